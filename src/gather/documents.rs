//! The documents that evidence names: whether they are there, what they are, their hashes, and what else lies
//! beside them.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::inspect::{Asked, Facts, Inside, Seen, examine, line_ends, unseen};
use crate::base::{path, unseen::spellings};
use crate::model::workspace::{Place, State, Subject, Workspace};
use crate::problem::{Diagnostics, Problem, ReadFault, Unseen};
use crate::world::files::{Opened, Passing, fault};
use crate::world::root::{EntryKind, Hidden, Metadata, Presence, Refusal, Root};

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
    /// What was judged with other line ends: its hash of then.
    pub line_ends: BTreeMap<String, String>,
    /// Documents in the evidence folders that no evidence names.
    pub unclaimed: Vec<String>,
    pub absent_folders: BTreeSet<String>,
}

impl Inventory {
    /// The hashes by which a document may have been judged: its own, and that of then where git has changed
    /// nothing but its line ends.
    pub fn hashes_of(&self, path: &str) -> impl Iterator<Item = &str> {
        self.hashes.get(path).into_iter().chain(self.line_ends.get(path)).map(String::as_str)
    }

    pub fn present(&self, path: &str) -> Option<&Facts> {
        if let Document::Present(facts) = self.documents.get(path)? { Some(facts) } else { None }
    }
}

/// The paths that a workspace names, relative to its root and without `..`; `resolve` has refused all others.
#[derive(Debug, Default)]
pub struct Named<'a> {
    pub all: BTreeSet<&'a str>,
    /// Those offered as final, which are looked into.
    pub offered: BTreeSet<&'a str>,
    /// Those that are hashed: judged by their hash, or perhaps what was judged under another name.
    pub reviewed: BTreeSet<&'a str>,
    /// The hashes that were judged, by the names of then.
    pub judged: BTreeMap<&'a str, BTreeSet<&'a str>>,
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
        let mut judged = BTreeSet::new();
        for verdict in &workspace.verdicts {
            if let Subject::Document { place: Place::File(path), sha256: Some(sha256), .. }
            | Subject::Cap { judged: Some((path, sha256)), .. } = &verdict.subject
            {
                named.judged.entry(path).or_default().insert(sha256);
                judged.insert(verdict.indicator);
            }
        }
        let filed = judged.into_iter().flat_map(|index| &workspace.answers[index].pieces);
        named.reviewed.extend(filed.filter_map(|piece| piece.place.as_ref().map(Place::text)));
        named.reviewed.extend(named.judged.keys());
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
    let claimed: BTreeSet<String> = named.all.iter().map(|name| spellings(name)[0].clone()).collect();
    let is_unclaimed =
        |name: &str| !path::name(name).starts_with("README") && !claimed.contains(&spellings(name)[0]);
    for folder in folders.iter().collect::<BTreeSet<_>>() {
        match root.presence(folder, EntryKind::Folder) {
            Presence::Usable if walked.contains(*folder) => {}
            Presence::Usable => {
                for entry in root.walk(folder, Hidden::Skipped) {
                    match entry.map(|entry| (path::shown(entry.name), entry.kind.is_dir())) {
                        Ok((name, true)) => drop(walked.insert(name)),
                        Ok((name, false)) => found.unclaimed.extend(is_unclaimed(&name).then_some(name)),
                        Err((folder, reason)) => {
                            let problem = Problem::UnreadableFolder { reason };
                            diagnostics.of_path(root.shown(&path::shown(folder)), problem);
                        }
                    }
                }
            }
            Presence::Absent => drop(found.absent_folders.insert((*folder).to_owned())),
            Presence::Unusable(problem) => diagnostics.of_path(root.shown(folder), problem),
        }
    }
    found.unclaimed.sort();
    found.unclaimed.dedup();
    trace(root, named, &mut found);
    found
}

/// Bytes of reviewed documents that are hashed, and of others that are read to be compared. No upload form
/// takes so much; a file that is nearly all hole may have any size.
const REVIEWED: u64 = 4 << 30;
const COMPARED: u64 = 512 << 20;

