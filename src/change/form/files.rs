//! The evidence files of a workspace by agency, as texts that forms are made of and change.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Bad;
use super::assign;
use super::back::{Returned, Row, returned};
use super::cell::is_link;
use super::change::{self, Change, What};
use super::compare::{Outcome, Present, compare};
use super::said::{self, Answer, Record, number, said};
use super::{propose, rest, rows};
use crate::base::lang::Language;
use crate::base::layout::{AGENCIES_FILE, EVIDENCE_FOLDER};
use crate::change::edit::{self, Step};
use crate::gather::workbook;
use crate::model::workspace::{Agency, AgencyIndex};
use crate::read::yaml;
use crate::report::Report;
use crate::run;
use crate::words::Trouble;
use crate::words::form::{Field, Loss};
use crate::words::form_fault::Fault;
use crate::world::write::{Before, Content::Bytes, NewFile};
use crate::world::{root::Root, standing};

/// The file of each agency of `opd.yaml`; none where it is there and cannot be read.
pub struct Files<'r, 'a> {
    report: &'r Report<'a>,
    root: &'r Root,
    by_agency: BTreeMap<String, File>,
    agencies: File,
    /// What paths begin with in messages.
    shown: &'r str,
    /// Which agency has claimed a value in an earlier form of the same run.
    claimed: BTreeMap<String, String>,
}

struct File {
    /// Its path in the workspace.
    name: String,
    shown: String,
    /// What it holds, if it is there.
    before: Option<String>,
    /// Its text; of a file that is not there yet, its first line.
    text: String,
    changed: bool,
}

impl File {
    /// `shown` is what paths begin with in messages.
    fn new(name: String, shown: &str, before: Option<String>, text: String) -> Self {
        Self { shown: format!("{shown}{name}"), name, before, text, changed: false }
    }
}

/// What forms change, and all that is wrong with them.
#[derive(Default)]
pub struct Taken {
    pub changes: Vec<Placed>,
    /// Pieces without a row: indicator, title, file. They stay.
    pub kept: Vec<(String, String, String)>,
    /// Documents that are named and not there yet: indicator, path.
    pub absent: Vec<(String, String)>,
    pub bad: Vec<Bad>,
    /// Evidence files that were begun for agencies without one.
    pub begun: Vec<String>,
}

impl Taken {
    /// Notes changes of a file with the line of each.
    fn place(&mut self, file: &str, changes: &[&Change], lines: Vec<usize>) {
        let placed = changes.iter().map(|change| (*change).clone()).zip(lines);
        self.changes.extend(placed.map(|(change, line)| Placed { file: file.to_owned(), line, change }));
    }
}

/// A change, and where it stands in its file.
pub struct Placed {
    pub file: String,
    pub line: usize,
    pub change: Change,
}

/// A form to be made: an agency, and what its file says.
pub type Form = (AgencyIndex, Vec<Answer>);

impl<'r, 'a> Files<'r, 'a> {
    pub fn of(report: &'r Report<'a>, root: &'r Root, shown: &'r str) -> Self {
        let known = |id: &String| report.workspace.agency(id).is_some();
        let mut files = BTreeMap::new();
        let folder = format!("{shown}{EVIDENCE_FOLDER}/");
        for (_, source) in report.run.sources.iter().filter(|(_, source)| source.path.starts_with(&folder)) {
            let name = &source.path[shown.len()..];
            // Of a file that does not say so readably its name says whose it is.
            let stem = || name[EVIDENCE_FOLDER.len() + 1..].rsplit_once('.').map(|(stem, _)| stem.to_owned());
            let agency = said::agency(&source.text).filter(known).or_else(stem).filter(known);
            if let (Some(agency), Ok(text)) = (agency, root.text(name)) {
                let file = File::new(name.to_owned(), shown, Some(text.clone()), text);
                files.entry(agency).or_insert(file);
            }
        }
        // Nothing is written where a link leads out of the workspace.
        let outside = root.is_taken(EVIDENCE_FOLDER) && root.metadata(EVIDENCE_FOLDER).is_err();
        for id in report.workspace.agency_ids().filter(|_| !outside) {
            let name = default_name(id);
            if !files.contains_key(id) && !root.is_taken(&name) {
                files.insert(id.to_owned(), File::new(name, shown, None, format!("opd: {id}\n")));
            }
        }
        let listed = root.text(AGENCIES_FILE).ok();
        let text = listed.clone().unwrap_or_default();
        let agencies = File::new(AGENCIES_FILE.to_owned(), shown, listed, text);
        Self { report, root, by_agency: files, agencies, shown, claimed: BTreeMap::new() }
    }

