//! Surveys: where values are taken from, and their summary.

use super::show::{quoted, several};
use super::texts::{say, texts, words};
use crate::base::lang::Language;

words!(
    /// Words of the summary of a survey.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum SurveyWord {
        Service = ("Layanan", "Service"),
        Question = ("Pertanyaan", "Question"),
        Mean = ("Rata-rata", "Mean"),
        Spread = ("Simp. baku", "Std. dev."),
        Respondents = ("responden", "respondents"),
        NoAnswer = ("Kosong", "None"),
        Outside = ("Salah", "Wrong"),
        Straight = ("dengan jawaban yang sama di semua pertanyaan", "with the same answer everywhere"),
        From = ("Asal nilai", "Value from"),
        Users = ("pengguna", "users"),
    }
);

/// A heading of the summary of a survey.
pub fn word(language: Language, word: SurveyWord) -> &'static str {
    word.text(language)
}

texts!(
    /// That a value could not be taken from a survey.
    pub fn not_taken(language: Language, question: &str, file: &str) -> String {
        id!(
            "{} pada survei {} tidak memberi nilai; lihat `siak-check validate`",
            quoted(question),
            quoted(file)
        );
        en!("{} of the survey {} gives no value; see `siak-check validate`", quoted(question), quoted(file));
    }
);

/// Where a value is taken from.
pub fn taken(
    language: Language,
    question: &str,
    service: &str,
    file: &str,
    given: u32,
    mean: &str,
) -> String {
    let (question, service, file) = (quoted(question), quoted(service), quoted(file));
    say!(
        language,
        id("rata-rata {question} pada survei {service} ({file}): {mean} dari {given} jawaban"),
        en("mean of {question} in the survey of {service} ({file}): {mean} of {}", several(given, "answer"))
    )
}
