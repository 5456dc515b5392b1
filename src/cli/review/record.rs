//! Recording a verdict: who may give it, on what, and into which file of reviews it goes.

use std::io::ErrorKind;
use std::path::PathBuf;

use jiff::civil::Date;

use super::Arguments;
use crate::base::exact::Fixed;
use crate::base::lang::Language;
use crate::base::layout::REVIEWS_FOLDER;
use crate::change::cannot_write;
use crate::change::edit::{self, New, Step};
use crate::cli::Global;
use crate::cli::console::Console;
use crate::gather::documents;
use crate::model::resolve::review::own_agency;
use crate::model::workspace::{AgencyIndex, Place, RequirementIndex, SECRETARIAT, Subject, Verdict};
use crate::problem::{ReadFault, Trouble, known};
use crate::read::document::review::Judgement;
use crate::report::Report;
use crate::report::review::Case;
use crate::run;
use crate::words::choose;
use crate::world::files;
use crate::world::standing;
use crate::world::write;

/// The variable that names the reviewer where no `--reviewer` does.
const VARIABLE: &str = "SIAK_CHECK_REVIEWER";

/// Who judges, and where the verdicts go.
pub(super) struct Reviewer {
    name: String,
    opd: Option<String>,
    root: PathBuf,
    shown: String,
    to: Option<String>,
    language: Language,
}

#[derive(Clone)]
pub(super) struct Sentence {
    pub(super) judgement: Option<Judgement>,
    pub(super) level: Option<Fixed>,
    pub(super) note: Option<String>,
}

#[derive(Clone, Copy)]
pub(super) struct Ruling<'r, 'a> {
    /// The indicator, an index into the instrument's.
    pub(super) index: usize,
    /// The document judged; none when only the value is.
    pub(super) case: Option<&'r Case<'a>>,
    /// The pieces meant, indexes into the answer's.
    pub(super) pieces: &'r [usize],
    pub(super) sentence: &'r Sentence,
}

/// What came of it, with the place of the verdict.
pub(super) enum Outcome {
    Written(String),
    /// The same stands there since earlier today.
    Already(String),
}

impl Reviewer {
    pub(super) fn of(
        arguments: &Arguments,
        global: &Global,
        report: &Report,
        console: &mut Console,
    ) -> Result<Self, Trouble> {
        let given = arguments.reviewer.clone().or_else(|| std::env::var(VARIABLE).ok());
        let name = given.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(Trouble::NoReviewer);
        }
        let language = console.page().language;
        let opd = arguments.reviewer_opd.clone();
        match &opd {
            Some(id) => known(std::slice::from_ref(id), report.workspace.agency_ids().chain([SECRETARIAT]))?,
            None => console.remark(&format!("{}\n", choose!(language, review::without_agency()))),
        }
        let (root, shown) = global.workspace()?;
        let to = arguments.to.as_deref().map(file_name).transpose()?;
        Ok(Self { name, opd, root, shown, to, language })
    }

    /// The agency of this reviewer whose own proof a case is.
    pub(super) fn owns(&self, report: &Report, case: &Case) -> Option<AgencyIndex> {
        let subject = subject(case.place, None, None, Judgement::Rejected);
        self.own(report, case.index, &subject)
    }

    /// Whether the latest verdict on a case's document is this reviewer's, and of this day.
    pub(super) fn judged_today(&self, report: &Report, case: &Case) -> bool {
        case.judged_before(report)
            .is_some_and(|verdict| verdict.date == report.run.today && *verdict.reviewer == *self.name)
    }

    fn own(&self, report: &Report, index: usize, subject: &Subject) -> Option<AgencyIndex> {
        let agencies = &report.workspace.agencies;
        let opd = agencies.iter().position(|agency| Some(&agency.id) == self.opd.as_ref());
        own_agency(&self.name, opd, agencies, subject, &report.workspace.answers[index])
    }

    /// The SHA-256 of a case's document as it is now; a link has none.
    pub(super) fn sha256(&self, case: &Case) -> Result<Option<String>, Trouble> {
        match case.place {
            Place::Link(_) => Ok(None),
            Place::File(path) => documents::sha256(&self.root, path)
                .map(Some)
                .map_err(|reason| Trouble::CannotRead { file: format!("{}{path}", self.shown), reason }),
        }
    }
}

