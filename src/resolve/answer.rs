//! Answers: what each agency says of an indicator, and who of them leads it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::lookup::{person_days, value_on_scale};
use super::piece;
use crate::decode::Located;
use crate::diagnostic::{Diagnostics, Problem};
use crate::document::evidence::{Answer as WrittenAnswer, FromSurvey, Value};
use crate::exact::Fixed;
use crate::lang::Text;
use crate::model::instrument::Instrument;
use crate::model::survey::Measure;
use crate::model::workspace::{Agency, AgencyIndex, Answer, Submission};
use crate::source::Span;

/// What one agency's entry says about who leads an indicator.
pub(super) struct Claim {
    agency: AgencyIndex,
    span: Span,
    /// What the agency has handed in by it.
    pub(super) submission: Submission,
    value: Option<Fixed>,
    measure: Option<Measure>,
    not_applicable: Option<Text>,
    /// Whether a value was written, even one that could not be taken.
    claims: bool,
    /// Whether it says that it owes a part only.
    contributes: bool,
    explanation: Option<Located<Text>>,
    due: Option<Date>,
    effort: Option<Fixed>,
}

/// Files an agency's evidence under the indicator and returns its claim on the value.
pub(super) fn contribute(
    agency: AgencyIndex,
    id: &Located<String>,
    written: WrittenAnswer,
    instrument: &Instrument,
    indicator: usize,
    answer: &mut Answer,
    diagnostics: &mut Diagnostics,
) -> Claim {
    let known = &instrument.indicators[indicator];
    let mut not_applicable = None;
    if let Some(na) = written.na {
        if !known.allow_na {
            diagnostics.at(na.span, Problem::NaNotAllowed { indicator: known.id.clone() });
        } else if written.value.is_some() {
            diagnostics.at(na.span, Problem::KeysExclude { first: "na", second: "value" });
        } else {
            not_applicable = Some(na.value.reason);
        }
    }
    let claims = written.value.is_some() || not_applicable.is_some();
    let (value, measure) = match written.value {
        Some(Value::Number(value)) => (value_on_scale(&value, instrument, diagnostics), None),
        Some(Value::Survey(from)) => (None, measure(from, diagnostics)),
        None => (None, None),
    };
    // Who only says that a part is its own has not sent it yet.
    let filled = claims || !written.evidence.is_empty();
    let submission = if filled { Submission::Submitted } else { Submission::Unanswered };
    let contributes = !written.provides.is_empty();
    for provided in written.provides {
        if let Some(requirement) = piece::requirement(&provided, known, diagnostics) {
            answer.provides.insert((requirement, agency));
        }
    }
    answer.pieces.extend(
        written.evidence.into_iter().map(|written| piece::piece(written, agency, known, diagnostics)),
    );
    if let Some(due) = written.due {
        answer.dues.push((agency, due));
    }
    let effort = person_days(written.effort_days.as_ref(), diagnostics);
    let explanation = written.explanation;
    let due = written.due;
    let span = id.span;
    Claim {
        agency,
        span,
        submission,
        value,
        measure,
        not_applicable,
        claims,
        contributes,
        explanation,
        due,
        effort,
    }
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
        taken: None,
    })
}

/// Decides who leads and what is claimed. Of several claims, which are an error, the lowest counts.
pub(super) fn settle(
    claims: &mut [(usize, Claim)],
    indicator: usize,
    instrument: &Instrument,
    agencies: &[Agency],
    answer: &mut Answer,
    diagnostics: &mut Diagnostics,
) {
    let claimants = || claims.iter().map(|(_, claim)| claim).filter(|claim| claim.claims);
    if claimants().count() > 1 {
        let ids: BTreeSet<AgencyIndex> = claimants().map(|claim| claim.agency).collect();
        let names: Vec<String> = ids.iter().map(|agency| agencies[*agency].id.clone()).collect();
        let first = claimants().next().expect("there are two").span;
        for claim in claimants().skip(1) {
            let indicator = instrument.indicators[indicator].id.clone();
            let problem = Problem::ClaimedTwice { indicator, agencies: names.clone() };
            diagnostics.between(claim.span, first, problem);
        }
    }
    let lead = claims
        .iter()
        .position(|(_, claim)| claim.claims)
        .or_else(|| claims.iter().position(|(_, claim)| !claim.contributes));
    answer.claim = claims.iter().filter_map(|(_, claim)| claim.value).min();
    answer.measures = claims.iter_mut().filter_map(|(_, claim)| claim.measure.take()).collect();
    if let Some(lead) = lead {
        let claim = &mut claims[lead].1;
        answer.lead = Some(claim.agency);
        let valued = answer.claim.is_some() || !answer.measures.is_empty();
        answer.not_applicable = claim.not_applicable.take().filter(|_| !valued);
        (answer.explanation, answer.explanation_span) = match claim.explanation.take() {
            Some(explanation) => (Some(explanation.value), Some(explanation.span)),
            None => (None, None),
        };
        answer.due = claim.due;
        answer.effort = claim.effort;
    }
}
