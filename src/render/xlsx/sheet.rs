//! What all sheets share: cells by kind, a table with its heading, colours for everybody, the printed page.

use rust_xlsxwriter::{
    ConditionalFormat, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar,
    ConditionalFormatFormula, Format, FormatAlign, FormatBorder, Formula, Worksheet,
};
use unicode_width::UnicodeWidthStr;

use super::super::csv::CELL;
use super::super::escape::is_formula;
use super::super::{capitalised, caveats_short};
use super::{Label, Page, Report, Workbook, day, legible, words};
use crate::base::lang::Language;
use crate::tables::{Cell, Column, Kind, Table};

// Blue and orange differ for all kinds of colour blindness; what a colour says, a number beside it says.
pub(in crate::render) const HEAD_COLOUR: &str = "#1F3864";
const BAR: &str = "#9DC3E6";
pub(super) const LINE: &str = "#D9D9D9";
const GREY: &str = "#7F7F7F";
pub(super) const REACHED: &str = "#CFE2F3";
pub(super) const NEAR: &str = "#FFF2CC";
pub(super) const FAR: &str = "#F8CBAD";

/// More rows than any sheet holds.
const MOST_ROWS: usize = 1_000_000;

/// A new sheet, and how it prints: A4 across, as wide as the paper.
pub(super) fn sheet<'a>(
    workbook: &'a mut Workbook,
    which: Label,
    report: &Report,
    page: Page,
) -> &'a mut Worksheet {
    let sheet = workbook.add_worksheet();
    sheet.set_name(page.label(which)).expect("a short name of letters");
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    let plain = |text: &str, limit| legible::line(text, limit).replace('&', "&&");
    let today = words::short_date(page.language, report.run.today);
    let doubt = caveats_short(report, page);
    sheet.set_header(format!("&L&9{}&C&9{doubt}&R&9&A", plain(&report.workspace.region, 60)));
    sheet.set_footer(format!("&L&9{} {today}&R&9{} &P/&N", page.label(Label::AsOf), page.label(Label::Page)));
    sheet
}

/// Columns and their width in letters: `name:34 pic:24`.
pub(in crate::render) fn columns(text: &str) -> Vec<(&str, u32)> {
    let columns = text.split_whitespace().map(|column| column.split_once(':').expect("a name and a width"));
    columns.map(|(name, width)| (name, width.parse().expect("a number of letters"))).collect()
}

