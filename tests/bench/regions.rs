//! 514 regions of 26 agencies each: read, checked and scored, against only parsing the same bytes.
//!
//! `cargo bench` prints both times and their ratio from the same run, so that the machine's speed cancels out. The floor
//! is the event parser alone over texts that are already in memory, on one thread; the whole run begins at the folders.
//! `REGIONS=50 cargo bench` makes fewer; `KEEP=DIR cargo bench` makes them in DIR and leaves them there.

#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "figures for people, from files made here"
)]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::prelude::*;
use saphyr_parser::Parser;
use siak_check::model::instrument::{Dated, Instrument};
use siak_check::run::{self, DEFAULT_INSTRUMENT, Day, Readiness, Request};

const AGENCIES: usize = 26;
const ROUNDS: usize = 7;

fn main() {
    let regions: usize = std::env::var("REGIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(514);
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let kept = std::env::var_os("KEEP").map(PathBuf::from);
    let root = kept.as_deref().unwrap_or(temporary.path());
    let instrument = run::built_in(DEFAULT_INSTRUMENT).expect("it is built in");
    let folders: Vec<PathBuf> = (0..regions).map(|number| region(root, number, &instrument)).collect();
    let texts: Vec<String> = folders.iter().flat_map(|folder| texts(folder)).collect();
    let bytes: usize = texts.iter().map(String::len).sum();

    let one = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().expect("a thread");
    let all = rayon::ThreadPoolBuilder::new().build().expect("threads");
    let (mut floor, mut single, mut parallel, mut half) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        floor.push(time(|| texts.iter().map(|text| Parser::new_from_str(text).count()).sum::<usize>()));
        single
            .push(time(|| one.install(|| folders.iter().for_each(|folder| drop(black_box(score(folder)))))));
        parallel.push(time(|| {
            all.install(|| folders.par_iter().for_each(|folder| drop(black_box(score(folder)))));
        }));
        half.push(time(|| {
            let some = &folders[..regions / 2];
            all.install(|| some.par_iter().for_each(|folder| drop(black_box(score(folder)))));
        }));
    }
    let megabytes = bytes as f64 / 1e6;
    let mut out = String::new();
    let threads = all.current_num_threads();
    writeln!(out, "{regions} regions x {AGENCIES} agencies, {} files, {megabytes:.1} MB", texts.len())
        .expect("a string");
    writeln!(out, "parse only, 1 thread     {:>8.0} ms", median(&floor) * 1e3).expect("a string");
    // The ratio of each round, then their median: both sides of it met the same machine.
    let line = |name: &str, times: &[f64]| {
        let ratios: Vec<f64> = times.iter().zip(&floor).map(|(time, floor)| time / floor).collect();
        format!("{name} {:>8.0} ms   {:.2} x the bare parse\n", median(times) * 1e3, median(&ratios))
    };
    out += &line("whole run, 1 thread     ", &single);
    out += &line(&format!("whole run, {threads} threads    "), &parallel);
    let twice: Vec<f64> = parallel.iter().zip(&half).map(|(whole, half)| whole / half).collect();
    writeln!(out, "all regions take         {:>8.2} x the time for half of them", median(&twice))
        .expect("a string");
    std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes()).expect("standard output");
}

/// Seconds that a piece of work takes.
fn time<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64()
}

fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

fn score(folder: &Path) -> Readiness {
    let today = "2024-10-30".parse().expect("a date");
    let run = run::read(Request { root: folder, shown: "", indicators: None, day: Day::Fixed(today) });
    assert!(run.complete && run.scored.is_some(), "the generated workspaces are sound");
    run
}

fn texts(folder: &Path) -> Vec<String> {
    let evidence = fs::read_dir(folder.join("evidence")).expect("it was just made");
    let mut paths: Vec<PathBuf> = evidence.map(|entry| entry.expect("an entry").path()).collect();
    paths.extend(["siak-check.yaml", "opd.yaml", "reviews/2024-10-21.yaml"].map(|name| folder.join(name)));
    paths.iter().map(|path| fs::read_to_string(path).expect("it was just made")).collect()
}

