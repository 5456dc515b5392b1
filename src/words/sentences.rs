//! Sentences of a score, of comparisons and of what remains.

use jiff::civil::Date;

use crate::base::exact::{Decimal, Fixed};
use crate::base::lang::Language;
use crate::base::show::{Cut, Show as _, quoted, several};
use crate::model::instrument::Edges;
use crate::read::document::evidence::FromIndex;
use crate::report::trend::{FEWEST, Unprojected};

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

/// Which numbers give a level.
pub fn numbers(language: Language, edges: &Edges, level: i64) -> String {
    let edge = |above: i64| Some(edges.from.get(usize::try_from(above).ok()?)?.show(language));
    let (from, next) = (edge(level - edges.least - 1), edge(level - edges.least));
    interval(language, from.as_deref(), next.as_deref(), edges.are_falling())
}
