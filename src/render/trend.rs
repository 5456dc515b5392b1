//! `trend` in its three forms: a chart, JSON, CSV.

use jiff::civil::Date;

use super::csv::{CELL, csv};
use super::{Decimal, Exact, FAINT, FAIR, Label, Page, Report, STRONG, legible, sample, styled, words};
use crate::base::{calendar, exact::Fixed};
use crate::report::rank::Reading;
use crate::report::trend::{Course, Point, projection};
use crate::tables::history as tables;

/// Rows of the chart, without its axis.
const HEIGHT: u32 = 16;

const fn mark(reading: Reading) -> char {
    match reading {
        Reading::Claimed => '○',
        Reading::Supported => '◆',
        Reading::Verified => '●',
    }
}

pub fn render_table(report: &Report, points: &[Point], page: Page) -> String {
    let title = format!("{} · {}", page.label(Label::Trend), legible::line(&report.workspace.region, 60));
    let made_up = points.iter().any(|point| point.sample);
    let mut text = format!("{}\n{}\n", styled(STRONG, &title), sample(made_up, page));
    text += &chart(report, points, page);
    let legend = Reading::ALL.map(|reading| format!("{} {}", mark(reading), page.label(reading.into())));
    text += &format!("\n       {}   ─ {}\n", legend.join("   "), page.label(Label::Target));
    for point in points.iter().filter(|point| !point.complete) {
        let date = words::short_date(page.language, point.date);
        text += &format!("{}\n", styled(FAIR, &format!("{date}: {}", words::incomplete_day(page.language))));
    }
    let deadline = words::short_date(page.language, report.workspace.deadline);
    text += &format!("\n{} ({deadline})\n", styled(STRONG, page.label(Label::Projection)));
    let course = Course::of(report);
    let number = |value: &Exact| page.number(&value.readable(course.digits));
    for reading in Reading::ALL {
        match projection(points, reading, course) {
            Ok(to) => {
                let range = format!("{} {}–{}", page.label(Label::Range), number(&to.low), number(&to.high));
                text += &format!("  {:<18} {}  ({range})\n", page.label(reading.into()), number(&to.value));
            }
            Err(why) => {
                text += &format!("  {}\n", words::unprojected(page.language, why));
                break;
            }
        }
    }
    text
}

fn chart(report: &Report, points: &[Point], page: Page) -> String {
    let width = u32::try_from(page.width.clamp(40, 120) - 10).expect("at most 110");
    let scale = report.instrument.scale;
    let (least, most) = (Fixed::whole(scale.min).exact(), Fixed::whole(scale.max).exact());
    let whole = most - least.clone();
    let row = |value: &Exact| HEIGHT - Decimal::steps(&(value.clone() - least.clone()), &whole, HEIGHT);
    let (first, last) = (points[0].date, points[points.len() - 1].date.max(report.workspace.deadline));
    let since = |date: Date| calendar::days_between(first, date);
    let days = Exact::ratio(since(last).max(1).into(), 1);
    let column = |date: Date| Decimal::steps(&Exact::ratio(since(date).into(), 1), &days, width - 1);
    let mut cells = vec![vec![' '; width as usize]; HEIGHT as usize + 1];
    cells[row(&report.assessment.index.target.exact) as usize].fill('─');
    // A history that begins after the deadline has no place for it.
    if report.workspace.deadline >= first {
        for line in &mut cells {
            line[column(report.workspace.deadline) as usize] = '│';
        }
    }
    // The verified value is drawn last, over the others where they meet.
    for reading in Reading::ALL {
        for point in points {
            if let Some(index) = &point.index {
                let place = &mut cells[row(&reading.of(index).exact) as usize][column(point.date) as usize];
                *place = if point.complete { mark(reading) } else { '×' };
            }
        }
    }
    let mut text = String::new();
    for (number, line) in cells.iter().enumerate() {
        let number = u32::try_from(number).expect("few rows");
        let value = least.clone() + whole.clone() * Exact::ratio((HEIGHT - number).into(), HEIGHT.into());
        let axis = if number % 4 == 0 { page.number(&value.rounded(2)) } else { String::new() };
        let line: String = line.iter().collect();
        text += format!("{axis:>6} {line}").trim_end();
        text.push('\n');
    }
    let (from, to) = (words::short_date(page.language, first), words::short_date(page.language, last));
    let room = (width as usize).saturating_sub(from.len() + to.len());
    text + &format!("       {}\n", styled(FAINT, &format!("{from}{}{to}", " ".repeat(room))))
}

pub fn render_csv(report: &Report, points: &[Point]) -> String {
    let columns = "date commit complete claimed.rounded supported.rounded verified.rounded sample";
    csv(tables::points(points, report.index_digits()).pick(columns), "", CELL)
}
