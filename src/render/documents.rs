//! What commands print as JSON: each document is a table of one row.

use super::json::{head, opening};
use super::survey::Summary;
use super::{Kind, Language, Remaining, Report, sum};
use crate::base::source::Sources;
use crate::judge::assess::Outcome;
use crate::judge::plan::{Finding, Fit};
use crate::model::workspace::Effort;
use crate::problem::Diagnostic;
use crate::report::rank::{Reading, Row};
use crate::report::state::State;
use crate::report::trend::{Course, Point, projection};
use crate::report::{self, compare::Comparison, owing::Owing, plan::Planning};
use crate::tables::{Table, history, plan, report as tables, survey};

pub fn score(report: &Report, language: Language) -> Table {
    let index = &report.assessment.index;
    let (rounded, exact) = (index.map(|one| one.official.clone()), index.map(|one| one.exact.clone()));
    let predicate = |one: &Outcome| report.band(&one.official).map(|band| band.get(language));
    head(report)
        .readings("index.*.rounded", Kind::Rounded(report.index_digits()), |(), pick| pick(&rounded).clone())
        .readings("index.*.exact", Kind::Value(None), |(), pick| pick(&exact).clone())
        .optional("index.claimed.predicate", "", Kind::Text, |()| predicate(&index.claimed))
        .optional("index.supported.predicate", "", Kind::Text, |()| predicate(&index.supported))
        .optional("index.verified.predicate", "", Kind::Text, |()| predicate(&index.verified))
        .optional("index.target.predicate", "", Kind::Text, |()| predicate(&index.target))
        .gap(language, |()| report.assessment.gap.clone())
        .group("attainable", &plan::attainable(report, report::plan::attainable(report).as_ref(), language))
        .column("unproven", "", Kind::Count, |()| report.unproven().count())
        .column("overdue", "", Kind::Count, |()| report.late_promises().count())
        .counts(|severity| report.run.count(severity))
        .column("dimensions", "", Kind::Text, |()| tables::dimensions(report, language))
        .column("pillars", "", Kind::Text, |()| tables::pillars(report, language))
        .column("opds", "", Kind::Text, |()| agencies(report, language))
        .column("indicators", "", Kind::Text, |()| tables::indicators(report, language))
        .column("remaining", "", Kind::Text, |()| tables::remaining(report, &report.remaining, language))
        .build()
}

pub fn gaps(report: &Report, shown: &[Remaining], language: Language) -> Table {
    head(report)
        .column("total", "", Kind::Points, |()| sum(&report.remaining))
        .column("shown", "", Kind::Points, |()| sum(shown))
        .column("overdue", "", Kind::Count, |()| report.late_promises().count())
        .column("remaining", "", Kind::Text, |()| tables::remaining(report, shown, language))
        .column("opds", "", Kind::Text, |()| agencies(report, language))
        .build()
}

pub fn plan(report: &Report, planning: &Planning, language: Language) -> Table {
    let index = Kind::Rounded(report.index_digits());
    let (outcome, way, best) = match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => ("reached", Some(way), None),
        Finding::Way(way) => ("planned", Some(way), None),
        Finding::OutOfReach(best) => ("out-of-reach", None, Some(best)),
        Finding::TooFine => ("too-fine", None, None),
    };
    let fit = way.map(|_| match planning.plan.fit {
        Fit::Cheapest => "cheapest",
        Fit::Other(_) => "other",
        Fit::Never => "none",
        Fit::Open => "unknown",
    });
    let (cheapest, missed) = (planning.cheapest.as_ref(), planning.missed.as_ref());
    let Effort { work, evidence, review, secretariat, .. } = &report.workspace.effort;
    let efforts = [("work", work), ("evidence", evidence), ("review", review), ("secretariat", secretariat)];
    let mut document = head(report)
        .column("reach", "", Kind::Value(None), |()| &planning.plan.reach)
        .column("outcome", "", Kind::Id, |()| outcome)
        .column("now", "", index, |()| &planning.now)
        .optional("after", "", index, |()| way.map(|way| &way.after))
        .optional("best", "", index, |()| best)
        .optional("effort_days", "", Kind::Value(None), |()| way.map(|way| &way.effort))
        .column("in_time", "", Kind::Flag, |()| planning.in_time())
        .optional("fit", "", Kind::Id, |()| fit)
        .optional("cheapest.effort_days", "", Kind::Value(None), |()| cheapest.map(|one| &one.effort))
        .optional("cheapest.late", "", Kind::Text, |()| Some(plan::late(report, &cheapest?.late, language)))
        .inside(&plan::late(report, &[], language))
        .optional("missed.reach", "", Kind::Value(None), |()| missed.map(|one| &one.plan.reach))
        .optional("missed.loads", "", Kind::Text, |()| Some(plan::loads(report, &missed?.loads, language)))
        .inside(&plan::loads(report, [], language))
        .group("attainable", &plan::attainable(report, planning.attainable.as_ref(), language))
        .column("settled", "", Kind::Flag, |()| way.is_none_or(|way| way.settled))
        .column("loads", "", Kind::Text, |()| plan::loads(report, &planning.loads, language))
        .column("steps", "", Kind::Text, |()| plan::steps(report, planning.steps(), language))
        .column("unassigned", "", Kind::Text, |()| {
            plan::unassigned(report, &planning.plan.unassigned, language)
        })
        .column("opds", "", Kind::Text, |()| agencies(report, language));
    for (name, estimate) in efforts {
        document = document
            .column(format!("effort.{name}.days"), "", Kind::Value(None), |()| estimate.days)
            .column(format!("effort.{name}.assumed"), "", Kind::Flag, |()| estimate.assumed);
    }
    document.build()
}

