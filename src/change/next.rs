//! A workspace that goes on from an earlier round: which proof goes along, what must be brought up to date, what is new.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Value, json};

use super::edit::{self, New};
use super::init::{self, Beginning};
use crate::base::lang::{Language, Text};
use crate::base::layout::{
    AGENCIES_FILE, EVIDENCE_FOLDER, INSTRUMENT_FOLDER, REVIEWS_FOLDER, data_name, same_but_for_spelling,
};
use crate::base::show::{Cut, Quoted};
use crate::base::source::Sources;
use crate::base::{link, path};
use crate::gather::gather;
use crate::judge::check::{Condition, Scene, check};
use crate::model::instrument::{Indicator, IndicatorIndex, Instrument, Requirement};
use crate::model::resolve::{self, workspace::Written};
use crate::model::weights;
use crate::model::workspace::{Agency, AgencyIndex, Piece, Place, RequirementIndex};
use crate::problem::{Code, Diagnostic, Diagnostics, Problem, Unseen};
use crate::read::{document::pillar::Provenance, sources::Reader};
use crate::report::Report;
use crate::run;
use crate::words::next as words;
use crate::words::{bundle::condition, init::listed};
use crate::world::{root::Root, write::may_change};

#[derive(Default)]
pub struct Next {
    /// `opd.yaml` and the evidence of each agency.
    pub files: Vec<(String, String)>,
    /// The documents of the earlier workspace that go along.
    pub documents: BTreeSet<String>,
    /// What becomes of each indicator, a line each.
    pub lines: Vec<String>,
    pub remarks: Vec<String>,
}

/// What an agency's file holds of one indicator.
#[derive(Default)]
struct Part {
    left: Vec<String>,
    pieces: Vec<New>,
    provides: BTreeSet<RequirementIndex>,
}

/// Reasons that the comments on one indicator name; more would not be read.
const NAMED: usize = 30;

/// A piece for one indicator of the new round.
struct Offer<'a> {
    piece: &'a Piece,
    /// Why it goes along nowhere.
    outright: Option<String>,
    /// The requirements that it may serve, and whether its own id says so.
    slots: Vec<Option<RequirementIndex>>,
    named: bool,
}

/// What becomes of one indicator: how much of its proof goes along, is outdated, or is not asked for here.
struct Fate {
    parts: BTreeMap<AgencyIndex, Part>,
    documents: BTreeSet<String>,
    carried: usize,
    outdated: usize,
    unasked: usize,
}

struct Rounds<'a> {
    old: &'a Report<'a>,
    instrument: &'a Instrument,
    /// The indicators of the old round whose proof serves each of the new one; none where that is not evaluated.
    fed: Vec<Vec<IndicatorIndex>>,
    language: Language,
}

