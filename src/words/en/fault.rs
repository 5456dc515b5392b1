//! What is wrong with a piece of proof in a few words, for lists of what to do.

use crate::diagnostic::Code;

/// A fault of proof in a few words; none where the code is none of proof.
#[must_use]
pub fn fault(code: Code) -> Option<&'static str> {
    FAULTS.iter().find(|(fault, _)| *fault == code).map(|(_, words)| *words)
}

const FAULTS: [(Code, &str); 25] = [
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
];
