//! Tables of more than one state: regions side by side, two states compared, the index over time.

use super::{Kind, Table};
use crate::base::show::Show as _;
use crate::base::{lang::Language, legible};
use crate::report::Report;
use crate::report::compare::{Change, Comparison};
use crate::report::rank::{Reading, Row, Scored, dimensions};
use crate::report::state::{Known, State};
use crate::report::trend::Point;
use crate::words::{self, Label};

fn scored(row: &Row) -> Option<&Scored> {
    row.result.as_ref().ok()
}

/// Regions in the order of their places; those without one say why.
pub fn regions(rows: &[Row], language: Language) -> Table {
    let all = dimensions(rows);
    let region = |row: &&Row| match &row.result {
        Ok(scored) => Some(scored.region.clone()),
        Err(broken) => broken.region.clone(),
    };
    let name = |row: &&Row| match &row.result {
        Ok(scored) => titled(&legible::line(&scored.region, 60), row.sample, language),
        Err(_) => unplaced(row, language).unwrap_or_default(),
    };
    let value = |scored: &Scored, id: &str| Some(scored.dimension(id)?.official(scored.dimension_digits));
    // The dimensions of one region; without a region only what they are described by.
    let inside = |row: Option<&Row>| {
        let rows = row.map_or_else(Vec::new, |row| dimensions(std::slice::from_ref(row)));
        Table::of(rows)
            .column("id", "", Kind::Id, |(id, _)| id.clone())
            .column("name", "", Kind::Text, |(_, name)| name.get(language).to_owned())
            .column("rounded", "", Kind::Value(None), |(id, _)| value(row.and_then(scored)?, id))
            .build()
    };
    let index = |scored: &Scored| scored.index.official(scored.index_digits);
    let improvement = |scored: &Scored| Some(scored.improvement.as_ref()?.official(scored.index_digits));
    let method = |scored: &Scored| format!("{} {}", scored.instrument, scored.profile);
    let mut table = Table::of(rows)
        .optional("place", Label::Place, Kind::Count, |row| row.place)
        .optional("region", "", Kind::Text, region)
        .shown("name", Label::Region, Kind::Text, name)
        .column("sample", "", Kind::Flag, |row| row.sample)
        .optional("instrument", "", Kind::Id, |row| scored(row).map(|scored| &*scored.instrument))
        .optional("profile", Label::Profile, Kind::Word, |row| scored(row).map(|scored| &*scored.profile))
        .shown("method", Label::Profile, Kind::Text, |row| scored(row).map(method))
        .column("dimensions", "", Kind::Text, |row| inside(Some(row)))
        .inside(&inside(None));
    for (id, name) in all {
        let title = legible::line(name.get(language), 40);
        table = table.shown(dimension(&id), &*title, Kind::Value(None), |row| {
            scored(row).and_then(|scored| value(scored, &id))
        });
    }
    table
        .optional("final", Label::Final, Kind::Value(None), |row| scored(row).map(index))
        .optional("improvement", Label::Improvement, Kind::Signed, |row| scored(row).and_then(improvement))
        .column("folder", "", Kind::Text, |row| row.folder.as_str())
        .optional("problem", "", Kind::Text, |row| problem(row, language))
        .build()
}

/// The column of a dimension, which may bear the name of another column.
pub fn dimension(id: &str) -> String {
    const OWN: &str = "place region profile final improvement folder remark sample name instrument method \
        dimensions problem id rounded";
    if OWN.split(' ').any(|name| name == id) { format!("dimension-{id}") } else { id.to_owned() }
}

fn problem(row: &Row, language: Language) -> Option<String> {
    row.result.as_ref().err().map(|broken| broken.reason.show(language))
}

