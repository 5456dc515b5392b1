//! `evidence/<opd>.yaml`: what an agency claims and the proof that it points to.

use jiff::civil::Date;

use crate::decode::{Choice, Decode, Fields, Id, Located, Table, Understood};
use crate::diagnostic::Diagnostics;
use crate::exact::Fixed;
use crate::lang::Text;
use crate::source::Span;
use crate::yaml::{Node, Value as Written};

/// One agency's evidence file.
#[derive(Debug)]
pub struct Evidence {
    /// The agency.
    pub opd: Option<Located<Id>>,
    /// Its answers, by indicator.
    pub answers: Table<Answer>,
}

/// What an agency has to say of one indicator.
#[derive(Debug, Default)]
pub struct Answer {
    /// The claimed value; an agency that only contributes gives none.
    pub value: Option<Value>,
    /// Not applicable, with the reason.
    pub na: Option<Located<NotApplicable>>,
    /// Why this value.
    pub explanation: Option<Located<Text>>,
    /// The agency's own date for the whole answer.
    pub due: Option<Date>,
    /// Person-days to raise the value by one level, as the lead agency reckons.
    pub effort_days: Option<Located<Fixed>>,
    /// The requirements that this agency owes.
    pub provides: Vec<Located<Id>>,
    /// The proof.
    pub evidence: Vec<Piece>,
}

/// A claimed value.
#[derive(Debug)]
pub enum Value {
    /// As the agency puts it.
    Number(Located<Fixed>),
    /// The mean of the answers to a question of a survey.
    Survey(FromSurvey),
}

/// Which answers of which survey.
#[derive(Debug)]
pub struct FromSurvey {
    /// The survey's file inside the workspace.
    pub survey: Located<String>,
    /// The question's column.
    pub question: Located<String>,
    /// The service, where the file holds the surveys of several.
    pub service: Option<Located<String>>,
}

/// Why an indicator does not apply.
#[derive(Debug)]
pub struct NotApplicable {
    /// The reason.
    pub reason: Text,
}

/// One piece of evidence.
#[derive(Debug)]
pub struct Piece {
    /// The requirement that it serves.
    pub requirement: Option<Located<Id>>,
    /// Whether it names one at all, readable or not.
    pub names_requirement: bool,
    /// What it is called.
    pub title: Located<Text>,
    /// A document inside the workspace.
    pub file: Option<Located<String>>,
    /// Or an address.
    pub link: Option<Located<String>>,
    /// The document's own date.
    pub date: Option<Located<Date>>,
    /// The last day on which it is valid.
    pub valid_until: Option<Located<Date>>,
    /// How far it has come; final unless said otherwise.
    pub state: Option<Located<State>>,
    /// When a promised piece comes.
    pub due: Option<Located<Date>>,
    /// Whether it is right that other requirements name the same document.
    pub shared: Option<bool>,
    /// Whether all of it was understood: a state that cannot be read must not pass for final.
    pub understood: Understood,
}

/// How far a piece of evidence has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It will come.
    Promised,
    /// It is there, but not signed or finished.
    Draft,
    /// It is there and final.
    Final,
}

impl Choice for State {
    const WORDS: &'static [(&'static str, Self)] =
        &[("promised", Self::Promised), ("draft", Self::Draft), ("final", Self::Final)];
}

impl Decode for Evidence {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let evidence = Self {
            opd: fields.required("opd", diagnostics),
            answers: fields.optional("answers", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(evidence)
    }
}

/// An indicator with nothing under it is an answer not yet begun, by the agency that leads it.
impl Decode for Answer {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if node.value == Written::Null {
            return Some(Self::default());
        }
        let mut fields = Fields::of(node, name, diagnostics)?;
        let answer = Self {
            value: fields.optional("value", diagnostics),
            na: fields.optional("na", diagnostics),
            explanation: fields.optional("explanation", diagnostics),
            due: fields.optional("due", diagnostics),
            effort_days: fields.optional("effort_days", diagnostics),
            provides: fields.optional("provides", diagnostics).unwrap_or_default(),
            evidence: fields.optional("evidence", diagnostics).unwrap_or_default(),
        };
        fields.finish(diagnostics);
        Some(answer)
    }
}

impl Decode for Value {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if !matches!(node.value, Written::Mapping(_)) {
            return Located::decode(node, name, diagnostics).map(Self::Number);
        }
        let mut fields = Fields::of(node, name, diagnostics)?;
        let survey = fields.required("survey", diagnostics);
        let question = fields.required("question", diagnostics);
        let service = fields.optional("service", diagnostics);
        let understood = fields.finish(diagnostics);
        let from = FromSurvey { survey: survey?, question: question?, service };
        // A service that cannot be read must not pass for none.
        (understood == Understood::Fully).then_some(Self::Survey(from))
    }
}

impl Decode for NotApplicable {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let reason = fields.required("reason", diagnostics);
        fields.finish(diagnostics);
        Some(Self { reason: reason? })
    }
}

impl Decode for Piece {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let place = node.span;
        let mut fields = Fields::of(node, name, diagnostics)?;
        let names_requirement = fields.has("requirement");
        let requirement = fields.optional("requirement", diagnostics);
        let title = fields.required("title", diagnostics);
        let file = fields.optional("file", diagnostics);
        let link = fields.optional("link", diagnostics);
        let date = fields.optional("date", diagnostics);
        let valid_until = fields.optional("valid_until", diagnostics);
        let state = fields.optional("state", diagnostics);
        let due = fields.optional("due", diagnostics);
        let shared = fields.optional("shared", diagnostics);
        let understood = fields.finish(diagnostics);
        Some(Self {
            requirement,
            names_requirement,
            // It is reported; the piece proves nothing, but what else is wrong with it can be said.
            title: title.unwrap_or(Located { value: Text::plain("?".into()), span: place }),
            file,
            link,
            date,
            valid_until,
            state,
            due,
            shared,
            understood,
        })
    }
}
