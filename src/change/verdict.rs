//! Recording a verdict: who may give it, on what, and into which file of reviews it goes.

use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::json;

use super::edit::{self, New, Step};
use super::form::said::number;
use super::{cannot_read, not_written};
use crate::base::layout::{REVIEWS_FOLDER, is_data};
use crate::base::portable::slug;
use crate::base::{exact::Fixed, lang::Language};
use crate::base::{path, suggest::Called};
use crate::gather::documents;
use crate::model::workspace::{About, AgencyIndex, Place, RequirementIndex, SECRETARIAT, Subject, Verdict};
use crate::model::{instrument::Indicator, resolve::review};
use crate::read::document::review::{Judgement, Review as Written};
use crate::read::yaml;
use crate::report::{Report, review::Case};
use crate::run;
use crate::words::{self, Trouble, known};
use crate::world::root::Root;
use crate::world::write::{Alone, Before, Content::Bytes, NewFile};

/// Who judges, and where the verdicts go.
pub struct Reviewer {
    name: String,
    opd: Option<String>,
    root: Root,
    to: Option<String>,
}

/// What a reviewer says: of a document, of the value, or of both.
pub struct Sentence {
    pub judgement: Option<Judgement>,
    pub level: Option<Fixed>,
    note: Option<String>,
}

#[derive(Clone, Copy)]
pub struct Ruling<'r, 'a> {
    /// The indicator, an index into the instrument's.
    pub index: usize,
    /// The document judged; none when only the value is.
    pub case: Option<&'r Case<'a>>,
    /// The pieces meant, indexes into the answer's.
    pub pieces: &'r [usize],
    pub sentence: &'r Sentence,
}

/// What came of it.
pub enum Outcome {
    Written(Recorded),
    /// The same stands at this place since earlier today.
    Already(String),
}

/// What was written: its place, and its file as it was before, if it was, and after.
#[derive(Clone)]
pub struct Recorded {
    pub at: String,
    file: String,
    before: Option<String>,
    after: String,
}

impl Sentence {
    /// A rejection or a limit needs a reason.
    pub fn new(
        judgement: Option<Judgement>,
        level: Option<Fixed>,
        note: Option<String>,
    ) -> Result<Self, Trouble> {
        if note.is_none() && (judgement == Some(Judgement::Rejected) || level.is_some()) {
            return Err(Trouble::NoteNeeded);
        }
        Ok(Self { judgement, level, note })
    }
}

impl Reviewer {
    /// Somebody of an agency, or of none that is known; `to` names the file of reviews. `workspace` is its
    /// folder, and what its paths begin with in messages.
    pub fn new(
        name: &str,
        opd: Option<&String>,
        to: Option<&str>,
        workspace: (PathBuf, String),
        report: &Report,
    ) -> Result<Self, Trouble> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(Trouble::NoReviewer);
        }
        let agencies = report.workspace.agencies.iter().map(Called::from);
        let opd = known(opd.cloned().as_slice(), agencies.chain([SECRETARIAT.into()]))?.pop();
        let (root, shown) = workspace;
        let root = Root::open(&root, &shown);
        Ok(Self { name, opd, root, to: to.map(file_name).transpose()? })
    }

    /// Whether a case is proof of this reviewer's own agency.
    pub fn owns(&self, report: &Report, case: &Case) -> bool {
        let (place, judgement) = (case.place.clone(), Judgement::Rejected);
        let subject = Subject::Document { place, sha256: None, requirement: None, judgement };
        self.own(report, case.index, &subject).is_some()
    }

    /// Whether the latest verdict on a case's document is this reviewer's, and of this day.
    pub fn judged_today(&self, report: &Report, case: &Case) -> bool {
        case.judged_before(report)
            .is_some_and(|verdict| verdict.date == report.run.today && *verdict.reviewer == *self.name)
    }

    fn own(&self, report: &Report, index: usize, subject: &Subject) -> Option<AgencyIndex> {
        let opd = self.opd.as_ref().and_then(|id| report.workspace.agency(id));
        let (agencies, answers) = (&report.workspace.agencies, &report.workspace.answers);
        let same = review::Bearers::of(agencies).belonging(&self.name, opd);
        review::Filed::of(&answers[index]).own(&same, subject)
    }

    /// The SHA-256 of a case's document as it is now; a link has none.
    pub fn sha256(&self, case: &Case) -> Result<Option<String>, Trouble> {
        match case.place {
            Place::Link(_) => Ok(None),
            Place::File(path) => {
                let sha256 = documents::sha256(&self.root, path);
                sha256.map(Some).map_err(cannot_read(self.root.shown(path)))
            }
        }
    }
}

