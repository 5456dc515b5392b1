//! Everything that can end a run with exit code 2, and how it is said.

use std::fmt;

use jiff::civil::Date;

use super::form::{Loss, lost};
use super::texts::{messages, words};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::show::quoted;
use crate::base::suggest::nearest;
use crate::problem::ReadFault;
use crate::problem::history::HistoryFault;

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::English).what)
    }
}

// What stands where output was to be written, and would be lost.
words!(
    pub enum Kept {
        Data = id("di sana tempat data ruang kerja").en("that is where the data of a workspace stands"),
        Document = id("di sana tempat bukti dukung ruang kerja")
            .en("that is where the evidence of a workspace is kept"),
        Instrument = id("di sana tempat berkas instrumen").en("that is where an instrument stands"),
        History = id("di sana git menyimpan riwayatnya").en("that is where git keeps its history"),
        Change = id("nama itu dipakai sendiri saat mengubah berkas")
            .en("that name is used while files are changed"),
        Input = id("perintah ini sendiri membacanya").en("this command reads it"),
        Shared = id("berkas di sana juga punya nama lain, mungkin di dalam ruang kerja")
            .en("the file there has another name too, perhaps in a workspace"),
    }
);

/// Of an option, or a value for it. With its lifetime spelled out, rustfmt would not read the table.
type Name = &'static str;