    /// What forms of agencies are made of.
    pub fn forms(&self, wanted: impl Fn(&str) -> bool, language: Language) -> Result<Vec<Form>, Trouble> {
        let (report, proposed) = (self.report, propose::proposed(self.report));
        let ids = report.workspace.agency_ids().enumerate().filter(|(_, id)| wanted(id));
        let form = |(index, id): (AgencyIndex, &str)| {
            let answers = self.by_agency.get(id).and_then(|file| self.said(file, language));
            let file = || format!("{}{}", self.shown, default_name(id));
            let mut answers = answers.ok_or_else(|| Trouble::UnreadableYaml { file: file() })?;
            // What it leads by opd.yaml alone is asked of it too.
            let leads = |at: &usize| report.workspace.answers[*at].lead == Some(index);
            let known: BTreeSet<String> = answers.iter().map(|answer| answer.indicator.clone()).collect();
            let led = report.counted().map(|(at, _)| at).filter(leads);
            let led =
                led.map(|at| report.instrument.indicators[at].id.clone()).filter(|id| !known.contains(id));
            answers.extend(led.map(|indicator| Answer { indicator, ..Answer::default() }));
            for answer in &mut answers {
                let Some(led) = report.instrument.by_id.get(&answer.indicator).filter(|at| leads(at)) else {
                    continue;
                };
                answer.proposed = proposed.get(led).cloned().unwrap_or_default();
                // A value that was worked out from something else is shown, and left alone.
                let claim = report.assessment.indicators[*led].claim;
                if let Some(claim) = claim.filter(|_| answer.own.is_fixed(Field::Value)) {
                    answer.own.set(Field::Value, number(claim));
                }
            }
            Ok((index, answers))
        };
        ids.map(form).collect()
    }

    /// What a file says, what its pieces leave out filled in.
    fn said(&self, file: &File, language: Language) -> Option<Vec<Answer>> {
        let mut answers = said(&file.text, language)?;
        for answer in &mut answers {
            if let Some((_, indicator)) = self.report.indicator(&answer.indicator) {
                answer.pieces.iter_mut().for_each(|piece| rows::complete(piece, indicator, language));
            }
        }
        Some(answers)
    }

    /// What the files of the agencies in a form say, in its language.
    fn present(&self, form: &Returned) -> Present {
        let rows = form.answers.iter().chain(&form.pieces).map(|row| &row.agency);
        let remembered = form.memory.keys().map(|(agency, _)| agency);
        let named: BTreeSet<&String> = form.agencies.iter().chain(rows).chain(remembered).collect();
        let by_indicator = |answer: Answer| (answer.indicator.clone(), answer);
        let said = |file: &File| {
            let said = self.said(file, form.language)?;
            Some((file.shown.clone(), said.into_iter().map(by_indicator).collect()))
        };
        let files = named.into_iter().filter_map(|agency| Some((agency, self.by_agency.get(agency)?)));
        files.filter_map(|(agency, file)| Some((agency.clone(), said(file)?))).collect()
    }

    /// What would be lost if a form took a path: nothing where a form stands that says no more than the files.
    pub fn loss(&self, path: &Path) -> Option<Loss> {
        if !standing::exists(path) {
            return None;
        }
        let form = workbook::workbook(path).ok().and_then(|sheets| Some((returned(&sheets).ok()?, sheets)));
        let Some((form, sheets)) = form else { return Some(Loss::Unknown) };
        let present = self.present(&form);
        let Outcome { changes, bad, kept, .. } = if form.leads.is_empty() {
            compare(&form, "", self.report, &present, &mut BTreeMap::new(), &is_there(self.root))
        } else {
            self.assigned(&form, "")
        };
        if bad.iter().any(|bad| matches!(bad.fault, Fault::Other { .. })) {
            return Some(Loss::Unknown);
        }
        let same = changes.is_empty() && bad.is_empty() && kept.is_empty() && !has_begun(&form, &present);
        let more = form.rest != rest::mark(&sheets) || workbook::has_more_than_cells(path);
        (!same || more).then_some(Loss::Filled)
    }

    /// Takes a form in: its changes go into the texts, so that a later form of the same run finds them there.
    pub fn take(&mut self, form: &Returned, name: &str, taken: &mut Taken) {
        if !form.leads.is_empty() {
            let Outcome { changes, bad, .. } = self.assigned(form, name);
            if bad.is_empty() {
                let changes: Vec<&Change> = changes.iter().collect();
                self.assign(&changes, name, taken);
                self.begin(&changes, form.language, taken);
            }
            return taken.bad.extend(bad);
        }
        let present = self.present(form);
        let bad = |fault| Bad { place: name.to_owned(), fault };
        for id in form.agencies.iter().filter(|id| !present.contains_key(*id)) {
            if self.report.workspace.agency(id).is_some() {
                let file = self.by_agency.get(id).map_or_else(|| default_name(id), |file| file.shown.clone());
                taken.bad.push(bad(Fault::BadFile { file }));
            }
        }
        let is_there = is_there(self.root);
        let Outcome { changes, bad: refused, kept, .. } =
            compare(form, name, self.report, &present, &mut self.claimed, &is_there);
        taken.kept.extend(kept);
        if !refused.is_empty() {
            return taken.bad.extend(refused);
        }
        let mut by_agency: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        let leads = |change: &&Change| matches!(change.what, What::Field { field: Field::Lead, .. });
        let (leading, others): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(leads);
        // An agency that opd.yaml does not list leads by its file alone.
        let leading: Vec<&Change> =
            leading.into_iter().filter(|change| assign::lists(&self.agencies.text, &change.agency)).collect();
        if !leading.is_empty() {
            self.assign(&leading, name, taken);
        }
        for change in others {
            let place = change.place().filter(|place| !is_link(place) && !is_there(place));
            taken.absent.extend(place.map(|place| (change.indicator.clone(), place.to_owned())));
            by_agency.entry(&change.agency).or_default().push(change);
        }
        for (agency, changes) in by_agency {
            let file = self.by_agency.get_mut(agency).expect("only known agencies have changes");
            if !run::is_sound_evidence(&file.text) {
                taken.bad.push(bad(Fault::BadFile { file: file.shown.clone() }));
                continue;
            }
            let applied = change::apply(&file.text, &changes, form.language);
            let Some((text, lines)) = applied.filter(|(text, _)| run::is_sound_evidence(text)) else {
                taken.bad.push(bad(Fault::Unsafe { file: file.shown.clone() }));
                continue;
            };
            (file.text, file.changed) = (text, true);
            taken.place(&file.shown, &changes, lines);
        }
    }

