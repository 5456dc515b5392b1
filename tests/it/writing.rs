//! What docs/instruments.md writes is an instrument, and comes to what it says there.

use std::path::Path;

use siak_check::base::lang::Language;
use siak_check::problem::Severity;
use siak_check::report::Report;

use crate::support::{folder, read_on};

/// The files of each example: a block of YAML that is a whole file says its name in its first line, and an example
/// begins with its instrument.
fn examples(page: &str) -> Vec<Vec<(&str, &str)>> {
    let mut examples: Vec<Vec<(&str, &str)>> = Vec::new();
    for block in page.split("```yaml\n").skip(1) {
        let (text, _) = block.split_once("```").expect("a block has an end");
        let Some(name) = text.lines().next().and_then(|line| line.strip_prefix("# ")) else { continue };
        if name == "indicators/instrument.yaml" {
            examples.push(Vec::new());
        }
        examples.last_mut().expect("an instrument comes first").push((name, text));
    }
    examples
}

#[test]
fn every_example_is_sound_and_comes_to_what_the_page_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/instruments.md");
    let page = std::fs::read_to_string(page).unwrap();
    let mut answered = 0;
    for mut files in examples(&page) {
        let has_answers = files.iter().any(|(name, _)| name.starts_with("evidence/"));
        files.extend([
            (
                "siak-check.yaml",
                "region: Kabupaten Contoh\ndeadline: 2025-10-17\nperiod: {from: 2025-01-01, to: 2025-09-30}\n",
            ),
            ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
            ("bukti/daftar.csv", "layanan,alamat\nIzin,https://izin.contoh.example\n"),
        ]);
        let root = folder(&files);
        let run = read_on(root.path(), "2025-10-01".parse().unwrap());
        let id = files[0].1.lines().nth(1).unwrap();
        assert_eq!(run.count(Severity::Error), 0, "{id}");
        if !has_answers {
            continue;
        }
        answered += 1;
        let report = Report::of(&run).unwrap();
        for reading in [&report.assessment.index.claimed, &report.assessment.index.supported] {
            let band = report.band(&reading.official).unwrap().get(Language::English);
            let said = format!(
                "**{} {}**",
                reading.official.rounded(2),
                band.split(" (").last().unwrap().trim_end_matches(')')
            );
            assert!(page.contains(&said), "{id}: {said}");
        }
    }
    assert!(answered >= 2);
}
