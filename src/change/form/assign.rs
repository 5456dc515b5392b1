//! Who leads what, as a workbook says it: new agencies, and the lead of each indicator. Both stand in `opd.yaml`, so that an
//! agency owes what it leads before it has a file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::said::{Record, one_line};
use super::{AGENCY, Bad, cell};
use crate::base::exact::Fixed;
use crate::base::lang::Language;
use crate::base::layout::AGENCIES_FILE;
use crate::base::legible;
use crate::base::suggest::{Called, Search, folded, only_called};
use crate::change::edit::{self, Change as Edit, New, Step, What as Do};
use crate::model::instrument::IndicatorIndex;
use crate::model::workspace::{Agency, SECRETARIAT, UNASSIGNED};
use crate::problem::{Problem, Thing};
use crate::read::yaml::{self, Node};
use crate::report::Report;
use crate::words::form::{self as words, Field};
use crate::words::form_fault::Fault;

/// An agency that the workbook begins: its id, and what is said of it.
type Begun = (String, Record);

/// Letters of an id that is made of a name.
const LETTERS: usize = 30;

/// What the workbook shows of an agency.
pub fn agency(agency: &Agency, language: Language) -> Record {
    let texts = [agency.name.get(language), agency.short.get(language)];
    let texts =
        texts.into_iter().chain([&agency.pic, &agency.contact].map(|text| text.as_deref().unwrap_or("")));
    let mut record = Record::default();
    AGENCY.into_iter().zip(texts).for_each(|(field, text)| record.set(field, one_line(text)));
    record
}

/// Who leads an indicator now, as the workbook remembers it.
pub fn lead(report: &Report, index: IndicatorIndex) -> Record {
    let lead = report.workspace.answers[index].lead;
    let mut record = Record::default();
    record.set(Field::Lead, lead.map_or_else(String::new, |lead| report.workspace.agencies[lead].id.clone()));
    record
}

/// The agency that an instrument suggests: one that has the first of its affairs that any agency has.
pub fn suggested<'a>(report: &Report<'a>, index: IndicatorIndex) -> Option<&'a Agency> {
    let mut affairs = report.instrument.indicators[index].affairs.iter();
    let agencies = &report.workspace.agencies;
    affairs.find_map(|affair| agencies.iter().find(|agency| agency.affairs.contains(affair)))
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
    let mut found = Assigned::default();
    let mut new: Vec<Begun> = Vec::new();
    for row in &form.listed {
        match listed(form, row, report, &new) {
            Ok(begun) => new.extend(begun),
            Err(wrong) => found.bad.push(row.bad(name, wrong.0, wrong.1)),
        }
    }
    let mut seen = BTreeSet::new();
    for row in form.leads.iter().filter(|row| !row.indicator.is_empty()) {
        let lead = match report.instrument.by_id.get(&row.indicator) {
            Some(index) if seen.insert(*index) => chosen(form, row, *index, report, &new, answered),
            Some(_) => Err(Fault::Twice { indicator: row.indicator.clone() }),
            None => {
                let (known, mut search) = (report.instrument.indicators.iter(), Search::default());
                let problem = Problem::unknown(Thing::Indicator, &row.indicator, known, &mut search);
                Err(Fault::Same { problem })
            }
        };
        match lead {
            Ok(lead) => found.changes.extend(lead),
            Err(fault) => found.bad.push(row.bad(name, Field::Lead.key(), fault)),
        }
    }
    let begun = |(agency, record)| Change { agency, indicator: String::new(), what: What::Agency(record) };
    found.changes.splice(0..0, new.into_iter().map(begun));
    found
}

/// All that agencies are called, those of the workbook too.
fn called<'n>(report: &'n Report, new: &'n [Begun]) -> impl Iterator<Item = Called<'n>> + Clone {
    let names = |record: &'n Record| [record.get(Field::AgencyName), record.get(Field::Short), "", ""];
    let new = new.iter().map(move |(id, record)| Called { id, names: names(record) });
    report.workspace.agencies.iter().map(Called::from).chain(new)
}

fn read(row: &Row, field: Field) -> Result<String, Fault> {
    let cell = row.cells.get(&field);
    cell.map_or_else(
        || Ok(String::new()),
        |cell| cell::read(field, cell, (Fixed::ZERO, Fixed::ZERO), &|_| false),
    )
}

