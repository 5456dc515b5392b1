//! `evidence/<opd>.yaml`: what an agency claims and the proof that it points to.

use jiff::civil::Date;

use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::base::source::Span;
use crate::read::decode::{Explanation, Id, Located, NumberOr, OneOf, Table, Year, choice, record};

record! {
    loose struct Evidence {
        required opd: Located<Id>, "id OPD", "the agency's id";
        // An indicator with nothing under it is an answer not yet begun, by the agency that leads it.
        defaulted answers: Table<Option<Answer>>,
            "jawaban, per indikator; indikator tanpa isi sudah ditugaskan, tetapi belum dijawab",
            "the answers, by indicator; one with nothing under it is assigned, but not answered";
    }
}

record! {
    /// What an agency has to say of one indicator.
    #[derive(Default)]
    loose struct Answer {
        optional value: NumberOr<OneOf<FromSurvey, FromIndex>>,
            "nilai yang diakui, rata-rata jawaban survei, atau angka indeks lain; hanya satu OPD, pengampunya, yang \
             mengisinya",
            "the claimed value, the mean of the answers in a survey, or the number of another index; exactly one agency, \
             the lead, claims it";
        optional na: Located<NotApplicable>,
            "tidak berlaku, bila instrumennya mengizinkan; indikator lalu keluar dari pembilang dan penyebut",
            "not applicable, where the instrument allows it; the indicator then leaves numerator and denominator";
        optional explanation: Located<Explanation>, "alasan nilai ini", "why this value";
        optional due: Date, "tanggal OPD sendiri untuk semuanya", "the agency's own date for all of it";
        optional effort_days: Located<Fixed>,
            "perkiraan OPD pengampu: hari-orang untuk menaikkan nilai satu tingkat",
            "the lead agency's estimate: person-days to raise the value by one level";
        defaulted provides: Vec<Located<Id>>,
            "bukti dukung yang menjadi tanggungan OPD ini untuk indikator OPD lain",
            "requirements that this agency owes to another's indicator";
        defaulted evidence: Vec<Piece>, "bukti dukungnya, satu daftar", "the proof, a list";
    }
}

record! {
    /// Which answers of which survey. A service that cannot be read must not pass for none.
    whole struct FromSurvey {
        needed survey: Located<String>,
            "berkas surveinya di dalam ruang kerja",
            "the survey's file inside the workspace";
        needed question: Located<String>,
            "kolom pertanyaannya, misalnya q4",
            "the question's column, such as q4";
        optional service: Located<String>,
            "layanannya, bila berkas memuat beberapa",
            "the service, where the file holds several";
    }
}

record! {
    /// The number of another index, from which the level follows.
    whole struct FromIndex {
        needed measured: Located<Fixed>,
            "angkanya, bila indikator punya `edges`",
            "the number, where the indicator has `edges`";
        needed source: String, "tempat angka itu tertulis", "where that number is written";
        needed year: Year, "tahun angka itu", "the year of that number";
    }
}

record! {
    loose struct NotApplicable {
        needed reason: Text, "alasannya", "the reason";
    }
}

record! {
    loose struct Piece {
        optional requirement: Located<Id>,
            "id bukti dukung yang diminta; `siak-check explain INDIKATOR` mendaftarnya",
            "id of the requirement; `siak-check explain INDICATOR` lists them";
        required title: Located<Text>, "namanya", "what it is called";
        optional file: Located<String>,
            "letak dokumen di dalam ruang kerja, dengan garis miring biasa; atau `link`",
            "a path inside the workspace with forward slashes; or `link`";
        optional link: Located<String>, "alamat https; atau `file`", "an https address; or `file`";
        optional date: Located<Date>, "tanggal pada dokumen", "the document's own date";
        optional covers: Located<Year>,
            "tahun yang dibahas dokumennya, bila bukan tahun pada tanggalnya",
            "the year that the document speaks of, where that is not the year of its date";
        optional valid_until: Located<Date>, "hari terakhir berlakunya", "the last day on which it is valid";
        optional state: Located<State>,
            "`final` (bila tidak ditulis), `draft`, atau `promised` (dijanjikan)",
            "`final` (when left out), `draft`, or `promised`";
        optional due: Located<Date>, "kapan bukti yang dijanjikan datang", "when a promised piece comes";
        optional shared: bool,
            "`true`: memang benar bukti dukung atau indikator lain menyebut dokumen yang sama",
            "`true`: it is right that other requirements or indicators name the same document";
    }
    also(fields) {
        /// Whether it names a requirement at all, readable or not.
        names_requirement: bool = requirement.is_some() || fields.unreadable("requirement");
        /// Whether all of it was understood: a state that cannot be read must not pass for final.
        understood: bool = fields.understood();
        span: Span = fields.name();
    }
}

choice! {
    /// How far a piece of evidence has come.
    pub enum State {
        Promised = "promised",
        /// It is there, but not signed or finished.
        Draft = "draft",
        Final = "final",
    }
}
