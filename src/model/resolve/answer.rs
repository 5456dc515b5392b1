//! Answers: what each agency says of an indicator, and who of them leads it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::lookup::{on_scale_of, person_days, value_on_scale};
use super::piece;
use crate::base::{exact::Fixed, lang::Text, show::Names, source::Span};
use crate::model::instrument::{Indicator, Instrument, Scale};
use crate::model::survey::Measure;
use crate::model::workspace::{Agency, AgencyIndex, Answer, Piece, Submission};
use crate::problem::{Diagnostics, Problem};
use crate::read::decode::{Located, NumberOr, OneOf};
use crate::read::document::evidence::{Answer as WrittenAnswer, FromIndex, FromSurvey};

/// What one agency's entry, or `opd.yaml`, says about who leads an indicator.
struct Claim {
    agency: AgencyIndex,
    span: Span,
    value: Option<Fixed>,
    measure: Option<Measure>,
    measured: Option<FromIndex>,
    not_applicable: Option<Text>,
    role: Role,
    explanation: Option<Located<Text>>,
    due: Option<Date>,
    effort: Option<Fixed>,
}

/// How an agency's entry stands to its indicator, the nearest to leading it first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    /// `opd.yaml` says that it leads.
    Leads,
    /// A value is written, even one that could not be taken.
    Claims,
    /// There is nothing but the indicator, and perhaps a day: it is assigned.
    Assigned,
    Files,
    /// It says that it owes a part only.
    Contributes,
}

impl Role {
    fn of(written: &WrittenAnswer, not_applicable: Option<&Text>) -> Self {
        if written.value.is_some() || not_applicable.is_some() {
            Self::Claims
        } else if !written.provides.is_empty() {
            Self::Contributes
        } else if written.evidence.is_empty() {
            Self::Assigned
        } else {
            Self::Files
        }
    }
}

/// What agencies say of indicators, put together.
pub(super) struct Answers<'a> {
    instrument: &'a Instrument,
    list: Vec<Answer>,
    claims: Vec<(usize, Claim)>,
}

impl<'a> Answers<'a> {
    pub(super) fn of(instrument: &'a Instrument) -> Self {
        let mut list = Vec::new();
        list.resize_with(instrument.indicators.len(), Answer::default);
        Self { instrument, list, claims: Vec::new() }
    }

    /// Takes an agency's entry on an indicator, and says what the agency has handed in by it.
    pub(super) fn take(
        &mut self,
        (agency, indicator): (AgencyIndex, usize),
        span: Span,
        mut written: WrittenAnswer,
        diagnostics: &mut Diagnostics,
    ) -> Submission {
        let (instrument, answer) = (self.instrument, &mut self.list[indicator]);
        let known = &instrument.indicators[indicator];
        let mut not_applicable = None;
        if let Some(na) = written.na.take() {
            if !known.allow_na {
                diagnostics.at(na.span, Problem::NaNotAllowed { indicator: known.id.clone() });
            } else if written.value.is_some() {
                diagnostics.at(na.span, Problem::KeysExclude { first: "na", second: "value" });
            } else {
                not_applicable = Some(na.value.reason);
            }
        }
        let role = Role::of(&written, not_applicable.as_ref());
        let said = |value| said(value, known, instrument.scale, diagnostics);
        let (value, measure, measured) = written.value.map(said).unwrap_or_default();
        // Who only says that a part is its own has not sent it yet.
        let filled = role == Role::Claims || !written.evidence.is_empty();
        let submission = if filled { Submission::Submitted } else { Submission::Unanswered };
        let provided = written.provides.iter().filter_map(|one| piece::requirement(one, known, diagnostics));
        answer.provides.extend(provided.map(|requirement| (requirement, agency)));
        let pieces = written.evidence.into_iter();
        answer.pieces.extend(pieces.map(|written| piece::piece(written, agency, known, diagnostics)));
        if let Some(due) = written.due {
            answer.dues.entry(agency).and_modify(|day| *day = due.min(*day)).or_insert(due);
        }
        let effort = person_days(written.effort_days.as_ref(), diagnostics);
        let WrittenAnswer { explanation, due, .. } = written;
        let explanation = explanation.map(|one| Located { value: one.value.0, span: one.span });
        let claim =
            Claim { agency, span, value, measure, measured, not_applicable, role, explanation, due, effort };
        self.claims.push((indicator, claim));
        submission
    }

    /// Notes that an agency leads an indicator, whether or not it has a file.
    pub(super) fn assign(&mut self, (agency, indicator): (AgencyIndex, usize), span: Span) {
        let role = Role::Leads;
        let (value, measure, measured) = Said::default();
        let (not_applicable, explanation, due, effort) = Default::default();
        let claim =
            Claim { agency, span, value, measure, measured, not_applicable, role, explanation, due, effort };
        self.claims.push((indicator, claim));
    }

    /// Decides of each indicator who leads and what is claimed.
    pub(super) fn settled(mut self, agencies: &[Agency], diagnostics: &mut Diagnostics) -> Vec<Answer> {
        // Stable: the claims on an indicator stay in the order of agencies.
        self.claims.sort_by_key(|(indicator, _)| *indicator);
        for claims in self.claims.chunk_by_mut(|a, b| a.0 == b.0) {
            let indicator = claims[0].0;
            let id = &self.instrument.indicators[indicator].id;
            let claims: Vec<&mut Claim> = claims.iter_mut().map(|(_, claim)| claim).collect();
            settle(claims, &mut self.list[indicator], id, agencies, diagnostics);
        }
        self.list
    }
}

