//! What all sheets share: cells by kind, a table with its heading, colours that everybody can tell apart, the printed page.

use jiff::civil::Date;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar, ConditionalFormatFormula,
    Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
};

use unicode_width::UnicodeWidthStr;

use super::super::escape::is_formula;
use super::super::{Page, capitalised, caveats_short};
use super::day;
use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
use crate::base::legible;
use crate::report::Report;
use crate::words::{self, Label};

/// What a column holds, and so how it looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Texts, broken into lines.
    Text,
    /// An id for formulas and scripts; it is not printed.
    Id,
    Count,
    /// Levels as people say them: 3, 2,8.
    Level,
    /// Values with these digits after the point; none: as many as there are, two at least.
    Value(Option<u32>),
    Points,
    Share,
    Day,
    DaysLeft,
}

pub(super) struct Column {
    pub(super) title: String,
    pub(super) kind: Kind,
    pub(super) width: u32,
}

/// A column; its title begins with a capital.
pub(super) fn column(title: &str, kind: Kind, width: u32) -> Column {
    let title = if kind == Kind::Id { title.to_owned() } else { capitalised(title) };
    Column { title, kind, width }
}

pub(super) enum Cell {
    Text(String),
    Number(f64),
    Day(Date),
    Empty,
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(legible::line(text, 1_000))
    }

    pub(super) fn count(count: usize) -> Self {
        Self::decimal(&Exact::ratio(count as i128, 1).rounded(0))
    }

    /// The number that the JSON output has: up to twelve digits after the point.
    pub(super) fn exact(number: &Exact) -> Self {
        Self::decimal(&number.rounded(12))
    }

    pub(super) fn level(number: Fixed) -> Self {
        Self::exact(&number.exact())
    }

    /// Workbooks have binary numbers only: this is the nearest one.
    pub(super) fn decimal(number: &Decimal) -> Self {
        Self::Number(number.to_string().parse().expect("a decimal is a number"))
    }

    pub(super) fn day(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Day)
    }
}

// Blue and orange differ for all kinds of colour blindness; no colour says anything that a number beside it does not.
const HEAD: &str = "#1F3864";
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

/// A table whose heading stands in `top`; returns its last row.
pub(super) fn table(
    sheet: &mut Worksheet,
    top: u32,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Cell>>,
    page: Page,
) -> u32 {
    let head = Format::new()
        .set_bold()
        .set_font_color("#FFFFFF")
        .set_background_color(HEAD)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter);
    let formats: Vec<Format> = columns.iter().map(|column| format(column.kind, page)).collect();
    for (place, column) in (0..).zip(columns) {
        let head = if matches!(column.kind, Kind::Text | Kind::Id) {
            head.clone().set_align(FormatAlign::Left).set_indent(1)
        } else {
            head.clone().set_align(FormatAlign::Right)
        };
        sheet.write_string_with_format(top, place, &column.title, &head).expect("inside the sheet");
    }
    // Bold letters and the button of the filter take room.
    heighten(sheet, top, columns.iter().map(|column| lines(&column.title, column.width.saturating_sub(3))));
    let mut last = top;
    for row in rows.take(MOST_ROWS) {
        last += 1;
        let lines = row.iter().zip(columns).map(|(cell, column)| match (cell, column.kind) {
            (Cell::Text(text), Kind::Text) => lines(text, column.width + column.width / 12),
            (Cell::Text(_) | Cell::Number(_) | Cell::Day(_) | Cell::Empty, _) => 1,
        });
        heighten(sheet, last, lines);
        for ((place, cell), format) in (0..).zip(row).zip(&formats) {
            write(sheet, last, place, cell, format);
        }
    }
    last
}

