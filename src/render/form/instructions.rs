//! The first sheet: whose form it is, how much is missing, how to fill it in, and what colours mean.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::super::xlsx::{heighten, text};
use super::sheet::{LOCKED, MISSING, OPEN, all_lines, protection};
use super::{Page, Report, Rows, Tone, Workbook};
use crate::base::legible::line;
use crate::judge::assess::Owner;
use crate::words::form::Sheet;
use crate::words::{self, Label};

const WIDTH: u32 = 100;
const BAD: &str = "#9C0006";

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let language = page.language;
    let values = rows.answers.iter().filter(|row| row.tone == Tone::Bad).count();
    let proofs = rows.pieces.iter().filter(|row| row.tone == Tone::Bad).count();
    let names = rows.agencies.iter().map(|agency| {
        let agency = &report.workspace.agencies[*agency];
        let pic = agency.pic.as_ref().map_or_else(String::new, |pic| format!(" · {}", line(pic, 100)));
        format!("{}{pic}", line(agency.name.get(language), 200))
    });
    let asked = rows.agencies.iter().map(|agency| Owner::Agency(*agency)).filter_map(|owner| {
        let asks = words::label::submission_asks(language, report.lacking(owner)?);
        Some((format!("{}: {asks}", page.owner(report, owner)), strong().set_font_color(BAD)))
    });
    let mut standing: Vec<(String, Format)> = asked.collect();
    if standing.is_empty() || values + proofs > 0 {
        let colour = if values + proofs > 0 { BAD } else { "#1F3864" };
        let missing = words::form::missing(language, values, proofs);
        standing.insert(0, (missing, strong().set_font_color(colour)));
    }
    if rows.answers.iter().all(|answer| answer.indicator.levels.is_empty()) {
        standing.push((page.label(Label::NoMeaning).to_owned(), plain()));
    }
    let title = words::form::title(language, &line(report.instrument.name.get(language), 200));
    let how = words::form::instructions(language);
    written(workbook, report, title, names.collect(), standing, how, page);
}

fn plain() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

pub(super) fn strong() -> Format {
    plain().set_bold()
}

/// The sheet of any workbook: `names` of those whose it is, how things stand, and how it is filled in.
pub(super) fn written(
    workbook: &mut Workbook,
    report: &Report,
    title: String,
    names: Vec<String>,
    standing: Vec<(String, Format)>,
    how: &str,
    page: Page,
) {
    let (language, plain, strong) = (page.language, plain(), strong());
    let sheet = workbook.add_worksheet();
    sheet.set_name(Sheet::Instructions.text(language)).expect("a short name of letters");
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    sheet.set_column_width(0, 3).expect("inside the sheet");
    sheet.set_column_width(1, WIDTH).expect("inside the sheet");
    let mut lines = vec![(title, strong.clone().set_font_size(14))];
    lines.push((line(&report.workspace.region, 100), strong.clone()));
    if report.run.sample {
        lines.push((page.label(Label::Sample).to_owned(), strong.clone().set_font_color(BAD)));
    }
    lines.extend(names.into_iter().map(|name| (name, strong.clone())));
    let days = words::days_left(language, report.days_left);
    let made = words::form::made(language, report.run.today, report.workspace.deadline, &days);
    lines.push((made, plain.clone()));
    lines.extend(standing);
    lines.push((String::new(), plain.clone()));
    lines.extend(how.lines().map(|paragraph| (paragraph.to_owned(), plain.clone())));
    lines.push((String::new(), plain.clone()));
    let mut row = 0;
    for (line, format) in &lines {
        text(sheet, row, 1, line, format);
        // Larger letters take more room.
        let width = if row == 0 { WIDTH * 3 / 4 } else { WIDTH + 8 };
        heighten(sheet, row, [all_lines((line, width))].into_iter());
        row += 1;
    }
    sheet.set_row_height(0, 24).expect("inside the sheet");
    for (colour, meaning) in [OPEN, MISSING, LOCKED].into_iter().zip(words::form::colours(language).lines()) {
        let box_ = Format::new().set_background_color(colour).set_border(FormatBorder::Thin);
        text(sheet, row, 0, "", &box_);
        text(sheet, row, 1, meaning, &plain.clone().set_indent(1));
        row += 1;
    }
    sheet.protect_with_options(&protection());
    sheet.set_active(true);
}
