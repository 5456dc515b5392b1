//! What is there and cannot be used is never taken for what is not there: no built-in instrument in its place, no
//! number without it, no silence about it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{folder, program, write};

const METHOD: &str = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n";
const PILLAR: &str =
    "name: Semua\nindicators:\n  - {id: OC27, dimension: d, name: n, asks: a, requirements: []}\n";
const ANSWERS: &str = "opd: a\nanswers:\n  OC27: {value: 2}\n";

/// A workspace in `ruang`, in which nothing is wrong.
fn workspace() -> TempDir {
    folder(&[
        ("ruang/siak-check.yaml", "region: Kabupaten Uji\ndeadline: 2024-11-11\n"),
        ("ruang/opd.yaml", "- {id: a, name: A}\n"),
        ("ruang/evidence/a.yaml", ANSWERS),
        ("ruang/indicators/instrument.yaml", METHOD),
        ("ruang/indicators/all.yaml", PILLAR),
        ("ruang/bukti/README.md", ""),
        ("luar/instrument.yaml", METHOD),
        ("luar/all.yaml", PILLAR),
        ("luar/a.yaml", ANSWERS),
    ])
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = program();
    command.current_dir(folder).args(["--as-of", "2024-10-30"]);
    let output = command.args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn link(target: &str, place: &Path) {
    let _ = fs::remove_file(place);
    if place.is_dir() {
        fs::remove_dir_all(place).unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(target, place).unwrap();
}

/// What was changed, the errors that `validate` must name, and whether there may be a score.
type Case = (&'static str, fn(&Path), &'static [&'static str], Score);

#[derive(PartialEq)]
enum Score {
    None,
    Incomplete,
}

fn rename(root: &Path, from: &str, to: &str) {
    fs::rename(root.join(from), root.join(to)).unwrap();
}

#[cfg(unix)]
#[test]
fn what_cannot_be_used_is_an_error_with_its_place() {
    use Score::{Incomplete, None};
    const CASES: &[Case] = &[
        (
            "a link that leads nowhere for the instrument's folder",
            |root| link("tidak-ada", &root.join("indicators")),
            &["indicators: error[unreadable-folder]"],
            None,
        ),
        (
            "a circle of links",
            |root| link("indicators", &root.join("indicators")),
            &["indicators: error[unreadable-folder]: the folder cannot be read: its links lead in a circle"],
            None,
        ),
        (
            "a link that leaves the workspace",
            |root| link("../luar", &root.join("indicators")),
            &["indicators: error[link-outside-workspace]"],
            None,
        ),
        (
            "a file",
            |root| {
                fs::remove_dir_all(root.join("indicators")).unwrap();
                write(root, &[("indicators", "x")]);
            },
            &["indicators: error[unreadable-folder]: the folder cannot be read: not a folder"],
            None,
        ),
        (
            "a folder of another name that holds one",
            |root| fs::rename(root.join("indicators"), root.join("smart-city")).unwrap(),
            &["smart-city/instrument.yaml: error[file-misnamed]"],
            None,
        ),
        (
            "reviews behind a link to a folder",
            |root| {
                write(root, &[("lain/a.yaml", "reviewer: V\nverdicts: []\n")]);
                fs::create_dir_all(root.join("reviews")).unwrap();
                link("../lain", &root.join("reviews/2024"));
            },
            &["reviews/2024/a.yaml: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "a link that leaves the workspace for something of nearly its name",
            |root| {
                fs::remove_dir_all(root.join("indicators")).unwrap();
                link("../tidak-ada", &root.join("indikator"));
            },
            &["indikator: error[file-misnamed]"],
            None,
        ),
        (
            "reviews behind a link that leaves the workspace",
            |root| {
                fs::create_dir_all(root.join("reviews/lama")).unwrap();
                link("../../luar", &root.join("reviews/2024"));
                link("../../../luar", &root.join("reviews/lama/2023"));
                link("../../../luar/a.yaml", &root.join("reviews/lama/foto.jpg"));
                link("/tidak/ada", &root.join("reviews/lama/surat.txt"));
            },
            &[
                "reviews/2024: error[link-outside-workspace]",
                "reviews/lama/2023: error[link-outside-workspace]",
                "reviews/lama/foto.jpg: error[link-outside-workspace]",
                "reviews/lama/surat.txt: error[link-outside-workspace]",
            ],
            Incomplete,
        ),
        (
            "an empty folder",
            |root| {
                fs::remove_dir_all(root.join("indicators")).unwrap();
                fs::create_dir(root.join("indicators")).unwrap();
            },
            &["indicators/instrument.yaml: error[file-absent]"],
            None,
        ),
        (
            "pillars alone",
            |root| fs::remove_file(root.join("indicators/instrument.yaml")).unwrap(),
            &["indicators/instrument.yaml: error[file-absent]"],
            None,
        ),
        (
            "another extension",
            |root| rename(root, "indicators/instrument.yaml", "indicators/instrument.yml"),
            &["indicators/instrument.yml: error[file-misnamed]"],
            None,
        ),
        (
            "capitals",
            |root| rename(root, "indicators/instrument.yaml", "indicators/Instrument.yaml"),
            &[
                "indicators/Instrument.yaml: error[file-misnamed]",
                "did you mean `indicators/instrument.yaml`?",
            ],
            None,
        ),
        (
            "what an editor adds",
            |root| rename(root, "indicators/instrument.yaml", "indicators/instrument.yaml.txt"),
            &["indicators/instrument.yaml.txt: error[file-misnamed]"],
            None,
        ),
        (
            "a folder in its place",
            |root| {
                fs::remove_file(root.join("indicators/instrument.yaml")).unwrap();
                fs::create_dir(root.join("indicators/instrument.yaml")).unwrap();
            },
            &[
                "indicators/instrument.yaml: error[unreadable-file]: the file cannot be read: not an ordinary file",
            ],
            None,
        ),
        (
            "a link that leads nowhere for its file",
            |root| link("tidak-ada", &root.join("indicators/instrument.yaml")),
            &["indicators/instrument.yaml: error[unreadable-file]"],
            None,
        ),
        (
            "a pillar with capitals",
            |root| rename(root, "indicators/all.yaml", "indicators/all.YAML"),
            &["indicators/all.YAML: error[file-misnamed]"],
            None,
        ),
        (
            "a pillar below",
            |root| {
                fs::create_dir(root.join("indicators/pilar")).unwrap();
                rename(root, "indicators/all.yaml", "indicators/pilar/all.yaml");
            },
            &["indicators/pilar/all.yaml: error[file-misnamed]"],
            None,
        ),
        (
            "the whole below",
            |root| {
                rename(root, "indicators", "uji");
                fs::create_dir(root.join("indicators")).unwrap();
                rename(root, "uji", "indicators/uji");
            },
            &[
                "indicators/instrument.yaml: error[file-absent]",
                "indicators/uji/all.yaml: error[file-misnamed]",
            ],
            None,
        ),
        (
            "the folder with a capital",
            |root| rename(root, "indicators", "Indicators"),
            &["Indicators: error[file-misnamed]"],
            None,
        ),
        (
            "the folder in Indonesian",
            |root| rename(root, "indicators", "indikator"),
            &["indikator: error[file-misnamed]", "did you mean `indicators`?"],
            None,
        ),
        (
            "the settings with another extension",
            |root| rename(root, "siak-check.yaml", "siak-check.yml"),
            &["siak-check.yml: error[file-misnamed]"],
            None,
        ),
        (
            "the settings with capitals",
            |root| rename(root, "siak-check.yaml", "Siak-Check.yaml"),
            &["Siak-Check.yaml: error[file-misnamed]"],
            None,
        ),
        (
            "settings that lead nowhere",
            |root| link("tidak-ada", &root.join("siak-check.yaml")),
            &["siak-check.yaml: error[unreadable-file]"],
            None,
        ),
        (
            "a twin of the settings",
            |root| {
                fs::copy(root.join("siak-check.yaml"), root.join("siak-check.yml")).unwrap();
            },
            &["siak-check.yml: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "agencies with another extension",
            |root| rename(root, "opd.yaml", "opd.yml"),
            &["opd.yml: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "evidence with capitals",
            |root| {
                write(root, &[("evidence/b.YAML", "opd: b\n")]);
            },
            &["evidence/b.YAML: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "evidence below",
            |root| write(root, &[("evidence/lama/b.yml", "opd: b\n")]),
            &["evidence/lama/b.yml: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "a folder named like evidence",
            |root| fs::create_dir(root.join("evidence/b.yaml")).unwrap(),
            &["evidence/b.yaml: error[unreadable-file]"],
            Incomplete,
        ),
        (
            "evidence in a circle",
            |root| link("b.yaml", &root.join("evidence/b.yaml")),
            &["evidence/b.yaml: error[unreadable-file]: the file cannot be read: its links lead in a circle"],
            Incomplete,
        ),
        (
            "evidence that leads nowhere",
            |root| link("tidak-ada", &root.join("evidence")),
            &["evidence: error[unreadable-folder]"],
            None,
        ),
        (
            "evidence with a capital",
            |root| rename(root, "evidence", "Evidence"),
            &["Evidence: error[file-misnamed]"],
            None,
        ),
        (
            "a second folder of evidence",
            |root| fs::create_dir(root.join("Evidence")).unwrap(),
            &["Evidence: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "reviews that lead nowhere",
            |root| link("tidak-ada", &root.join("reviews")),
            &["reviews: error[unreadable-folder]"],
            Incomplete,
        ),
        (
            "reviews in the singular",
            |root| write(root, &[("review/a.yaml", "reviewer: A\n")]),
            &["review: error[file-misnamed]"],
            Incomplete,
        ),
        (
            "a document in a circle",
            |root| {
                link("a.pdf", &root.join("bukti/a.pdf"));
                let piece = "{title: Surat keputusan, file: bukti/a.pdf, date: 2024-05-02}";
                write(
                    root,
                    &[(
                        "evidence/a.yaml",
                        &format!("opd: a\nanswers:\n  OC27: {{value: 2, evidence: [{piece}]}}\n"),
                    )],
                );
            },
            &["error[unreadable-file]: the file cannot be read: its links lead in a circle"],
            Incomplete,
        ),
        (
            "an earlier result that is not there",
            |root| {
                write(
                    root,
                    &[(
                        "siak-check.yaml",
                        "region: Kabupaten Uji\ndeadline: 2024-11-11\nprevious: {file: lama.json}\n",
                    )],
                );
            },
            &["lama.json: error[unreadable-file]"],
            Incomplete,
        ),
    ];
    for (name, change, errors, score) in CASES {
        let root = workspace();
        let ruang = root.path().join("ruang");
        assert_eq!(run(&ruang, &["score", "--quiet"]).0, 0, "{name}: before");
        change(&ruang);
        let (_, said, trouble) = run(&ruang, &["validate", "--format", "short"]);
        for error in *errors {
            assert!(said.contains(error) || trouble.contains(error), "{name}: {said}{trouble}");
        }
        let (code, shown, trouble) = run(&ruang, &["score", "--format", "json"]);
        assert_eq!(code, if *score == None { 2 } else { 1 }, "{name}: {shown}{trouble}");
        assert!(*score == None || shown.contains("\"complete\": false"), "{name}: {shown}");
        assert!(errors.iter().any(|error| trouble.contains(error)), "{name}: {trouble}");
        let (code, row, _) = run(root.path(), &["rank", ".", "--format", "csv"]);
        assert_eq!((code, row.lines().count()), (1, 2), "{name}: {row}");
        let (code, _, _) = run(&ruang, &["explain", "OC27"]);
        assert_ne!(code, 0, "{name}");
    }
}
