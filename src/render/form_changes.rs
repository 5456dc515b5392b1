//! What a form changes, a line each: `evidence/dlh.yaml:13: OC27 Nilai: 3 → 4`; or what is wrong with it.

use super::{BAD, Page, STRONG, legible, styled, words};
use crate::base::exact::Fixed;
use crate::base::show::{Cut, Quoted};
use crate::change::form::{Bad, PIECE};
use crate::change::form::{change::What, files::Placed};
use crate::read::document::evidence::State;
use crate::words::{form::Field, form_fault::Fault};

pub fn changes(changes: &[Placed], dry_run: bool, page: Page) -> String {
    let language = page.language;
    let mut shown = String::new();
    for Placed { file, line, change } in changes {
        let about = if change.indicator.is_empty() { &change.agency } else { &change.indicator };
        let indicator = legible::line(about, 64);
        let what = match &change.what {
            What::Piece(piece) => {
                // What has no title is called as its requirement.
                let called = [Field::Title, Field::Requirement, Field::Place].map(|field| piece.get(field));
                let title = Quoted(called.into_iter().find(|text| !text.is_empty()).unwrap_or_default());
                let mut told = words::form::new_piece(language, piece.get(Field::Requirement), title);
                let said = |field: Field| matches!(field, Field::Requirement | Field::Title);
                for field in PIECE.into_iter().filter(|field| !said(*field) && !piece.get(*field).is_empty())
                {
                    told += &format!("; {}: {}", field.text(language), value(field, piece.get(field), page));
                }
                told
            }
            What::Agency(agency) => words::form::new_agency(language, Quoted(agency.get(Field::AgencyName))),
            What::Field { piece, field, old, new } => {
                let title = field.text(language);
                let piece = piece.map_or_else(String::new, |index| words::form::piece(language, index + 1));
                let (old, new) = (value(*field, old, page), value(*field, new, page));
                format!("{piece}{title}: {old} → {new}")
            }
        };
        shown += &format!("{}:{line}: {} {what}\n", legible::line(file, 300), styled(STRONG, &indicator));
    }
    shown + &words::form::total(language, changes.len(), dry_run) + "\n"
}

fn value(field: Field, text: &str, page: Page) -> String {
    let number = matches!(field, Field::Value | Field::Measured) && Fixed::parse(text).is_ok();
    let state = State::WORDS.iter().find(|(word, _)| field == Field::State && *word == text);
    let shown = match state {
        Some((_, state)) => words::form::state(page.language, *state).to_owned(),
        None if number => words::local(page.language, text),
        None => text.to_owned(),
    };
    words::form::value(page.language, &shown)
}

pub fn absent(absent: &[(String, String)], page: Page) -> String {
    let line = |(indicator, file): &(String, String)| {
        words::form::not_there(page.language, Cut(indicator), Quoted(file)) + "\n"
    };
    absent.iter().map(line).collect()
}

pub fn kept(kept: &[(String, String, String)], page: Page) -> String {
    let line = |(indicator, title, file): &(String, String, String)| {
        words::form::kept(page.language, Cut(indicator), Quoted(title), Cut(file)) + "\n"
    };
    kept.iter().map(line).collect()
}

pub fn refused(bad: &[Bad], page: Page) -> String {
    let mut shown = String::new();
    for Bad { place, fault } in bad {
        let message = fault.message(page.language);
        let place = styled(STRONG, &legible::line(place, 300));
        shown += &format!("{place}: {}\n  {}\n", message.what, message.remedy);
    }
    let count = |bad: &Bad| if let Fault::More { count } = bad.fault { count } else { 1 };
    let count = bad.iter().map(count).sum();
    shown + &styled(BAD, &words::form::refused(page.language, count)) + "\n"
}
