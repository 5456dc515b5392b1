//! What subcommands lend each other: the values of options, and what they mean.

use clap::ValueEnum;
use clap::builder::PossibleValue;
use jiff::civil::Date;

use super::{Report, Trouble};
use crate::base::{dated, exact::Fixed, lang::Language};
use crate::render::{report_csv::Table, score_table::By};
use crate::report;
use crate::report::plan::Planning;
use crate::report::rank::{self, Reading};

/// Enums of other modules as values of options: each with all that it can be, and the word for each.
macro_rules! values {
    ($($type:ty = $all:expr, $word:expr;)+) => { $(
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &$all
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new($word(*self)))
            }
        }
    )+ };
}

values! {
    Language = Language::ALL, Language::code;
    Reading = Reading::ALL, Self::name;
    Table = Table::ALL, |table: Table| table.name().trim_end_matches(".csv");
    By = By::ALL, Self::name;
    report::Order = report::Order::ALL, Self::name;
    rank::Order = rank::Order::ALL, Self::name;
}

/// The forms in which a command can write its result.
macro_rules! formats {
    ($($format:ident),+) => {
        #[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
        enum Format { $($format),+ }
    };
}
pub(super) use formats;

/// An option that a run does not use would be passed over in silence: it ends the run instead.
pub(super) fn unused(options: &[(&'static str, bool)]) -> Result<(), Trouble> {
    match options.iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Trouble::NotUsed { option }),
        None => Ok(()),
    }
}

/// Whether a filter lets an id through: one that names nothing lets all.
pub(super) fn lets(filter: &[String], id: &str) -> bool {
    filter.is_empty() || filter.iter().any(|one| one == id)
}

fn bad<E>(option: &'static str, given: &str, example: &'static str) -> impl FnOnce(E) -> Trouble {
    let given = given.to_owned();
    move |_| Trouble::BadValue { option, given, example }
}

pub(super) fn date(option: &'static str, text: &str, example: &'static str) -> Result<Date, Trouble> {
    dated::iso(text).map_err(bad(option, text, example))
}

/// An index given as an option; a decimal comma is understood here, where nothing else can be meant.
pub(super) fn index(option: &'static str, text: &str) -> Result<Fixed, Trouble> {
    Fixed::parse(&text.replace(',', ".")).map_err(bad(option, text, "2.8"))
}

/// The index of `--reach`, and how it was written.
pub(super) fn reach(given: Option<&str>) -> Result<Option<(Fixed, &str)>, Trouble> {
    given.map(|text| Ok((index("--reach", text)?, text))).transpose()
}

/// The plan to reach it, or without one the target's.
pub(super) fn planning(report: &Report, reach: Option<(Fixed, &str)>) -> Result<Planning, Trouble> {
    let scale = report.instrument.scale;
    if let Some((_, given)) = reach.filter(|(index, _)| !scale.holds(*index)) {
        let (option, given) = ("--reach", given.to_owned());
        return Err(Trouble::OutsideScale { option, given, least: scale.min, most: scale.max });
    }
    Ok(Planning::of(report, reach.map(|(index, _)| index.exact()).as_ref()))
}
