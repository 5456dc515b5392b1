//! Looking up what a file refers to, and numbers in range.

use std::collections::BTreeMap;

use crate::base::{exact::Fixed, source::Span, suggest::Known};
use crate::model::instrument::{Instrument, Scale};
use crate::problem::{Diagnostics, Limits, Problem, Thing};
use crate::read::decode::{Id, Located};

pub fn value_on_scale(value: &Located<Fixed>, scale: Scale, diagnostics: &mut Diagnostics) -> Option<Fixed> {
    on_scale_of(value, (Fixed::whole(scale.min), Fixed::whole(scale.max)), diagnostics)
}

/// A number, if it lies between these two, which belong to them.
pub(super) fn on_scale_of(
    number: &Located<Fixed>,
    (least, most): (Fixed, Fixed),
    diagnostics: &mut Diagnostics,
) -> Option<Fixed> {
    let value = number.value;
    if !(least..=most).contains(&value) {
        diagnostics.at(number.span, Problem::ValueOutsideScale { value, least, most });
        return None;
    }
    Some(value)
}

/// Where the thing of this very id stands; a name is none, but tells which one was meant.
pub(super) fn known<'a>(
    thing: Thing,
    (id, span): (&str, Span),
    known: impl Known<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let index = known.clone().position(|one| one.into().id == id);
    if index.is_none() {
        diagnostics.unknown(span, thing, id, known);
    }
    index
}

pub(super) fn indicator(
    id: &str,
    span: Span,
    instrument: &Instrument,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let index = instrument.by_id.get(id).copied();
    if index.is_none() {
        diagnostics.unknown(span, Thing::Indicator, id, instrument.indicators.iter());
    }
    index
}

/// Where each id of one kind of thing stands first.
#[derive(Default)]
pub(super) struct Firsts(BTreeMap<String, Span>);

impl Firsts {
    /// Whether an id is new; a second one is reported.
    pub(super) fn take(&mut self, thing: Thing, id: &Located<Id>, diagnostics: &mut Diagnostics) -> bool {
        let Located { value: Id(id), span } = id;
        if let Some(first) = self.0.get(id) {
            diagnostics.between(*span, *first, Problem::DuplicateId { thing, id: id.clone() });
            return false;
        }
        self.0.insert(id.clone(), *span);
        true
    }
}

pub(super) fn above_zero(written: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Option<Fixed> {
    let written = written?;
    if written.value > Fixed::ZERO {
        return Some(written.value);
    }
    diagnostics.at(written.span, Problem::WeightNotPositive { written: written.value });
    None
}

/// The most person-days that one thing can take; with it the days of a plan stay far below what 64 bits hold.
const MOST_DAYS: i64 = 9_999;

/// The person-days written, if they are above zero and not beyond all measure.
pub(super) fn person_days(written: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Option<Fixed> {
    let (days, span) = (above_zero(written, diagnostics)?, written?.span);
    if days <= Fixed::whole(MOST_DAYS) {
        return Some(days);
    }
    let limits = Limits::Between(0, MOST_DAYS);
    diagnostics.at(span, Problem::NumberOutOfRange { written: days.to_string(), limits });
    None
}

pub(super) fn positive(weight: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Fixed {
    above_zero(weight, diagnostics).unwrap_or(Fixed::whole(1))
}