/// Records a verdict on pieces of a case, or on the value of an indicator.
pub(super) fn record(reviewer: &Reviewer, report: &Report, ruling: Ruling) -> Result<Outcome, Trouble> {
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
            subjects.push(subject(case.place, sha256.clone(), requirement, judgement));
        }
    }
    subjects.extend(sentence.level.map(|level| Subject::Cap { level, judged: None }));
    for subject in &subjects {
        if let Some(agency) = reviewer.own(report, index, subject) {
            let agency = report.workspace.agencies[agency].id.clone();
            return Err(Trouble::OwnVerdict { reviewer: reviewer.name.clone(), agency });
        }
    }
    let today = report.run.today;
    let at = |verdict: &Verdict| {
        let sources = &report.run.sources;
        format!("{}:{}", sources.get(verdict.span.source).path, sources.position(verdict.span).line)
    };
    let of_today = || {
        let verdicts = report.workspace.verdicts.iter();
        verdicts.filter(|verdict| verdict.indicator == index && verdict.date == today)
    };
    let said = |subject: &Subject| {
        of_today().find(|verdict| *verdict.reviewer == *reviewer.name && verdict.subject == *subject)
    };
    if let Some(other) =
        of_today().find(|verdict| subjects.iter().any(|one| contradict(one, &verdict.subject)))
    {
        return Err(Trouble::SaidToday { at: at(other) });
    }
    let known: Vec<&Verdict> = subjects.iter().filter_map(said).collect();
    subjects.retain(|subject| said(subject).is_none());
    if subjects.is_empty() {
        return Ok(Outcome::Already(known.first().map(|verdict| at(verdict)).unwrap_or_default()));
    }
    let id = &report.instrument.indicators[index];
    let ids = |requirement: RequirementIndex| id.requirements()[requirement].id.clone();
    let entries = entries(&id.id, ids, &subjects, sentence, today);
    append(reviewer, today, &entries).map(Outcome::Written)
}

/// The requirements that a verdict names: none when it is about all that the document serves.
fn requirements(report: &Report, case: &Case, pieces: &[usize]) -> Vec<Option<RequirementIndex>> {
    let filed = &report.workspace.answers[case.index].pieces;
    let mut named: Vec<_> = pieces.iter().map(|piece| filed[*piece].requirement).collect();
    named.sort_unstable();
    named.dedup();
    if named.len() > 1 && pieces.len() == case.pieces.len() { vec![None] } else { named }
}

fn subject(
    place: &Place,
    sha256: Option<String>,
    requirement: Option<RequirementIndex>,
    judgement: Judgement,
) -> Subject {
    match place {
        Place::File(path) => Subject::File { path: path.clone(), sha256, requirement, judgement },
        Place::Link(link) => Subject::Link { link: link.clone(), requirement, judgement },
    }
}

/// Whether two verdicts of one day judge the same differently; the rejection would count, whichever comes last.
fn contradict(new: &Subject, old: &Subject) -> bool {
    let meet =
        |a: Option<RequirementIndex>, b: Option<RequirementIndex>| a.is_none() || b.is_none() || a == b;
    match (new, old) {
        (
            Subject::File { path, sha256, requirement, judgement },
            Subject::File { path: place, sha256: hash, requirement: other, judgement: said },
        ) => {
            let unchanged = hash.is_none() || hash == sha256;
            path == place && unchanged && judgement != said && meet(*requirement, *other)
        }
        (
            Subject::Link { link, requirement, judgement },
            Subject::Link { link: place, requirement: other, judgement: said },
        ) => link == place && judgement != said && meet(*requirement, *other),
        (
            Subject::File { requirement, judgement, .. } | Subject::Link { requirement, judgement, .. },
            Subject::Requirement(other),
        ) => *judgement == Judgement::Accepted && meet(*requirement, Some(*other)),
        (Subject::Cap { level, .. }, Subject::Cap { level: other, .. }) => level > other,
        (Subject::File { .. } | Subject::Link { .. } | Subject::Requirement(_) | Subject::Cap { .. }, _) => {
            false
        }
    }
}

