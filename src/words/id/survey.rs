//! Survei: asal nilai dan ringkasannya.

use crate::show::quoted;
use crate::words::SurveyWord;

/// Judul kolom ringkasan survei.
pub const fn word(word: SurveyWord) -> &'static str {
    match word {
        SurveyWord::Service => "Layanan",
        SurveyWord::Question => "Pertanyaan",
        SurveyWord::Mean => "Rata-rata",
        SurveyWord::Spread => "Simp. baku",
        SurveyWord::Respondents => "responden",
        SurveyWord::NoAnswer => "Kosong",
        SurveyWord::Outside => "Salah",
        SurveyWord::Straight => "dengan jawaban yang sama di semua pertanyaan",
        SurveyWord::From => "Asal nilai",
        SurveyWord::Users => "pengguna",
    }
}

/// Dari mana sebuah nilai diambil.
pub fn taken(question: &str, service: &str, file: &str, given: u32, mean: &str) -> String {
    format!(
        "rata-rata {} pada survei {} ({}): {mean} dari {given} jawaban",
        quoted(question),
        quoted(service),
        quoted(file)
    )
}

/// Bahwa nilai dari survei tidak dapat diambil.
pub fn not_taken(question: &str, file: &str) -> String {
    format!(
        "{} pada survei {} tidak memberi nilai; lihat `siak-check validate`",
        quoted(question),
        quoted(file)
    )
}
