//! The HTML report without a browser: its shape, its sums, what it may not load and what hostile text may not become.
//! `tests/browser` opens the same pages in Chromium.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use siak_check::base::exact::Exact;
use siak_check::base::lang::Language;
use siak_check::judge::assess::Owner;
use siak_check::judge::plan::Finding;
use siak_check::render::{Page, html, plan};
use siak_check::report::Report;
use siak_check::report::heat::{Heat, SHADES};
use siak_check::report::owing::Part;
use siak_check::report::plan::Planning;
use siak_check::report::survey;
use siak_check::report::timeline::Timeline;

use crate::support::{copy, example, folder, hostile, read};

/// Every page of a workspace: of the region and of each owner, in both languages.
fn pages(root: &Path) -> Vec<String> {
    let run = read(root);
    let report = Report::of(&run).unwrap();
    let planning = Planning::of(&report, None);
    let owners = report.assessment.owners.iter().map(|owed| Some(owed.owner));
    let whose: Vec<Option<Owner>> = std::iter::once(None).chain(owners).collect();
    let render = |language| {
        let (report, planning) = (&report, &planning);
        whose.iter().map(move |owner| {
            html::render(report, planning, *owner, Page { language, width: 80, whole: false })
        })
    };
    Language::ALL.into_iter().flat_map(render).collect()
}

/// A start tag.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// The start tags of a page, after a look at its shape: tags nest, attributes are quoted, no stray `<`.
fn tags(page: &str) -> Vec<Tag> {
    const EMPTY: [&str; 3] = ["meta", "link", "br"];
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    let (mut open, mut tags): (Vec<String>, Vec<Tag>) = (Vec::new(), Vec::new());
    while let Some(start) = rest.find('<') {
        let end = start + rest[start..].find('>').unwrap();
        let inside = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "before {}", &rest[..rest.len().min(80)]);
            continue;
        }
        let (name, mut text) = inside.split_once(' ').unwrap_or((inside, ""));
        assert!(name.chars().all(char::is_alphanumeric), "<{inside}>");
        let mut attributes = Vec::new();
        while !text.is_empty() {
            let (key, after) = text.split_once("=\"").unwrap_or((text, "\""));
            let (value, after) = after.split_once('"').unwrap();
            assert!(key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'), "{key}");
            attributes.push((key.to_owned(), value.to_owned()));
            text = after.trim_start();
        }
        tags.push(Tag { name: name.to_owned(), attributes });
        if ["script", "style"].contains(&name) {
            rest = &rest[rest.find(&format!("</{name}>")).unwrap()..];
        }
        if !EMPTY.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    tags
}

#[test]
fn pages_nest_and_load_nothing() {
    let hostile = hostile::workspace();
    let examples = ["siak", "minimal", "broken"].map(example);
    for root in examples.iter().map(PathBuf::as_path).chain([hostile.path()]) {
        for page in pages(root) {
            let mut ids = BTreeSet::new();
            for tag in tags(&page) {
                for (key, value) in &tag.attributes {
                    let loads =
                        ["src", "srcset", "data", "action", "poster", "style"].contains(&key.as_str());
                    assert!(!loads && !key.starts_with("on"), "<{} {key}={value}>", tag.name);
                    if key == "href" {
                        assert!(value.starts_with('#') || value == "data:,", "{value}");
                    }
                    assert!(
                        key != "id" || ids.insert(value.clone()),
                        "{}: the id {value} twice",
                        root.display()
                    );
                }
            }
            let style = &page[page.find("<style>").unwrap()..page.find("</style>").unwrap()];
            assert!(
                !style.contains("@import") && style.split("url(").skip(1).all(|url| url.starts_with('#'))
            );
        }
    }
}

