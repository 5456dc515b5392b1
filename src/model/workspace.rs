//! A workspace as meant: one answer per indicator, pieces with their agency, verdicts with their indicator.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::base::lang::{Language, Text};
use crate::base::source::{SourceId, Span};
use crate::base::suggest::Called;
use crate::base::{affair::Affair, calendar::Zone, exact::Fixed};
use crate::model::instrument::{Indicator, Requirement};
use crate::model::pattern::Pattern;
pub use crate::model::place::{Link, Place};
use crate::model::survey::{Measure, Rules};
use crate::model::weights::Weights;
use crate::problem::Code;
pub use crate::problem::Submission;
use crate::read::document::evidence::FromIndex;
use crate::read::document::pillar::{Covers, RoundYear};
use crate::read::document::review::Judgement;

pub type AgencyIndex = usize;
/// An index into the requirements of one indicator.
pub type RequirementIndex = usize;

/// What a region says of itself, for one instrument.
#[derive(Debug)]
pub struct Workspace {
    pub region: String,
    /// The profile, an index into the instrument's.
    pub profile: usize,
    /// The day of the evaluation; it counts.
    pub deadline: Date,
    pub zone: Zone,
    /// First and last day on which proof must be dated.
    pub period: (Date, Date),
    pub targets: Vec<Fixed>,
    /// Days off besides Saturdays and Sundays.
    pub holidays: BTreeSet<Date>,
    /// Folders in which every document should be claimed, with where each is named, if it is.
    pub documents: Vec<(String, Option<Span>)>,
    /// Megabytes that a document may have, of 1,048,576 bytes each.
    pub upload_limit: Option<Fixed>,
    pub file_names: Option<Pattern>,
    pub exceptions: Vec<Exception>,
    pub previous: Option<Previous>,
    pub effort: Effort,
    /// Agencies in the order of their ids.
    pub agencies: Vec<Agency>,
    pub answers: Vec<Answer>,
    /// The weight of each indicator in the index, what does not apply left out.
    pub weights: Weights,
    pub verdicts: Vec<Verdict>,
    pub survey_rules: Rules,
    /// Where the settings begin, for problems of the workspace as a whole.
    pub span: Span,
    /// Whether everything in the data files could be taken as meant.
    pub understood: bool,
    /// Whether an answer may be missing because its entry could not be understood.
    pub answers_lost: bool,
    /// Evidence files that could not be read, so that nothing is said about what is missing.
    pub unread: usize,
}

impl Workspace {
    pub fn agency_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.agencies.iter().map(|agency| agency.id.as_str())
    }

    pub fn agency(&self, id: &str) -> Option<AgencyIndex> {
        self.agencies.binary_search_by(|agency| agency.id.as_str().cmp(id)).ok()
    }

    /// The year that a requirement asks for; the round is of the year in which its period ends.
    pub fn year(&self, requirement: &Requirement) -> Option<i64> {
        let round = i64::from(self.period.1.year());
        Some(match requirement.covers? {
            Covers::Year(year) => year,
            Covers::Word(RoundYear::This) => round,
            Covers::Word(RoundYear::Last) => round - 1,
            Covers::Word(RoundYear::Next) => round + 1,
        })
    }

    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.answers.iter().flat_map(|answer| &answer.pieces)
    }

    pub fn offering(&self) -> BTreeMap<&str, BTreeSet<AgencyIndex>> {
        let mut offering: BTreeMap<&str, BTreeSet<AgencyIndex>> = BTreeMap::new();
        for piece in self.pieces() {
            if let Some(Place::File(path)) = &piece.place {
                offering.entry(path).or_default().insert(piece.agency);
            }
        }
        offering
    }
}

/// A problem of form that does not count against some proof.
#[derive(Debug)]
pub struct Exception {
    pub code: Code,
    /// An indicator, a document or an agency.
    pub place: String,
    pub reason: Text,
    /// The last day on which it holds.
    pub until: Option<Date>,
    pub span: Span,
}

/// The earlier official result.
#[derive(Debug)]
pub enum Previous {
    Value(Fixed),
    /// A score saved as JSON inside the workspace, its path checked.
    File(String),
}

/// Person-days that a plan reckons with where nothing nearer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// To raise a value by one level.
    pub work: Estimate,
    pub evidence: Estimate,
    /// To judge one piece, or a limit anew.
    pub review: Estimate,
    /// That the secretariat can spend on each working day.
    pub secretariat: Estimate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Above zero, so that no step is free.
    pub days: Fixed,
    /// Nobody says; it is our assumption.
    pub assumed: bool,
}

