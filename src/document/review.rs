//! `reviews/*.yaml`: the secretariat's verdicts on the proof.

use jiff::civil::Date;

use crate::decode::{Choice, Decode, Fields, Id, Located, Understood};
use crate::diagnostic::Diagnostics;
use crate::exact::Fixed;
use crate::lang::Text;
use crate::source::Span;
use crate::yaml::Node;

/// One file of verdicts by one reviewer.
#[derive(Debug)]
pub struct Review {
    /// Who judged.
    pub reviewer: Option<Located<String>>,
    /// The agency to which the reviewer belongs.
    pub opd: Option<Located<Id>>,
    /// Whether the file names one, readable or not.
    pub names_opd: bool,
    /// The verdicts.
    pub verdicts: Vec<Verdict>,
}

/// One verdict.
#[derive(Debug)]
pub struct Verdict {
    /// The indicator.
    pub indicator: Located<Id>,
    /// The requirement whose proof was judged.
    pub requirement: Option<Located<Id>>,
    /// The document judged.
    pub file: Option<Located<String>>,
    /// Or the address judged.
    pub link: Option<Located<String>>,
    /// The document's SHA-256 when it was judged.
    pub sha256: Option<Located<String>>,
    /// Accepted or rejected.
    pub verdict: Option<Judgement>,
    /// The highest value that this reviewer grants the indicator.
    pub level: Option<Located<Fixed>>,
    /// The day of the verdict.
    pub date: Located<Date>,
    /// Why.
    pub note: Option<Text>,
}

/// What a reviewer says of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// It proves what its requirement asks.
    Accepted,
    /// It does not.
    Rejected,
}

impl Choice for Judgement {
    const WORDS: &'static [(&'static str, Self)] =
        &[("accepted", Self::Accepted), ("rejected", Self::Rejected)];
}

impl Decode for Review {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let names_opd = fields.has("opd");
        let review = Self {
            reviewer: fields.required("reviewer", diagnostics),
            opd: fields.optional("opd", diagnostics),
            names_opd,
            verdicts: fields.optional("verdicts", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(review)
    }
}

impl Decode for Verdict {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let indicator = fields.required("indicator", diagnostics);
        let requirement = fields.optional("requirement", diagnostics);
        let file = fields.optional("file", diagnostics);
        let link = fields.optional("link", diagnostics);
        let sha256 = fields.optional("sha256", diagnostics);
        let verdict = fields.optional("verdict", diagnostics);
        let level = fields.optional("level", diagnostics);
        let date = fields.required("date", diagnostics);
        let note = fields.optional("note", diagnostics);
        // Half a verdict could judge more than was meant: it is left out.
        if fields.finish(diagnostics) == Understood::Partly {
            return None;
        }
        Some(Self {
            indicator: indicator?,
            requirement,
            file,
            link,
            sha256,
            verdict,
            level,
            date: date?,
            note,
        })
    }
}