/// What a value says: itself, the survey that it is taken from, or the number that it follows from.
type Said = (Option<Fixed>, Option<Measure>, Option<FromIndex>);

/// Where a level follows from a number, a whole one may still stand alone, but proves less.
fn said(
    value: NumberOr<OneOf<FromSurvey, FromIndex>>,
    known: &Indicator,
    scale: Scale,
    diagnostics: &mut Diagnostics,
) -> Said {
    let indicator = known.id.clone();
    let (span, problem) = match (value, &known.edges) {
        (NumberOr::From(OneOf::First(from)), None) => return (None, measure(from, diagnostics), None),
        (NumberOr::Number(level), edges) if edges.is_none() || level.value.units() % Fixed::ONE == 0 => {
            if edges.is_some() {
                diagnostics.at(level.span, Problem::LevelWithoutNumber { indicator });
            }
            return (value_on_scale(&level, scale, diagnostics), None, None);
        }
        (NumberOr::From(OneOf::Second(from)), Some(edges)) => {
            let level = on_scale_of(&from.measured, edges.within, diagnostics);
            let level = level.and_then(|number| edges.level(number)).map(Fixed::whole);
            return (level, None, level.map(|_| from));
        }
        (NumberOr::Number(level), _) => (level.span, Problem::NumberNotMeasured { indicator }),
        (NumberOr::From(OneOf::First(from)), _) => {
            (from.survey.span, Problem::NumberNotMeasured { indicator })
        }
        (NumberOr::From(OneOf::Second(from)), None) => (from.measured.span, Problem::NoEdges { indicator }),
    };
    diagnostics.at(span, problem);
    Said::default()
}

/// Where the value is taken from; the survey itself is read later.
fn measure(from: FromSurvey, diagnostics: &mut Diagnostics) -> Option<Measure> {
    let (file_span, question_span) = (from.survey.span, from.question.span);
    Some(Measure {
        file: piece::path(from.survey, diagnostics)?,
        service_span: from.service.as_ref().map_or(question_span, |service| service.span),
        service: from.service.map(|service| service.value),
        question: from.question.value,
        file_span,
        question_span,
    })
}

/// Of several claims, which are an error, the lowest counts and its agency leads.
fn settle(
    mut claims: Vec<&mut Claim>,
    answer: &mut Answer,
    id: &str,
    agencies: &[Agency],
    diagnostics: &mut Diagnostics,
) {
    answer.pieces.sort_by_cached_key(Piece::key);
    answer.value = claims.iter().filter_map(|claim| claim.value).min();
    answer.measures = claims.iter_mut().filter_map(|claim| claim.measure.take()).collect();
    answer
        .measures
        .sort_by(|a, b| (&a.file, &a.service, &a.question).cmp(&(&b.file, &b.service, &b.question)));
    // Stable: who leads by opd.yaml first, then the order of agencies.
    claims.sort_by_key(|claim| claim.role);
    let Some(first) = claims.first().filter(|first| first.role != Role::Contributes) else { return };
    let (role, lead, span) = (first.role, first.agency, first.span);
    let led = role == Role::Leads;
    // Beside opd.yaml an entry of another agency with nothing under it says nothing.
    claims
        .retain(|claim| claim.role == role || (led && (claim.role == Role::Claims || claim.agency == lead)));
    let rivals: BTreeSet<AgencyIndex> = claims.iter().map(|claim| claim.agency).collect();
    let names = Names::of(rivals.iter().map(|agency| &agencies[*agency].id));
    // An agency with two files is reported as such; only its two values are another matter.
    for rival in claims.iter().skip(1).filter(|rival| role == Role::Claims || rival.agency != lead) {
        let (indicator, agencies) = (id.to_owned(), names.clone());
        let problem = match (rival.role, led) {
            (Role::Claims, true) => Problem::ClaimedByAnother { indicator, agencies },
            (Role::Claims, false) => Problem::ClaimedTwice { indicator, agencies },
            (Role::Leads | Role::Assigned | Role::Files | Role::Contributes, _) => {
                Problem::AssignedTwice { indicator, agencies }
            }
        };
        diagnostics.between(rival.span, span, problem);
    }
    claims.retain(|claim| !led || claim.agency == lead);
    // What a file says comes before what opd.yaml leaves unsaid.
    let unsaid = |claim: &Claim| (claim.value.is_none(), claim.role == Role::Leads);
    let order = |claim: &&mut Claim| (unsaid(claim), claim.value, claim.agency);
    let leading = claims.into_iter().min_by_key(order);
    let Some(claim) = leading else { return };
    answer.lead = Some(claim.agency);
    let valued = answer.value.is_some() || !answer.measures.is_empty();
    answer.not_applicable = claim.not_applicable.take().filter(|_| !valued);
    (answer.explanation, answer.explanation_span) =
        claim.explanation.take().map(|explanation| (explanation.value, explanation.span)).unzip();
    answer.measured = claim.measured.take();
    answer.due = claim.due;
    answer.effort = claim.effort;
}
