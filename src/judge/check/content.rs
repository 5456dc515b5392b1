//! What a document really is: not only a file of the right name, but one that opens, can be searched and may
//! be uploaded.

use super::Proof;
use crate::base::path;
use crate::base::source::Span;
use crate::gather::inspect::{ArchiveFault, Facts, Inside, PdfFault};
use crate::problem::{Kind, Problem};

/// The longer and the shorter side, in pixels, below which letters and faces are lost.
const LEGIBLE: (u64, u64) = (320, 160);

/// What was found in the piece's document, if it is there.
pub(super) fn facts<'a>(proof: &'a Proof) -> Option<(&'a String, &'a Facts)> {
    let (path, _) = proof.file()?;
    Some((path, proof.scene.gathered.inventory.present(path)?))
}

fn of_ending(path: &str) -> Option<Kind> {
    match path::extension(path).as_str() {
        "pdf" => Some(Kind::Pdf),
        "jpg" | "jpeg" => Some(Kind::Jpeg),
        "png" => Some(Kind::Png),
        "docx" => Some(Kind::Word),
        "xlsx" => Some(Kind::Excel),
        "pptx" => Some(Kind::PowerPoint),
        "ods" => Some(Kind::OpenSheet),
        "csv" | "json" | "txt" => Some(Kind::Text),
        _ => None,
    }
}

/// Whether a file is a picture, and is called one.
fn is_picture(path: &str, kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Jpeg | Kind::Png | Kind::Other("tif" | "webp" | "gif" | "bmp" | "heif")))
        && of_ending(path).is_none_or(|named| Some(named) == kind)
}

fn is_office(kind: Kind) -> bool {
    matches!(kind, Kind::Word | Kind::Excel | Kind::PowerPoint | Kind::OpenSheet)
}

pub(super) fn not_as_named(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let (kind, named) = (facts.kind?, of_ending(path)?);
    // These have words of their own.
    let page = kind == Kind::Html && is_office(named);
    let damaged = kind == Kind::Zip && facts.inside != Inside::Plain && is_office(named);
    (kind != named && !page && !damaged)
        .then(|| (proof.piece.spans.place, Problem::ProofNotAsNamed { file: path.clone(), kind }))
}

pub(super) fn office_is_html(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    (facts.kind == Some(Kind::Html) && of_ending(path).is_some_and(is_office))
        .then(|| (proof.piece.spans.place, Problem::OfficeIsHtml { file: path.clone() }))
}

/// What is wrong inside: with an archive, a PDF or a picture.
pub(super) fn inside(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let file = path.clone();
    let is_read = proof.requirement.map(|requirement| requirement.kind.is_read());
    let problem = match facts.inside {
        Inside::Archive(ArchiveFault::Damaged) => Problem::ArchiveDamaged { file },
        Inside::Archive(ArchiveFault::Bomb) => Problem::ArchiveBomb { file },
        Inside::Pdf(PdfFault::Encrypted) => Problem::PdfEncrypted { file },
        Inside::Pdf(PdfFault::Damaged) => Problem::PdfDamaged { file },
        Inside::Pdf(PdfFault::WithoutPages) => Problem::PdfWithoutPages { file },
        Inside::Pdf(PdfFault::WithoutText) if is_read != Some(false) => Problem::PdfWithoutText { file },
        Inside::Picture(width, height) if width.max(height) < LEGIBLE.0 || width.min(height) < LEGIBLE.1 => {
            Problem::PictureTooSmall { file, width, height }
        }
        // A page is no other when it is scanned to a picture.
        Inside::Plain | Inside::Picture(..) if is_read == Some(true) && is_picture(path, facts.kind) => {
            Problem::PdfWithoutText { file }
        }
        Inside::Plain | Inside::Unseen(_) | Inside::Picture(..) | Inside::Pdf(PdfFault::WithoutText) => {
            return None;
        }
    };
    Some((proof.piece.spans.place, problem))
}

pub(super) fn over_limit(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let limit = proof.scene.workspace.upload_limit?;
    let bytes = u128::from(limit.units().unsigned_abs()) * (1 << 20);
    (u128::from(facts.size) * u128::from(crate::base::exact::Fixed::ONE.unsigned_abs()) > bytes).then(|| {
        (proof.piece.spans.place, Problem::ProofOverLimit { file: path.clone(), size: facts.size, limit })
    })
}

pub(super) fn not_inspected(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let Inside::Unseen(why) = facts.inside else { return None };
    Some((proof.piece.spans.place, Problem::ProofNotInspected { file: path.clone(), why }))
}

pub(super) fn made(proof: &Proof) -> Option<jiff::civil::Date> {
    facts(proof)?.1.made
}
