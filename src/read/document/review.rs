//! `reviews/*.yaml`: the secretariat's verdicts on the proof.

use jiff::civil::Date;

use crate::base::{exact::Fixed, lang::Text};
use crate::read::decode::{Located, choice, record};

record! {
    loose struct Review {
        required reviewer: Located<String>;
        optional opd: Located<String>;
        defaulted verdicts: Vec<Verdict>;
    }
    also(fields) {
        /// Whether the file names an agency, readable or not.
        names_opd: bool = opd.is_some() || fields.unreadable("opd");
    }
}

record! {
    /// One verdict. Half of one could judge more than was meant.
    whole struct Verdict {
        needed indicator: Located<String>;
        optional requirement: Located<String>;
        optional file: Located<String>;
        optional link: Located<String>;
        optional sha256: Located<String>;
        optional verdict: Judgement;
        optional level: Located<Fixed>;
        needed date: Located<Date>;
        optional note: Text;
    }
}

choice! {
    #[derive(PartialOrd, Ord)]
    pub enum Judgement {
        /// It proves what its requirement asks.
        Accepted = "accepted",
        Rejected = "rejected",
    }
}
