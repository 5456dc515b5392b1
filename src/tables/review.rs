//! What can be judged: a row for each piece of evidence that waits, with the points of its document in the first.

use super::{Kind, Table};
use crate::base::lang::Language;
use crate::judge::{assess::Owner, plan::effort};
use crate::model::workspace::Piece;
use crate::report::Report;
use crate::report::review::{Case, progress};
use crate::words::Label;

/// A piece by its place in the answer, behind its document, and whether it is the first of that.
type Row<'r, 'a> = (&'r Case<'a>, usize, bool);

pub fn cases<'a>(report: &Report<'a>, cases: &[Case<'a>], language: Language) -> Table {
    let days = effort::review(&report.workspace.effort, 1);
    let mut rows: Vec<Row> = Vec::new();
    for case in cases {
        rows.extend(case.meant(report, None).into_iter().enumerate().map(|(nth, at)| (case, at, nth == 0)));
    }
    let piece = |(case, at, _): &Row| -> &Piece { &report.workspace.answers[case.index].pieces[*at] };
    let progress = |(case, at, _): &Row| progress(&report.findings.conditions[case.index][*at]);
    let wanted = |row: &Row<'_, 'a>| piece(row).requirement.map(|at| &row.0.indicator.requirements()[at]);
    let points = |(case, _, first): &Row| first.then(|| case.points.clone());
    Table::of(rows)
        .names(language, report, |row| row.0.index, "indicator", "indicator_name")
        .optional("points", Label::Points, Kind::Points, points)
        .share(report, 1, Label::Portion, points)
        .column("effort_days", Label::Effort, Kind::Effort(3), |_| days)
        .column("state", "", Kind::Id, |row| progress(row).name())
        .shown("progress", Label::State, Kind::Word, |row| progress(row).text(language))
        .owner(language, report, |row| Owner::Agency(piece(row).agency))
        .requirement(language, report, wanted)
        .column("document", Label::Document, Kind::Text, |row| row.0.place.text())
        .build()
}
