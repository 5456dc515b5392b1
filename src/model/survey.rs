//! A survey as meant: what each respondent answered, and for each service how often each answer was given.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::exact::{Exact, Fixed};
use crate::base::survey::{At, MOST, NO_ANSWER, Personal, Spot, Tally};
use crate::base::{show::Names, source::Span};
use crate::problem::NoValue;
use crate::read::decode::Located;

#[derive(Debug)]
pub struct Survey {
    /// Its path from the workspace's root, or as the command line gave it.
    pub file: String,
    pub shown: String,
    pub heading: At,
    pub sheet: Option<String>,
    /// The names of its questions, in the order of columns.
    pub questions: Vec<String>,
    /// Its services, in the order of rows.
    pub services: Vec<Service>,
    /// Where each stands, by its plain name.
    pub by_service: BTreeMap<String, usize>,
    pub rows: Vec<Row>,
    /// Rows without this column's entry.
    pub incomplete: Vec<(&'static str, At, Spot)>,
    pub personal: Vec<(Personal, At, Spot)>,
}

#[derive(Clone, Debug)]
pub struct Service {
    pub name: String,
    /// Its rows, indices into the survey's.
    pub rows: Vec<usize>,
    pub respondents: usize,
    /// Respondents who answered at least [`Row::ENOUGH`] questions and ticked the same everywhere.
    pub straight: usize,
    pub tallies: Vec<Tally>,
}

#[derive(Debug)]
pub struct Row {
    pub at: At,
    /// The same for the same respondent; nothing that can be shown.
    pub respondent: Option<u64>,
    /// The service, an index into the survey's.
    pub service: Option<usize>,
    /// The day; `None` when it cannot be read.
    pub date: Option<Date>,
    pub date_at: At,
    pub answers: Vec<Answer>,
    /// Where the answers stand that are none of those possible.
    pub outside: Vec<(usize, At)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    Given(u8),
    None,
    /// Something else stands there.
    Outside,
}

impl Row {
    /// Answers from which on the same tick everywhere tells something.
    pub const ENOUGH: usize = 5;

    pub fn given(&self) -> impl Iterator<Item = u8> + Clone {
        let given = |answer: &Answer| if let Answer::Given(answer) = answer { Some(*answer) } else { None };
        self.answers.iter().filter_map(given)
    }

    pub fn is_straight(&self) -> bool {
        let mut given = self.given();
        let first = given.clone().next();
        given.clone().count() >= Self::ENOUGH && given.all(|answer| Some(answer) == first)
    }
}

impl Survey {
    /// A place as a message names it: a row, or the cell of a question.
    pub fn spot(&self, at: At, heading: Option<&str>) -> Spot {
        crate::base::survey::spot(self.sheet.as_deref(), at, heading)
    }

    pub fn of(&self, service: usize) -> impl Iterator<Item = &Row> {
        self.services[service].rows.iter().map(|row| &self.rows[*row])
    }

    /// The service and the question that are meant, as indices.
    pub fn find(&self, question: &str, service: Option<&str>) -> Result<(usize, usize), NoValue> {
        let names = || Names::of(self.services.iter().map(|service| &service.name));
        let wanted = self.questions.iter().position(|name| plain(name) == plain(question));
        let question = wanted.ok_or_else(|| NoValue::Question(Names::of(self.questions.iter())))?;
        let service = match service {
            Some(wanted) => {
                let found = self.by_service.get(&plain(wanted)).copied();
                found.ok_or_else(|| NoValue::Service(names()))?
            }
            None if self.services.len() > 1 => return Err(NoValue::Services(names())),
            None if self.services.is_empty() => return Err(NoValue::NoAnswer),
            None => 0,
        };
        Ok((service, question))
    }
}

/// A name without capitals and needless blanks: names that differ in nothing else are the same.
pub fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[derive(Clone, Debug)]
pub struct Measure {
    /// The survey's file, its path checked.
    pub file: String,
    pub question: String,
    pub service: Option<String>,
    pub file_span: Span,
    pub question_span: Span,
    /// Where the service is named, or else the question.
    pub service_span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The service, an index into the survey's.
    pub service: usize,
    pub name: String,
    pub given: u32,
    pub mean: Exact,
    pub value: Fixed,
}

/// The columns that every survey has besides its questions.
pub const RESPONDENT: &str = "respondent";
pub const SERVICE: &str = "service";
pub const DATE: &str = "date";

/// Whether a column goes by this name: one that every survey has, or a question, which is `q` and a number.
pub fn is_column(name: &str) -> bool {
    [RESPONDENT, SERVICE, DATE].contains(&name) || is_question(name)
}

pub fn is_question(name: &str) -> bool {
    name.strip_prefix('q').is_some_and(|number| {
        (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// What surveys are read and checked by.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Respondents that each service needs.
    pub minimum: i64,
    /// By the plain name of each service, with its name as written.
    pub users: BTreeMap<String, (Located<String>, i64)>,
    /// What headings and answers of forms mean here, by how they read plainly.
    pub columns: BTreeMap<String, String>,
    pub answers: BTreeMap<String, u8>,
}

impl Rules {
    /// With so many respondents, where another number is said, and users of services.
    pub fn of(minimum: Option<i64>, users: impl Iterator<Item = (Located<String>, i64)>) -> Self {
        let usual = Self::default();
        let mut rules = Self { minimum: minimum.unwrap_or(usual.minimum), ..usual };
        for (name, users) in users {
            rules.users.entry(plain(&name.value)).or_insert((name, users));
        }
        rules
    }

    /// The column that a heading names.
    pub fn column(&self, heading: &str) -> Option<String> {
        let heading = plain(heading);
        let name = self.columns.get(&heading).cloned().unwrap_or(heading);
        is_column(&name).then_some(name)
    }

    /// What stands in a cell of a question. Programs that know missing values write `4.0`.
    pub fn answer(&self, text: &str) -> Answer {
        let number = text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|digit| digit == b'0'));
        let number = number.map_or(text, |(whole, _)| whole);
        let number = Some(number).filter(|number| number.len() == 1).and_then(|number| number.parse().ok());
        match self.answers.get(&plain(text)).copied().or(number) {
            Some(answer @ 1..=MOST) => Answer::Given(answer),
            Some(NO_ANSWER) => Answer::None,
            Some(_) | None => Answer::Outside,
        }
    }

    pub fn users(&self, service: &str) -> Option<i64> {
        self.users.get(&plain(service)).map(|(_, users)| *users)
    }
}

/// The ministry asks fifty users of each service.
impl Default for Rules {
    fn default() -> Self {
        Self { minimum: 50, users: BTreeMap::new(), columns: BTreeMap::new(), answers: BTreeMap::new() }
    }
}
