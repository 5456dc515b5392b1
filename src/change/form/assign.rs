//! Who leads what, as a workbook says it: agencies, and the lead of each indicator. Both stand in `opd.yaml`, so that an
//! agency owes what it leads before it has a file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::said::{Record, one_line};
use super::{AGENCY, Bad, cell};
use crate::base::affair::Affair;
use crate::base::exact::Fixed;
use crate::base::lang::Language;
use crate::base::legible;
use crate::change::edit::{self, Change as Edit, New, Step, What as Do};
use crate::model::instrument::IndicatorIndex;
use crate::model::workspace::{Agency, SECRETARIAT, UNASSIGNED};
use crate::problem::{Problem, Thing};
use crate::read::yaml::{self, Node};
use crate::report::Report;
use crate::words::form::{self as words, Field, Told};
use crate::words::form_fault::Fault;

/// Between the affairs of an agency in one cell, for their names have commas.
const BETWEEN: &str = "; ";

/// Letters of an id that is made of a name.
const LETTERS: usize = 30;

/// What the workbook shows of an agency.
pub fn agency(agency: &Agency, language: Language) -> Record {
    let affairs = agency.affairs.iter().map(|one| one.text(language)).collect::<Vec<_>>().join(BETWEEN);
    let mut record = Record::default();
    for (field, text) in [
        (Field::AgencyName, agency.name.get(language)),
        (Field::Short, agency.short.get(language)),
        (Field::Pic, agency.pic.as_deref().unwrap_or_default()),
        (Field::Contact, agency.contact.as_deref().unwrap_or_default()),
        (Field::Affairs, &affairs),
    ] {
        record.set(field, one_line(text));
    }
    record
}

/// What it shows of who leads an indicator, and remembers: the id of the lead.
pub fn lead(report: &Report, index: IndicatorIndex) -> Record {
    let mut record = Record::default();
    let lead = report.workspace.answers[index].lead;
    record.set(Field::Lead, lead.map_or_else(String::new, |lead| report.workspace.agencies[lead].id.clone()));
    record
}

/// The agency that an instrument suggests: the first that has the first of its affairs that any agency has.
pub fn suggested<'a>(report: &Report<'a>, index: IndicatorIndex) -> Option<&'a Agency> {
    let agencies = &report.workspace.agencies;
    let affairs = report.instrument.indicators[index].affairs.iter();
    affairs.filter_map(|affair| agencies.iter().find(|agency| agency.affairs.contains(affair))).next()
}

/// What a workbook changes in `opd.yaml`, and what is wrong with it.
#[derive(Default)]
pub(super) struct Assigned {
    pub(super) changes: Vec<Change>,
    pub(super) bad: Vec<Bad>,
}

/// Compares a workbook with what holds now; `answered` tells where an agency's file answers an indicator.
pub(super) fn compare(
    form: &Returned,
    name: &str,
    report: &Report,
    answered: &dyn Fn(&Agency, &str) -> Option<String>,
) -> Assigned {
    let mut names = Names::of(&report.workspace.agencies);
    let mut found = Assigned::default();
    for row in &form.listed {
        let read = |field: &Field| Some((*field, text(*field, row.cells.get(field)?)));
        let (mut record, mut faults) = (Record::default(), Vec::new());
        for (field, read) in AGENCY.iter().filter_map(read) {
            match read {
                Ok(text) => record.set(field, text),
                Err(fault) => faults.push((field.key(), fault)),
            }
        }
        if faults.is_empty() {
            let changes = listed(form, row, &record, report, &mut names);
            changes.map_or_else(|fault| faults.push(fault), |changes| found.changes.extend(changes));
        }
        found.bad.extend(faults.into_iter().map(|(key, fault)| row.bad(name, key, fault)));
    }
    let mut seen = BTreeSet::new();
    for row in &form.leads {
        let Some(index) = report.instrument.by_id.get(&row.indicator) else {
            let ids = report.instrument.by_id.keys().map(String::as_str);
            let problem = Problem::unknown(Thing::Indicator, &row.indicator, ids, &mut Default::default());
            if !row.cells.is_empty() {
                found.bad.push(row.bad(name, Told::Indicator.key(), Fault::Same { problem }));
            }
            continue;
        };
        let chosen = if seen.insert(*index) {
            chosen(form, row, *index, report, &names, answered)
        } else {
            Err(Fault::Twice { indicator: row.indicator.clone() })
        };
        match chosen {
            Ok(change) => found.changes.extend(change),
            Err(fault) => found.bad.push(row.bad(name, Field::Lead.key(), fault)),
        }
    }
    found
}