pub fn unplaced(row: &Row, language: Language) -> Option<String> {
    let folder = legible::line(&row.folder, 100);
    // Several may be of one region.
    let name = match &row.result.as_ref().err()?.region {
        Some(region) => format!("{} ({folder})", legible::line(region, 60)),
        None => folder,
    };
    Some(format!("{}: {}", titled(&name, row.sample, language), problem(row, language)?))
}

/// A title that may be seen alone, which says where its figures are made up.
pub fn titled(title: &str, sample: bool, language: Language) -> String {
    if sample { format!("{title} · {}", Label::Sample.text(language)) } else { title.to_owned() }
}

impl From<Reading> for Label {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Claimed => Self::Claimed,
            Reading::Supported => Self::Supported,
            Reading::Verified => Self::Verified,
        }
    }
}

pub fn compared(comparison: &Comparison, language: Language) -> Table {
    let official = |state: &State, reading: Reading| reading.of(&state.index).official.readable(state.digits);
    let rise = |one: &Reading| comparison.improvement(*one).readable(comparison.after.digits);
    Table::of(Reading::ALL)
        .shown("reading", Label::Index, Kind::Text, |one| Label::from(*one).text(language))
        .shown("before", Label::Before, Kind::Value(None), |one| official(comparison.before, *one))
        .shown("after", Label::After, Kind::Value(None), |one| official(comparison.after, *one))
        .shown("improvement", Label::Improvement, Kind::Signed, rise)
        .build()
}

/// Indicators whose values changed, with who leads them now.
pub fn changes(changes: &[Change], report: &Report, language: Language) -> Table {
    let place = |change: &&Change| report.instrument.by_id[&change.id];
    // `3→2` where it changed, `3` where not.
    let step = |change: &&Change, reading: Reading| {
        let [before, after] = [&change.before, &change.after]
            .map(|values| words::short(language, &values[reading as usize], 4));
        if before == after { before } else { format!("{before}→{after}") }
    };
    let mut table = Table::of(changes)
        .names(language, report, place, "indicator", "indicator_name")
        .owner(language, report, |change| report.workspace.answers[place(change)].owner())
        .column("cause", "", Kind::Id, |change| change.why.name())
        .shown("why", Label::Cause, Kind::Text, |change| change.why.text(language));
    let titles = [Label::ClaimedShort, Label::SupportedShort, Label::VerifiedShort];
    for (reading, title) in Reading::ALL.into_iter().zip(titles) {
        table = table.shown(reading.name(), title, Kind::Level, |change| step(change, reading));
    }
    for (place, side) in ["before", "after"].into_iter().enumerate() {
        for reading in Reading::ALL {
            let name = format!("{side}.{}", reading.name());
            table = table.column(name, "", Kind::Level, |change| {
                &[&change.before, &change.after][place][reading as usize]
            });
        }
    }
    table.build()
}

pub fn known(problems: &[Known], language: Language) -> Table {
    Table::of(problems)
        .column("code", "", Kind::Id, |known| known.code)
        .column("path", "", Kind::Text, |known| known.path.as_str())
        .column("message", "", Kind::Text, |known| known.problem.message(language).what)
        .build()
}

pub fn points(points: &[Point], digits: Option<u32>) -> Table {
    let official =
        |point: &&Point, reading: Reading| Some(reading.of(point.index.as_ref()?).official.official(digits));
    let exact = |point: &&Point, reading: Reading| Some(reading.of(point.index.as_ref()?).exact.clone());
    let mut table = Table::of(points)
        .column("date", "", Kind::Day, |point| point.date)
        .column("commit", "", Kind::Id, |point| point.commit.as_str())
        .column("sample", "", Kind::Flag, |point| point.sample)
        .column("complete", "", Kind::Flag, |point| point.complete);
    for reading in Reading::ALL {
        let name = reading.name();
        table = table
            .optional(format!("{name}.rounded"), "", Kind::Value(None), |point| official(point, reading))
            .optional(format!("{name}.exact"), "", Kind::Value(None), |point| exact(point, reading));
    }
    table.build()
}
