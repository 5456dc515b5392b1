//! The rows of a form that goes out: what stands beside what is filled in.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::is_link;
use super::said::{Answer, Record, legible, number};
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::judge::check::{Condition, Standing};
use crate::model::instrument::{Indicator, IndicatorIndex, Needs};
use crate::model::workspace::{AgencyIndex, Piece, RequirementIndex};
use crate::read::document::evidence::State as Word;
use crate::report::Report;
use crate::words;
use crate::words::form::Field;

pub struct AnswerRow<'a> {
    pub agency: AgencyIndex,
    pub indicator: &'a Indicator,
    pub own: Record,
    /// Whether the agency may claim a value here, or say the number that it follows from.
    pub value: Access,
    /// Whether it is the one to say why: the explanation is the lead's.
    pub explanation: Access,
    pub standing: String,
    pub tone: Tone,
}

pub struct PieceRow<'a> {
    pub agency: AgencyIndex,
    pub indicator: &'a Indicator,
    /// Which piece of the file it is, from 0; none where there is none yet.
    pub number: Option<usize>,
    /// The name of its requirement, and from which value it is needed.
    pub needed: String,
    /// What the file says; at least the requirement.
    pub piece: Record,
    pub standing: String,
    pub tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Open,
    Locked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something is missing or wrong.
    Bad,
    /// Nothing to do, or not yet.
    Plain,
    Good,
}

/// Empty rows shown for one requirement at most, however many pieces it needs.
const MOST_EMPTY: usize = 3;

/// The rows of an agency's answers, in the order of the instrument.
pub fn answers<'a>(
    report: &Report<'a>,
    agency: AgencyIndex,
    said: &[Answer],
    language: Language,
) -> Vec<AnswerRow<'a>> {
    let row = |(index, indicator, said): Known<'a, '_>| {
        let meant = &report.workspace.answers[index];
        let led_elsewhere = meant.lead.filter(|lead| *lead != agency);
        let (value, standing, tone) = match (led_elsewhere, &meant.not_applicable) {
            (Some(lead), _) => {
                let name = line(report.workspace.agencies[lead].short.get(language), 60);
                (Access::Locked, words::form::led_by(language, &name), Tone::Plain)
            }
            (_, Some(reason)) => {
                let reason = line(reason.get(language), 200);
                (Access::Locked, words::form::not_applicable(language, &reason), Tone::Plain)
            }
            _ if said.own.is_fixed(Field::Value) && said.own.get(Field::Measured).is_empty() => {
                (Access::Locked, words::form::from_elsewhere(language).to_owned(), Tone::Plain)
            }
            _ if said.own.get(Field::Value).is_empty() => {
                let follows = indicator.edges.is_some();
                (Access::Open, words::form::unanswered(language, follows), Tone::Bad)
            }
            _ => {
                let value = &report.assessment.indicators[index].value;
                let levels = [value.supported, value.verified, value.target];
                let [supported, verified, target] = levels.map(|one| words::local(language, &number(one)));
                let text = words::form::readings(language, &supported, &verified, &target);
                let tone = if value.verified >= value.target { Tone::Good } else { Tone::Plain };
                (Access::Open, text, tone)
            }
        };
        let explanation = if led_elsewhere.is_some() { Access::Locked } else { Access::Open };
        AnswerRow { agency, indicator, own: said.own.clone(), value, explanation, standing, tone }
    };
    known(report, said).into_iter().map(row).collect()
}

/// Fills in what a piece leaves out: the only requirement, and its title.
pub fn complete(piece: &mut Record, indicator: &Indicator, language: Language) {
    if let (Some(only), "") = (indicator.only_requirement(), piece.get(Field::Requirement)) {
        piece.set(Field::Requirement, indicator.requirements()[only].id.clone());
    }
    if piece.get(Field::Title).is_empty() && !piece.is_fixed(Field::Title) {
        let requirement = indicator.by_requirement.get(piece.get(Field::Requirement)).copied();
        let file = Some(piece.get(Field::Place)).filter(|place| !place.is_empty() && !is_link(place));
        piece.set(Field::Title, legible(indicator.title_of(requirement, file).get(language)));
    }
}

type Known<'a, 's> = (IndicatorIndex, &'a Indicator, &'s Answer);

fn known<'a, 's>(report: &Report<'a>, said: &'s [Answer]) -> Vec<Known<'a, 's>> {
    let known = said.iter().filter_map(|answer| Some((report.indicator(&answer.indicator)?, answer)));
    let mut known: Vec<_> = known.map(|((index, indicator), answer)| (index, indicator, answer)).collect();
    known.sort_by_key(|(index, ..)| *index);
    known
}

