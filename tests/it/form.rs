//! Forms out and back: what is not touched changes no byte, what is changed changes its lines alone, and all that is
//! wrong is told at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use proptest::prelude::*;
use siak_check::base::lang::Language;
use siak_check::change::form::change::{Change, What, apply};
use siak_check::change::form::rows::{self, Tone};
use siak_check::change::form::said::{legible, said};
use siak_check::change::form::{ANSWER, PIECE};
use siak_check::gather::workbook;
use siak_check::report::Report;
use siak_check::words::form::Field;
use tempfile::TempDir;

use crate::support::book::{Book, Typed};
use crate::support::{copy, example, program, text};

const ANSWERS: usize = 1;
const EVIDENCE: usize = 2;

/// A copy of an example, without its documents where they do not matter.
fn workspace(name: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    copy(&example(name), &root.path().join("ruang"));
    root
}

fn run(root: &TempDir, arguments: &[&str]) -> Output {
    let mut command = program();
    command.env_remove("SIAK_CHECK_LANG").current_dir(root.path().join("ruang"));
    command.args(["--as-of", "2024-10-30"]).args(arguments).output().unwrap()
}

/// Imports, and returns the exit code with what was said.
fn import(root: &TempDir, arguments: &[&str]) -> (i32, String) {
    let output = run(root, &[&["form", "import"], arguments].concat());
    (output.status.code().unwrap(), text(&output.stdout) + &text(&output.stderr))
}

fn export(root: &TempDir, arguments: &[&str]) {
    let output = run(root, &[&["form", "export", "-q"], arguments].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
}

fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// The form of one agency of the large example, as people open it.
fn form(root: &TempDir, agency: &str) -> Book {
    export(root, &["--force", "--opd", agency, "-o", "../form.xlsx"]);
    Book::open(&root.path().join("form.xlsx"))
}

fn save(root: &TempDir, book: &Book) {
    book.save(&root.path().join("form.xlsx"));
}

/// The lines that are only in the first, and only in the second text, as a diff has them.
fn differences(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let (a, b): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut longest = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i] == b[j] {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut gone, mut new) = (0, 0, Vec::new(), Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            gone.push(a[i].to_owned());
            i += 1;
        } else {
            new.push(b[j].to_owned());
            j += 1;
        }
    }
    (gone, new)
}

/// Beside each value that is to be filled in stands what each asks for; that no rubric is known, once.
#[test]
fn a_form_says_what_each_value_asks_for() {
    let root = workspace("siak");
    let book = form(&root, "dlh");
    let text: String =
        book.parts().filter(|(name, _)| name.ends_with("sharedStrings.xml")).map(|(_, text)| text).collect();
    assert_eq!(text.matches("Rubrik resmi tiap nilai tidak diketahui.").count(), 1);
    assert!(
        text.contains("2: • ") && text.contains("\n3: • ") && text.contains("(usulan siak-check)"),
        "{text}"
    );
}

/// A form that went out before documents had a year says nothing of it, and so changes nothing of it.
#[test]
fn a_form_without_the_column_of_years_leaves_them_alone() {
    let root = workspace("siak");
    let file = root.path().join("ruang/evidence/bappeda.yaml");
    let before = fs::read_to_string(&file).unwrap();
    assert!(before.contains("covers: "));
    let mut book = form(&root, "bappeda");
    book.replace(">covers<", ">kolom lain<");
    save(&root, &book);
    let output = run(&root, &["form", "import", "../form.xlsx"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn forms_that_nobody_touched_change_no_byte() {
    for (name, language) in [("siak", "id"), ("minimal", "en"), ("minimal", "id"), ("broken", "en")] {
        let root = workspace(name);
        let before = files(&root.path().join("ruang"));
        run(&root, &["--lang", language, "form", "export", "-o", "../out"]);
        run(&root, &["--lang", language, "form", "export", "-o", "../all.xlsx"]);
        let mut forms: Vec<String> = fs::read_dir(root.path().join("out"))
            .map(|entries| {
                entries.map(|entry| entry.unwrap().path().to_string_lossy().into_owned()).collect()
            })
            .unwrap_or_default();
        if name == "broken" {
            // One of its files is no YAML: no form can be made of that.
            assert!(forms.is_empty());
            let output = run(&root, &["form", "export", "--opd", "dlh", "-o", "../dlh.xlsx"]);
            assert_eq!(output.status.code(), Some(1));
            forms.push("../dlh.xlsx".into());
        } else {
            forms.push("../all.xlsx".into());
        }
        let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
        let (code, said) = import(&root, &forms);
        assert_eq!((code, said.as_str()), (0, "Tidak ada perubahan.\n"), "{name}");
        assert_eq!(files(&root.path().join("ruang")), before, "{name}");
    }
}

#[test]
fn the_same_state_is_the_same_bytes() {
    let root = workspace("siak");
    let first = form(&root, "dlh").bytes();
    assert_eq!(form(&root, "dlh").bytes(), first);
}

/// Exports again, and returns the exit code with what was said.
fn again(root: &TempDir, arguments: &[&str]) -> (i32, String) {
    let output = run(root, &[&["form", "export"], arguments].concat());
    (output.status.code().unwrap(), text(&output.stdout) + &text(&output.stderr))
}

#[test]
fn a_form_that_somebody_filled_in_is_not_overwritten() {
    type Change<'a> = (&'a str, &'a dyn Fn(&mut Book));
    let root = workspace("siak");
    let path = root.path().join("form.xlsx");
    let to = ["--opd", "dlh", "-o", "../form.xlsx"];
    let changes: [Change; 6] = [
        ("a value", &|book| book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Number("2.5"))),
        ("a value that nobody can read", &|book| {
            book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Text("dua"));
        }),
        ("a piece", &|book| {
            let missing = [("indicator", "OC28"), ("requirement", "waste-reduction-data"), ("title", "")];
            book.fill(EVIDENCE, &missing, "title", Typed::Text("Data SIPSN"));
        }),
        ("a title taken away", &|book| {
            let mangrove = [("indicator", "OC27"), ("title", "Penanaman mangrove Sungai Apit")];
            book.fill(EVIDENCE, &mangrove, "title", Typed::Nothing);
        }),
        ("a note on another sheet", &|book| book.put(0, "B3", Typed::Text("Tanya Pak Budi"))),
        ("what is locked", &|book| book.put(ANSWERS, "I3", Typed::Text("sudah dikirim"))),
    ];
    form(&root, "dlh");
    assert_eq!(again(&root, &to).0, 0, "a form that nobody touched may be replaced");
    for (what, change) in changes {
        // What was filled in before is overwritten.
        let mut book = form(&root, "dlh");
        change(&mut book);
        save(&root, &book);
        let before = fs::read(&path).unwrap();
        let (code, said) = again(&root, &to);
        assert_eq!(code, 2, "{what}: {said}");
        assert!(
            said.contains("`../form.xlsx` (sudah diisi, belum diimpor)") && said.contains("--force"),
            "{said}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "{what}");
    }
}

#[test]
fn a_form_that_was_taken_in_may_be_replaced() {
    let root = workspace("siak");
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Number("2.5"));
    let spare = [("indicator", ""), ("requirement", "")];
    book.fill(EVIDENCE, &spare, "title", Typed::Text("Survei"));
    let spare = [("title", "Survei")];
    book.fill(EVIDENCE, &spare, "place", Typed::Text("bukti/IM-ENV2/survei.csv"));
    book.fill(EVIDENCE, &spare, "requirement", Typed::Text("user-survey"));
    book.fill(EVIDENCE, &spare, "indicator", Typed::Text("IM-ENV2"));
    save(&root, &book);
    let to = ["--opd", "dlh", "-o", "../form.xlsx"];
    assert_eq!(again(&root, &to).0, 2);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = again(&root, &to);
    assert_eq!(code, 0, "{said}");
    // A form that nobody touched gives way to what the file says now.
    let file = root.path().join("ruang/evidence/dlh.yaml");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("value: 2.5", "value: 1")).unwrap();
    assert_eq!(again(&root, &to).0, 0);
    // Somebody has begun a row.
    let mut book = form(&root, "dlh");
    book.fill(EVIDENCE, &[("indicator", ""), ("requirement", "")], "indicator", Typed::Text("OC1"));
    save(&root, &book);
    assert_eq!(again(&root, &to).0, 2);
}

