//! Yang salah pada sebuah bukti, dalam beberapa kata: untuk daftar tindak lanjut.

use crate::diagnostic::Code;

/// Kesalahan bukti dalam beberapa kata; tidak ada bila kodenya bukan kesalahan bukti.
pub fn fault(code: Code) -> Option<&'static str> {
    FAULTS.iter().find(|(fault, _)| *fault == code).map(|(_, words)| *words)
}

/// Faults of a piece in a word or two each; a piece whose entry could not be read has none.
pub fn faults(codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| fault(*code).unwrap_or(code.name())).collect();
    if names.is_empty() { "isian bermasalah".into() } else { names.join(", ") }
}

const FAULTS: [(Code, &str); 39] = [
    (Code::ProofMissing, "berkasnya tidak ada"),
    (Code::ProofEmpty, "berkasnya kosong"),
    (Code::ProofType, "jenis berkas tidak sesuai"),
    (Code::UnreadableFile, "berkas tidak dapat dibuka"),
    (Code::PathRefused, "alamat berkas tidak dapat dipakai"),
    (Code::ProofTemporary, "berkas sementara"),
    (Code::ProofNotAsNamed, "isi tidak sesuai nama berkas"),
    (Code::OfficeIsHtml, "isinya halaman web"),
    (Code::ArchiveDamaged, "berkas rusak"),
    (Code::ArchiveBomb, "isi terlalu besar bila dibuka"),
    (Code::PdfEncrypted, "PDF berkata sandi"),
    (Code::PdfDamaged, "PDF rusak"),
    (Code::PdfWithoutPages, "PDF tanpa halaman"),
    (Code::PdfWithoutText, "PDF tanpa teks"),
    (Code::PictureTooSmall, "gambar terlalu kecil"),
    (Code::ProofOverLimit, "berkas terlalu besar"),
    (Code::ProofUndated, "tanggal belum diisi"),
    (Code::ProofOutsidePeriod, "tanggal di luar periode"),
    (Code::ProofInFuture, "tanggal di masa depan"),
    (Code::ProofExpired, "masa berlaku habis"),
    (Code::LinkGone, "halaman tautan tidak ada"),
    (Code::LinkNeedsLogin, "tautan meminta masuk dengan akun"),
    (Code::LinkPrivate, "tautan menuju jaringan pribadi"),
    (Code::LinkRedirects, "tautan tidak sampai ke dokumen"),
    (Code::LinkUnreachable, "tautan tidak dapat dibuka"),
    (Code::SurveyUnreadable, "survei tidak dapat dibaca"),
    (Code::SurveyColumns, "kolom tidak lengkap"),
    (Code::SurveyPersonalData, "memuat data pribadi"),
    (Code::SurveyDiffers, "nilai diambil dari survei lain"),
    (Code::SurveyRowIncomplete, "baris tidak lengkap"),
    (Code::SurveyTooFew, "responden kurang"),
    (Code::SurveyMoreThanUsers, "responden melebihi pengguna"),
    (Code::SurveyRespondentTwice, "responden ganda"),
    (Code::SurveyRespondentElsewhere, "responden survei lain"),
    (Code::SurveyDate, "tanggal di luar periode"),
    (Code::SurveyAnswerOutOfRange, "jawaban di luar 1 sampai 4"),
    (Code::SurveyStraightLining, "jawaban seragam"),
    (Code::SurveyAllMaximal, "semua jawaban 4"),
    (Code::SurveyRowsAlike, "baris berulang"),
];
