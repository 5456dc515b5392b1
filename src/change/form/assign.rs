//! Who leads what, as a workbook says it: new agencies, and the lead of each indicator. Both stand in
//! `opd.yaml`, so that an agency owes what it leads before it has a file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::compare::Outcome;
use super::said::{Record, one_line};
use super::{AGENCY, cell};
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::suggest::{Called, Search, folded, only_called};
use crate::base::{layout::AGENCIES_FILE, legible};
use crate::change::edit::{self, Change as Edit, New, Step, What as Do};
use crate::model::instrument::IndicatorIndex;
use crate::model::workspace::{Agency, SECRETARIAT, UNASSIGNED};
use crate::problem::Thing;
use crate::read::yaml::{self, Node};
use crate::report::Report;
use crate::words::form::{self as words, Field};
use crate::words::form_fault::Fault;

/// Letters of an id that is made of a name.
const LETTERS: usize = 30;

/// What the workbook shows of an agency.
pub fn agency(agency: &Agency, language: Language) -> Record {
    let names = [&agency.name, &agency.short].map(|text| text.get(language));
    let people = [&agency.pic, &agency.contact].map(|text| text.as_deref().unwrap_or(""));
    AGENCY.into_iter().zip(names.into_iter().chain(people).map(one_line)).collect()
}

/// The agency that an instrument suggests: one that has the first of its affairs that any agency has.
pub fn suggested<'a>(report: &Report<'a>, index: IndicatorIndex) -> Option<&'a Agency> {
    let mut affairs = report.instrument.indicators[index].affairs.iter();
    let agencies = &report.workspace.agencies;
    affairs.find_map(|affair| agencies.iter().find(|agency| agency.affairs.contains(affair)))
}

/// Compares a workbook with what holds now; `answered` tells where an agency's file answers an indicator.
pub(super) fn compare(
    form: &Returned,
    name: &str,
    report: &Report,
    answered: &dyn Fn(&Agency, &str) -> Option<String>,
) -> Outcome {
    let (mut search, mut new) = (Search::default(), Vec::new());
    let mut found = Outcome::of(form, name, report, &mut search);
    if !found.bad.is_empty() {
        return found;
    }
    for row in &form.listed {
        let mut bad = |field: Field, fault| found.wrong(row.bad(name, field.key(), fault));
        let begun = listed(form, row, report, &new, &mut bad);
        new.extend(begun);
    }
    let mut seen = BTreeSet::new();
    for row in form.leads.iter().filter(|row| !row.indicator.is_empty() || row.is_filled()) {
        let lead = match report.indicator(&row.indicator) {
            Some((index, _)) if seen.insert(index) => {
                chosen((form, row), index, report, (&new, &mut search), answered)
            }
            None if row.indicator.is_empty() => Err(Fault::NoIndicatorGiven),
            Some(_) => Err(Fault::Twice { indicator: row.indicator.clone() }),
            None => Err(cell::no_indicator(&row.indicator, report, &mut search)),
        };
        match lead {
            Ok(lead) => found.changes.extend(lead),
            Err(fault) => found.wrong(row.bad(name, Field::Lead.key(), fault)),
        }
    }
    let begun = |(agency, record)| Change { agency, indicator: String::new(), what: What::Agency(record) };
    found.changes.splice(0..0, new.into_iter().map(begun));
    found.told(name)
}

/// All that agencies are called, those of the workbook too.
fn called<'n>(report: &'n Report, new: &'n [(String, Record)]) -> impl Iterator<Item = Called<'n>> + Clone {
    let names = |record: &'n Record| [record.get(Field::AgencyName), record.get(Field::Short), "", ""];
    let new = new.iter().map(move |(id, record)| Called { id, names: names(record) });
    report.workspace.agencies.iter().map(Called::from).chain(new)
}

fn read(row: &Row, field: Field) -> Result<String, Fault> {
    let cell = row.cells.get(&field);
    cell.map_or(Ok(String::new()), |cell| cell::read(field, cell, (Fixed::ZERO, Fixed::ZERO), &|_| false))
}

