//! What is not there yet, counted for each owner, beside the problems of what is.

use std::collections::BTreeMap;

use super::Report;
use crate::judge::assess::{Cause, Owner};

#[derive(Debug, Default)]
pub struct Missing<'a> {
    /// Evidence that is wanted and is not there, or does not hold.
    pub evidence: usize,
    /// Items of its indicators that wait for a verdict.
    pub waiting: usize,
    /// Its indicators whose claim needs evidence and has none at all.
    pub unsupported: Vec<&'a str>,
}

pub fn missing<'a>(report: &Report<'a>) -> BTreeMap<Owner, Missing<'a>> {
    let mut all: BTreeMap<Owner, Missing> = BTreeMap::new();
    for one in &report.remaining {
        match one.debt.cause {
            Cause::Work => {}
            Cause::Evidence => all.entry(one.debt.owner).or_default().evidence += one.debt.pieces,
            Cause::Review => {
                all.entry(report.workspace.answers[one.index].owner()).or_default().waiting += 1;
            }
        }
    }
    for (index, scored) in report.counted() {
        let answer = &report.workspace.answers[index];
        if scored.claim.is_some() && answer.pieces.is_empty() && !report.needed(index).is_empty() {
            let id = &report.instrument.indicators[index].id;
            all.entry(answer.owner()).or_default().unsupported.push(id);
        }
    }
    all
}