    /// What a workbook changes of who leads what; an answer that stands elsewhere says where.
    fn assigned(&self, form: &Returned, name: &str) -> Outcome {
        let answered = |lead: &Agency, indicator: &str| {
            let file = self.by_agency.get(&lead.id)?;
            let answers = said(&file.text, form.language)?;
            let answer = answers.into_iter().find(|answer| answer.indicator == indicator)?;
            let is_answered = answer.own != Record::default() || !answer.pieces.is_empty();
            let path = vec![Step::Key("answers"), Step::Key(indicator)];
            let line = edit::places(&file.text, &[path]).and_then(|lines| lines[0]);
            is_answered.then(|| format!("{}:{}", file.shown, line.unwrap_or(1)))
        };
        assign::compare(form, name, self.report, &answered)
    }

    /// Writes who leads what into opd.yaml.
    fn assign(&mut self, changes: &[&Change], name: &str, taken: &mut Taken) {
        let File { text, shown, changed, .. } = &mut self.agencies;
        let is_empty = text.lines().all(|line| line.trim().is_empty() || line.starts_with('#'));
        let is_sound = is_empty || yaml::sound(text).is_some();
        let applied = is_sound.then(|| assign::apply(text, changes)).flatten();
        let Some((new, lines)) = applied else {
            let file = shown.clone();
            let fault = if is_sound { Fault::Unsafe { file } } else { Fault::BadFile { file } };
            return taken.bad.push(Bad { place: name.to_owned(), fault });
        };
        taken.place(shown, changes, lines);
        *changed |= !changes.is_empty();
        *text = new;
    }

    /// Begins the files of agencies that lead something and have none.
    fn begin(&mut self, changes: &[&Change], language: Language, taken: &mut Taken) {
        let mut leads: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let led = |change: &&&Change| !change.indicator.is_empty() && !change.agency.is_empty();
        for change in changes.iter().filter(led) {
            leads.entry(&change.agency).or_default().push(&change.indicator);
        }
        for (agency, leads) in leads {
            let name = default_name(agency);
            let there = self.by_agency.get(agency).is_some_and(|file| file.before.is_some());
            if !there && !self.root.is_taken(&name) {
                let text = assign::skeleton(self.report, agency, &leads, language);
                let file = File { changed: true, ..File::new(name, self.shown, None, text) };
                taken.begun.push(file.shown.clone());
                self.by_agency.insert(agency.to_owned(), file);
            }
        }
    }

    /// The files that forms have changed, as they are to be.
    pub fn changed(&self) -> Vec<NewFile<'_>> {
        let changed = self.by_agency.values().chain([&self.agencies]).filter(|file| file.changed);
        let new = changed.map(|File { name, before, text, .. }| {
            let before = before.as_ref().map_or(Before::Nothing, |text| Before::Content(text.as_bytes()));
            NewFile { name, content: Bytes(text.as_bytes()), before }
        });
        new.collect()
    }
}

/// Whether a path names a file of the workspace.
fn is_there(root: &Root) -> impl Fn(&str) -> bool {
    |path| root.metadata(path).is_ok_and(|found| found.is_file())
}

/// Where the file of an agency is that has none of another name.
fn default_name(agency: &str) -> String {
    format!("{EVIDENCE_FOLDER}/{agency}.yaml")
}

/// Whether somebody has chosen an indicator that no file has yet, and nothing else so far.
fn has_begun(form: &Returned, present: &Present) -> bool {
    let in_file =
        |row: &Row| present.get(&row.agency).is_some_and(|(_, answers)| answers.contains_key(&row.indicator));
    let known = |row: &Row| form.memory.contains_key(&row.key());
    let mut rows = form.answers.iter().chain(&form.pieces).filter(|row| !row.indicator.is_empty());
    rows.any(|row| !known(row) && !in_file(row))
}
