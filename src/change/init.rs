//! The files of a new workspace, with comments that say what goes where.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::edit;
use super::verdict::{Entry, Review};
use crate::base::lang::Language;
use crate::base::layout::{
    AGENCIES_FILE, ATTRIBUTES_FILE, DOCUMENTS_FOLDER, EVIDENCE_FOLDER, REVIEWS_FOLDER, SETTINGS_FILE,
};
use crate::base::legible::line;
use crate::model::instrument::{Indicator, Instrument};
use crate::model::workspace::SECRETARIAT;
use crate::words::init::Word;

/// What is known of a workspace at first.
#[derive(Clone, Copy)]
pub struct Beginning<'a> {
    pub region: &'a str,
    pub instrument: &'a Instrument,
    /// The profile, an index into the instrument's.
    pub profile: usize,
    pub deadline: Date,
    pub language: Language,
}

const AGENCY: &str = "diskominfo";

/// The files by their paths in the workspace, without the schemas that they name.
pub fn files(beginning: Beginning) -> [(String, String); 6] {
    let first = first(beginning.instrument, beginning.profile);
    let document = format!("{DOCUMENTS_FOLDER}/{}/{}", first.id, Word::DocumentName.text(beginning.language));
    let attributes =
        format!("# {}\n{DOCUMENTS_FOLDER}/** -text\n", Word::Attributes.text(beginning.language));
    [
        (SETTINGS_FILE.to_owned(), settings(beginning, first)),
        (AGENCIES_FILE.to_owned(), agencies(beginning.language)),
        (format!("{EVIDENCE_FOLDER}/{AGENCY}.yaml"), evidence(beginning, first, &document)),
        (format!("{REVIEWS_FOLDER}/README.md"), reviews(beginning, first, &document)),
        (format!("{DOCUMENTS_FOLDER}/README.md"), format!("{}\n", Word::Documents.text(beginning.language))),
        (ATTRIBUTES_FILE.to_owned(), attributes),
    ]
}

/// Where the schema of a kind of file stands in a workspace.
pub fn schema_file(kind: &str) -> String {
    format!(".siak-check/{kind}.schema.json")
}

/// An indicator to begin with: the first that counts in the profile.
fn first(instrument: &Instrument, profile: usize) -> &Indicator {
    let counts = |one: &&Indicator| {
        let mut top = one.dimension;
        while let Some(parent) = instrument.dimensions[top].parent {
            top = parent;
        }
        instrument.profiles[profile].weights.contains_key(&top)
    };
    instrument.indicators.iter().find(counts).expect("every profile was checked to hold indicators")
}

fn settings(beginning: Beginning, first: &Indicator) -> String {
    let Beginning { region, instrument, profile, deadline, language } = beginning;
    let target = instrument.scale.max;
    let targets = format!("targets: {{indicators: {{{}: {target}}}}}", first.id);
    let effort = "effort: {work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1}";
    let say = |word: Word| word.text(language);
    headed(
        "settings",
        "",
        &json!({
            "region": region,
            "instrument": instrument.id,
            "profile": instrument.profiles[profile].id,
            "deadline": deadline.to_string(),
            "time_zone": "Asia/Jakarta",
            "period": {"from": deadline.first_of_year().to_string(), "to": deadline.to_string()},
            "target": target,
            "holidays": [],
            "language": language.code(),
            "documents": [DOCUMENTS_FOLDER],
        }),
        vec![
            ("region", &[say(Word::Settings)]),
            ("instrument", &[say(Word::Instrument)]),
            ("deadline", &[say(Word::Deadline)]),
            ("period", &[say(Word::Period)]),
            ("target", &[say(Word::Target), &targets]),
            ("holidays", &[say(Word::Holidays)]),
            ("language", &[say(Word::Effort), effort]),
            ("documents", &[say(Word::DocumentFolders)]),
        ],
    )
}

