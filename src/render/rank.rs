//! `rank` in its four forms: a table, JSON, CSV and Markdown, all from the same cells.

use serde::Serialize;
use serde_json::value::RawValue;

use super::escape::{cell, markdown};
use super::json::{SCHEMA_VERSION, TOOL, Tool, decimal, document};
use super::table::{Column, table};
use super::{BAD, Page, styled, titled};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::report::rank::{Broken, Reading, Row, Scored, dimensions, is_mixed};
use crate::words::{self, Label};

pub fn render_table(rows: &[Row], page: Page) -> String {
    // Dimensions of several instruments side by side say little and do not fit: then only the index is shown.
    let mixed = is_mixed(rows);
    let all = if mixed { Vec::new() } else { dimensions(rows) };
    let profile = |scored: &Scored| {
        let text =
            if mixed { format!("{} {}", scored.instrument, scored.profile) } else { scored.profile.clone() };
        legible::line(&text, 130)
    };
    // Six dimensions fit beside a name on 80 columns when their headings are as narrow as their figures.
    let room = if page.width < 100 { 5 } else { 12 };
    let names: Vec<String> = all.iter().map(|(_, name)| short(page.text(name, 30).as_str(), room)).collect();
    let mut columns = vec![
        (page.label(Label::Place), Column::Figure),
        (page.label(Label::Region), Column::Text),
        (page.label(Label::Profile), if mixed { Column::Text } else { Column::Word }),
    ];
    columns.extend(names.iter().map(|name| (name.as_str(), Column::Figure)));
    columns.push((page.label(Label::Final), Column::Figure));
    columns.push(("+/−", Column::Figure));
    let shown = rows.iter().filter_map(|row| {
        let scored = row.result.as_ref().ok()?;
        let region = titled(&legible::line(&scored.region, 40), row.sample, page);
        let mut cells = vec![place(row), region, profile(scored)];
        cells.extend(all.iter().map(|(id, _)| {
            scored
                .dimension(id)
                .map_or_else(|| "–".to_owned(), |value| number(value, scored.dimension_digits, page))
        }));
        cells.push(number(&scored.index, scored.index_digits, page));
        cells.push(
            improvement(scored).map_or_else(|| "–".to_owned(), |text| words::local(page.language, &text)),
        );
        Some(cells)
    });
    let shown: Vec<Vec<String>> = shown.collect();
    let mut text = if shown.is_empty() { String::new() } else { table(page.width, &columns, shown) };
    for row in rows {
        if let Err(broken) = &row.result {
            let line = format!("{}: {}", name(row, broken, page), reason(broken, page));
            text += &format!("{}\n", styled(BAD, &line));
        }
    }
    text
}

/// For spreadsheets: a comma between cells, numbers with a point, texts that cannot become formulas.
pub fn render_csv(rows: &[Row], page: Page) -> String {
    let all = dimensions(rows);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: Vec<String>| writer.write_record(cells).expect("memory takes every record");
    let mut head: Vec<String> = ["place", "region", "profile"].map(str::to_owned).to_vec();
    // A dimension may bear the name of another column.
    let own = ["place", "region", "profile", "final", "improvement", "folder", "remark", "sample"];
    head.extend(
        all.iter()
            .map(|(id, _)| if own.contains(&id.as_str()) { format!("dimension-{id}") } else { id.clone() }),
    );
    head.extend(["final", "improvement", "folder", "remark", "sample"].map(str::to_owned));
    write(head);
    for row in rows {
        let mut cells = vec![row.place.map_or_else(String::new, |place| place.to_string())];
        match &row.result {
            Ok(scored) => {
                cells.extend([&scored.region, &scored.profile].map(|text| cell(text)));
                cells.extend(all.iter().map(|(id, _)| {
                    let value = scored.dimension(id);
                    value
                        .map_or_else(String::new, |value| value.official(scored.dimension_digits).to_string())
                }));
                cells.push(scored.index.official(scored.index_digits).to_string());
                cells.push(improvement(scored).unwrap_or_default().trim_start_matches('+').to_owned());
                cells.extend([cell(&row.folder), String::new()]);
            }
            Err(broken) => {
                cells.push(cell(broken.region.as_deref().unwrap_or_default()));
                cells.extend(std::iter::repeat_n(String::new(), all.len() + 3));
                cells.extend([cell(&row.folder), reason(broken, page)]);
            }
        }
        cells.push(row.sample.to_string());
        write(cells);
    }
    let bytes = writer.into_inner().expect("memory takes every record");
    String::from_utf8(bytes).expect("only text was written")
}

