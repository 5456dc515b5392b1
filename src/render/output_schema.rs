//! JSON Schema 2020-12 of what commands print as JSON, from the tables that they print.

use serde_json::{Map, Value, json};

use super::documents;
use super::json::SCHEMA_VERSION;
use super::survey::Summary;
use crate::base::lang::Language;
use crate::base::named::named;
use crate::base::source::Sources;
use crate::report::Report;
use crate::report::compare::Comparison;
use crate::report::plan::Planning;
use crate::report::rank::Reading;
use crate::report::state::State;
use crate::run;
use crate::tables::{Column, Kind, Table};

named! {
    /// A command that prints JSON.
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
        match self {
            Self::Score => documents::score(&report, language),
            Self::Gaps => documents::gaps(&report, &[], language),
            Self::Plan => documents::plan(&report, &Planning::of(&report, None), language),
            Self::Validate => documents::problems(&[], &Sources::default(), false, language),
            Self::Rank => documents::rank(&[], Reading::Verified, language),
            Self::Compare => {
                let state = State::of(&report, "");
                documents::compare(&Comparison::of(&state, &state), language)
            }
            Self::Trend => documents::trend(&report, &[]),
            Self::Survey => {
                let sources = Sources::default();
                let rules = &report.workspace.survey_rules;
                let none = Summary {
                    surveys: &[],
                    doubts: &[],
                    rules,
                    sample: false,
                    problems: &[],
                    sources: &sources,
                };
                documents::survey(&none, language)
            }
        }
    }
}

/// The schema of what a command prints. A title is what people read above the same column.
pub fn render(output: Output, language: Language) -> String {
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:siak-check:output:{}", output.name()),
        "title": format!("siak-check {} --format json", output.name()),
    });
    let mut document = row(&output.document(language).columns, language);
    document["properties"]["schema_version"] = json!({"const": SCHEMA_VERSION});
    schema.as_object_mut().expect("it is one").extend(document.as_object().cloned().unwrap_or_default());
    super::json::document(&schema)
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
    let mut value = match column.kind {
        _ if !column.inside.is_empty() => json!({"type": "array", "items": row(&column.inside, language)}),
        Kind::Text | Kind::Word | Kind::Id => json!({"type": "string"}),
        Kind::Words => json!({"type": "array", "items": {"type": "string"}}),
        Kind::Day => json!({"type": "string", "format": "date"}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Count | Kind::DaysLeft => json!({"type": "integer"}),
        Kind::Points
        | Kind::Share
        | Kind::Effort(_)
        | Kind::Level
        | Kind::Value(_)
        | Kind::Rounded(_)
        | Kind::Signed => json!({"type": "number"}),
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
