//! Paths into a document as one tree, so that a document is walked once however many places are meant.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::Step;
use crate::read::yaml::Node;

/// What is said of a place and of the places below it, keys in the order in which they were named.
pub(super) struct Tree<'a, T> {
    pub(super) own: Vec<T>,
    pub(super) keys: IndexMap<&'a str, Self>,
    pub(super) items: BTreeMap<usize, Self>,
}

impl<'a, T> Tree<'a, T> {
    pub(super) fn of(named: impl IntoIterator<Item = (&'a [Step<'a>], T)>) -> Self {
        let mut tree = Self::empty();
        for (path, said) in named {
            let mut at = &mut tree;
            for step in path {
                at = match step {
                    Step::Key(key) => at.keys.entry(key).or_insert_with(Self::empty),
                    Step::Item(index) => at.items.entry(*index).or_insert_with(Self::empty),
                };
            }
            at.own.push(said);
        }
        tree
    }

    fn empty() -> Self {
        Self { own: Vec::new(), keys: IndexMap::new(), items: BTreeMap::new() }
    }
}

/// The first byte of what stands at each of these paths; of a list or mapping under a key, of the key.
pub(super) fn starts(root: &Node, paths: &[Vec<Step>]) -> Vec<Option<u32>> {
    let mut starts = vec![None; paths.len()];
    let named = paths.iter().enumerate().map(|(number, path)| (path.as_slice(), number));
    note(root, root.span.start, &Tree::of(named), &mut starts);
    starts
}

fn note(node: &Node, start: u32, tree: &Tree<usize>, starts: &mut [Option<u32>]) {
    for number in &tree.own {
        starts[*number] = Some(start);
    }
    for entry in node.entries() {
        if let Some(below) = tree.keys.get(entry.key.as_str()) {
            note(&entry.value, entry.span.start, below, starts);
        }
    }
    for (index, below) in &tree.items {
        if let Some(item) = node.items().get(*index) {
            note(item, item.span.start, below, starts);
        }
    }
}