/// An agency's evidence: its pieces, what is asked of it and not there, an empty row for each indicator.
pub fn pieces<'a>(
    report: &Report<'a>,
    agency: AgencyIndex,
    said: &[Answer],
    language: Language,
) -> Vec<PieceRow<'a>> {
    let mut rows = Vec::new();
    for (index, indicator, said) in known(report, said) {
        let (needs, lacks) = (report.needed(index), report.lacks(index));
        // What is to be said where nothing is filed of what an indicator asks for; of advice nothing.
        let missing = |requirement: Option<RequirementIndex>| {
            if lacks.contains(&requirement) {
                return (words::form::absent(language).to_owned(), Tone::Bad);
            }
            let first = Some(report.instrument.scale.min + 1);
            let from = requirement.map_or(first, |requirement| indicator.requirements()[requirement].from);
            let from = from.filter(|_| !needs.contains_key(&requirement));
            (from.map_or_else(String::new, |from| words::form::not_yet_needed(language, from)), Tone::Plain)
        };
        // Of which requirement an entry is cannot always be told; then what is wrong with it is.
        let listed = matches!(indicator.needs, Needs::Listed(_));
        let lacking = |requirement: Option<RequirementIndex>| {
            (listed && requirement.is_none()) || lacks.contains(&requirement)
        };
        let needed = |requirement: Option<RequirementIndex>| match (requirement, &indicator.needs) {
            (Some(at), Needs::Listed(requirements)) => {
                let wanted = &requirements[at];
                let name = words::todo::needed(language, report, wanted);
                words::form::needed(language, &name, wanted.from, wanted.count)
            }
            (_, Needs::AnyProof) => words::form::any_proof(language).to_owned(),
            (None, Needs::Listed(_)) => String::new(),
        };
        let row = |number, requirement: Option<RequirementIndex>, piece, (standing, tone)| PieceRow {
            agency,
            indicator,
            number,
            needed: needed(requirement),
            piece,
            standing,
            tone: if tone == Tone::Bad && !lacking(requirement) { Tone::Plain } else { tone },
        };
        let meant = report.filed.get(&(index, agency)).map_or(&[][..], Vec::as_slice);
        let all = 0..indicator.requirements().len();
        let asked: BTreeSet<RequirementIndex> =
            all.filter(|wanted| report.workspace.answers[index].owes(agency, *wanted)).collect();
        let of = |piece: &Record| indicator.by_requirement.get(piece.get(Field::Requirement)).copied();
        let mut by_asked: BTreeMap<Option<RequirementIndex>, Vec<PieceRow>> = BTreeMap::new();
        for (number, piece) in said.pieces.iter().enumerate() {
            // An entry that could not be read is left out of what is meant: then nothing is known of any.
            let known = meant.get(number).filter(|_| meant.len() == said.pieces.len());
            let standing = known.map_or((String::new(), Tone::Plain), |(place, meant)| {
                condition(report, &report.findings.conditions[index][*place], meant, language)
            });
            let key = of(piece).filter(|of| asked.contains(of));
            by_asked.entry(key).or_default().push(row(Some(number), of(piece), piece.clone(), standing));
        }
        for piece in &said.proposed {
            let standing = (words::form::proposed(language).to_owned(), Tone::Plain);
            by_asked.entry(of(piece)).or_default().push(row(None, of(piece), piece.clone(), standing));
        }
        let others = by_asked.remove(&None).unwrap_or_default();
        for asked in asked {
            let there = by_asked.remove(&Some(asked)).unwrap_or_default();
            let wanted = &indicator.requirements()[asked];
            let empty = wanted.count.saturating_sub(there.len()).min(MOST_EMPTY);
            rows.extend(there);
            rows.extend((0..empty).map(|_| {
                let piece = [(Field::Requirement, wanted.id.clone())].into_iter().collect();
                row(None, Some(asked), piece, missing(Some(asked)))
            }));
        }
        rows.extend(others);
        let nothing = matches!(indicator.needs, Needs::AnyProof) && said.pieces.is_empty();
        let standing = if nothing { missing(None) } else { (String::new(), Tone::Plain) };
        rows.push(row(None, None, Record::default(), standing));
    }
    rows
}

fn condition(report: &Report, found: &Condition, piece: &Piece, language: Language) -> (String, Tone) {
    let note = |note: &Option<Text>| {
        note.as_ref().map_or_else(String::new, |note| format!(": {}", line(note.get(language), 300)))
    };
    match found {
        Condition::Sound(standing) => {
            let tone = if *standing == Standing::Accepted { Tone::Good } else { Tone::Plain };
            (words::form::standing(language, *standing).to_owned(), tone)
        }
        Condition::Promised => (words::form::not_final(language, Word::Promised).to_owned(), Tone::Bad),
        Condition::Draft => (words::form::not_final(language, Word::Draft).to_owned(), Tone::Bad),
        Condition::Rejected(reason) => (words::form::rejected(language, &note(reason)), Tone::Bad),
        Condition::Faulty(codes) => {
            let reasons = report.problems_of([piece]).into_iter();
            let reasons = reasons.filter(|one| codes.contains(&one.problem.code()));
            let reasons: Vec<String> = reasons.map(|one| one.problem.message(language).what).collect();
            // What is wrong inside a survey is reported there: here it has its short name.
            let text = match (reasons.is_empty(), codes.is_empty()) {
                (false, _) => words::form::faulty_because(language, &reasons.join("; ")),
                (true, false) => words::form::faulty_because(language, &words::faults(language, codes)),
                (true, true) => words::form::faulty(language).to_owned(),
            };
            (text, Tone::Bad)
        }
    }
}
