//! A bundle's index for people, one page that loads nothing and runs nothing, with a link to each document
//! beside it; its tables for machines and spreadsheets; what is wrong with it.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::csv::csv;
use super::{BAD, above_each_page, caveats, styled};
use super::{Exact, Kind, Label, Language, Page, Report, Show, Text, legible, words};
use crate::base::exact::Fixed;
use crate::gather::bundle::{INDEX_FILE, SUMS_FILE};
use crate::judge::assess::Readings;
use crate::model::workspace::{AgencyIndex, Link, Piece, Place, State};
use crate::report::bundle::verify::Damage;
use crate::report::bundle::{ANSWERS_FILE, Bundle, Chapter, Entry, Packed, Proof};
use crate::report::rank::Reading;
use crate::tables::{Table, history::titled};

const STYLE: &str = include_str!("bundle.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// Letters of a text from a data file; an explanation is a paragraph, not a book.
const TEXT: usize = 8_000;

pub fn html(bundle: &Bundle, report: &Report, page: Page) -> String {
    let region = legible::line(&report.workspace.region, 200);
    let title = format!("{} · {region}", page.label(Label::Evidence));
    html! {
        (DOCTYPE)
        html lang=(page.language.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (titled(&title, report.run.sample, page.language)) }
                style { (PreEscaped(STYLE)) (PreEscaped(above_each_page(report, page))) }
            }
            body {
                header {
                    h1 { (title) }
                    @for caveat in caveats(report, page) { p.warning { strong { (caveat) } } }
                    (about(bundle, report, page))
                }
                (contents(bundle, page))
                main { (chapters(bundle, report, page)) }
            }
        }
    }
    .into_string()
        + "\n"
}

fn about(bundle: &Bundle, report: &Report, page: Page) -> Markup {
    let (workspace, index) = (report.workspace, &report.assessment.index);
    let agencies = bundle.agencies.iter().map(|at| page.text(&workspace.agencies[*at].name, 200));
    let counts = bundle.counts();
    html! {
        dl {
            (pair(words::bundle::instrument(page.language),
                &format!("{} ({})", page.text(&report.instrument.name, 200), legible::line(report.profile(), 60))))
            (pair(words::bundle::as_of(page.language), &words::long_date(page.language, report.run.today)))
            (pair(page.label(Label::Deadline), &words::long_date(page.language, workspace.deadline)))
            @if bundle.agencies.is_empty() {
                @for reading in Reading::ALL {
                    @let official = reading.of(index).official.readable(report.index_digits());
                    (pair(page.label(reading.into()), &page.number(&official)))
                }
            } @else { (pair(page.label(Label::Agency), &agencies.collect::<Vec<_>>().join(", "))) }
            (pair(words::bundle::holds(page.language), &words::bundle::counts(page.language, &counts)))
        }
        @if counts.unsound > 0 { p.warning { (words::bundle::holds_unsound(page.language, counts.unsound)) } }
        p.small {
            a href=(INDEX_FILE) { (INDEX_FILE) } " · " a href=(ANSWERS_FILE) { (ANSWERS_FILE) } " · "
            a href=(SUMS_FILE) { (SUMS_FILE) } ": " (words::bundle::how_to_verify(page.language)) " "
            code { "sha256sum -c " (SUMS_FILE) } " · " code { "siak-check bundle --verify ." }
        }
    }
}

fn pair(term: &str, text: &str) -> Markup {
    html! { dt { (term) } dd { (text) } }
}

fn contents(bundle: &Bundle, page: Page) -> Markup {
    let dimensions = bundle.chapters.chunk_by(|a, b| a.indicator.dimension == b.indicator.dimension);
    html! {
        nav aria-label=(page.label(Label::Dimension)) {
            ul {
                @for chapters in dimensions {
                    li {
                        a href={ "#d" (chapters[0].indicator.dimension) } { (page.text(&chapters[0].dimension.name, 200)) }
                        " (" (chapters.len()) ")"
                    }
                }
            }
        }
    }
}

fn chapters(bundle: &Bundle, report: &Report, page: Page) -> Markup {
    let dimensions = bundle.chapters.chunk_by(|a, b| a.indicator.dimension == b.indicator.dimension);
    html! {
        @for chapters in dimensions {
            section {
                h2 id={ "d" (chapters[0].indicator.dimension) } { (page.text(&chapters[0].dimension.name, 200)) }
                @for chapters in chapters.chunk_by(|a, b| a.indicator.pillar == b.indicator.pillar) {
                    @let pillar = report.instrument.pillar(chapters[0].indicator.pillar).1;
                    h3 { (page.text(pillar, 200)) }
                    @for one in chapters { (chapter(one, report, page)) }
                }
            }
        }
    }
}

