//! What the spreadsheet form speaks of: its columns, its sheets, its sentences.

use jiff::civil::Date;

use super::Label;
use super::show::{quoted, several, verb};
use super::texts::{id, say, texts, words};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::judge::check::Standing;
use crate::problem::Loss;
use crate::read::document::evidence::State;

words!(
    /// A part of an answer or of a piece of evidence that can be filled in.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Field {
        Value = ("Nilai", "Value"),
        Explanation = ("Penjelasan", "Explanation"),
        Due = ("Tenggat", "Due"),
        Requirement = ("Id bukti dukung", "Requirement id"),
        Title = ("Judul dokumen", "Title"),
        Place = ("Berkas atau tautan", "File or link"),
        Date = ("Tanggal dokumen", "Document date"),
        ValidUntil = ("Berlaku sampai", "Valid until"),
        State = ("Keadaan", "State"),
    }
);

words!(
    /// A column that only tells.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Told {
        Agency = ("OPD", "Agency"),
        Indicator = ("Id", "Id"),
        Name = ("Indikator", "Indicator"),
        Question = ("Yang ditanyakan", "Question"),
        Levels = ("Arti nilai", "What values mean"),
        Standing = ("Status", "Status"),
        Piece = ("No.", "No."),
        Needed = ("Bukti dukung yang diminta", "Evidence needed"),
    }
);

words!(
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Sheet {
        Instructions = ("Petunjuk", "Instructions"),
        Answers = ("Jawaban", "Answers"),
        Evidence = ("Bukti", "Evidence"),
    }
);

/// Whether an import wrote what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// It was only asked what would change.
    Nothing,
    Files,
}

pub fn sheet(language: Language, sheet: Sheet) -> &'static str {
    sheet.text(language)
}

/// The title of a column that is filled in.
pub fn field(language: Language, field: Field) -> &'static str {
    field.text(language)
}

/// The title of a column that tells.
pub fn told(language: Language, told: Told) -> &'static str {
    told.text(language)
}

pub fn state(language: Language, state: State) -> &'static str {
    language.of(match state {
        State::Promised => id("dijanjikan").en("promised"),
        State::Draft => id("draf").en("draft"),
        State::Final => id("final").en("final"),
    })
}

/// How far the review of a sound piece has come.
pub fn standing(language: Language, standing: Standing) -> &'static str {
    language.of(match standing {
        Standing::Waiting => id("sah, menunggu verifikasi").en("sound, waits for review"),
        Standing::Stale => id("dokumen berubah sejak dinilai, menunggu verifikasi ulang")
            .en("changed since it was judged, waits for review again"),
        Standing::Accepted => id("diterima").en("accepted"),
    })
}

pub fn not_final(language: Language, state: State) -> &'static str {
    language.of(match state {
        State::Promised => id("dijanjikan, belum diserahkan").en("promised, not there yet"),
        State::Draft => id("masih draf").en("still a draft"),
        State::Final => id("final").en("final"),
    })
}

