//! The first sheet: whose form it is, how much is missing, how to fill it in, and what colours mean.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::super::xlsx::{heighten, text};
use super::sheet::{LOCKED, MISSING, OPEN, all_lines, protection};
use super::{AgencyIndex, Page, Report, Rows, Tone, Workbook};
use crate::base::legible::line;
use crate::judge::assess::Owner;
use crate::words::form::Sheet;
use crate::words::{self, Label};

const WIDTH: u32 = 100;

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let language = page.language;
    let (plain, strong) = formats();
    let values = rows.answers.iter().filter(|row| row.tone == Tone::Bad).count();
    let proofs = rows.pieces.iter().filter(|row| row.tone == Tone::Bad).count();
    let mut lines: Vec<(String, Format)> = Vec::new();
    for agency in &rows.agencies {
        let agency = &report.workspace.agencies[*agency];
        let pic = agency.pic.as_ref().map_or_else(String::new, |pic| format!(" · {}", line(pic, 100)));
        lines.push((format!("{}{pic}", line(agency.name.get(language), 200)), strong.clone()));
    }
    lines.push((made(report, page), plain.clone()));
    let (missing, done) = ("#9C0006", "#1F3864");
    let asked: Vec<String> =
        rows.agencies.iter().filter_map(|agency| lacking(report, *agency, page)).collect();
    if asked.is_empty() || values + proofs > 0 {
        let colour = if values + proofs > 0 { missing } else { done };
        lines.push((words::form::missing(language, values, proofs), strong.clone().set_font_color(colour)));
    }
    lines.extend(asked.into_iter().map(|asked| (asked, strong.clone().set_font_color(missing))));
    if rows.answers.iter().all(|answer| answer.indicator.levels.is_empty()) {
        lines.push((page.label(Label::NoMeaning).to_owned(), plain));
    }
    let title = words::form::title(language, &line(report.instrument.name.get(language), 200));
    written(workbook, report, title, lines, words::form::instructions(language), page);
}

/// The same of a workbook that is no form of agencies.
pub(super) fn page(
    workbook: &mut Workbook,
    report: &Report,
    (title, middle): (String, String),
    how: &str,
    page: Page,
) {
    let (plain, strong) = formats();
    written(workbook, report, title, vec![(made(report, page), plain), (middle, strong)], how, page);
}

fn formats() -> (Format, Format) {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    (plain.clone(), plain.set_bold())
}

fn made(report: &Report, page: Page) -> String {
    let days = words::days_left(page.language, report.days_left);
    words::form::made(page.language, report.run.today, report.workspace.deadline, &days)
}

fn written(
    workbook: &mut Workbook,
    report: &Report,
    title: String,
    middle: Vec<(String, Format)>,
    how: &str,
    page: Page,
) {
    let language = page.language;
    let (plain, strong) = formats();
    let sheet = workbook.add_worksheet();
    sheet.set_name(Sheet::Instructions.text(language)).expect("a short name of letters");
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    sheet.set_column_width(0, 3).expect("inside the sheet");
    sheet.set_column_width(1, WIDTH).expect("inside the sheet");
    let mut lines = vec![(title, strong.clone().set_font_size(14))];
    lines.push((line(&report.workspace.region, 100), strong.clone()));
    if report.run.sample {
        lines.push((page.label(Label::Sample).to_owned(), strong.set_font_color("#9C0006")));
    }
    lines.extend(middle);
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

fn lacking(report: &Report, agency: AgencyIndex, page: Page) -> Option<String> {
    let submission = report.lacking(Owner::Agency(agency))?;
    let name = page.owner(report, Owner::Agency(agency));
    Some(format!("{name}: {}", words::label::submission_asks(page.language, submission)))
}
