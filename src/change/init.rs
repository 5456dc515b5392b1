//! The files of a new workspace, with comments that say what goes where.

use jiff::civil::Date;
use serde_json::json;

use super::edit;
use crate::base::layout::{AGENCIES_FILE, ATTRIBUTES_FILE, EVIDENCE_FOLDER, REVIEWS_FOLDER, SETTINGS_FILE};
use crate::base::legible::line;
use crate::base::{calendar::Zone, lang::Language};
use crate::model::instrument::{Indicator, Instrument};
use crate::model::weights;
use crate::read::decode::Choice;
use crate::words::init as words;

/// What is known of a workspace at first.
#[derive(Clone, Copy)]
pub struct Beginning<'a> {
    pub region: &'a str,
    pub instrument: &'a Instrument,
    /// The profile, an index into the instrument's.
    pub profile: usize,
    pub deadline: Date,
    pub period: (Date, Date),
    pub language: Language,
    pub zone: Zone,
    /// Folders of documents.
    pub folders: &'a [String],
    pub sample: bool,
}

/// The files by their paths, without the schemas that they name; `data`: agencies and evidence, or an example.
pub fn files(beginning: Beginning, data: Option<Vec<(String, String)>>) -> Vec<(String, String)> {
    let Beginning { instrument, profile, language, folders, .. } = beginning;
    let first = first(instrument, profile);
    let document = format!("{}/{}/{}", folders[0], first.id, words::document(language));
    let [from, to] = <[Date; 2]>::from(beginning.period).map(|day| day.to_string());
    let mut files = data.unwrap_or_else(|| {
        let asked = &first.requirements()[0];
        let (name, needed) = (line(first.name.get(language), 100), line(asked.name.get(language), 300));
        let least = instrument.scale.min;
        let evidence =
            words::evidence(language, &first.id, &name, least, &asked.id, &needed, &document, &from, &to);
        let agencies = words::listed(language, words::agencies(language).trim_end());
        vec![(AGENCIES_FILE.to_owned(), agencies), (format!("{EVIDENCE_FOLDER}/diskominfo.yaml"), evidence)]
    });
    // A blank ends a pattern.
    let quoted = |text: String| if text.contains([' ', '"']) { json!(text).to_string() } else { text };
    let patterns = folders.iter().map(|folder| quoted(format!("{folder}/**")) + " -text");
    let attributes = words::attributes(language, &patterns.collect::<Vec<_>>().join("\n"));
    let readme = |folder: &str, text: &str| (format!("{folder}/README.md"), text.to_owned());
    files.extend(folders.iter().map(|folder| readme(folder, words::documents(language))));
    files.push(readme(REVIEWS_FOLDER, &words::reviews(language, &first.id, &document, &to)));
    files.push((SETTINGS_FILE.to_owned(), settings(beginning)));
    files.push((ATTRIBUTES_FILE.to_owned(), attributes));
    files
}

/// Where the schema of a kind of file stands in a workspace.
pub fn schema_file(kind: &str) -> String {
    format!(".siak-check/{kind}.schema.json")
}

/// An indicator to begin with: the first that counts in the profile.
fn first(instrument: &Instrument, profile: usize) -> &Indicator {
    let weights = weights::weights(instrument, profile, &[]).expect("every profile was checked");
    let first = weights.indicators.iter().position(|weight| *weight != 0);
    &instrument.indicators[first.expect("every profile was checked to hold indicators")]
}

pub fn settings(beginning: Beginning) -> String {
    let Beginning { region, instrument, profile, deadline, language, zone, folders, sample, .. } = beginning;
    let zone = Zone::WORDS.iter().find(|(_, known)| *known == zone).map_or("", |(word, _)| word);
    let flow = |text: &str| edit::flow(&text.into());
    let (id, profile) = (flow(&instrument.id), flow(&instrument.profiles[profile].id));
    let first = &first(instrument, beginning.profile).id;
    let [from, to] = <[Date; 2]>::from(beginning.period).map(|day| day.to_string());
    let folders = edit::flow(&folders.into());
    let sample = if sample { "\nsample: true" } else { "" };
    let target = instrument.scale.max;
    let (region, deadline) = (flow(region), deadline.to_string());
    words::settings(
        language, &region, &id, &profile, &deadline, &from, &to, zone, first, target, &folders, sample,
    )
}
