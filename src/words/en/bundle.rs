//! Words of `bundle`.

use super::{LANGUAGE, date};
use crate::check::{Condition, Standing};
use crate::legible::line;
use crate::load::bundle::Oddity;
use crate::model::workspace::State;
use crate::report::bundle::verify::Damage;
use crate::report::bundle::{Counts, Entry, Proof};
use crate::show::{Show as _, because, several};
use crate::words::faults;

/// The heading of the index page.
pub const fn title() -> &'static str {
    "Evidence"
}

/// By what it is judged.
pub const fn instrument() -> &'static str {
    "Instrument"
}

/// The day for which it is judged.
pub const fn as_of() -> &'static str {
    "As of"
}

/// What the bundle holds.
pub const fn holds() -> &'static str {
    "Holds"
}

/// How much it holds.
pub fn counts(counts: &Counts) -> String {
    let Counts { files, links, missing, .. } = counts;
    format!(
        "{}, {}; {} still missing",
        several(files, "document"),
        several(links, "link"),
        several(missing, "piece")
    )
}

/// That some of it is unsound.
pub fn holds_unsound(count: usize) -> String {
    format!(
        "{} in here, UNSOUND in the document's name. Not to be uploaded before it is mended.",
        several(count, "unsound piece")
    )
}

/// How to check that it is whole.
pub const fn how_to_verify() -> &'static str {
    "in this folder, check that all is whole with"
}

/// The state of a piece.
pub fn state(entry: &Entry) -> String {
    let (piece, condition) = match &entry.proof {
        Proof::Missing { filed, needed } if *needed > 1 => return format!("missing ({filed} of {needed})"),
        Proof::Missing { .. } => return "missing".into(),
        Proof::Piece { piece, condition, .. } => (piece, condition),
    };
    match condition {
        Condition::Promised => match piece.state {
            State::Promised(Some(due)) => format!("promised {}", date(due)),
            State::Promised(None) | State::Draft | State::Final | State::Unreadable => "promised".into(),
        },
        Condition::Draft => "draft".into(),
        Condition::Faulty(codes) => format!("unsound: {}", faults(LANGUAGE, codes)),
        Condition::Rejected(note) => format!("rejected{}", because(LANGUAGE, note.as_ref())),
        Condition::Sound(Standing::Accepted) => "accepted".into(),
        Condition::Sound(Standing::Waiting) => "not yet checked".into(),
        Condition::Sound(Standing::Stale) => "changed since it was checked".into(),
    }
}

/// What was written.
pub fn written(place: &str, counts: &Counts) -> String {
    let mut text = format!("bundle {}: {}", line(place, 200), self::counts(counts));
    if counts.unsound > 0 {
        text += &format!("; {} marked UNSOUND", several(counts.unsound, "unsound piece"));
    }
    text
}

/// Why nothing was written: unsound proof.
pub fn refused(unsound: usize) -> String {
    format!(
        "no bundle was made: {}. Mend them, or take them in with a mark: `--allow-unsound`",
        several(unsound, "unsound piece")
    )
}

/// Why nothing was written: something could not be read.
pub fn incomplete(errors: usize) -> String {
    format!(
        "no bundle was made: {} in files, so it would not be complete. Mend them first",
        several(errors, "error")
    )
}

/// Why nothing was written: documents lie elsewhere.
pub fn elsewhere(documents: usize) -> String {
    format!(
        "no bundle was made: {} not here. Fetch first with `git lfs pull`",
        several(documents, "document")
    )
}

/// Why nothing was written: personal data would leave the workspace.
pub const fn private() -> &'static str {
    "no bundle was made: personal data must not leave the workspace (UU 27/2022). Delete it from the files first"
}

/// What is wrong with a path.
pub fn damage(damage: &Damage) -> String {
    match damage {
        Damage::Changed => "its content has changed".into(),
        Damage::Missing => "it is not there".into(),
        Damage::Extra => "SHA256SUMS does not list it".into(),
        Damage::IndexDiffers => "index.csv and SHA256SUMS do not agree".into(),
        Damage::NoSum => "unreadable, damaged, or listed twice".into(),
        Damage::Odd(Oddity::Name) => "its name leads out of the bundle or cannot be used".into(),
        Damage::Odd(Oddity::Twice) => "two files bear this name".into(),
        Damage::Odd(Oddity::Special) => "a link, or no ordinary file".into(),
        Damage::Odd(Oddity::Damaged) => "damaged inside the archive".into(),
        Damage::Odd(Oddity::Unreadable(reason)) => format!("it cannot be read: {}", reason.show(LANGUAGE)),
        Damage::Odd(Oddity::TooMuch) => "too much for a bundle; the rest was not checked".into(),
    }
}

/// What the check found.
pub fn verified(files: usize, damages: usize) -> String {
    if damages == 0 {
        format!("Whole: {} as SHA256SUMS and index.csv say.", several(files, "file"))
    } else {
        format!(
            "Not whole: {} in {}. Ask for a new bundle.",
            several(damages, "problem"),
            several(files, "file")
        )
    }
}
