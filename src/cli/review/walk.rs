//! `review --next`: one document after another, the most valuable first. Each verdict is written at once, so
//! that whoever stops loses nothing. Answers are keys of a terminal, or lines of standard input.

use std::collections::BTreeSet;

use super::{Arguments, confirm, level, reviewer, wanted};
use crate::base::{link::Address, path, show::Cut};
use crate::change::verdict::{self, Outcome, Recorded, Reviewer, Ruling, Sentence};
use crate::cli::ask::Input;
use crate::cli::{Console, Exit, Report, Result, Trouble};
use crate::model::workspace::{Piece, Place};
use crate::read::document::review::Judgement;
use crate::render;
use crate::report::review::{Case, Progress, cases, waiting};
use crate::run::Readiness;
use crate::words;
use crate::world::{opener, place::settled};

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
    let queue =
        others.iter().take(arguments.limit.get()).map(|case| (case.index, case.place.clone())).collect();
    let mut walk = Walk {
        reviewer,
        queue,
        at: 0,
        again: false,
        done: Vec::new(),
        skipped: BTreeSet::new(),
        all_count: true,
        input: Input::new(),
    };
    while let Some(next) = walk.step(&run, console)? {
        run = next;
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let left = waiting(&report).iter().filter(|case| wanted(arguments, &report, case)).count();
    let said = |judgement| walk.done.iter().filter(|(_, said, _)| *said == judgement).count();
    let (accepted, rejected) = (said(Some(Judgement::Accepted)), said(Some(Judgement::Rejected)));
    let (limited, skipped) = (said(None), walk.skipped.len());
    console.line(&words::review::summary(language, accepted, rejected, limited, skipped, left))?;
    // An index without an unreadable file is no success.
    Ok(Exit::of(run.complete && walk.all_count))
}

struct Walk {
    reviewer: Reviewer,
    queue: Vec<(usize, Place)>,
    /// The document that is next, an index into the queue.
    at: usize,
    /// Whether it is shown though it no longer waits.
    again: bool,
    /// What was recorded and not taken back, the latest last: on which document, and how it was judged, if it was.
    done: Vec<(usize, Option<Judgement>, Recorded)>,
    skipped: BTreeSet<usize>,
    all_count: bool,
    input: Input,
}

enum Answer {
    Sentence(Sentence),
    Open,
    Back,
    Undo,
    Skip,
    Quit,
}

impl Walk {
    fn go(&mut self, at: usize, again: bool) {
        (self.at, self.again) = (at, again);
    }

    /// Shows a document and does what is answered; the workspace as it is then, or nothing at the end.
    fn step(&mut self, run: &Readiness, console: &mut Console) -> Result<Option<Readiness>> {
        let report = Report::of(run).ok_or(Trouble::NoScore)?;
        let case = loop {
            let Some((index, place)) = self.queue.get(self.at) else { break None };
            let found = cases(&report).into_iter().find(|case| case.index == *index && case.place == place);
            let again = |case: &Case| self.again && case.progress(&report) != Progress::Unsound;
            // A verdict before this one, or a change meanwhile, may have settled it.
            match found.filter(|case| case.waits(&report) || again(case)) {
                None => self.go(self.at + 1, false),
                found => break found,
            }
        };
        let (page, number) = (console.page, (self.at + 1, self.queue.len()));
        let mut sha256 = None;
        match &case {
            // What was said last can still be taken back.
            None if self.done.is_empty() => return Ok(None),
            None => {}
            Some(case) => {
                sha256 = self.reviewer.sha256(case)?;
                console.result(&render::review::page(&report, case, number, sha256.as_deref(), page))?;
            }
        }
        loop {
            match (self.ask(case.is_some(), &report, console)?, &case) {
                (Answer::Back, _) if self.at > 0 => self.go(self.at - 1, true),
                (Answer::Back, _) => {
                    console.line(words::review::first(page.language))?;
                    continue;
                }
                (Answer::Undo, _) => {
                    let Some((at, _, last)) = self.done.pop() else {
                        console.line(words::review::nothing_to_undo(page.language))?;
                        continue;
                    };
                    if let Err(trouble) = verdict::undo(&self.reviewer, &last, &console.alone()?) {
                        console.fail(&trouble.into());
                        continue;
                    }
                    console.line(&words::review::undone(page.language, &last.at))?;
                    self.go(at, true);
                }
                (Answer::Quit, _) | (_, None) => return Ok(None),
                (Answer::Sentence(sentence), Some(case)) => {
                    return self.record((&report, case, sha256), &sentence, console).map(Some);
                }
                (Answer::Open, Some(case)) => {
                    open(case.place, console)?;
                    continue;
                }
                (Answer::Skip, Some(_)) => {
                    self.skipped.insert(self.at);
                    self.go(self.at + 1, false);
                }
            }
            console.line("")?;
            return console.read().map(Some);
        }
    }