fn text(field: Field, cell: &crate::gather::workbook::Cell) -> Result<String, Fault> {
    cell::read(field, cell, (Fixed::ZERO, Fixed::ZERO), &|_| false)
}

fn change(agency: &str, indicator: &str, field: Field, (old, new): (&str, &str)) -> Change {
    let what = What::Field { piece: None, field, old: old.to_owned(), new: new.to_owned() };
    Change { agency: agency.to_owned(), indicator: indicator.to_owned(), what }
}

/// What a row changes of an agency, or all that it says of a new one.
fn listed(
    form: &Returned,
    row: &Row,
    record: &Record,
    report: &Report,
    names: &mut Names,
) -> Result<Vec<Change>, (&'static str, Fault)> {
    let said = AGENCY.map(|field| record.get(field));
    if said.iter().all(|text| text.is_empty()) {
        return Ok(Vec::new());
    }
    let name = record.get(Field::AgencyName);
    let affairs = record.get(Field::Affairs).split(';').map(str::trim).filter(|word| !word.is_empty());
    if let Some(unknown) = affairs.clone().find(|word| affair(word).is_none()) {
        return Err((Field::Affairs.key(), Fault::NoAffair { given: unknown.to_owned() }));
    }
    // A row that was filled in before the agency was there, or was taken in already.
    let id =
        if row.agency.is_empty() { names.find(name).map(str::to_owned) } else { Some(row.agency.clone()) };
    let Some(id) = id else {
        if name.is_empty() {
            return Err((Field::AgencyName.key(), Fault::Missing { column: Field::AgencyName }));
        }
        let short = Some(record.get(Field::Short)).filter(|short| !short.is_empty()).unwrap_or(name);
        let id = names.new_id(short);
        names.add(&id, [name, short]);
        let fields = AGENCY.into_iter().filter(|field| !record.get(*field).is_empty());
        return Ok(fields.map(|field| change(&id, "", field, ("", record.get(field)))).collect());
    };
    let index = report.workspace.agency(&id);
    let Some(index) = index else { return Err((Told::Agency.key(), Fault::NoAgency { given: id })) };
    let now = agency(&report.workspace.agencies[index], form.language);
    let then = form.memory.get(&(id.clone(), String::new())).map_or(&now, |then| &then.own);
    names.add(&id, [name, record.get(Field::Short)]);
    let touched = AGENCY.into_iter().filter(|field| {
        let new = record.get(*field);
        new != then.get(*field) && new != now.get(*field) && !(row.agency.is_empty() && new.is_empty())
    });
    let one = |field: Field| {
        let (then, now, new) = (then.get(field), now.get(field), record.get(field));
        if now != then {
            return Err((field.key(), outdated(then, now, new)));
        }
        Ok(change(&id, "", field, (now, new)))
    };
    touched.map(one).collect()
}

fn outdated(then: &str, now: &str, form: &str) -> Fault {
    let [then, now, form] = [then, now, form].map(str::to_owned);
    Fault::Outdated { file: crate::base::layout::AGENCIES_FILE.to_owned(), then, now, form }
}