#[test]
fn of_several_forms_none_is_written_and_each_is_named() {
    let root = small(&[]);
    export(&root, &["-o", "../out"]);
    let path = |name: &str| root.path().join("out").join(name);
    let mut book = Book::open(&path("dlh.xlsx"));
    book.put(ANSWERS, "F3", Typed::Number("2"));
    book.put(ANSWERS, "B3", Typed::Text("OC27"));
    book.save(&path("dlh.xlsx"));
    fs::write(path("dinkes.xlsx"), "catatan").unwrap();
    let before = files(root.path());
    let (code, said) = again(&root, &["-o", "../out"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("`../out/dlh.xlsx` (sudah diisi, belum diimpor)"), "{said}");
    assert!(
        said.contains("`../out/dinkes.xlsx` (bukan formulir folder kerja ini yang dapat dibaca)"),
        "{said}"
    );
    assert_eq!(files(root.path()), before);
    // Nothing new beside what stays.
    fs::remove_file(path("dinkes.xlsx")).unwrap();
    assert_eq!(again(&root, &["-o", "../out"]).0, 2);
    assert!(!path("dinkes.xlsx").exists());
    assert_eq!(again(&root, &["-o", "../out", "--force"]).0, 0);
    // The form of another region is not ours.
    let settings = root.path().join("ruang/siak-check.yaml");
    fs::write(&settings, SETTINGS.replace("Uji", "Lain")).unwrap();
    assert_eq!(again(&root, &["-o", "../out"]).0, 2);
}

#[test]
fn a_person_changes_the_lines_that_they_mean_and_no_others() {
    let root = workspace("siak");
    let path = root.path().join("ruang/evidence/dlh.yaml");
    let before = fs::read_to_string(&path).unwrap();
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Text("2,5"));
    book.fill(ANSWERS, &[("indicator", "OC28")], "due", Typed::Number("45604"));
    book.fill(
        ANSWERS,
        &[("indicator", "IM-ENV2")],
        "explanation",
        Typed::Text("Baru: \"lampiran\" # 2\nbaris dua"),
    );
    book.fill(ANSWERS, &[("indicator", "IM-ENV9")], "value", Typed::Nothing);
    let mangrove = [("indicator", "OC27"), ("title", "Penanaman mangrove Sungai Apit")];
    book.fill(EVIDENCE, &mangrove, "date", Typed::Text("1 Oktober 2024"));
    book.fill(EVIDENCE, &mangrove, "place", Typed::Text("https://siak.example/galeri/mangrove"));
    let missing = [("indicator", "OC28"), ("requirement", "waste-reduction-data"), ("title", "")];
    book.fill(EVIDENCE, &missing, "state", Typed::Text("Dijanjikan"));
    book.fill(EVIDENCE, &missing, "due", Typed::Text("8/11/2024"));
    book.fill(EVIDENCE, &missing, "title", Typed::Text("=Data SIPSN"));
    let spare = [("indicator", ""), ("requirement", "")];
    book.fill(EVIDENCE, &spare, "title", Typed::Text("Survei"));
    let spare = [("title", "Survei")];
    book.fill(EVIDENCE, &spare, "place", Typed::Text("bukti\\IM-ENV2\\survei.csv"));
    book.fill(EVIDENCE, &spare, "requirement", Typed::Text("user-survey"));
    book.fill(EVIDENCE, &spare, "indicator", Typed::Text("IM-ENV2"));
    save(&root, &book);

    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), before, "a dry run writes nothing");
    // docs/forms.md shows just this. `UPDATE=1 cargo test --test it form` writes what the program says now.
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/forms.md");
    let written = fs::read_to_string(&page).unwrap();
    let (head, rest) = written.split_once("```text\n").unwrap();
    let (_, tail) = rest.split_once("```").unwrap();
    let shown = format!("{head}```text\n{said}```{tail}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&page, &shown).unwrap();
    }
    assert_eq!(fs::read_to_string(&page).unwrap(), shown);
    let (code, written) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 0);
    assert_eq!(written.lines().count(), said.lines().count());
    let after = fs::read_to_string(&path).unwrap();
    let (gone, new) = differences(&before, &after);
    assert_eq!(
        gone,
        [
            "        file: bukti/OC27/penanaman-mangrove-2022.png",
            "        date: 2022-11-28",
            "    value: 2",
            "    explanation: Patroli karhutla dan uji limbah pabrik sawit dilakukan bersama perusahaan dan kampung",
            "    value: 2",
        ]
    );
    assert_eq!(
        new,
        [
            "        date: 2024-10-01",
            "        link: https://siak.example/galeri/mangrove",
            "    value: 2.5",
            "    due: 2024-11-08",
            "      - requirement: waste-reduction-data",
            "        title: =Data SIPSN",
            "        state: promised",
            "        due: 2024-11-08",
            "    explanation: \"Baru: \\\"lampiran\\\" # 2\\nbaris dua\"",
            "    evidence:",
            "      - requirement: user-survey",
            "        title: Survei",
            "        file: bukti/IM-ENV2/survei.csv",
        ]
    );
    let comments = |text: &str| text.matches('#').count();
    assert_eq!(comments(&after), comments(&before) + 1);
    // Taken in once more, the form changes nothing more.
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    assert_eq!(fs::read_to_string(&path).unwrap(), after);
}