pub fn next(old: &Report, (root, shown): (&Root, &str), beginning: Beginning, today: Date) -> Next {
    let Beginning { instrument, period, language, .. } = beginning;
    let agencies = &old.workspace.agencies;
    let weights = weights::weights(instrument, beginning.profile, &[]).expect("every profile was checked");
    let counts = |index: usize| weights.indicators[index] != 0;
    let mut fed = instrument.fed_by(old.instrument);
    fed.iter_mut().enumerate().filter(|(index, _)| !counts(*index)).for_each(|(_, from)| from.clear());
    let rounds = Rounds { old, instrument, fed, language };
    // Each piece at each place that it may have.
    let at = |piece: &Piece, requirement| Piece { requirement, ..piece.clone() };
    let each = |one: Offer| one.slots.into_iter().map(|slot| at(one.piece, slot)).collect::<Vec<_>>();
    let tried = (0..instrument.indicators.len()).map(|index| rounds.offers(index).flat_map(each).collect());
    let tried = tried.collect();
    let judged = judged(root, beginning, agencies, tried, today);
    let mut next = Next::default();
    let mut answers = vec![String::new(); agencies.len()];
    let [mut reuse, mut update, mut new] = [0; 3];
    for (index, judged) in judged.into_iter().enumerate().filter(|(index, _)| counts(*index)) {
        let indicator = &instrument.indicators[index];
        let Fate { parts, documents, carried, outdated, unasked } = rounds.fate(index, judged);
        *match (carried, outdated) {
            (0, 0) => &mut new,
            (_, 0) => &mut reuse,
            _ => &mut update,
        } += 1;
        next.documents.extend(documents);
        let name = Cut(indicator.name.get(language));
        let line = words::line(language, Cut(&indicator.id), name, carried, outdated, unasked);
        let before = rounds.fed[index].iter().map(|from| &*old.instrument.indicators[*from].id);
        let before: Vec<&str> = before.filter(|id| *id != indicator.id).collect();
        let head = format!("  # {line}\n{}", words::from(language, &before.join(", ")));
        for (agency, part) in parts {
            let text = part.text(indicator, rounds.lead(index) == Some(agency), language);
            answers[agency] += &if text.is_empty() { text } else { head.clone() + &text };
        }
        next.lines.push(line);
    }
    next.lines.push(words::total(language, reuse, update, new, next.documents.len()));
    next.remarks.push(words::judged(language, period.0, period.1));
    next.remarks.extend(rounds.remarks(&next.documents));
    let leads = |agency: AgencyIndex| {
        let led =
            (0..instrument.indicators.len()).filter(|at| counts(*at) && rounds.lead(*at) == Some(agency));
        led.map(|at| &*instrument.indicators[at].id).collect::<Vec<_>>()
    };
    let list = agencies.iter().enumerate().map(|(at, one)| agency(one, &leads(at))).collect();
    let list = edit::lines(&New::Sequence(list));
    next.files = vec![(AGENCIES_FILE.to_owned(), listed(language, list.trim_end()))];
    for (agency, answers) in agencies.iter().zip(answers).filter(|(_, answers)| !answers.is_empty()) {
        let (old, opd) = (Quoted(shown), edit::flow(&agency.id.as_str().into()));
        let text = words::evidence(language, old, period.0, period.1, &opd, answers.trim_end());
        next.files.push((format!("{EVIDENCE_FOLDER}/{}.yaml", agency.id), text));
    }
    next
}

impl<'a> Rounds<'a> {
    /// Who leads in the new round: the first who led what feeds it.
    fn lead(&self, index: IndicatorIndex) -> Option<AgencyIndex> {
        self.fed[index].iter().find_map(|from| self.old.workspace.answers[*from].lead)
    }