/// Looks into what is offered and hashes what is reviewed or may be the same as something else, many files at
/// a time.
fn look_into(root: &Root, named: &Named, found: &mut Inventory, diagnostics: &mut Diagnostics) {
    let size = |name: &str| found.present(name).map(|facts| facts.size).filter(|size| *size > 0);
    let (mut left, mut spare, mut unread) = (REVIEWED, COMPARED, Vec::new());
    let mut files: Vec<(&str, u64, Asked)> = Vec::new();
    // What was judged under its very name comes first; others may be what was judged under another.
    let (judged, others): (Vec<&str>, Vec<&str>) =
        named.all.iter().partition(|name| named.judged.contains_key(*name));
    for name in judged.iter().chain(&others) {
        let (facts, reviewed) = (named.offered.contains(name), named.reviewed.contains(name));
        let Some(size) = size(name).filter(|_| facts || reviewed) else { continue };
        let is_judged = named.judged.contains_key(*name);
        let room = if is_judged { &mut left } else { &mut spare };
        let hash = reviewed && size <= *room;
        *room -= if hash { size } else { 0 };
        unread.extend((is_judged && !hash).then_some(*name));
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
            names.into_iter().filter_map(|(name, hashed)| (!hashed).then_some(name)).collect();
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
    compare_line_ends(root, named, found);
    let unread = unread.into_iter().map(|name| (name, REVIEWED));
    for (name, limit) in unread.chain(uncompared.into_iter().map(|name| (name, COMPARED))) {
        let Some(Document::Present(facts)) = found.documents.get_mut(name) else { continue };
        if matches!(facts.inside, Inside::Plain | Inside::Picture(..)) {
            facts.inside = Inside::Unseen(Unseen::NotCompared(limit));
        }
    }
}

/// Looks for what was judged, and has its hash no more, among texts: git may have changed their line ends.
fn compare_line_ends(root: &Root, named: &Named, found: &mut Inventory) {
    let there: BTreeSet<&str> = found.hashes.values().map(String::as_str).collect();
    let all = || named.judged.iter().flat_map(|(name, hashes)| hashes.iter().map(move |hash| (name, *hash)));
    let (names, lost): (BTreeSet<&str>, BTreeSet<&str>) =
        all().filter(|(_, hash)| !there.contains(hash)).unzip();
    let judged: BTreeSet<&str> = all().map(|(_, hash)| hash).collect();
    let perhaps = |(name, hash): &(&String, &String)| {
        let changed = names.contains(name.as_str()) || !judged.contains(hash.as_str());
        changed && !lost.is_empty() && named.reviewed.contains(name.as_str())
    };
    let texts: Vec<&String> = found.hashes.iter().filter(perhaps).map(|(name, _)| name).collect();
    let same = texts.par_iter().filter_map(|name| {
        let mut either = line_ends::either(root.file(name).ok()?)?.into_iter();
        Some(((*name).clone(), either.find(|hash| lost.contains(hash.as_str()))?))
    });
    found.line_ends = same.collect();
}

/// Looks for documents that were judged and are not there any more, by their bytes.
fn trace(root: &Root, named: &Named, found: &mut Inventory) {
    let missing = |name: &str| matches!(found.documents.get(name), Some(Document::Missing(_)));
    let missing: Vec<_> = named.judged.iter().filter(|(name, _)| missing(name)).collect();
    if missing.is_empty() {
        return;
    }
    let (mut left, asked) = (COMPARED, Asked { facts: false, hash: true });
    let files = found.unclaimed.iter().filter_map(|name| {
        let size = root.metadata(name).ok().filter(Metadata::is_file)?.len();
        left = left.checked_sub(size)?;
        Some((name.as_str(), size, asked))
    });
    let files: Vec<_> = files.collect();
    let hashed = files.iter().zip(examined(root, &files));
    let unclaimed = hashed.filter_map(|((name, ..), seen)| Some((seen.ok()?.whole?, (*name).to_owned())));
    let known = found.hashes.iter().map(|(name, hash)| (hash.clone(), name.clone()));
    let places: BTreeMap<String, String> = known.chain(unclaimed).collect();
    for (name, hashes) in missing {
        if let Some(place) = hashes.iter().find_map(|hash| places.get(*hash)) {
            found.documents.insert((*name).to_owned(), Document::Missing(Some(place.clone())));
        }
    }
}

fn examined(root: &Root, files: &[(&str, u64, Asked)]) -> Vec<Result<Seen, ReadFault>> {
    let seen = files.par_iter().map_init(Vec::new, |buffer, (name, _, asked)| {
        let Opened { mut file, size } = root.file(name)?;
        examine(&mut file, size, *asked, buffer).map_err(|error| fault(&error))
    });
    seen.collect()
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
            let (folder, wanted) = path::split(name);
            let files = neighbours.entry(folder.to_owned()).or_insert_with(|| files(root, folder));
            let meant = diagnostics.nearest(wanted, files.values().map(String::as_str));
            let renamed = || files.get(&plain(wanted)).filter(|_| !plain(wanted).is_empty()).cloned();
            Document::Missing(meant.or_else(renamed).map(|meant| path::join(folder, &meant)))
        }
    }
}

/// The files of the folders in which a document is missing, each folder listed once; by what a name says
/// without capitals and signs: when a whole folder was renamed, no more is needed.
type Neighbours = BTreeMap<String, BTreeMap<String, String>>;

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

/// The SHA-256 of a document as it is now.
pub fn sha256(root: &Root, name: &str) -> Result<String, ReadFault> {
    let sum = Passing::new(root.file(name)?.file).drained();
    sum.map(|sum| sum.sha256).map_err(|error| fault(&error))
}