#[test]
fn every_bad_cell_is_told_in_both_languages_and_nothing_is_written() {
    let root = workspace("siak");
    let before = files(&root.path().join("ruang"));
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC27")], "value", Typed::Number("7"));
    book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Text("tiga"));
    book.fill(ANSWERS, &[("indicator", "OC28")], "due", Typed::Text("kemarin"));
    book.fill(ANSWERS, &[("indicator", "OC29")], "value", Typed::Truth);
    book.fill(ANSWERS, &[("indicator", "OP4")], "value", Typed::Number("3"));
    book.fill(ANSWERS, &[("indicator", "")], "value", Typed::Number("1"));
    let of = |indicator, requirement| [("indicator", indicator), ("requirement", requirement)];
    book.fill(EVIDENCE, &of("OC27", "masterplan-programmes"), "state", Typed::Text("selesai"));
    book.fill(EVIDENCE, &of("OC27", "masterplan-programmes"), "date", Typed::Text("31/2/2024"));
    book.fill(EVIDENCE, &of("OC27", "programme-budget"), "place", Typed::Text("../rahasia.pdf"));
    book.fill(EVIDENCE, &of("OC28", "innovation-profile"), "title", Typed::Nothing);
    book.fill(EVIDENCE, &of("OC28", "innovation-profile"), "requirement", Typed::Text("inovation-profile"));
    book.fill(EVIDENCE, &of("OC28", "waste-reduction-data"), "title", Typed::Text("Data"));
    book.fill(EVIDENCE, &of("OC28", "compliance-monitoring"), "state", Typed::Text("dijanjikan"));
    book.fill(EVIDENCE, &of("OC28", "compliance-monitoring"), "title", Typed::Text("Laporan"));
    // A good change beside the bad ones is not written either.
    book.fill(ANSWERS, &[("indicator", "IM-ENV2")], "value", Typed::Number("2"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        "\
../form.xlsx: Jawaban!F3 (OC27): nilai 7 di luar skala
  tulis angka dari 0 sampai 4
../form.xlsx: Jawaban!F4 (OC28): `tiga` bukan angka
  isi angka dari 0 sampai 4
../form.xlsx: Jawaban!H4 (OC28): `kemarin` bukan tanggal yang dapat dibaca
  tulis seperti 30/10/2024 atau 30 Oktober 2024, tahunnya dengan empat angka
../form.xlsx: Jawaban!F5 (OC29): `TRUE` bukan angka
  isi angka dari 0 sampai 4
../form.xlsx: Jawaban!F13 (OP4): nilai ini diisi oleh OPD `bappeda`
  kosongkan nilainya; OPD ini cukup mengisi lembar Bukti
../form.xlsx: Jawaban!B14: baris ini diisi, tetapi indikatornya belum dipilih
  pilih id indikator di kolom Id, atau kosongkan seluruh baris
../form.xlsx: Bukti!I3 (OC27): hari `31/2/2024` tidak ada di kalender
  periksa hari dan bulannya; hari ditulis lebih dahulu, seperti 30/10/2024
../form.xlsx: Bukti!K3 (OC27): status `selesai` tidak dikenal
  pilih final, draf, atau dijanjikan
../form.xlsx: Bukti!H4 (OC27): lokasi berkas `../rahasia.pdf` ditolak: memuat `..`
  tulis lokasi berkas mulai dari folder kerja, misalnya `bukti/OC04/hasil.pdf`
../form.xlsx: Bukti!F10 (OC28): bukti dukung `inovation-profile` tidak ada
  mungkin maksudnya `innovation-profile`? yang lain: waste-limit-regulation, waste-reduction-data, compliance-monitoring
../form.xlsx: Bukti!H12 (OC28): bukti final ini tidak menyebut berkas atau tautan
  isi kolom Berkas atau tautan; bila menyusul, pilih dijanjikan dan isi Tenggat
../form.xlsx: Bukti!L13 (OC28): bukti ini dijanjikan tanpa tanggal
  isi kolom Tenggat dengan tanggal paling lambat
12 kesalahan pada formulir; tidak ada yang ditulis
"
    );
    let (_, english) = import(&root, &["--lang", "en", "../form.xlsx"]);
    assert_eq!(english.lines().count(), said.lines().count());
    for part in [
        "Jawaban!F3 (OC27): the value 7 is outside the scale",
        "Bukti!K3 (OC27): there is no status `selesai`",
        "12 errors in the form; nothing was written",
    ] {
        assert!(english.contains(part), "{english}");
    }
    assert_eq!(files(&root.path().join("ruang")), before);
}

#[test]
fn of_several_forms_all_are_taken_in_or_none() {
    let root = workspace("siak");
    let before = files(&root.path().join("ruang"));
    export(&root, &["--opd", "dlh,dinkes", "-o", "../out"]);
    let (dlh, dinkes) = (root.path().join("out/dlh.xlsx"), root.path().join("out/dinkes.xlsx"));
    let mut book = Book::open(&dlh);
    book.fill(ANSWERS, &[("indicator", "OC27")], "value", Typed::Number("2"));
    book.save(&dlh);
    let mut book = Book::open(&dinkes);
    book.put(ANSWERS, "F3", Typed::Text("empat"));
    book.save(&dinkes);
    let (code, said) = import(&root, &["../out/dlh.xlsx", "../out/dinkes.xlsx"]);
    assert_eq!(code, 1, "{said}");
    assert_eq!(files(&root.path().join("ruang")), before);
    assert_eq!(import(&root, &["../out/dlh.xlsx"]).0, 0);
    assert_ne!(files(&root.path().join("ruang")), before);
}