/// The verdicts as they are written, keys in the order of docs/files.md.
fn entries(
    indicator: &str,
    requirement_id: impl Fn(RequirementIndex) -> String,
    subjects: &[Subject],
    sentence: &Sentence,
    today: Date,
) -> Vec<New> {
    let text = |text: &str| New::Text(text.to_owned());
    let documents: Vec<&Subject> =
        subjects.iter().filter(|one| !matches!(one, Subject::Cap { .. })).collect();
    let level = subjects.iter().find_map(|one| match one {
        Subject::Cap { level, .. } => Some(number(*level)),
        Subject::File { .. } | Subject::Link { .. } | Subject::Requirement(_) => None,
    });
    let entry = |subject: Option<&Subject>, level: Option<&String>| {
        let mut keys = vec![("indicator", text(indicator))];
        let about = subject.and_then(|subject| match subject {
            Subject::File { requirement, judgement, .. } | Subject::Link { requirement, judgement, .. } => {
                Some((*requirement, *judgement))
            }
            Subject::Requirement(_) | Subject::Cap { .. } => None,
        });
        if let Some((Some(requirement), _)) = about {
            keys.push(("requirement", text(&requirement_id(requirement))));
        }
        match subject {
            Some(Subject::File { path, sha256, .. }) => {
                keys.push(("file", text(path)));
                keys.extend(sha256.clone().map(|hash| ("sha256", text(&hash))));
            }
            Some(Subject::Link { link, .. }) => keys.push(("link", text(link))),
            Some(Subject::Requirement(_) | Subject::Cap { .. }) | None => {}
        }
        if let Some((_, judgement)) = about {
            let word = match judgement {
                Judgement::Accepted => "accepted",
                Judgement::Rejected => "rejected",
            };
            keys.push(("verdict", New::Word(word.to_owned())));
        }
        keys.extend(level.map(|level| ("level", New::Word(level.clone()))));
        keys.extend(sentence.note.as_ref().map(|note| ("note", text(note))));
        keys.push(("date", New::Word(today.to_string())));
        New::Mapping(keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    };
    if documents.is_empty() {
        return vec![entry(None, level.as_ref())];
    }
    let first = |index: usize| level.as_ref().filter(|_| index == 0);
    documents.iter().enumerate().map(|(index, subject)| entry(Some(subject), first(index))).collect()
}

fn number(level: Fixed) -> String {
    let text = level.exact().rounded(Fixed::DIGITS).trimmed();
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Adds the entries to the reviewer's file of this day, and says where they stand.
fn append(reviewer: &Reviewer, today: Date, entries: &[New]) -> Result<String, Trouble> {
    let _alone = hold(reviewer)?;
    let (name, existing) = target(reviewer, today)?;
    let path = reviewer.root.join(&name);
    let shown = format!("{}{name}", reviewer.shown);
    let mut text = existing.clone().unwrap_or_else(|| begun(reviewer));
    let mut line = None;
    for entry in entries {
        let edited = edit::append(&text, &[Step::Key("verdicts")], entry).map_err(|_| {
            Trouble::CannotEdit { file: shown.clone(), lines: edit::lines(&New::List(entries.to_vec())) }
        })?;
        text = edited.text;
        line = line.or(Some(edited.line));
    }
    let written = match existing {
        Some(_) => write::replace(&path, text.as_bytes()),
        None => write::create(&path, &text),
    };
    written.map_err(cannot_write(&path))?;
    Ok(format!("{shown}:{}", line.unwrap_or(1)))
}

/// A new file without verdicts yet.
fn begun(reviewer: &Reviewer) -> String {
    let comment = choose!(reviewer.language, review::comment());
    let mut keys = vec![("reviewer", New::Text(reviewer.name.clone()))];
    keys.extend(reviewer.opd.clone().map(|opd| ("opd", New::Text(opd))));
    keys.push(("verdicts", New::List(Vec::new())));
    let keys = keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    format!("{comment}\n{}", edit::lines(&New::Mapping(keys)))
}

/// Keeps the reviews from other runs between reading and writing them, or one would undo what another wrote.
fn hold(reviewer: &Reviewer) -> Result<write::Hold, Trouble> {
    let folder = reviewer.root.join(REVIEWS_FOLDER);
    let folder_is_there = standing::exists(&folder);
    if folder_is_there && !files::is_inside(&reviewer.root, REVIEWS_FOLDER) {
        let file = format!("{}{REVIEWS_FOLDER}", reviewer.shown);
        return Err(Trouble::CannotWrite { file, reason: ReadFault::NotAllowed });
    }
    write::Hold::of(&folder).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            let file = format!("{}{REVIEWS_FOLDER}/{}", reviewer.shown, write::Hold::NAME);
            return Trouble::Held { file };
        }
        cannot_write(&folder)(error)
    })
}

