//! How everything that can end a run with exit code 2 is said.

use std::fmt;

use super::form::in_the_way;
use super::show::quoted;
use super::texts::message;
use super::{Message, by_hand, long_date};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::show::{Show, suggestion};
use crate::problem::Trouble;

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&trouble(Language::English, self).what)
    }
}

/// Why a run gave up, and what to do.
pub fn trouble(language: Language, trouble: &Trouble) -> Message {
    let (what, remedy) = language.of(match trouble {
        Trouble::NoWorkspace { folder } => message!(
            id("tidak ada siak-check.yaml di {} maupun folder di atasnya", quoted(folder)),
            en("there is no siak-check.yaml in {} or above it", quoted(folder)),
            id("pindah ke folder ruang kerja, pakai `-C FOLDER`, atau buat yang baru: `siak-check init`"),
            en("go to the workspace's folder, use `-C FOLDER`, or make a new one: `siak-check init`")
        ),
        Trouble::NotAWorkspace { folder } => message!(
            id("tidak ada siak-check.yaml di {}", quoted(folder)),
            en("there is no siak-check.yaml in {}", quoted(folder)),
            id("sebut folder ruang kerja dengan `-C FOLDER`, atau buat yang baru: `siak-check init`"),
            en("name the workspace's folder with `-C FOLDER`, or make a new one: `siak-check init`")
        ),
        Trouble::NotUsed { option } => message!(
            id("{option} tidak berlaku untuk perintah ini"),
            en("{option} has no meaning for this command"),
            id("jalankan tanpa opsi itu"),
            en("run it without that option")
        ),
        Trouble::NoEvidence { folder } => message!(
            id(
                "ruang kerja {} belum punya satu pun jawaban di berkas bukti, jadi tidak ada yang dapat \
                 diperiksa",
                quoted(folder)
            ),
            en(
                "the workspace {} has not one answer in an evidence file, so there is nothing to check",
                quoted(folder)
            ),
            id("buat `evidence/<opd>.yaml` untuk OPD pertama; `siak-check init` memberi contohnya"),
            en("create `evidence/<opd>.yaml` for the first agency; `siak-check init` shows how")
        ),
        Trouble::NoScore => message!(
            id("skor tidak dapat dihitung; sebabnya ada pada kesalahan di atas"),
            en("there is no score; the errors above say why"),
            id("perbaiki kesalahan itu; `siak-check validate` menampilkan semuanya"),
            en("mend them; `siak-check validate` shows all of them")
        ),
        Trouble::NoSuch { given, suggestion: near } => message!(
            id("tidak ada yang bernama {}", quoted(given)),
            en("there is nothing named {}", quoted(given)),
            id(
                "{}",
                suggestion(language, near.as_deref(), || {
                    "lihat id yang ada dengan `siak-check score --by indicator` atau `--by opd`".into()
                })
            ),
            en(
                "{}",
                suggestion(language, near.as_deref(), || {
                    "see the ids with `siak-check score --by indicator` or `--by opd`".into()
                })
            )
        ),
        Trouble::NoSuchChoice { given, known } => message!(
            id("{} bukan pilihan yang ada", quoted(given)),
            en("{} is not one of the choices", quoted(given)),
            id("pilih salah satu: {}", known.join(", ")),
            en("choose one of: {}", known.join(", "))
        ),
        Trouble::AlreadyThere { file } => message!(
            id("{} sudah ada dan tidak ditimpa", quoted(file)),
            en("{} is already there and is not overwritten", quoted(file)),
            id("pilih folder lain yang kosong: `siak-check init FOLDER`"),
            en("choose another, empty folder: `siak-check init FOLDER`")
        ),
        Trouble::CannotWrite { file, reason } => message!(
            id("{} tidak dapat ditulis: {}", quoted(file), reason.show(language)),
            en("{} cannot be written: {}", quoted(file), reason.show(language)),
            id("periksa folder dan hak aksesnya"),
            en("check the folder and its permissions")
        ),
        Trouble::BadValue { option, given, example } => message!(
            id("{} tidak dapat dibaca sebagai nilai {option}", quoted(given)),
            en("{} cannot be read as the value of {option}", quoted(given)),
            id("tulis misalnya `{option} {example}`"),
            en("write for example `{option} {example}`")
        ),
        Trouble::DayPast { option, given, today } => message!(
            id("{option} {given} sudah lewat"),
            en("{option} {given} is past"),
            id("sebut {} atau sesudahnya", long_date(language, *today)),
            en("name {} or a later day", long_date(language, *today))
        ),
        Trouble::OutsideScale { option, given, least, most } => message!(
            id("{option} {} berada di luar skala", quoted(given)),
            en("{option} {} is off the scale", quoted(given)),
            id("tulis angka dari {least} sampai {most}"),
            en("write a number from {least} to {most}")
        ),
        Trouble::TooFine => message!(
            id("rencana termurah tidak dapat dipastikan: kemungkinannya terlalu banyak untuk dibandingkan \
                semuanya"),
            en("the cheapest plan cannot be made sure of: there are too many sums to compare them all"),
            id("pakai lebih sedikit angka di belakang titik pada `weight`, `effort_days`, dan `effort`"),
            en("use fewer digits after the point in `weight`, `effort_days` and `effort`")
        ),
        Trouble::NoEarlier { given } => message!(
            id("keadaan {} tidak ditemukan", quoted(given)),
            en("no state is found under {}", quoted(given)),
            id("sebut folder ruang kerja, berkas skor JSON yang utuh, revisi git, atau tanggal seperti \
                `2024-10-01`"),
            en("name a workspace's folder, a whole score saved as JSON, a git revision, or a date like \
                `2024-10-01`")
        ),
        Trouble::NoHistory { folder } => message!(
            id("{} tidak punya riwayat git", quoted(folder)),
            en("{} has no git history", quoted(folder)),
            id("simpan ruang kerja di repositori git (`git init`, `git commit`), lalu ulangi"),
            en("keep the workspace in a git repository (`git init`, `git commit`), then try again")
        ),
        Trouble::CannotRead { file, reason } => message!(
            id("{} tidak dapat dibaca: {}", quoted(file), reason.show(language)),
            en("{} cannot be read: {}", quoted(file), reason.show(language)),
            id("periksa berkas dan hak aksesnya"),
            en("check the file and its permissions")
        ),
        Trouble::NoReviewer => message!(
            id("tidak disebut siapa yang menilai"),
            en("nobody says who judges"),
            id("sebut penelaahnya dengan `--reviewer NAMA`, atau sekali saja di variabel \
                SIAK_CHECK_REVIEWER"),
            en("name the reviewer with `--reviewer NAME`, or once in the variable SIAK_CHECK_REVIEWER")
        ),
        Trouble::OwnVerdict { reviewer, agency } => message!(
            id("{} termasuk OPD {}, pemilik bukti atau nilai ini", quoted(reviewer), quoted(agency)),
            en("{} belongs to {}, whose own evidence or value this is", quoted(reviewer), quoted(agency)),
            id("putusan harus datang dari penelaah di luar OPD itu"),
            en("the verdict must come from a reviewer outside that agency")
        ),
        Trouble::NothingToJudge { indicator } => message!(
            id("{} belum punya dokumen final yang dapat dinilai", quoted(indicator)),
            en("{} has no final document that could be judged", quoted(indicator)),
            id("bukti dukung yang diperlukan: `siak-check explain INDIKATOR`"),
            en("what it needs is listed by `siak-check explain INDICATOR`")
        ),
        Trouble::SeveralToJudge { indicator } => message!(
            id("ada beberapa dokumen {} yang mungkin dimaksud", quoted(indicator)),
            en("several documents of {} could be meant", quoted(indicator)),
            id("sebut salah satu dengan `--file JALUR`, `--link URL`, atau `--requirement ID`"),
            en("name one with `--file PATH` or `--link URL`, or with `--requirement ID`")
        ),
        Trouble::Unsound { place, codes } => message!(
            id(
                "{} belum sah ({}), jadi penerimaannya tidak akan dihitung",
                quoted(place),
                codes.show(language)
            ),
            en(
                "{} does not hold ({}), so an acceptance would not count",
                quoted(place),
                codes.show(language)
            ),
            id("minta diperbaiki dahulu (caranya: `siak-check explain KODE`), atau tolak dengan `--reject \
                --note ALASAN`"),
            en("have it mended first (`siak-check explain CODE` says how), or reject it with `--reject \
                --note TEXT`")
        ),
        Trouble::NoteNeeded => message!(
            id("penolakan atau pembatasan nilai perlu alasan, supaya OPD tahu apa yang harus diperbaiki"),
            en("a rejection or a limit needs a reason, or nobody knows what to mend"),
            id("tambahkan dengan `--note ALASAN`"),
            en("add it with `--note TEXT`")
        ),
        Trouble::SaidToday { at } => message!(
            id("putusan lain pada hari yang sama bertentangan: {}", line(at, 200)),
            en("another verdict of the same day says otherwise: {}", line(at, 200)),
            id("perbaiki atau hapus putusan itu dengan tangan; dari dua putusan sehari, yang lebih ketat \
                berlaku"),
            en("correct or delete that verdict by hand; of two on one day the stricter counts")
        ),
        Trouble::Changed { place } => message!(
            id("{} berubah selagi dibaca; putusan tidak dicatat", quoted(place)),
            en("{} changed while it was read; no verdict was recorded", quoted(place)),
            id("baca dokumen yang sekarang, lalu nilai lagi"),
            en("read the document as it is now, then judge it again")
        ),
        Trouble::Held { file } => message!(
            id("putusan sedang ditulis oleh proses lain: {} ada", quoted(file)),
            en("another run is writing verdicts: {} is there", quoted(file)),
            id("coba lagi; bila tidak ada proses lain yang berjalan, hapus berkas itu"),
            en("try again; if no other run is going on, delete that file")
        ),
        Trouble::OtherReviewer { file } => message!(
            id("{} bukan berkas putusan penelaah ini", quoted(file)),
            en("{} does not hold the verdicts of this reviewer", quoted(file)),
            id("sebut berkas lain dengan `--to`, atau tanpa opsi itu"),
            en("name another file with `--to`, or leave the option out")
        ),
        Trouble::CannotEdit { file, lines } => message!(
            id("{} tidak dapat diubah dengan aman; tidak ada yang ditulis", quoted(file)),
            en("{} cannot be changed safely; nothing was written", quoted(file)),
            id("{}", by_hand("tambahkan ini di bawah `verdicts:` dengan tangan:", lines)),
            en("{}", by_hand("add this under `verdicts:` by hand:", lines))
        ),
        Trouble::Offline { links } => message!(
            id("tidak satu pun dari {links} tautan terjangkau, jadi tampaknya jaringan di sini yang \
                terputus"),
            en("not one of {links} links could be reached, so it seems that there is no network here"),
            id("periksa jaringannya (proksi tidak dipakai), atau jalankan tanpa --check-links"),
            en("check the network (no proxy is used), or run without --check-links")
        ),
        Trouble::NoCertificate { file } => message!(
            id("{} pada SSL_CERT_FILE tidak berisi sertifikat PEM yang terbaca", quoted(file)),
            en("{} in SSL_CERT_FILE holds no PEM certificate that can be read", quoted(file)),
            id("sebut berkas yang benar, atau hapus variabel itu"),
            en("name the right file, or unset the variable")
        ),
        Trouble::NoPlace => message!(
            id("tidak disebut di mana bundel ditulis"),
            en("nothing says where to write the bundle"),
            id("sebut folder baru dengan `-o bundel`, atau arsip dengan `-o bundel.zip`"),
            en("name a new folder with `-o bundle`, or an archive with `-o bundle.zip`")
        ),
        Trouble::PlaceTaken { place } => message!(
            id("{} sudah ada dan tidak ditimpa", quoted(place)),
            en("{} is there already and is not overwritten", quoted(place)),
            id("sebut nama lain, atau hapus dahulu yang lama"),
            en("give another name, or remove the old one first")
        ),
        Trouble::NothingToBundle => message!(
            id("belum ada bukti final yang dapat dikumpulkan"),
            en("there is no final proof to bundle yet"),
            id("lihat yang masih harus diserahkan dengan `siak-check gaps --cause evidence`"),
            en("see what is still to come with `siak-check gaps --cause evidence`")
        ),
        Trouble::DocumentChanged { file } => message!(
            id("{} berubah selagi bundel dibuat; tidak ada yang ditulis", quoted(file)),
            en("{} changed while the bundle was made; nothing was written", quoted(file)),
            id("tunggu sampai tidak ada yang menyunting atau menyinkronkan dokumen, lalu ulangi"),
            en("wait until nobody edits or synchronises the documents, and run it again")
        ),
        Trouble::NoBundle { place } => message!(
            id("{} bukan bundel: tidak ada SHA256SUMS yang terbaca di dalamnya", quoted(place)),
            en("{} is no bundle: it holds no readable SHA256SUMS", quoted(place)),
            id("sebut folder atau arsip .zip yang dibuat `siak-check bundle`"),
            en("name a folder or .zip archive that `siak-check bundle` made")
        ),
        Trouble::NotToTerminal => message!(
            id("buku kerja XLSX bukan teks, jadi tidak ditampilkan di terminal"),
            en("an XLSX workbook is no text, so it is not shown on a terminal"),
            id("tulis ke berkas: `siak-check report --format xlsx -o laporan.xlsx`"),
            en("write it to a file: `siak-check report --format xlsx -o report.xlsx`")
        ),
        Trouble::NeedsFolder => message!(
            id("CSV terdiri atas beberapa berkas"),
            en("CSV is several files"),
            id("sebut foldernya dengan `-o FOLDER`, atau satu tabel saja: `--table remaining`"),
            en("name their folder with `-o DIR`, or one table: `--table remaining`")
        ),
        Trouble::FormTooLarge { limit } => message!(
            id("formulirnya lebih dari {limit} baris"),
            en("the form would have more than {limit} rows"),
            id("buat formulir untuk lebih sedikit OPD sekaligus dengan `--opd`"),
            en("make it for fewer agencies at once with `--opd`")
        ),
        Trouble::FormsInTheWay { files } => message!(
            id("{}", in_the_way(language, files)),
            en("{}", in_the_way(language, files)),
            id("impor dahulu isinya dengan `siak-check form import`, sebut tempat lain dengan `-o`, atau \
                timpa dengan `--force`"),
            en("take it in first with `siak-check form import`, name another place with `-o`, or overwrite \
                it with `--force`")
        ),
        Trouble::UnreadableYaml { file } => message!(
            id("{} bukan YAML yang terbaca, jadi formulirnya tidak dapat dibuat", quoted(file)),
            en("{} is no YAML that can be read, so no form can be made of it", quoted(file)),
            id("perbaiki dahulu; `siak-check validate` menunjukkan tempatnya"),
            en("mend it first; `siak-check validate` shows where")
        ),
        Trouble::NoInstrument { folder } => message!(
            id("{} bukan instrumen yang dapat dipakai", quoted(folder)),
            en("{} is no usable instrument", quoted(folder)),
            id("folder itu harus berisi instrument.yaml dan satu berkas per pilar tanpa kesalahan"),
            en("the folder must hold instrument.yaml and one file per pillar, without errors")
        ),
    });
    Message { what, remedy }
}
