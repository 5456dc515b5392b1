//! The documents that evidence names: whether they are there, what they are, their hashes, and what else lies
//! beside them.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::bundle::Passing;
use super::inspect::{Asked, Facts, Inside, Seen, examine, unseen};
use crate::base::path;
use crate::base::unseen::spellings;
use crate::model::workspace::{Place, State, Subject, Workspace};
use crate::problem::{Diagnostics, Problem, ReadFault, Unseen};
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
    let mut neighbours = Neighbours::default();
    for name in &named.all {
        found.documents.insert((*name).to_owned(), look_up(root, name, &mut neighbours, diagnostics));
    }
    look_into(root, named, &mut found, diagnostics);
    // A folder stands before those inside it, and is named once however often it is.
    let mut walked = BTreeSet::new();
    let claimed = named.all.iter().map(|name| spellings(name)[0].clone()).collect();
    for folder in folders.iter().collect::<BTreeSet<_>>() {
        match root.presence(folder, EntryKind::Folder) {
            Presence::Usable if walked.contains(*folder) => {}
            Presence::Usable => {
                unclaimed(root, folder, &claimed, &mut found.unclaimed, &mut walked, diagnostics);
            }
            Presence::Absent => drop(found.absent_folders.insert((*folder).to_owned())),
            Presence::Unusable(problem) => diagnostics.of_path(root.shown(folder), problem),
        }
    }
    found.unclaimed.sort();
    found.unclaimed.dedup();
    found
}

/// Bytes of reviewed documents that are hashed, and of others that are read to be compared. No upload form
/// takes so much; a file that is nearly all hole may have any size.
const REVIEWED: u64 = 4 << 30;
const COMPARED: u64 = 512 << 20;

/// Looks into what is offered and hashes what is reviewed or may be the same as something else, many files at
/// a time.
fn look_into(root: &Root, named: &Named, found: &mut Inventory, diagnostics: &mut Diagnostics) {
    let size = |name: &str| {
        let Some(Document::Present(facts)) = found.documents.get(name) else { return None };
        Some(facts.size).filter(|size| *size > 0)
    };
    let (mut left, mut unread) = (REVIEWED, Vec::new());
    let mut files: Vec<(&str, u64, Asked)> = Vec::new();
    for name in &named.all {
        let (facts, reviewed) = (named.offered.contains(name), named.reviewed.contains(name));
        let Some(size) = size(name).filter(|_| facts || reviewed) else { continue };
        let hash = reviewed && size <= left;
        left -= if hash { size } else { 0 };
        unread.extend((reviewed && !hash).then_some(*name));
        files.push((name, size, Asked { facts, hash }));
    }
    // Only files of one size that begin alike can have the same content.
    let mut alike: BTreeMap<(u64, String), Vec<(&str, bool)>> = BTreeMap::new();
    for ((name, size, asked), seen) in files.iter().zip(examined(root, &files)) {
        match seen {
            Ok(Seen { facts, head, whole }) => {
                if asked.facts {
                    alike.entry((*size, head)).or_default().push((*name, whole.is_some()));
                }
                found.documents.insert((*name).to_owned(), Document::Present(facts));
                found.hashes.extend(whole.map(|hash| ((*name).to_owned(), hash)));
            }
            // A check says it where the document is offered.
            Err(reason) if named.offered.contains(name) => {
                found.documents.insert((*name).to_owned(), Document::Unreadable(reason));
            }
            Err(reason) => diagnostics.of_path(root.shown(name), Problem::UnreadableFile { reason }),
        }
    }
    let (mut left, mut uncompared) = (COMPARED, Vec::new());
    let mut files = Vec::new();
    for ((size, _), names) in alike.into_iter().filter(|(_, names)| names.len() > 1) {
        let names: Vec<&str> =
            names.into_iter().filter(|(_, hashed)| !hashed).map(|(name, _)| name).collect();
        match left.checked_sub(size.saturating_mul(names.len() as u64)) {
            Some(rest) => {
                left = rest;
                let asked = Asked { facts: false, hash: true };
                files.extend(names.into_iter().map(|name| (name, size, asked)));
            }
            None => uncompared.extend(names),
        }
    }
    for ((name, ..), seen) in files.iter().zip(examined(root, &files)) {
        match seen {
            Ok(seen) => found.hashes.extend(seen.whole.map(|hash| ((*name).to_owned(), hash))),
            Err(reason) => drop(found.documents.insert((*name).to_owned(), Document::Unreadable(reason))),
        }
    }
    let unread = unread.into_iter().map(|name| (name, REVIEWED));
    for (name, limit) in unread.chain(uncompared.into_iter().map(|name| (name, COMPARED))) {
        if let Some(Document::Present(Facts {
            inside: inside @ (Inside::Plain | Inside::Picture(..)), ..
        })) = found.documents.get_mut(name)
        {
            *inside = Inside::Unseen(Unseen::NotCompared(limit));
        }
    }
}

