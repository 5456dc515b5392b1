//! Headings and sentences of the HTML report.

use super::several;
use crate::assess::Cause;
use crate::words::caption::{Caption, Owing, Provenances, Standing};

/// A fixed text.
pub const fn caption(caption: Caption) -> &'static str {
    match caption {
        Caption::Title => "Readiness for the evaluation",
        Caption::Contents => "Contents",
        Caption::Skip => "Skip to the report",
        Caption::Pillars => "Pillars",
        Caption::HeatMap => "Open points by agency and pillar",
        Caption::HeatNote => {
            "Points of the index still to be done. The deeper the shade, the more points; each shade reaches up to twice as many as the one before."
        }
        Caption::Remains => "What remains",
        Caption::ByCause => "What remains, by cause",
        Caption::All => "All",
        Caption::ClearFilters => "Clear filters",
        Caption::NothingMatches => "Nothing matches these filters.",
        Caption::DueDates => "Due dates",
        Caption::DueNote => {
            "Items due by date; striped bars are overdue. What has no date is due on the deadline."
        }
        Caption::Today => "Today",
        Caption::Overdue => "overdue",
        Caption::Undated => "No date",
        Caption::Day => "Date",
        Caption::ToDeadline => "To the deadline",
        Caption::Items => "Items",
        Caption::Plan => "The cheapest plan",
        Caption::InTime => "in time",
        Caption::Fits => "Load that fits",
        Caption::Exceeds => "Load that does not fit",
        Caption::Surveys => "User surveys",
        Caption::SurveyNote => {
            "The mean over all questions of each service, from 1 (worst) to 4 (best). A survey with problems supports no value."
        }
        Caption::PerQuestion => "By question",
        Caption::Respondents => "Respondents",
        Caption::Mean => "Mean",
        Caption::NoAnswer => "Not answered",
        Caption::Problems => "Problems",
        Caption::Computed => "How the index is computed",
        Caption::GapNote => {
            "Open points are added up per indicator: a value above the target in one does not make up for another. Their sum can therefore exceed the difference between target and index."
        }
        Caption::Ours => "What is official, and what is not",
        Caption::Incomplete => "incomplete",
        Caption::Led => "Indicators it leads",
        Caption::Responsible => "Responsible",
        Caption::VerifiedMeans => "checked and accepted",
        Caption::SupportedMeans => "proof is on file",
        Caption::ClaimedMeans => "what agencies say",
    }
}

fn because(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "work not done",
        Cause::Evidence => "missing evidence",
        Cause::Review => "evidence not yet reviewed",
    }
}

fn time(days: i64, working: i64) -> String {
    match days {
        0 => "The deadline is today.".into(),
        1.. => format!("Time left: {}.", several(working, "working day")),
        _ => format!("The deadline passed {} ago.", several(-days, "day")),
    }
}

/// Where a region stands, in a sentence or two.
pub fn standing(standing: &Standing) -> String {
    let Standing { verified, target, open, days, working } = standing;
    let open = match open {
        Some((points, cause, part)) => {
            format!("Still open: {points} points, mostly for {} ({part} points).", because(*cause))
        }
        None => "Every indicator has reached its target.".into(),
    };
    format!("The verified index is {verified} of a target of {target}. {open} {}", time(*days, *working))
}

/// What an owner still has to do, in a sentence or two.
pub fn owing(owing: &Owing) -> String {
    let Owing { owner, items, points, late, days, working } = owing;
    if *items == 0 {
        let late =
            if *late > 0 { format!(", but {}", several(*late, "late promise")) } else { String::new() };
        return format!("{owner} has nothing left to do{late}. {}", time(*days, *working));
    }
    let late = if *late > 0 { format!(", with {}", several(*late, "late promise")) } else { String::new() };
    let things = several(*items, "item");
    format!(
        "{owner} still has {things} to do, worth {points} points of the index{late}. {}",
        time(*days, *working)
    )
}

/// What a bar says to those who do not see it.
pub fn bar(reading: &str, value: &str, target: &str, least: i64, most: i64) -> String {
    format!("{reading} {value}, target {target}, on a scale from {least} to {most}")
}

/// What the chart of due dates says to those who do not see it.
pub fn due_chart(overdue: usize, ahead: usize) -> String {
    format!(
        "Items by due date: {overdue} overdue, {ahead} due up to the deadline or after it; the table has the details"
    )
}

/// That more respondents are needed.
pub fn fewer_than(minimum: i64) -> String {
    format!("fewer than {minimum}")
}

/// What a bar of a load says to those who do not see it.
pub fn load(load: &str, available: &str) -> String {
    format!("Load of {load} person-days, {available} available")
}

/// After the number of rows that a filter leaves.
pub fn of_items(all: usize) -> String {
    format!("of {}", several(all, "item"))
}

/// After the points that a filter leaves.
pub fn of_points(points: &str) -> String {
    format!("of {points} points")
}

/// What a list that ends early leaves out.
pub fn more_items(items: usize, points: &str) -> String {
    let are = if items == 1 { "is" } else { "are" };
    format!("There {are} {items} more ({points} points); see `siak-check gaps`.")
}

/// Problems that a list leaves out.
pub fn more_problems(problems: usize) -> String {
    format!("There are {problems} more; see `siak-check validate`.")
}

/// The last row of a table that ends early.
pub fn other_owners(owners: usize) -> String {
    format!("{owners} others")
}

/// Up to so many points.
pub fn up_to(points: &str) -> String {
    format!("up to {points}")
}

/// Several things.
pub fn items(items: usize) -> String {
    several(items, "item")
}

/// Whose the evidence asked for is.
pub fn provenances(count: Provenances) -> String {
    let Provenances { official, suggested } = count;
    match (official, suggested) {
        (_, 0) => format!("All {official} requirements come from official sources."),
        (0, _) => format!(
            "The {suggested} requirements, and the values from which each is needed, are suggestions, not official rules."
        ),
        (_, _) => format!(
            "Of the requirements, {official} come from official sources and {suggested} are suggestions."
        ),
    }
}

/// How many indicators have a value that rests on the answer alone, and the highest of these values.
pub fn unproven(count: usize, highest: &str) -> String {
    let stand = if count == 1 { "stands" } else { "stand" };
    format!(
        "{} {stand} at {highest} or less without accepted proof (not verified)",
        several(count, "indicator")
    )
}
