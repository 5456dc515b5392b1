//! The help texts of the command line.

use super::texts::words;
use crate::lang::Language;

words!(
    /// Headings and fixed phrases of help and of usage errors.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Usage {
        Usage = ("Pemakaian:", "Usage:"),
        Commands = ("Perintah", "Commands"),
        Arguments = ("Argumen", "Arguments"),
        Options = ("Opsi", "Options"),
        OptionsPlaceholder = ("[OPSI]", "[OPTIONS]"),
        CommandPlaceholder = ("PERINTAH", "COMMAND"),
        Error = ("kesalahan:", "error:"),
        UnknownArgument = ("argumen tidak dikenal:", "unknown argument:"),
        UnknownCommand = ("perintah tidak dikenal:", "unknown command:"),
        BadValue = ("nilai tidak dikenal untuk", "unknown value for"),
        Missing = ("belum lengkap:", "incomplete:"),
        NoValue = ("perlu diberi nilai:", "needs a value:"),
        Twice = ("hanya boleh sekali:", "only once:"),
        Together = ("tidak dapat dipakai bersama:", "cannot be used together:"),
        Other = ("argumen tidak dapat dipakai:", "the arguments cannot be used:"),
        Choices = ("pilihan:", "choices:"),
        DidYouMean = ("mungkin maksudnya:", "did you mean:"),
        SeeHelp = ("Lihat `siak-check --help`.", "See `siak-check --help`."),
    }
);