/// Records a verdict on pieces of a case, or on the value of an indicator, in a workspace that was read while no
/// other run could change it. A new file begins in this language.
pub fn record(
    reviewer: &Reviewer,
    report: &Report,
    ruling: Ruling,
    language: Language,
    alone: &Alone,
) -> Result<Outcome, Trouble> {
    let Ruling { index, case, pieces, sentence } = ruling;
    let mut subjects = Vec::new();
    if let (Some(case), Some(judgement)) = (case, sentence.judgement) {
        let faults = case.faults(report, pieces).filter(|_| judgement == Judgement::Accepted);
        if let Some(codes) = faults {
            let codes = codes.iter().map(|code| code.name().to_owned()).collect();
            return Err(Trouble::Unsound { place: case.place.text().to_owned(), codes });
        }
        let sha256 = reviewer.sha256(case)?;
        for requirement in requirements(report, case, pieces) {
            let (place, sha256) = (case.place.clone(), sha256.clone());
            subjects.push(Subject::Document { place, sha256, requirement, judgement });
        }
    }
    subjects.extend(sentence.level.map(|level| Subject::Cap { level, judged: None }));
    if let Some(agency) = subjects.iter().find_map(|subject| reviewer.own(report, index, subject)) {
        let agency = report.workspace.agencies[agency].id.clone();
        return Err(Trouble::OwnVerdict { reviewer: reviewer.name.clone(), agency });
    }
    let at = |verdict: &Verdict| {
        let sources = &report.run.sources;
        format!("{}:{}", sources.get(verdict.span.source).path, sources.position(verdict.span).line)
    };
    let of_today = || {
        let verdicts = report.workspace.verdicts.iter();
        verdicts.filter(|verdict| verdict.indicator == index && verdict.date == report.run.today)
    };
    let contradicts = |verdict: &&Verdict| subjects.iter().any(|one| contradict(one, &verdict.subject));
    if let Some(other) = of_today().find(contradicts) {
        let id = report.instrument.indicators[index].id.as_str();
        let what = case.map_or(id, |case| case.place.text()).to_owned();
        let (by, at) = (other.reviewer.to_string(), at(other));
        let file = reviewer.root.shown(&target(reviewer, report.run.today)?.0);
        return Err(Trouble::SaidToday { what, by, at, file });
    }
    let said = |subject: &Subject| {
        of_today().find(|verdict| *verdict.reviewer == *reviewer.name && verdict.subject == *subject)
    };
    let first = subjects.iter().find_map(said);
    subjects.retain(|subject| said(subject).is_none());
    if subjects.is_empty() {
        return Ok(Outcome::Already(first.map(at).unwrap_or_default()));
    }
    let entries = entries(&report.instrument.indicators[index], &subjects, sentence, report.run.today);
    append(reviewer, report.run.today, &entries, language, alone).map(Outcome::Written)
}

/// Takes back what was recorded: its file is as it was before, unless something else was written there since.
pub fn undo(reviewer: &Reviewer, recorded: &Recorded, alone: &Alone) -> Result<(), Trouble> {
    let Recorded { file: name, before, after, .. } = recorded;
    let undone = match before {
        None => alone.remove(name, after.as_bytes()),
        Some(text) => {
            let before = Before::Content(after.as_bytes());
            alone.write(&[NewFile { name, content: Bytes(text.as_bytes()), before }])
        }
    };
    undone.map_err(not_written(|name| reviewer.root.shown(name)))
}

/// The requirements that a verdict names: none when it is about all that the document serves.
fn requirements(report: &Report, case: &Case, pieces: &[usize]) -> Vec<Option<RequirementIndex>> {
    let filed = &report.workspace.answers[case.index].pieces;
    let mut named: Vec<_> = pieces.iter().map(|piece| filed[*piece].requirement).collect();
    named.sort_unstable();
    named.dedup();
    if named.len() > 1 && pieces.len() == case.pieces.len() { vec![None] } else { named }
}

/// Whether two verdicts of one day judge the same differently; the rejection would count in any order.
fn contradict(new: &Subject, old: &Subject) -> bool {
    let differ = new.judgement() != old.judgement();
    let meet = |a: Option<usize>, b: Option<usize>| a.is_none() || b.is_none() || a == b;
    match (new, old) {
        (
            Subject::Document { place, sha256, requirement, .. },
            Subject::Document { place: same, sha256: hash, requirement: other, .. },
        ) => {
            let unchanged = hash.is_none() || hash == sha256;
            let same = place.document() == same.document() || (hash.is_some() && hash == sha256);
            differ && same && unchanged && meet(*requirement, *other)
        }
        (Subject::Document { requirement, .. }, Subject::Requirement(other)) => {
            differ && meet(*requirement, Some(*other))
        }
        (Subject::Cap { level, .. }, Subject::Cap { level: other, .. }) => level > other,
        (Subject::Document { .. } | Subject::Requirement(_) | Subject::Cap { .. }, _) => false,
    }
}

