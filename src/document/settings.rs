//! `siak-check.yaml` and `opd.yaml`.

use jiff::civil::Date;

use crate::calendar::Zone;
use crate::decode::{Decode, Fields, Id, Located, Table, Whole};
use crate::diagnostic::Diagnostics;
use crate::exact::Fixed;
use crate::lang::{Language, Text};
use crate::source::Span;
use crate::yaml::{Node, Value};

/// `siak-check.yaml`.
#[derive(Debug)]
pub struct Settings {
    /// The region's name.
    pub region: Option<String>,
    /// The instrument's id.
    pub instrument: Option<Located<Id>>,
    /// The profile's id.
    pub profile: Option<Located<Id>>,
    /// The day of the evaluation; it counts.
    pub deadline: Option<Located<Date>>,
    /// The zone in which days begin.
    pub time_zone: Option<Zone>,
    /// Between which days proof must be dated.
    pub period: Option<Period>,
    /// The target of every indicator.
    pub target: Option<Located<Fixed>>,
    /// Targets of single pillars and indicators.
    pub targets: Targets,
    /// Days off besides Saturdays and Sundays.
    pub holidays: Vec<Date>,
    /// The language of the output where nothing else chooses one.
    pub language: Option<Language>,
    /// Folders in which every document should be claimed.
    pub documents: Vec<Located<String>>,
    /// Megabytes that a document may have.
    pub upload_limit_mb: Option<Located<Fixed>>,
    /// How documents are to be named.
    pub file_names: Option<Located<String>>,
    /// The earlier official result.
    pub previous: Option<Previous>,
    /// Person-days that a plan reckons with.
    pub effort: Effort,
    /// What the checks of surveys go by.
    pub surveys: Surveys,
    /// Whether everything in the workspace is made up.
    pub sample: bool,
    /// Where the file begins, for problems of the workspace as a whole.
    pub span: Span,
}

/// The earlier official result: its final value, or a saved score.
#[derive(Debug)]
pub enum Previous {
    /// The final value.
    Value(Located<Fixed>),
    /// The path of a score saved as JSON.
    File(Located<String>),
}

/// Person-days that a plan reckons with where nothing nearer says.
#[derive(Debug, Default)]
pub struct Effort {
    /// To raise a value by one level.
    pub work_days: Option<Located<Fixed>>,
    /// To supply a requirement.
    pub evidence_days: Option<Located<Fixed>>,
    /// To judge one piece.
    pub review_days: Option<Located<Fixed>>,
    /// That the secretariat can spend on each working day.
    pub secretariat_days: Option<Located<Fixed>>,
}

/// What the checks of surveys go by.
#[derive(Debug, Default)]
pub struct Surveys {
    /// Respondents that each service needs.
    pub minimum: Option<Whole<1, 1_000_000>>,
    /// Users of each service, by its name in the surveys.
    pub users: Table<Whole<0, 1_000_000_000>>,
}

/// A period, both days included.
#[derive(Debug)]
pub struct Period {
    /// First day.
    pub from: Located<Date>,
    /// Last day.
    pub to: Located<Date>,
}

/// Targets that differ from the general one.
#[derive(Debug, Default)]
pub struct Targets {
    /// By pillar.
    pub pillars: Table<Located<Fixed>>,
    /// By indicator.
    pub indicators: Table<Located<Fixed>>,
}

/// One agency of `opd.yaml`.
#[derive(Debug)]
pub struct Agency {
    /// Its id: the name of its evidence file.
    pub id: Located<Id>,
    /// Its full name.
    pub name: Text,
    /// A shorter one for tables.
    pub short: Option<Text>,
    /// Who is responsible there.
    pub pic: Option<String>,
    /// How to reach them.
    pub contact: Option<String>,
    /// Person-days that it can spend on each working day.
    pub capacity_days: Option<Located<Fixed>>,
}

impl Decode for Settings {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let mut fields = Fields::of(node, name, diagnostics)?;
        let settings = Self {
            region: fields.required("region", diagnostics),
            instrument: fields.optional("instrument", diagnostics),
            profile: fields.optional("profile", diagnostics),
            deadline: fields.required("deadline", diagnostics),
            time_zone: fields.optional("time_zone", diagnostics),
            period: fields.optional("period", diagnostics),
            target: fields.optional("target", diagnostics),
            targets: fields.optional("targets", diagnostics).unwrap_or_default(),
            holidays: fields.optional("holidays", diagnostics).unwrap_or_default(),
            language: fields.optional("language", diagnostics),
            documents: fields.optional("documents", diagnostics).unwrap_or_default(),
            upload_limit_mb: fields.optional("upload_limit_mb", diagnostics),
            file_names: fields.optional("file_names", diagnostics),
            previous: fields.optional("previous", diagnostics),
            effort: fields.optional("effort", diagnostics).unwrap_or_default(),
            surveys: fields.optional("surveys", diagnostics).unwrap_or_default(),
            sample: fields.optional("sample", diagnostics).unwrap_or_default(),
            span,
        };
        fields.finish(diagnostics);
        Some(settings)
    }
}

impl Decode for Previous {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if !matches!(node.value, Value::Mapping(_)) {
            return Located::decode(node, name, diagnostics).map(Self::Value);
        }
        let mut fields = Fields::of(node, name, diagnostics)?;
        let file = fields.required("file", diagnostics);
        fields.finish(diagnostics);
        file.map(Self::File)
    }
}

impl Decode for Effort {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let effort = Self {
            work_days: fields.optional("work_days", diagnostics),
            evidence_days: fields.optional("evidence_days", diagnostics),
            review_days: fields.optional("review_days", diagnostics),
            secretariat_days: fields.optional("secretariat_days", diagnostics),
        };
        fields.finish(diagnostics);
        Some(effort)
    }
}

impl Decode for Surveys {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let surveys = Self {
            minimum: fields.optional("minimum", diagnostics),
            users: fields.optional("users", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(surveys)
    }
}

impl Decode for Period {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let from = fields.required("from", diagnostics);
        let to = fields.required("to", diagnostics);
        fields.finish(diagnostics);
        Some(Self { from: from?, to: to? })
    }
}

impl Decode for Targets {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let targets = Self {
            pillars: fields.optional("pillars", diagnostics).unwrap_or_default(),
            indicators: fields.optional("indicators", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(targets)
    }
}

impl Decode for Agency {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let id = fields.required("id", diagnostics);
        let full = fields.required("name", diagnostics);
        let short = fields.optional("short", diagnostics);
        let pic = fields.optional("pic", diagnostics);
        let contact = fields.optional("contact", diagnostics);
        let capacity_days = fields.optional("capacity_days", diagnostics);
        fields.finish(diagnostics);
        // Without its name, which is reported, an agency is still the one that its files are of.
        let id: Located<Id> = id?;
        let name = full.unwrap_or_else(|| Text::plain(id.value.0.clone()));
        Some(Self { id, name, short, pic, contact, capacity_days })
    }
}
