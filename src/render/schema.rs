//! JSON Schema 2020-12 of every kind of file, from what its reader says of itself, and of what commands print
//! as JSON, from the tables that they print.

use serde_json::{Map, Value, json};

use super::json::SCHEMA_VERSION;
use super::survey::Summary;
use super::{documents, json};
use crate::base::{lang::Language, named::named, source::Sources};
use crate::model::instrument::{Indicator, Instrument};
use crate::read::decode::{Decode, Record, Shape};
use crate::read::document::settings::{Agency, Settings};
use crate::read::document::{evidence::Evidence, instrument::Method, pillar::Pillar, review::Review};
use crate::report::{Report, compare::Comparison, plan::Planning, rank::Reading, state::State};
use crate::run;
use crate::tables::{Column, Kind as Holds, Table};

named! {
    /// In the order in which docs/files.md describes them.
    pub enum Kind {
        Settings = "settings",
        Opd = "opd",
        Evidence = "evidence",
        Review = "review",
        Instrument = "instrument",
        /// Another file of an instrument.
        Pillar = "pillar",
    }
}

impl Kind {
    fn file(self) -> (&'static str, Shape) {
        match self {
            Self::Settings => ("siak-check.yaml", (Settings::SHAPE)()),
            Self::Opd => ("opd.yaml", (Vec::<Agency>::SHAPE)()),
            Self::Evidence => ("evidence/*.yaml", (Evidence::SHAPE)()),
            Self::Review => ("reviews/*.yaml", (Review::SHAPE)()),
            Self::Instrument => ("indicators/instrument.yaml", (Method::SHAPE)()),
            Self::Pillar => ("indicators/*.yaml", (Pillar::SHAPE)()),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Ids<'a> {
    pub instrument: &'a Instrument,
    /// Agencies; none when any may come.
    pub agencies: &'a [String],
}

/// The schema of a kind of file; of evidence, with the ids of a workspace where they are known.
pub fn render(kind: Kind, ids: Option<Ids>, language: Language) -> String {
    let mut writer = Writer { defs: Map::new(), language };
    let (file, shape) = kind.file();
    let mut root = if let Shape::Record(one) = shape { writer.record(one) } else { writer.value(&shape) };
    let ids = ids.filter(|_| kind == Kind::Evidence);
    if let Some(ids) = ids {
        let properties = &mut root["properties"];
        if !ids.agencies.is_empty() {
            let text = properties["opd"]["description"].take();
            properties["opd"] = json!({"enum": words(ids.agencies), "description": text});
        }
        let indicators = ids.instrument.indicators.iter();
        let answers: Map<_, _> = indicators.map(|one| (one.id.clone(), answer(one, language))).collect();
        properties["answers"]["anyOf"][0] =
            json!({"type": "object", "properties": answers, "additionalProperties": false});
    }
    let place = if ids.is_some() { "workspace" } else { "schema" };
    root["$defs"] = writer.defs.into();
    whole(&format!("urn:siak-check:{place}:{}", kind.name()), file, &root)
}

/// An answer to this indicator. The conditions stand side by side: beside a `$ref` some editors drop them.
fn answer(indicator: &Indicator, language: Language) -> Value {
    let asked = indicator.requirements().iter();
    let asked = asked.flat_map(|one| spellings(&one.id).map(|id| (id, one.name.get(language))));
    // Editors show the name beside the id.
    let (ids, names): (Vec<Value>, Vec<&str>) = asked.unzip();
    let provides = json!({"enum": ids, "enumDescriptions": names});
    let wanted: Vec<&Value> = ids.iter().chain([&Value::Null]).collect();
    let wanted = json!({"enum": wanted, "enumDescriptions": names});
    let pieces = json!({"items": {"properties": {"requirement": wanted}}});
    let named = json!({"properties": {"provides": {"items": provides}, "evidence": pieces}});
    let text = format!("{}: {}", indicator.name.get(language), indicator.asks.get(language));
    let answer = json!({"allOf": [reference("Answer"), named]});
    json!({"description": text, "anyOf": [answer, {"type": "null"}]})
}

fn words(words: &[impl AsRef<str>]) -> Value {
    words.iter().flat_map(|word| spellings(word.as_ref())).collect()
}

/// A word, also as YAML reads it without quotes.
fn spellings(word: &str) -> impl Iterator<Item = Value> + use<> {
    let unquoted = serde_json::from_str(word).ok().filter(|value: &Value| !value.is_null());
    unquoted.into_iter().chain([json!(word)])
}

struct Writer {
    defs: Map<String, Value>,
    language: Language,
}

impl Writer {
    fn value(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({"type": ["string", "number", "boolean"], "pattern": "[^ ]"}),
            Shape::Bilingual => {
                let text = self.value(&Shape::Text);
                let properties = ["id", "en"].map(|id| (id.to_owned(), text.clone())).into_iter().collect();
                self.named("Text", json!({"anyOf": [text, closed(&properties, &["id", "en"])]}))
            }
            // No `multipleOf` for the digits: in binary fractions 2.8 is no multiple of 0.0001.
            Shape::Number => self.named(
                "Number",
                json!({"anyOf": [
                    {"type": "number", "exclusiveMinimum": -1_000_000_000, "exclusiveMaximum": 1_000_000_000},
                    {"type": "string", "pattern": "^[-+]?0*[0-9]{1,9}([.][0-9]{1,4}0*)?$"},
                ]}),
            ),
            Shape::Whole(least, most) => json!({"anyOf": [
                {"type": "integer", "minimum": least, "maximum": most},
                {"type": "string", "pattern": "^-?[0-9]+$"},
            ]}),
            Shape::Date => {
                json!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
            }
            Shape::Id => self.named(
                "Id",
                json!({"anyOf": [
                    {"type": "string", "pattern": "^ *[A-Za-z0-9][A-Za-z0-9_.-]{0,63} *$"},
                    {"type": "number", "minimum": 0},
                    {"type": "boolean"},
                ]}),
            ),
            Shape::Words(known) => json!({"enum": words(known)}),
            Shape::List(item) => json!({"type": "array", "items": self.value(&item())}),
            Shape::Table(row) => json!({"type": "object", "additionalProperties": self.value(&row())}),
            Shape::Record(record) => {
                // Before its keys: a record may hold others of its own.
                if !self.defs.contains_key(record.name) {
                    self.defs.insert(record.name.into(), Value::Null);
                    self.defs[record.name] = self.record(record);
                }
                reference(record.name)
            }
            Shape::Either(one, other) => json!({"anyOf": [self.value(&one()), self.value(&other())]}),
            Shape::Empty(full) => json!({"anyOf": [self.value(&full()), {"type": "null"}]}),
        }
    }

    fn named(&mut self, name: &str, value: Value) -> Value {
        self.defs.insert(name.into(), value);
        reference(name)
    }

    fn record(&mut self, record: &Record) -> Value {
        let mut properties = Map::new();
        for key in record.keys {
            let mut value = self.value(&if key.must { (key.shape)() } else { Shape::Empty(key.shape) });
            value["description"] = self.language.of(key.holds).into();
            properties.insert(key.name.into(), value);
        }
        let required: Vec<&str> = record.keys.iter().filter(|key| key.must).map(|key| key.name).collect();
        closed(&properties, &required)
    }
}

fn closed(properties: &Map<String, Value>, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

named! {
    pub enum Output {
        Score = "score",
        Gaps = "gaps",
        Plan = "plan",
        Validate = "validate",
        Rank = "rank",
        Compare = "compare",
        Trend = "trend",
        Survey = "survey",
    }
}

impl Output {
    /// What it prints of a workspace in which nothing is said yet: the columns are always the same.
    fn document(self, language: Language) -> Table {
        let run = run::blank();
        let report = Report::of(&run).expect("it has a score");
        let (state, sources) = (State::of(&report, ""), Sources::default());
        match self {
            Self::Score => documents::score(&report, language),
            Self::Gaps => documents::gaps(&report, &[], language),
            Self::Plan => documents::plan(&report, &Planning::of(&report, None), language),
            Self::Validate => documents::problems(&[], &sources, false, language),
            Self::Rank => documents::rank(&[], Reading::Verified, language),
            Self::Compare => documents::compare(&Comparison::of(&state, &state), &report, language),
            Self::Trend => documents::trend(&report, &[]),
            Self::Survey => {
                let rules = &report.workspace.survey_rules;
                let (surveys, doubts, problems) = (&[], &[], &[]);
                let none = Summary { surveys, doubts, rules, sample: false, problems, sources: &sources };
                documents::survey(&none, language)
            }
        }
    }
}

/// The schema of what a command prints. A title is what people read above the same column.
pub fn of_output(output: Output, language: Language) -> String {
    let mut document = row(&output.document(language).columns, language);
    document["properties"]["schema_version"] = json!({"const": SCHEMA_VERSION});
    let name = output.name();
    whole(&format!("urn:siak-check:output:{name}"), &format!("siak-check {name} --format json"), &document)
}

/// The file of a schema: what it is, then what it says.
fn whole(id: &str, title: &str, schema: &Value) -> String {
    let version = "https://json-schema.org/draft/2020-12/schema";
    let mut whole = json!({"$schema": version, "$id": id, "title": title});
    whole.as_object_mut().expect("it is one").extend(schema.as_object().cloned().unwrap_or_default());
    json::document(&whole)
}

fn row(columns: &[Column], language: Language) -> Value {
    let named = columns.iter().filter(|column| column.machine).map(|column| (&*column.name, column));
    object(&named.collect::<Vec<_>>(), language)
}

/// An object of these keys, and groups of keys by what stands before the dot. A group without values is null.
fn object(columns: &[(&str, &Column)], language: Language) -> Value {
    let mut properties = Map::new();
    for (key, column) in columns {
        let Some((group, _)) = key.split_once('.') else {
            properties.insert((*key).to_owned(), value(column, language));
            continue;
        };
        let inside = columns.iter().filter_map(|(key, column)| {
            let (of, inside) = key.split_once('.')?;
            (of == group).then_some((inside, *column))
        });
        let inside: Vec<(&str, &Column)> = inside.collect();
        let mut all = object(&inside, language);
        if inside.iter().all(|(_, column)| column.optional) {
            all["type"] = json!(["object", "null"]);
        }
        properties.insert(group.to_owned(), all);
    }
    let required: Vec<&String> = properties.keys().collect();
    json!({"type": "object", "required": required, "properties": properties, "additionalProperties": false})
}

fn value(column: &Column, language: Language) -> Value {
    let number = || json!({"type": "number"});
    let mut value = match column.kind {
        _ if !column.inside.is_empty() => json!({"type": "array", "items": row(&column.inside, language)}),
        Holds::Text | Holds::Word | Holds::Id => json!({"type": "string"}),
        Holds::Words => json!({"type": "array", "items": {"type": "string"}}),
        Holds::Day => json!({"type": "string", "format": "date"}),
        Holds::Flag => json!({"type": "boolean"}),
        Holds::Count | Holds::DaysLeft => json!({"type": "integer"}),
        Holds::Points | Holds::Share | Holds::Effort(_) | Holds::Level | Holds::Value(_) => number(),
        Holds::Percent(_) | Holds::Rounded(_) | Holds::Signed => number(),
    };
    if column.optional {
        value["type"] = json!([value["type"], "null"]);
    }
    let title = column.title.text(language);
    if !title.is_empty() {
        value["description"] = title.into();
    }
    value
}