#[test]
fn what_changed_on_both_sides_is_refused_and_elsewhere_is_merged() {
    let root = workspace("siak");
    let path = root.path().join("ruang/evidence/dlh.yaml");
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC28")], "value", Typed::Number("4"));
    let photo = [("indicator", "OC27"), ("title", "Pembibitan di Sungai Mandau")];
    book.fill(EVIDENCE, &photo, "date", Typed::Text("2024-07-25"));
    save(&root, &book);
    let original = fs::read_to_string(&path).unwrap();
    let changed = original
        .replace("    value: 2\n    explanation: Kantor", "    value: 1\n    explanation: Kantor")
        .replace(
            "link: https://siak.example/galeri/pembibitan-sungai-mandau",
            "link: https://siak.example/lain",
        );
    fs::write(&path, &changed).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        "\
../form.xlsx: Jawaban!F4 (OC28): sudah berubah di evidence/dlh.yaml sejak formulir dibuat: semula `2`, menjadi `1`, di formulir `4`
  sepakati isinya, lalu isi formulir baru dari `siak-check form export`
../form.xlsx: Bukti!H7 (OC27): sudah berubah di evidence/dlh.yaml sejak formulir dibuat: semula `https://siak.example/galeri/pembibitan-sungai-mandau`, menjadi `https://siak.example/lain`, di formulir `https://siak.example/galeri/pembibitan-sungai-mandau`
  sepakati isinya, lalu isi formulir baru dari `siak-check form export`
2 kesalahan pada formulir; tidak ada yang ditulis
"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
    // Another answer, and a piece that came before this one.
    let elsewhere = original
        .replace("    value: 3\n    explanation: Enam program", "    value: 1\n    explanation: Enam program")
        .replace("      # Foto lama dari", "      - requirement: programme-budget\n        title: Sisipan\n        file: bukti/x.pdf\n      # Foto lama dari");
    fs::write(&path, &elsewhere).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 0, "{said}");
    let (gone, new) = differences(&elsewhere, &fs::read_to_string(&path).unwrap());
    assert_eq!(gone, ["        date: 2024-07-24", "    value: 2"]);
    assert_eq!(new, ["        date: 2024-07-25", "    value: 4"]);
    // The piece is gone.
    let without = original.replace("        title: Pembibitan di Sungai Mandau\n        link: https://siak.example/galeri/pembibitan-sungai-mandau\n", "        title: Lain\n        link: https://siak.example/lain\n");
    fs::write(&path, without).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert!(said.contains("Bukti!I7 (OC27): bukti ini sudah tidak ada di evidence/dlh.yaml"), "{said}");
}

#[test]
fn forms_of_another_instrument_or_region_and_other_files_are_refused() {
    let root = workspace("siak");
    let book = form(&root, "dlh");
    let settings = root.path().join("ruang/siak-check.yaml");
    let original = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, original.replace("Kabupaten Siak\n", "Kabupaten Pelalawan\n")).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert!(
        said.starts_with("../form.xlsx: formulir ini milik `Kabupaten Siak`, bukan `Kabupaten Pelalawan`\n"),
        "{said}"
    );
    fs::write(&settings, original.replace("smart-city-2023\nprofile: reguler", "spbe-2020")).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert!(said.contains("formulir ini milik `smart-city-2023`, bukan `spbe-2020`"), "{said}");
    fs::write(&settings, original).unwrap();
    let agencies = root.path().join("ruang/opd.yaml");
    fs::write(&agencies, fs::read_to_string(&agencies).unwrap().replace("id: dlh", "id: dlhk")).unwrap();
    let file = root.path().join("ruang/evidence/dlh.yaml");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("opd: dlh", "opd: dlhk")).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("OPD `dlh` tidak ada\n"), "{said}");
    let mut other = Book::open(&root.path().join("form.xlsx"));
    other.put(4, "B1", Typed::Text("99"));
    save(&root, &other);
    assert!(import(&root, &["../form.xlsx"]).1.contains("dari versi program yang lain"));
    let mut other = book;
    other.replace(">explanation<", ">catatan<");
    save(&root, &other);
    assert!(import(&root, &["../form.xlsx"]).1.contains("bukan formulir dari `siak-check form export`"));
    for bytes in [&b"PK\x03\x04"[..], b"", b"opd: dlh\n"] {
        fs::write(root.path().join("form.xlsx"), bytes).unwrap();
        let (code, said) = import(&root, &["../form.xlsx"]);
        assert_eq!(code, 1);
        assert!(said.contains("bukan berkas Excel"), "{said}");
    }
    assert_eq!(import(&root, &["../tidak-ada.xlsx"]).0, 2);
    assert_eq!(import(&root, &["--opd", "entah", "../form.xlsx"]).0, 2);
}

#[test]
fn a_row_that_is_gone_or_cleared_leaves_its_piece() {
    let root = workspace("siak");
    let before = files(&root.path().join("ruang"));
    let mut book = form(&root, "dlh");
    let photo = [("indicator", "OC27"), ("requirement", "programme-budget")];
    for column in ["state", "date", "place", "title"] {
        book.fill(EVIDENCE, &photo, column, Typed::Nothing);
    }
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 0);
    assert!(said.contains("Tidak ada perubahan."), "{said}");
    assert!(said.contains("OC27: bukti `Daftar program 2024 bagian Smart Environment` tidak ada lagi di formulir, tetapi tetap tercatat"), "{said}");
    assert_eq!(files(&root.path().join("ruang")), before);
}

#[test]
fn columns_may_move_and_sheets_be_renamed() {
    let root = workspace("siak");
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC27")], "value", Typed::Number("2"));
    book.replace("name=\"Jawaban\"", "name=\"Jawaban DLH\"");
    // The headings are for people; the hidden names above them say which column it is.
    book.replace(">Nilai<", ">Angka<");
    // Two columns change places, on every sheet.
    book.replace("<c r=\"F", "<c r=\"?");
    book.replace("<c r=\"H", "<c r=\"F");
    book.replace("<c r=\"?", "<c r=\"H");
    save(&root, &book);
    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("OC27 Nilai: `3` → `2`"), "{said}");
}

