//! Teks bantuan baris perintah.

use crate::words::Usage;

/// Bantuan satu perintah (`"form export"`; `""` untuk programnya sendiri), atau satu argumennya.
pub fn help(command: &str, argument: Option<&str>) -> Option<&'static str> {
    Some(match (command, argument) {
        ("", None) => "Memeriksa kesiapan daerah untuk evaluasi Smart City: bukti dukung, nilai, dan sisanya",
        ("score", None) => "Indeks menurut penilaian mandiri, bukti, dan verifikasi; pilar; sisa terbesar",
        ("gaps", None) => "Semua yang masih tersisa: poin, sebab, OPD, tenggat, tindak lanjut",
        ("validate", None) => "Semua masalah di semua berkas, masing-masing dengan tempat dan sarannya",
        ("explain", None) => "Menjelaskan kode masalah, satu indikator, atau perhitungan indeks",
        ("form", None) => "Formulir lembar kerja untuk OPD: dibuat, lalu dibaca kembali",
        ("form export", None) => {
            "Membuat formulir Excel di folder -o [bawaan: formulir]; -o NAMA.xlsx: satu buku kerja"
        }
        ("form export", Some("force")) => {
            "Timpa juga formulir yang sudah diisi tetapi belum diimpor, dan berkas lain"
        }
        ("form export", Some("opd")) => "Hanya OPD ini (boleh beberapa, dipisah koma)",
        ("form import", None) => {
            "Membaca formulir yang sudah diisi dan mengubah berkas bukti yang disentuh saja"
        }
        ("form import", Some("files")) => "Formulir yang sudah diisi (.xlsx)",
        ("form import", Some("dry_run")) => "Tampilkan yang akan berubah; tidak menulis apa pun",
        ("form import", Some("opd")) => "Hanya baris OPD ini (boleh beberapa, dipisah koma)",
        ("init", None) => "Membuat ruang kerja baru dengan komentar yang menerangkan isinya",
        ("plan", None) => {
            "Cara termurah mencapai suatu indeks: langkah, beban per OPD, dan yang tidak sempat"
        }
        ("plan", Some("reach")) => "Indeks resmi yang ingin dicapai, mis. 2.81 [bawaan: indeks target]",
        ("plan", Some("format")) => "Bentuk keluaran: table atau json [bawaan: table]",
        ("compare", None) => {
            "Perubahan sejak keadaan dulu: peningkatan resmi, yang naik, turun, dan sebabnya"
        }
        ("compare", Some("earlier")) => "Folder ruang kerja, skor JSON tersimpan, revisi git, atau tanggal",
        ("compare", Some("format")) => "Bentuk keluaran: table, json, atau markdown [bawaan: table]",
        ("trend", None) => "Indeks sepanjang riwayat git, dengan proyeksi ke tenggat",
        ("trend", Some("format")) => "Bentuk keluaran: table, json, atau csv [bawaan: table]",
        ("score", Some("no_worse_than")) => {
            "Berakhir dengan kode 1 bila indeks atau satu indikator turun sejak revisi, tanggal, atau skor JSON ini"
        }
        ("review", None) => "Mencatat putusan atas bukti dukung; tanpa indikator: yang menunggu putusan",
        ("review", Some("indicator")) => "Indikator yang buktinya dinilai; sendiri saja: yang dapat dinilai",
        ("review", Some("requirement")) => "Hanya bukti untuk persyaratan ini",
        ("review", Some("file")) => "Dokumennya, menurut jalurnya di ruang kerja",
        ("review", Some("link")) => "Buktinya, menurut alamatnya",
        ("review", Some("accept")) => "Membuktikan yang diminta",
        ("review", Some("reject")) => "Tidak membuktikan; perlu --note",
        ("review", Some("level")) => "Batasi nilai terverifikasi paling tinggi N; perlu --note",
        ("review", Some("note")) => "Alasannya",
        ("review", Some("reviewer")) => "Siapa yang menilai [bawaan: SIAK_CHECK_REVIEWER]",
        ("review", Some("reviewer_opd")) => "OPD penelaah atau secretariat; buktinya dinilai orang lain",
        ("review", Some("to")) => "Berkas di reviews/ [bawaan: milik penelaah hari itu]",
        ("review", Some("next")) => "Telusuri yang menunggu, yang paling bernilai lebih dahulu",
        ("review", Some("opd")) => "Hanya bukti OPD ini (boleh beberapa, dipisah koma)",
        ("review", Some("pillar")) => "Hanya pilar ini (boleh beberapa, dipisah koma; cross-pillar)",
        ("review", Some("limit")) => "Paling banyak N dokumen",
        ("survey", None) => {
            "Ringkasan survei: responden, rata-rata, sebaran, yang tidak menjawab; masalahnya"
        }
        ("survey", Some("files")) => "Berkas survei (CSV atau XLSX)",
        ("survey", Some("format")) => "Bentuk keluaran: table atau json [bawaan: table]",
        ("schema", None) => {
            "JSON Schema suatu jenis berkas, untuk editor teks; `evidence -C DIR` menyebut id-nya"
        }
        ("schema", Some("kind")) => "settings, opd, evidence, review, instrument, atau pillar",
        ("rank", None) => "Banyak ruang kerja dalam satu tabel, seperti daftar hasil resmi",
        ("rank", Some("folders")) => "Ruang kerja, atau folder yang berisi beberapa ruang kerja",
        ("rank", Some("profile")) => "Hanya profil ini (boleh beberapa, dipisah koma)",
        ("rank", Some("sort")) => "Urutkan menurut: final, region, atau improvement [bawaan: final]",
        ("rank", Some("limit")) => "Paling banyak N baris",
        ("rank", Some("format")) => "Bentuk keluaran: table, json, csv, atau markdown [bawaan: table]",
        ("rank", Some("reading")) => {
            "Nilai yang dibandingkan: claimed, supported, atau verified [bawaan: verified]"
        }
        ("bundle", None) => {
            "Mengumpulkan bukti menurut urutan formulir ke folder atau .zip (-o), dengan indeks dan SHA-256"
        }
        ("bundle", Some("opd")) => "Hanya bukti OPD ini (boleh beberapa, dipisah koma)",
        ("bundle", Some("allow_unsound")) => "Sertakan bukti yang belum sah, ditandai UNSOUND",
        ("bundle", Some("verify")) => "Periksa keutuhan bundel ini (folder atau .zip)",
        (_, Some("directory")) => "Ruang kerja [bawaan: dicari dari folder ini ke atas]",
        (_, Some("indicators")) => "Pakai instrumen di folder ini, bukan pilihan ruang kerja",
        (_, Some("lang")) => "Bahasa: id atau en [bawaan: SIAK_CHECK_LANG, ruang kerja, sistem, id]",
        (_, Some("as_of")) => "Nilai keadaan pada tanggal ini, mis. 2024-10-30 [bawaan: hari ini]",
        (_, Some("output")) => "Tulis hasilnya ke berkas ini",
        (_, Some("color")) => "Warna: auto, always, atau never; NO_COLOR dipatuhi [bawaan: auto]",
        (_, Some("quiet")) => "Tanpa keterangan di stderr",
        (_, Some("help")) => "Tampilkan bantuan",
        (_, Some("version")) => "Tampilkan versi",
        (_, Some("check_links")) => "Buka setiap tautan bukti dan laporkan yang tidak menampilkan dokumen",
        (_, Some("allow_private_links")) => "Terima juga tautan ke jaringan pribadi",
        (_, Some("link_cache")) => {
            "Simpan hasil --check-links di berkas ini [bawaan: folder simpanan pengguna]"
        }
        ("score", Some("by")) => {
            "Kelompokkan menurut: pillar, dimension, opd, atau indicator [bawaan: pillar]"
        }
        ("score" | "gaps", Some("format")) => "Bentuk keluaran: table atau json [bawaan: table]",
        ("score", Some("fail_under")) => "Berakhir dengan kode 1 bila indeks resmi di bawah angka ini",
        ("score", Some("reading")) => {
            "Indeks yang dibandingkan: claimed, supported, atau verified [bawaan: verified]"
        }
        ("gaps", Some("opd")) => "Hanya OPD ini (boleh beberapa, dipisah koma; secretariat, unassigned)",
        ("gaps", Some("pillar")) => "Hanya pilar ini (boleh beberapa, dipisah koma; cross-pillar)",
        ("gaps", Some("cause")) => "Hanya sebab ini: work, evidence, review (boleh beberapa)",
        ("gaps", Some("limit")) => "Paling banyak N baris",
        ("gaps", Some("sort")) => "Urutkan menurut: points, due, atau effort [bawaan: points]",
        ("validate", Some("format")) => "Bentuk keluaran: text, short, json, atau github [bawaan: text]",
        ("report", None) => "Dokumen rapat: HTML, buku kerja XLSX, rekap WhatsApp, kalender, Markdown, CSV",
        ("report", Some("format")) => {
            "Bentuk keluaran: html, xlsx, whatsapp, ics, markdown, atau csv [bawaan: html]"
        }
        ("report", Some("opd")) => "Hanya bagian OPD ini (atau secretariat, unassigned): html, whatsapp, ics",
        ("report", Some("reach")) => {
            "Indeks yang dituju rencana: html, xlsx, markdown [bawaan: indeks target]"
        }
        ("report", Some("due")) => {
            "Tanggal permohonan pada rekap whatsapp [bawaan: hari kerja terakhir sebelum tenggat]"
        }
        ("report", Some("table")) => {
            "Satu tabel CSV saja: summary, dimensions, pillars, agencies, indicators, remaining, atau problems"
        }
        ("explain", Some("topic")) => "Kode masalah, id indikator, atau `index`",
        ("init", Some("folder")) => "Folder ruang kerja [bawaan: folder ini]",
        ("init", Some("region")) => "Nama daerah",
        ("init", Some("deadline")) => "Hari penilaian, mis. 2024-11-11",
        ("init", Some("instrument")) => "Instrumen bawaan [bawaan: smart-city-2023]",
        ("init", Some("profile")) => "Profil bobot [bawaan: menurut instrumen]",
        _ => return None,
    })
}

/// Judul dan kalimat tetap pada bantuan dan pada kesalahan pemakaian.
pub const fn usage(usage: Usage) -> &'static str {
    match usage {
        Usage::Usage => "Pemakaian:",
        Usage::Commands => "Perintah",
        Usage::Arguments => "Argumen",
        Usage::Options => "Opsi",
        Usage::OptionsPlaceholder => "[OPSI]",
        Usage::CommandPlaceholder => "PERINTAH",
        Usage::Error => "kesalahan:",
        Usage::UnknownArgument => "argumen tidak dikenal:",
        Usage::UnknownCommand => "perintah tidak dikenal:",
        Usage::BadValue => "nilai tidak dikenal untuk",
        Usage::Missing => "belum lengkap:",
        Usage::NoValue => "perlu diberi nilai:",
        Usage::Twice => "hanya boleh sekali:",
        Usage::Together => "tidak dapat dipakai bersama:",
        Usage::Other => "argumen tidak dapat dipakai:",
        Usage::Choices => "pilihan:",
        Usage::DidYouMean => "mungkin maksudnya:",
        Usage::SeeHelp => "Lihat `siak-check --help`.",
    }
}