#[test]
fn the_policy_names_the_script_by_its_hash() {
    let page = &pages(&example("minimal"))[0];
    let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    assert!(!script.contains('\r'), "browsers hash it with plain line ends");
    assert_eq!(html::SCRIPT_HASH, format!("sha256-{}", base64(&Sha256::digest(script))));
    assert!(page.contains(&format!("script-src '{}'", html::SCRIPT_HASH)));
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for part in bytes.chunks(3) {
        let whole =
            part.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) << (8 * (3 - part.len()));
        for place in 0..4 {
            let letter = LETTERS[whole >> (18 - 6 * place) & 63];
            text.push(if place <= part.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[test]
fn hostile_text_stays_text() {
    let usual: BTreeSet<String> =
        pages(&example("siak")).iter().flat_map(|page| tags(page)).map(|tag| tag.name).collect();
    let root = hostile::workspace();
    // The tests in a browser open it too, and say where they look for it.
    if let Some(place) = std::env::var_os("HOSTILE") {
        copy(root.path(), Path::new(&place));
    }
    for page in pages(root.path()) {
        assert_eq!(page.matches("<script").count(), 1);
        for tag in tags(&page) {
            assert!(usual.contains(&tag.name), "<{}>", tag.name);
        }
        let hidden = |letter: char| {
            letter.is_control() && letter != '\n'
                || "\u{202e}\u{202c}\u{200f}\u{200d}\u{2066}".contains(letter)
        };
        assert_eq!(page.chars().find(|letter| hidden(*letter)), None);
        assert!(page.contains("&lt;script&gt;"), "it can still be read");
        assert!(!page.contains(&"x".repeat(1_000)), "long texts are cut");
        assert!(page.len() < 300_000, "{}", page.len());
    }
}

#[test]
fn the_page_of_siak_is_whole_small_and_the_same_every_time() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let planning = Planning::of(&report, None);
    let page = |language| html::render(&report, &planning, None, Page { language, width: 80, whole: false });
    let indonesian = page(Language::Indonesian);
    assert!(indonesian.len() < 500_000, "{}", indonesian.len());
    assert_eq!(indonesian, page(Language::Indonesian));
    assert_eq!(
        indonesian.matches("data-units=").count(),
        report.remaining.len(),
        "the list is whole without the script"
    );
    assert_eq!(indonesian.matches("class=\"severity ").count(), run.problems.len());
    for number in ["H-12", ">1,86<", ">2,32<", ">2,81<", "3,06", ">54%<"] {
        assert!(indonesian.contains(number), "{number}");
    }
    let digits = |page: &str| page.matches(|letter: char| letter.is_ascii_digit()).count();
    assert!(
        digits(&indonesian).abs_diff(digits(&page(Language::English))) < 60,
        "both languages show the same numbers"
    );
}

#[test]
fn what_is_incomplete_is_marked_everywhere() {
    let pages = pages(&example("broken"));
    let sections = pages[0].matches("<section ").count();
    assert_eq!(sections, 11);
    assert_eq!(pages[0].matches("class=\"mark\"").count(), sections);
    assert!(pages[0].contains("BELUM LENGKAP: "));
    assert_eq!(self::pages(&example("siak"))[0].matches("class=\"mark\"").count(), 0);
}

#[test]
fn the_heat_map_adds_up_to_the_gap() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let heat = Heat::of(&report, 60);
    let total = report.assessment.gap.total();
    assert_eq!(heat.rows.iter().map(|row| row.sum.clone()).sum::<Exact>(), total);
    for row in &heat.rows {
        let owed = report.assessment.owners.iter().find(|owed| row.owners == [owed.owner]).unwrap();
        assert_eq!(row.cells.iter().cloned().sum::<Exact>(), owed.gap.total());
    }
    let pillars = report.assessment.pillars.iter().filter(|tally| tally.indicators > 0);
    for (column, tally) in pillars.enumerate() {
        let cells: Exact = heat.rows.iter().map(|row| row.cells[column].clone()).sum();
        assert_eq!(cells, tally.gap.total());
        assert_eq!(heat.total.cells[column], cells);
    }
    let short = Heat::of(&report, 4);
    assert_eq!((short.rows.len(), short.rows[3].owners.len()), (4, heat.rows.len() - 3));
    assert_eq!(short.rows.iter().map(|row| row.sum.clone()).sum::<Exact>(), total);
}

#[test]
fn a_shade_takes_in_twice_what_the_one_below_does() {
    let run = read(&example("siak"));
    let heat = Heat::of(&Report::of(&run).unwrap(), 60);
    let largest = heat.rows.iter().flat_map(|row| &row.cells).max().unwrap();
    assert_eq!(heat.shade(largest), SHADES);
    assert_eq!(heat.shade(&Exact::zero()), 0);
    for shade in 1..SHADES {
        let bound = heat.bound(shade);
        assert_eq!(heat.bound(shade + 1), bound.clone() * Exact::ratio(2, 1));
        assert_eq!(heat.shade(&bound), shade);
        assert_eq!(heat.shade(&(bound + Exact::ratio(1, 1_000_000))), shade + 1);
    }
}

#[test]
fn the_parts_of_owners_add_up() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let all: Vec<_> = report.remaining.iter().collect();
    let (mut items, mut indicators, mut problems) = (0, 0, 0);
    for owed in &report.assessment.owners {
        let part = Part::of(&report, owed.owner);
        let points: Exact = part.owing.remaining.iter().map(|one| one.points.clone()).sum();
        assert_eq!(points, owed.gap.total());
        assert_eq!(part.indicators.len(), owed.indicators);
        items += part.owing.remaining.len();
        indicators += part.indicators.len();
        problems += part.problems.len();
    }
    assert_eq!((items, indicators), (report.remaining.len(), report.counted().count()));
    // Besides those of evidence files and of the agency without one: one of the settings, a stale verdict, a document that
    // nobody names. The survey of the heritage area is offered by two agencies.
    assert_eq!(problems, run.problems.len() - 3 + 1);
    let timeline = Timeline::of(&all);
    let dated: usize = timeline.days.iter().map(|(_, batch)| batch.items).sum();
    assert_eq!(dated + timeline.undated.items, all.len());
}

