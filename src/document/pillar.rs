//! A pillar file of an instrument: its indicators and the proof that they need.

use crate::decode::{Choice, Decode, Fields, Id, Located, Whole};
use crate::diagnostic::Diagnostics;
use crate::exact::Fixed;
use crate::lang::Text;
use crate::source::Span;
use crate::yaml::Node;

/// A level of a scale, or one of its ends.
pub type Level = Whole<-1_000, 1_000>;

/// A pillar file.
#[derive(Debug)]
pub struct Pillar {
    /// The pillar; none for the indicators that belong to no pillar.
    pub pillar: Option<Located<Id>>,
    /// Its name.
    pub name: Option<Text>,
    /// Its indicators.
    pub indicators: Vec<Indicator>,
}

/// An indicator.
#[derive(Debug)]
pub struct Indicator {
    /// Its id.
    pub id: Located<Id>,
    /// The dimension that it counts in.
    pub dimension: Located<Id>,
    /// A sub-heading.
    pub group: Option<Text>,
    /// Its name.
    pub name: Text,
    /// The question.
    pub asks: Text,
    /// Its weight in its dimension; 1 when left out.
    pub weight: Option<Located<Fixed>>,
    /// What values mean, where that is known.
    pub levels: Vec<LevelText>,
    /// Or the set of meanings that says so.
    pub level_set: Option<Located<Id>>,
    /// Whether an answer may say "not applicable".
    pub allow_na: bool,
    /// The proof it needs; `None` when left out, which is not the same as an empty list.
    pub requirements: Option<Vec<Requirement>>,
}

/// What a value means.
#[derive(Clone, Debug)]
pub struct LevelText {
    /// The value.
    pub level: Located<Level>,
    /// Its meaning.
    pub text: Text,
    /// Whose wording it is.
    pub provenance: Option<Provenance>,
}

/// A requirement.
#[derive(Debug)]
pub struct Requirement {
    /// Its id.
    pub id: Located<Id>,
    /// Its name.
    pub name: Text,
    /// What kind of proof.
    pub kind: Kind,
    /// The lowest value that needs it; the first above the minimum when left out.
    pub from: Option<Located<Level>>,
    /// Whether no value needs it: advice.
    pub optional: bool,
    /// How many pieces; 1 when left out.
    pub count: Option<Whole<1, 1_000>>,
    /// How its proof must be dated.
    pub period: Option<Located<PeriodRule>>,
    /// How old its proof may be, in years.
    pub max_age_years: Option<Located<Whole<0, 100>>>,
    /// File endings taken instead of its kind's.
    pub accepts: Option<Vec<Located<Id>>>,
    /// Person-days to supply it.
    pub effort_days: Option<Located<Fixed>>,
    /// Whose requirement it is.
    pub provenance: Option<Provenance>,
}

/// What kind of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A signed regulation or decree.
    Regulation,
    /// A document.
    Document,
    /// Minutes of a meeting with its attendance list.
    Minutes,
    /// A report.
    Report,
    /// A photograph.
    Photo,
    /// A picture of a screen.
    Screenshot,
    /// Figures.
    Dataset,
    /// An address on the web.
    Link,
    /// Answers of a survey.
    Survey,
}

impl Choice for Kind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("regulation", Self::Regulation),
        ("document", Self::Document),
        ("minutes", Self::Minutes),
        ("report", Self::Report),
        ("photo", Self::Photo),
        ("screenshot", Self::Screenshot),
        ("dataset", Self::Dataset),
        ("link", Self::Link),
        ("survey", Self::Survey),
    ];
}

impl Kind {
    /// The file endings that it takes where a requirement names none of its own.
    pub const fn accepts(self) -> &'static [&'static str] {
        match self {
            Self::Regulation => &["pdf"],
            Self::Document | Self::Report => &["pdf", "docx", "xlsx", "pptx"],
            Self::Minutes => &["pdf", "docx", "jpg", "jpeg", "png"],
            Self::Photo => &["jpg", "jpeg", "png", "pdf"],
            Self::Screenshot => &["png", "jpg", "jpeg", "pdf"],
            Self::Dataset => &["csv", "xlsx", "ods", "json", "pdf"],
            Self::Survey => &["csv", "xlsx"],
            Self::Link => &[],
        }
    }
}

/// Whose words or rules something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The official method's.
    Official,
    /// This project's suggestion.
    Suggested,
}

impl Choice for Provenance {
    const WORDS: &'static [(&'static str, Self)] =
        &[("official", Self::Official), ("suggested", Self::Suggested)];
}

/// How proof must be dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodRule {
    /// Inside the workspace's period.
    ThisYear,
    /// From a year before the period's first day to its last.
    LastYear,
    /// No rule.
    Standing,
}

impl Choice for PeriodRule {
    const WORDS: &'static [(&'static str, Self)] =
        &[("this-year", Self::ThisYear), ("last-year", Self::LastYear), ("standing", Self::Standing)];
}

impl Decode for Pillar {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let pillar = Self {
            pillar: fields.optional("pillar", diagnostics),
            name: fields.required("name", diagnostics),
            indicators: fields.required("indicators", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(pillar)
    }
}

impl Decode for Indicator {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let id = fields.required("id", diagnostics);
        let dimension = fields.required("dimension", diagnostics);
        let group = fields.optional("group", diagnostics);
        let title = fields.required("name", diagnostics);
        let asks = fields.required("asks", diagnostics);
        let weight = fields.optional("weight", diagnostics);
        let levels = fields.optional("levels", diagnostics).unwrap_or_default();
        let level_set = fields.optional("level_set", diagnostics);
        let allow_na = fields.optional("allow_na", diagnostics).unwrap_or(false);
        let requirements = fields.optional("requirements", diagnostics);
        fields.finish(diagnostics);
        Some(Self {
            id: id?,
            dimension: dimension?,
            group,
            name: title?,
            asks: asks?,
            weight,
            levels,
            level_set,
            allow_na,
            requirements,
        })
    }
}

impl Decode for LevelText {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let level = fields.required("level", diagnostics);
        let text = fields.required("text", diagnostics);
        let provenance = fields.optional("provenance", diagnostics);
        fields.finish(diagnostics);
        Some(Self { level: level?, text: text?, provenance })
    }
}

impl Decode for Requirement {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let id = fields.required("id", diagnostics);
        let title = fields.required("name", diagnostics);
        let kind = fields.required("kind", diagnostics);
        let from = fields.optional("from", diagnostics);
        let optional = fields.optional("optional", diagnostics).unwrap_or(false);
        let count = fields.optional("count", diagnostics);
        let period = fields.optional("period", diagnostics);
        let max_age_years = fields.optional("max_age_years", diagnostics);
        let accepts = fields.optional("accepts", diagnostics);
        let effort_days = fields.optional("effort_days", diagnostics);
        let provenance = fields.optional("provenance", diagnostics);
        fields.finish(diagnostics);
        Some(Self {
            id: id?,
            name: title?,
            kind: kind?,
            from,
            optional,
            count,
            period,
            max_age_years,
            accepts,
            effort_days,
            provenance,
        })
    }
}