/// The agency that a row begins; one that is listed already stays what it is.
fn listed(
    form: &Returned,
    row: &Row,
    report: &Report,
    new: &[(String, Record)],
    bad: &mut dyn FnMut(Field, Fault),
) -> Option<(String, Record)> {
    let read = |field| Some((field, read(row, field).map_err(|fault| bad(field, fault)).ok()?));
    let record = AGENCY.into_iter().map(read).collect::<Option<Record>>()?;
    let name = record.get(Field::AgencyName);
    if let Some(known) = report.workspace.agency(&row.agency) {
        if record != agency(&report.workspace.agencies[known], form.language) {
            bad(Field::AgencyName, Fault::Fixed { file: AGENCIES_FILE.to_owned() });
        }
        return None;
    }
    if record == Record::default() {
        return None;
    }
    if name.is_empty() {
        bad(Field::AgencyName, Fault::Missing { column: Field::AgencyName });
        return None;
    }
    // It may have been taken in before.
    let is_known = |new: &[(String, Record)], name: &str| {
        called(report, new).any(|one| one.names.iter().any(|known| folded(known) == folded(name)))
    };
    if is_known(&[], name) {
        return None;
    }
    let short = Some(record.get(Field::Short)).filter(|short| !short.is_empty()).unwrap_or(name);
    if is_known(new, name) || is_known(new, short) {
        bad(Field::AgencyName, Fault::Twice { indicator: name.to_owned() });
        return None;
    }
    let mut first = String::new();
    for word in folded(short).split_whitespace().filter(|word| word.is_ascii()) {
        match first.len() + word.len() {
            _ if first.is_empty() => first += word,
            length if length < LETTERS => first = format!("{first}-{word}"),
            _ => break,
        }
    }
    let first = if first.is_empty() { "opd".to_owned() } else { first };
    let free = |id: &String| {
        ![SECRETARIAT, UNASSIGNED].contains(&id.as_str()) && !called(report, new).any(|one| one.id == id)
    };
    let mut id = std::iter::once(first.clone()).chain((2..).map(|number| format!("{first}-{number}")));
    Some((id.find(free)?, record))
}

/// What a row changes of who leads its indicator.
fn chosen(
    (form, row): (&Returned, &Row),
    index: IndicatorIndex,
    report: &Report,
    (agencies, search): (&[(String, Record)], &mut Search),
    answered: &dyn Fn(&Agency, &str) -> Option<String>,
) -> Result<Option<Change>, Fault> {
    let given = read(row, Field::Lead)?;
    let known = called(report, agencies);
    let lead = only_called(&given, known.clone()).filter(|_| !given.is_empty());
    if lead.is_none() && !given.is_empty() {
        return Err(cell::unknown(Thing::Agency, &given, known, search));
    }
    let new = lead.map_or("", |lead| lead.id);
    let then = form.then(row).map_or("", |then| then.own.get(Field::Lead));
    let lead = report.lead(index);
    let now = lead.map_or("", |lead| &lead.id);
    if new == then || new == now {
        return Ok(None);
    }
    if now != then {
        let [then, now, form] = [then, now, new].map(str::to_owned);
        return Err(Fault::Outdated { file: AGENCIES_FILE.to_owned(), then, now, form });
    }
    if let Some(place) = lead.and_then(|lead| answered(lead, &row.indicator)) {
        return Err(Fault::Answered { agency: now.to_owned(), place });
    }
    let what = What::Field { piece: None, field: Field::Lead, old: now.to_owned(), new: new.to_owned() };
    Ok(Some(Change { agency: new.to_owned(), indicator: row.indicator.clone(), what }))
}

/// Whether `opd.yaml` lists an agency.
pub(super) fn lists(text: &str, agency: &str) -> bool {
    let is_it = |item: &Node| item.get("id").and_then(Node::text) == Some(agency);
    yaml::sound(text).is_some_and(|root| root.items().iter().any(is_it))
}