/// Our assumptions: a working week for a level, a day for a requirement, an hour for a verdict, one reviewer.
impl Default for Effort {
    fn default() -> Self {
        let assumed = |days| Estimate { days, assumed: true };
        Self {
            work: assumed(Fixed::whole(5)),
            evidence: assumed(Fixed::whole(1)),
            review: assumed(Fixed::from_units(Fixed::ONE / 8)),
            secretariat: assumed(Fixed::whole(1)),
        }
    }
}

/// The id of whoever reviews; no agency bears it.
pub const SECRETARIAT: &str = "secretariat";
/// The id that stands for nobody; no agency bears it.
pub const UNASSIGNED: &str = "unassigned";

#[derive(Clone, Debug)]
pub struct Agency {
    pub id: String,
    pub name: Text,
    pub short: Text,
    pub pic: Option<String>,
    pub contact: Option<String>,
    /// Whom a message to it alone addresses.
    pub greeted: Option<String>,
    /// Person-days that it can spend on each working day.
    pub capacity: Fixed,
    /// The government affairs that it has: those that it is said to have, or else those that its name speaks of.
    pub affairs: Vec<Affair>,
    pub submission: Submission,
    pub files: Vec<SourceId>,
    /// Where `opd.yaml` lists it, if it does.
    pub span: Option<Span>,
}

impl<'a> From<&'a Agency> for Called<'a> {
    fn from(agency: &'a Agency) -> Self {
        let [short, name] = [&agency.short, &agency.name].map(|name| Called::from(("", name)).names);
        Self { id: &agency.id, names: [short[0], short[1], name[0], name[1]] }
    }
}

impl Agency {
    /// One of which nothing is known but its id.
    pub fn unlisted(id: String) -> Self {
        Self {
            name: Text::plain(id.clone()),
            short: Text::plain(id.clone()),
            id,
            pic: None,
            contact: None,
            greeted: None,
            capacity: Fixed::whole(1),
            affairs: Vec::new(),
            submission: Submission::Absent,
            files: Vec::new(),
            span: None,
        }
    }
}

#[derive(Debug, Default)]
pub struct Answer {
    /// The agency that leads: it claims the value, or has the indicator in its file and owes no mere part.
    pub lead: Option<AgencyIndex>,
    pub value: Option<Fixed>,
    /// The surveys from which a value is taken; several only where several agencies claim, which is an error.
    pub measures: Vec<Measure>,
    /// The number that the value follows from, where it does.
    pub measured: Option<FromIndex>,
    /// Why it does not apply, where the instrument allows that.
    pub not_applicable: Option<Text>,
    pub explanation: Option<Text>,
    pub explanation_span: Option<Span>,
    pub due: Option<Date>,
    /// Person-days to raise the value by one level, as the lead agency reckons; above zero.
    pub effort: Option<Fixed>,
    /// Which agencies owe which requirement by their own word.
    pub provides: BTreeSet<(RequirementIndex, AgencyIndex)>,
    /// Each agency's own date, the earliest that it names.
    pub dues: BTreeMap<AgencyIndex, Date>,
    /// The proof, in an order of its own that no file decides.
    pub pieces: Vec<Piece>,
}

impl Answer {
    pub fn owes(&self, agency: AgencyIndex, requirement: RequirementIndex) -> bool {
        let all = (requirement, 0)..=(requirement, AgencyIndex::MAX);
        self.provides.contains(&(requirement, agency))
            || (self.lead == Some(agency) && self.provides.range(all).next().is_none())
    }

    /// The agencies that owe a requirement: those that say so, or else the lead. None where nobody leads.
    pub fn owing(&self, requirement: Option<RequirementIndex>) -> Vec<AgencyIndex> {
        let all = |of| (of, 0)..=(of, AgencyIndex::MAX);
        let said = requirement.into_iter().flat_map(|of| self.provides.range(all(of)));
        let said: Vec<AgencyIndex> = said.map(|(_, agency)| *agency).collect();
        if said.is_empty() { self.lead.into_iter().collect() } else { said }
    }
}