pub(in crate::render) fn head() -> Format {
    let bold = Format::new().set_bold().set_font_color("#FFFFFF").set_background_color(HEAD_COLOUR);
    bold.set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

/// A table whose heading stands in `top`; returns its last row.
pub(super) fn table(sheet: &mut Worksheet, top: u32, table: Table, widths: &str, page: Page) -> u32 {
    let widths = columns(widths);
    let names: Vec<&str> = widths.iter().map(|(name, _)| *name).collect();
    let Table { columns, rows } = table.pick(&names.join(" "));
    let left = head().set_align(FormatAlign::Left).set_indent(1);
    let right = head().set_align(FormatAlign::Right);
    let formats: Vec<Format> = columns.iter().map(|column| format(column.kind, page)).collect();
    let titles: Vec<String> = columns.iter().map(|column| title(column, page)).collect();
    for ((place, title), column) in (0..).zip(&titles).zip(&columns) {
        let head = if column.kind.is_figure() || column.kind == Kind::Day { &right } else { &left };
        sheet.write_string_with_format(top, place, title, head).expect("inside the sheet");
    }
    // Bold letters and the button of the filter take room.
    let heights = titles.iter().zip(&widths).map(|(title, (_, width))| lines(title, width.saturating_sub(3)));
    heighten(sheet, top, heights);
    let mut last = top;
    for row in rows.into_iter().take(MOST_ROWS) {
        last += 1;
        let texts = row.iter().zip(&columns).zip(&widths).filter_map(|((cell, column), (_, width))| {
            let Cell::Text(text) = cell else { return None };
            (column.kind != Kind::Id).then(|| lines(&legible::line(text, CELL), width + width / 12))
        });
        heighten(sheet, last, texts);
        for (((place, cell), column), format) in (0..).zip(&row).zip(&columns).zip(&formats) {
            write(sheet, (last, place), column.kind, cell, format);
        }
    }
    last
}

fn title(column: &Column, page: Page) -> String {
    let title = column.title.text(page.language);
    if matches!(column.kind, Kind::Id | Kind::Words) { title.to_owned() } else { capitalised(title) }
}

/// Makes a row as high as the highest of its cells, in lines: `LibreOffice` does not do that by itself.
pub(in crate::render) fn heighten(sheet: &mut Worksheet, row: u32, lines: impl Iterator<Item = u32>) {
    let lines = lines.max().unwrap_or(1);
    if lines > 1 {
        // A row is at most 409 points high.
        sheet.set_row_height(row, 15 * lines.min(27)).expect("inside the sheet");
    }
}

/// Lines that a text takes in a column of so many letters, broken at blanks; none: the column is not broken.
pub(in crate::render) fn lines(text: &str, width: u32) -> u32 {
    let width = width as usize;
    if width == 0 {
        return 1;
    }
    let (mut lines, mut used) = (1, 0);
    for word in text.split(' ') {
        let length = word.width();
        if used > 0 && used + 1 + length > width {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        // A word that is longer than a line is broken.
        lines += used.saturating_sub(1) / width;
        used = if used > width { (used - 1) % width + 1 } else { used };
    }
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// A table that is the whole sheet: its heading stays in sight and on every printed page, with a filter. What
/// is for formulas and scripts stands to the right and is not printed. Returns its first and last row.
pub(super) fn list(sheet: &mut Worksheet, rows: Table, widths: &str, fixed: u16, page: Page) -> (u32, u32) {
    let is_printed = |(name, _): &&(&str, u32)| {
        let column = rows.columns.iter().find(|column| column.name == *name);
        column.is_some_and(|column| !matches!(column.kind, Kind::Id | Kind::Words))
    };
    let each = columns(widths);
    let printed = each.iter().filter(is_printed).count();
    let last = table(sheet, 0, rows, widths, page);
    for (place, (_, width)) in (0..).zip(&each) {
        sheet.set_column_width(place, *width).expect("inside the sheet");
    }
    let last_of = |columns: usize| u16::try_from(columns).expect("few columns") - 1;
    sheet.set_freeze_panes(1, fixed).expect("inside the sheet");
    sheet.autofilter(0, 0, last, last_of(each.len())).expect("inside the sheet");
    sheet.set_repeat_rows(0, 0).expect("inside the sheet");
    sheet.set_print_area(0, 0, last, last_of(printed)).expect("inside the sheet");
    (1, last)
}

/// Writes a text that is never a formula and never a link, not even after somebody has edited the cell.
pub(in crate::render) fn text(sheet: &mut Worksheet, row: u32, place: u16, text: &str, format: &Format) {
    let quoted = is_formula(text).then(|| format.clone().set_quote_prefix());
    let written = sheet.write_string_with_format(row, place, text, quoted.as_ref().unwrap_or(format));
    written.expect("inside the sheet, and no text longer than a cell");
}

pub(super) fn write(sheet: &mut Worksheet, (row, place): (u32, u16), kind: Kind, cell: &Cell, look: &Format) {
    let mut text = |words: &str| text(sheet, row, place, &legible::line(words, CELL), look);
    let written = match cell {
        Cell::Text(written) => return text(written),
        Cell::Words(words) => return text(&words.join(", ")),
        Cell::Flag(flag) => return text(&flag.to_string()),
        // Workbooks have binary numbers only: this is the nearest one.
        Cell::Number(number) => {
            let number: f64 = kind.machine(number).parse().expect("a decimal is a number");
            sheet.write_number_with_format(row, place, number, look).map(drop)
        }
        Cell::Day(date) => match day(*date) {
            Some(day) => sheet.write_datetime_with_format(row, place, &day, look).map(drop),
            None => return text(&date.to_string()),
        },
        Cell::Decimal(number) => return text(&number.to_string()),
        Cell::Empty | Cell::Rows(_) => sheet.write_blank(row, place, look).map(drop),
    };
    written.expect("inside the sheet");
}

/// How days look: their months are those of the language.
pub(in crate::render) fn days(language: Language) -> &'static str {
    language.of(("[$-421]d mmm yyyy", "[$-809]d mmm yyyy"))
}

pub(super) fn format(kind: Kind, page: Page) -> Format {
    let plain = Format::new().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
    let plain = plain.set_border_bottom_color(LINE);
    let left = |format: Format| format.set_align(FormatAlign::Left).set_indent(1);
    // LibreOffice takes the decimal sign of this language; Excel always has that of its own.
    let code = page.language.of(("[$-421]", "[$-809]"));
    let number = |digits: &str| plain.clone().set_num_format(format!("{code}{digits}"));
    match kind {
        Kind::Text | Kind::Word | Kind::Flag => left(plain.set_text_wrap()),
        Kind::Id | Kind::Words => left(plain.set_font_color(GREY).set_font_size(9)),
        Kind::Count => number("#,##0"),
        Kind::Level | Kind::Effort(_) => number("General"),
        Kind::Value(Some(0)) | Kind::Rounded(Some(0)) => number("0"),
        Kind::Value(Some(to)) | Kind::Rounded(Some(to)) => number(&format!("0.{}", "0".repeat(to as usize))),
        Kind::Value(None) | Kind::Rounded(None) | Kind::Signed => number("0.00##"),
        Kind::Points => number("0.0000"),
        Kind::Share | Kind::Percent(_) => number("0.00%"),
        Kind::Day => plain.set_num_format(days(page.language)).set_align(FormatAlign::Right),
        Kind::DaysLeft => plain.set_num_format("\"H-\"0;\"H+\"0;\"H-\"0"),
    }
}

/// Colours the cells of a column, from row to row, by a formula about the first of them.
pub(in crate::render) fn colour(sheet: &mut Worksheet, rows: (u32, u32), place: u16, rule: &str, tint: &str) {
    let look = Format::new().set_background_color(tint);
    let rule = ConditionalFormatFormula::new().set_rule(Formula::new(rule)).set_format(look);
    mark(sheet, rows, place, &rule);
}

/// Gives a column, from row to row, a look that goes by what stands in it.
fn mark<R: ConditionalFormat + Send + Sync>(sheet: &mut Worksheet, rows: (u32, u32), place: u16, rule: &R) {
    if rows.0 <= rows.1 {
        sheet.add_conditional_format(rows.0, place, rows.1, place, rule).expect("inside the sheet");
    }
}

/// Colours a verified value by how far it is from its target: reached, more than half the way, less.
pub(super) fn colour_value(sheet: &mut Worksheet, rows: (u32, u32), value: u16, target: u16) {
    let [has, wanted] = [value, target].map(|column| format!("${}{}", letter(column), rows.0 + 1));
    colour(sheet, rows, value, &format!("={has}>={wanted}"), REACHED);
    colour(sheet, rows, value, &format!("=2*{has}>={wanted}"), NEAR);
    colour(sheet, rows, value, &format!("=2*{has}<{wanted}"), FAR);
}

pub(super) fn colour_above_zero(sheet: &mut Worksheet, rows: (u32, u32), place: u16) {
    let rule = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::GreaterThan(0))
        .set_format(Format::new().set_background_color(FAR).set_bold());
    mark(sheet, rows, place, &rule);
}

pub(super) fn bars(sheet: &mut Worksheet, rows: (u32, u32), place: u16) {
    let bars = ConditionalFormatDataBar::new().set_fill_color(BAR).set_solid_fill(true).set_border_off(true);
    mark(sheet, rows, place, &bars);
}

/// The letter of one of the first 26 columns.
pub(in crate::render) fn letter(place: u16) -> char {
    char::from(b'A' + u8::try_from(place).expect("few columns"))
}