    fn offers(&self, index: IndicatorIndex) -> impl Iterator<Item = Offer<'a>> {
        let (old, indicator, language) = (self.old, &self.instrument.indicators[index], self.language);
        self.fed[index].iter().flat_map(move |from| {
            let asked = old.instrument.indicators[*from].requirements();
            let pieces = old.workspace.answers[*from].pieces.iter().zip(&old.findings.conditions[*from]);
            pieces.map(move |(piece, found)| {
                let outright = outright(piece, found, language);
                let (mut slots, named) = slots(piece.requirement.map(|at| &asked[at]), indicator);
                slots.retain(|_| outright.is_none());
                Offer { piece, outright, slots, named }
            })
        })
    }

    fn fate(&self, index: IndicatorIndex, judged: Vec<Condition>) -> Fate {
        let (language, lead) = (self.language, self.lead(index));
        let requirements = self.instrument.indicators[index].requirements();
        let (parts, documents) = (self.owed(index), BTreeSet::new());
        let mut fate = Fate { parts, documents, carried: 0, outdated: 0, unasked: 0 };
        let mut judged = judged.into_iter();
        let (mut held, mut seen): (BTreeMap<_, usize>, BTreeSet<&str>) = Default::default();
        for Offer { piece, outright, slots, named } in self.offers(index) {
            let found: Vec<_> = slots.into_iter().map(|slot| (slot, judged.next())).collect();
            let full = |slot: &Option<usize>| {
                let held = held.get(slot).copied().unwrap_or(0);
                slot.map(|at| (requirements[at].is_advice(), held >= requirements[at].count))
            };
            let is_sound = |found: &Option<Condition>| matches!(found, Some(Condition::Sound(_)));
            let sound = found.iter().filter(|(_, found)| is_sound(found));
            // For its kind alone it goes along only where a piece is still wanted.
            let sound = sound.filter(|(slot, _)| named || !full(slot).is_some_and(|(_, full)| full));
            let part = fate.parts.entry(piece.agency).or_default();
            if let Some(slot) = sound.map(|(slot, _)| *slot).min_by_key(full) {
                // For its kind alone it goes along once.
                if seen.insert(piece.place.as_ref().map_or("", Place::document)) || named {
                    fate.carried += 1;
                    *held.entry(slot).or_default() += 1;
                    part.provides.extend(slot.filter(|_| Some(piece.agency) != lead));
                    part.pieces.push(written(piece, slot.map(|at| &requirements[at])));
                    if let Some(Place::File(file)) = &piece.place {
                        fate.documents.insert(file.clone());
                    }
                }
                continue;
            }
            let found = found.first().and_then(|(_, found)| found.as_ref().filter(|_| !is_sound(found)));
            let why = outright.or_else(|| found.map(|found| condition(language, found, "")));
            *(if why.is_some() { &mut fate.outdated } else { &mut fate.unasked }) += 1;
            let place = piece.place.as_ref().map(|place| format!(", {}", place.text())).unwrap_or_default();
            let date = piece.date.map(|date| format!(", {date}")).unwrap_or_default();
            let why = why.as_deref().unwrap_or(words::unasked(language));
            let title = Quoted(piece.title.get(language));
            part.left.push(words::left(language, title, Cut(&(place + &date)), why));
        }
        fate
    }

    /// The lead, and who owes requirements of the same ids again.
    fn owed(&self, index: IndicatorIndex) -> BTreeMap<AgencyIndex, Part> {
        let (lead, indicator) = (self.lead(index), &self.instrument.indicators[index]);
        let mut parts: BTreeMap<_, Part> = lead.map(|lead| (lead, Part::default())).into_iter().collect();
        for from in &self.fed[index] {
            let asked = self.old.instrument.indicators[*from].requirements();
            for (owed, agency) in &self.old.workspace.answers[*from].provides {
                let owed = indicator.by_requirement.get(&asked[*owed].id).filter(|_| Some(*agency) != lead);
                owed.map(|owed| parts.entry(*agency).or_default().provides.insert(*owed));
            }
        }
        parts
    }

    fn remarks(&self, documents: &BTreeSet<String>) -> impl Iterator<Item = String> {
        let (old, instrument, language) = (self.old, self.instrument, self.language);
        let map = instrument.succeeds.as_ref().filter(|map| map.instrument == old.instrument.id);
        let suggested = map.filter(|map| map.provenance == Provenance::Suggested);
        let suggested =
            suggested.map(|_| words::suggested(language, Cut(&old.instrument.id), Cut(&instrument.id)));
        let is_unfed = |at: &usize| {
            !old.workspace.answers[*at].pieces.is_empty() && !self.fed.iter().any(|from| from.contains(at))
        };
        let unfed = (0..old.instrument.indicators.len()).filter(is_unfed);
        let unfed: Vec<&str> = unfed.map(|at| &*old.instrument.indicators[at].id).collect();
        let unfed = (!unfed.is_empty()).then(|| words::unfed(language, &unfed));
        let pointer = |one: &'a Diagnostic| {
            let Problem::ProofNotInspected { file, why: Unseen::Elsewhere, .. } = &one.problem else {
                return None;
            };
            documents.get(file)
        };
        let pointers = old.run.problems.iter().filter_map(pointer).collect::<BTreeSet<_>>().len();
        let pointers = (pointers > 0).then(|| words::pointers(language, pointers));
        [suggested, unfed, pointers].into_iter().flatten()
    }
}

/// What each piece of each indicator is worth on the day of the new evaluation, by the checks of every run.
fn judged(
    root: &Root,
    beginning: Beginning,
    agencies: &[Agency],
    offers: Vec<Vec<Piece>>,
    today: Date,
) -> Vec<Vec<Condition>> {
    let (instrument, mut diagnostics) = (beginning.instrument, Diagnostics::default());
    let settings = run::read_text(&init::settings(beginning)).expect("it was written just now");
    let written = Written::default();
    let resolved = resolve::workspace::workspace(settings, written, instrument, today, &mut diagnostics);
    let mut workspace = resolved.workspace;
    workspace.agencies = agencies.to_vec();
    workspace.documents.clear();
    for (answer, pieces) in workspace.answers.iter_mut().zip(offers) {
        answer.pieces = pieces;
    }
    let mut reader = Reader { root, sources: &mut Sources::default(), diagnostics: &mut diagnostics };
    let gathered = gather(&mut reader, instrument, &workspace, &mut link::by_form);
    let today = today.max(workspace.deadline);
    let scene = Scene { instrument, workspace: &workspace, gathered: &gathered, today, shown: "" };
    check(scene, &mut diagnostics).conditions
}

