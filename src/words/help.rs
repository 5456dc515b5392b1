//! The help texts of the command line.

use super::texts::words;
use crate::base::lang::Language;

words!(
    pub enum Usage {
        Usage = id("Pemakaian:").en("Usage:"),
        Commands = id("Perintah").en("Commands"),
        Arguments = id("Argumen").en("Arguments"),
        Options = id("Opsi").en("Options"),
        OptionsPlaceholder = id("[OPSI]").en("[OPTIONS]"),
        CommandPlaceholder = id("PERINTAH").en("COMMAND"),
        Error = id("kesalahan:").en("error:"),
        UnknownArgument = id("argumen tidak dikenal:").en("unknown argument:"),
        UnknownCommand = id("perintah tidak dikenal:").en("unknown command:"),
        BadValue = id("nilai tidak dikenal untuk").en("unknown value for"),
        Missing = id("belum lengkap:").en("incomplete:"),
        NoValue = id("perlu diberi nilai:").en("needs a value:"),
        Twice = id("hanya boleh sekali:").en("only once:"),
        Together = id("tidak dapat dipakai bersama:").en("cannot be used together:"),
        NotUtf8 = id("bukan teks UTF-8:").en("not UTF-8 text:"),
        Other = id("argumen tidak dapat dipakai:").en("the arguments cannot be used:"),
        Choices = id("pilihan:").en("choices:"),
        DidYouMean = id("mungkin maksudnya:").en("did you mean:"),
        SeeHelp = id("Lihat `siak-check --help`.").en("See `siak-check --help`."),
    }
);

/// The help of a command, under its words, and of its arguments; `every` is any command, and `|` several.
macro_rules! help {
    ($($($word:ident $(.$more:ident)*)|+ = id($id:literal $(,)?).en($en:literal $(,)?)),+ $(,)?) => {
        fn find(key: &str) -> Option<(&'static str, &'static str)> {
            Some(match key {
                $($(concat!(stringify!($word) $(, ".", stringify!($more))*))|+ => ($id, $en),)+
                _ => return None,
            })
        }
    };
}

/// The help of a command (`""` for the program itself), or of one of its arguments.
pub fn help(language: Language, command: &str, argument: Option<&str>) -> Option<&'static str> {
    let command = if command.is_empty() { "siak_check".to_owned() } else { command.replace(' ', ".") };
    let found = match argument {
        None => find(&command),
        Some(argument) => {
            find(&format!("{command}.{argument}")).or_else(|| find(&format!("every.{argument}")))
        }
    };
    found.map(|pair| language.of(pair))
}