fn agencies(language: Language) -> String {
    let names = ["Dinas Komunikasi dan Informatika", "Department of Communication and Informatics"];
    let name = match language {
        Language::Indonesian => json!(names[0]),
        Language::English => json!({"id": names[0], "en": names[1]}),
    };
    let say = |word: Word| word.text(language);
    headed(
        "opd",
        "",
        &json!([{"id": AGENCY, "name": name, "short": "Diskominfo", "capacity_days": 1}]),
        vec![
            ("id", &[say(Word::Agencies)]),
            ("capacity_days", &[say(Word::InCharge), say(Word::Contact), say(Word::Capacity)]),
        ],
    )
}

fn evidence(beginning: Beginning, first: &Indicator, document: &str) -> String {
    let Beginning { instrument, deadline, language, .. } = beginning;
    let say = |word: Word| word.text(language);
    let due = deadline.to_string();
    let requirement = first.requirements().first();
    let piece = requirement.map(
        |one| json!({"requirement": one.id, "title": say(Word::Title), "state": "promised", "due": due}),
    );
    let answer = json!({"value": instrument.scale.min, "evidence": Vec::from_iter(piece)});
    let question = format!("{}: siak-check explain {}", say(Word::Question), first.id);
    let name = requirement.map_or_else(String::new, |one| line(one.name.get(language), 300));
    let file = format!("  file: {document}");
    let date = format!("  date: {:04}-01-31", deadline.year());
    headed(
        "evidence",
        "../",
        &json!({"opd": AGENCY, "answers": {&first.id: answer}}),
        vec![
            ("opd", &[say(Word::Evidence), &question]),
            (&first.id, &[&line(first.name.get(language), 100)]),
            ("title", &[&name]),
            ("state", &[say(Word::Arrived), &file, &date, "  state: final"]),
            ("", &[say(Word::Contributor), "OP4:", "  provides: [renstra-extracts]"]),
        ],
    )
}

/// An example of what `review` writes, between what is said of it.
fn reviews(beginning: Beginning, first: &Indicator, document: &str) -> String {
    let say = |word: Word| word.text(beginning.language);
    let verdict = edit::record(&Entry {
        indicator: &first.id,
        requirement: first.requirements().first().map(|one| one.id.as_str()),
        file: Some(document),
        sha256: Some(&format!("{} sha256sum {document}", say(Word::Output))),
        verdict: Some("accepted"),
        date: &beginning.deadline.to_string(),
        ..Entry::default()
    });
    let review = Review { reviewer: say(Word::Secretariat), opd: Some(SECRETARIAT), verdicts: vec![verdict] };
    let comments: [(&str, &[&str]); 2] =
        [("opd", &[say(Word::OrAgency)]), ("verdict", &[say(Word::OrRejected)])];
    let example = commented(&review, comments.to_vec()).replace('\n', "\n    ");
    format!("{}\n\n    {}\n\n{}\n", say(Word::Reviews), example.trim_end(), say(Word::Verdicts))
}

/// A file behind the line by which editors find the schema of its kind; `up` leads to the workspace.
fn headed(kind: &str, up: &str, file: &impl Serialize, comments: Vec<(&str, &[&str])>) -> String {
    let schema = schema_file(kind);
    format!("# yaml-language-server: $schema={up}{schema}\n{}", commented(file, comments))
}

/// A file in which each comment stands above the first entry of its key, as far in as that; one of no key
/// under all answers.
fn commented(file: &impl Serialize, mut comments: Vec<(&str, &[&str])>) -> String {
    let mut text = String::new();
    let file = edit::lines(&edit::record(file));
    for line in file.lines().chain(["  "]) {
        let entry = line.trim_start_matches(' ');
        let margin = &line[..line.len() - entry.len()];
        let key = entry.trim_start_matches("- ").split(':').next();
        let at = comments.iter().position(|(of, _)| Some(*of) == key);
        for comment in at.map(|at| comments.remove(at)).into_iter().flat_map(|(_, lines)| lines) {
            text += &format!("{margin}# {comment}\n");
        }
        if !entry.is_empty() {
            text += &format!("{line}\n");
        }
    }
    text
}
