//! Tables to surveys: which column is what, what each answer is, and the values that answers take from them.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{self, Cell, Table};
use crate::base::{dated, exact::Fixed, show::Names, survey::ColumnFault, survey::Tally};
use crate::model::survey::{
    Answer, DATE, Measure, RESPONDENT, Row, Rules, SERVICE, Service, Survey, Taken, is_question, plain,
};
use crate::model::workspace::{Place, State, Workspace};
use crate::model::{instrument::Instrument, instrument::Scale, resolve::value_on_scale};
use crate::problem::{Diagnostics, NoValue, Problem, TableFault, Thing};
use crate::read::{decode::Located, document::pillar::Kind, sources::Reader};

struct Columns {
    respondent: u32,
    service: u32,
    date: u32,
    questions: Vec<(u32, String)>,
}

/// Services times questions that a survey may have.
const RESULTS: usize = 50_000;

/// The survey in a table; `file` is its path from the workspace's root. What is wrong with its columns is
/// reported, and without those that every survey has there is none.
pub fn survey(file: String, table: Table, rules: &Rules, diagnostics: &mut Diagnostics) -> Option<Survey> {
    let Table { path, sheet, rows, personal } = table;
    let mut rows = rows.into_iter();
    let heading = rows.next().expect("a table holds something");
    let columns = columns(&heading, &path, rules, diagnostics)?;
    let mut survey = Survey {
        file,
        shown: path,
        heading: heading[0].at,
        sheet,
        questions: columns.questions.iter().map(|(_, name)| name.clone()).collect(),
        services: Vec::new(),
        by_service: BTreeMap::new(),
        rows: Vec::new(),
        incomplete: Vec::new(),
        personal,
    };
    let mut respondents: Vec<BTreeSet<u64>> = Vec::new();
    for cells in rows {
        let row = row(&cells, &columns, rules, &mut survey);
        if let Some(service) = row.service {
            respondents.resize_with(survey.services.len(), BTreeSet::new);
            respondents[service].extend(row.respondent);
            survey.services[service].rows.push(survey.rows.len());
            count(&row, &mut survey.services[service]);
        }
        survey.rows.push(row);
    }
    if survey.services.len() * survey.questions.len() > RESULTS {
        let fault = TableFault::TooManyResults(RESULTS);
        diagnostics.of_path(&survey.shown, Problem::SurveyUnreadable { file: survey.file, fault });
        return None;
    }
    for (service, respondents) in survey.services.iter_mut().zip(respondents) {
        service.respondents = respondents.len();
    }
    Some(survey)
}

fn columns(heading: &[Cell], path: &str, rules: &Rules, diagnostics: &mut Diagnostics) -> Option<Columns> {
    let start = heading[0].at;
    let mut note = |at, problem| diagnostics.in_table(at, path, problem);
    let named =
        |wanted: &str| heading.iter().find(|cell| rules.column(&cell.text).as_deref() == Some(wanted));
    let needed = [RESPONDENT, SERVICE, DATE];
    let found = needed.map(named);
    let (mut seen, mut questions, mut ignored) = (BTreeSet::new(), Vec::new(), Vec::new());
    for cell in heading.iter().filter(|cell| !cell.text.is_empty()) {
        let column = rules.column(&cell.text);
        let name = column.clone().unwrap_or_else(|| plain(&cell.text));
        let question = column.filter(|name| is_question(name));
        let new = seen.insert(name.clone());
        if !new {
            note(cell.at, Problem::SurveyColumns { fault: ColumnFault::Twice(cell.text.clone()) });
        }
        // Of two columns of one name, which are an error, the first counts.
        if let Some(question) = question {
            questions.extend(new.then_some((cell.at.column, question)));
        } else if !needed.contains(&name.as_str()) {
            ignored.push(cell.text.clone());
        }
    }
    if !ignored.is_empty() {
        note(start, Problem::SurveyColumnIgnored { columns: Names::of(ignored.into_iter()) });
    }
    let missing = needed.into_iter().zip(found).filter(|(_, cell)| cell.is_none());
    let missing: Vec<&'static str> = missing.map(|(name, _)| name).collect();
    if !missing.is_empty() {
        note(start, Problem::SurveyColumns { fault: ColumnFault::Missing(missing) });
    }
    if questions.is_empty() {
        note(start, Problem::SurveyColumns { fault: ColumnFault::NoQuestion });
    }
    let [Some(respondent), Some(service), Some(date)] = found else { return None };
    let (respondent, service, date) = (respondent.at.column, service.at.column, date.at.column);
    (!questions.is_empty()).then_some(Columns { respondent, service, date, questions })
}

