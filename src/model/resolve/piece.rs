//! Pieces of evidence: their requirement, their state, and where they are.

use crate::base::layout::DOCUMENTS_FOLDER;
use crate::base::link::{Address, without_credentials};
use crate::base::source::Span;
use crate::model::instrument::Indicator;
use crate::model::workspace::{AgencyIndex, Link, Piece, PieceSpans, Place, RequirementIndex, State};
use crate::problem::{Diagnostics, PathFault, Problem, Thing};
use crate::read::decode::Located;
use crate::read::document::evidence as written;

pub(super) fn requirement(
    id: &Located<String>,
    indicator: &Indicator,
    diagnostics: &mut Diagnostics,
) -> Option<RequirementIndex> {
    let index = indicator.by_requirement.get(&id.value).copied();
    if index.is_none() {
        diagnostics.unknown(id.span, Thing::Requirement, &id.value, indicator.requirements().iter());
    }
    index
}

/// A piece as meant; one that says something unreadable of itself is kept, but proves nothing.
pub(super) fn piece(
    written: written::Piece,
    agency: AgencyIndex,
    indicator: &Indicator,
    diagnostics: &mut Diagnostics,
) -> Piece {
    let title_span = written.title.as_ref().map_or(written.span, |title| title.span);
    let mut readable = written.understood;
    let requirements = indicator.requirements();
    let requirement = match &written.requirement {
        Some(id) => requirement(id, indicator, diagnostics),
        None if written.names_requirement => None,
        None => indicator.only_requirement(),
    };
    let needless = !written.names_requirement && requirements.is_empty();
    if requirement.is_none() && !needless && !written.names_requirement {
        let known = requirements.iter().map(|one| one.id.clone()).collect();
        diagnostics.at(title_span, Problem::MissingKey { key: "requirement", known });
    }
    readable &= requirement.is_some() || needless;
    let place = written.file.as_ref().or(written.link.as_ref());
    let unnamed = || indicator.title_of(requirement, written.file.as_ref().map(|file| file.value.as_str()));
    let title = written.title.map_or_else(unnamed, |title| title.value);
    let date_span = written.date.as_ref().map_or(title_span, |date| date.span);
    let spans = PieceSpans {
        title: title_span,
        place: place.map_or(title_span, |place| place.span),
        date: date_span,
        covers: written.covers.as_ref().map_or(date_span, |year| year.span),
        valid_until: written.valid_until.as_ref().map_or(title_span, |date| date.span),
        due: written.due.as_ref().map_or(title_span, |due| due.span),
    };
    if let (Some(_), Some(link)) = (&written.file, &written.link) {
        diagnostics.at(link.span, Problem::KeysExclude { first: "file", second: "link" });
        readable = false;
    }
    let given = written.file.is_some() || written.link.is_some();
    let place = match (written.file, written.link) {
        (Some(file), _) => path(file, diagnostics).map(Place::File),
        (None, Some(address)) => link(address, diagnostics).map(Link::new).map(Place::Link),
        (None, None) => None,
    };
    let state = match written.state.as_ref().map_or(written::State::Final, |state| state.value) {
        _ if !readable || (given && place.is_none()) => State::Unreadable,
        written::State::Promised => {
            if written.due.is_none() {
                diagnostics.at(title_span, Problem::PromiseWithoutDate { title: title.clone() });
            }
            State::Promised(written.due.as_ref().map(|due| due.value))
        }
        written::State::Draft => State::Draft,
        written::State::Final if place.is_none() => {
            diagnostics.at(title_span, Problem::ProofWithoutPlace { title: title.clone() });
            State::Unreadable
        }
        written::State::Final => State::Final,
    };
    Piece {
        agency,
        requirement,
        title,
        state,
        place,
        date: written.date.map(|date| date.value),
        covers: written.covers.map(|year| year.value.0),
        valid_until: written.valid_until.map(|date| date.value),
        shared: written.shared == Some(true),
        spans,
    }
}

/// A path that stays inside the workspace by its form; links on the way are refused where it is opened.
pub(super) fn path(file: Located<String>, diagnostics: &mut Diagnostics) -> Option<String> {
    inside(file.value).map_err(|problem| diagnostics.at(file.span, problem)).ok()
}

pub(super) fn link(address: Located<String>, diagnostics: &mut Diagnostics) -> Option<String> {
    sound(address.value).map_err(|problem| diagnostics.at(address.span, problem)).ok()
}

pub fn place_fault(place: &str, is_link: bool) -> Option<Problem> {
    let check = if is_link { sound } else { inside };
    check(place.to_owned()).err()
}

fn inside(path: String) -> Result<String, Problem> {
    let odd = |letter: char| letter == '\\' || letter == ':' || letter.is_control();
    let fault = if path.starts_with('/') {
        PathFault::Absolute
    } else if path.chars().any(odd) {
        PathFault::Character
    } else if path.split('/').any(|part| part == "..") {
        PathFault::Parent
    } else {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
        if !parts.is_empty() {
            return Ok(parts.join("/"));
        }
        PathFault::Workspace
    };
    Err(Problem::PathRefused { path, fault })
}

fn sound(address: String) -> Result<String, Problem> {
    match Address::parse(&address) {
        Ok(_) => Ok(address),
        Err(fault) => Err(Problem::BadLink { link: without_credentials(&address), fault }),
    }
}

pub(super) fn folders(
    written: Vec<Located<String>>,
    diagnostics: &mut Diagnostics,
) -> Vec<(String, Option<Span>)> {
    if written.is_empty() {
        return vec![(DOCUMENTS_FOLDER.to_owned(), None)];
    }
    let named = |folder: Located<String>| {
        let span = folder.span;
        path(folder, diagnostics).map(|folder| (folder, Some(span)))
    };
    written.into_iter().filter_map(named).collect()
}