/// Makes a row as high as the highest of its cells, in lines: `LibreOffice` does not do that by itself.
fn heighten(sheet: &mut Worksheet, row: u32, lines: impl Iterator<Item = u32>) {
    let lines = lines.max().unwrap_or(1);
    if lines > 1 {
        // A row is at most 409 points high.
        sheet.set_row_height(row, (15 * lines).min(405)).expect("inside the sheet");
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
    u32::try_from(lines).unwrap_or(u32::MAX / 15)
}

/// A table that is the whole sheet: its heading stays in sight and on every printed page, and it has a filter. What is for
/// formulas and scripts stands to the right and is not printed.
pub(super) fn list(
    sheet: &mut Worksheet,
    columns: &[Column],
    fixed: u16,
    rows: impl Iterator<Item = Vec<Cell>>,
    page: Page,
) -> u32 {
    let last = table(sheet, 0, columns, rows, page);
    let widest = u16::try_from(columns.len()).expect("few columns") - 1;
    for (place, column) in (0..).zip(columns) {
        sheet.set_column_width(place, column.width).expect("inside the sheet");
    }
    let printed = columns.iter().filter(|column| column.kind != Kind::Id).count();
    let printed = u16::try_from(printed).expect("few columns") - 1;
    sheet.set_freeze_panes(1, fixed).expect("inside the sheet");
    sheet.autofilter(0, 0, last, widest).expect("inside the sheet");
    sheet.set_repeat_rows(0, 0).expect("inside the sheet");
    sheet.set_print_area(0, 0, last, printed).expect("inside the sheet");
    last
}

/// Writes a cell. A text is never a formula and never a link, not even after somebody has edited the cell.
pub(super) fn write(sheet: &mut Worksheet, row: u32, place: u16, cell: Cell, format: &Format) {
    let written = match cell {
        Cell::Text(text) if is_formula(&text) => {
            sheet.write_string_with_format(row, place, text, &format.clone().set_quote_prefix())
        }
        Cell::Text(text) => sheet.write_string_with_format(row, place, text, format),
        Cell::Number(number) => sheet.write_number_with_format(row, place, number, format),
        Cell::Day(date) => match day(date) {
            Some(day) => sheet.write_datetime_with_format(row, place, &day, format),
            None => sheet.write_string_with_format(row, place, date.to_string(), format),
        },
        Cell::Empty => sheet.write_blank(row, place, format),
    };
    written.expect("inside the sheet, and no text longer than a cell");
}

/// How a kind looks. The months are those of the language.
pub(super) fn format(kind: Kind, page: Page) -> Format {
    let plain = Format::new()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE);
    // LibreOffice takes the decimal sign of this language; Excel always has that of its own.
    let (code, month) = match page.language {
        Language::Indonesian => ("[$-421]", "[$-421]d mmm yyyy"),
        Language::English => ("[$-809]", "[$-809]d mmm yyyy"),
    };
    let number = |digits: &str| plain.clone().set_num_format(format!("{code}{digits}"));
    match kind {
        Kind::Text => plain.set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
        Kind::Id => plain.set_font_color(GREY).set_font_size(9).set_align(FormatAlign::Left).set_indent(1),
        Kind::Count => number("#,##0"),
        Kind::Level => number("General"),
        Kind::Value(Some(0)) => number("0"),
        Kind::Value(Some(digits)) => number(&format!("0.{}", "0".repeat(digits as usize))),
        Kind::Value(None) => number("0.00##"),
        Kind::Points => number("0.0000"),
        Kind::Share => number("0.00%"),
        Kind::Day => plain.set_num_format(month).set_align(FormatAlign::Right),
        Kind::DaysLeft => plain.set_num_format("\"H-\"0;\"H+\"0;\"H-\"0"),
    }
}

/// Colours the cells of a column by a formula about the first of them.
pub(super) fn colour(sheet: &mut Worksheet, place: u16, last: u32, rule: &str, colour: &str) {
    if last > 0 {
        colour_from(sheet, 1, place, last, rule, colour);
    }
}

/// The same where the table does not begin at the top.
pub(super) fn colour_from(
    sheet: &mut Worksheet,
    first: u32,
    place: u16,
    last: u32,
    rule: &str,
    colour: &str,
) {
    let rule = ConditionalFormatFormula::new()
        .set_rule(Formula::new(rule))
        .set_format(Format::new().set_background_color(colour));
    sheet.add_conditional_format(first, place, last, place, &rule).expect("inside the sheet");
}

/// Colours a verified value by how far it is from its target: reached, more than half the way, less.
pub(super) fn colour_value(sheet: &mut Worksheet, first: u32, last: u32, value: u16, target: u16) {
    let (value_at, target_at) = (letter(value), letter(target));
    let at = first + 1;
    for (rule, colour) in [
        (format!("=${value_at}{at}>=${target_at}{at}"), REACHED),
        (format!("=2*${value_at}{at}>=${target_at}{at}"), NEAR),
        (format!("=2*${value_at}{at}<${target_at}{at}"), FAR),
    ] {
        if last >= first {
            colour_from(sheet, first, value, last, &rule, colour);
        }
    }
}

/// Colours the numbers of a column that are above nought.
pub(super) fn colour_above_nought(sheet: &mut Worksheet, place: u16, last: u32) {
    let rule = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::GreaterThan(0))
        .set_format(Format::new().set_background_color(FAR).set_bold());
    if last > 0 {
        sheet.add_conditional_format(1, place, last, place, &rule).expect("inside the sheet");
    }
}

/// Bars behind the points of a column.
pub(super) fn bars(sheet: &mut Worksheet, first: u32, last: u32, place: u16) {
    let bars = ConditionalFormatDataBar::new().set_fill_color(BAR).set_solid_fill(true).set_border_off(true);
    if last >= first {
        sheet.add_conditional_format(first, place, last, place, &bars).expect("inside the sheet");
    }
}

/// The letter of one of the first 26 columns.
pub(super) fn letter(place: u16) -> char {
    char::from(b'A' + u8::try_from(place).expect("few columns"))
}
