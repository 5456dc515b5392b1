//! 2,000 documents of 1 GB in all: looked into, against only hashing them.
//!
//! `cargo bench --bench documents` prints both times and their ratio from the same run, and how much memory the looking
//! took. The floor reads every byte and hashes it, on the same threads; looking into the documents finds out everything
//! that the checks ask for and hashes every document too. The documents are those of `tests/documents`, made larger as
//! real ones are: PDFs by pictures, pictures by what cameras add, office files by what is put into them.
//! `DOCUMENTS=200 cargo bench --bench documents` makes fewer.

#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "figures for people, from files made here"
)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use siak_check::gather::documents::{Document, Named, inventory};
use siak_check::problem::Diagnostics;
use siak_check::world::root::Root;
use zip::write::SimpleFileOptions;

const ROUNDS: usize = 7;
const MEAN: usize = 500_000;

fn main() {
    // The looking runs in a process of its own, so that its memory can be told from that of the making.
    let mut arguments = std::env::args().skip_while(|argument| argument != "look");
    if let (Some(_), Some(folder)) = (arguments.next(), arguments.next()) {
        let names = names(Path::new(&folder));
        let seconds = time(|| look(Path::new(&folder), &names));
        print(&format!("{seconds} {}\n", peak_memory().unwrap_or(0)));
        return;
    }
    let count: usize = std::env::var("DOCUMENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bytes = make(folder.path(), count);
    let names = names(folder.path());
    let (mut floor, mut whole, mut ratios, mut memory) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let hashing = time(|| hash(folder.path(), &names));
        let (looking, peak) = look_apart(folder.path());
        floor.push(hashing);
        whole.push(looking);
        ratios.push(looking / hashing);
        memory = memory.max(peak);
    }
    print(&format!(
        "{count} documents, {:.2} GB, {} threads\nonly hashing     {:>6.0} ms\nlooking into all {:>6.0} ms   {:.2} x the hashing (rounds: {:.2} to {:.2})\npeak memory      {:>6.1} MB\n",
        bytes as f64 / 1e9,
        rayon::current_num_threads(),
        median(&floor) * 1e3,
        median(&whole) * 1e3,
        median(&ratios),
        ratios.iter().copied().fold(f64::INFINITY, f64::min),
        ratios.iter().copied().fold(0.0, f64::max),
        memory as f64 / 1e3,
    ));
}

fn print(text: &str) {
    std::io::stdout().write_all(text.as_bytes()).expect("standard output");
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

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it was just made");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("made here")).collect();
    names.sort();
    names
}

/// The floor: every byte read once and hashed.
fn hash(folder: &Path, names: &[String]) -> Vec<Vec<u8>> {
    let one = |buffer: &mut Vec<u8>, name: &String| {
        let mut file = File::open(folder.join(name)).expect("it was just made");
        let mut hasher = Sha256::new();
        loop {
            let read = file.read(buffer).expect("a file");
            if read == 0 {
                return hasher.finalize().to_vec();
            }
            hasher.update(&buffer[..read]);
        }
    };
    names.par_iter().map_init(|| vec![0; 64 << 10], one).collect()
}

/// Everything that the checks ask of every document, its hash among it.
fn look(folder: &Path, names: &[String]) -> usize {
    let all: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let named = Named { all: all.clone(), offered: all.clone(), reviewed: all, ..Named::default() };
    let mut diagnostics = Diagnostics::default();
    let found = inventory(&Root::open(folder, ""), &named, &[], &mut diagnostics);
    let seen = |document: &&Document| matches!(document, Document::Present(facts) if facts.kind.is_some());
    assert_eq!(found.documents.values().filter(seen).count(), names.len(), "every document was looked into");
    assert_eq!(found.hashes.len(), names.len(), "and hashed");
    names.len()
}

fn look_apart(folder: &Path) -> (f64, u64) {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg("look").arg(folder).stderr(Stdio::inherit()).output();
    let text = String::from_utf8(output.expect("it runs").stdout).expect("two numbers");
    let (seconds, memory) = text.trim().split_once(' ').expect("two numbers");
    (seconds.parse().expect("seconds"), memory.parse().expect("kilobytes"))
}

/// The most memory that this process has had, in kilobytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Makes the documents, and says how many bytes they have.
fn make(folder: &Path, count: usize) -> u64 {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let model = |name: &str| fs::read(models.join(name)).expect("a document of the tests");
    let pdfs = [
        "text-libreoffice.pdf",
        "text-chromium.pdf",
        "text-ghostscript.pdf",
        "text-cairo.pdf",
        "text-qpdf-object-streams.pdf",
        "scan-img2pdf.pdf",
    ]
    .map(model);
    let (photo, picture) = (model("photo-pillow.jpg"), model("picture-pillow.png"));
    let office = ["word-libreoffice.docx", "workbook-libreoffice.xlsx"].map(model);
    (0..count)
        .into_par_iter()
        .map(|number| {
            // Sizes from a tenth of the mean to the whole of it and nine tenths more, the same in every run.
            let size = MEAN / 10 + (number * 7_919) % (MEAN * 9 / 5);
            let mut noise = Noise(number as u64 + 1);
            let (ending, bytes) = match number % 10 {
                0..6 => ("pdf", with_picture(&pdfs[number % pdfs.len()], size, &mut noise)),
                6 => ("jpg", [photo.clone(), noise.bytes(size)].concat()),
                7 => ("png", [picture.clone(), noise.bytes(size)].concat()),
                8 => ("docx", with_entry(&office[0], "word/media/image1.jpeg", size, &mut noise)),
                _ => ("xlsx", with_entry(&office[1], "xl/media/image1.jpeg", size, &mut noise)),
            };
            fs::write(folder.join(format!("{number:04}.{ending}")), &bytes).expect("a file");
            bytes.len() as u64
        })
        .sum()
}

/// A PDF with a picture put in as a later version of it would: behind its end, with an end of its own.
fn with_picture(pdf: &[u8], size: usize, noise: &mut Noise) -> Vec<u8> {
    let head = format!(
        "\n900 0 obj\n<< /Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {size} >>\nstream\n"
    );
    let tail = b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
    [pdf, head.as_bytes(), &noise.bytes(size), tail].concat()
}

/// An office file with a picture put in.
fn with_entry(archive: &[u8], name: &str, size: usize, noise: &mut Noise) -> Vec<u8> {
    let mut whole = zip::ZipWriter::new_append(Cursor::new(archive.to_vec())).expect("an archive");
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    whole.start_file(name, stored).expect("an entry");
    whole.write_all(&noise.bytes(size)).expect("memory");
    whole.finish().expect("memory").into_inner()
}

/// Bytes without order, as packed pictures have them; the same in every run (xorshift).
struct Noise(u64);

impl Noise {
    fn bytes(&mut self, size: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(size + 8);
        while bytes.len() < size {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            bytes.extend(self.0.to_le_bytes());
        }
        bytes.truncate(size);
        bytes
    }
}