messages!(
    language,
    Trouble,
    NoWorkspace { folder: String } = id("tidak ada siak-check.yaml di {folder} maupun folder di atasnya")
        .en("there is no siak-check.yaml in {folder} or above it")
        .help_id("pindah ke folder ruang kerja, pakai `-C FOLDER`, atau buat yang baru: `siak-check init`")
        .help_en("go to the workspace's folder, use `-C FOLDER`, or make a new one: `siak-check init`"),
    NotAWorkspace { folder: String } = id("tidak ada siak-check.yaml di {folder}")
        .en("there is no siak-check.yaml in {folder}")
        .help_id("sebut folder ruang kerja dengan `-C FOLDER`, atau buat yang baru: `siak-check init`")
        .help_en("name the workspace's folder with `-C FOLDER`, or make a new one: `siak-check init`"),
    NotUsed { option: Name } = id("{option} tidak berlaku untuk perintah ini")
        .en("{option} has no meaning for this command")
        .help_id("jalankan tanpa opsi itu")
        .help_en("run it without that option"),
    NoEvidence { folder: String } =
        id("ruang kerja {folder} belum punya satu pun jawaban di berkas bukti, jadi tidak ada yang dapat \
                 diperiksa")
        .en("the workspace {folder} has not one answer in an evidence file, so there is nothing to check")
        .help_id("buat `evidence/<opd>.yaml` untuk OPD pertama; `siak-check init` memberi contohnya")
        .help_en("create `evidence/<opd>.yaml` for the first agency; `siak-check init` shows how"),
    NoScore = id("skor tidak dapat dihitung; sebabnya ada pada kesalahan di atas")
        .en("there is no score; the errors above say why")
        .help_id("perbaiki kesalahan itu; `siak-check validate` menampilkan semuanya")
        .help_en("mend them; `siak-check validate` shows all of them"),
    NoSuch { given: String, suggestion: Option::<String> } = id("tidak ada yang bernama {given}")
        .en("there is nothing named {given}")
        .help_id(
            "{}",
            suggestion
                .otherwise("lihat id yang ada dengan `siak-check score --by indicator` atau `--by opd`")
        )
        .help_en(
            "{}",
            suggestion.otherwise("see the ids with `siak-check score --by indicator` or `--by opd`")
        ),
    NoSuchChoice { given: String, known: Vec::<String> } = id("{given} bukan pilihan yang ada")
        .en("{given} is not one of the choices")
        .help_id("pilih salah satu: {}", known.join(", "))
        .help_en("choose one of: {}", known.join(", ")),
    AlreadyThere { files: Vec::<String> } = id("sudah ada dan tidak ditimpa: {}", every(&files))
        .en("already there and not overwritten: {}", every(&files))
        .help_id("pilih folder lain yang kosong: `siak-check init FOLDER`")
        .help_en("choose another, empty folder: `siak-check init FOLDER`"),
    CannotWrite { file: String, reason: ReadFault } = id("{file} tidak dapat ditulis: {reason}")
        .en("{file} cannot be written: {reason}")
        .help_id("periksa folder dan hak aksesnya")
        .help_en("check the folder and its permissions"),
    WouldOverwrite { file: String, option: Name, kept: Kept } = id("{file} tidak ditulis, karena {kept}")
        .en("{file} is not written, for {kept}")
        .help_id("sebut tempat lain dengan {option}, misalnya di luar ruang kerja")
        .help_en("name another place with {option}, for example outside of the workspace"),
    NoCache { file: String } = id("{file} bukan simpanan hasil tautan dan tidak ditimpa")
        .en("{file} is no cache of links and is not overwritten")
        .help_id("sebut berkas lain dengan --link-cache; bila itu simpanan yang rusak, hapus dahulu")
        .help_en("name another file with --link-cache; if it is a damaged cache, delete it first"),
    BadValue { option: Name, given: String, example: Name } =
        id("{given} tidak dapat dibaca sebagai nilai {option}")
            .en("{given} cannot be read as the value of {option}")
            .help_id("tulis misalnya `{option} {example}`")
            .help_en("write for example `{option} {example}`"),
    DayPast { option: Name, given: Date, today: Date } = id("{option} {} sudah lewat", *given)
        .en("{option} {} is past", *given)
        .help_id("sebut {} atau sesudahnya", today.long())
        .help_en("name {} or a later day", today.long()),
    OutsideScale { option: Name, given: String, least: i64, most: i64 } =
        id("{option} {given} berada di luar skala")
            .en("{option} {given} is off the scale")
            .help_id("tulis angka dari {least} sampai {most}")
            .help_en("write a number from {least} to {most}"),
    TooFine =
        id("rencana termurah tidak dapat dipastikan: kemungkinannya terlalu banyak untuk dibandingkan \
                semuanya")
        .en("the cheapest plan cannot be made sure of: there are too many sums to compare them all")
        .help_id("pakai lebih sedikit angka di belakang titik pada `weight`, `effort_days`, dan `effort`")
        .help_en("use fewer digits after the point in `weight`, `effort_days` and `effort`"),
    History { fault: HistoryFault } =
        id("{fault}").en("{fault}").help_id("{}", fault.help()).help_en("{}", fault.help()),
    BeforeHistory { given: String, begins: Date } =
        id("{given} lebih awal daripada riwayat ruang kerja ini, yang mulai {}", begins.long())
            .en("{given} is before the history of this workspace, which begins on {}", begins.long())
            .help_id(
                "sebut tanggal atau commit sejak {begins}; salinan dangkal dilengkapi dengan \
                `git fetch --unshallow` (`fetch-depth: 0` di GitHub Actions)"
            )
            .help_en(
                "name a day or a commit from {begins}; a shallow clone is made whole by \
                `git fetch --unshallow` (`fetch-depth: 0` in GitHub Actions)"
            ),
    CannotRead { file: String, reason: ReadFault } = id("{file} tidak dapat dibaca: {reason}")
        .en("{file} cannot be read: {reason}")
        .help_id("periksa berkas dan hak aksesnya")
        .help_en("check the file and its permissions"),
    NoReviewer = id("tidak disebut siapa yang menilai")
        .en("nobody says who judges")
        .help_id(
            "sebut penelaahnya dengan `--reviewer NAMA`, atau sekali saja di variabel SIAK_CHECK_REVIEWER"
        )
        .help_en("name the reviewer with `--reviewer NAME`, or once in the variable SIAK_CHECK_REVIEWER"),
    OwnVerdict { reviewer: String, agency: String } =
        id("{reviewer} termasuk OPD {agency}, pemilik bukti atau nilai ini")
            .en("{reviewer} belongs to {agency}, whose own evidence or value this is")
            .help_id("putusan harus datang dari penelaah di luar OPD itu")
            .help_en("the verdict must come from a reviewer outside that agency"),
    NothingToJudge { indicator: String } = id("{indicator} belum punya dokumen final yang dapat dinilai")
        .en("{indicator} has no final document that could be judged")
        .help_id("bukti dukung yang diperlukan: `siak-check explain INDIKATOR`")
        .help_en("what it needs is listed by `siak-check explain INDICATOR`"),
    SeveralToJudge { indicator: String } = id("ada beberapa dokumen {indicator} yang mungkin dimaksud")
        .en("several documents of {indicator} could be meant")
        .help_id("sebut salah satu dengan `--file JALUR`, `--link URL`, atau `--requirement ID`")
        .help_en("name one with `--file PATH` or `--link URL`, or with `--requirement ID`"),
    Unsound { place: String, codes: Vec::<String> } =
        id("{place} belum sah ({codes}), jadi penerimaannya tidak akan dihitung")
            .en("{place} does not hold ({codes}), so an acceptance would not count")
            .help_id(
                "minta diperbaiki dahulu (caranya: `siak-check explain KODE`), atau tolak dengan `--reject \
                --note ALASAN`"
            )
            .help_en(
                "have it mended first (`siak-check explain CODE` says how), or reject it with `--reject \
                --note TEXT`"
            ),
    NoteNeeded =
        id("penolakan atau pembatasan nilai perlu alasan, supaya OPD tahu apa yang harus diperbaiki")
            .en("a rejection or a limit needs a reason, or nobody knows what to mend")
            .help_id("tambahkan dengan `--note ALASAN`")
            .help_en("add it with `--note TEXT`"),
    SaidToday { at: String } = id("putusan lain pada hari yang sama bertentangan: {}", line(&at, 200))
        .en("another verdict of the same day says otherwise: {}", line(&at, 200))
        .help_id(
            "perbaiki atau hapus putusan itu dengan tangan; dari dua putusan sehari, yang lebih ketat berlaku"
        )
        .help_en("correct or delete that verdict by hand; of two on one day the stricter counts"),
    Changed { place: String } = id("{place} berubah selagi dibaca; putusan tidak dicatat")
        .en("{place} changed while it was read; no verdict was recorded")
        .help_id("baca dokumen yang sekarang, lalu nilai lagi")
        .help_en("read the document as it is now, then judge it again"),
    Held { file: String } = id("proses lain masih menulis di sini; kuncinya {file}")
        .en("another run is still writing here; its lock is {file}")
        .help_id("tunggu sampai proses itu selesai atau hentikan, lalu ulangi; tidak ada yang ditulis")
        .help_en("wait until it has ended, or stop it, then try again; nothing was written"),
    FileChanged { file: String } =
        id("{file} diubah oleh program lain sementara itu; tidak ada yang ditulis")
            .en("{file} was changed by something else meanwhile; nothing was written")
            .help_id("simpan dan tutup berkas itu di program lain, lalu ulangi")
            .help_en("save and close it elsewhere, then run this again"),
    Unfinished { file: String, reason: ReadFault } = id(
        "perubahan beberapa berkas berhenti di tengah ({file}) dan belum dapat diselesaikan: {reason}"
    )
    .en("a change of several files stopped half way ({file}) and cannot be finished yet: {reason}")
    .help_id(
        "perbaiki sebabnya, lalu ulangi: perubahan itu diselesaikan atau dibatalkan; bila catatan itu \
                bukan dari proses di sini, hapus"
    )
    .help_en(
        "mend the cause, then run this again: the change is finished or undone; if that file comes \
                from no run here, delete it"
    ),
    OtherReviewer { file: String } = id("{file} bukan berkas putusan penelaah ini")
        .en("{file} does not hold the verdicts of this reviewer")
        .help_id("sebut berkas lain dengan `--to`, atau tanpa opsi itu")
        .help_en("name another file with `--to`, or leave the option out"),
    CannotEdit { file: String, lines: String } =
        id("{file} tidak dapat diubah dengan aman; tidak ada yang ditulis")
            .en("{file} cannot be changed safely; nothing was written")
            .help_id("{}", by_hand("tambahkan ini di bawah `verdicts:` dengan tangan:", &lines))
            .help_en("{}", by_hand("add this under `verdicts:` by hand:", &lines)),
    Offline { links: usize } =
        id("tidak satu pun dari {links} tautan terjangkau, jadi tampaknya jaringan di sini yang terputus")
            .en("not one of {links} links could be reached, so it seems that there is no network here")
            .help_id("periksa jaringannya (proksi tidak dipakai), atau jalankan tanpa --check-links")
            .help_en("check the network (no proxy is used), or run without --check-links"),
    NoCertificate { file: String } = id("{file} pada SSL_CERT_FILE tidak berisi sertifikat PEM yang terbaca")
        .en("{file} in SSL_CERT_FILE holds no PEM certificate that can be read")
        .help_id("sebut berkas yang benar, atau hapus variabel itu")
        .help_en("name the right file, or unset the variable"),
    NoPlace = id("tidak disebut di mana bundel ditulis")
        .en("nothing says where to write the bundle")
        .help_id("sebut folder baru dengan `-o bundel`, atau arsip dengan `-o bundel.zip`")
        .help_en("name a new folder with `-o bundle`, or an archive with `-o bundle.zip`"),
    PlaceTaken { place: String } = id("{place} sudah ada dan tidak ditimpa")
        .en("{place} is there already and is not overwritten")
        .help_id("sebut nama lain, atau hapus dahulu yang lama")
        .help_en("give another name, or remove the old one first"),
    NothingToBundle = id("belum ada bukti final yang dapat dikumpulkan")
        .en("there is no final proof to bundle yet")
        .help_id("lihat yang masih harus diserahkan dengan `siak-check gaps --cause evidence`")
        .help_en("see what is still to come with `siak-check gaps --cause evidence`"),
    NoBundle { place: String } = id("{place} bukan bundel: tidak ada SHA256SUMS yang terbaca di dalamnya")
        .en("{place} is no bundle: it holds no readable SHA256SUMS")
        .help_id("sebut folder atau arsip .zip yang dibuat `siak-check bundle`")
        .help_en("name a folder or .zip archive that `siak-check bundle` made"),
    NotToTerminal = id("buku kerja XLSX bukan teks, jadi tidak ditampilkan di terminal")
        .en("an XLSX workbook is no text, so it is not shown on a terminal")
        .help_id("tulis ke berkas: `siak-check report --format xlsx -o laporan.xlsx`")
        .help_en("write it to a file: `siak-check report --format xlsx -o report.xlsx`"),
    NeedsFolder = id("CSV terdiri atas beberapa berkas")
        .en("CSV is several files")
        .help_id("sebut foldernya dengan `-o FOLDER`, atau satu tabel saja: `--table remaining`")
        .help_en("name their folder with `-o DIR`, or one table: `--table remaining`"),
    FormTooLarge { limit: usize } = id("formulirnya lebih dari {limit} baris")
        .en("the form would have more than {limit} rows")
        .help_id("buat formulir untuk lebih sedikit OPD sekaligus dengan `--opd`")
        .help_en("make it for fewer agencies at once with `--opd`"),
    FormsInTheWay { files: Vec::<(String, Loss)> } =
        id("tidak ada yang ditulis, karena ada isi yang akan hilang: {}", lost(language, &files))
            .en("nothing was written, for something would be lost: {}", lost(language, &files))
            .help_id(
                "impor dahulu isinya dengan `siak-check form import`, sebut tempat lain dengan `-o`, atau \
                timpa dengan `--force`"
            )
            .help_en(
                "take it in first with `siak-check form import`, name another place with `-o`, or overwrite \
                it with `--force`"
            ),
    UnreadableYaml { file: String } =
        id("{file} bukan YAML yang terbaca, jadi formulirnya tidak dapat dibuat")
            .en("{file} is no YAML that can be read, so no form can be made of it")
            .help_id("perbaiki dahulu; `siak-check validate` menunjukkan tempatnya")
            .help_en("mend it first; `siak-check validate` shows where"),
    NoInstrument { folder: String } = id("{folder} bukan instrumen yang dapat dipakai")
        .en("{folder} is no usable instrument")
        .help_id("folder itu harus berisi instrument.yaml dan satu berkas per pilar tanpa kesalahan")
        .help_en("the folder must hold instrument.yaml and one file per pillar, without errors"),
);

/// Files, every one of them.
fn every(files: &[String]) -> String {
    files.iter().map(|file| quoted(file)).collect::<Vec<_>>().join(", ")
}

impl From<HistoryFault> for Trouble {
    fn from(fault: HistoryFault) -> Self {
        Self::History { fault }
    }
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let shown = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(shown).collect::<String>()
}

impl Trouble {
    /// Nothing bears this name; perhaps one of the known ones was meant.
    pub fn no_such<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::NoSuch { given: given.to_owned(), suggestion: nearest(given, known) }
    }
}

/// Where an id stands among those that are known.
pub fn position<'a>(given: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Result<usize, Trouble> {
    ids.clone().position(|id| id == given).ok_or_else(|| Trouble::no_such(given, ids))
}

/// A filter that names nothing would show nothing, which looks like success: it ends the run instead.
pub fn known<'a>(given: &[String], ids: impl Iterator<Item = &'a str> + Clone) -> Result<(), Trouble> {
    let unknown = given.iter().find(|given| !ids.clone().any(|id| id == *given));
    unknown.map_or(Ok(()), |given| Err(Trouble::no_such(given, ids)))
}
