//! Looking up what a file refers to, and numbers in range.

use crate::base::exact::Fixed;
use crate::base::source::Span;
use crate::base::suggest::nearest;
use crate::model::instrument::Instrument;
use crate::problem::{Diagnostics, Limits, Problem, Thing};
use crate::read::decode::Located;

/// The value, if it lies on the scale.
pub(super) fn value_on_scale(
    value: &Located<Fixed>,
    instrument: &Instrument,
    diagnostics: &mut Diagnostics,
) -> Option<Fixed> {
    if instrument.scale.holds(value.value) {
        return Some(value.value);
    }
    let (least, most) = (instrument.scale.min, instrument.scale.max);
    diagnostics.at(value.span, Problem::ValueOutsideScale { value: value.value, least, most });
    None
}

/// The indicator of this id.
pub(super) fn indicator(
    id: &str,
    span: Span,
    instrument: &Instrument,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let index = instrument.by_id.get(id).copied();
    if index.is_none() && !diagnostics.is_full(span) {
        let suggestion = nearest(id, instrument.by_id.keys().map(String::as_str));
        let problem = Problem::UnknownId { thing: Thing::Indicator, id: id.to_owned(), suggestion };
        diagnostics.at(span, problem);
    }
    index
}

/// The number written, if it is above nought.
pub(super) fn above_nought(written: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Option<Fixed> {
    let written = written?;
    if written.value > Fixed::ZERO {
        return Some(written.value);
    }
    diagnostics.at(written.span, Problem::WeightNotPositive { written: written.value });
    None
}

/// The most person-days that one thing can take; with it the days of a plan stay far below what 64 bits hold.
const MOST_DAYS: i64 = 9_999;

/// The person-days written, if they are above nought and not beyond all measure.
pub(super) fn person_days(written: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Option<Fixed> {
    let days = above_nought(written, diagnostics)?;
    if let Some(written) = written.filter(|_| days > Fixed::whole(MOST_DAYS)) {
        let limits = Limits::Between(0, MOST_DAYS);
        diagnostics.at(written.span, Problem::NumberOutOfRange { written: days.to_string(), limits });
        return None;
    }
    Some(days)
}

/// The weight written, or one.
pub(super) fn positive(weight: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Fixed {
    above_nought(weight, diagnostics).unwrap_or(Fixed::whole(1))
}