/// The page of a region with 70 agencies, of which each has so many indicators that need work.
fn page_of_much(each: usize) -> String {
    let indicator = |index: usize| format!("  - {{id: I{index}, dimension: a, name: Satu, asks: Apa}}\n");
    let indicators: String = (0..70 * each).map(indicator).collect();
    let agencies: String = (0..70).map(|agency| format!("- {{id: o{agency}, name: Dinas}}\n")).collect();
    let lead = |agency: usize| {
        let led = agency * each..(agency + 1) * each;
        let led: String = led.map(|index| format!("  I{index}: {{value: 1}}\n")).collect();
        (format!("evidence/o{agency}.yaml"), format!("opd: o{agency}\nanswers:\n{led}"))
    };
    let mut files = vec![
        ("siak-check.yaml".to_owned(), "region: Besar\ndeadline: 2024-11-11\n".to_owned()),
        ("opd.yaml".to_owned(), agencies),
        (
            "indicators/instrument.yaml".to_owned(),
            "id: besar\nname: Besar\nscale: {min: 0, max: 1}\ndimensions: [{id: a, name: A}]\npillars: [p]\nprofiles: {umum: {a: 100}}\n".to_owned(),
        ),
        ("indicators/p.yaml".to_owned(), format!("pillar: p\nname: P\nindicators:\n{indicators}")),
    ];
    files.extend((0..70).map(lead));
    let borrowed: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let root = folder(&borrowed);
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    assert_eq!(report.remaining.len(), 70 * each);
    let planning = Planning::of(&report, Some(&report.assessment.index.target.official));
    html::render(&report, &planning, None, Page { language: Language::Indonesian, width: 80, whole: false })
}

#[test]
fn a_page_of_very_much_says_what_it_leaves_out() {
    let page = page_of_much(30);
    assert_eq!(page.matches("data-units=").count(), 2_000);
    assert!(page.contains("Masih ada 100 butir lagi (4,8% kekurangan)"));
    assert!(page.contains("11 lainnya"), "the heat map takes the last agencies together");
    assert!(page.len() < 1_500_000, "{}", page.len());
    let page = page_of_much(5);
    let plan = plan_of(&page);
    assert_eq!(plan.matches("scope=\"rowgroup\"").count(), 200);
    assert!(plan.contains("dan 300 butir lainnya; lihat `siak-check plan`"), "{}", &plan[plan.len() - 600..]);
    assert_eq!(plan.matches("class=\"bars load\"").count(), 60);
}