/// What a row changes of who leads its indicator.
fn chosen(
    form: &Returned,
    row: &Row,
    index: IndicatorIndex,
    report: &Report,
    names: &Names,
    answered: &dyn Fn(&Agency, &str) -> Option<String>,
) -> Result<Option<Change>, Fault> {
    let given =
        row.cells.get(&Field::Lead).map_or_else(|| Ok(String::new()), |cell| text(Field::Lead, cell))?;
    let new = match names.find(&given) {
        Some(id) => id,
        None if given.is_empty() => "",
        None => return Err(Fault::NoAgency { given }),
    };
    let key = (String::new(), row.indicator.clone());
    let then = form.memory.get(&key).map_or("", |then| then.own.get(Field::Lead));
    let record = lead(report, index);
    let now = record.get(Field::Lead);
    if new == then || new == now {
        return Ok(None);
    }
    if now != then {
        return Err(outdated(then, now, new));
    }
    let lead = report.workspace.agency(now).map(|lead| &report.workspace.agencies[lead]);
    if let Some(place) = lead.and_then(|lead| answered(lead, &row.indicator)) {
        return Err(Fault::Answered { agency: now.to_owned(), place });
    }
    Ok(Some(change(new, &row.indicator, Field::Lead, (now, new))))
}

/// Agencies by what people call them, those of the workbook too.
struct Names {
    ids: BTreeSet<String>,
    /// Each by its id and its names; none where several agencies have one name.
    by_name: BTreeMap<String, Option<String>>,
}

impl Names {
    fn of(agencies: &[Agency]) -> Self {
        let mut names = Self { ids: BTreeSet::new(), by_name: BTreeMap::new() };
        for agency in agencies {
            let both =
                |text: &crate::base::lang::Text| Language::ALL.map(|language| text.get(language).to_owned());
            names.add(&agency.id, both(&agency.name).iter().chain(&both(&agency.short)).map(String::as_str));
        }
        names
    }

    fn add<'n>(&mut self, id: &'n str, called: impl IntoIterator<Item = &'n str>) {
        self.ids.insert(id.to_owned());
        for name in called.into_iter().chain([id]).map(folded).filter(|name| !name.is_empty()) {
            let known = self.by_name.entry(name).or_insert_with(|| Some(id.to_owned()));
            if known.as_deref() != Some(id) {
                *known = None;
            }
        }
    }

    fn find(&self, given: &str) -> Option<&str> {
        self.ids.get(given).map(String::as_str).or_else(|| self.by_name.get(&folded(given))?.as_deref())
    }

    /// An id that no agency has yet, from a name.
    fn new_id(&self, name: &str) -> String {
        let plain = |word: &str| word.chars().all(|letter| letter.is_ascii_alphanumeric());
        let folded = folded(name);
        let mut first = String::new();
        for word in folded.split(' ').filter(|word| plain(word)) {
            if !first.is_empty() && first.len() + word.len() > LETTERS {
                break;
            }
            first = if first.is_empty() { word.to_owned() } else { format!("{first}-{word}") };
        }
        let first = if first.is_empty() { "opd".to_owned() } else { first };
        let taken = |id: &String| self.ids.contains(id) || [SECRETARIAT, UNASSIGNED].contains(&id.as_str());
        let numbered = (2..).map(|number| format!("{first}-{number}"));
        std::iter::once(first.clone()).chain(numbered).find(|id| !taken(id)).expect("numbers do not end")
    }
}