/// The agency that a row begins; one that is listed already stays what it is.
fn listed(
    form: &Returned,
    row: &Row,
    report: &Report,
    new: &[Begun],
) -> Result<Option<Begun>, Box<(&'static str, Fault)>> {
    let mut record = Record::default();
    for field in AGENCY {
        record.set(field, read(row, field).map_err(|fault| Box::new((field.key(), fault)))?);
    }
    let name = record.get(Field::AgencyName);
    if let Some(known) = report.workspace.agency(&row.agency) {
        let same = record == agency(&report.workspace.agencies[known], form.language);
        let fault = || (Field::AgencyName.key(), Fault::Fixed { file: AGENCIES_FILE.to_owned() });
        return if same { Ok(None) } else { Err(Box::new(fault())) };
    }
    if record == Record::default() {
        return Ok(None);
    }
    if name.is_empty() {
        return Err(Box::new((Field::AgencyName.key(), Fault::Missing { column: Field::AgencyName })));
    }
    // It may have been taken in before.
    let is_known = |one: Called| one.names.iter().any(|known| folded(known) == folded(name));
    if called(report, new).any(is_known) {
        return Ok(None);
    }
    let short = Some(record.get(Field::Short)).filter(|short| !short.is_empty()).unwrap_or(name);
    let mut first = String::new();
    for word in folded(short).split_whitespace().filter(|word| word.is_ascii()) {
        if !first.is_empty() && first.len() + word.len() < LETTERS {
            first += "-";
        } else if !first.is_empty() {
            break;
        }
        first += word;
    }
    let first = if first.is_empty() { "opd".to_owned() } else { first };
    let is_free = |id: &String| {
        ![SECRETARIAT, UNASSIGNED].contains(&id.as_str()) && called(report, new).all(|one| one.id != id)
    };
    let mut ids = std::iter::once(first.clone()).chain((2..).map(|number| format!("{first}-{number}")));
    let id = ids.find(is_free).unwrap_or_default();
    Ok(Some((id, record)))
}

/// What a row changes of who leads its indicator.
fn chosen(
    form: &Returned,
    row: &Row,
    index: IndicatorIndex,
    report: &Report,
    agencies: &[Begun],
    answered: &dyn Fn(&Agency, &str) -> Option<String>,
) -> Result<Option<Change>, Fault> {
    let given = read(row, Field::Lead)?;
    let lead = only_called(&given, called(report, agencies)).filter(|_| !given.is_empty());
    if lead.is_none() && !given.is_empty() {
        let known = called(report, agencies);
        let problem = Problem::unknown(Thing::Agency, &given, known, &mut Search::default());
        return Err(Fault::Same { problem });
    }
    let new = lead.map_or("", |lead| lead.id);
    let key = (String::new(), row.indicator.clone());
    let then = form.memory.get(&key).map_or("", |then| then.own.get(Field::Lead));
    let now = self::lead(report, index);
    let now = now.get(Field::Lead);
    if new == then || new == now {
        return Ok(None);
    }
    if now != then {
        let [then, now, form] = [then, now, new].map(str::to_owned);
        return Err(Fault::Outdated { file: AGENCIES_FILE.to_owned(), then, now, form });
    }
    let lead = report.workspace.agency(now).map(|lead| &report.workspace.agencies[lead]);
    if let Some(place) = lead.and_then(|lead| answered(lead, &row.indicator)) {
        return Err(Fault::Answered { agency: now.to_owned(), place });
    }
    let what = What::Field { piece: None, field: Field::Lead, old: now.to_owned(), new: new.to_owned() };
    Ok(Some(Change { agency: new.to_owned(), indicator: row.indicator.clone(), what }))
}

/// The text of `opd.yaml` with these changes, and for each the line on which it stands.
pub(super) fn apply(text: &str, changes: &[&Change]) -> Option<(String, Vec<usize>)> {
    let root = yaml::sound(text);
    let items = root.as_ref().map_or(&[][..], Node::items);
    let mut order: Vec<&str> =
        items.iter().map(|item| item.get("id").and_then(Node::text).unwrap_or("")).collect();
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
        let indicator = &report.instrument.indicators[*report.instrument.by_id.get(*id)?];
        let short = |text: &crate::base::lang::Text| legible::line(text.get(language), 300);
        let wanted = indicator.requirements().iter().map(|wanted| {
            let needed = words::needed(language, &short(&wanted.name), wanted.from, wanted.count);
            format!("    # - {}: {needed}\n", wanted.id)
        });
        let (name, asks) = (short(&indicator.name), short(&indicator.asks));
        Some(words::begun(language, id, &name, &asks) + &wanted.collect::<String>())
    };
    words::skeleton(language, name) + &leads.iter().filter_map(entry).collect::<String>()
}
