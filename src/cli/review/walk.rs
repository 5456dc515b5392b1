//! `review --next`: one document after another, the most valuable first. Each verdict is written at once, so
//! that whoever stops loses nothing. Answers are lines of standard input.

use std::io::{self, BufRead, IsTerminal, Read};

use anyhow::Context;

use super::{Arguments, confirm, reviewer, wanted};
use crate::base::legible;
use crate::change::verdict::{self, Outcome, Ruling, Sentence};
use crate::cli::{Console, Exit, Report, Result, Trouble};
use crate::model::workspace::{Piece, Place};
use crate::read::document::review::Judgement;
use crate::render;
use crate::report::review::{Case, cases, waiting};
use crate::run::Readiness;
use crate::words;

const ANSWER_LIMIT: u64 = 1 << 16;

pub(super) fn run(arguments: &Arguments, mut run: Readiness, console: &mut Console) -> Result<Exit> {
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let language = console.page.language;
    let reviewer = reviewer(arguments, &report, console)?;
    let all: Vec<Case> =
        waiting(&report).into_iter().filter(|case| wanted(arguments, &report, case)).collect();
    let (own, others): (Vec<Case>, Vec<Case>) =
        all.into_iter().partition(|case| reviewer.owns(&report, case));
    if !own.is_empty() {
        console.note(&words::review::own_left_out(language, own.len()));
    }
    console.result(&render::sample(run.sample, console.page))?;
    if others.is_empty() {
        console.line(words::review::nothing_waits(language))?;
        return Ok(Exit::of(run.complete));
    }
    let queue: Vec<(usize, Place)> =
        others.iter().take(arguments.limit.get()).map(|case| (case.index, case.place.clone())).collect();
    let mut input = io::stdin().lock();
    let (mut accepted, mut rejected, mut skipped) = (0, 0, 0);
    let mut all_count = true;
    for (number, (index, place)) in queue.iter().enumerate() {
        let report = Report::of(&run).ok_or(Trouble::NoScore)?;
        // A verdict before this one, or a change meanwhile, may have settled it.
        let Some(case) =
            waiting(&report).into_iter().find(|case| case.index == *index && case.place == place)
        else {
            continue;
        };
        let sha256 = reviewer.sha256(&case)?;
        let page = console.page;
        let text = render::review::page(&report, &case, (number + 1, queue.len()), sha256.as_deref(), page);
        console.result(&text)?;
        let sentence = match ask(&mut input, console)? {
            Answer::Sentence(sentence) => sentence,
            Answer::Skip => {
                skipped += 1;
                console.line("")?;
                continue;
            }
            Answer::Quit => break,
        };
        // Nobody else writes from here on, and what was shown may have changed while the reviewer read.
        let alone = console.alone()?;
        let now = console.read()?;
        let before = Report::of(&now).ok_or(Trouble::NoScore)?;
        let found = cases(&before).into_iter().find(|one| one.index == *index && one.place == place);
        let found = found.filter(|one| is_as_shown(&report, &case, &before, one));
        let found = found.filter(|one| reviewer.sha256(one) == Ok(sha256));
        let pieces = found.as_ref().map_or_else(Vec::new, |case| case.meant(&before, None));
        let ruling = Ruling { index: *index, case: found.as_ref(), pieces: &pieces, sentence: &sentence };
        let recorded = match &found {
            Some(_) => verdict::record(&reviewer, &before, ruling, language, &alone),
            None => Err(Trouble::Changed { place: place.text().to_owned() }),
        };
        let outcome = match recorded {
            // The next document can still be judged.
            Err(
                one @ (Trouble::Changed { .. }
                | Trouble::SaidToday { .. }
                | Trouble::OwnVerdict { .. }
                | Trouble::Unsound { .. }
                | Trouble::FileChanged { .. }),
            ) => {
                console.fail(&one.into());
                skipped += 1;
                run = now;
                continue;
            }
            outcome => outcome?,
        };
        drop(alone);
        if let Outcome::Written(_) = outcome {
            match sentence.judgement {
                Some(Judgement::Accepted) => accepted += 1,
                Some(Judgement::Rejected) => rejected += 1,
                None => {}
            }
        }
        all_count &= confirm(outcome, &before, ruling, console)? == Exit::Pass;
        console.line("")?;
        run = console.read()?;
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let left = waiting(&report).iter().filter(|case| wanted(arguments, &report, case)).count();
    console.line(&words::review::summary(language, accepted, rejected, skipped, left))?;
    // An index without an unreadable file is no success.
    Ok(Exit::of(run.complete && all_count))
}

/// Whether a case is still what was shown: the same pieces, with the same words about them.
fn is_as_shown(report: &Report, shown: &Case, now: &Report, case: &Case) -> bool {
    let words = |report: &Report, case: &Case| -> Vec<_> {
        let piece = |piece: &Piece| {
            let agency = report.workspace.agencies[piece.agency].id.clone();
            (agency, piece.requirement, piece.title.clone(), (piece.date, piece.covers), piece.valid_until)
        };
        case.filed(report).map(piece).collect()
    };
    words(report, shown) == words(now, case)
}

enum Answer {
    Sentence(Sentence),
    Skip,
    Quit,
}

/// Asks until there is an answer; the end of input quits.
fn ask(input: &mut impl BufRead, console: &mut Console) -> Result<Answer> {
    let language = console.page.language;
    loop {
        let Some(answer) = line(input, words::review::question(language), console)? else {
            return Ok(Answer::Quit);
        };
        let sentence = |judgement, note| Sentence::new(Some(judgement), None, note).map(Answer::Sentence);
        match answer.to_lowercase().as_str() {
            "a" => return Ok(sentence(Judgement::Accepted, None)?),
            "s" => return Ok(Answer::Skip),
            "q" => return Ok(Answer::Quit),
            "r" => match line(input, words::review::why_rejected(language), console)? {
                None => return Ok(Answer::Quit),
                Some(note) if note.is_empty() => console.line(words::review::needs_reason(language))?,
                Some(note) => return Ok(sentence(Judgement::Rejected, Some(note))?),
            },
            _ => console.line(words::review::unknown_answer(language))?,
        }
    }
}

/// A line of input without blanks around it; nothing in place of one that is too long, and at the end `None`.
/// What does not come from a terminal is shown, so that a record of the session reads like one.
fn line(input: &mut impl BufRead, question: &str, console: &mut Console) -> Result<Option<String>> {
    console.result(question)?;
    let mut bytes = Vec::new();
    let read = input.take(ANSWER_LIMIT + 1).read_until(b'\n', &mut bytes);
    if read.context("stdin")? == 0 {
        console.line("")?;
        return Ok(None);
    }
    let answer = String::from_utf8_lossy(&bytes).trim().to_owned();
    if !io::stdin().is_terminal() {
        console.line(&legible::line(&answer, 200))?;
    }
    if bytes.len() as u64 <= ANSWER_LIMIT {
        return Ok(Some(answer));
    }
    if !bytes.ends_with(b"\n") {
        input.skip_until(b'\n').context("stdin")?;
    }
    console.line(&words::review::too_long(console.page.language, ANSWER_LIMIT >> 10))?;
    Ok(Some(String::new()))
}