fn chapter(chapter: &Chapter, report: &Report, page: Page) -> Markup {
    let answer = chapter.answer;
    let scored = &report.assessment.indicators[chapter.index];
    let value = &scored.value;
    let level = |value: Fixed| value.show(page.language);
    let agency = |lead: AgencyIndex| page.text(&report.workspace.agencies[lead].name, 200);
    let lead = answer.lead.map_or_else(|| page.label(Label::Unassigned).to_owned(), agency);
    let claimed = scored.claim.map_or_else(|| page.label(Label::Unanswered).to_owned(), level);
    let columns = [Label::Requirements, Label::Document, Label::State, Label::Agency, Label::Sha256];
    html! {
        article id={ "i" (chapter.index) } {
            h4 { (legible::line(&chapter.indicator.id, 64)) " " (page.text(&chapter.indicator.name, 400)) }
            p.asks { (page.text(&chapter.indicator.asks, TEXT)) }
            p {
                @if let Some(reason) = &answer.not_applicable {
                    b { (page.label(Label::NotApplicable)) } ": " (page.text(reason, TEXT))
                } @else {
                    (page.label(Label::Claimed)) " " b { (claimed) }
                    " · " (page.label(Label::Supported)) " " b { (level(value.supported)) }
                    " · " (page.label(Label::Verified)) " " b { (level(value.verified)) }
                }
                " · " (page.label(Label::Lead)) " " b { (lead) }
            }
            @if let Some(explanation) = &answer.explanation {
                p { (page.label(Label::Explanation)) ": " (page.text(explanation, TEXT)) }
            }
            @if !chapter.entries.is_empty() {
                div.scroll {
                    table {
                        thead { tr { @for label in columns { th scope="col" { (page.label(label)) } } } }
                        tbody { @for one in &chapter.entries { (entry(one, report, page)) } }
                    }
                }
            }
        }
    }
}

fn entry(entry: &Entry, report: &Report, page: Page) -> Markup {
    let requirement = entry.requirement.map_or_else(|| "–".to_owned(), |one| page.text(&one.name, 400));
    let advice = entry.is_advice().then(|| format!(" ({})", page.label(Label::Advice)));
    let class = match &entry.proof {
        Proof::Missing { .. } => "bad",
        Proof::Piece { .. } if entry.is_unsound() => "bad",
        Proof::Piece { .. } if entry.is_accepted() => "good",
        Proof::Piece { .. } => "fair",
    };
    let agency = |piece: &Piece| page.text(&report.workspace.agencies[piece.agency].short, 60);
    let sum = entry.packed().map(|packed| &packed.sum.sha256);
    html! {
        tr {
            td { (requirement) @if let Some(advice) = advice { (advice) } }
            td { @if let Some(piece) = entry.piece() { (document(entry, piece, page)) } @else { "–" } }
            td class=(class) { (words::bundle::state(page.language, entry)) }
            td { @if let Some(piece) = entry.piece() { (agency(piece)) } @else { "–" } }
            td { @if let Some(sum) = sum { code title=(sum) { (sum[..12]) } } @else { "–" } }
        }
    }
}

fn document(entry: &Entry, piece: &Piece, page: Page) -> Markup {
    let title = page.text(&piece.title, 400);
    // Only what an address bar would take as a web address is one.
    let web = |link: &str| link.starts_with("https://") && !link.contains(|letter: char| letter.is_control());
    html! {
        @match (entry.packed(), &piece.place) {
            (Some(packed), _) => { a href=(packed.path) { (title) } }
            (None, Some(Place::Link(Link { text: link, .. }))) if web(link) => {
                a href=(link) rel="noreferrer noopener" { (title) }
                br; span.small { (legible::line(link, 400)) }
            }
            (None, Some(Place::Link(Link { text, .. }) | Place::File(text))) => {
                (title) br; span.small { (legible::line(text, 400)) }
            }
            (None, None) => { (title) }
        }
        (words::when(page.language, piece))
    }
}

