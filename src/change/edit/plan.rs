//! Many changes to one document as ways to write them all at once, with what the document holds then.

use super::place::Held;
use super::tree::Tree;
use super::value::{self, is_scalar};
use super::{Document, New, Refusal, Way, What};
use crate::read::yaml::{Entry, Node, Value};

/// Changes that can be written independently of each other, and what the document holds with all of them.
pub(super) struct Plan {
    /// For each change the ways in which it may go in, the most natural first.
    pub(super) ways: Vec<Vec<Way>>,
    pub(super) expected: Node,
}

type Changes<'a> = Tree<'a, &'a What>;

/// How an entry is taken out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Removal {
    WithKey,
    /// The key stays without a value, which means the same.
    ValueAlone,
}

impl Plan {
    pub(super) fn of(document: &Document, changes: &Changes, removal: Removal) -> Result<Self, Refusal> {
        let mut planner = Planner { document, removal, ways: Vec::new() };
        let mut expected = document.root.clone();
        planner.walk(&document.root, None, &mut expected, changes)?;
        Ok(Self { ways: planner.ways, expected })
    }
}

struct Planner<'d, 'a> {
    document: &'d Document<'a>,
    removal: Removal,
    ways: Vec<Vec<Way>>,
}

type Planned = Result<(), Refusal>;

impl Planner<'_, '_> {
    fn plan(&mut self, ways: Option<Vec<Way>>) {
        self.ways.push(ways.unwrap_or_default());
    }

    /// Plans the changes of a value, which is held by another but for the root. What lies deeper is planned
    /// first, for it stands before what is added behind it.
    fn walk(&mut self, node: &Node, held: Option<Held>, expected: &mut Node, changes: &Changes) -> Planned {
        match changes.own[..] {
            [] => {}
            [What::Set(new)] => return self.replace(held, expected, new),
            _ => return self.append(node, held, expected, changes),
        }
        match &node.value {
            Value::Mapping(entries) if !entries.is_empty() && changes.items.is_empty() => {
                self.mapping(node, expected, changes)
            }
            Value::List(_) if changes.keys.is_empty() => self.items(node, expected, changes),
            Value::Mapping(_) | Value::Null if changes.items.is_empty() => {
                self.replace(held, expected, &fresh(changes)?)
            }
            Value::Mapping(_) | Value::Null | Value::List(_) | Value::Scalar(_) => Err(Refusal::NoSuchPlace),
        }
    }

    fn items(&mut self, list: &Node, expected: &mut Node, changes: &Changes) -> Planned {
        let Value::List(inside) = &mut expected.value else { return Err(Refusal::NoSuchPlace) };
        for (index, below) in &changes.items {
            let value = list.items().get(*index).ok_or(Refusal::NoSuchPlace)?;
            self.walk(value, Some(Held { by: list, entry: None, value }), &mut inside[*index], below)?;
        }
        Ok(())
    }

    fn mapping(&mut self, node: &Node, expected: &mut Node, changes: &Changes) -> Planned {
        let Value::Mapping(inside) = &mut expected.value else { return Err(Refusal::NoSuchPlace) };
        let mut there = 0;
        let mut gone = Vec::new();
        for (index, entry) in node.entries().iter().enumerate() {
            let Some(below) = changes.keys.get(entry.key.as_str()) else { continue };
            there += 1;
            if !matches!(below.own[..], [What::Remove]) {
                let held = Held::under(entry, node);
                self.walk(&entry.value, Some(held), &mut inside[index].value, below)?;
            } else if !is_short(entry) {
                return Err(Refusal::NoSuchPlace);
            } else if self.removal == Removal::WithKey {
                self.plan(self.document.without(node, entry));
                gone.push(index);
            } else {
                self.plan(self.document.emptied(node, entry));
                inside[index].value.value = Value::Null;
            }
        }
        if there < changes.keys.len() {
            self.insert(node, inside, changes)?;
        }
        // From the end, so that places before them stay what they are.
        for index in gone.into_iter().rev() {
            inside.remove(index);
        }
        Ok(())
    }

    /// Adds keys that are not there: after the scalars that the mapping begins with, so that short things
    /// stay together, or else at its end; a list or mapping always at its end.
    fn insert(&mut self, node: &Node, inside: &mut Vec<Entry>, changes: &Changes) -> Planned {
        let entries = node.entries();
        let known: std::collections::BTreeSet<&str> =
            entries.iter().map(|entry| entry.key.as_str()).collect();
        let leading = entries.iter().take_while(|entry| is_short(entry)).count();
        let (mut short, mut long) = (Vec::new(), Vec::new());
        for (key, below) in changes.keys.iter().filter(|(key, _)| !known.contains(*key)) {
            let value = fresh(below)?;
            let list = if is_scalar(&value) && leading > 0 { &mut short } else { &mut long };
            list.push((New::from(*key), value));
        }
        // From the end again.
        for (at, new) in [(entries.len(), long), (leading, short)] {
            if new.is_empty() {
                continue;
            }
            self.plan(self.document.after_entry(node, &entries[at - 1], &new));
            let entry = |(key, value): &(New, New)| {
                let key = key.as_str().unwrap_or_default().to_owned();
                Entry { key, span: node.span, value: value::node(value, node.span) }
            };
            inside.splice(at..at, new.iter().map(entry));
        }
        Ok(())
    }

    fn append(&mut self, node: &Node, held: Option<Held>, expected: &mut Node, changes: &Changes) -> Planned {
        let new = appended(changes)?;
        let Some(last) = node.items().last() else {
            return self.replace(held, expected, &New::Sequence(new));
        };
        self.items(node, expected, changes)?;
        if let Value::List(inside) = &mut expected.value {
            inside.extend(new.iter().map(|item| value::node(item, node.span)));
        }
        self.plan(self.document.after_last_item(node, last, &new));
        Ok(())
    }

    /// Writes a value in place of a scalar, of nothing, of a list of scalars, or of an empty mapping.
    fn replace(&mut self, old: Option<Held>, expected: &mut Node, new: &New) -> Planned {
        let plain = |old: &Held| {
            old.value.items().iter().all(|item| item.text().is_some()) && old.value.entries().is_empty()
        };
        let old = old.filter(plain).ok_or(Refusal::NoSuchPlace)?;
        self.plan(self.document.instead(old, new));
        expected.value = value::node(new, old.value.span).value;
        Ok(())
    }
}

fn is_short(entry: &Entry) -> bool {
    matches!(entry.value.value, Value::Scalar(_) | Value::Null)
}

fn appended(changes: &Changes) -> Result<Vec<New>, Refusal> {
    let item = |what: &&What| match what {
        What::Append(item) => Ok(item.clone()),
        What::Set(_) | What::Remove => Err(Refusal::NoSuchPlace),
    };
    changes.own.iter().map(item).collect()
}

/// What stands where nothing was: the value set, the items, or what its keys hold, the short ones first.
fn fresh(changes: &Changes) -> Result<New, Refusal> {
    if let [What::Set(new)] = changes.own[..] {
        return Ok(new.clone());
    }
    if !changes.items.is_empty() {
        return Err(Refusal::NoSuchPlace);
    }
    if changes.keys.is_empty() {
        return appended(changes).map(New::Sequence);
    }
    let entry = |(key, below): (&&str, &Changes)| Ok((New::from(*key), fresh(below)?));
    let mut entries = changes.keys.iter().map(entry).collect::<Result<Vec<_>, Refusal>>()?;
    entries.sort_by_key(|(_, value)| !is_scalar(value));
    Ok(New::Mapping(entries.into_iter().collect()))
}
