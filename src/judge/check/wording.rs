//! What names and texts say of days, against the dates given and against the calendar.

use super::{Proof, Scene};
use crate::base::dated::{Mention, dates};
use crate::base::lang::{Language, Text};
use crate::base::{path, source::Span};
use crate::problem::{Diagnostics, Problem};

/// A whole date in the file's name or the title that is another than the piece's. What tells of several days
/// may be dated after them, and what gives the state of a day on any other.
pub(super) fn date_contradicted(proof: &Proof) -> Option<(Span, Problem)> {
    let date = proof.piece.date?;
    let other = |text: &str| {
        if is_of_a_machine(text) {
            return None;
        }
        let found: Vec<Mention> = dates(text).into_iter().filter(|mention| !mention.as_of).collect();
        // A document is about a time that begins after it: a budget.
        let ahead = |mention: &Mention| proof.piece.covers == Some(mention.from.year().into());
        let same = found.iter().any(|mention| {
            let several = mention.from < mention.to;
            (mention.from <= date && (date <= mention.to || several)) || (several && ahead(mention))
        });
        found.first().filter(|_| !same).map(|mention| Problem::DateContradicted { found: mention.to, date })
    };
    let in_name = proof
        .file()
        .and_then(|(path, _)| other(path::stem(path)))
        .map(|problem| (proof.piece.spans.place, problem));
    in_name.or_else(|| {
        languages(&proof.piece.title).find_map(other).map(|problem| (proof.piece.spans.title, problem))
    })
}

/// A text in each language in which it differs.
fn languages(text: &Text) -> impl Iterator<Item = &str> {
    let (one, other) = (text.get(Language::Indonesian), text.get(Language::English));
    std::iter::once(one).chain((one != other).then_some(other))
}

/// Whether a messenger, a scanner, a camera or a screen gave the name: `IMG-20241021-WA0007` tells when a
/// picture was sent, `Scan_20241105` when a paper lay on the glass, not what date it bears.
fn is_of_a_machine(stem: &str) -> bool {
    let upper = stem.to_uppercase();
    let sent = upper
        .split_once("-WA")
        .is_some_and(|(_, rest)| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    let mut words = upper.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let scanned =
        |word: &str| word.starts_with("SCAN") || word.starts_with("PINDAI") || word.ends_with("SCANNER");
    let firsts = "IMG MVIMG VID PXL DSC DSCN DSCF DCIM PANO BURST WIN WHATSAPP SIGNAL TELEGRAM SCREENSHOT SCREENRECORD \
                  SCREENCAPTURE SKM SKMBT";
    let pairs = "SCREEN SHOT|SCREEN RECORDING|TANGKAPAN LAYAR|CUPLIKAN LAYAR|NEW DOC|OFFICE LENS|IMAGE FROM";
    sent || scanned(first)
        || scanned(second)
        || firsts.split_whitespace().any(|name| name == first)
        || pairs.split('|').any(|pair| pair.split_once(' ') == Some((first, second)))
        || dates(stem).iter().any(|mention| mention.stamp)
}

/// Weekdays in titles, explanations and notes that the date behind them does not fall on.
pub(super) fn weekdays(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    for answer in &scene.workspace.answers {
        if let (Some(explanation), Some(span)) = (&answer.explanation, answer.explanation_span) {
            weekday(explanation, span, diagnostics);
        }
        for piece in &answer.pieces {
            weekday(&piece.title, piece.spans.title, diagnostics);
        }
    }
    for verdict in &scene.workspace.verdicts {
        if let Some(note) = &verdict.note {
            weekday(note, verdict.span, diagnostics);
        }
    }
}

fn weekday(text: &Text, span: Span, diagnostics: &mut Diagnostics) {
    let wrong = |mention: Mention| {
        let (weekday, written) = mention.weekday?;
        let date = mention.to;
        (mention.from == date && date.weekday() != weekday)
            .then(|| Problem::WeekdayContradicted { written: written.to_owned(), date })
    };
    if let Some(problem) = languages(text).flat_map(dates).find_map(wrong) {
        diagnostics.at(span, problem);
    }
}
