//! Points still open by owner and pillar. The cells add up to the gap, exactly.

use std::collections::BTreeMap;

use crate::base::exact::Exact;
use crate::judge::assess::Owner;
use crate::model::instrument::PillarIndex;
use crate::report::Report;

pub struct Heat {
    /// The pillars that hold an indicator; none stands for the indicators without one.
    pub columns: Vec<Option<PillarIndex>>,
    /// The owners that owe something, the most points first, and last the agencies without answers.
    pub rows: Vec<Row>,
    /// What each column adds up to, and at last everything.
    pub total: Row,
    largest: Exact,
}

/// What one owner, or several together, owe.
#[derive(Clone)]
pub struct Row {
    /// Who; several where a table ends before its rows do.
    pub owners: Vec<Owner>,
    pub cells: Vec<Exact>,
    pub sum: Exact,
}

impl Row {
    fn empty(columns: usize) -> Self {
        Self { owners: Vec::new(), cells: vec![Exact::zero(); columns], sum: Exact::zero() }
    }

    fn add(&mut self, column: usize, points: &Exact) {
        self.cells[column] = self.cells[column].clone() + points.clone();
        self.sum = self.sum.clone() + points.clone();
    }

    fn absorb(&mut self, other: &Self) {
        self.owners.extend(&other.owners);
        for (column, points) in other.cells.iter().enumerate() {
            self.add(column, points);
        }
    }
}

/// How many shades there are besides none.
pub const SHADES: u32 = 6;

impl Heat {
    /// The points still open of a report, in at most `most` rows: the last of them takes in the others.
    pub fn of(report: &Report, most: usize) -> Self {
        let pillars = report.instrument.pillars.len();
        let columns: Vec<Option<PillarIndex>> = (0..=pillars)
            .filter(|place| report.assessment.pillars[*place].indicators > 0)
            .map(|place| (place < pillars).then_some(place))
            .collect();
        let mut owners: BTreeMap<Owner, Row> = BTreeMap::new();
        let mut total = Row::empty(columns.len());
        let row = |owner| Row { owners: vec![owner], ..Row::empty(columns.len()) };
        for one in &report.remaining {
            let column = columns.iter().position(|column| *column == one.indicator.pillar);
            let column = column.expect("what remains is of an indicator that counts");
            owners.entry(one.debt.owner).or_insert_with(|| row(one.debt.owner)).add(column, &one.points);
            total.add(column, &one.points);
        }
        for owner in report.late(&[]).into_values().flatten() {
            owners.entry(owner).or_insert_with(|| row(owner));
        }
        let mut rows: Vec<Row> = owners.into_values().collect();
        rows.sort_by(|a, b| b.sum.cmp(&a.sum));
        if rows.len() > most {
            let mut together = Row::empty(columns.len());
            rows.drain(most.saturating_sub(1)..).for_each(|row| together.absorb(&row));
            rows.push(together);
        }
        let cells = rows.iter().flat_map(|row| &row.cells);
        let largest = cells.max().cloned().unwrap_or_else(Exact::zero);
        Self { columns, rows, total, largest }
    }

    /// The shade of a cell, 0 for nothing: each takes in up to twice the points of the one below it.
    pub fn shade(&self, points: &Exact) -> u32 {
        if points.is_zero() {
            return 0;
        }
        let below = (0..SHADES).find(|step| *points > self.bound(SHADES - step - 1));
        SHADES - below.expect("points above zero are above the bound of zero")
    }

    /// The most points that a shade takes in.
    pub fn bound(&self, shade: u32) -> Exact {
        if shade == 0 {
            return Exact::zero();
        }
        self.largest.clone() / Exact::ratio(1 << (SHADES - shade), 1)
    }
}
