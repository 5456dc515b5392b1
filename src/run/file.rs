//! A file's text as what it should hold: parsed, then decoded.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::whose::{Placed, Whose};
use crate::base::path;
use crate::base::source::{SourceId, Sources, Span};
use crate::model::resolve::workspace::Written;
use crate::problem::{Diagnostics, Severity};
use crate::read::{decode::Decode, document::evidence::Evidence, document::review::Review};
use crate::read::{document::settings::Agency, sources::Reader, sources::WorkspaceFiles, yaml};

/// Reads a file as what it should hold, with where it begins.
pub(super) fn document<T: Decode>(
    id: SourceId,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Span, T)> {
    let node = yaml::parse(id, sources.get(id), diagnostics)?;
    let span = node.span;
    Some((span, T::decode(node, span, diagnostics)?))
}

/// Files that are read at the same time.
const AT_ONCE: usize = 64;

/// The same for many files, at the same time; what cannot be read is left out and reported.
pub(super) fn documents<T: Decode + Send>(
    ids: &[SourceId],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<(Span, T)> {
    let mut documents = Vec::with_capacity(ids.len());
    // Not all at once: each may list a thousand problems of its own before they are limited together.
    for some in ids.chunks(AT_ONCE) {
        let read = some.par_iter().map(|id| {
            let mut own = Diagnostics::default();
            (document(*id, sources, &mut own), own)
        });
        for (document, own) in read.collect::<Vec<_>>() {
            diagnostics.absorb(own);
            // By itself each had room.
            documents.extend(document.filter(|(span, _)| yaml::has_room(0, *span, diagnostics)));
        }
    }
    documents
}

/// Every data file of a workspace but its settings.
pub(super) fn written(files: &WorkspaceFiles, reader: &mut Reader) -> (Written, Whose) {
    let Reader { sources, diagnostics, .. } = reader;
    let agencies = files.agencies.and_then(|id| document::<Vec<Agency>>(id, sources, diagnostics));
    let evidence: Vec<(Span, Placed)> = documents(&files.evidence.read, sources, diagnostics);
    let reviews: Vec<(Span, Review)> = documents(&files.reviews.read, sources, diagnostics);
    let stem = |span: Span| path::stem(&sources.get(span.source).path).to_owned();
    let mut whose = Whose::of(agencies.iter().flat_map(|(_, listed)| listed));
    let placed =
        |(span, file): (Span, Placed)| (span, stem(span), whose.take(span.source, &stem(span), file));
    let evidence: Vec<(Span, String, Evidence)> = evidence.into_iter().map(placed).collect();
    let mut read: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, stem, _) in &evidence {
        *read.entry(stem).or_default() += 1;
    }
    let not_read = |name: &&String| {
        let left = read.get_mut(name.as_str());
        left.and_then(|left| left.checked_sub(1).map(|rest| *left = rest)).is_none()
    };
    let unread = files.evidence.present.iter().filter(not_read).cloned().collect();
    let reviews = reviews.into_iter().map(|(_, review)| review).collect();
    (Written { agencies, evidence, reviews, unread }, whose)
}

/// What a text by itself says, if it can be read.
pub fn read_text<T: Decode>(text: &str) -> Option<T> {
    alone(text).map(|(read, _)| read)
}

/// Whether a text is an evidence file in which nothing is wrong by itself.
pub fn is_sound_evidence(text: &str) -> bool {
    alone::<Evidence>(text).is_some_and(|(_, diagnostics)| diagnostics.count(Severity::Error) == 0)
}

pub(super) fn alone<T: Decode>(text: &str) -> Option<(T, Diagnostics)> {
    let (node, mut diagnostics) = yaml::alone(text)?;
    let span = node.span;
    T::decode(node, span, &mut diagnostics).map(|read| (read, diagnostics))
}
