//! The documents that evidence names: whether they are there, what they are, their hashes, and what else lies beside them.

#![expect(clippy::disallowed_methods, reason = "`world` is where files are read")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::inspect::{Asked, Facts, examine, unseen};
use crate::base::suggest::nearest;
use crate::problem::{Diagnostics, Problem, ReadFault};
use crate::world::files::fault;
use crate::world::standing::{Sort, Standing, standing};

/// What was found at a path that evidence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    Present(Facts),
    /// Nothing, or no ordinary file; perhaps a file of nearly this name is meant.
    Missing(Option<String>),
    /// It is reached through a link that leaves the workspace.
    Outside,
    /// It is there, but cannot be read.
    Unreadable(ReadFault),
}

/// The documents of a workspace, as far as the checks ask for them.
#[derive(Debug, Default)]
pub struct Inventory {
    /// What stands at each path that evidence names.
    pub documents: BTreeMap<String, Document>,
    /// The SHA-256 of each reviewed document, and of those that may have the same content as another: in lower-case
    /// hexadecimal.
    pub hashes: BTreeMap<String, String>,
    /// Documents in the evidence folders that no evidence names.
    pub unclaimed: Vec<String>,
    /// Evidence folders that are not there.
    pub absent_folders: BTreeSet<String>,
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

/// Looks up the `named` paths, looks into and hashes those that need it, and lists what else lies in `folders`. `shown`
/// is what paths begin with in messages.
pub fn inventory(
    root: &Path,
    named: &Named,
    folders: &[&str],
    shown: &str,
    diagnostics: &mut Diagnostics,
) -> Inventory {
    let mut found = Inventory::default();
    let Ok(root) = fs::canonicalize(root) else {
        return found;
    };
    let mut folders_inside = BTreeMap::new();
    for name in &named.all {
        found.documents.insert((*name).to_owned(), look_up(&root, name, &mut folders_inside));
    }
    look_into(&root, named, shown, &mut found, diagnostics);
    for folder in folders {
        match standing(&root.join(folder), Sort::Folder, &root) {
            Standing::Usable(_) => {
                unclaimed(&root, folder, &named.all, shown, &mut found.unclaimed, diagnostics);
            }
            Standing::Nothing => drop(found.absent_folders.insert((*folder).to_owned())),
            Standing::Unusable(problem) => diagnostics.of_path(format!("{shown}{folder}"), problem),
        }
    }
    found.unclaimed.sort();
    found.unclaimed.dedup();
    found
}

/// Looks into what is offered and hashes what is reviewed or may be the same as something else, many files at a time.
fn look_into(root: &Path, named: &Named, shown: &str, found: &mut Inventory, diagnostics: &mut Diagnostics) {
    let size = |name: &str| match found.documents.get(name) {
        Some(Document::Present(facts)) if facts.size > 0 => Some(facts.size),
        Some(Document::Present(_) | Document::Missing(_) | Document::Outside | Document::Unreadable(_))
        | None => None,
    };
    // Only files of one size can have the same content.
    let mut of_size: BTreeMap<u64, usize> = BTreeMap::new();
    for size in named.offered.iter().filter_map(|name| size(name)) {
        *of_size.entry(size).or_default() += 1;
    }
    let asked = |name: &str, size: u64| {
        let offered = named.offered.contains(name);
        let hashed = named.reviewed.contains(name) || (offered && of_size[&size] > 1);
        match (offered, hashed) {
            (true, true) => Some(Asked::FactsAndHash),
            (true, false) => Some(Asked::Facts),
            (false, true) => Some(Asked::Hash),
            (false, false) => None,
        }
    };
    let files: Vec<(&str, u64, Asked)> = named
        .all
        .iter()
        .filter_map(|name| size(name).and_then(|size| Some((*name, size, asked(name, size)?))))
        .collect();
    let seen: Vec<_> = files
        .par_iter()
        .map_init(Vec::new, |buffer, (name, size, asked)| examine(&root.join(name), *size, *asked, buffer))
        .collect();
    for ((name, _, _), seen) in files.iter().zip(seen) {
        match seen {
            Ok((facts, hash)) => {
                found.documents.insert((*name).to_owned(), Document::Present(facts));
                found.hashes.extend(hash.map(|hash| ((*name).to_owned(), hash)));
            }
            // A check says it where the document is offered.
            Err(error) if named.offered.contains(name) => {
                found.documents.insert((*name).to_owned(), Document::Unreadable(fault(&error)));
            }
            Err(error) => {
                diagnostics
                    .of_path(format!("{shown}{name}"), Problem::UnreadableFile { reason: fault(&error) });
            }
        }
    }
}

/// Whether folders of documents, links followed, lie in the workspace, as far as they could be looked up.
pub(super) type FoldersInside = BTreeMap<PathBuf, Result<bool, ReadFault>>;

pub(super) fn look_up(root: &Path, name: &str, folders_inside: &mut FoldersInside) -> Document {
    let path = root.join(name);
    let folder = path.parent().unwrap_or(root);
    let absent = |reason, near: fn(&Path, &str) -> Option<String>| match reason {
        ReadFault::NotThere | ReadFault::NotAFolder => Document::Missing(near(folder, name)),
        reason @ (ReadFault::NotAllowed
        | ReadFault::NotAFile
        | ReadFault::Name
        | ReadFault::There
        | ReadFault::Full
        | ReadFault::Circle
        | ReadFault::Other(_)) => Document::Unreadable(reason),
    };
    let inside = folders_inside.entry(folder.to_path_buf()).or_insert_with(|| {
        fs::canonicalize(folder).map(|real| real.starts_with(root)).map_err(|error| fault(&error))
    });
    match inside {
        Ok(true) => {}
        Ok(false) => return Document::Outside,
        Err(reason) => return absent(reason.clone(), |_, _| None),
    }
    let metadata = fs::symlink_metadata(&path).and_then(|metadata| {
        if !metadata.is_symlink() {
            return Ok(Some(metadata));
        }
        let real = fs::canonicalize(&path)?;
        if real.starts_with(root) { fs::metadata(real).map(Some) } else { Ok(None) }
    });
    match metadata {
        Ok(None) => Document::Outside,
        Ok(Some(metadata)) if metadata.is_file() => Document::Present(unseen(metadata.len())),
        Ok(Some(_)) => Document::Missing(neighbour(folder, name)),
        Err(error) => absent(fault(&error), neighbour),
    }
}

/// A file in the same folder whose name is nearly the one wanted.
fn neighbour(folder: &Path, name: &str) -> Option<String> {
    let (before, wanted) = name.rsplit_once('/').map_or(("", name), |(before, file)| (before, file));
    let names: Vec<String> = fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    let meant = nearest(wanted, names.iter().map(String::as_str))?;
    Some(if before.is_empty() { meant } else { format!("{before}/{meant}") })
}

fn unclaimed(
    root: &Path,
    folder: &str,
    named: &BTreeSet<&str>,
    shown: &str,
    found: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) {
    let hidden =
        |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(root.join(folder)).into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let path = entry.path().strip_prefix(root).expect("the walk begins inside");
                let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
                let about = entry.file_name().to_string_lossy().starts_with("README");
                if !about && !named.contains(name.as_str()) {
                    found.push(name);
                }
            }
            Err(error) => {
                let path =
                    error.path().and_then(|path| path.strip_prefix(root).ok()).unwrap_or(Path::new(folder));
                let problem =
                    Problem::UnreadableFolder { reason: error.io_error().map_or(ReadFault::Circle, fault) };
                diagnostics.of_path(format!("{shown}{}", path.to_string_lossy()), problem);
            }
        }
    }
}

/// The SHA-256 of a document as it is now; `name` is relative to `root`, without `..`. Links that lead out of the
/// workspace and what is no ordinary file are refused.
pub fn sha256(root: &Path, name: &str) -> Result<String, ReadFault> {
    let root = fs::canonicalize(root).map_err(|error| fault(&error))?;
    match look_up(&root, name, &mut BTreeMap::new()) {
        Document::Present(facts) => {
            let seen = examine(&root.join(name), facts.size, Asked::Hash, &mut Vec::new());
            let (_, hash) = seen.map_err(|error| fault(&error))?;
            Ok(hash.expect("it was asked for"))
        }
        Document::Missing(_) => Err(ReadFault::NotThere),
        Document::Outside => Err(ReadFault::NotAllowed),
        Document::Unreadable(reason) => Err(reason),
    }
}