fn agencies(report: &Report, language: Language) -> Table {
    tables::agencies(report, &Owing::all_in_order(report), language)
}

pub fn problems(problems: &[Diagnostic], sources: &Sources, sample: bool, language: Language) -> Table {
    opening()
        .column("sample", "", Kind::Flag, |()| sample)
        .column("language", "", Kind::Id, |()| language.code())
        .counts(|severity| problems.iter().map(|one| one.amount(severity)).sum())
        .column("problems", "", Kind::Text, |()| tables::problems(problems, sources, language))
        .build()
}

pub fn rank(rows: &[Row], reading: Reading, language: Language) -> Table {
    opening()
        .column("reading", "", Kind::Id, |()| reading.name())
        .column("regions", "", Kind::Text, |()| history::regions(rows, language))
        .build()
}

pub fn compare(comparison: &Comparison, report: &Report, language: Language) -> Table {
    let known = |place: usize| comparison.problems.as_ref().map(|all| history::known(&all[place], language));
    let doubts = || comparison.doubts.iter().map(|one| one.name()).collect::<Vec<_>>();
    let none = history::known(&[], language);
    let mut document = opening()
        .column("region", "", Kind::Text, |()| comparison.after.region.as_str())
        .column("sample", "", Kind::Flag, |()| comparison.sample())
        .column("comparable", "", Kind::Flag, |()| comparison.doubts.is_empty())
        .column("doubts", "", Kind::Words, |()| doubts())
        .group("before", &side(comparison.before))
        .group("after", &side(comparison.after));
    for reading in Reading::ALL {
        let name = format!("improvement.{}", reading.name());
        let rise = comparison.improvement(reading).official(comparison.after.digits);
        document = document.column(name, "", Kind::Signed, |()| rise.clone());
    }
    document
        .column("fell", "", Kind::Text, |()| history::changes(&comparison.fell, report, language))
        .column("rose", "", Kind::Text, |()| history::changes(&comparison.rose, report, language))
        .optional("new_problems", "", Kind::Text, |()| known(0))
        .inside(&none)
        .optional("settled_problems", "", Kind::Text, |()| known(1))
        .inside(&none)
        .build()
}

fn side(state: &State) -> Table {
    let mut side = Table::of([()])
        .column("as_of", "", Kind::Day, |()| state.as_of.as_str())
        .column("sample", "", Kind::Flag, |()| state.sample)
        .column("instrument", "", Kind::Id, |()| state.instrument.as_str())
        .column("profile", "", Kind::Id, |()| state.profile.as_str())
        .column("complete", "", Kind::Flag, |()| state.complete);
    for reading in Reading::ALL {
        let rounded = reading.of(&state.index).official.readable(state.digits);
        side = side.column(reading.name(), "", Kind::Value(None), |()| rounded.clone());
    }
    side.build()
}

pub fn trend(report: &Report, points: &[Point]) -> Table {
    let course = Course::of(report);
    let digits = Kind::Rounded(course.digits);
    let projections = Reading::ALL.map(|reading| projection(points, reading, course));
    let reason = projections.iter().find_map(|one| one.as_ref().err()).map(|why| why.name());
    let mut document = opening()
        .column("region", "", Kind::Text, |()| report.workspace.region.as_str())
        .column("sample", "", Kind::Flag, |()| report.run.sample)
        .column("instrument", "", Kind::Id, |()| report.instrument.id.as_str())
        .column("deadline", "", Kind::Day, |()| report.workspace.deadline)
        .column("points", "", Kind::Text, |()| history::points(points, report.index_digits()))
        .column("projection.method", "", Kind::Id, |()| "theil-sen, 90 % interval")
        .optional("projection.reason", "", Kind::Id, |()| reason);
    for (place, end) in ["value", "low", "high"].into_iter().enumerate() {
        for (reading, to) in Reading::ALL.iter().zip(&projections) {
            let name = format!("projection.{}.{end}", reading.name());
            document = document.optional(name, "", digits, |()| {
                to.as_ref().ok().map(|to| [&to.value, &to.low, &to.high][place])
            });
        }
    }
    document.build()
}

pub fn survey(summary: &Summary, language: Language) -> Table {
    let Summary { surveys, doubts, rules, sample, problems, sources } = *summary;
    opening()
        .column("sample", "", Kind::Flag, |()| sample)
        .column("surveys", "", Kind::Text, |()| survey::surveys(surveys, doubts, rules))
        .column("problems", "", Kind::Text, |()| tables::problems(problems, sources, language))
        .build()
}
