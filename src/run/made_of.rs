//! What a workspace is made of: what its files name, before anything of that is judged.

use std::path::Path;

use crate::base::{layout::DOCUMENTS_FOLDER, layout::SETTINGS_FILE, source::Sources};
use crate::problem::Diagnostics;
use crate::read::sources::Reader;
use crate::read::yaml::{self, Node};
use crate::world::root::Root;

/// Names in a workspace, as its files write them.
#[derive(Default)]
pub struct MadeOf {
    pub folders: Vec<String>,
    /// Documents, surveys, an earlier result.
    pub files: Vec<String>,
}

/// What the files of a workspace name; of one that cannot be read nobody knows it.
pub fn made_of(root: &Path) -> MadeOf {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let root = Root::open(root, "");
    Reader { root: &root, sources: &mut sources, diagnostics: &mut diagnostics }.workspace();
    let mut found = MadeOf::default();
    for (id, source) in sources.iter() {
        let Some(node) = yaml::parse(id, source, &mut diagnostics) else { continue };
        if source.path == SETTINGS_FILE {
            let folders = node.get("documents").map_or(&[][..], Node::items);
            found.folders.extend(folders.iter().filter_map(Node::text).map(str::to_owned));
        }
        files(&node, &mut found.files);
    }
    if found.folders.is_empty() {
        found.folders.push(DOCUMENTS_FOLDER.to_owned());
    }
    found
}

/// The files that are named in a node, however deep.
fn files(node: &Node, found: &mut Vec<String>) {
    for entry in node.entries() {
        if matches!(entry.key.as_str(), "file" | "survey") {
            found.extend(entry.value.text().map(str::to_owned));
        }
        files(&entry.value, found);
    }
    node.items().iter().for_each(|item| files(item, found));
}
