//! Words of `review`.

use jiff::civil::Date;

use super::{date, decimal, number, several};
use crate::document::review::Judgement;
use crate::exact::{Decimal, Fixed};
use crate::legible::line;
use crate::report::review::Progress;

/// How far the review of a document has come.
pub const fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Stale => "changed",
        Progress::Waiting => "waiting",
        Progress::Unsound => "unsound",
        Progress::Rejected => "rejected",
        Progress::Accepted => "accepted",
    }
}

/// The sum under the list of what waits.
pub fn total(shown: usize, all: usize, points: &Decimal) -> String {
    let shown = if shown == all { String::new() } else { format!("{shown} of ") };
    format!(
        "{shown}{} waiting for a verdict, {} points of the index",
        several(all, "document"),
        decimal(points)
    )
}

/// That nothing waits.
pub const fn nothing_waits() -> &'static str {
    "No document waits for a verdict."
}

/// How to go on from a list.
pub fn how_to_judge(indicator: Option<&str>) -> String {
    match indicator {
        None => "Judge one after another: siak-check review --next --reviewer NAME".into(),
        Some(id) => format!(
            "Judge: siak-check review {} --file PATH --accept --reviewer NAME (or --reject --note TEXT)",
            line(id, 64)
        ),
    }
}

/// Which one of how many, and what it is worth.
pub fn heading(number: usize, all: usize, points: &Decimal) -> String {
    format!("{number} of {all} · {} points", decimal(points))
}

/// What the indicator's readings are.
pub fn readings(claimed: Fixed, supported: Fixed, verified: Fixed, target: Fixed) -> String {
    format!(
        "claimed {}, supported {}, verified {}, target {}",
        number(claimed),
        number(supported),
        number(verified),
        number(target)
    )
}

/// An earlier verdict on the document.
pub fn judged_before(judgement: Judgement, day: Date, reviewer: &str) -> String {
    let word = match judgement {
        Judgement::Accepted => "accepted",
        Judgement::Rejected => "rejected",
    };
    format!("{word} on {} by {}", date(day), line(reviewer, 60))
}

/// That the document has changed since then.
pub fn changed_since(earlier: &str) -> String {
    format!("{earlier}; the document has changed since then")
}

/// The question of the walk.
pub const fn question() -> &'static str {
    "[a] accept  [r] reject  [s] skip  [q] quit > "
}

/// The question for the reason of a rejection.
pub const fn why_rejected() -> &'static str {
    "Why? > "
}

/// That an answer is none of those possible.
pub const fn unknown_answer() -> &'static str {
    "Answer with a, r, s or q."
}

/// That a rejection needs a reason.
pub const fn needs_reason() -> &'static str {
    "Without a reason the agency does not know what to mend; nothing was recorded."
}

/// What was recorded, and where.
pub fn recorded(what: Option<Judgement>, id: &str, place: &str) -> String {
    let word = match what {
        Some(Judgement::Accepted) => "Accepted",
        Some(Judgement::Rejected) => "Rejected",
        None => "Limited",
    };
    format!("{word}: {}, recorded at {place}", line(id, 64))
}

/// That the same verdict stands there already.
pub fn already(place: &str) -> String {
    format!("This verdict of today is already recorded at {place}; nothing was written.")
}

/// What became of the indicator and the index.
pub fn change(id: &str, value: (Fixed, Fixed), index: (&Decimal, &Decimal), rise: &str) -> String {
    format!(
        "{} verified {} → {} · index (verified) {} → {} ({rise})",
        line(id, 64),
        number(value.0),
        number(value.1),
        decimal(index.0),
        decimal(index.1)
    )
}

/// That a verdict was written, but does not count.
pub const fn does_not_count() -> &'static str {
    "The verdict was recorded, but does not count: the files have changed meanwhile, or a file has errors. See `siak-check validate`."
}

/// What a walk came to.
pub fn summary(accepted: usize, rejected: usize, skipped: usize, waiting: usize) -> String {
    format!(
        "{accepted} accepted, {rejected} rejected, {skipped} skipped; {} still waiting",
        several(waiting, "document")
    )
}

/// That the reviewer's own proof was left out.
pub fn own_left_out(count: usize) -> String {
    format!("{} of the reviewer's own agency left out.", several(count, "document"))
}

/// That nobody says to which agency the reviewer belongs.
pub const fn without_agency() -> &'static str {
    "Nobody can see whether the reviewer judges their own proof: add `--reviewer-opd ID`; outside every agency, `--reviewer-opd secretariat`."
}

/// The first line of a new file of reviews.
pub const fn comment() -> &'static str {
    "# Verdicts on the evidence. Added to by `siak-check review`; may be edited by hand."
}