fn examined(root: &Root, files: &[(&str, u64, Asked)]) -> Vec<Result<Seen, ReadFault>> {
    files
        .par_iter()
        .map_init(Vec::new, |buffer, (name, _, asked)| {
            let Opened { mut file, size } = root.file(name)?;
            examine(&mut file, size, *asked, buffer).map_err(|error| fault(&error))
        })
        .collect()
}

fn look_up(root: &Root, name: &str, neighbours: &mut Neighbours, diagnostics: &mut Diagnostics) -> Document {
    match root.metadata(name) {
        Ok(metadata) if metadata.is_file() => Document::Present(unseen(metadata.len())),
        Err(Refusal::Outside) => Document::Outside,
        Err(Refusal::Unreadable(reason))
            if !matches!(reason, ReadFault::NotThere | ReadFault::NotAFolder) =>
        {
            Document::Unreadable(reason)
        }
        Ok(_) | Err(Refusal::Absent(_) | Refusal::Unreadable(_)) => {
            Document::Missing(neighbours.nearest(root, name, diagnostics))
        }
    }
}

/// The files of the folders in which a document is missing, each folder listed once; by what a name says
/// without capitals and signs: when a whole folder was renamed, no more is needed.
#[derive(Default)]
struct Neighbours(BTreeMap<String, BTreeMap<String, String>>);

impl Neighbours {
    /// A file in the same folder whose name is nearly the one wanted.
    fn nearest(&mut self, root: &Root, name: &str, diagnostics: &mut Diagnostics) -> Option<String> {
        let (folder, wanted) = path::split(name);
        let files = self.0.entry(folder.to_owned()).or_insert_with(|| files(root, folder));
        let meant = diagnostics.nearest(wanted, files.values().map(String::as_str));
        let renamed = || files.get(&plain(wanted)).filter(|_| !plain(wanted).is_empty()).cloned();
        meant.or_else(renamed).map(|meant| path::join(folder, &meant))
    }
}

fn files(root: &Root, folder: &str) -> BTreeMap<String, String> {
    let files = root.list(folder).into_iter().flatten().filter_map(Result::ok);
    let names = files.filter(|entry| entry.kind.is_file()).filter_map(|entry| entry.name.into_string().ok());
    // Of names that say the same, the first stays.
    let names: BTreeSet<String> = names.collect();
    names.into_iter().rev().map(|name| (plain(&name), name)).collect()
}

fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn unclaimed(
    root: &Root,
    folder: &str,
    named: &BTreeSet<String>,
    found: &mut Vec<String>,
    walked: &mut BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    for entry in root.walk(folder, Hidden::Skipped) {
        match entry {
            Ok(entry) if entry.kind.is_dir() => drop(walked.insert(path::shown(entry.name))),
            Ok(entry) => {
                let name = path::shown(entry.name);
                if !path::name(&name).starts_with("README") && !named.contains(&spellings(&name)[0]) {
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