/// The help of a command (`""` for the program itself), or of one of its arguments.
pub fn help(language: Language, command: &str, argument: Option<&str>) -> Option<&'static str> {
    Some(language.of(match (command, argument) {
        ("", None) => (
            "Memeriksa kesiapan daerah untuk evaluasi Smart City: bukti dukung, nilai, dan sisanya",
            "Checks a region's readiness for the Smart City evaluation: evidence, score, and what remains",
        ),
        ("score", None) => (
            "Indeks menurut penilaian mandiri, bukti, dan verifikasi; pilar; sisa terbesar",
            "The index as claimed, supported and verified; pillars; the biggest gaps",
        ),
        ("gaps", None) => (
            "Semua yang masih tersisa: poin, sebab, OPD, tenggat, tindak lanjut",
            "Everything that remains: points, cause, agency, due date, what to do",
        ),
        ("validate", None) => (
            "Semua masalah di semua berkas, masing-masing dengan tempat dan sarannya",
            "Every problem in every file, each with its place and remedy",
        ),
        ("explain", None) => (
            "Menjelaskan kode masalah, satu indikator, atau perhitungan indeks",
            "Explains a problem code, an indicator, or the arithmetic of the index",
        ),
        ("form", None) => (
            "Formulir lembar kerja untuk OPD: dibuat, lalu dibaca kembali",
            "Spreadsheet forms for agencies: made, and read back",
        ),
        ("export", None) => (
            "Membuat formulir Excel di folder -o [bawaan: formulir]; -o NAMA.xlsx: satu buku kerja",
            "Makes Excel forms in the folder -o [default: formulir]; -o NAME.xlsx: one workbook",
        ),
        ("export", Some("force")) => (
            "Timpa juga formulir yang sudah diisi tetapi belum diimpor, dan berkas lain",
            "Overwrite forms that were filled in and not taken in, and other files",
        ),
        ("export", Some("opd")) => {
            ("Hanya OPD ini (boleh beberapa, dipisah koma)", "Only these agencies (separated by commas)")
        }
        ("import", None) => (
            "Membaca formulir yang sudah diisi dan mengubah berkas bukti yang disentuh saja",
            "Reads forms that were filled in, and changes only what they touch in the evidence files",
        ),
        ("import", Some("files")) => {
            ("Formulir yang sudah diisi (.xlsx)", "Forms that were filled in (.xlsx)")
        }
        ("import", Some("dry_run")) => {
            ("Tampilkan yang akan berubah; tidak menulis apa pun", "Show what would change; write nothing")
        }
        ("import", Some("opd")) => (
            "Hanya baris OPD ini (boleh beberapa, dipisah koma)",
            "Only rows of these agencies (separated by commas)",
        ),
        ("init", None) => (
            "Membuat ruang kerja baru dengan komentar yang menerangkan isinya",
            "Makes a new workspace whose comments say what goes where",
        ),
        ("plan", None) => (
            "Cara termurah mencapai suatu indeks: langkah, beban per OPD, dan yang tidak sempat",
            "The cheapest way to an index: steps, load per agency, and who cannot make it",
        ),
        ("plan", Some("reach")) => (
            "Indeks resmi yang ingin dicapai, mis. 2.81 [bawaan: indeks target]",
            "The official index to reach, e.g. 2.81 [default: the target's index]",
        ),
        ("plan", Some("format")) => {
            ("Bentuk keluaran: table atau json [bawaan: table]", "Output: table or json [default: table]")
        }
        ("compare", None) => (
            "Perubahan sejak keadaan dulu: peningkatan resmi, yang naik, turun, dan sebabnya",
            "What changed since an earlier state: official improvement, what rose and fell, and why",
        ),
        ("compare", Some("earlier")) => (
            "Folder ruang kerja, skor JSON tersimpan, revisi git, atau tanggal",
            "A workspace's folder, a saved score JSON, a git revision, or a date",
        ),
        ("compare", Some("format")) => (
            "Bentuk keluaran: table, json, atau markdown [bawaan: table]",
            "Output: table, json or markdown [default: table]",
        ),
        ("trend", None) => (
            "Indeks sepanjang riwayat git, dengan proyeksi ke tenggat",
            "The index over the git history, with a projection to the deadline",
        ),
        ("trend", Some("format")) => (
            "Bentuk keluaran: table, json, atau csv [bawaan: table]",
            "Output: table, json or csv [default: table]",
        ),
        ("score", Some("no_worse_than")) => (
            "Berakhir dengan kode 1 bila indeks atau satu indikator turun sejak revisi, tanggal, atau \
             skor JSON ini",
            "Exit with 1 when the index or an indicator fell since this revision, date or saved JSON",
        ),
        ("review", None) => (
            "Mencatat putusan atas bukti dukung; tanpa indikator: yang menunggu putusan",
            "Records verdicts on the evidence; without an indicator, what waits for one",
        ),
        ("review", Some("indicator")) => (
            "Indikator yang buktinya dinilai; sendiri saja: yang dapat dinilai",
            "The indicator whose evidence is judged; alone: what can be judged",
        ),
        ("review", Some("requirement")) => {
            ("Hanya bukti untuk persyaratan ini", "Only the evidence for this requirement")
        }
        ("review", Some("file")) => {
            ("Dokumennya, menurut jalurnya di ruang kerja", "The document, by its path in the workspace")
        }
        ("review", Some("link")) => ("Buktinya, menurut alamatnya", "The evidence, by its address"),
        ("review", Some("accept")) => ("Membuktikan yang diminta", "It proves what is asked"),
        ("review", Some("reject")) => ("Tidak membuktikan; perlu --note", "It does not; needs --note"),
        ("review", Some("level")) => (
            "Batasi nilai terverifikasi paling tinggi N; perlu --note",
            "Limit the verified value to N; needs --note",
        ),
        ("review", Some("note")) => ("Alasannya", "Why"),
        ("review", Some("reviewer")) => {
            ("Siapa yang menilai [bawaan: SIAK_CHECK_REVIEWER]", "Who judges [default: SIAK_CHECK_REVIEWER]")
        }
        ("review", Some("reviewer_opd")) => (
            "OPD penelaah atau secretariat; buktinya dinilai orang lain",
            "The reviewer's agency (or secretariat), whose evidence is left to others",
        ),
        ("review", Some("to")) => (
            "Berkas di reviews/ [bawaan: milik penelaah hari itu]",
            "File in reviews/ [default: the reviewer's of this day]",
        ),
        ("review", Some("next")) => (
            "Telusuri yang menunggu, yang paling bernilai lebih dahulu",
            "Walk through what waits, the most valuable first",
        ),
        ("review", Some("opd")) => (
            "Hanya bukti OPD ini (boleh beberapa, dipisah koma)",
            "Only evidence of this agency (several with commas)",
        ),
        ("review", Some("pillar")) => (
            "Hanya pilar ini (boleh beberapa, dipisah koma; cross-pillar)",
            "Only this pillar (several with commas; cross-pillar)",
        ),
        ("review", Some("limit")) => ("Paling banyak N dokumen", "At most N documents"),
        ("survey", None) => (
            "Ringkasan survei: responden, rata-rata, sebaran, yang tidak menjawab; masalahnya",
            "Summary of surveys: respondents, mean, spread, no-answers; their problems",
        ),
        ("survey", Some("files")) => ("Berkas survei (CSV atau XLSX)", "Survey files (CSV or XLSX)"),
        ("survey", Some("format")) => {
            ("Bentuk keluaran: table atau json [bawaan: table]", "Output: table or json [default: table]")
        }
        ("rank", None) => (
            "Banyak ruang kerja dalam satu tabel, seperti daftar hasil resmi",
            "Many workspaces in one table, as in the official result list",
        ),
        ("rank", Some("folders")) => (
            "Ruang kerja, atau folder yang berisi beberapa ruang kerja",
            "Workspaces, or folders that hold several",
        ),
        ("rank", Some("profile")) => {
            ("Hanya profil ini (boleh beberapa, dipisah koma)", "Only this profile (several with commas)")
        }
        ("rank", Some("sort")) => (
            "Urutkan menurut: final, region, atau improvement [bawaan: final]",
            "Sort by final, region or improvement [default: final]",
        ),
        ("rank", Some("limit")) => ("Paling banyak N baris", "At most N rows"),
        ("rank", Some("format")) => (
            "Bentuk keluaran: table, json, csv, atau markdown [bawaan: table]",
            "Output: table, json, csv or markdown [default: table]",
        ),
        ("rank", Some("reading")) => (
            "Nilai yang dibandingkan: claimed, supported, atau verified [bawaan: verified]",
            "The reading compared: claimed, supported or verified [default: verified]",
        ),
        ("bundle", None) => (
            "Mengumpulkan bukti menurut urutan formulir ke folder atau .zip (-o), dengan indeks dan \
             SHA-256",
            "Gathers the proof in the order of the form in a folder or .zip (-o), with index and SHA-256",
        ),
        ("bundle", Some("opd")) => (
            "Hanya bukti OPD ini (boleh beberapa, dipisah koma)",
            "Only proof of these agencies (several with commas)",
        ),
        ("bundle", Some("allow_unsound")) => (
            "Sertakan bukti yang belum sah, ditandai UNSOUND",
            "Take in proof that does not hold, marked UNSOUND",
        ),
        ("bundle", Some("verify")) => (
            "Periksa keutuhan bundel ini (folder atau .zip)",
            "Check that this bundle (folder or .zip) is whole",
        ),
        (_, Some("directory")) => (
            "Ruang kerja [bawaan: dicari dari folder ini ke atas]",
            "Workspace [default: found upward from the current folder]",
        ),
        (_, Some("indicators")) => (
            "Pakai instrumen di folder ini, bukan pilihan ruang kerja",
            "Use the instrument in this folder instead of the workspace's choice",
        ),
        (_, Some("lang")) => (
            "Bahasa: id atau en [bawaan: SIAK_CHECK_LANG, ruang kerja, sistem, id]",
            "Language: id or en [default: SIAK_CHECK_LANG, workspace, locale, id]",
        ),
        (_, Some("as_of")) => (
            "Nilai keadaan pada tanggal ini, mis. 2024-10-30 [bawaan: hari ini]",
            "Judge as of this date, e.g. 2024-10-30 [default: today]",
        ),
        (_, Some("output")) => ("Tulis hasilnya ke berkas ini", "Write the result to this file"),
        (_, Some("color")) => (
            "Warna: auto, always, atau never; NO_COLOR dipatuhi [bawaan: auto]",
            "Colour: auto, always or never; NO_COLOR is respected [default: auto]",
        ),
        (_, Some("quiet")) => ("Tanpa keterangan di stderr", "No remarks on stderr"),
        (_, Some("help")) => ("Tampilkan bantuan", "Show help"),
        (_, Some("version")) => ("Tampilkan versi", "Show the version"),
        (_, Some("check_links")) => (
            "Buka setiap tautan bukti dan laporkan yang tidak menampilkan dokumen",
            "Open every link and report those that show no document",
        ),
        (_, Some("allow_private_links")) => {
            ("Terima juga tautan ke jaringan pribadi", "Accept links into private networks too")
        }
        (_, Some("link_cache")) => (
            "Simpan hasil --check-links di berkas ini [bawaan: folder simpanan pengguna]",
            "Keep the results of --check-links in this file [default: the user's cache folder]",
        ),
        ("score", Some("by")) => (
            "Kelompokkan menurut: pillar, dimension, opd, atau indicator [bawaan: pillar]",
            "Group by pillar, dimension, opd or indicator [default: pillar]",
        ),
        ("score" | "gaps", Some("format")) => {
            ("Bentuk keluaran: table atau json [bawaan: table]", "Output: table or json [default: table]")
        }
        ("score", Some("fail_under")) => (
            "Berakhir dengan kode 1 bila indeks resmi di bawah angka ini",
            "Exit with 1 when the official index is below this number",
        ),
        ("score", Some("reading")) => (
            "Indeks yang dibandingkan: claimed, supported, atau verified [bawaan: verified]",
            "The index compared: claimed, supported or verified [default: verified]",
        ),
        ("gaps", Some("opd")) => (
            "Hanya OPD ini (boleh beberapa, dipisah koma; secretariat, unassigned)",
            "Only this agency (several with commas; secretariat, unassigned)",
        ),
        ("gaps", Some("pillar")) => (
            "Hanya pilar ini (boleh beberapa, dipisah koma; cross-pillar)",
            "Only this pillar (several with commas; cross-pillar)",
        ),
        ("gaps", Some("cause")) => (
            "Hanya sebab ini: work, evidence, review (boleh beberapa)",
            "Only this cause: work, evidence, review (several with commas)",
        ),
        ("gaps", Some("limit")) => ("Paling banyak N baris", "At most N rows"),
        ("gaps", Some("sort")) => (
            "Urutkan menurut: points, due, atau effort [bawaan: points]",
            "Sort by points, due or effort [default: points]",
        ),
        ("validate", Some("format")) => (
            "Bentuk keluaran: text, short, json, atau github [bawaan: text]",
            "Output: text, short, json or github [default: text]",
        ),
        ("report", None) => (
            "Dokumen rapat: HTML, buku kerja XLSX, rekap WhatsApp, kalender, Markdown, CSV",
            "Documents for the meeting: HTML, XLSX, WhatsApp recap, calendar, Markdown, CSV",
        ),
        ("report", Some("format")) => (
            "Bentuk keluaran: html, xlsx, whatsapp, ics, markdown, atau csv [bawaan: html]",
            "Output: html, xlsx, whatsapp, ics, markdown or csv [default: html]",
        ),
        ("report", Some("opd")) => (
            "Hanya bagian OPD ini (atau secretariat, unassigned): html, whatsapp, ics",
            "Only this agency's part (or secretariat, unassigned): html, whatsapp, ics",
        ),
        ("report", Some("reach")) => (
            "Indeks yang dituju rencana: html, xlsx, markdown [bawaan: indeks target]",
            "The index that the plan is to reach: html, xlsx, markdown [default: the target's]",
        ),
        ("report", Some("due")) => (
            "Tanggal permohonan pada rekap whatsapp [bawaan: hari kerja terakhir sebelum tenggat]",
            "The date that the whatsapp recap asks for [default: the last working day before the deadline]",
        ),
        ("report", Some("table")) => (
            "Satu tabel CSV saja: summary, dimensions, pillars, agencies, indicators, remaining, atau \
             problems",
            "One CSV table only: summary, dimensions, pillars, agencies, indicators, remaining or problems",
        ),
        ("explain", Some("topic")) => {
            ("Kode masalah, id indikator, atau `index`", "A problem code, an indicator's id, or `index`")
        }
        ("init", Some("folder")) => (
            "Folder ruang kerja [bawaan: folder ini]",
            "Folder of the workspace [default: the current folder]",
        ),
        ("init", Some("region")) => ("Nama daerah", "Name of the region"),
        ("init", Some("deadline")) => {
            ("Hari penilaian, mis. 2024-11-11", "Day of the evaluation, e.g. 2024-11-11")
        }
        ("init", Some("instrument")) => {
            ("Instrumen bawaan [bawaan: smart-city-2023]", "Built-in instrument [default: smart-city-2023]")
        }
        ("init", Some("profile")) => {
            ("Profil bobot [bawaan: menurut instrumen]", "Profile of weights [default: the instrument's]")
        }
        _ => return None,
    }))
}