/// The text of `opd.yaml` with these changes, and for each the line on which it stands.
pub(super) fn apply(text: &str, changes: &[&Change]) -> Option<(String, Vec<usize>)> {
    let root = yaml::sound(text);
    let items = root.as_ref().map_or(&[][..], Node::items);
    let mut order: Vec<&str> =
        items.iter().map(|item| item.get("id").and_then(Node::text).unwrap_or("")).collect();
    // Whether it changes, and what it is.
    let mut leads: BTreeMap<&str, (bool, Vec<&str>)> = BTreeMap::new();
    for (id, item) in order.iter().zip(items) {
        let own = item.get("leads").map_or(&[][..], Node::items).iter().filter_map(Node::text);
        leads.entry(id).or_default().1.extend(own);
    }
    let mut begun: Vec<(&str, &Record)> = Vec::new();
    for change in changes {
        match &change.what {
            What::Agency(record) => begun.push((&change.agency, record)),
            What::Field { old, new, .. } => {
                for (agency, leaves) in [(old, true), (new, false)] {
                    let (changed, list) = leads.entry(agency).or_default();
                    list.retain(|id| *id != change.indicator);
                    list.extend((!leaves).then_some(&*change.indicator));
                    *changed = true;
                }
            }
            What::Piece(_) => return None,
        }
    }
    let list = |agency: &str| {
        leads.get(agency).filter(|(changed, _)| *changed).map(|(_, list)| New::from(list.clone()))
    };
    let new: Vec<New> = begun
        .iter()
        .map(|(agency, record)| {
            let said = |field| Some(record.get(field)).filter(|text| !text.is_empty());
            edit::record(&json!({
                "id": agency, "name": said(Field::AgencyName), "short": said(Field::Short),
                "pic": said(Field::Pic), "contact": said(Field::Contact), "leads": list(agency),
            }))
        })
        .collect();
    let set = |(at, agency): (usize, &&str)| {
        Some(Edit { path: vec![Step::Item(at), Step::Key("leads")], what: Do::Set(list(agency)?) })
    };
    let edited = if items.is_empty() {
        let begun = text.trim_end();
        let begun = if begun.is_empty() { String::new() } else { format!("{begun}\n") };
        begun + &edit::lines(&New::Sequence(new))
    } else {
        let append = |new| Edit { path: Vec::new(), what: Do::Append(new) };
        let edits: Vec<Edit> =
            order.iter().enumerate().filter_map(set).chain(new.into_iter().map(append)).collect();
        edit::apply(text, &edits).ok()?
    };
    order.extend(begun.iter().map(|(agency, _)| *agency));
    let path = |change: &&Change| {
        let agency = if change.agency.is_empty() { change.old()? } else { &change.agency };
        let item = vec![Step::Item(order.iter().position(|id| *id == agency)?)];
        let key = if change.indicator.is_empty() { "name" } else { "leads" };
        Some([[&item[..], &[Step::Key(key)]].concat(), item])
    };
    let paths: Vec<[Vec<Step>; 2]> = changes.iter().map(path).collect::<Option<_>>()?;
    let lines = edit::places(&edited, paths.as_flattened())?;
    let lines = lines.chunks(2).map(|pair| pair[0].or(pair[1])).collect::<Option<Vec<usize>>>()?;
    Some((edited, lines))
}

/// An evidence file for an agency that has none: what is asked of it, and which proof.
pub(super) fn skeleton(report: &Report, name: &str, leads: &[&str], language: Language) -> String {
    let entry = |id: &&str| {
        let (_, indicator) = report.indicator(id)?;
        let short = |text: &Text| legible::line(text.get(language), 300);
        let wanted = indicator.requirements().iter().map(|wanted| {
            let needed = words::needed(language, &short(&wanted.name), wanted.from, wanted.count);
            format!("    # - {}: {needed}\n", wanted.id)
        });
        let (name, asks) = (short(&indicator.name), short(&indicator.asks));
        Some(words::begun(language, id, &name, &asks) + &wanted.collect::<String>())
    };
    words::skeleton(language, name) + &leads.iter().filter_map(entry).collect::<String>()
}
