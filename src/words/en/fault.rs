//! What is wrong with a piece of proof in a few words, for lists of what to do.

use crate::diagnostic::Code;

/// A fault of proof in a few words; none where the code is none of proof.
pub fn fault(code: Code) -> Option<&'static str> {
    FAULTS.iter().find(|(fault, _)| *fault == code).map(|(_, words)| *words)
}

/// Faults of a piece in a word or two each; a piece whose entry could not be read has none.
pub fn faults(codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| fault(*code).unwrap_or(code.name())).collect();
    if names.is_empty() { "entry has problems".into() } else { names.join(", ") }
}

const FAULTS: [(Code, &str); 39] = [
    (Code::ProofMissing, "the file is not there"),
    (Code::ProofEmpty, "the file is empty"),
    (Code::ProofType, "wrong type of file"),
    (Code::UnreadableFile, "the file cannot be opened"),
    (Code::PathRefused, "the path cannot be used"),
    (Code::ProofTemporary, "a temporary file"),
    (Code::ProofNotAsNamed, "content is not what the name says"),
    (Code::OfficeIsHtml, "it is really a web page"),
    (Code::ArchiveDamaged, "damaged file"),
    (Code::ArchiveBomb, "unpacks to too much"),
    (Code::PdfEncrypted, "PDF behind a password"),
    (Code::PdfDamaged, "damaged PDF"),
    (Code::PdfWithoutPages, "PDF without pages"),
    (Code::PdfWithoutText, "PDF without text"),
    (Code::PictureTooSmall, "picture too small"),
    (Code::ProofOverLimit, "file too large"),
    (Code::ProofUndated, "no date given"),
    (Code::ProofOutsidePeriod, "dated outside the period"),
    (Code::ProofInFuture, "dated in the future"),
    (Code::ProofExpired, "no longer valid"),
    (Code::LinkGone, "the linked page is gone"),
    (Code::LinkNeedsLogin, "the link asks for a login"),
    (Code::LinkPrivate, "the link leads into a private network"),
    (Code::LinkRedirects, "the link does not reach the document"),
    (Code::LinkUnreachable, "the link cannot be opened"),
    (Code::SurveyUnreadable, "the survey cannot be read"),
    (Code::SurveyColumns, "columns are missing"),
    (Code::SurveyPersonalData, "holds personal data"),
    (Code::SurveyDiffers, "the value comes from another survey"),
    (Code::SurveyRowIncomplete, "incomplete rows"),
    (Code::SurveyTooFew, "too few respondents"),
    (Code::SurveyMoreThanUsers, "more respondents than users"),
    (Code::SurveyRespondentTwice, "a respondent twice"),
    (Code::SurveyRespondentElsewhere, "respondents of another survey"),
    (Code::SurveyDate, "dates outside the period"),
    (Code::SurveyAnswerOutOfRange, "answers outside 1 to 4"),
    (Code::SurveyStraightLining, "the same answer everywhere"),
    (Code::SurveyAllMaximal, "every answer is 4"),
    (Code::SurveyRowsAlike, "rows that repeat"),
];
