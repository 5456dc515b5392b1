//! `reviews/*.yaml`: the secretariat's verdicts on the proof.

use jiff::civil::Date;

use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::read::decode::{Id, Located, choice, record};

record! {
    loose struct Review {
        required reviewer: Located<String>, "siapa yang menilai", "who judged";
        optional opd: Located<Id>,
            "id OPD tempat penelaah bekerja, atau `secretariat` untuk penelaah di luar semua OPD",
            "id of the agency to which the reviewer belongs, or `secretariat` for one outside every agency";
        defaulted verdicts: Vec<Verdict>, "putusannya, satu daftar", "the verdicts, a list";
    }
    also(fields) {
        /// Whether the file names an agency, readable or not.
        names_opd: bool = opd.is_some() || fields.unreadable("opd");
    }
}

record! {
    /// One verdict. Half of one could judge more than was meant.
    whole struct Verdict {
        needed indicator: Located<Id>, "id indikator", "id of the indicator";
        optional requirement: Located<Id>,
            "untuk bukti dukung yang mana; bila tidak ditulis, semua yang menyebut dokumennya",
            "for which requirement; when left out, for all that name the document";
        optional file: Located<String>, "dokumen yang dinilai; atau `link`", "the document judged; or `link`";
        optional link: Located<String>, "alamat yang dinilai; atau `file`", "the address judged; or `file`";
        optional sha256: Located<String>,
            "SHA-256 dokumen ketika dinilai: putusan hanya mengenai isi itu dan gugur bila isinya lain; penerimaan \
             berkas memerlukannya",
            "the document's SHA-256 when it was judged: the verdict concerns those bytes alone and lapses when the file \
             has others; an acceptance of a file needs it";
        optional verdict: Judgement,
            "`accepted` (diterima) atau `rejected` (ditolak); penolakan boleh tanpa `sha256`, atau hanya menyebut bukti \
             dukungnya, dan berlaku sampai dokumennya diterima pada hari sesudahnya, walaupun penerimaan itu gugur",
            "`accepted` or `rejected`; a rejection may do without `sha256`, or name just a requirement, and then stands \
             until the document is accepted on a later day, even if that acceptance has lapsed since";
        optional level: Located<Fixed>,
            "sebagai ganti atau tambahan: nilai tertinggi yang diberikan penelaah ini",
            "instead or besides: the highest value that this reviewer grants";
        needed date: Located<Date>, "tanggal putusan", "the day of the verdict";
        optional note: Text, "alasannya", "why";
    }
}

choice! {
    /// What a reviewer says of a piece of evidence.
    #[derive(PartialOrd, Ord)]
    pub enum Judgement {
        /// It proves what its requirement asks.
        Accepted = "accepted",
        Rejected = "rejected",
    }
}
