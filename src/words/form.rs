//! What the spreadsheet form speaks of: its columns, its sheets, its sentences.

use jiff::civil::Date;

use super::Label;
use super::texts::{texts, words};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::show::{Cut, Quoted, counted, quoted, several};
use crate::judge::check::Standing;
use crate::read::document::evidence::State;

// Columns of the form, by whose keys they are found again, whatever their headings say: those that are filled
// in, and those that tell.
words!(
    pub enum Field {
        Value = key("value").id("Nilai").en("Value"),
        Explanation = key("explanation").id("Penjelasan").en("Explanation"),
        Due = key("due").id("Tenggat").en("Due"),
        Requirement = key("requirement").id("Id bukti dukung").en("Requirement id"),
        Title = key("title").id("Judul dokumen").en("Title"),
        Place = key("place").id("Berkas atau tautan").en("File or link"),
        Date = key("date").id("Tanggal dokumen").en("Document date"),
        ValidUntil = key("valid_until").id("Berlaku sampai").en("Valid until"),
        State = key("state").id("Keadaan").en("State"),
    }

    pub enum Told {
        Agency = key("opd").id("OPD").en("Agency"),
        Indicator = key("indicator").id("Id").en("Id"),
        Name = key("name").id("Indikator").en("Indicator"),
        Question = key("question").id("Yang ditanyakan").en("Question"),
        Levels = key("levels").id("Arti nilai").en("What values mean"),
        Standing = key("standing").id("Status").en("Status"),
        Piece = key("piece").id("No.").en("No."),
        Needed = key("needed").id("Bukti dukung yang diminta").en("Evidence needed"),
    }
);

words!(
    pub enum Sheet {
        Instructions = id("Petunjuk").en("Instructions"),
        Answers = id("Jawaban").en("Answers"),
        Evidence = id("Bukti").en("Evidence"),
    }
);

/// What would be lost with a file that a form would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// What somebody filled in and nobody has taken in yet.
    Filled,
    /// All of it: it is no form of this workspace, or cannot be read.
    Unknown,
}