/// A section of a page.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let start = page.find(&format!("<section id=\"{id}\"")).unwrap();
    &page[start..start + page[start..].find("</section>").unwrap()]
}

/// What each value asks for stands once for each indicator; that no rubric is known, once for all.
#[test]
fn the_page_says_what_each_value_asks_for() {
    let english = Page { language: Language::English, width: 80, whole: false };
    let unknown = "The official rubric of the values is not known.";
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let page = html::render(&report, &Planning::of(&report, None), None, english);
    let asked = section(&page, "asked");
    assert_eq!(asked.matches("<details>").count(), report.counted().count());
    assert_eq!(asked.matches(unknown).count(), 1);
    let requirements = |(index, _): (usize, _)| report.instrument.indicators[index].requirements().len();
    assert_eq!(asked.matches("• ").count(), report.counted().map(requirements).sum::<usize>());

    let root = folder(&[
        ("siak-check.yaml", "region: Kabupaten Contoh\ninstrument: spbe-2020\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        ("evidence/diskominfo.yaml", "opd: diskominfo\nanswers:\n  I05: {value: 2}\n"),
    ]);
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let page = html::render(&report, &Planning::of(&report, None), None, english);
    let asked = section(&page, "asked");
    assert!(!asked.contains(unknown));
    assert_eq!(asked.matches("<dt>5</dt>").count(), 47);
    assert_eq!(
        asked.matches("(official summary)").count() + asked.matches("(suggested by siak-check)").count(),
        asked.matches("<p><bdi>").count() - 47
    );
}

fn plan_of(page: &str) -> &str {
    section(page, "plan")
}

#[test]
fn surveys_are_summed_up_with_what_is_wrong_with_them() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let planning = Planning::of(&report, None);
    let page = Page { language: Language::English, width: 80, whole: false };
    let lines = survey::lines(&report, None);
    let services: usize = report.gathered.surveys.read.iter().map(|survey| survey.services.len()).sum();
    assert!(services > 5 && lines.len() == services);
    let whole = html::render(&report, &planning, None, page);
    let surveys = section(&whole, "surveys");
    let (summary, questions) = surveys.split_at(surveys.find("<h3>").unwrap());
    assert_eq!(summary.matches("class=\"bars value\"").count(), services);
    let few = lines.iter().filter(|line| line.fewer_than.is_some()).count();
    assert!(few > 0 && summary.matches("fewer than 50").count() == few);
    let faults: usize = lines.iter().map(|line| line.faults.len()).sum();
    assert!(faults > few && summary.matches("class=\"fault\"").count() == faults);
    assert_eq!(questions.matches("<details>").count(), services);
    let asked: usize = lines.iter().map(|line| line.survey.questions.len()).sum();
    assert_eq!(questions.matches("<th scope=\"row\"").count(), asked);
    // The mean of a service is that of its questions, whoever left one out.
    let one = lines.iter().find(|line| line.survey.file.ends_with("mpp-siak.csv")).unwrap();
    let means: Vec<Exact> = one.service.tallies.iter().map(|tally| tally.mean().unwrap()).collect();
    assert_eq!(one.mean.clone().unwrap() * Exact::ratio(9, 1), means.into_iter().sum());
    // Each stands on the page of whoever offers it.
    let files =
        |lines: &[survey::Line]| lines.iter().map(|line| line.survey.file.clone()).collect::<Vec<_>>();
    let owners =
        report.assessment.owners.iter().flat_map(|owed| files(&survey::lines(&report, Some(owed.owner))));
    assert_eq!(owners.collect::<BTreeSet<_>>(), files(&lines).into_iter().collect());
    let part = html::render(&report, &planning, Some(Owner::Secretariat), page);
    assert!(!part.contains("<section id=\"surveys\""), "none without a survey");
}