texts!(
    /// An answer without a value.
    pub fn unanswered(language: Language) -> &'static str {
        id!("BELUM DIISI");
        en!("NOT FILLED IN");
    }
    /// A value that a form cannot change.
    pub fn from_elsewhere(language: Language) -> &'static str {
        id!("dihitung dari berkas; diubah oleh sekretariat");
        en!("worked out from a file; the secretariat changes it");
    }
    /// A requirement without a piece.
    pub fn absent(language: Language) -> &'static str {
        id!("BELUM ADA");
        en!("MISSING");
    }
    /// An unsound piece whose entry could not be read.
    pub fn faulty(language: Language) -> &'static str {
        id!("BERMASALAH: isian tidak terbaca");
        en!("UNSOUND: the entry cannot be read");
    }
    pub fn any_proof(language: Language) -> &'static str {
        id!("Bukti apa pun yang sah");
        en!("Any sound piece of evidence");
    }
    /// A row for another indicator.
    pub fn spare(language: Language) -> &'static str {
        id!("indikator lain: pilih id di sebelah kiri");
        en!("another indicator: choose its id on the left");
    }
    pub fn title(language: Language, instrument: &str) -> String {
        id!("Formulir penilaian mandiri dan bukti dukung: {instrument}");
        en!("Self-assessment and evidence form: {instrument}");
    }
    /// The deadline, and when it was made.
    pub fn made(language: Language, today: Date, deadline: Date, days: &str) -> String {
        id!("Dibuat {today}. Tenggat evaluasi {deadline} ({days}).");
        en!("Made on {today}. The evaluation is due on {deadline} ({days}).");
    }
    /// Another agency claims the value.
    pub fn led_by(language: Language, agency: &str) -> String {
        id!("nilai diisi oleh {agency}");
        en!("{agency} fills in the value");
    }
    /// The indicator does not apply.
    pub fn not_applicable(language: Language, reason: &str) -> String {
        id!("tidak berlaku: {reason}");
        en!("not applicable: {reason}");
    }
    pub fn readings(language: Language, supported: &str, verified: &str, target: &str) -> String {
        id!("didukung bukti {supported}, terverifikasi {verified}, target {target}");
        en!("supported {supported}, verified {verified}, target {target}");
    }
    /// A requirement of a higher value: it binds whatever is above the level before it.
    pub fn not_yet_needed(language: Language, level: i64) -> String {
        id!("baru diperlukan untuk nilai di atas {}", level - 1);
        en!("needed only for values above {}", level - 1);
    }
    pub fn rejected(language: Language, note: &str) -> String {
        id!("DITOLAK{note}");
        en!("REJECTED{note}");
    }
    /// An unsound piece, and why.
    pub fn faulty_because(language: Language, reasons: &str) -> String {
        id!("BERMASALAH: {reasons}");
        en!("UNSOUND: {reasons}");
    }
    /// Which piece, in the order of the file.
    pub fn piece(language: Language, number: usize) -> String {
        id!("bukti {number}, ");
        en!("evidence {number}, ");
    }
    /// A piece whose row is gone, and which stays.
    pub fn kept(language: Language, indicator: &str, title: &str, file: &str) -> String {
        id!(
            "{}: bukti {} tidak ada lagi di formulir, tetapi tetap tercatat; hapus dengan tangan di {} bila \
             perlu",
            line(indicator, 64),
            quoted(title),
            line(file, 200)
        );
        en!(
            "{}: {} is no longer in the form, but stays recorded; remove it from {} by hand if need be",
            line(indicator, 64),
            quoted(title),
            line(file, 200)
        );
    }
    /// How many faults there are; nothing is written.
    pub fn refused(language: Language, faults: usize) -> String {
        id!("{faults} kesalahan pada formulir; tidak ada yang ditulis");
        en!("{} in the form; nothing was written", several(faults, "error"));
    }
    pub fn exported(language: Language, files: usize, path: &str) -> String {
        id!("{files} formulir ditulis ke {path}");
        en!("{} written to {path}", several(files, "form"));
    }
);

pub fn missing(language: Language, answers: usize, proofs: usize) -> String {
    if answers + proofs == 0 {
        return language
            .of((
                "Semua nilai sudah diisi dan semua bukti dukung yang diminta sudah ada.",
                "Every value is filled in and all evidence asked for is there.",
            ))
            .into();
    }
    say!(
        language,
        id("Belum lengkap: {answers} nilai belum diisi, {proofs} bukti dukung belum ada atau belum sah."),
        en(
            "Still missing: {}, and {} of evidence that {} not there or not sound.",
            several(answers, "value"),
            several(proofs, "piece"),
            verb(proofs, "is", "are")
        )
    )
}

/// How to fill it in, a paragraph each.
pub fn instructions(language: Language) -> &'static [&'static str] {
    match language {
        Language::Indonesian => &[
            "1. Isi hanya sel kuning. Sel lain terkunci dan hanya memberi keterangan.",
            "2. Lembar Jawaban: pilih nilai dari daftar, lalu tulis alasannya di kolom Penjelasan. Tenggat \
             boleh dikosongkan.",
            "3. Lembar Bukti: satu baris untuk satu dokumen. Baris merah adalah bukti dukung yang diminta, \
             tetapi belum ada.",
            "4. Berkas ditulis sebagai jalur di ruang kerja, misalnya bukti/OC04/hasil.pdf, dan dokumennya \
             diserahkan kepada sekretariat. Tautan ditulis lengkap, diawali https://.",
            "5. Keadaan: final untuk dokumen yang sudah selesai, draf untuk yang belum selesai, dijanjikan \
             untuk yang menyusul (isi Tenggat). Bila dikosongkan berarti final.",
            "6. Tanggal ditulis seperti 30/10/2024 atau 30 Oktober 2024. Nilai pecahan ditulis dengan koma, \
             misalnya 2,5.",
            "7. Satu bukti dukung boleh punya beberapa dokumen: pakai baris kosong di bawahnya, atau baris \
             kosong di akhir lembar.",
            "8. Mengosongkan sel berarti menghapus isinya. Mengosongkan atau menghapus seluruh baris bukti \
             tidak menghapus bukti yang sudah tercatat; mintalah kepada sekretariat.",
            "9. Simpan sebagai berkas Excel (.xlsx), lalu kirim kembali kepada sekretariat. Jangan mengubah \
             susunan lembar dan jangan menyalin isinya ke berkas lain.",
        ],
        Language::English => &[
            "1. Fill in yellow cells only. All other cells are locked and for information.",
            "2. Sheet Answers: choose a value from the list and say why in the column Explanation. Due may \
             stay empty.",
            "3. Sheet Evidence: a row for each document. Red rows are evidence that is asked for and not \
             there yet.",
            "4. A file is its path in the workspace, such as bukti/OC04/result.pdf; give the document itself \
             to the secretariat. A link is written in full, from https:// on.",
            "5. State: final for a finished document, draft for one that is not, promised for one that will \
             come (fill in Due). Left empty it means final.",
            "6. Dates are written like 30/10/2024 or 30 October 2024, day first. A value may have decimals, \
             such as 2.5.",
            "7. A requirement may have several documents: use the empty row below it, or those at the end of \
             the sheet.",
            "8. Clearing a cell takes away what it held. Clearing or deleting a whole row of evidence does \
             not remove what is recorded; ask the secretariat.",
            "9. Save as an Excel workbook (.xlsx) and send it back to the secretariat. Leave the sheets as \
             they are, and do not copy their contents into another file.",
        ],
    }
}

