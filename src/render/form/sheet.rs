//! What the sheets of a form share: columns found by hidden names, open and locked cells, rules for what is typed.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime,
    Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Worksheet,
};

use super::super::xlsx::{HEAD_COLOUR, colour, columns, day, days, head, heighten, letter, lines, text};
use super::{Access, Page, Report, Rows, Tone, Workbook};
use crate::base::{dated, lang::Language, legible};
use crate::change::form::LISTS;
use crate::model::instrument::Indicator;
use crate::read::decode::YEARS;
use crate::read::document::evidence::State;
use crate::tables::history::titled;
use crate::words;
use crate::words::form::{Field, Sheet, Told};

#[derive(Clone, Copy, PartialEq)]
enum Column {
    Field(Field),
    Told(Told),
}

/// The row of the hidden names, of the headings, and the first of all others.
const NAMES: u32 = 0;
const HEAD: u32 = 1;
pub(super) const FIRST: u32 = 2;
pub(super) const SPARE: u32 = 20;

pub(super) const OPEN: &str = "#FFF8DC";
pub(super) const LOCKED: &str = "#F2F2F2";
pub(super) const MISSING: &str = "#F8C9C4";
const MISSING_TEXT: &str = "#9C0006";
const DONE: &str = "#DCEBF7";
const LINE: &str = "#BFBFBF";

pub(super) struct Filling<'a> {
    pub(super) sheet: &'a mut Worksheet,
    /// The last row that was filled.
    row: u32,
    columns: Vec<(Column, u32)>,
    report: &'a Report<'a>,
    language: Language,
}

/// A new sheet with its columns: names hidden in the first row, headings in the second.
pub(super) fn sheet<'a>(
    workbook: &'a mut Workbook,
    which: Sheet,
    columns: &str,
    report: &'a Report,
    page: Page,
) -> Filling<'a> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(which.text(page.language)).expect("a short name of letters");
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_zoom(90);
    let region = legible::line(&report.workspace.region, 60).replace('&', "&&");
    let region = titled(&region, report.run.sample, page.language);
    sheet.set_header(format!("&L&9{region}&R&9&A")).set_footer("&R&9&P/&N");
    let head = head().set_indent(1);
    let mut shown = Vec::new();
    for (place, (key, width)) in (0..).zip(self::columns(columns)) {
        let field = Field::ALL.iter().find(|field| field.key() == key);
        let told = || Told::ALL.iter().find(|told| told.key() == key).expect("a column's key");
        let (column, title) = match field {
            Some(field) => (Column::Field(*field), field.text(page.language)),
            None => (Column::Told(*told()), told().text(page.language)),
        };
        shown.push((column, width));
        sheet.write_string(NAMES, place, key).expect("inside the sheet");
        sheet.write_string_with_format(HEAD, place, title, &head).expect("inside the sheet");
        sheet.set_column_width(place, width).expect("inside the sheet");
    }
    sheet.set_row_hidden(NAMES).expect("inside the sheet");
    sheet.set_row_height(HEAD, 32).expect("inside the sheet");
    sheet.set_freeze_panes(FIRST, 3).expect("inside the sheet");
    sheet.set_repeat_rows(HEAD, HEAD).expect("inside the sheet");
    sheet.protect_with_options(&protection());
    Filling { sheet, row: HEAD, columns: shown, report, language: page.language }
}

/// Without a password: it guards against slips, not against people.
pub(super) fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    }
}

fn base() -> Format {
    let plain =
        Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_text_wrap().set_indent(1);
    plain.set_border(FormatBorder::Thin).set_border_color(LINE)
}

fn toned(tone: Tone) -> Format {
    match tone {
        Tone::Plain => base().set_background_color(LOCKED),
        Tone::Good => base().set_background_color(DONE),
        Tone::Bad => base().set_background_color(MISSING).set_font_color(MISSING_TEXT).set_bold(),
    }
}

fn format(field: Field, access: Access, language: Language) -> Format {
    let format = match access {
        Access::Open => base().set_background_color(OPEN).set_unlocked(),
        Access::Locked => base().set_background_color(LOCKED),
    };
    if field.is_number() {
        return format.set_indent(0).set_align(FormatAlign::Center);
    }
    // What people type elsewhere stays a text: `1-2` is no date.
    format.set_num_format(if field.is_day() { days(language) } else { "@" })
}

/// Levels that a drop-down offers at most.
const MOST_LEVELS: usize = 20;

/// Entries that a drop-down offers at most; far more than any instrument has.
pub(super) const MOST: u32 = 50_000;

fn choice(sheet: &mut Worksheet, column: u16, first: u32, last: u32, list: char, entries: usize) {
    let entries = entries.min(MOST as usize);
    if entries > 0 {
        let source = Formula::new(format!("'{LISTS}'!${list}$1:${list}${entries}"));
        let rule = DataValidation::new().allow_list_formula(source);
        sheet.add_data_validation(first, column, last, column, &rule).expect("inside the sheet");
    }
}

