//! `siak-check.yaml` and `opd.yaml`.

use jiff::civil::Date;

use crate::base::lang::{Language, Text};
use crate::base::source::Span;
use crate::base::{affair::Affair, calendar::Zone, exact::Fixed};
use crate::read::decode::{Id, Located, NumberOr, Table, Whole, record};

record! {
    loose struct Settings {
        required region: String;
        optional instrument: Located<Id>;
        optional profile: Located<Id>;
        required deadline: Located<Date>;
        optional time_zone: Zone;
        optional period: Period;
        optional target: Located<Fixed>;
        defaulted targets: Targets;
        defaulted holidays: Vec<Date>;
        optional language: Language;
        defaulted documents: Vec<Located<String>>;
        optional upload_limit_mb: Located<Fixed>;
        optional file_names: Located<String>;
        optional previous: NumberOr<Saved>;
        defaulted effort: Effort;
        defaulted surveys: Surveys;
        defaulted exceptions: Vec<Exception>;
        defaulted sample: bool;
    }
    also(fields) {
        /// Where the file begins, for problems of the workspace as a whole.
        span: Span = fields.name();
    }
}

record! {
    loose struct Saved {
        needed file: Located<String>;
    }
}

record! {
    /// Person-days that a plan reckons with where nothing nearer says.
    #[derive(Default)]
    loose struct Effort {
        optional work_days: Located<Fixed>;
        optional evidence_days: Located<Fixed>;
        optional review_days: Located<Fixed>;
        optional secretariat_days: Located<Fixed>;
    }
}

record! {
    #[derive(Default)]
    loose struct Surveys {
        optional minimum: Whole<1, 1_000_000>;
        defaulted users: Table<Whole<0, 1_000_000_000>>;
        defaulted columns: Table<Located<String>>;
        defaulted answers: Table<Whole<1, 9>>;
    }
}

record! {
    loose struct Exception {
        needed code: Located<String>;
        needed place: String;
        needed reason: Text;
        optional until: Date;
    }
}

record! {
    loose struct Period {
        needed from: Located<Date>;
        needed to: Located<Date>;
    }
}

record! {
    #[derive(Default)]
    loose struct Targets {
        defaulted pillars: Table<Located<Fixed>>;
        defaulted indicators: Table<Located<Fixed>>;
    }
}

record! {
    /// One agency of `opd.yaml`. Without its name, which is reported, its files are still of it.
    loose struct Agency {
        needed id: Located<Id>;
        required name: Text;
        optional short: Text;
        optional pic: String;
        optional contact: String;
        optional capacity_days: Located<Fixed>;
        defaulted affairs: Vec<Affair>;
        defaulted leads: Vec<Located<Id>>;
    }
}