/// Why a piece goes along nowhere, whatever is asked for.
fn outright(piece: &Piece, found: &Condition, language: Language) -> Option<String> {
    let lasting = [Code::ProofRejected, Code::ProofInFuture];
    match found {
        Condition::Sound(_) => {}
        Condition::Faulty(codes) if !codes.is_empty() && !lasting.iter().any(|code| codes.contains(code)) => {
        }
        Condition::Faulty(_) | Condition::Rejected(_) | Condition::Promised | Condition::Draft => {
            return Some(condition(language, found, ""));
        }
    }
    let Some(Place::File(file)) = &piece.place else { return None };
    (!is_document(file)).then(|| words::misplaced(language).to_owned())
}

/// Whether a document may stand at a path: nothing does that is read as data, hidden, or called what `init` writes.
pub fn is_document(file: &str) -> bool {
    let name = path::name(file);
    let data = |data: &&str| same_but_for_spelling(data, file.split('/').next().unwrap_or_default());
    may_change(file)
        && ![EVIDENCE_FOLDER, REVIEWS_FOLDER, INSTRUMENT_FOLDER].iter().any(data)
        && !file.split('/').any(|part| part.starts_with('.'))
        && data_name(name).is_none()
        && !name.to_uppercase().starts_with("README")
}

/// That of the same id, or else those of its kind; where none is listed any proof does.
fn slots(asked: Option<&Requirement>, indicator: &Indicator) -> (Vec<Option<RequirementIndex>>, bool) {
    let requirements = indicator.requirements();
    let same = asked.and_then(|asked| indicator.by_requirement.get(&asked.id));
    if same.is_some() || requirements.is_empty() {
        return (vec![same.copied()], true);
    }
    let of_kind = |at: &usize| asked.is_some_and(|asked| asked.kind == requirements[*at].kind);
    ((0..requirements.len()).filter(of_kind).map(Some).collect(), false)
}

impl Part {
    /// Comments on what did not go along, and the entry.
    fn text(self, indicator: &Indicator, leads: bool, language: Language) -> String {
        let Self { left, pieces, provides } = self;
        let more = left.len().checked_sub(NAMED + 1).map(|more| words::more(language, more + 1));
        let comments = left.into_iter().take(NAMED).chain(more).map(|line| format!("  # {line}\n"));
        let provides: Vec<&str> = provides.iter().map(|at| &*indicator.requirements()[*at].id).collect();
        let entry = edit::record(&json!({
            "provides": (!provides.is_empty()).then_some(&provides),
            "evidence": (!pieces.is_empty()).then_some(&pieces),
        }));
        let id = New::from(indicator.id.as_str());
        let entry = if !provides.is_empty() || !pieces.is_empty() {
            edit::lines(&New::Mapping([(id, entry)].into_iter().collect()))
        } else if leads {
            format!("{}:", edit::flow(&id))
        } else {
            String::new()
        };
        comments.chain(entry.lines().map(|line| format!("  {line}\n"))).collect()
    }
}

fn written(piece: &Piece, requirement: Option<&Requirement>) -> New {
    let titled = requirement.is_none_or(|requirement| requirement.name != piece.title);
    let place = |is_file| piece.place.as_ref().filter(|place| matches!(place, Place::File(_)) == is_file);
    edit::record(&json!({
        "requirement": requirement.map(|requirement| &requirement.id),
        "title": titled.then(|| text(&piece.title)),
        "file": place(true).map(Place::text),
        "link": place(false).map(Place::text),
        "date": piece.date.map(|date| date.to_string()),
        "covers": piece.covers,
        "valid_until": piece.valid_until.map(|date| date.to_string()),
        "shared": piece.shared.then_some(true),
    }))
}

fn agency(agency: &Agency, leads: &[&str]) -> New {
    edit::record(&json!({
        "id": agency.id,
        "name": text(&agency.name),
        "short": text(&agency.short),
        "pic": agency.pic,
        "contact": agency.contact,
        "capacity_days": edit::number(&agency.capacity.exact().rounded(4).trimmed()),
        "leads": (!leads.is_empty()).then_some(leads),
    }))
}

fn text(text: &Text) -> Value {
    let [indonesian, english] = Language::ALL.map(|language| text.get(language));
    if indonesian == english { json!(indonesian) } else { json!({"id": indonesian, "en": english}) }
}