/// Lines that a text of several takes in a column of so many letters.
pub(super) fn all_lines((text, width): (&str, u32)) -> u32 {
    text.lines().map(|line| lines(line, width + width / 12 - 1)).fold(0, u32::saturating_add)
}

impl Filling<'_> {
    fn widest(&self) -> u16 {
        u16::try_from(self.columns.len()).expect("few columns") - 1
    }

    pub(super) fn place(&self, wanted: Field) -> u16 {
        let found = self.columns.iter().position(|(column, _)| *column == Column::Field(wanted));
        u16::try_from(found.expect("the sheet has this column")).expect("few columns")
    }

    /// Colours a field of the row while it is empty.
    pub(super) fn wanted(&mut self, which: Field) {
        let (row, place) = (self.row, self.place(which));
        let empty = format!("ISBLANK(${}{})", letter(place), row + 1);
        colour(self.sheet, (row, row), place, &empty, MISSING);
    }

    /// Draws a line above the row: here another indicator begins.
    pub(super) fn begin(&mut self) {
        let (row, widest) = (self.row, self.widest());
        let above = ConditionalFormatFormula::new()
            .set_rule(Formula::new("TRUE"))
            .set_format(Format::new().set_border_top(FormatBorder::Thin).set_border_top_color(HEAD_COLOUR));
        self.sheet.add_conditional_format(row, 0, row, widest, &above).expect("inside the sheet");
    }

    /// Writes what a field says: days are days, numbers are numbers, states have their word.
    fn field(&mut self, row: u32, column: u16, which: Field, said: &str, access: Access) {
        let sheet = &mut *self.sheet;
        let format = format(which, access, self.language);
        let day = dated::iso(said).ok().filter(|_| which.is_day()).and_then(day);
        // A value of the scale, or a year, is a number that a workbook holds exactly as people see it.
        let number = said.parse::<f64>().ok().filter(|number| which.is_number() && number.is_finite());
        let state = State::WORDS.iter().find(|(word, _)| which == Field::State && *word == said);
        let said = state.map_or(said, |(_, state)| words::form::state(self.language, *state));
        if let Some(day) = day {
            sheet.write_datetime_with_format(row, column, &day, &format).expect("inside the sheet");
        } else if let Some(number) = number {
            sheet.write_number_with_format(row, column, number, &format).expect("inside the sheet");
        } else {
            text(sheet, row, column, said, &format);
        }
    }

    /// Rules for what is typed into a column, with drop-downs where there are few words.
    fn rule(&mut self, which: Field, last: u32) {
        let (column, scale, language) = (self.place(which), self.report.instrument.scale, self.language);
        let (title, message) =
            (which.text(language), words::form::hint(language, which, scale.min, scale.max));
        let rule = match which {
            Field::Value => {
                let levels = (scale.min..=scale.max).take(MOST_LEVELS).map(|level| level.to_string());
                let whole = |number: i64| number.to_string().parse::<f64>().expect("a number");
                let range = DataValidationRule::Between(whole(scale.min), whole(scale.max));
                let list = DataValidation::new().allow_list_strings(&levels.collect::<Vec<_>>());
                // A list holds 255 letters. A value between two levels is allowed, too.
                let rule = list.unwrap_or_else(|_| DataValidation::new().allow_decimal_number(range));
                rule.set_error_style(DataValidationErrorStyle::Warning)
            }
            Field::State => {
                let states = [State::Final, State::Draft, State::Promised];
                let words = states.map(|state| words::form::state(language, state));
                DataValidation::new().allow_list_strings(&words).expect("three words")
            }
            Field::Date | Field::ValidUntil | Field::Due => {
                let day = |year| ExcelDateTime::from_ymd(year, 1, 1).expect("a day of this century");
                DataValidation::new().allow_date(DataValidationRule::Between(day(1945), day(2100)))
            }
            Field::Covers | Field::Year => {
                let year = |year: i64| i32::try_from(year).expect("four digits");
                let years = DataValidationRule::Between(year(YEARS.0), year(YEARS.1));
                DataValidation::new().allow_whole_number(years)
            }
            Field::Requirement => {
                let (ids, indicator) = (format!("'{LISTS}'!$A:$A"), format!("$B{}", FIRST + 1));
                let count = format!("COUNTIF({ids},{indicator})");
                let formula = format!("OFFSET('{LISTS}'!$A$1,MATCH({indicator},{ids},0)-1,1,{count},1)");
                DataValidation::new().allow_list_formula(Formula::new(formula))
            }
            // Whatever people call an agency is taken; those of the other sheet are offered.
            Field::Lead => {
                let agencies = Sheet::Agencies.text(language);
                let shorts = format!("'{agencies}'!$C${}:$C$500", FIRST + 1);
                let list = DataValidation::new().allow_list_formula(Formula::new(shorts));
                list.set_error_style(DataValidationErrorStyle::Information)
            }
            Field::Explanation | Field::Title | Field::Place | Field::Source | Field::Measured => return,
            Field::AgencyName | Field::Short | Field::Pic | Field::Contact => return,
        };
        let rule = rule.set_error_title(title).and_then(|rule| rule.set_error_message(message));
        let rule = rule.expect("a short title and message");
        self.sheet.add_data_validation(FIRST, column, last, column, &rule).expect("inside the sheet");
    }

    /// Writes the next row: what its cells tell, and what each field says and whether that may be changed.
    pub(super) fn fill(
        &mut self,
        tone: Tone,
        about: Option<&Indicator>,
        told: &[(Told, String)],
        said: impl Fn(Field) -> (String, Access),
    ) {
        self.row += 1;
        let (report, language, row, mut shown) = (self.report, self.language, self.row, Vec::new());
        let about = about.map(|indicator| {
            let pillar = report.instrument.pillar(indicator.pillar).1;
            [
                (Told::Indicator, indicator.id.clone()),
                (Told::Name, legible::line(indicator.name.get(language), 300)),
                (Told::Question, legible::line(indicator.asks.get(language), 1_000)),
                (Told::Pillar, legible::line(pillar.get(language), 100)),
            ]
        });
        let telling = |what| told.iter().chain(about.iter().flatten()).find(|(told, _)| *told == what);
        for (at, (column, width)) in (0..).zip(self.columns.clone()) {
            let cell = match column {
                Column::Told(what) => {
                    let cell = telling(what).map_or_else(String::new, |(_, cell)| cell.clone());
                    let tone = if what == Told::Standing { tone } else { Tone::Plain };
                    text(self.sheet, row, at, &cell, &toned(tone));
                    cell
                }
                Column::Field(which) => {
                    let (cell, access) = said(which);
                    self.field(row, at, which, &cell, access);
                    cell
                }
            };
            shown.push((cell, width));
        }
        heighten(self.sheet, row, shown.iter().map(|(cell, width)| all_lines((cell, *width))));
    }

    /// The last of the empty rows.
    pub(super) fn last(&self) -> u32 {
        self.row + SPARE
    }

    /// Empty rows with what may be chosen in them; a form of one agency fills its id in and hides it.
    fn spare(&mut self, rows: &Rows) {
        let (report, language) = (self.report, self.language);
        let (filled, last) = (self.row + 1, self.last());
        let single = rows.agencies.len() == 1;
        for row in filled..=last {
            for (at, (column, _)) in (0..).zip(self.columns.clone()) {
                match column {
                    Column::Told(Told::Agency) if single => {
                        let id = &report.workspace.agencies[rows.agencies[0]].id;
                        text(self.sheet, row, at, id, &toned(Tone::Plain));
                    }
                    Column::Told(Told::Agency | Told::Indicator) => {
                        text(self.sheet, row, at, "", &format(Field::Requirement, Access::Open, language));
                    }
                    Column::Told(Told::Name) => {
                        // The name of the indicator whose id stands in column B, or a hint.
                        let hint = words::form::spare(language);
                        let name = format!("VLOOKUP($B{},'{LISTS}'!$D:$E,2,FALSE)", row + 1);
                        let formula = format!("IFERROR({name},\"{hint}\")");
                        let formula = Formula::new(formula).set_result(hint);
                        self.sheet
                            .write_formula_with_format(row, at, formula, &toned(Tone::Plain))
                            .expect("inside the sheet");
                    }
                    Column::Told(_) => text(self.sheet, row, at, "", &toned(Tone::Plain)),
                    Column::Field(which) => self.field(row, at, which, "", Access::Open),
                }
            }
        }
        choice(self.sheet, 1, filled, last, 'D', report.instrument.indicators.len());
        if single {
            self.sheet.set_column_hidden(0).expect("inside the sheet");
        } else {
            choice(self.sheet, 0, filled, last, 'G', report.workspace.agencies.len());
        }
    }

    /// Adds empty rows, if wanted, the rules of these fields, the filter over all rows, and what is printed.
    pub(super) fn finish(&mut self, empty: Option<&Rows>, ruled: &[Field]) {
        let (filled, widest) = (self.row, self.widest());
        let last = if empty.is_some() { self.last() } else { filled };
        if let Some(rows) = empty {
            self.spare(rows);
        }
        for which in ruled {
            self.rule(*which, last);
        }
        self.sheet.autofilter(HEAD, 0, last, widest).expect("inside the sheet");
        self.sheet.set_print_area(HEAD, 0, filled.max(FIRST), widest).expect("inside the sheet");
    }
}
