//! Pieces of evidence: their requirement, their state, and where they are.

use crate::base::lang::Text;
use crate::base::layout::DOCUMENTS_FOLDER;
use crate::base::link::{Address, without_credentials};
use crate::base::source::Span;
use crate::model::instrument::Indicator;
use crate::model::workspace::{AgencyIndex, Link, Piece, PieceSpans, Place, RequirementIndex, State};
use crate::problem::{Diagnostics, PathFault, Problem, Thing};
use crate::read::decode::{Id, Located};
use crate::read::document::evidence as written;

pub(super) fn requirement(
    id: &Located<Id>,
    indicator: &Indicator,
    diagnostics: &mut Diagnostics,
) -> Option<RequirementIndex> {
    let requirements = indicator.requirements();
    let index = indicator.by_requirement.get(&id.value.0).copied();
    if index.is_none() {
        let only = || if let [only] = requirements { Some(only.id.clone()) } else { None };
        let known = requirements.iter().map(|requirement| requirement.id.as_str());
        let suggestion = diagnostics.nearest(&id.value.0, known).or_else(only);
        let problem = Problem::UnknownId { thing: Thing::Requirement, id: id.value.0.clone(), suggestion };
        diagnostics.at(id.span, problem);
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
    // Without a title, which is reported, it proves nothing, but what else is wrong with it can be said.
    let unnamed = || Located { value: Text::plain("?".into()), span: written.span };
    let title = written.title.unwrap_or_else(unnamed);
    let title_span = title.span;
    let mut readable = written.understood;
    let requirement = written.requirement.as_ref().and_then(|id| requirement(id, indicator, diagnostics));
    let needless = written.requirement.is_none() && indicator.requirements().is_empty();
    if !needless && !written.names_requirement {
        diagnostics.at(title_span, Problem::MissingKey { key: "requirement" });
    }
    readable &= requirement.is_some() || needless;
    let date_span = written.date.as_ref().map_or(title_span, |date| date.span);
    let spans = PieceSpans {
        title: title_span,
        place: written.file.as_ref().or(written.link.as_ref()).map_or(title_span, |place| place.span),
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
                diagnostics.at(title_span, Problem::PromiseWithoutDate { title: title.value.clone() });
            }
            State::Promised(written.due.as_ref().map(|due| due.value))
        }
        written::State::Draft => State::Draft,
        written::State::Final if place.is_none() => {
            diagnostics.at(title_span, Problem::ProofWithoutPlace { title: title.value.clone() });
            State::Unreadable
        }
        written::State::Final => State::Final,
    };
    Piece {
        agency,
        requirement,
        title: title.value,
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
