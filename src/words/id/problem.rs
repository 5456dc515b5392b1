//! What is wrong and what to do, in Indonesian: one arm per problem.

use super::link;
use super::part::{
    because, found, kind_of, kind_of_file, level_range, path_fault, read_fault, thing, titled, wanted,
    where_listed, yaml_fault,
};
use super::{date, list, megabytes, names, number, quoted, survey};
use crate::calendar::DateFault;
use crate::diagnostic::{Limits, PathFault, Problem, Submission, Unseen};
use crate::words::{Message, suggestion};

/// The message of a problem.
pub fn message(problem: &Problem) -> Message {
    let (what, remedy) = match problem {
        Problem::UnreadableFile { reason } => (
            format!("berkas tidak dapat dibaca: {}", read_fault(reason)),
            "periksa hak akses dan pastikan ini berkas biasa".into(),
        ),
        Problem::UnreadableFolder { reason } => {
            (format!("folder tidak dapat dibaca: {}", read_fault(reason)), "pastikan ini folder, lalu periksa hak aksesnya".into())
        }
        Problem::LinkOutsideWorkspace => (
            "tautan simbolik ini keluar dari ruang kerja, jadi tidak dibaca".into(),
            "ganti dengan berkasnya sendiri di dalam ruang kerja".into(),
        ),
        Problem::FileTooLarge { limit } => (
            format!("berkas lebih besar dari {} MiB", limit >> 20),
            "bagi menjadi beberapa berkas; dokumen bukti tidak ditaruh di dalam YAML".into(),
        ),
        Problem::NotUtf8 => (
            "berkas bukan teks UTF-8 mulai dari sini".into(),
            "simpan ulang dengan pengodean UTF-8".into(),
        ),
        Problem::EmptyFile => {
            ("berkas ini tidak berisi data".into(), "isi berkas ini, atau hapus bila tidak dipakai".into())
        }
        Problem::FileAbsent { example } => {
            ("berkas ini tidak ada".into(), format!("buat berkas ini, misalnya mulai dengan `{example}`"))
        }
        Problem::FileMisnamed { meant } => (
            "yang bernama begini tidak dibaca, padahal tampaknya dimaksudkan sebagai data".into(),
            format!("mungkin maksudnya {}? ganti namanya, atau pindahkan ke tempat lain", quoted(meant)),
        ),
        Problem::FileIgnored => (
            "isi folder ini yang bukan berkas .yaml atau .yml tidak dibaca".into(),
            "ubah akhiran namanya menjadi .yaml, atau pindahkan".into(),
        ),
        Problem::YamlSyntax { fault } => yaml_fault(fault),
        Problem::NestingTooDeep { limit } => {
            (format!("bersarang lebih dari {limit} tingkat"), "ratakan susunannya".into())
        }
        Problem::AliasLimit { limit } => (
            format!("alias (*nama) mengulang lebih dari {limit} butir"),
            "tulis isinya langsung tanpa alias".into(),
        ),
        Problem::SeveralDocuments => (
            "ada dokumen kedua dalam berkas ini (garis `---`); hanya yang pertama dibaca".into(),
            "hapus garis `---` atau pindahkan isinya ke berkas lain".into(),
        ),
        Problem::DuplicateKey { key } => (
            format!("kunci {} tertulis dua kali; yang kedua tidak dihitung", quoted(key)),
            "gabungkan isinya di bawah satu kunci".into(),
        ),
        Problem::KeyNotText => {
            ("kunci harus berupa teks".into(), "tulis `kunci: nilai`, tanpa kurung pada kuncinya".into())
        }
        Problem::TooManyProblems { limit } => (
            format!("ada lebih dari {limit} masalah dalam berkas ini; sisanya tidak ditampilkan"),
            "perbaiki yang sudah tampak, lalu jalankan lagi".into(),
        ),
        Problem::UnknownKey { key, suggestion: near, known } => (
            format!("kunci {} tidak dikenal", quoted(key)),
            suggestion(near.as_deref(), "mungkin maksudnya", || format!("yang ada: {}", known.join(", "))),
        ),
        Problem::MissingKey { key } => {
            (format!("kunci `{key}` belum ada"), format!("tambahkan `{key}: …` di sini"))
        }
        Problem::WrongType { expected, found: stands, written } => {
            (format!("di sini seharusnya {}, bukan {}", kind_of(*expected), found(*stands, written)), wanted(*expected))
        }
        Problem::DecimalComma { written } => (
            format!("{} memakai koma desimal", quoted(written)),
            format!("tulis dengan titik: `{}`", crate::legible::line(written, 40).replace(',', ".")),
        ),
        Problem::NumberOutOfRange { written, limits: Limits::Digits(digits) } => (
            format!("{} memiliki terlalu banyak angka di belakang titik", quoted(written)),
            format!("tulis paling banyak {digits} angka di belakang titik"),
        ),
        Problem::NumberOutOfRange { written, limits: Limits::Between(least, most) } => {
            (format!("{} di luar batas", quoted(written)), level_range(*least, *most))
        }
        Problem::BadDate { written, fault } => (
            format!("{} bukan tanggal yang dapat dibaca", quoted(written)),
            match fault {
                DateFault::DayFirst(day) => format!("tulis tahun dahulu: `{day}`"),
                DateFault::NoSuchDay => "hari itu tidak ada di kalender; periksa bulan dan harinya".into(),
                DateFault::NotDate => "tulis seperti `2024-11-11` (tahun-bulan-hari)".into(),
            },
        ),
        Problem::UnknownWord { word, suggestion: near, known } => (
            format!("{} bukan pilihan yang ada", quoted(word)),
            suggestion(near.as_deref(), "mungkin maksudnya", || format!("pilih salah satu: {}", known.join(", "))),
        ),
        Problem::BadId { id } => (
            format!("{} tidak dapat menjadi id", quoted(id)),
            "pakai huruf, angka, `-`, `_` atau `.`, paling panjang 64, diawali huruf atau angka".into(),
        ),
        Problem::EmptyText => ("teks ini kosong".into(), "isi teksnya, atau hapus kuncinya".into()),
        Problem::UnknownId { thing: of, id, suggestion: near } => (
            format!("{} {} tidak ada", thing(*of), quoted(id)),
            suggestion(near.as_deref(), "mungkin maksudnya", || where_listed(*of).into()),
        ),
        Problem::DuplicateId { thing: of, id } => {
            (format!("{} {} sudah ada", thing(*of), quoted(id)), "beri id lain, atau hapus salah satunya".into())
        }
        Problem::WeightsNot100 { profile, sum } => (
            format!("bobot profil {} berjumlah {}, bukan 100", quoted(profile), number(*sum)),
            "ubah bobotnya sampai jumlahnya tepat 100".into(),
        ),
        Problem::WeightNotPositive { written } => {
            (format!("{} harus lebih besar dari nol", number(*written)), "tulis angka di atas 0".into())
        }
        Problem::WeightsTooFine => (
            "bobot-bobot ini terlalu rinci untuk dihitung secara tepat".into(),
            "pakai lebih sedikit angka di belakang titik".into(),
        ),
        Problem::NothingApplies { profile } => (
            format!("semua indikator profil {} dinyatakan tidak berlaku, sehingga tidak ada yang dinilai", quoted(profile)),
            "pakai `na` hanya untuk hal yang memang tidak ada di daerah ini, lalu jawab selebihnya".into(),
        ),
        Problem::NothingInside { thing: of, id } => (
            format!("{} {} tidak berisi indikator", thing(*of), quoted(id)),
            "tambahkan indikatornya, atau keluarkan dari instrumen ini".into(),
        ),
        Problem::IndicatorsInParent { dimension } => (
            format!("dimensi {} punya anak, jadi tidak dapat berisi indikator", quoted(dimension)),
            "taruh indikator ini di salah satu anaknya".into(),
        ),
        Problem::EmptyScale => {
            ("batas bawah skala tidak lebih kecil dari batas atasnya".into(), "tulis misalnya `{min: 0, max: 4}`".into())
        }
        Problem::ScaleDiffers { base, least, most } => (
            format!("instrumen {} memakai skala lain: {least} sampai {most}", quoted(base)),
            "samakan `scale`, atau tulis indikatornya sendiri tanpa `extends`".into(),
        ),
        Problem::BandGap { from, least } => (
            format!("predikat terendah mulai dari {}, padahal skala mulai dari {least}", number(*from)),
            format!("tambahkan predikat `from: {least}`, supaya setiap indeks punya predikat"),
        ),
        Problem::BandTwice { from } => (
            format!("dua predikat mulai dari {}", number(*from)),
            "hapus salah satunya, atau perbaiki batasnya".into(),
        ),
        Problem::LevelOutsideScale { level, least, most } => {
            (format!("tingkat {level} di luar batas"), level_range(*least, *most))
        }
        Problem::KeysExclude { first, second } => {
            (format!("`{first}` dan `{second}` tidak dapat dipakai bersama"), "hapus salah satunya".into())
        }
        Problem::PeriodReversed { from, to } => (
            format!("periode berakhir {}, padahal baru mulai {}", date(*to), date(*from)),
            "tukar kedua tanggalnya".into(),
        ),
        Problem::ValueOutsideScale { value, least, most } => {
            (format!("nilai {} di luar skala", number(*value)), level_range(*least, *most))
        }
        Problem::ClaimedTwice { indicator, agencies } if agencies.len() == 1 => (
            format!("nilai {} diisi lebih dari sekali oleh OPD {}", quoted(indicator), list(agencies)),
            "sisakan satu `value` saja".into(),
        ),
        Problem::ClaimedTwice { indicator, agencies } => (
            format!("nilai {} diisi oleh lebih dari satu OPD: {}", quoted(indicator), list(agencies)),
            "sisakan `value` di berkas OPD pengampu; OPD lain cukup `provides` dan `evidence`".into(),
        ),
        Problem::AssignedTwice { indicator, agencies } => (
            format!("{} tertulis tanpa nilai di berkas lebih dari satu OPD: {}", quoted(indicator), list(agencies)),
            "sisakan di berkas OPD pengampu; OPD lain menulis `provides` di bawahnya, atau menghapusnya".into(),
        ),
        Problem::AgencyTwice { agency } => {
            (format!("OPD {} sudah punya berkas bukti", quoted(agency)), "gabungkan kedua berkasnya".into())
        }
        Problem::NaNotAllowed { indicator } => (
            format!("{} tidak boleh dinyatakan tidak berlaku", quoted(indicator)),
            "hapus `na`; yang tidak dijawab bernilai paling rendah".into(),
        ),
        Problem::OutOfScope { indicator, profile } => (
            format!("{} tidak dinilai pada profil {}", quoted(indicator), quoted(profile)),
            "hapus jawaban ini, atau perbaiki `profile` di siak-check.yaml".into(),
        ),
        Problem::SurveyUnreadable { file, fault } => {
            let (what, remedy) = survey::unreadable(fault);
            (format!("survei {} tidak dapat dibaca: {what}", quoted(file)), remedy)
        }
        Problem::SurveyColumns { fault } => survey::columns(fault),
        Problem::SurveyColumnIgnored { columns } => (
            format!("kolom yang tidak dibaca: {}", list(columns)),
            "hapus dari berkas ini bila tidak perlu; pertanyaan bernama q1, q2, …".into(),
        ),
        Problem::SurveyNoValue { file, question, service, reason } => {
            survey::no_value(question, service.as_deref(), file, reason)
        }
        Problem::PathRefused { path, fault: fault @ PathFault::Link } => (
            format!("jalur {} ditolak: {}", quoted(path), path_fault(*fault)),
            "salin dokumennya sendiri ke dalam ruang kerja, menggantikan tautan itu".into(),
        ),
        Problem::PathRefused { path, fault } => {
            (format!("jalur {} ditolak: {}", quoted(path), path_fault(*fault)), "tulis jalur dari folder ruang kerja, misalnya `bukti/OC04/hasil.pdf`".into())
        }
        Problem::BadLink { link, fault } => link::address(link, *fault),
        Problem::ProofWithoutPlace { title } => (
            format!("bukti {} tidak menyebut berkas atau tautan", titled(title)),
            "tambahkan `file:` atau `link:`; bila menyusul, tulis `state: promised` dan `due:`".into(),
        ),
        Problem::PromiseWithoutDate { title } => (
            format!("bukti {} dijanjikan tanpa tanggal", titled(title)),
            "tambahkan `due:` dengan tanggal paling lambat".into(),
        ),
        Problem::VerdictWithoutHash { file, sha256: None } => (
            format!("putusan atas {} tanpa SHA-256 dokumennya", quoted(file)),
            "tambahkan `sha256:` (hasil `sha256sum BERKAS`), supaya putusan gugur bila dokumen berubah".into(),
        ),
        Problem::VerdictWithoutHash { file: _, sha256: Some(hash) } => (
            format!("{} bukan SHA-256", quoted(hash)),
            "tulis 64 angka heksadesimal, hasil `sha256sum BERKAS`".into(),
        ),
        Problem::VerdictOnNothing => (
            "putusan ini tidak menilai apa pun".into(),
            "tambahkan `verdict` dengan `file` dan `sha256` (atau `link`), atau `level`; `rejected` boleh hanya dengan `requirement`".into(),
        ),
        Problem::VerdictsContradict { indicator, date: day } => (
            format!("dua putusan tanggal {} atas {} bertentangan; penolakan yang berlaku", date(*day), quoted(indicator)),
            "hapus putusan yang keliru, atau beri tanggal yang benar".into(),
        ),
        Problem::OwnVerdict { reviewer, agency } => (
            format!("{} menilai buktinya sendiri (OPD {})", quoted(reviewer), quoted(agency)),
            "putusan harus datang dari penelaah di luar OPD itu".into(),
        ),
        Problem::ReviewerWithoutAgency { reviewer } => (
            format!("tidak terlihat apakah {} menilai buktinya sendiri: OPD-nya tidak disebut", quoted(reviewer)),
            "tulis `opd:` dengan id OPD penelaah; bila di luar semua OPD, `opd: secretariat`".into(),
        ),
        Problem::ProofMissing { file, suggestion: near } => (
            format!("berkas {} tidak ada", quoted(file)),
            suggestion(near.as_deref(), "mungkin maksudnya", || {
                "taruh dokumennya di jalur itu; bila menyusul, tulis `state: promised` dan `due:`".into()
            }),
        ),
        Problem::ProofEmpty { file } => {
            (format!("berkas {} kosong (0 byte)", quoted(file)), "unggah ulang dokumennya".into())
        }
        Problem::ProofType { file, accepts } if accepts.is_empty() => (
            format!("{} adalah berkas, padahal yang diminta tautan", quoted(file)),
            "ganti `file:` dengan `link: https://…`".into(),
        ),
        Problem::ProofType { file, accepts } => (
            format!("jenis berkas {} tidak diterima untuk bukti ini", quoted(file)),
            format!("yang diterima: {}", list(accepts)),
        ),
        Problem::LinkPrivate { link } => (
            format!("tautan {} menuju jaringan pribadi, yang tidak terjangkau oleh penilai", quoted(link)),
            "taruh dokumennya di situs publik, atau lampirkan sebagai `file`".into(),
        ),
        Problem::LinkUnreachable { link, silence, tried } => {
            let (what, remedy) = link::silence(*silence);
            (format!("tautan {} tidak dapat dibuka (dicoba {}): {what}", quoted(link), date(*tried)), remedy.into())
        }
        Problem::LinkGone { link, status, tried } => (
            format!("tidak ada dokumen di {} (dicoba {}): kode {status}", quoted(link), date(*tried)),
            "perbaiki alamatnya, atau lampirkan dokumennya sebagai `file`".into(),
        ),
        Problem::LinkNeedsLogin { link, login, tried } => (
            format!("tautan {} hanya terbuka dengan akun (dicoba {}): {}", quoted(link), date(*tried), link::login(login)),
            "bagikan kepada siapa saja yang punya tautannya, lalu coba di jendela samaran peramban; atau lampirkan sebagai `file`".into(),
        ),
        Problem::LinkRedirects { link, detour, tried } => (
            format!("tautan {} tidak sampai ke dokumen (dicoba {}): {}", quoted(link), date(*tried), link::detour(*detour)),
            "buka di peramban, lalu tulis alamat https tempat dokumennya tampil".into(),
        ),
        Problem::LinkUntried { link } => (
            format!("tautan {} belum dicoba: terlalu banyak untuk sekali jalan", quoted(link)),
            "jalankan lagi; tautan yang sudah menjawab tidak dibuka ulang dalam sehari".into(),
        ),
        Problem::ProofNotAsNamed { file, kind } => (
            format!("isi {} ternyata {}, tidak seperti akhiran namanya", quoted(file), kind_of_file(*kind)),
            "simpan ulang dari aplikasi asalnya dalam jenis yang benar; jangan hanya mengganti namanya".into(),
        ),
        Problem::OfficeIsHtml { file } => (
            format!("isi {} ternyata halaman web (HTML), bukan berkas Office", quoted(file)),
            "buka di Excel atau LibreOffice, lalu pilih Simpan Sebagai dalam jenis yang diminta".into(),
        ),
        Problem::ArchiveDamaged { file } => (
            format!("{} rusak atau terpotong, tidak dapat dibuka", quoted(file)),
            "salin atau unggah ulang dokumennya, lalu buka untuk memastikan".into(),
        ),
        Problem::ArchiveBomb { file } => (
            format!("{} akan mengembang jauh melebihi dokumen biasa bila dibuka", quoted(file)),
            "jangan dibuka; minta dokumen aslinya kepada pembuatnya".into(),
        ),
        Problem::PdfEncrypted { file } => (
            format!("{} hanya dapat dibuka dengan kata sandi", quoted(file)),
            "simpan ulang tanpa kata sandi".into(),
        ),
        Problem::PdfDamaged { file } => (
            format!("{} rusak atau terpotong", quoted(file)),
            "salin atau unggah ulang dokumennya, lalu buka untuk memastikan".into(),
        ),
        Problem::PdfWithoutPages { file } => {
            (format!("{} tidak punya satu halaman pun", quoted(file)), "ekspor ulang dokumennya ke PDF".into())
        }
        Problem::PdfWithoutText { file } => (
            format!("{} hanya berisi gambar, tanpa teks yang dapat dicari", quoted(file)),
            "pindai ulang dengan pengenalan teks (OCR), atau pakai PDF dari aplikasi asalnya".into(),
        ),
        Problem::PictureTooSmall { file, width, height } => (
            format!("gambar {} terlalu kecil untuk dibaca ({width} × {height} piksel)", quoted(file)),
            "ganti dengan gambar aslinya, bukan gambar mini atau hasil pengecilan".into(),
        ),
        Problem::ProofOverLimit { file, size, limit } => (
            format!("{} berukuran {} MB, melebihi batas unggah {} MB", quoted(file), megabytes(*size), number(*limit)),
            "kecilkan gambarnya, atau bagi dokumennya".into(),
        ),
        Problem::ProofTemporary { file } => (
            format!("{} berkas sementara atau kunci, bukan dokumen", quoted(file)),
            "tutup aplikasinya, hapus berkas ini, dan sebut dokumennya sendiri".into(),
        ),
        Problem::ProofNotInspected { file, why: Unseen::Elsewhere } => (
            format!("isi {} tidak ada di sini, hanya penunjuk Git LFS", quoted(file)),
            "jalankan `git lfs pull`, lalu periksa lagi".into(),
        ),
        Problem::ProofNotInspected { file, why: Unseen::TooLarge(limit) } => (
            format!("isi {} tidak diperiksa karena lebih besar dari {} MB", quoted(file), megabytes(*limit)),
            "pastikan sendiri dokumennya dapat dibuka dan dicari, atau kecilkan".into(),
        ),
        Problem::ProofShared { file, indicator, requirement } => (
            format!("isi {} sudah diajukan untuk {} ({})", quoted(file), quoted(indicator), quoted(requirement)),
            "ajukan dokumen lain; bila memang satu dokumen untuk keduanya, tulis `shared: true`".into(),
        ),
        Problem::ProofVersions { file, other } => (
            format!("{} dan {} tampaknya dua versi dari satu dokumen", quoted(file), quoted(other)),
            "sisakan versi yang berlaku saja".into(),
        ),
        Problem::NameOffPattern { file, pattern } => (
            format!("nama {} tidak mengikuti pola {}", quoted(file), quoted(pattern)),
            "ganti nama berkasnya, juga di berkas bukti ini".into(),
        ),
        Problem::ProofUndated { title } => (
            format!("bukti {} tanpa tanggal dokumen", titled(title)),
            "tambahkan `date:` dengan tanggal pada dokumennya".into(),
        ),
        Problem::ProofOutsidePeriod { date: day, from, to } => (
            format!("tanggal dokumen {} di luar periode {} sampai {}", date(*day), date(*from), date(*to)),
            "ganti dengan dokumen dari periode itu, atau perbaiki tanggalnya".into(),
        ),
        Problem::DateContradicted { found, date: day } => (
            format!("nama berkas atau judulnya menyebut {}, padahal `date` {}", date(*found), date(*day)),
            "samakan dengan tanggal yang tertera pada dokumen".into(),
        ),
        Problem::ProofOlderByMetadata { made, from } => (
            format!("menurut datanya sendiri dokumen ini dibuat {}, sebelum {}", date(*made), date(*from)),
            "pastikan tanggal pada dokumennya benar, dan bukan dokumen tahun lalu".into(),
        ),
        Problem::WeekdayContradicted { written, date: day } => (
            format!("{} jatuh pada hari {}, bukan {}", date(*day), names(*day).0, quoted(written)),
            "periksa pada dokumennya mana yang benar: harinya atau tanggalnya".into(),
        ),
        Problem::ProofInFuture { date: day, today } => (
            format!("tanggal dokumen {} sesudah hari ini, {}", date(*day), date(*today)),
            "perbaiki tanggalnya; bila dokumen belum ada, tulis `state: promised`".into(),
        ),
        Problem::ProofExpired { until } => (
            format!("bukti ini hanya berlaku sampai {}", date(*until)),
            "ganti dengan yang masih berlaku".into(),
        ),
        Problem::ProofExpiresBeforeDeadline { until, deadline } => (
            format!("bukti ini berlaku sampai {}, sebelum tenggat {}", date(*until), date(*deadline)),
            "siapkan penggantinya sebelum tenggat".into(),
        ),
        Problem::SurveyPersonalData { kind, cells } => (
            format!("survei ini memuat {}: {}", survey::personal(*kind), survey::cells(cells)),
            "hapus dari berkas dan riwayatnya, pakai kode responden; data pribadi dilindungi UU 27/2022".into(),
        ),
        Problem::SurveyDiffers { file } => (
            format!("nilai diambil dari survei lain, {}", quoted(file)),
            "ajukan survei itu sebagai bukti, atau ambil nilainya dari yang ini".into(),
        ),
        Problem::SurveyRowIncomplete { column, cells } => (
            format!("{} baris tanpa isi pada kolom {column}: {}", cells.total, survey::cells(cells)),
            match *column {
                "service" => "isi nama layanannya; tanpa itu jawabannya tidak dihitung",
                _ => "isi kode respondennya",
            }
            .into(),
        ),
        Problem::SurveyTooFew { service, respondents, minimum } => (
            format!("survei {}: hanya {respondents} responden, perlu sedikitnya {minimum}", quoted(service)),
            "lengkapi respondennya dengan pengguna layanan itu".into(),
        ),
        Problem::SurveyMoreThanUsers { service, respondents, users } => (
            format!("survei {}: {respondents} responden, padahal penggunanya {users}", quoted(service)),
            "keluarkan responden yang bukan pengguna, atau perbaiki `users` di siak-check.yaml".into(),
        ),
        Problem::SurveyRespondentTwice { service, cells } => (
            format!("survei {}: responden yang sudah ada mengisi lagi: {}", quoted(service), survey::cells(cells)),
            "sisakan satu baris per responden".into(),
        ),
        Problem::SurveyRespondentElsewhere { service, other, file, cells } => (
            format!(
                "survei {}: {} responden juga mengisi survei {} ({}): {}",
                quoted(service),
                cells.total,
                quoted(other),
                quoted(file),
                survey::cells(cells)
            ),
            "ganti dengan pengguna lain; kode responden berlaku untuk semua survei daerah".into(),
        ),
        Problem::SurveyDate { service, fault, cells } => survey::days(service, fault, cells),
        Problem::SurveyAnswerOutOfRange { service, cells } => (
            format!(
                "survei {}: {} jawaban bukan 1 sampai 4 atau 9, tidak dihitung: {}",
                quoted(service),
                cells.total,
                survey::cells(cells)
            ),
            "perbaiki menurut isian aslinya; tulis 9 bila tidak dijawab".into(),
        ),
        Problem::SurveyStraightLining { service, respondents, cells } => (
            format!(
                "survei {}: {} dari {respondents} responden memilih jawaban yang sama di semua pertanyaan: {}",
                quoted(service),
                cells.total,
                survey::cells(cells)
            ),
            "periksa isian aslinya, dan tanyai ulang pengguna yang sungguh memakai layanan itu".into(),
        ),
        Problem::SurveyAllMaximal { service, respondents } => (
            format!("survei {}: semua jawaban dari {respondents} responden bernilai tertinggi", quoted(service)),
            "periksa apakah respondennya sungguh pengguna layanan itu".into(),
        ),
        Problem::SurveyRowsAlike { service, alike, file, cells } => survey::alike(service, *alike, file, cells),
        Problem::ProofDraft { title } => (
            format!("bukti {} masih draf", titled(title)),
            "selesaikan dan tanda tangani, lalu tulis `state: final`".into(),
        ),
        Problem::PromiseOverdue { title, due, days } => (
            format!("bukti {} dijanjikan paling lambat {}, sudah lewat {days} hari", titled(title), date(*due)),
            "serahkan dokumennya, atau sepakati tanggal baru".into(),
        ),
        Problem::PromiseAfterDeadline { due, deadline } => (
            format!("janji {} sesudah tenggat {}", date(*due), date(*deadline)),
            "majukan tanggalnya, paling lambat pada hari tenggat".into(),
        ),
        Problem::ProofRepeated { place } => (
            format!("{} sudah diajukan untuk bukti dukung yang sama; dihitung sekali", quoted(place)),
            "ajukan dokumen lain, atau hapus yang berulang".into(),
        ),
        Problem::ProofRejected { title, reviewer, note } => (
            format!("bukti {} ditolak oleh {}{}", titled(title), quoted(reviewer), because(note.as_ref())),
            "ganti dokumennya; penelaah lalu menilai yang baru".into(),
        ),
        Problem::VerdictStale { file, sha256 } => (
            format!("dokumen {} berubah sejak dinilai, jadi putusan ini tidak lagi berlaku", quoted(file)),
            format!("nilai ulang dokumennya (yang dinilai dahulu: SHA-256 {}…)", sha256.get(..12).unwrap_or(sha256)),
        ),
        Problem::VerdictUnused { indicator, file } => (
            format!("putusan atas {} tidak cocok dengan bukti mana pun untuk {}", quoted(file), quoted(indicator)),
            "periksa jalur berkas dan `requirement`, atau hapus putusan ini".into(),
        ),
        Problem::VerdictInFuture { date: day, today } => (
            format!("putusan bertanggal {} sesudah hari ini, {}; belum dihitung", date(*day), date(*today)),
            "perbaiki tanggalnya".into(),
        ),
        Problem::Unassigned { indicators } => (
            format!("{} indikator tanpa pengampu: {}", indicators.len(), list(indicators)),
            "tambahkan indikatornya ke berkas bukti OPD yang mengampu".into(),
        ),
        Problem::AgencySilent { agencies, submission: Submission::Unanswered } => (
            format!("berkas bukti {} belum berisi nilai atau bukti dukung satu pun", list(agencies)),
            "isi `value` atau `evidence` pada indikatornya".into(),
        ),
        Problem::AgencySilent { agencies, submission: Submission::Empty } => (
            format!("berkas bukti {} tidak memuat satu indikator pun", list(agencies)),
            "tulis di bawah `answers` indikator yang diampunya, atau hapus OPD itu dari opd.yaml".into(),
        ),
        Problem::AgencySilent { agencies, .. } => (
            format!("{} OPD belum punya berkas bukti: {}", agencies.len(), list(agencies)),
            "buat `evidence/<opd>.yaml`, atau hapus OPD itu dari opd.yaml".into(),
        ),
        Problem::FolderAbsent { folder } => (
            format!("folder dokumen {} tidak ada", quoted(folder)),
            "buat foldernya, atau perbaiki namanya di `documents`".into(),
        ),
        Problem::ProofUnclaimed => (
            "dokumen ini tidak disebut oleh bukti mana pun".into(),
            "sebut di berkas bukti OPD, atau pindahkan dari folder ini".into(),
        ),
    };
    Message { what, remedy }
}
