//! The documents that evidence names: whether they are there, what they are, their hashes, and what else lies
//! beside them.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::bundle::Passing;
use super::inspect::{Asked, Facts, examine, unseen};
use crate::base::path;
use crate::base::suggest::nearest;
use crate::model::workspace::{Place, State, Subject, Workspace};
use crate::problem::{Diagnostics, Problem, ReadFault};
use crate::world::files::{Opened, fault};
use crate::world::root::{EntryKind, Hidden, Presence, Refusal, Root};

/// What was found at a path that evidence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    Present(Facts),
    /// Nothing, or no ordinary file; perhaps a file of nearly this name is meant.
    Missing(Option<String>),
    /// It is reached through a link that leaves the workspace.
    Outside,
    Unreadable(ReadFault),
}

/// The documents of a workspace, as far as the checks ask for them.
#[derive(Debug, Default)]
pub struct Inventory {
    pub documents: BTreeMap<String, Document>,
    /// The SHA-256 of each reviewed document, and of those that may have the same content as another: in
    /// lowercase hexadecimal.
    pub hashes: BTreeMap<String, String>,
    /// Documents in the evidence folders that no evidence names.
    pub unclaimed: Vec<String>,
    pub absent_folders: BTreeSet<String>,
}

impl Inventory {
    /// What is known of a document that is there.
    pub fn present(&self, path: &str) -> Option<&Facts> {
        match self.documents.get(path)? {
            Document::Present(facts) => Some(facts),
            Document::Missing(_) | Document::Outside | Document::Unreadable(_) => None,
        }
    }
}

/// The paths that a workspace names, relative to its root and without `..`; `resolve` has refused all others.
#[derive(Debug, Default)]
pub struct Named<'a> {
    pub all: BTreeSet<&'a str>,
    /// Those offered as final, which are looked into.
    pub offered: BTreeSet<&'a str>,
    /// Those judged by their hash.
    pub reviewed: BTreeSet<&'a str>,
}

impl<'a> Named<'a> {
    pub(super) fn of(workspace: &'a Workspace) -> Self {
        let mut named = Self::default();
        for piece in workspace.pieces() {
            if let Some(Place::File(path)) = &piece.place {
                named.all.insert(path);
                if piece.state == State::Final {
                    named.offered.insert(path);
                }
            }
        }
        let measures = workspace.answers.iter().flat_map(|answer| &answer.measures);
        named.all.extend(measures.map(|measure| measure.file.as_str()));
        for verdict in &workspace.verdicts {
            if let Subject::Document { place, sha256: Some(_), .. } = &verdict.subject {
                named.reviewed.insert(place.text());
            }
        }
        named
    }
}

/// Looks up the `named` paths, looks into and hashes those that need it, and lists what else lies in
/// `folders`.
pub fn inventory(root: &Root, named: &Named, folders: &[&str], diagnostics: &mut Diagnostics) -> Inventory {
    let mut found = Inventory::default();
    for name in &named.all {
        found.documents.insert((*name).to_owned(), look_up(root, name));
    }
    look_into(root, named, &mut found, diagnostics);
    for folder in folders {
        match root.presence(folder, EntryKind::Folder) {
            Presence::Usable => unclaimed(root, folder, &named.all, &mut found.unclaimed, diagnostics),
            Presence::Absent => drop(found.absent_folders.insert((*folder).to_owned())),
            Presence::Unusable(problem) => diagnostics.of_path(root.shown(folder), problem),
        }
    }
    found.unclaimed.sort();
    found.unclaimed.dedup();
    found
}

/// Looks into what is offered and hashes what is reviewed or may be the same as something else, many files at
/// a time.
fn look_into(root: &Root, named: &Named, found: &mut Inventory, diagnostics: &mut Diagnostics) {
    let size = |name: &str| {
        let Some(Document::Present(facts)) = found.documents.get(name) else { return None };
        Some(facts.size).filter(|size| *size > 0)
    };
    // Only files of one size can have the same content.
    let mut of_size: BTreeMap<u64, usize> = BTreeMap::new();
    for size in named.offered.iter().filter_map(|name| size(name)) {
        *of_size.entry(size).or_default() += 1;
    }
    let asked = |name: &str, size: u64| {
        let facts = named.offered.contains(name);
        let hash = named.reviewed.contains(name) || (facts && of_size[&size] > 1);
        (facts || hash).then_some(Asked { facts, hash })
    };
    let sized = named.all.iter().filter_map(|name| Some((*name, size(name)?)));
    let files: Vec<(&str, Asked)> =
        sized.filter_map(|(name, size)| Some((name, asked(name, size)?))).collect();
    let seen: Vec<Result<_, ReadFault>> = files
        .par_iter()
        .map_init(Vec::new, |buffer, (name, asked)| {
            let Opened { mut file, size } = root.file(name)?;
            examine(&mut file, size, *asked, buffer).map_err(|error| fault(&error))
        })
        .collect();
    for ((name, _), seen) in files.iter().zip(seen) {
        match seen {
            Ok((facts, hash)) => {
                found.documents.insert((*name).to_owned(), Document::Present(facts));
                found.hashes.extend(hash.map(|hash| ((*name).to_owned(), hash)));
            }
            // A check says it where the document is offered.
            Err(reason) if named.offered.contains(name) => {
                found.documents.insert((*name).to_owned(), Document::Unreadable(reason));
            }
            Err(reason) => diagnostics.of_path(root.shown(name), Problem::UnreadableFile { reason }),
        }
    }
}

fn look_up(root: &Root, name: &str) -> Document {
    match root.metadata(name) {
        Ok(metadata) if metadata.is_file() => Document::Present(unseen(metadata.len())),
        Err(Refusal::Outside) => Document::Outside,
        Err(Refusal::Unreadable(reason))
            if !matches!(reason, ReadFault::NotThere | ReadFault::NotAFolder) =>
        {
            Document::Unreadable(reason)
        }
        Ok(_) | Err(Refusal::Absent(_) | Refusal::Unreadable(_)) => Document::Missing(neighbour(root, name)),
    }
}

/// A file in the same folder whose name is nearly the one wanted.
fn neighbour(root: &Root, name: &str) -> Option<String> {
    let (folder, wanted) = path::split(name);
    let files = root.list(folder).ok()?.filter_map(Result::ok).filter(|entry| entry.kind.is_file());
    let names: Vec<String> = files.filter_map(|entry| entry.name.into_string().ok()).collect();
    nearest(wanted, names.iter().map(String::as_str)).map(|meant| path::join(folder, &meant))
}

fn unclaimed(
    root: &Root,
    folder: &str,
    named: &BTreeSet<&str>,
    found: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) {
    for entry in root.walk(folder, Hidden::Skipped) {
        match entry {
            Ok(entry) if entry.kind.is_dir() => {}
            Ok(entry) => {
                let name = path::shown(entry.name);
                if !path::name(&name).starts_with("README") && !named.contains(name.as_str()) {
                    found.push(name);
                }
            }
            Err((folder, reason)) => {
                diagnostics.of_path(root.shown(&path::shown(folder)), Problem::UnreadableFolder { reason });
            }
        }
    }
}

/// The SHA-256 of a document as it is now.
pub fn sha256(root: &Root, name: &str) -> Result<String, ReadFault> {
    Ok(Passing::new(root.file(name)?.file).drained()?.sha256)
}
