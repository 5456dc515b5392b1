//! Every table that is shown in more than one format, defined once: typed columns with a key for machines and
//! a title for people. A writer per medium in `render` picks columns, localises figures, and escapes.

pub mod history;
pub mod plan;
pub mod report;
pub mod survey;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::mem;

use jiff::civil::Date;

use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
use crate::words::Label;

/// What a column holds, and so how each medium shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Texts, broken into lines where room is short.
    Text,
    /// Short words, never broken.
    Word,
    Id,
    Count,
    Day,
    Flag,
    /// Stable words of a closed set, several in one cell.
    Words,
    Points,
    Share,
    /// A share in percent with these digits, only for people.
    Percent(u32),
    /// Person-days, with at most these digits where people read them.
    Effort(u32),
    /// Calendar days, negative when past.
    DaysLeft,
    /// Levels as people say them: 3, 2,8.
    Level,
    /// A value with these digits where people read it; machines get it exactly.
    Value(Option<u32>),
    /// A value rounded as its stage rounds it, for machines too.
    Rounded(Option<u32>),
    /// A difference: people see its plus.
    Signed,
}

impl Kind {
    pub const fn is_figure(self) -> bool {
        !matches!(self, Self::Text | Self::Word | Self::Id | Self::Day | Self::Flag | Self::Words)
    }

    /// A number as machines read it: rounded as its stage rounds it, or with up to twelve digits.
    pub fn machine(self, number: &Exact) -> String {
        if let Self::Rounded(digits) = self {
            number.official(digits).to_string()
        } else if matches!(self, Self::Count | Self::DaysLeft) {
            number.rounded(0).to_string()
        } else {
            number.rounded(12).trimmed()
        }
    }
}