/// A name without what people write differently: capitals, blanks, points.
pub(super) fn folded(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn affair(word: &str) -> Option<Affair> {
    let folded = folded(word);
    let is = |one: &&Affair| {
        one.key() == word || Language::ALL.iter().any(|language| self::folded(one.text(*language)) == folded)
    };
    Affair::ALL.iter().find(is).copied()
}

/// The text of `opd.yaml` with these changes, and for each the line on which it stands.
pub(super) fn apply(text: &str, changes: &[&Change]) -> Option<(String, Vec<usize>)> {
    let root = yaml::sound(text);
    let items = root.as_ref().map_or(&[][..], Node::items);
    let id = |item: &Node| item.get("id").and_then(Node::text).unwrap_or_default().to_owned();
    let mut order: Vec<String> = items.iter().map(id).collect();
    let known = order.len();
    let mut leads: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for item in items {
        let own = item.get("leads").map_or(&[][..], Node::items).iter().filter_map(Node::text);
        leads.entry(item.get("id").and_then(Node::text)?).or_default().extend(own);
    }
    let (mut sets, mut moved): (BTreeMap<(&str, &'static str), New>, BTreeSet<&str>) = Default::default();
    for change in changes {
        let What::Field { field, old, new, .. } = &change.what else { return None };
        if *field != Field::Lead {
            let key = if *field == Field::AgencyName { "name" } else { field.key() };
            sets.insert((&change.agency, key), value(*field, new));
        } else {
            leads.entry(old).or_default().retain(|id| *id != change.indicator);
            leads.entry(new).or_default().push(&change.indicator);
            moved.extend([old.as_str(), new].into_iter().filter(|agency| !agency.is_empty()));
        }
        if !change.agency.is_empty() && !order.contains(&change.agency) {
            order.push(change.agency.clone());
        }
    }
    for agency in moved {
        sets.insert((agency, "leads"), New::from(leads[agency].clone()));
    }
    let new = |agency: &String| {
        let field = |key: &'static str| sets.get(&(agency.as_str(), key));
        edit::record(&json!({
            "id": agency, "name": field("name").unwrap_or(&New::from(agency.as_str())), "short": field("short"),
            "pic": field("pic"), "contact": field("contact"), "affairs": field("affairs"), "leads": field("leads"),
        }))
    };
    let new: Vec<New> = order[known..].iter().map(new).collect();
    let place = |agency: &str| order.iter().position(|id| id == agency);
    let mut edits = Vec::new();
    for ((agency, key), new) in &sets {
        let Some(at) = place(agency).filter(|at| *at < known) else { continue };
        let what = if *new == New::Null { Do::Remove } else { Do::Set(new.clone()) };
        edits.push(Edit { path: vec![Step::Item(at), Step::Key(key)], what });
    }
    let edited = if items.is_empty() {
        let begun = text.trim_end();
        let begun = if begun.is_empty() { String::new() } else { format!("{begun}\n") };
        begun + &edit::lines(&New::Sequence(new))
    } else {
        edits.extend(new.into_iter().map(|new| Edit { path: Vec::new(), what: Do::Append(new) }));
        edit::apply(text, &edits).ok()?
    };
    let path = |change: &&Change| {
        let agency = if change.agency.is_empty() { change.old()? } else { &change.agency };
        let item = [Step::Item(place(agency)?)];
        let What::Field { field, .. } = &change.what else { return None };
        let key = if *field == Field::AgencyName { "name" } else { field.key() };
        let key = if *field == Field::Lead { "leads" } else { key };
        Some([item.iter().copied().chain([Step::Key(key)]).collect::<Vec<_>>(), item.to_vec()])
    };
    let paths: Vec<[Vec<Step>; 2]> = changes.iter().map(path).collect::<Option<_>>()?;
    let lines = edit::places(&edited, paths.as_flattened())?;
    let lines = lines.chunks(2).map(|pair| pair[0].or(pair[1])).collect::<Option<Vec<usize>>>()?;
    Some((edited, lines))
}

fn value(field: Field, text: &str) -> New {
    if text.is_empty() {
        return New::Null;
    }
    if field != Field::Affairs {
        return text.into();
    }
    let words = text.split(';').filter_map(|word| affair(word.trim()));
    New::from(words.map(|one| one.key()).collect::<Vec<_>>())
}

/// An evidence file for an agency that has none: what is asked of it, and which proof.
pub(super) fn skeleton(report: &Report, name: &str, leads: &[&str], language: Language) -> String {
    let entry = |id: &&&str| {
        let index = *report.instrument.by_id.get(**id)?;
        let indicator = &report.instrument.indicators[index];
        let short = |text: &crate::base::lang::Text| legible::line(text.get(language), 300);
        let wanted = indicator.requirements().iter().map(|wanted| {
            let needed = words::needed(language, &short(&wanted.name), wanted.from, wanted.count);
            format!("    # - {}: {needed}\n", wanted.id)
        });
        let (name, asks) = (short(&indicator.name), short(&indicator.asks));
        Some(words::begun(language, id, &name, &asks) + &wanted.collect::<String>())
    };
    words::skeleton(language, name) + &leads.iter().filter_map(|id| entry(&id)).collect::<String>()
}