fn row(cells: &[Cell], columns: &Columns, rules: &Rules, survey: &mut Survey) -> Row {
    let at = cells[0].at;
    let cell = |column: u32| {
        let index = cells.binary_search_by_key(&column, |cell| cell.at.column).ok()?;
        Some(&cells[index]).filter(|cell| !cell.text.is_empty())
    };
    // What is not there would stand in this row and that column.
    let place = |column: u32| cell(column).map_or(crate::base::survey::At { column, ..at }, |cell| cell.at);
    let respondent = cell(columns.respondent).map(|cell| cell.identity);
    let service = cell(columns.service).map(|cell| {
        *survey.by_service.entry(plain(&cell.text)).or_insert_with(|| {
            let tallies = vec![Tally::default(); survey.questions.len()];
            let name = cell.text.clone();
            survey.services.push(Service { name, rows: Vec::new(), respondents: 0, straight: 0, tallies });
            survey.services.len() - 1
        })
    });
    for (name, column) in [(RESPONDENT, columns.respondent), (SERVICE, columns.service)] {
        if cell(column).is_none() {
            let at = place(column);
            survey.incomplete.push((name, at, survey.spot(at, None)));
        }
    }
    let mut outside = Vec::new();
    let answers = columns.questions.iter().enumerate().map(|(question, (column, _))| {
        let answer = cell(*column).map_or(Answer::Outside, |cell| rules.answer(&cell.text));
        if answer == Answer::Outside {
            outside.push((question, place(*column)));
        }
        answer
    });
    Row {
        at,
        respondent,
        service,
        date: cell(columns.date).and_then(|cell| dated::day(&cell.text).ok()),
        date_at: place(columns.date),
        answers: answers.collect(),
        outside,
    }
}

fn count(row: &Row, service: &mut Service) {
    service.straight += usize::from(row.is_straight());
    for (answer, tally) in row.answers.iter().zip(&mut service.tallies) {
        match answer {
            Answer::Given(answer) => tally.counts[usize::from(*answer) - 1] += 1,
            Answer::None => tally.none += 1,
            Answer::Outside => tally.outside += 1,
        }
    }
}

/// The surveys that answers take their value from or that are offered as proof.
#[derive(Debug, Default)]
pub struct Surveys {
    /// In the order of their paths.
    pub read: Vec<Survey>,
    /// The files among them that are none: unreadable, or without the columns that a survey has.
    pub refused: BTreeMap<String, Option<TableFault>>,
    /// For each answer, for each of its measures, what it takes; none where the survey gives no value, and a
    /// problem says why.
    pub taken: Vec<Vec<Option<Taken>>>,
    /// The files that answers take their value from.
    pub measured: BTreeSet<String>,
}

impl Surveys {
    /// Whether every value that was to be taken was.
    pub fn is_whole(&self) -> bool {
        self.taken.iter().flatten().all(Option::is_some)
    }

    /// What is claimed in an answer, by its own word or by a survey; of several, which are an error, the
    /// lowest.
    pub fn claim(&self, workspace: &Workspace, index: usize) -> Option<Fixed> {
        let taken = self.taken[index].iter().flatten().map(|taken| taken.value);
        taken.chain(workspace.answers[index].value).min()
    }
}