pub fn render_markdown(rows: &[Row], page: Page) -> String {
    let all = dimensions(rows);
    let mut head = vec![page.label(Label::Place), page.label(Label::Region), page.label(Label::Profile)]
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    head.extend(all.iter().map(|(_, name)| markdown(&page.text(name, 40))));
    head.extend([Label::Final, Label::Improvement].map(|label| page.label(label).to_owned()));
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(&head);
    let rule: Vec<String> = (0..head.len())
        .map(|index| if (1..=2).contains(&index) { "---" } else { "---:" }.to_owned())
        .collect();
    text += &line(&rule);
    for row in rows {
        let mut cells = vec![place(row)];
        match &row.result {
            Ok(scored) => {
                cells.push(markdown(&titled(&legible::line(&scored.region, 60), row.sample, page)));
                cells.push(markdown(&legible::line(&scored.profile, 30)));
                cells.extend(all.iter().map(|(id, _)| {
                    let value = scored.dimension(id);
                    value.map_or_else(|| "–".to_owned(), |value| number(value, scored.dimension_digits, page))
                }));
                cells.push(number(&scored.index, scored.index_digits, page));
                cells.push(
                    improvement(scored)
                        .map_or_else(|| "–".to_owned(), |text| words::local(page.language, &text)),
                );
            }
            Err(broken) => {
                cells.push(markdown(&format!("{}: {}", name(row, broken, page), reason(broken, page))));
                cells.extend(std::iter::repeat_n("–".to_owned(), all.len() + 3));
            }
        }
        text += &line(&cells);
    }
    text
}

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool,
    reading: &'static str,
    regions: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    folder: &'a str,
    place: Option<usize>,
    region: Option<&'a str>,
    sample: bool,
    instrument: Option<&'a str>,
    profile: Option<&'a str>,
    dimensions: Vec<Dimension<'a>>,
    r#final: Option<Box<RawValue>>,
    improvement: Option<Box<RawValue>>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct Dimension<'a> {
    id: &'a str,
    official: Box<RawValue>,
}

pub fn render_json(rows: &[Row], reading: Reading, page: Page) -> String {
    let regions = rows.iter().map(|row| match &row.result {
        Ok(scored) => Entry {
            folder: &row.folder,
            place: row.place,
            region: Some(&scored.region),
            sample: row.sample,
            instrument: Some(&scored.instrument),
            profile: Some(&scored.profile),
            dimensions: scored
                .dimensions
                .iter()
                .map(|(id, _, value)| Dimension {
                    id,
                    official: decimal(&value.official(scored.dimension_digits)),
                })
                .collect(),
            r#final: Some(decimal(&scored.index.official(scored.index_digits))),
            improvement: scored
                .improvement
                .as_ref()
                .map(|value| decimal(&value.official(scored.index_digits))),
            problem: None,
        },
        Err(broken) => Entry {
            folder: &row.folder,
            place: None,
            region: broken.region.as_deref(),
            sample: row.sample,
            instrument: None,
            profile: None,
            dimensions: Vec::new(),
            r#final: None,
            improvement: None,
            problem: Some(reason(broken, page)),
        },
    });
    document(&Document {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        reading: reading.name(),
        regions: regions.collect(),
    })
}

fn place(row: &Row) -> String {
    row.place.map_or_else(|| "–".to_owned(), |place| place.to_string())
}

fn name(row: &Row, broken: &Broken, page: Page) -> String {
    let folder = legible::line(&row.folder, 100);
    // Several may be of one region.
    let name = match &broken.region {
        Some(region) => format!("{} ({folder})", legible::line(region, 60)),
        None => folder,
    };
    titled(&name, row.sample, page)
}

fn reason(broken: &Broken, page: Page) -> String {
    words::label::no_place(page.language, broken.reason)
}

fn number(value: &Exact, digits: Option<u32>, page: Page) -> String {
    page.number(&value.official(digits))
}

/// With its sign, and with a point.
fn improvement(scored: &Scored) -> Option<String> {
    let value = scored.improvement.as_ref()?;
    let text = value.official(scored.index_digits).to_string();
    Some(if value.is_negative() || value.is_zero() { text } else { format!("+{text}") })
}

/// The first letters of a heading.
fn short(name: &str, room: usize) -> String {
    if name.chars().count() <= room {
        name.to_owned()
    } else {
        name.chars().take(room - 1).chain(['.']).collect()
    }
}
