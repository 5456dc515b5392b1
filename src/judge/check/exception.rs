//! Proof that the workspace excepts from a check of its form: the reason is said in place of the fault.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Proof, Scene};
use crate::base::source::Span;
use crate::base::suggest::{Called, only_called};
use crate::model::workspace::Place;
use crate::problem::{Code, Diagnostics, Problem};

pub(super) struct Exceptions<'a> {
    scene: Scene<'a>,
    by_place: BTreeMap<(Code, &'a str), usize>,
    used: RefCell<BTreeSet<usize>>,
}

impl<'a> Exceptions<'a> {
    pub(super) fn of(scene: Scene<'a>) -> Self {
        let all = scene.workspace.exceptions.iter().enumerate();
        let current = all.filter(|(_, one)| one.until.is_none_or(|until| scene.today <= until));
        let by_place = current.map(|(index, one)| ((one.code, one.place.as_str()), index)).collect();
        Self { scene, by_place, used: RefCell::default() }
    }

    /// What is said of a problem of a piece, with where the exception stands if there is one.
    pub(super) fn meet(&self, proof: &Proof, problem: Problem) -> (Problem, Option<Span>) {
        let code = problem.code();
        let places = [
            proof.piece.place.as_ref().map(Place::text),
            Some(proof.indicator.id.as_str()),
            Some(&*self.scene.workspace.agencies[proof.piece.agency].id),
        ];
        let found = places.into_iter().flatten().find_map(|place| self.by_place.get(&(code, place)));
        let Some(index) = found else { return (problem, None) };
        self.used.borrow_mut().insert(*index);
        let exception = &self.scene.workspace.exceptions[*index];
        let (code, reason) = (code.name(), exception.reason.clone());
        (Problem::ProofExcepted { code, reason, until: exception.until }, Some(exception.span))
    }

    /// Names those that excepted nothing.
    pub(super) fn unused(&self, diagnostics: &mut Diagnostics) {
        let used = self.used.borrow();
        let all = self.scene.workspace.exceptions.iter().enumerate();
        for (_, one) in all.filter(|(index, _)| !used.contains(index)) {
            let expired = one.until.filter(|until| *until < self.scene.today);
            let (code, place) = (one.code.name(), one.place.clone());
            let agencies = self.scene.workspace.agencies.iter().map(Called::from);
            let known = agencies.chain(self.scene.instrument.indicators.iter().map(Called::from));
            let meant = only_called(&place, known).map(|thing| thing.id.to_owned());
            let suggestion = meant.filter(|id| *id != place);
            diagnostics.at(one.span, Problem::ExceptionUnused { code, place, expired, suggestion });
        }
    }
}