help!(
    siak_check = id("Memeriksa kesiapan daerah untuk evaluasi Smart City: bukti dukung, nilai, dan sisanya")
        .en("Checks a region's readiness for the Smart City evaluation: evidence, score, and what remains"),
    score = id("Indeks menurut penilaian mandiri, bukti, dan verifikasi; pilar; sisa terbesar")
        .en("The index as claimed, supported and verified; pillars; the biggest gaps"),
    score.no_worse_than =
        id("Berakhir dengan kode 1 bila indeks atau satu indikator turun sejak revisi, tanggal, atau skor \
             JSON ini")
        .en("Exit with 1 when the index or an indicator fell since this revision, date or saved JSON"),
    score.by = id("Kelompokkan menurut: pillar, dimension, opd, atau indicator [bawaan: pillar]")
        .en("Group by pillar, dimension, opd or indicator [default: pillar]"),
    score.format | gaps.format | plan.format | survey.format =
        id("Bentuk keluaran: table atau json [bawaan: table]").en("Output: table or json [default: table]"),
    score.fail_under = id("Berakhir dengan kode 1 bila indeks resmi di bawah angka ini")
        .en("Exit with 1 when the official index is below this number"),
    score.reading = id("Indeks yang dibandingkan: claimed, supported, atau verified [bawaan: verified]")
        .en("The index compared: claimed, supported or verified [default: verified]"),
    gaps = id("Semua yang masih tersisa: poin, sebab, OPD, tenggat, tindak lanjut")
        .en("Everything that remains: points, cause, agency, due date, what to do"),
    gaps.opd = id("Hanya OPD ini (boleh beberapa, dipisah koma; secretariat, unassigned)")
        .en("Only this agency (several with commas; secretariat, unassigned)"),
    gaps.pillar | review.pillar = id("Hanya pilar ini (boleh beberapa, dipisah koma; cross-pillar)")
        .en("Only this pillar (several with commas; cross-pillar)"),
    gaps.cause = id("Hanya sebab ini: work, evidence, review (boleh beberapa)")
        .en("Only this cause: work, evidence, review (several with commas)"),
    gaps.limit | rank.limit = id("Paling banyak N baris").en("At most N rows"),
    gaps.sort = id("Urutkan menurut: points, due, atau effort [bawaan: points]")
        .en("Sort by points, due or effort [default: points]"),
    validate = id("Semua masalah di semua berkas, masing-masing dengan tempat dan sarannya")
        .en("Every problem in every file, each with its place and remedy"),
    validate.format = id("Bentuk keluaran: text, short, json, atau github [bawaan: text]")
        .en("Output: text, short, json or github [default: text]"),
    explain = id("Menjelaskan kode masalah, satu indikator, atau perhitungan indeks")
        .en("Explains a problem code, an indicator, or the arithmetic of the index"),
    explain.topic =
        id("Kode masalah, id indikator, atau `index`").en("A problem code, an indicator's id, or `index`"),
    form = id("Formulir lembar kerja untuk OPD: dibuat, lalu dibaca kembali")
        .en("Spreadsheet forms for agencies: made, and read back"),
    form.export = id("Membuat formulir Excel di folder -o [bawaan: formulir]; -o NAMA.xlsx: satu buku kerja")
        .en("Makes Excel forms in the folder -o [default: formulir]; -o NAME.xlsx: one workbook"),
    form.export.force = id("Timpa juga formulir yang sudah diisi tetapi belum diimpor, dan berkas lain")
        .en("Overwrite forms that were filled in and not taken in, and other files"),
    form.export.opd =
        id("Hanya OPD ini (boleh beberapa, dipisah koma)").en("Only these agencies (separated by commas)"),
    form.import = id("Membaca formulir yang sudah diisi dan mengubah berkas bukti yang disentuh saja")
        .en("Reads forms that were filled in, and changes only what they touch in the evidence files"),
    form.import.files = id("Formulir yang sudah diisi (.xlsx)").en("Forms that were filled in (.xlsx)"),
    form.import.dry_run =
        id("Tampilkan yang akan berubah; tidak menulis apa pun").en("Show what would change; write nothing"),
    form.import.opd = id("Hanya baris OPD ini (boleh beberapa, dipisah koma)")
        .en("Only rows of these agencies (separated by commas)"),
    init = id("Membuat ruang kerja baru dengan komentar yang menerangkan isinya")
        .en("Makes a new workspace whose comments say what goes where"),
    init.folder = id("Folder ruang kerja [bawaan: folder ini]")
        .en("Folder of the workspace [default: the current folder]"),
    init.region = id("Nama daerah").en("Name of the region"),
    init.deadline = id("Hari penilaian, mis. 2024-11-11").en("Day of the evaluation, e.g. 2024-11-11"),
    init.instrument =
        id("Instrumen bawaan [bawaan: smart-city-2023]").en("Built-in instrument [default: smart-city-2023]"),
    init.profile =
        id("Profil bobot [bawaan: menurut instrumen]").en("Profile of weights [default: the instrument's]"),
    plan = id("Cara termurah mencapai suatu indeks: langkah, beban per OPD, dan yang tidak sempat")
        .en("The cheapest way to an index: steps, load per agency, and who cannot make it"),
    plan.reach = id("Indeks resmi yang ingin dicapai, mis. 2.81 [bawaan: indeks target]")
        .en("The official index to reach, e.g. 2.81 [default: the target's index]"),
    compare = id("Perubahan sejak keadaan dulu: peningkatan resmi, yang naik, turun, dan sebabnya")
        .en("What changed since an earlier state: official improvement, what rose and fell, and why"),
    compare.earlier = id("Folder ruang kerja, skor JSON tersimpan, revisi git, atau tanggal")
        .en("A workspace's folder, a saved score JSON, a git revision, or a date"),
    compare.format = id("Bentuk keluaran: table, json, atau markdown [bawaan: table]")
        .en("Output: table, json or markdown [default: table]"),
    trend = id("Indeks sepanjang riwayat git, dengan proyeksi ke tenggat")
        .en("The index over the git history, with a projection to the deadline"),
    trend.format = id("Bentuk keluaran: table, json, atau csv [bawaan: table]")
        .en("Output: table, json or csv [default: table]"),
    review = id("Mencatat putusan atas bukti dukung; tanpa indikator: yang menunggu putusan")
        .en("Records verdicts on the evidence; without an indicator, what waits for one"),
    review.indicator = id("Indikator yang buktinya dinilai; sendiri saja: yang dapat dinilai")
        .en("The indicator whose evidence is judged; alone: what can be judged"),
    review.requirement = id("Hanya bukti untuk persyaratan ini").en("Only the evidence for this requirement"),
    review.file =
        id("Dokumennya, menurut jalurnya di ruang kerja").en("The document, by its path in the workspace"),
    review.link = id("Buktinya, menurut alamatnya").en("The evidence, by its address"),
    review.accept = id("Membuktikan yang diminta").en("It proves what is asked"),
    review.reject = id("Tidak membuktikan; perlu --note").en("It does not; needs --note"),
    review.level = id("Batasi nilai terverifikasi paling tinggi N; perlu --note")
        .en("Limit the verified value to N; needs --note"),
    review.note = id("Alasannya").en("Why"),
    review.reviewer = id("Siapa yang menilai [bawaan: SIAK_CHECK_REVIEWER]")
        .en("Who judges [default: SIAK_CHECK_REVIEWER]"),
    review.reviewer_opd = id("OPD penelaah atau secretariat; buktinya dinilai orang lain")
        .en("The reviewer's agency (or secretariat), whose evidence is left to others"),
    review.to = id("Berkas di reviews/ [bawaan: milik penelaah hari itu]")
        .en("File in reviews/ [default: the reviewer's of this day]"),
    review.next = id("Telusuri yang menunggu, yang paling bernilai lebih dahulu")
        .en("Walk through what waits, the most valuable first"),
    review.opd = id("Hanya bukti OPD ini (boleh beberapa, dipisah koma)")
        .en("Only evidence of this agency (several with commas)"),
    review.limit = id("Paling banyak N dokumen").en("At most N documents"),
    survey = id("Ringkasan survei: responden, rata-rata, sebaran, yang tidak menjawab; masalahnya")
        .en("Summary of surveys: respondents, mean, spread, no-answers; their problems"),
    survey.files = id("Berkas survei (CSV atau XLSX)").en("Survey files (CSV or XLSX)"),
    schema = id("JSON Schema jenis berkas atau keluaran JSON perintah; `evidence -C DIR` menyebut id-nya")
        .en("JSON Schema of a kind of file, or of a command's JSON; `evidence -C DIR` names its ids"),
    schema.kind =
        id("Berkas: settings, opd, evidence, review, instrument, pillar; keluaran JSON: nama perintahnya")
            .en(
                "Files: settings, opd, evidence, review, instrument, pillar; JSON output: the command's name"
            ),
    rank = id("Banyak ruang kerja dalam satu tabel, seperti daftar hasil resmi")
        .en("Many workspaces in one table, as in the official result list"),
    rank.folders = id("Ruang kerja, atau folder yang berisi beberapa ruang kerja")
        .en("Workspaces, or folders that hold several"),
    rank.profile =
        id("Hanya profil ini (boleh beberapa, dipisah koma)").en("Only this profile (several with commas)"),
    rank.sort = id("Urutkan menurut: final, region, atau improvement [bawaan: final]")
        .en("Sort by final, region or improvement [default: final]"),
    rank.format = id("Bentuk keluaran: table, json, csv, atau markdown [bawaan: table]")
        .en("Output: table, json, csv or markdown [default: table]"),
    rank.reading = id("Nilai yang dibandingkan: claimed, supported, atau verified [bawaan: verified]")
        .en("The reading compared: claimed, supported or verified [default: verified]"),
    bundle =
        id("Mengumpulkan bukti menurut urutan formulir ke folder atau .zip (-o), dengan indeks dan SHA-256")
            .en(
                "Gathers the proof in the order of the form in a folder or .zip (-o), with index and SHA-256"
            ),
    bundle.opd = id("Hanya bukti OPD ini (boleh beberapa, dipisah koma)")
        .en("Only proof of these agencies (several with commas)"),
    bundle.allow_unsound = id("Sertakan bukti yang belum sah, ditandai UNSOUND")
        .en("Take in proof that does not hold, marked UNSOUND"),
    bundle.verify = id("Periksa keutuhan bundel ini (folder atau .zip)")
        .en("Check that this bundle (folder or .zip) is whole"),
    report = id("Dokumen rapat: HTML, buku kerja XLSX, rekap WhatsApp, kalender, Markdown, CSV")
        .en("Documents for the meeting: HTML, XLSX, WhatsApp recap, calendar, Markdown, CSV"),
    report.format = id("Bentuk keluaran: html, xlsx, whatsapp, ics, markdown, atau csv [bawaan: html]")
        .en("Output: html, xlsx, whatsapp, ics, markdown or csv [default: html]"),
    report.opd = id("Hanya bagian OPD ini (atau secretariat, unassigned): html, whatsapp, ics")
        .en("Only this agency's part (or secretariat, unassigned): html, whatsapp, ics"),
    report.reach = id("Indeks yang dituju rencana: html, xlsx, markdown [bawaan: indeks target]")
        .en("The index that the plan is to reach: html, xlsx, markdown [default: the target's]"),
    report.due = id("Tanggal permohonan pada rekap whatsapp [bawaan: hari kerja terakhir sebelum tenggat]")
        .en("The date that the whatsapp recap asks for [default: the last working day before the deadline]"),
    report.table =
        id("Satu tabel CSV saja: summary, dimensions, pillars, agencies, indicators, remaining, atau \
             problems")
        .en("One CSV table only: summary, dimensions, pillars, agencies, indicators, remaining or problems"),
    every.directory = id("Ruang kerja [bawaan: dicari dari folder ini ke atas]")
        .en("Workspace [default: found upward from the current folder]"),
    every.indicators = id("Pakai instrumen di folder ini, bukan pilihan ruang kerja")
        .en("Use the instrument in this folder instead of the workspace's choice"),
    every.lang = id("Bahasa: id atau en [bawaan: SIAK_CHECK_LANG, ruang kerja, sistem, id]")
        .en("Language: id or en [default: SIAK_CHECK_LANG, workspace, locale, id]"),
    every.as_of = id("Nilai keadaan pada tanggal ini, mis. 2024-10-30 [bawaan: hari ini]")
        .en("Judge as of this date, e.g. 2024-10-30 [default: today]"),
    every.output = id("Tulis hasilnya ke berkas ini").en("Write the result to this file"),
    every.color = id("Warna: auto, always, atau never; NO_COLOR dipatuhi [bawaan: auto]")
        .en("Colour: auto, always or never; NO_COLOR is respected [default: auto]"),
    every.quiet = id("Tanpa keterangan di stderr").en("No remarks on stderr"),
    every.help = id("Tampilkan bantuan").en("Show help"),
    every.version = id("Tampilkan versi").en("Show the version"),
    every.check_links = id("Buka setiap tautan bukti dan laporkan yang tidak menampilkan dokumen")
        .en("Open every link and report those that show no document"),
    every.allow_private_links =
        id("Terima juga tautan ke jaringan pribadi").en("Accept links into private networks too"),
    every.link_cache = id("Simpan hasil --check-links di berkas ini [bawaan: folder simpanan pengguna]")
        .en("Keep the results of --check-links in this file [default: the user's cache folder]"),
);