/// Reads the surveys of a workspace, and what its answers take from them.
pub(super) fn surveys(reader: &mut Reader, instrument: &Instrument, workspace: &Workspace) -> Surveys {
    let measures = workspace.answers.iter().flat_map(|answer| &answer.measures);
    let measured = measures.map(|measure| measure.file.clone()).collect();
    let mut surveys = Surveys { measured, ..Surveys::default() };
    for file in wanted(instrument, workspace) {
        let rules = &workspace.survey_rules;
        let table = table::inside(reader, &file, rules);
        match table.map(|table| survey(file.clone(), table, rules, reader.diagnostics)) {
            Ok(Some(survey)) => surveys.read.push(survey),
            Ok(None) => drop(surveys.refused.insert(file, None)),
            Err(fault) => drop(surveys.refused.insert(file, Some(fault))),
        }
    }
    for answer in &workspace.answers {
        let take = |measure| take(measure, &surveys, instrument.scale, reader.diagnostics);
        let taken = answer.measures.iter().map(take);
        surveys.taken.push(taken.collect());
    }
    if surveys.refused.is_empty() {
        unknown_services(&surveys, &workspace.survey_rules, reader.diagnostics);
    }
    surveys
}

/// The files that answers take their value from, and those that are offered where a survey is asked for.
fn wanted(instrument: &Instrument, workspace: &Workspace) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    for (answer, indicator) in workspace.answers.iter().zip(&instrument.indicators) {
        wanted.extend(answer.measures.iter().map(|measure| measure.file.clone()));
        for piece in answer.pieces.iter().filter(|piece| matches!(piece.state, State::Final | State::Draft)) {
            let kind = piece.requirement.map(|index| indicator.requirements()[index].kind);
            if let (Some(Kind::Survey), Some(Place::File(file))) = (kind, &piece.place)
                && table::is_table(file)
            {
                wanted.insert(file.clone());
            }
        }
    }
    wanted
}

/// Services whose users are told though no survey is about them: their number would be compared with nothing.
fn unknown_services(surveys: &Surveys, rules: &Rules, diagnostics: &mut Diagnostics) {
    let services = surveys.read.iter().flat_map(|survey| &survey.services);
    let known: BTreeMap<String, &str> =
        services.map(|service| (plain(&service.name), service.name.as_str())).collect();
    for (name, _) in rules.users.values() {
        if !known.contains_key(&plain(&name.value)) {
            let known = known.values().copied();
            diagnostics.unknown(name.span, Thing::Service, &name.value, known);
        }
    }
}

/// Digits of a value taken from a survey, as values of questions are published.
const DIGITS: u32 = 2;

/// The mean of the answers that are meant, half-up to two digits.
fn take(measure: &Measure, surveys: &Surveys, scale: Scale, diagnostics: &mut Diagnostics) -> Option<Taken> {
    if let Some(Some(fault)) = surveys.refused.get(&measure.file) {
        let problem = Problem::SurveyUnreadable { file: measure.file.clone(), fault: fault.clone() };
        diagnostics.at(measure.file_span, problem);
    }
    let place = surveys.read.binary_search_by(|survey| survey.file.cmp(&measure.file)).ok()?;
    let survey = &surveys.read[place];
    let found = survey.find(&measure.question, measure.service.as_deref());
    let found = found.and_then(|(service, question)| {
        let tally = &survey.services[service].tallies[question];
        tally.mean().map(|mean| (service, tally.given(), mean)).ok_or(NoValue::NoAnswer)
    });
    let note = |reason: NoValue| {
        let by_service = matches!(reason, NoValue::Service(_));
        let span = if by_service { measure.service_span } else { measure.question_span };
        let Measure { file, question, service, .. } = measure.clone();
        diagnostics.at(span, Problem::SurveyNoValue { file, question, service, reason });
    };
    let (service, given, mean) = found.map_err(note).ok()?;
    let value = Fixed::of(&mean.rounded(DIGITS)).expect("from 1 to 4");
    let value = value_on_scale(&Located { value, span: measure.question_span }, scale, diagnostics)?;
    let name = survey.services[service].name.clone();
    Some(Taken { service, name, given, mean, value })
}