#[test]
fn the_plan_says_who_cannot_make_it_in_words() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let planning = Planning::of(&report, Some(&report.assessment.index.target.official));
    let Finding::Way(way) = &planning.plan.finding else { panic!("it can be reached") };
    let page = Page { language: Language::Indonesian, width: 80, whole: false };
    let whole = html::render(&report, &planning, None, page);
    let plan = plan_of(&whole);
    // From where to where, how much it is, who cannot make it: as the command says it.
    let shown = plan::render(&report, &planning, page);
    let shown = anstream::adapter::strip_str(&shown).to_string();
    let said: Vec<&str> = shown.lines().skip(5).take(3).collect();
    assert!(said[2].starts_with("Tidak terkejar sebelum tenggat evaluasi: "), "{said:?}");
    for text in said.into_iter().chain([
        "Anggapan siak-check dalam orang-hari, bukan ketentuan resmi",
        "Tanpa pengampu, jadi tidak dapat direncanakan: OC33",
    ]) {
        assert!(plan.contains(text), "{text}");
    }
    let late = planning.loads.iter().filter(|load| load.lacking().is_some()).count();
    assert_eq!(plan.matches("class=\"bars load\"").count(), planning.loads.len());
    assert_eq!(plan.matches(">kurang ").count(), late, "in words, beside the stripes");
    assert_eq!(plan.matches("class=\"over\"").count(), late + 1, "and one in the legend");
    assert_eq!(plan.matches(">terkejar<").count(), planning.loads.len() - late);
    assert_eq!(plan.matches("scope=\"rowgroup\"").count(), way.steps.len());
    // What owners see of it adds up to the whole.
    let (mut days, mut tasks) = (Exact::zero(), 0);
    for load in &planning.loads {
        let part = html::render(&report, &planning, Some(load.owner), page);
        let part = plan_of(&part);
        assert_eq!(part.matches("scope=\"rowgroup\"").count(), load.indicators);
        assert_eq!(part.matches("class=\"bars load\"").count(), 1);
        tasks += part.matches("<tr>").count() - 3;
        days = days + load.effort.clone();
    }
    assert_eq!(days, way.effort);
    assert_eq!(tasks, way.steps.iter().map(|step| step.tasks.len()).sum::<usize>());
    let none = html::render(&report, &planning, Some(Owner::Unassigned), page);
    assert!(plan_of(&none).contains("Tidak ada tugas Tanpa pengampu") && plan_of(&none).contains("OC33"));
}

#[test]
fn a_plan_that_is_none_says_why() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let page = Page { language: Language::English, width: 80, whole: false };
    for (reach, text) in [
        (Exact::ratio(1, 1), "The verified index is already "),
        (Exact::ratio(4, 1), "Index 4.00 is out of reach: the best is "),
    ] {
        let planning = Planning::of(&report, Some(&reach));
        for owner in [None, Some(Owner::Secretariat)] {
            let whole = html::render(&report, &planning, owner, page);
            let plan = plan_of(&whole);
            assert!(plan.contains(text), "{plan}");
            assert!(!plan.contains("<table") && !plan.contains("Assumed by siak-check"), "nothing to assume");
        }
    }
}

#[test]
fn an_owner_sees_the_problems_of_its_files_whatever_they_are_called() {
    let overdue = "answers:\n  OP1:\n    evidence: [{requirement: smart-city-regulation, title: Perda, state: promised, due: 2024-10-01}]\n";
    let root = folder(&[
        ("siak-check.yaml", "region: Kota\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: dlh, name: DLH}\n- {id: dinkes, name: Dinkes}\n- {id: bkd, name: BKD}\n"),
        ("evidence/lingkungan.yaml", &format!("opd: dlh\n{overdue}")),
        ("evidence/dinkes.yaml", "opd: dinkes\nanswers: [\n"),
        ("evidence/bkd.yaml", "opd: bkd\nanswers:\n  OP2:\n"),
    ]);
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let codes = |index| {
        let part = Part::of(&report, Owner::Agency(index));
        part.problems.iter().map(|one| one.problem.code().name()).collect::<Vec<_>>()
    };
    // In the order of ids.
    assert_eq!(codes(0), ["agency-silent"]);
    assert_eq!(codes(1), ["yaml-syntax"]);
    assert_eq!(codes(2), ["promise-overdue"]);
}
