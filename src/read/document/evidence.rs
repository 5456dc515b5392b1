//! `evidence/<opd>.yaml`: what an agency claims and the proof that it points to.

use jiff::civil::Date;

use crate::base::{exact::Fixed, lang::Text, source::Span};
use crate::read::decode::{Explanation, Id, Located, NumberOr, OneOf, Table, Year, choice, record};

record! {
    loose struct Evidence {
        // Left out, the file's name says whose it is.
        optional opd: Located<String>;
        // An indicator with nothing under it is an answer not yet begun, by the agency that leads it.
        defaulted answers: Table<Option<Answer>>;
    }
}

impl Evidence {
    /// The id of the agency whose file it is: the one that it gives, or else the one that it is named after.
    pub fn agency<'a>(&'a self, stem: &'a str) -> &'a str {
        let given = self.opd.as_ref().map(|opd| opd.value.as_str());
        given.filter(|given| Id::is_one(given)).unwrap_or(stem)
    }
}

record! {
    /// What an agency has to say of one indicator.
    #[derive(Default)]
    loose struct Answer {
        optional value: NumberOr<OneOf<FromSurvey, FromIndex>>;
        optional na: Located<NotApplicable>;
        optional explanation: Located<Explanation>;
        optional due: Date;
        optional effort_days: Located<Fixed>;
        defaulted provides: Vec<Located<String>>;
        defaulted evidence: Vec<Piece>;
    }
}

record! {
    /// Which answers of which survey. A service that cannot be read must not pass for none.
    whole struct FromSurvey {
        needed survey: Located<String>;
        needed question: Located<String>;
        optional service: Located<String>;
    }
}

record! {
    /// The number of another index, from which the level follows.
    whole struct FromIndex {
        needed measured: Located<Fixed>;
        needed source: String;
        needed year: Year;
    }
}

record! {
    loose struct NotApplicable {
        needed reason: Text;
    }
}

record! {
    loose struct Piece {
        optional requirement: Located<String>;
        optional title: Located<Text>;
        optional file: Located<String>;
        optional link: Located<String>;
        optional date: Located<Date>;
        optional covers: Located<Year>;
        optional valid_until: Located<Date>;
        optional state: Located<State>;
        optional due: Located<Date>;
        optional shared: bool;
    }
    also(fields) {
        /// Whether it names a requirement at all, readable or not.
        names_requirement: bool = requirement.is_some() || fields.unreadable("requirement");
        /// Whether all of it was understood: a state that cannot be read must not pass for final.
        understood: bool = fields.understood();
        span: Span = fields.name();
    }
}

choice! {
    /// How far a piece of evidence has come.
    pub enum State {
        Promised = "promised",
        /// It is there, but not signed or finished.
        Draft = "draft",
        Final = "final",
    }
}