    /// Writes down what was said of a document as it was shown.
    fn record(
        &mut self,
        (shown_in, shown, sha256): (&Report, &Case, Option<String>),
        sentence: &Sentence,
        console: &mut Console,
    ) -> Result<Readiness> {
        // Nobody else writes from here on, and what was shown may have changed while the reviewer read.
        let alone = console.alone()?;
        let now = console.read()?;
        let before = Report::of(&now).ok_or(Trouble::NoScore)?;
        let mut found = cases(&before).into_iter();
        let found = found.find(|one| one.index == shown.index && one.place == shown.place);
        let found = found.filter(|one| is_as_shown(shown_in, shown, &before, one));
        let found = found.filter(|one| self.reviewer.sha256(one) == Ok(sha256));
        let pieces = found.as_ref().map_or_else(Vec::new, |case| case.meant(&before, None));
        let ruling = Ruling { index: shown.index, case: found.as_ref(), pieces: &pieces, sentence };
        let recorded = match &found {
            Some(_) => verdict::record(&self.reviewer, &before, ruling, console.page.language, &alone),
            None => Err(Trouble::Changed { place: shown.place.text().to_owned() }),
        };
        let outcome = match recorded {
            Err(
                one @ (Trouble::Changed { .. }
                | Trouble::SaidToday { .. }
                | Trouble::OwnVerdict { .. }
                | Trouble::Unsound { .. }
                | Trouble::FileChanged { .. }),
            ) => {
                console.fail(&one.into());
                // Whoever reads this is asked again. Lines that were written before know nothing of it: the next of
                // them is about the next document.
                let asks = self.input.is_terminal;
                self.skipped.extend((!asks).then_some(self.at));
                self.go(self.at + usize::from(!asks), asks);
                return Ok(now);
            }
            outcome => outcome?,
        };
        drop(alone);
        if let Outcome::Written(recorded) = &outcome {
            self.done.push((self.at, sentence.judgement, recorded.clone()));
        }
        self.all_count &= confirm(outcome, &before, ruling, console)? == Exit::Pass;
        self.skipped.remove(&self.at);
        // A limit is no verdict on the document.
        let limited = sentence.judgement.is_none();
        self.go(self.at + usize::from(!limited), limited);
        console.line("")?;
        console.read()
    }

    /// Asks until there is an answer, about a document or behind the last one; the end of input quits.
    fn ask(&mut self, document: bool, report: &Report, console: &mut Console) -> Result<Answer> {
        let (language, scale) = (console.page.language, report.instrument.scale);
        loop {
            let answer = self.input.key(&words::review::question(language, document), console)?;
            let answer = answer.unwrap_or_else(|| "q".to_owned());
            let (mut judgement, mut limit) = (Some(Judgement::Rejected), None);
            match answer.to_lowercase().as_str() {
                "b" => return Ok(Answer::Back),
                "u" => return Ok(Answer::Undo),
                "q" => return Ok(Answer::Quit),
                "a" if document => {
                    return Ok(Answer::Sentence(Sentence::new(Some(Judgement::Accepted), None, None)?));
                }
                "o" if document => return Ok(Answer::Open),
                "s" if document => return Ok(Answer::Skip),
                "r" if document => {}
                "c" if document => {
                    let question = words::review::which_level(language, scale.min, scale.max);
                    let Some(given) = self.input.line(&question, console)? else { return Ok(Answer::Quit) };
                    (judgement, limit) = (None, level(&given, report));
                    if limit.is_none() {
                        console.line(&words::review::no_level(language, scale.min, scale.max))?;
                        continue;
                    }
                }
                _ => {
                    console.line(words::review::unknown_answer(language))?;
                    continue;
                }
            }
            match self.input.line(words::review::why(language), console)? {
                None => return Ok(Answer::Quit),
                Some(note) if note.is_empty() => console.line(words::review::needs_reason(language))?,
                note => return Ok(Answer::Sentence(Sentence::new(judgement, limit, note)?)),
            }
        }
    }
}

/// Has the system show a document; where it cannot, says where the document is.
fn open(place: &Place, console: &mut Console) -> Result<()> {
    let (at, may_open) = match place {
        Place::File(name) => {
            let file = settled(&console.global.workspace()?.0.join(name)).display().to_string();
            // Programs of Windows know no path that begins so.
            (file.trim_start_matches(r"\\?\").to_owned(), opener::is_harmless(&path::extension(name)))
        }
        Place::Link(link) => {
            let secure = link.text.replacen("http://", "https://", 1);
            (link.text.clone(), Address::parse(&secure).is_ok())
        }
    };
    let opened = may_open && opener::open(&at);
    console.line(&words::review::opened(console.page.language, opened, Cut(&at)))
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