/// The file that takes the verdicts, with its text if it is there: the one asked for, which must be this reviewer's,
/// or the reviewer's own of this day.
fn target(reviewer: &Reviewer, today: Date) -> Result<(String, Option<String>), Trouble> {
    if let Some(name) = &reviewer.to {
        let Some(text) = existing(reviewer, name)? else { return Ok((name.clone(), None)) };
        let file = format!("{}{name}", reviewer.shown);
        if !belongs(&text, reviewer) {
            return Err(Trouble::OtherReviewer { file });
        }
        return Ok((name.clone(), Some(text)));
    }
    let stem = format!("{REVIEWS_FOLDER}/{today}-{}", slug(&reviewer.name));
    let names = (1..).map(|number: u32| match number {
        1 => format!("{stem}.yaml"),
        _ => format!("{stem}-{number}.yaml"),
    });
    for name in names {
        match existing(reviewer, &name)? {
            None => return Ok((name, None)),
            Some(text) if belongs(&text, reviewer) => return Ok((name, Some(text))),
            // Another reviewer whose name is written the same way, or a file that cannot be read.
            Some(_) => {}
        }
    }
    unreachable!("there are fewer files than numbers")
}

fn existing(reviewer: &Reviewer, name: &str) -> Result<Option<String>, Trouble> {
    if !standing::exists(&reviewer.root.join(name)) {
        return Ok(None);
    }
    files::text_inside(&reviewer.root, name)
        .map(Some)
        .map_err(|reason| Trouble::CannotRead { file: format!("{}{name}", reviewer.shown), reason })
}

fn belongs(text: &str, reviewer: &Reviewer) -> bool {
    run::read_review(text).is_some_and(|review| {
        let same = review.reviewer.is_some_and(|name| name.value == reviewer.name);
        same && review.opd.map(|id| id.value.0) == reviewer.opd
    })
}

/// `--to`: a YAML file directly in the folder of reviews.
fn file_name(given: &str) -> Result<String, Trouble> {
    let slashes = given.replace(std::path::MAIN_SEPARATOR, "/");
    let name = slashes.strip_prefix(&format!("{REVIEWS_FOLDER}/")).unwrap_or(&slashes);
    let allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ');
    let ending = name.rsplit_once('.').map(|(stem, ending)| (!stem.is_empty(), ending));
    let sound = matches!(ending, Some((true, "yaml" | "yml"))) && !name.starts_with('.');
    if sound && name.chars().all(allowed) {
        return Ok(format!("{REVIEWS_FOLDER}/{name}"));
    }
    Err(Trouble::BadValue { option: "--to", given: given.to_owned(), example: "reviews/2024-10-30.yaml" })
}

/// A reviewer's name as part of a file's: small letters and digits, joined by `-`.
fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "reviewer".to_owned() } else { slug.to_owned() }
}
