//! A workspace in which every text field of every file is hostile, for tests of whatever shows it.

use std::path::Path;

use siak_check::read::decode::TEXT_LIMIT;
use tempfile::TempDir;

/// What each text field holds, one after the other.
pub const TEXTS: [&str; 15] = [
    "<script>window.__pwned=1</script><img src=x onerror='window.__pwned=1'> &lt;b&gt;",
    "=HYPERLINK(\"https://evil.example\",\"klik di sini\")",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "\t@SUM(A1:A9)",
    "\u{1b}[31mMerah\u{1b}[0m \u{1b}]8;;https://evil.example\u{7}tautan\u{1b}]8;;\u{7}\u{0}\u{9b}5m",
    "\u{202E}kilab\u{202C} \u{200F}\u{2066}kanan\u{2069} دينس\u{200B}",
    "🎉👩‍👧 Emoji \u{FFFE}\u{FFFF} _x000D_ _x0041_",
    "*tebal* _miring_ ~coret~ ```kode``` > kutip https://evil.example/a wa.me/62",
    "| pipa || `kode` [tautan](javascript:alert(1)) ![gambar](https://evil.example/x.png) www.evil.example",
    "@kepala-dinas closes #1, !2 ~label %3 $4 &5 a@evil.example <!-- siak-check report --> </details>",
    "baris\r\nBEGIN:VEVENT\r\nSUMMARY:palsu\r\nEND:VEVENT; koma, \\n garis\n> kutip\n# judul",
    "::error::palsu ##[error]palsu %0A 'kutip' \"dua\" {{tujuh}} ${PATH} $(reboot)",
    "x;=1+1;@SUM(1)|-2+3,＝4; \"+5\" section_start:1:x ##vso[task] :::error:::x http://evil.com //evil.com M.Si :100: GH-1",
    LONG,
];

/// As many letters as a name may have, without a blank, stand for this one.
const LONG: &str = "1.000";

/// A text of [`TEXTS`] as it is written.
pub fn text(place: usize) -> String {
    match TEXTS[place % TEXTS.len()] {
        LONG => "x".repeat(TEXT_LIMIT),
        text => text.to_owned(),
    }
}

/// The same as a YAML scalar in which everything unusual is escaped.
fn scalar(place: usize) -> String {
    let mut quoted = String::from("\"");
    for letter in text(place).chars() {
        match letter {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            ' '..='~' => quoted.push(letter),
            _ => quoted += &format!("\\U{:08X}", u32::from(letter)),
        }
    }
    quoted + "\""
}

/// The workspace, with one pillar, agency and indicator for each text. As of 30 October 2024 it is read without errors.
pub fn workspace() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    write(root.path());
    root
}

fn write(root: &Path) {
    let all = 0..TEXTS.len();
    let dimensions: String =
        all.clone().map(|place| format!("  - {{id: d{place}, name: {}}}\n", scalar(place))).collect();
    let rest = 100 - 7 * (TEXTS.len() - 1);
    let weight = |place| if place == 0 { rest } else { 7 };
    let weights: Vec<String> = all.clone().map(|place| format!("d{place}: {}", weight(place))).collect();
    let pillars: Vec<String> = all.clone().skip(1).map(|place| format!("p{place}")).collect();
    let instrument = format!(
        "id: jahat\nname: {name}\nscale: {{min: 0, max: 4}}\nrounding: {{dimension: 2, index: 2}}\ndimensions:\n{dimensions}\
         pillars: [{}]\nprofiles: {{umum: {{{}}}}}\nbands:\n  - {{from: 2, name: {}}}\n  - {{from: 0, name: {name}}}\n\
         sources: [{name}]\nnote: {name}\n",
        pillars.join(", "),
        weights.join(", "),
        scalar(1),
        name = scalar(9),
    );
    let mut files = vec![
        (
            "siak-check.yaml".to_owned(),
            format!(
                "region: {}\ninstrument: jahat\nprofile: umum\ndeadline: 2024-11-11\ntarget: 3\n",
                scalar(0)
            ),
        ),
        ("indicators/instrument.yaml".to_owned(), instrument),
    ];
    let mut agencies = String::new();
    let mut reviews = format!("reviewer: {}\nverdicts:\n", scalar(5).replacen('"', "\"Penelaah ", 1));
    for place in all {
        let words = scalar(place);
        agencies +=
            &format!("- {{id: a{place}, name: {words}, short: {words}, pic: {words}, contact: {words}}}\n");
        let requirement = |id: &str, from| {
            format!("{{id: {id}, name: {words}, kind: link, from: {from}, period: standing}}")
        };
        let pillar = if place == 0 { String::new() } else { format!("pillar: p{place}\n") };
        files.push((
            format!("indicators/p{place}.yaml"),
            format!(
                "{pillar}name: {words}\nindicators:\n  - id: I{place}\n    dimension: d{place}\n    name: {words}\n    group: {words}\n\
                 \x20   asks: {words}\n    levels: [{{level: 1, text: {words}}}]\n    requirements: [{}, {}, {}, {}, {}]\n",
                requirement("r1", 1),
                requirement("r2", 2),
                requirement("r3", 2),
                requirement("r4", 1),
                requirement("r5", 1).replace("kind: link", "kind: survey"),
            ),
        ));
        files.push((
            format!("evidence/a{place}.yaml"),
            format!(
                "opd: a{place}\nanswers:\n  I{place}:\n    value: 2\n    explanation: {words}\n    due: 2024-11-0{}\n    evidence:\n\
                 \x20     - {{requirement: r1, title: {words}, state: promised, due: 2024-10-2{}}}\n\
                 \x20     - {{requirement: r2, title: {words}, state: draft, link: \"https://contoh.example/2\"}}\n\
                 \x20     - {{requirement: r3, title: {words}, link: \"https://contoh.example/3\"}}\n\
                 \x20     - {{requirement: r4, title: {words}, link: \"https://contoh.example/4?a=b&lt;c='d'\"}}\n\
                 \x20     - {{requirement: r5, title: {words}, file: \"bukti/survei-{place}.csv\", date: 2024-10-02}}\n\
                 \x20     - {{requirement: r4, title: {words}, file: \"bukti/<script>window.__pwned=1<+script>.pdf\"}}\n",
                place % 8 + 1,
                place % 10,
            ),
        ));
        let cell = format!("\"{}\"", text(place).replace('"', "\"\""));
        files.push((
            format!("bukti/survei-{place}.csv"),
            format!("respondent,service,date,q1,{cell}\n1,{cell},2024-10-01,4,\n2,{cell},2024-10-01,9,\n"),
        ));
        reviews += &format!(
            "  - {{indicator: I{place}, requirement: r3, verdict: rejected, note: {words}, date: 2024-10-21}}\n"
        );
        reviews += &format!("  - {{indicator: I{place}, level: 1, note: {words}, date: 2024-10-21}}\n");
    }
    files.push(("opd.yaml".to_owned(), agencies));
    files.push(("reviews/2024-10-21.yaml".to_owned(), reviews));
    files.push(("bukti/tak-disebut.csv".to_owned(), "a\n".to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    super::write(root, &files);
}