/// A region whose agencies answer every indicator. Its proof is links, half of them
/// reviewed, but for one document: what hashing
/// documents costs depends on their size and is no part of reading and scoring.
fn region(root: &Path, number: usize, instrument: &Instrument) -> PathBuf {
    let folder = root.join(format!("region-{number:03}"));
    let write = |path: String, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("bukti/opd0.pdf".into(), DOCUMENT);
    let mut agencies = String::new();
    let mut files = vec![String::new(); AGENCIES];
    let mut reviews = String::from("reviewer: Sekretariat\nopd: secretariat\nverdicts:\n");
    for (agency, file) in files.iter_mut().enumerate() {
        writeln!(agencies, "- {{id: opd{agency}, name: Dinas Nomor {agency}, short: D{agency}}}")
            .expect("a string");
        writeln!(file, "# Bukti dukung OPD {agency}, dibuat untuk pengukuran.\nopd: opd{agency}\nanswers:")
            .expect("a string");
    }
    let scored = instrument.indicators.iter().filter(|one| !one.id.starts_with("KO-"));
    for (index, indicator) in scored.enumerate() {
        let agency = (index + number) % AGENCIES;
        let file = &mut files[agency];
        let value = (index + number) % 5;
        writeln!(file, "  {}:\n    value: {value}", indicator.id).expect("a string");
        writeln!(
            file,
            "    explanation: Nilai {value} menurut hasil penilaian mandiri triwulan ketiga\n    evidence:"
        )
        .expect("a string");
        for (piece, requirement) in indicator.requirements().iter().enumerate() {
            let date = if requirement.dated == Dated::LastYear { "2023-12-20" } else { "2024-09-17" };
            writeln!(
                file,
                "      - requirement: {}\n        title: {}",
                requirement.id,
                requirement.name.get(siak_check::base::lang::Language::Indonesian).replace(':', " ")
            )
            .expect("a string");
            let link = format!("https://region-{number}.example/bukti/{}/{piece}", indicator.id);
            if piece == 0 && agency == 0 && requirement.accepts.iter().any(|ending| ending == "pdf") {
                writeln!(file, "        file: bukti/opd{agency}.pdf\n        shared: true")
                    .expect("a string");
                writeln!(
                    reviews,
                    "  - {{indicator: {}, requirement: {}, file: bukti/opd{agency}.pdf, sha256: {HASH}, verdict: accepted, date: 2024-10-21}}",
                    indicator.id, requirement.id
                )
                .expect("a string");
            } else {
                writeln!(file, "        link: {link}").expect("a string");
                if piece % 2 == 0 {
                    writeln!(
                        reviews,
                        "  - {{indicator: {}, requirement: {}, link: \"{link}\", verdict: accepted, date: 2024-10-21}}",
                        indicator.id, requirement.id
                    )
                    .expect("a string");
                }
            }
            writeln!(file, "        date: {date}\n        state: final").expect("a string");
        }
    }
    let settings = format!(
        "region: Daerah {number}\ninstrument: {DEFAULT_INSTRUMENT}\ndeadline: 2024-11-11\ntarget: 3\n"
    );
    write("siak-check.yaml".into(), &settings);
    write("opd.yaml".into(), &agencies);
    write("reviews/2024-10-21.yaml".into(), &reviews);
    for (agency, file) in files.iter().enumerate() {
        write(format!("evidence/opd{agency}.yaml"), file);
    }
    folder
}

/// The generated document, and its SHA-256.
const DOCUMENT: &str = "%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj
4 0 obj << /Length 28 >> stream
BT 72 720 Td (Bukti) Tj ET  
endstream endobj
trailer << /Size 5 /Root 1 0 R >>
startxref
0
%%EOF
";
const HASH: &str = "4d4ade96692b2825b09b04814c88a1dbcbfc159d8337d2b6867abaafa870a647";