#[test]
fn a_byte_order_mark_and_line_ends_stay() {
    let root = workspace("siak");
    let path = root.path().join("ruang/evidence/dlh.yaml");
    let before = format!("\u{FEFF}{}", fs::read_to_string(&path).unwrap().replace('\n', "\r\n"));
    fs::write(&path, &before).unwrap();
    let mut book = form(&root, "dlh");
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    book.fill(ANSWERS, &[("indicator", "OC27")], "value", Typed::Number("2"));
    book.fill(ANSWERS, &[("indicator", "OC27")], "due", Typed::Text("8 Nov 2024"));
    save(&root, &book);
    assert_eq!(import(&root, &["../form.xlsx"]).0, 0);
    let after = fs::read_to_string(&path).unwrap();
    assert!(after.starts_with('\u{FEFF}') && !after.replace("\r\n", "").contains('\n'));
    let (gone, new) = differences(&before, &after);
    assert_eq!(
        (gone, new),
        (vec!["    value: 3".into()], vec!["    value: 2".into(), "    due: 2024-11-08".into()])
    );
}

const SETTINGS: &str = "region: Kabupaten Uji\ndeadline: 2024-11-11\ninstrument: smart-city-2023\n";

fn small(evidence: &[(&str, &str)]) -> TempDir {
    let agencies = "- {id: dlh, name: Dinas Lingkungan Hidup}\n- {id: dinkes, name: Dinas Kesehatan}\n";
    let mut all = vec![("ruang/siak-check.yaml", SETTINGS), ("ruang/opd.yaml", agencies)];
    all.extend(evidence);
    crate::support::folder(&all)
}

/// The cell in a column of the row whose title this is.
fn cell_of(book: &Book, column: char, title: &str) -> String {
    let sheet = &book.sheets()[EVIDENCE];
    let row = sheet.rows.iter().find(|(_, cells)| cells.get(&6).is_some_and(|cell| cell.shown() == title));
    format!("{column}{}", row.unwrap().0 + 1)
}

/// A form of `dlh` alone, in which it has a piece of proof with a link.
fn with_piece() -> (TempDir, Book) {
    let evidence = "opd: dlh\nanswers:\n  OC27:\n    value: 2\n    explanation: Enam program\n    due: 2024-11-08\n    evidence:\n      - {requirement: programme-budget, title: DPA, file: bukti/dpa.pdf, date: 2024-10-01}\n";
    let root = small(&[
        ("ruang/evidence/dlh.yaml", evidence),
        ("ruang/bukti/dpa.pdf", "x"),
        ("ruang/bukti/lain.pdf", "x"),
    ]);
    export(&root, &["--opd", "dlh", "-o", "../form.xlsx"]);
    let book = Book::open(&root.path().join("form.xlsx"));
    (root, book)
}