pub fn colours(language: Language) -> [&'static str; 3] {
    language.of((
        ["Untuk diisi", "Belum ada atau perlu diperbaiki", "Keterangan, terkunci"],
        ["To be filled in", "Missing, or to be mended", "For information, locked"],
    ))
}

/// What is needed, from which value, and how much of it.
pub fn needed(language: Language, name: &str, from: Option<i64>, count: usize) -> String {
    let count = match count {
        0 | 1 => String::new(),
        count => say!(language, id(", {count} dokumen"), en(", {count} documents")),
    };
    let from = match from {
        Some(from) => say!(language, id("nilai di atas {}", from - 1), en("above value {}", from - 1)),
        None => Label::Advice.text(language).into(),
    };
    format!("{name} ({from}{count})")
}

/// Title and text of Excel's message about a cell.
pub fn hint(language: Language, field: Field, least: i64, most: i64) -> (&'static str, String) {
    let (title, text) = match field {
        Field::Value => {
            let range = say!(
                language,
                id("Angka dari {least} sampai {most}."),
                en("A number from {least} to {most}.")
            );
            return (language.of(("Nilai", "Value")), range);
        }
        Field::State => (
            ("Keadaan", "State"),
            ("Pilih final, draf, atau dijanjikan.", "Choose final, draft or promised."),
        ),
        Field::Date | Field::ValidUntil | Field::Due => {
            (("Tanggal", "Date"), ("Tulis tanggal seperti 30/10/2024.", "Write a date like 30/10/2024."))
        }
        Field::Requirement => (
            ("Bukti dukung", "Requirement"),
            ("Pilih id bukti dukung dari daftar.", "Choose the requirement's id from the list."),
        ),
        Field::Explanation | Field::Title | Field::Place => {
            (("Teks", "Text"), ("Tulis teks biasa.", "Write plain text."))
        }
    };
    (language.of(title), language.of(text).into())
}

/// What a cell holds, as changes show it.
pub fn value(language: Language, text: &str) -> String {
    if text.is_empty() { language.of(("(kosong)", "(empty)")).into() } else { quoted(text) }
}

pub fn new_piece(language: Language, requirement: &str, title: &str) -> String {
    let blank = if requirement.is_empty() { "" } else { " " };
    let (requirement, title) = (line(requirement, 64), quoted(title));
    say!(
        language,
        id("bukti baru{blank}{requirement}: {title}"),
        en("new evidence{blank}{requirement}: {title}")
    )
}

pub fn total(language: Language, changes: usize, wrote: Wrote) -> String {
    match (changes, wrote) {
        (0, _) => language.of(("Tidak ada perubahan.", "Nothing changes.")).into(),
        (_, Wrote::Nothing) => say!(
            language,
            id("{changes} perubahan; tidak ada yang ditulis (--dry-run)"),
            en("{}; nothing was written (--dry-run)", several(changes, "change"))
        ),
        (_, Wrote::Files) => say!(
            language,
            id("{changes} perubahan ditulis; periksa dengan `siak-check validate`"),
            en("{} written; check with `siak-check validate`", several(changes, "change"))
        ),
    }
}

/// Forms that would be overwritten, and what would be lost with each.
pub fn in_the_way(language: Language, files: &[(String, Loss)]) -> String {
    let why = |loss| match loss {
        Loss::Filled => id("sudah diisi, belum diimpor").en("filled in, not taken in yet"),
        Loss::Unknown => {
            id("bukan formulir ruang kerja ini yang terbaca").en("no form of this workspace that can be read")
        }
    };
    let files: Vec<String> =
        files.iter().map(|(file, loss)| format!("{} ({})", quoted(file), language.of(why(*loss)))).collect();
    let files = files.join(", ");
    say!(
        language,
        id("tidak ada yang ditulis, karena ada isi yang akan hilang: {files}"),
        en("nothing was written, for something would be lost: {files}")
    )
}
