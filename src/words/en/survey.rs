//! Surveys: where values are taken from, and their summary.

use crate::show::quoted;
use crate::words::SurveyWord;

/// Headings of the summary of a survey.
pub const fn word(word: SurveyWord) -> &'static str {
    match word {
        SurveyWord::Service => "Service",
        SurveyWord::Question => "Question",
        SurveyWord::Mean => "Mean",
        SurveyWord::Spread => "Std. dev.",
        SurveyWord::Respondents => "respondents",
        SurveyWord::NoAnswer => "None",
        SurveyWord::Outside => "Wrong",
        SurveyWord::Straight => "with the same answer everywhere",
        SurveyWord::From => "Value from",
        SurveyWord::Users => "users",
    }
}

/// Where a value is taken from.
pub fn taken(question: &str, service: &str, file: &str, given: u32, mean: &str) -> String {
    let answers = if given == 1 { "answer" } else { "answers" };
    format!(
        "mean of {} in the survey of {} ({}): {mean} of {given} {answers}",
        quoted(question),
        quoted(service),
        quoted(file)
    )
}

/// That a value could not be taken from a survey.
pub fn not_taken(question: &str, file: &str) -> String {
    format!("{} of the survey {} gives no value; see `siak-check validate`", quoted(question), quoted(file))
}