#[test]
fn formulas_without_results_are_bad_cells_and_empty_nothing() {
    let (root, mut book) = with_piece();
    for (cell, formula) in [("F3", "1+2"), ("G3", "A1&\"x\""), ("H3", "TODAY()")] {
        book.put(ANSWERS, cell, Typed::Formula(formula));
    }
    book.put(EVIDENCE, "H3", Typed::Formula("HYPERLINK(B1)"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1, "{said}");
    for cell in
        ["Jawaban!F3 (OC27): hasil rumus `=1+2`", "Jawaban!G3 (OC27)", "Jawaban!H3 (OC27)", "Bukti!H3 (OC27)"]
    {
        assert!(said.contains(cell), "{cell} in {said}");
    }
    assert!(said.contains("4 kesalahan pada formulir; tidak ada yang ditulis"), "{said}");
}

#[test]
fn what_a_cell_links_to_is_its_place() {
    let (root, mut book) = with_piece();
    let place = cell_of(&book, 'H', "DPA");
    book.put(EVIDENCE, &place, Typed::Text("Lihat di sini"));
    book.link(EVIDENCE, &place, "https://drive.example/d/1?a=b&amp;c=d");
    save(&root, &book);
    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert!(code == 0 && said.contains("`bukti/dpa.pdf` → `https://drive.example/d/1?a=b&c=d`"), "{said}");
    let (root, mut book) = with_piece();
    book.put(EVIDENCE, &place, Typed::Text("\"C:\\Kerja\\bukti\\dpa.pdf\""));
    save(&root, &book);
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
}

#[test]
fn a_new_piece_is_shown_with_all_that_it_says_and_what_is_not_there_is_said() {
    let (root, mut book) = with_piece();
    let row = |book: &mut Book, line: u32, place: &str, title: &str| {
        book.put(EVIDENCE, &format!("F{line}"), Typed::Text("programme-budget"));
        book.put(EVIDENCE, &format!("G{line}"), Typed::Text(title));
        book.put(EVIDENCE, &format!("H{line}"), Typed::Text(place));
        book.put(EVIDENCE, &format!("I{line}"), Typed::Text("1 Oktober 2024"));
    };
    let last = book.sheets()[EVIDENCE]
        .rows
        .iter()
        .filter(|(_, cells)| cells.get(&1).is_some_and(|cell| cell.shown() == "OC27"))
        .map(|(row, _)| *row + 1)
        .next_back()
        .unwrap();
    row(&mut book, last, "bukti/tidak-ada.pdf", "Baru");
    // In an empty row at the end nobody sees that the agency is missing, and which indicator is meant must be chosen.
    let spare = last + 1;
    book.put(EVIDENCE, &format!("A{spare}"), Typed::Nothing);
    row(&mut book, spare, "bukti/lain.pdf", "Lain");
    save(&root, &book);
    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert!(
        code == 1
            && said.contains(&format!("Bukti!B{spare}: baris ini diisi, tetapi indikatornya belum dipilih")),
        "{said}"
    );
    assert!(!said.contains("``") && !said.contains("Bukti!A"), "{said}");
    book.put(EVIDENCE, &format!("B{spare}"), Typed::Text("OC27"));
    save(&root, &book);
    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert!(code == 0, "{said}");
    assert!(said.contains("bukti baru programme-budget: `Lain`; Lokasi berkas atau tautan: `bukti/lain.pdf`; Tanggal dokumen: `2024-10-01`; Status dokumen: `final`"), "{said}");
    assert!(
        said.contains("OC27: `bukti/tidak-ada.pdf` belum ada di folder kerja")
            && !said.contains("`bukti/lain.pdf` belum"),
        "{said}"
    );
}

#[test]
fn an_agency_without_a_file_gets_one() {
    let root = small(&[]);
    export(&root, &["-o", "../out"]);
    let mut book = Book::open(&root.path().join("out/dlh.xlsx"));
    book.put(ANSWERS, "F3", Typed::Number("2"));
    book.put(ANSWERS, "G3", Typed::Text("Enam program"));
    book.put(ANSWERS, "B3", Typed::Text("OC27"));
    book.put(EVIDENCE, "B3", Typed::Text("OC27"));
    book.put(EVIDENCE, "F3", Typed::Text("programme-budget"));
    book.put(EVIDENCE, "G3", Typed::Text("DPA 2024"));
    book.put(EVIDENCE, "H3", Typed::Text("https://siak.example/dpa"));
    book.save(&root.path().join("out/dlh.xlsx"));
    // Two agencies cannot claim one value.
    let mut other = Book::open(&root.path().join("out/dinkes.xlsx"));
    other.put(ANSWERS, "F3", Typed::Number("1"));
    other.put(ANSWERS, "B3", Typed::Text("OC27"));
    other.save(&root.path().join("out/dinkes.xlsx"));
    let (code, said) = import(&root, &["../out/dlh.xlsx", "../out/dinkes.xlsx"]);
    assert_eq!(code, 1);
    assert!(said.contains("dinkes.xlsx: Jawaban!F3 (OC27): nilai ini diisi oleh OPD `dlh`"), "{said}");
    let (code, said) = import(&root, &["../out/dlh.xlsx"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(
        fs::read_to_string(root.path().join("ruang/evidence/dlh.yaml")).unwrap(),
        "\
opd: dlh
answers:
  OC27:
    value: 2
    explanation: Enam program
    evidence:
      - requirement: programme-budget
        title: DPA 2024
        link: https://siak.example/dpa
"
    );
    assert!(!root.path().join("ruang/evidence/dinkes.yaml").exists());
}

#[test]
fn advice_is_offered_and_never_missing() {
    let evidence = "opd: dlh\nanswers:\n  IM-ENV2:\n    value: 3\n    evidence:\n      \
                    - {requirement: inspection-report, title: Laporan, state: draft}\n";
    let root = small(&[("ruang/evidence/dlh.yaml", evidence)]);
    let run = crate::support::read(&root.path().join("ruang"));
    let report = Report::of(&run).unwrap();
    let said = said(evidence, Language::Indonesian).unwrap();
    let dlh = report.workspace.agencies.iter().position(|agency| agency.id == "dlh").unwrap();
    let rows = rows::pieces(&report, dlh, &said, Language::Indonesian);
    let found: Vec<(&str, bool, Tone)> = rows
        .iter()
        .map(|row| {
            let advice = row.needed.contains("(disarankan, tidak wajib)");
            (row.piece.get(Field::Requirement), advice, row.tone)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("user-survey", false, Tone::Bad),
            ("service-list", false, Tone::Bad),
            ("inspection-report", true, Tone::Plain),
            ("joint-action-minutes", true, Tone::Plain),
            ("", false, Tone::Plain),
        ]
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside_the_workspace() {
    let root = small(&[("luar/README.md", "")]);
    std::os::unix::fs::symlink("../luar", root.path().join("ruang/evidence")).unwrap();
    let output = run(&root, &["form", "export", "--opd", "dlh", "-o", "../form.xlsx"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    fs::remove_file(root.path().join("ruang/evidence")).unwrap();
    let mut book = form(&root, "dlh");
    book.put(ANSWERS, "F3", Typed::Number("2"));
    book.put(ANSWERS, "B3", Typed::Text("OC27"));
    save(&root, &book);
    std::os::unix::fs::symlink("../luar", root.path().join("ruang/evidence")).unwrap();
    assert_eq!(import(&root, &["../form.xlsx"]).0, 1);
    assert!(!root.path().join("luar/dlh.yaml").exists());
}

#[test]
fn what_a_form_cannot_hold_is_left_alone() {
    let evidence = "\
opd: dlh
answers:
  OC27:
    value: {entah: a}
    explanation: {id: Enam program, en: Six programmes}
  OC28:
    value: 1
    explanation: |
      Dua baris,
      dengan jeda.
";
    let root = small(&[("ruang/evidence/dlh.yaml", evidence)]);
    let path = root.path().join("ruang/evidence/dlh.yaml");
    let output = run(&root, &["form", "export", "--opd", "dlh", "-o", "../form.xlsx"]);
    assert_eq!(output.status.code(), Some(1), "the value is none that this version reads");
    let mut book = Book::open(&root.path().join("form.xlsx"));
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    book.fill(ANSWERS, &[("indicator", "OC27")], "due", Typed::Text("2024-11-01"));
    save(&root, &book);
    let (code, said) = import(&root, &["--dry-run", "../form.xlsx"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("evidence/dlh.yaml punya kesalahan"), "{said}");
    book.fill(ANSWERS, &[("indicator", "OC27")], "value", Typed::Number("2"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1);
    assert!(said.contains("Jawaban!F3 (OC27): isi sel ini tidak dapat diubah lewat formulir"), "{said}");
    fs::write(&path, evidence.replace("    value: {entah: a}\n", "    value: 1\n")).unwrap();
    let mut book = form(&root, "dlh");
    book.fill(ANSWERS, &[("indicator", "OC27")], "explanation", Typed::Text("Tujuh program"));
    book.fill(ANSWERS, &[("indicator", "OC28")], "explanation", Typed::Text("Satu baris"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 0, "{said}");
    let after = fs::read_to_string(&path).unwrap();
    assert!(after.contains("    explanation: {id: Tujuh program, en: Six programmes}\n"), "{after}");
    assert!(after.ends_with("    explanation: Satu baris\n"), "{after}");
    // A file with errors is not touched.
    fs::write(&path, format!("{evidence}x: 1\n")).unwrap();
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert_eq!(code, 1, "{said}");
}

#[test]
fn hostile_text_is_harmless_and_legible() {
    let nasty = [
        "=HYPERLINK(\"https://jahat.example\",\"klik\")",
        "+1+1",
        "@SUM(A1:A9)",
        "-2+3",
        "<script>alert(1)</script> & \"x\" 'y'",
        "a\u{202E}b\u{200B}c\u{7}",
        "_x000D_ _x0041_ ]]> {{x}}",
        "https://siak.example/a b",
        "0012",
        "2024-10-30",
        "TRUE",
        "#REF!",
    ];
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let mut evidence = String::from("opd: dlh\nanswers:\n  OC27:\n    value: 1\n");
    evidence += &format!("    explanation: {}\n    evidence:\n", quoted(&nasty.join(" | ")));
    for text in nasty {
        evidence += &format!(
            "      - requirement: field-photos\n        title: {}\n        file: {}\n",
            quoted(text),
            quoted(text)
        );
    }
    let agencies = format!("- {{id: dlh, name: {}, pic: {}}}\n", quoted(nasty[0]), quoted(nasty[4]));
    let root = crate::support::folder(&[
        ("ruang/siak-check.yaml", &SETTINGS.replace("Kabupaten Uji", "'=1+1 & &A'")),
        ("ruang/opd.yaml", &agencies),
        ("ruang/evidence/dlh.yaml", &evidence),
    ]);
    run(&root, &["form", "export", "-o", "../form.xlsx"]);
    let book = Book::open(&root.path().join("form.xlsx"));
    for (name, xml) in book.parts() {
        assert!(!xml.contains("<hyperlink") && !xml.contains("jahat.example\" "), "{name}");
        assert!(!xml.contains('\u{202E}') && !xml.contains('\u{200B}') && !xml.contains('\u{7}'), "{name}");
        // The only formulas are ours: names of indicators by their id.
        for formula in xml.split("<f>").skip(1) {
            assert!(formula.starts_with("IFERROR(VLOOKUP($B"), "{name}: {}", &formula[..40]);
        }
    }
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    assert_eq!(fs::read_to_string(root.path().join("ruang/evidence/dlh.yaml")).unwrap(), evidence);
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    use std::io::Write;
    let root = small(&[]);
    let mut writer = zip::ZipWriter::new(fs::File::create(root.path().join("form.xlsx")).unwrap());
    writer.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..200 {
        writer.write_all(&block).unwrap();
    }
    writer.finish().unwrap();
    assert_eq!(import(&root, &["../form.xlsx"]).0, 1);
}

/// What was on it would be missing in silence: of a survey, the next sheet would be taken for it.
#[test]
fn a_workbook_with_a_damaged_sheet_is_damaged() {
    use std::io::Write;
    let root = workspace("minimal");
    export(&root, &["-o", "../form.xlsx"]);
    let book = Book::open(&root.path().join("form.xlsx"));
    for kept in [None, Some(100)] {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in book.parts() {
            let damaged = name == "xl/worksheets/sheet2.xml";
            if damaged && kept.is_none() {
                continue;
            }
            let text = if damaged { text[..kept.unwrap()].to_owned() } else { text };
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        assert!(workbook::sheets(&bytes).is_err(), "{kept:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed arrives in the file as typed, and the rest of the file stays.
    #[test]
    fn any_text_is_written_where_it_belongs(
        answer in 0..11_usize,
        piece in prop::option::of(0..3_usize),
        which in 0..PIECE.len(),
        typed in prop_oneof!["[ -~]{0,20}", "(?s).{0,12}", prop::sample::select(vec!["no", "~", "- a", "a: b #c", "=1+1", "{a", "'", "0x1"]).prop_map(str::to_owned)],
    ) {
        static FILE: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| fs::read_to_string(example("siak").join("evidence/dlh.yaml")).unwrap());
        let language = Language::Indonesian;
        let before = said(&FILE, language).unwrap();
        let answer = &before[answer % before.len()];
        let piece = piece.filter(|_| !answer.pieces.is_empty()).map(|piece| piece % answer.pieces.len());
        let field = match piece {
            Some(_) => PIECE[which],
            None => ANSWER[which % 3],
        };
        // What `cell::read` makes of a day, a number or a state is a word; of all others, any text.
        let new = match field {
            Field::Value | Field::Measured => "2.5".to_owned(),
            Field::Year => "2024".to_owned(),
            Field::Source | Field::Lead | Field::AgencyName | Field::Short | Field::Pic | Field::Contact => return Ok(()),
            Field::Covers => "2023".to_owned(),
            Field::Due | Field::Date | Field::ValidUntil => "2024-10-30".to_owned(),
            Field::State => "draft".to_owned(),
            Field::Explanation | Field::Requirement | Field::Title | Field::Place => legible(&typed),
        };
        let record = piece.map_or(&answer.own, |piece| &answer.pieces[piece]);
        let old = record.get(field).to_owned();
        prop_assume!(new != old && !record.is_fixed(field));
        let what = What::Field { piece, field, old, new: new.clone() };
        let change = Change { agency: "dlh".into(), indicator: answer.indicator.clone(), what };
        let (after, lines) = apply(&FILE, &[&change], language).unwrap();
        let line = after.lines().nth(lines[0] - 1).unwrap();
        prop_assert!(new.is_empty() || line.contains(": "), "{line}");
        let (gone, added) = differences(&FILE, &after);
        prop_assert!(gone.len() <= 1 && added.len() <= 1, "{gone:?} {added:?}");
        prop_assert_eq!(after.matches("  # ").count() - added.iter().filter(|line| line.contains("  # ")).count(), FILE.matches("  # ").count() - gone.iter().filter(|line| line.contains("  # ")).count());
    }

    #[test]
    fn no_damage_to_a_workbook_is_a_panic(part in 0..20_usize, at in 0..10_000_usize, bytes in prop::collection::vec(any::<u8>(), 1..4), cut in any::<bool>()) {
        static FORM: std::sync::LazyLock<Vec<(String, Vec<u8>)>> = std::sync::LazyLock::new(|| {
            let root = workspace("minimal");
            export(&root, &["-o", "../form.xlsx"]);
            Book::open(&root.path().join("form.xlsx")).parts().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
        });
        use std::io::Write;
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let damaged = part % FORM.len();
        for (index, (name, whole)) in FORM.iter().enumerate() {
            let mut whole = whole.clone();
            if index == damaged {
                let at = at % whole.len();
                let end = if cut { whole.len() } else { (at + bytes.len()).min(whole.len()) };
                whole.splice(at..end, bytes.iter().copied());
            }
            writer.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(&whole).unwrap();
        }
        let packed = writer.finish().unwrap().into_inner();
        let _ = workbook::sheets(&packed).map(|sheets| siak_check::change::form::back::returned(&sheets));
        let mut broken = packed;
        let at = at % broken.len();
        broken.splice(at..at, bytes);
        let _ = workbook::sheets(&broken);
    }
}

#[test]
fn a_form_with_a_note_or_a_picture_is_not_overwritten() {
    for part in ["xl/comments1.xml", "xl/media/image1.png"] {
        let root = small(&[]);
        export(&root, &["-o", "../out"]);
        let path = root.path().join("out/dlh.xlsx");
        let file = fs::OpenOptions::new().read(true).write(true).open(&path).unwrap();
        let mut archive = zip::ZipWriter::new_append(file).unwrap();
        archive.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, b"Angka belum final").unwrap();
        archive.finish().unwrap();
        let (code, said) = again(&root, &["-o", "../out"]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("dlh.xlsx"), "{said}");
    }
}

#[test]
fn the_year_that_a_document_speaks_of_goes_out_and_comes_back() {
    let evidence = "opd: dlh\nanswers:\n  OC27:\n    value: 2\n    evidence:\n      - requirement: programme-budget\n        title: DPA\n        file: bukti/dpa.pdf\n        date: 2023-12-28\n        covers: 2024\n";
    let root = small(&[("ruang/evidence/dlh.yaml", evidence), ("ruang/bukti/dpa.pdf", "x")]);
    export(&root, &["--opd", "dlh", "-o", "../form.xlsx"]);
    let form = root.path().join("form.xlsx");
    let cell = |book: &Book| cell_of(book, 'J', "DPA");
    let file = || fs::read_to_string(root.path().join("ruang/evidence/dlh.yaml")).unwrap();
    let mut book = Book::open(&form);
    assert!(
        book.sheets()[EVIDENCE]
            .rows
            .values()
            .any(|row| row.get(&9).is_some_and(|cell| cell.shown() == "2024"))
    );
    // What is asked for says of which year, and another year is told.
    assert!(
        book.sheets()[EVIDENCE]
            .rows
            .values()
            .flatten()
            .any(|(_, cell)| cell.shown().contains("tentang tahun 2024"))
    );
    assert_eq!(import(&root, &["../form.xlsx"]).0, 0);
    assert_eq!(file(), evidence);
    for (typed, told) in [
        (Typed::Text("20244"), "`20244` di luar batas\n  tulis angka dari 1900 sampai 2100"),
        (Typed::Text("TA 2024"), "`TA 2024` bukan angka\n  isi angka dari 1900 sampai 2100"),
        (Typed::Number("2024.5"), "`2024.5` di luar batas"),
        (Typed::Text("28/12/2023"), "`28/12/2023` bukan angka"),
    ] {
        let place = cell(&book);
        book.put(EVIDENCE, &place, typed);
        save(&root, &book);
        let (code, said) = import(&root, &["../form.xlsx"]);
        assert!(code == 1 && said.contains(told), "{said}");
        assert_eq!(file(), evidence);
    }
    for (typed, written) in [
        (Typed::Number("2023"), "        covers: 2023\n"),
        (Typed::Text(" 2025 "), "        covers: 2025\n"),
        (Typed::Nothing, ""),
    ] {
        export(&root, &["--opd", "dlh", "--force", "-o", "../form.xlsx"]);
        let mut book = Book::open(&form);
        let place = cell(&book);
        book.put(EVIDENCE, &place, typed);
        save(&root, &book);
        let (code, said) = import(&root, &["../form.xlsx"]);
        assert_eq!(code, 0, "{said}");
        assert_eq!(file(), evidence.replace("        covers: 2024\n", written));
    }
    // A new piece says it too.
    export(&root, &["--opd", "dlh", "--force", "-o", "../form.xlsx"]);
    let mut book = Book::open(&form);
    let spare = [("indicator", "OC27"), ("title", ""), ("requirement", "realisation-report")];
    book.fill(EVIDENCE, &spare, "title", Typed::Text("Realisasi"));
    let spare = [("title", "Realisasi")];
    book.fill(EVIDENCE, &spare, "place", Typed::Text("bukti/dpa.pdf"));
    book.fill(EVIDENCE, &spare, "covers", Typed::Number("2024"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert!(code == 0 && said.contains("Tahun yang dibahas: `2024`"), "{said}");
    assert!(file().contains("        file: bukti/dpa.pdf\n        covers: 2024\n"), "{}", file());
}

/// What a file leaves out stands in the form as it is meant, is not written where nobody touched it, and a new piece
/// needs no title. Names stand for ids in the cells of agency, indicator and requirement.
#[test]
fn what_is_left_out_goes_out_filled_in_and_names_come_back_as_ids() {
    let evidence = "answers:\n  OC27:\n    value: 2\n    evidence:\n      - {requirement: programme-budget, file: bukti/dpa.pdf, date: 2024-10-01}\n";
    let root = small(&[
        ("ruang/evidence/dlh.yaml", evidence),
        ("ruang/bukti/dpa.pdf", "x"),
        ("ruang/bukti/lain.pdf", "x"),
    ]);
    let path = root.path().join("ruang/evidence/dlh.yaml");
    export(&root, &["--opd", "Dinas Lingkungan Hidup", "-o", "../form.xlsx"]);
    let title = "DPA tahun ini: program Smart Environment, OPD pengampu, dan pagu";
    let mut book = Book::open(&root.path().join("form.xlsx"));
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    // Emptied, it is what it was.
    book.put(EVIDENCE, &cell_of(&book, 'G', title), Typed::Nothing);
    save(&root, &book);
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
    let sheets = book.sheets();
    let line = sheets[EVIDENCE]
        .rows
        .iter()
        .filter(|(_, cells)| cells.get(&1).is_some_and(|cell| cell.shown() == "OC27"));
    let line = line.map(|(row, _)| *row + 1).next_back().unwrap();
    book.put(EVIDENCE, &format!("A{line}"), Typed::Text("dinas lingkungan hidup"));
    book.put(EVIDENCE, &format!("B{line}"), Typed::Text("Program Smart Environment"));
    book.put(EVIDENCE, &format!("F{line}"), Typed::Text("dpa tahun ini"));
    book.put(EVIDENCE, &format!("H{line}"), Typed::Text("bukti/lain.pdf"));
    save(&root, &book);
    let (code, said) = import(&root, &["../form.xlsx"]);
    assert!(code == 0 && said.contains("bukti baru programme-budget"), "{said}");
    let added = "      - {requirement: programme-budget, file: bukti/lain.pdf}\n";
    assert_eq!(fs::read_to_string(&path).unwrap(), evidence.to_owned() + added);
    // Taken in once more it changes nothing.
    assert_eq!(import(&root, &["../form.xlsx"]), (0, "Tidak ada perubahan.\n".into()));
}