/// A cell before it is written anywhere: not escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(Exact),
    /// Rounded already, as the method of its row does.
    Decimal(Decimal),
    Day(Date),
    Flag(bool),
    Words(Vec<&'static str>),
    /// Rows inside a row; only JSON has them.
    Rows(Table),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

macro_rules! cell_from {
    ($($from:ty: $value:ident => $cell:expr,)+) => {
        $(impl From<$from> for Cell {
            fn from($value: $from) -> Self {
                $cell
            }
        })+
    };
}

cell_from! {
    &str: text => Self::Text(text.to_owned()),
    String: text => Self::Text(text),
    &Exact: number => Self::Number(number.clone()),
    Exact: number => Self::Number(number),
    Fixed: number => Self::Number(number.exact()),
    i64: count => Self::Number(Exact::ratio(count.into(), 1)),
    usize: count => Self::Number(Exact::ratio(count as i128, 1)),
    Decimal: number => Self::Decimal(number),
    Date: day => Self::Day(day),
    bool: flag => Self::Flag(flag),
    Vec<&'static str>: words => Self::Words(words),
    Table: rows => Self::Rows(rows),
}

/// What people call a column, in Indonesian and in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title([Cow<'static, str>; 2]);

impl Title {
    pub fn text(&self, language: Language) -> &str {
        language.of((&self.0[0], &self.0[1]))
    }
}

impl From<Label> for Title {
    fn from(label: Label) -> Self {
        Self(Language::ALL.map(|language| label.text(language).into()))
    }
}

impl From<&str> for Title {
    fn from(text: &str) -> Self {
        Self(Language::ALL.map(|_| text.to_owned().into()))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What machines call it; a dot leads into a group: `gap.work`. Views pick by it.
    pub name: Cow<'static, str>,
    /// Whether machines see it: else it says for people what other columns say already.
    pub machine: bool,
    pub title: Title,
    pub kind: Kind,
    /// Letters of a text that people see at most.
    pub limit: usize,
    pub optional: bool,
    /// The columns of the rows in its cells.
    pub inside: Vec<Column>,
}

impl Column {
    fn new(name: impl Into<Cow<'static, str>>, machine: bool, title: impl Into<Title>, kind: Kind) -> Self {
        let limit = if kind == Kind::Word { 100 } else { 1_000 };
        let (name, title) = (name.into(), title.into());
        Self { name, machine, title, kind, limit, optional: false, inside: Vec::new() }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table whose columns a [`Builder`] adds, one row for each of `rows`.
    pub fn of<R>(rows: impl IntoIterator<Item = R>) -> Builder<R> {
        let rows: Vec<R> = rows.into_iter().collect();
        let cells = rows.iter().map(|_| Vec::new()).collect();
        Builder { rows, table: Self { columns: Vec::new(), rows: cells } }
    }

    /// The columns of these names, each once, with blanks between.
    pub fn pick(mut self, names: &str) -> Self {
        let places: Vec<usize> = names.split_whitespace().map(|name| self.place(name)).collect();
        let columns = places.iter().map(|at| self.columns[*at].clone()).collect();
        for row in &mut self.rows {
            *row = places.iter().map(|at| mem::replace(&mut row[*at], Cell::Empty)).collect();
        }
        Self { columns, ..self }
    }

    pub fn place(&self, name: &str) -> usize {
        let place = self.columns.iter().position(|column| column.name == name);
        place.unwrap_or_else(|| panic!("no column {name}"))
    }

    /// The columns for machines, but for these.
    pub fn machine(self, but: &str) -> Self {
        let all = self.columns.iter().filter(|column| column.machine).map(|column| &*column.name);
        let all = all.filter(|name| !but.split_whitespace().any(|other| other == *name));
        let names = all.collect::<Vec<_>>().join(" ");
        self.pick(&names)
    }

    pub fn keep(mut self, name: &str, pass: impl Fn(&Cell) -> bool) -> Self {
        let place = self.place(name);
        self.rows.retain(|row| pass(&row[place]));
        self
    }

    /// The rows with the largest number in a column first; rows that are equal stay as they are.
    pub fn most_first(mut self, name: &str) -> Self {
        let place = self.place(name);
        self.rows.sort_by_cached_key(|row| {
            Reverse(if let Cell::Number(number) = &row[place] { Some(number.clone()) } else { None })
        });
        self
    }

    pub fn first(mut self, most: usize) -> Self {
        self.rows.truncate(most);
        self
    }

    /// The same with the columns of another table of as many rows.
    pub fn beside(mut self, other: Self) -> Self {
        self.columns.extend(other.columns);
        for (row, cells) in self.rows.iter_mut().zip(other.rows) {
            row.extend(cells);
        }
        self
    }

    pub fn cut(self, name: &str, limit: usize) -> Self {
        self.change(name, |column| column.limit = limit)
    }

    pub fn shown_as(self, name: &str, kind: Kind) -> Self {
        self.change(name, |column| column.kind = kind)
    }

    pub fn titled(self, name: &str, title: impl Into<Title>) -> Self {
        let title = title.into();
        self.change(name, |column| column.title = title.clone())
    }

    fn change(mut self, name: &str, change: impl Fn(&mut Column)) -> Self {
        self.columns.iter_mut().filter(|column| column.name == name).for_each(change);
        self
    }
}

#[must_use]
pub struct Builder<R> {
    rows: Vec<R>,
    table: Table,
}

impl<R> Builder<R> {
    /// A column for machines and people.
    pub fn column<C: Into<Cell>>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        title: impl Into<Title>,
        kind: Kind,
        cell: impl Fn(&R) -> C,
    ) -> Self {
        self.add(Column::new(name, true, title, kind), cell);
        self
    }

    /// A column for machines and people whose cells may be empty.
    pub fn optional<C: Into<Cell>>(
        mut self,
        key: impl Into<Cow<'static, str>>,
        title: impl Into<Title>,
        kind: Kind,
        cell: impl Fn(&R) -> Option<C>,
    ) -> Self {
        self = self.column(key, title, kind, cell);
        self.last().optional = true;
        self
    }

    /// Tells what rows the last column holds, where it may hold none.
    pub fn inside(mut self, rows: &Table) -> Self {
        self.last().inside.clone_from(&rows.columns);
        self
    }

    /// The columns of a table of as many rows as a group of this name.
    pub fn group(mut self, name: &str, other: &Table) -> Self {
        self.table.columns.extend(other.columns.iter().map(|column| {
            let name = format!("{name}.{}", column.name).into();
            Column { name, ..column.clone() }
        }));
        for (row, cells) in self.table.rows.iter_mut().zip(&other.rows) {
            row.extend_from_slice(cells);
        }
        self
    }

    fn last(&mut self) -> &mut Column {
        self.table.columns.last_mut().expect("there is a column")
    }

    /// A column that only people see.
    pub fn shown<C: Into<Cell>>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        title: impl Into<Title>,
        kind: Kind,
        cell: impl Fn(&R) -> C,
    ) -> Self {
        self.add(Column::new(name, false, title, kind), cell);
        self
    }

    fn add<C: Into<Cell>>(&mut self, column: Column, cell: impl Fn(&R) -> C) {
        self.table.columns.push(column);
        for (row, cells) in self.rows.iter().zip(&mut self.table.rows) {
            cells.push(cell(row).into());
        }
        if let Some(Cell::Rows(rows)) = self.table.rows.first().and_then(|cells| cells.last()) {
            let columns = rows.columns.clone();
            self.last().inside = columns;
        }
    }

    pub fn build(self) -> Table {
        self.table
    }
}
