//! What a document really is: not only a file of the right name, but one that opens, can be searched and may
//! be uploaded.

use super::Proof;
use crate::base::{path, source::Span};
use crate::gather::inspect::{Facts, Inside};
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
        "docx" | "docm" | "dotx" | "dotm" => Some(Kind::Word),
        "xlsx" | "xlsm" | "xltx" | "xltm" => Some(Kind::Excel),
        "pptx" | "pptm" | "potx" | "potm" | "ppsx" | "ppsm" => Some(Kind::PowerPoint),
        "ods" | "ots" => Some(Kind::OpenSheet),
        "odt" | "ott" => Some(Kind::Other("odt")),
        "odp" | "otp" => Some(Kind::Other("odp")),
        "tiff" => Some(Kind::Other("tif")),
        "csv" | "json" | "txt" => Some(Kind::Text),
        ending => ["gif", "webp", "bmp", "tif"].into_iter().find(|one| *one == ending).map(Kind::Other),
    }
}

const PICTURES: [&str; 8] = ["jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff"];

fn is_office(kind: Kind) -> bool {
    matches!(kind, Kind::Word | Kind::Excel | Kind::PowerPoint | Kind::OpenSheet | Kind::Other("odt" | "odp"))
}

pub(super) fn not_as_named(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let (kind, named) = (facts.kind?, of_ending(path)?);
    // These have words of their own.
    let page = kind == Kind::Html && is_office(named);
    let damaged = kind == Kind::Zip && facts.inside != Inside::Plain && is_office(named);
    (kind != named && !page && !damaged && misnamed(proof).is_none())
        .then(|| (proof.piece.spans.place, Problem::ProofNotAsNamed { file: path.clone(), kind }))
}

/// A picture of another kind than its ending says: every program shows it, and where that kind is accepted too,
/// only its name is wrong.
pub(super) fn misnamed(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = facts(proof)?;
    let (kind, named) = (facts.kind?, of_ending(path)?);
    if kind == named || !kind.is_picture() || !named.is_picture() {
        return None;
    }
    let accepts = proof.requirement.map_or(&[][..], |requirement| &requirement.accepts);
    let accepted = |ending: &str| accepts.is_empty() || accepts.iter().any(|one| one == ending);
    let stem = path.rsplit_once('.')?.0;
    let mut names =
        PICTURES.into_iter().filter(|ending| accepted(ending)).map(|ending| format!("{stem}.{ending}"));
    let name = names.find(|name| of_ending(name) == Some(kind))?;
    Some((proof.piece.spans.place, Problem::PictureMisnamed { file: path.clone(), kind, name }))
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
        Inside::ArchiveDamaged => Problem::ArchiveDamaged { file },
        Inside::ArchiveBomb => Problem::ArchiveBomb { file },
        Inside::PdfEncrypted => Problem::PdfEncrypted { file },
        Inside::PdfDamaged => Problem::PdfDamaged { file },
        Inside::PdfWithoutPages => Problem::PdfWithoutPages { file },
        Inside::PictureDamaged => Problem::PictureDamaged { file },
        Inside::PdfWithoutText if is_read != Some(false) => Problem::PdfWithoutText { file },
        Inside::Picture(width, height) if width.max(height) < LEGIBLE.0 || width.min(height) < LEGIBLE.1 => {
            Problem::PictureTooSmall { file, width, height }
        }
        // A page is no other when it is scanned to a picture.
        Inside::Plain | Inside::Picture(..)
            if is_read == Some(true)
                && facts.kind.is_some_and(Kind::is_picture)
                && of_ending(path).is_none_or(Kind::is_picture) =>
        {
            Problem::PdfWithoutText { file }
        }
        Inside::Plain | Inside::Unseen(_) | Inside::Picture(..) | Inside::PdfWithoutText => {
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