/// `index.csv`: a line for each piece of proof and each that is missing. Words are English, dates ISO.
pub fn index(bundle: &Bundle, report: &Report, page: Page) -> String {
    let place = |entry: &Entry| entry.piece().and_then(|piece| piece.place.clone());
    let file = |entry: &Entry| if let Some(Place::File(path)) = place(entry) { Some(path) } else { None };
    let link = |entry: &Entry| if let Some(Place::Link(one)) = place(entry) { Some(one.text) } else { None };
    let faults = |entry: &Entry| entry.faults().iter().map(|code| code.name()).collect::<Vec<_>>();
    let is_final = |entry: &Entry| entry.piece().is_some_and(|piece| piece.state == State::Final);
    let truth = |entry: &Entry, truth: bool| is_final(entry).then_some(truth);
    let size = |one: &Packed| Exact::ratio(one.sum.size.into(), 1);
    let agency = |piece: &Piece| report.workspace.agencies[piece.agency].id.clone();
    let table = Table::of(bundle.entries())
        .column("dimension", "", Kind::Id, |(chapter, _)| chapter.dimension.id.as_str())
        .column("pillar", "", Kind::Id, |(chapter, _)| chapter.pillar)
        .column("indicator", "", Kind::Id, |(chapter, _)| chapter.indicator.id.as_str())
        .column("requirement", "", Kind::Id, |(_, entry)| entry.requirement.map(|one| one.id.as_str()))
        .column("agency", "", Kind::Id, |(_, entry)| entry.piece().map(agency))
        .column("title", "", Kind::Text, |(_, entry)| entry.piece().map(|one| one.title.get(page.language)))
        .column("date", "", Kind::Day, |(_, entry)| entry.piece().and_then(|piece| piece.date))
        .column("covers", "", Kind::Count, |(_, entry)| entry.piece().and_then(|piece| piece.covers))
        .column("state", "", Kind::Id, |(_, entry)| state(entry))
        .column("sound", "", Kind::Flag, |(_, entry)| truth(entry, !entry.is_unsound()))
        .column("accepted", "", Kind::Flag, |(_, entry)| truth(entry, entry.is_accepted()))
        .column("faults", "", Kind::Words, |(_, entry)| faults(entry))
        .column("source", "", Kind::Text, |(_, entry)| file(entry))
        .column("path", "", Kind::Id, |(_, entry)| entry.packed().map(|one| one.path.as_str()))
        .column("sha256", "", Kind::Id, |(_, entry)| entry.packed().map(|one| one.sum.sha256.as_str()))
        .column("size", "", Kind::Count, |(_, entry)| entry.packed().map(size))
        .column("link", "", Kind::Text, |(_, entry)| link(entry))
        .column("sample", "", Kind::Flag, |_| report.run.sample)
        .build();
    csv(table, "", TEXT)
}

pub fn answers(bundle: &Bundle, report: &Report, page: Page) -> String {
    let scored = |chapter: &Chapter| &report.assessment.indicators[chapter.index];
    // As the form of the ministry has it: `3`, `2.8`.
    let level = |value: Fixed| value.show(Language::English);
    let value = |chapter: &Chapter, pick: fn(&Readings<Fixed>) -> Fixed| {
        chapter.answer.not_applicable.is_none().then(|| level(pick(&scored(chapter).value)))
    };
    let id = |lead: AgencyIndex| report.workspace.agencies[lead].id.as_str();
    let said = |text: &Option<Text>| text.as_ref().map(|text| text.get(page.language).to_owned());
    let table = Table::of(&bundle.chapters)
        .column("dimension", "", Kind::Id, |chapter| chapter.dimension.id.as_str())
        .column("pillar", "", Kind::Id, |chapter| chapter.pillar)
        .column("indicator", "", Kind::Id, |chapter| chapter.indicator.id.as_str())
        .column("name", "", Kind::Text, |chapter| chapter.indicator.name.get(page.language))
        .column("lead", "", Kind::Id, |chapter| chapter.answer.lead.map(id))
        .column("claimed", "", Kind::Level, |chapter| scored(chapter).claim.map(level))
        .column("supported", "", Kind::Level, |chapter| value(chapter, |all| all.supported))
        .column("verified", "", Kind::Level, |chapter| value(chapter, |all| all.verified))
        .column("target", "", Kind::Level, |chapter| value(chapter, |all| all.target))
        .column("not_applicable", "", Kind::Text, |chapter| said(&chapter.answer.not_applicable))
        .column("explanation", "", Kind::Text, |chapter| said(&chapter.answer.explanation))
        .column("sample", "", Kind::Flag, |_| report.run.sample)
        .build();
    csv(table, "", TEXT)
}

fn state(entry: &Entry) -> &'static str {
    match &entry.proof {
        Proof::Missing { .. } => "missing",
        Proof::Piece { piece, .. } => match piece.state {
            State::Promised(_) => "promised",
            State::Draft => "draft",
            State::Final => "final",
            State::Unreadable => "unreadable",
        },
    }
}

pub fn damages(damages: &[(String, Damage)], files: usize, page: Page) -> String {
    let mut shown = String::new();
    for (path, damage) in damages {
        let path = legible::line(path, 300);
        shown += &format!("{path}: {}\n", styled(BAD, &damage.show(page.language)));
    }
    shown + &words::bundle::verified(page.language, files, damages.len()) + "\n"
}