#[derive(Clone, Debug)]
pub struct Piece {
    pub agency: AgencyIndex,
    /// The requirement that it serves; none where the indicator lists none.
    pub requirement: Option<RequirementIndex>,
    pub title: Text,
    pub state: State,
    /// Where it is; a final piece has a place.
    pub place: Option<Place>,
    pub date: Option<Date>,
    /// The year that it speaks of, where that is said.
    pub covers: Option<i64>,
    pub valid_until: Option<Date>,
    /// Whether it is right that other requirements name the same document.
    pub shared: bool,
    /// Where it is written, by what a message may be about.
    pub spans: PieceSpans,
}

#[derive(Clone, Copy, Debug)]
pub struct PieceSpans {
    pub title: Span,
    /// The file or link, or else the title.
    pub place: Span,
    /// The date, or else the title.
    pub date: Span,
    /// The year that it speaks of, or else the date.
    pub covers: Span,
    /// The last day of validity, or else the title.
    pub valid_until: Span,
    /// The promised day, or else the title.
    pub due: Span,
}

impl PieceSpans {
    pub const fn all(&self) -> [Span; 6] {
        [self.title, self.place, self.date, self.covers, self.valid_until, self.due]
    }
}

impl Piece {
    /// Whether anybody waits for it: for advice nobody does.
    pub fn is_awaited(&self, indicator: &Indicator) -> bool {
        !self.requirement.is_some_and(|requirement| indicator.requirements()[requirement].is_advice())
    }

    /// The promised day, when it is past and somebody waits. Every count of late promises asks here.
    pub fn late(&self, indicator: &Indicator, today: Date) -> Option<Date> {
        self.promised().filter(|due| *due < today && self.is_awaited(indicator))
    }

    pub fn promised(&self) -> Option<Date> {
        if let State::Promised(due) = self.state { due } else { None }
    }

    /// What verdicts on it are about; those on the value are about all pieces.
    pub fn about(&self) -> impl Iterator<Item = About<'_>> {
        let place = self.place.as_ref().map(|place| About::Place(place.document()));
        place.into_iter().chain(self.requirement.map(About::Requirement))
    }

    /// Pieces that are alike in all of this are alike: an order by it depends on what they say alone.
    pub fn key(&self) -> impl Ord + use<> {
        let place = (self.requirement, self.place.clone(), self.state.clone());
        let dates = (self.date, self.covers, self.valid_until, self.shared);
        (self.agency, place, dates, Language::ALL.map(|language| self.title.get(language).to_owned()))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It comes on this day, if its date could be read.
    Promised(Option<Date>),
    Draft,
    Final,
    /// What it says of itself could not be read; it proves nothing, and a problem says why.
    Unreadable,
}

#[derive(Debug)]
pub struct Verdict {
    pub reviewer: Arc<str>,
    pub indicator: usize,
    pub subject: Subject,
    pub date: Date,
    pub note: Option<Text>,
    pub span: Span,
    pub date_span: Span,
    pub agencies: Arc<BTreeSet<AgencyIndex>>,
}

impl Verdict {
    /// By this verdicts stand in one order, whatever the order of files: the latest last, of one day the
    /// strictest. Of those that say the same, the one that names more.
    pub fn rank(&self) -> impl Ord + use<'_> {
        let level = if let Subject::Cap { level, .. } = self.subject { Some(Reverse(level)) } else { None };
        (self.date, self.subject.judgement(), level, &self.subject, &self.reviewer, &self.note)
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The highest value that is granted.
    Cap {
        level: Fixed,
        /// The document judged and its SHA-256, if named: on other bytes the limit says nothing.
        judged: Option<(String, String)>,
    },
    /// Everything filed for a requirement: a rejection.
    Requirement(RequirementIndex),
    Document {
        place: Place,
        /// In lowercase hexadecimal: as the file was then. A link has none; a rejection may do without.
        sha256: Option<String>,
        requirement: Option<RequirementIndex>,
        judgement: Judgement,
    },
}

/// What a verdict is about within its indicator; a place as [`Place::document`] says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About<'a> {
    Place(&'a str),
    Requirement(RequirementIndex),
    Value,
}

impl Subject {
    pub fn about(&self) -> About<'_> {
        match self {
            Self::Document { place, .. } => About::Place(place.document()),
            Self::Requirement(requirement) => About::Requirement(*requirement),
            Self::Cap { .. } => About::Value,
        }
    }

    /// What is said of the pieces that it is about; a limit says nothing against them.
    pub fn judgement(&self) -> Judgement {
        match self {
            Self::Document { judgement, .. } => *judgement,
            Self::Requirement(_) => Judgement::Rejected,
            Self::Cap { .. } => Judgement::Accepted,
        }
    }
}