texts!(
    language,
    unanswered = id("BELUM DIISI").en("NOT FILLED IN"),
    from_elsewhere = id("dihitung dari berkas; diubah oleh sekretariat")
        .en("worked out from a file; the secretariat changes it"),
    absent = id("BELUM ADA").en("MISSING"),
    faulty = id("BERMASALAH: isian tidak terbaca").en("UNSOUND: the entry cannot be read"),
    any_proof = id("Bukti apa pun yang sah").en("Any sound piece of evidence"),
    spare = id("indikator lain: pilih id di sebelah kiri").en("another indicator: choose its id on the left"),
    title { instrument: &str } = id("Formulir penilaian mandiri dan bukti dukung: {instrument}")
        .en("Self-assessment and evidence form: {instrument}"),
    made { today: Date, deadline: Date, days: &str } =
        id("Dibuat {today}. Tenggat evaluasi {deadline} ({days}).")
            .en("Made on {today}. The evaluation is due on {deadline} ({days})."),
    led_by { agency: &str } = id("nilai diisi oleh {agency}").en("{agency} fills in the value"),
    not_applicable { reason: &str } = id("tidak berlaku: {reason}").en("not applicable: {reason}"),
    readings { supported: &str, verified: &str, target: &str } =
        id("didukung bukti {supported}, terverifikasi {verified}, target {target}")
            .en("supported {supported}, verified {verified}, target {target}"),
    // A requirement of a higher value: it binds whatever is above the level before it.
    not_yet_needed { level: i64 } = id("baru diperlukan untuk nilai di atas {}", *level - 1)
        .en("needed only for values above {}", *level - 1),
    rejected { note: &str } = id("DITOLAK{note}").en("REJECTED{note}"),
    faulty_because { reasons: &str } = id("BERMASALAH: {reasons}").en("UNSOUND: {reasons}"),
    piece { number: usize } = id("bukti {number}, ").en("evidence {number}, "),
    // A piece whose row is gone, and which stays.
    kept { indicator: Cut::<64>, title: Quoted, file: Cut::<200> } =
        id("{indicator}: bukti {title} tidak ada lagi di formulir, tetapi tetap tercatat; hapus dengan \
             tangan di {file} bila perlu")
        .en("{indicator}: {title} is no longer in the form, but stays recorded; remove it from {file} by \
             hand if need be"),
    not_there { indicator: Cut::<64>, file: Quoted } =
        id("{indicator}: {file} belum ada di ruang kerja; serahkan dokumennya, atau perbaiki letaknya")
            .en("{indicator}: {file} is not in the workspace yet; hand the document in, or correct the path"),
    refused { faults: usize } = id("{faults} kesalahan pada formulir; tidak ada yang ditulis")
        .en("{} in the form; nothing was written", several(faults, "error")),
    exported { files: usize, path: &str } =
        id("{files} formulir ditulis ke {path}").en("{} written to {path}", several(files, "form")),
    state = match State {
        Promised => id("dijanjikan").en("promised"),
        Draft => id("draf").en("draft"),
        Final => id("final").en("final"),
    },
    // How far the review of a sound piece has come.
    standing = match Standing {
        Waiting => id("sah, menunggu verifikasi").en("sound, waits for review"),
        Stale => id("dokumen berubah sejak dinilai, menunggu verifikasi ulang")
            .en("changed since it was judged, waits for review again"),
        Accepted => id("diterima").en("accepted"),
    },
    not_final = match State {
        Promised => id("dijanjikan, belum diserahkan").en("promised, not there yet"),
        Draft => id("masih draf").en("still a draft"),
        Final => id("final").en("final"),
    },
    missing { answers: usize, proofs: usize } = match answers {
        0 if *proofs == 0 => id("Semua nilai sudah diisi dan semua bukti dukung yang diminta sudah ada.")
            .en("Every value is filled in and all evidence asked for is there."),
        _ =>
            id("Belum lengkap: {answers} nilai belum diisi, {proofs} bukti dukung belum ada atau belum sah.")
                .en(
                    "Still missing: {}, and {} not there or not sound.",
                    several(answers, "value"),
                    counted(proofs, "piece of evidence that is", "pieces of evidence that are")
                ),
    },
    above { level: i64 } = id("nilai di atas {}", *level - 1).en("above value {}", *level - 1),
    documents { count: usize } = match count {
        0 | 1 => id("").en(""),
        _ => id(", {count} dokumen").en(", {count} documents"),
    },
    range { least: i64, most: i64 } =
        id("Angka dari {least} sampai {most}.").en("A number from {least} to {most}."),
    // What a cell holds, as changes show it.
    value { text: &str } = match text {
        "" => id("(kosong)").en("(empty)"),
        _ => id("{}", quoted(&text)).en("{}", quoted(&text)),
    },
    new_piece { requirement: &str, title: Quoted } = match requirement {
        "" => id("bukti baru: {title}").en("new evidence: {title}"),
        id => id("bukti baru {}: {title}", line(id, 64)).en("new evidence {}: {title}", line(id, 64)),
    },
    total { changes: usize, dry_run: bool } = match (changes, dry_run) {
        (0, _) => id("Tidak ada perubahan.").en("Nothing changes."),
        (_, true) => id("{changes} perubahan; tidak ada yang ditulis (--dry-run)")
            .en("{}; nothing was written (--dry-run)", several(changes, "change")),
        (_, false) => id("{changes} perubahan ditulis; periksa dengan `siak-check validate`")
            .en("{} written; check with `siak-check validate`", several(changes, "change")),
    },
    loss = match Loss {
        Filled => id("sudah diisi, belum diimpor").en("filled in, not taken in yet"),
        Unknown => id("bukan formulir ruang kerja ini yang terbaca")
            .en("no form of this workspace that can be \
                read"),
    },
);

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
    let from = from.map_or_else(|| Label::Advice.text(language).into(), |from| above(language, from));
    format!("{name} ({from}{})", documents(language, count))
}

/// Title and text of Excel's message about a cell.
pub fn hint(language: Language, field: Field, least: i64, most: i64) -> (&'static str, String) {
    let (title, text) = match field {
        Field::Value => return (field.text(language), range(language, least, most)),
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

/// Forms that would be overwritten, and what would be lost with each.
pub(super) fn lost(language: Language, files: &[(String, Loss)]) -> String {
    let files = files.iter().map(|(file, why)| format!("{} ({})", quoted(file), loss(language, *why)));
    files.collect::<Vec<_>>().join(", ")
}
