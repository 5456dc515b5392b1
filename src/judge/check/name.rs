//! Names of documents: what is no document at all, what does not fit the workspace's pattern, versions of one
//! document.

use std::collections::{BTreeMap, BTreeSet};

use super::{Proof, Scene};
use crate::base::source::Span;
use crate::base::{path, portable};
use crate::model::pattern::Field;
use crate::model::workspace::{Place, State};
use crate::problem::{Diagnostics, Problem, Unportable};

/// Whether a file is one that programs leave behind: a lock, a half download, a preview, a backup.
pub fn is_temporary(path: &str) -> bool {
    let name = path::name(path).to_lowercase();
    let left = ["~$", ".~lock", "~wrl", "._"].iter().any(|start| name.starts_with(start));
    let kept = ["thumbs.db", "desktop.ini", ".ds_store"].contains(&name.as_str());
    let endings = ["tmp", "temp", "bak", "part", "partial", "crdownload", "download", "swp", "lnk"];
    left || kept || name.ends_with('~') || endings.contains(&path::extension(path).as_str())
}

pub(super) fn temporary(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, _) = proof.file()?;
    is_temporary(path).then(|| (proof.piece.spans.place, Problem::ProofTemporary { file: path.clone() }))
}

pub(super) fn off_pattern(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, _) = proof.file()?;
    let pattern = proof.scene.workspace.file_names.as_ref()?;
    let value = |field| match field {
        Field::Indicator => proof.indicator.id.as_str(),
        Field::Requirement => proof.requirement.map_or("", |requirement| &requirement.id),
        Field::Agency => &proof.scene.workspace.agencies[proof.piece.agency].id,
    };
    let file = path::name(path);
    let problem = || Problem::NameOffPattern { file: file.to_owned(), pattern: pattern.written.clone() };
    (!pattern.fits(file, value)).then(|| (proof.piece.spans.place, problem()))
}

/// A name that Windows cannot hold: whoever clones or unpacks there has no such document.
pub(super) fn not_portable(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, _) = proof.file()?;
    proof.scene.gathered.inventory.present(path)?;
    let any = |wrong: fn(&str) -> bool| path.split('/').any(wrong);
    let letter = path.chars().find(|letter| "<>:\"|?*\\".contains(*letter)).map(Unportable::Letter);
    let ending = || any(|part| part.ends_with(['.', ' '])).then_some(Unportable::Ending);
    let fault = letter.or_else(ending).or_else(|| any(portable::is_device).then_some(Unportable::Device))?;
    Some((proof.piece.spans.place, Problem::NameNotPortable { file: path.clone(), fault }))
}

/// Documents whose paths differ in capitals, or in how their letters are composed, only.
pub(super) fn twins(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let inventory = &scene.gathered.inventory;
    let mut alike: BTreeMap<String, BTreeMap<&str, Option<Span>>> = BTreeMap::new();
    let unclaimed = inventory.unclaimed.iter().map(|path| (path, None));
    let named = scene.workspace.pieces().filter_map(|piece| match &piece.place {
        Some(Place::File(path)) if inventory.present(path).is_some() => Some((path, Some(piece.spans.place))),
        _ => None,
    });
    for (path, span) in named.chain(unclaimed) {
        alike.entry(portable::folded(path)).or_default().entry(path).or_insert(span);
    }
    for twins in alike.values() {
        for (path, span) in twins.iter().filter_map(|(path, span)| Some((*path, (*span)?))) {
            if let Some(other) = twins.keys().find(|other| **other != path) {
                let fault = Unportable::Twin((*other).to_owned());
                diagnostics.at(span, Problem::NameNotPortable { file: path.to_owned(), fault });
            }
        }
    }
}

/// Where two versions of one document would stand: in one folder, or with one requirement.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Beside<'a> {
    Folder(&'a str),
    Requirement(usize, Option<usize>),
}

/// What a name says of being one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    None,
    /// A number in brackets: a browser's second download, or one of a series.
    Count,
    Version,
}

impl Mark {
    /// Whether two names that are else the same are versions. `foto (1)` and `foto (2)` are a series, and so
    /// is `foto (1).jpg` beside `foto.jpg`: messengers count pictures like this.
    pub fn makes_version_of(self, other: Self, path: &str) -> bool {
        match (self, other) {
            (Self::Version, _) | (_, Self::Version) => true,
            (Self::Count, Self::None) | (Self::None, Self::Count) => {
                !["jpg", "jpeg", "png"].contains(&path::extension(path).as_str())
            }
            (Self::Count, Self::Count) | (Self::None, Self::None) => false,
        }
    }
}

/// Documents whose names are alike, the plainest first, with where each is named first.
type Names<'a> = BTreeMap<(Mark, &'a str), Span>;

/// Final documents whose names differ only in what marks a version: each but the plainest of them is named
/// once.
pub(super) fn versions(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let mut alike: BTreeMap<(Beside, String), Names> = BTreeMap::new();
    for (indicator, answer) in scene.workspace.answers.iter().enumerate() {
        for piece in answer.pieces.iter().filter(|piece| piece.state == State::Final) {
            let Some(Place::File(path)) = &piece.place else { continue };
            if scene.gathered.inventory.present(path).is_none() {
                continue;
            }
            let (plain, mark) = without_version(path::stem(path));
            let (folder, _) = path::split(path);
            for beside in [Beside::Folder(folder), Beside::Requirement(indicator, piece.requirement)] {
                let span = piece.spans.place;
                let spans = alike.entry((beside, plain.clone())).or_default();
                spans.entry((mark, path)).and_modify(|first| *first = span.min(*first)).or_insert(span);
            }
        }
    }
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for spans in alike.values() {
        let Some(((plainest, other), first)) = spans.first_key_value() else { continue };
        for ((mark, path), span) in spans.iter().skip(1) {
            if mark.makes_version_of(*plainest, path) && named.insert(path) {
                let problem =
                    Problem::ProofVersions { file: (*path).to_owned(), other: path::name(other).to_owned() };
                diagnostics.between(*span, *first, problem);
            }
        }
    }
}

/// A name in lowercase without the words that mark a version, and what they are.
pub fn without_version(stem: &str) -> (String, Mark) {
    let lower = stem.to_lowercase();
    let mut plain: Vec<&str> = Vec::new();
    let mut mark = Mark::None;
    let mut numbered = false;
    let mut rest = lower.as_str();
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let bracket = rest[..start].ends_with('(');
        let word = &rest[start..];
        let end = word.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        rest = after;
        let name = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let number = name.is_empty();
        let counted = number && ((bracket && after.starts_with(')')) || numbered);
        let marks =
            ["ver", "versi", "version", "rev", "revisi", "revised", "final", "fix", "copy", "salinan"];
        let version = marks.contains(&name) || (name == "v" && word.len() > 1);
        numbered = version && name == word;
        if version {
            mark = Mark::Version;
        } else if counted {
            mark = if mark == Mark::None { Mark::Count } else { mark };
        } else {
            plain.push(word);
        }
    }
    (plain.join(" "), mark)
}