/// An entry for each document judged, keys as in docs/files.md; a limit stands in the first, or alone.
fn entries(indicator: &Indicator, subjects: &[Subject], sentence: &Sentence, today: Date) -> Vec<New> {
    let limits = subjects.iter().any(|subject| subject.about() == About::Value);
    let mut level = sentence.level.filter(|_| limits).map(|level| edit::number(&number(level)));
    let mut entry =
        |place: Option<&Place>, sha256, requirement: Option<usize>, verdict: Option<Judgement>| {
            let place = |is_file| place.filter(|place| matches!(place, Place::File(_)) == is_file);
            edit::record(&json!({
                "indicator": indicator.id,
                "requirement": requirement.map(|at| &indicator.requirements()[at].id),
                "file": place(true).map(Place::text),
                "sha256": sha256,
                "link": place(false).map(Place::text),
                "verdict": verdict.map(Judgement::name),
                "level": level.take(),
                "note": sentence.note,
                "date": today.to_string(),
            }))
        };
    let mut entries = Vec::new();
    for subject in subjects {
        if let Subject::Document { place, sha256, requirement, judgement } = subject {
            entries.push(entry(Some(place), sha256.as_ref(), *requirement, Some(*judgement)));
        }
    }
    if entries.is_empty() {
        entries.push(entry(None, None, None, None));
    }
    entries
}

/// Adds the entries to the reviewer's file of this day.
fn append(
    reviewer: &Reviewer,
    today: Date,
    entries: &[New],
    language: Language,
    alone: &Alone,
) -> Result<Recorded, Trouble> {
    let (name, existing) = target(reviewer, today)?;
    let shown = reviewer.root.shown(&name);
    let text = existing.clone().unwrap_or_else(|| begun(reviewer, language));
    let known = yaml::sound(&text);
    let known = known.as_ref().and_then(|root| root.get("verdicts")).map_or(0, |list| list.items().len());
    let list = Step::Key("verdicts");
    let change = |entry: &New| edit::Change { path: vec![list], what: edit::What::Append(entry.clone()) };
    let text = edit::apply(&text, &entries.iter().map(change).collect::<Vec<_>>()).map_err(|_| {
        let lines = edit::lines(&New::Sequence(entries.to_vec()));
        Trouble::CannotEdit { file: shown.clone(), lines }
    })?;
    let line = edit::places(&text, &[vec![list, Step::Item(known)]]).and_then(|lines| lines[0]);
    let before = existing.as_ref().map_or(Before::Nothing, |text| Before::Content(text.as_bytes()));
    let file = NewFile { name: &name, content: Bytes(text.as_bytes()), before };
    alone.write(&[file]).map_err(not_written(|name| reviewer.root.shown(name)))?;
    let at = format!("{shown}:{}", line.unwrap_or(1));
    Ok(Recorded { at, file: name, before: existing, after: text })
}

/// A new file without verdicts yet.
fn begun(reviewer: &Reviewer, language: Language) -> String {
    let file = json!({"reviewer": reviewer.name, "opd": reviewer.opd, "verdicts": []});
    let file = edit::record(&file);
    format!("{}\n{}", words::review::comment(language), edit::lines(&file))
}

/// The file that takes the verdicts, with its text if any: the one asked for, or the reviewer's of this day.
fn target(reviewer: &Reviewer, today: Date) -> Result<(String, Option<String>), Trouble> {
    let is_own = |review: Written| {
        let same = review.reviewer.is_some_and(|name| name.value == reviewer.name);
        same && review.opd.map(|id| id.value) == reviewer.opd
    };
    let own =
        |text: &Option<String>| text.as_ref().is_none_or(|text| run::read_text(text).is_some_and(is_own));
    if let Some(name) = &reviewer.to {
        let text = existing(&reviewer.root, name)?;
        if !own(&text) {
            return Err(Trouble::OtherReviewer { file: reviewer.root.shown(name) });
        }
        return Ok((name.clone(), text));
    }
    let stem = format!("{REVIEWS_FOLDER}/{today}-{}", slug(&reviewer.name, "reviewer"));
    let mut name = format!("{stem}.yaml");
    let mut number = 1;
    loop {
        let text = existing(&reviewer.root, &name)?;
        if own(&text) {
            return Ok((name, text));
        }
        // Another reviewer whose name is written the same way, or a file that cannot be read.
        number += 1;
        name = format!("{stem}-{number}.yaml");
    }
}

fn existing(root: &Root, name: &str) -> Result<Option<String>, Trouble> {
    root.exists(name).then(|| root.text(name)).transpose().map_err(cannot_read(root.shown(name)))
}

/// `--to`: a YAML file directly in the folder of reviews.
fn file_name(given: &str) -> Result<String, Trouble> {
    let slashes = path::shown(given);
    let name = slashes.strip_prefix(&format!("{REVIEWS_FOLDER}/")).unwrap_or(&slashes);
    let allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ');
    if is_data(name) && !name.starts_with('.') && name.chars().all(allowed) {
        return Ok(format!("{REVIEWS_FOLDER}/{name}"));
    }
    Err(Trouble::BadValue { option: "--to", given: given.to_owned(), example: "reviews/2024-10-30.yaml" })
}
