//! `siak-check.yaml` and `opd.yaml`.

use jiff::civil::Date;

use crate::base::calendar::Zone;
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::source::Span;
use crate::read::decode::{Id, Located, NumberOr, Table, Whole, record};

record! {
    loose struct Settings {
        required region: String, "nama daerah", "the region's name";
        optional instrument: Located<Id>,
            "id instrumen bawaan, atau yang di `indicators/`; bila tidak ditulis: yang di `indicators/`, atau \
             `smart-city-2023`",
            "id of a built-in instrument, or of the one in `indicators/`; when left out the one in `indicators/`, or \
             `smart-city-2023`";
        optional profile: Located<Id>,
            "bobot mana yang dipakai; bila tidak ditulis: bobot baku instrumennya",
            "which weights; when left out the instrument's default";
        required deadline: Located<Date>,
            "hari penilaian; hari itu ikut dihitung",
            "the day of the evaluation; it counts";
        optional time_zone: Zone,
            "zona waktu; bila tidak ditulis `Asia/Jakarta`",
            "the time zone; when left out `Asia/Jakarta`";
        optional period: Period,
            "bukti harus bertanggal dalam periode ini; bila tidak ditulis: 1 Januari tahun tenggat sampai tenggat",
            "between which days proof must be dated; when left out, 1 January of the deadline's year to the deadline";
        optional target: Located<Fixed>,
            "target nilai setiap indikator; bila tidak ditulis: puncak skala",
            "target value of every indicator; when left out the top of the scale";
        defaulted targets: Targets,
            "target sendiri per pilar atau indikator; milik indikator mendahului milik pilarnya",
            "targets of single pillars and indicators; an indicator's own goes before its pillar's";
        defaulted holidays: Vec<Date>,
            "hari libur selain Sabtu dan Minggu",
            "days off besides Saturdays and Sundays";
        optional language: Language,
            "`id` atau `en`; bila tidak ditulis: bahasa sistem",
            "`id` or `en`; when left out the locale's";
        defaulted documents: Vec<Located<String>>,
            "folder yang setiap dokumennya seharusnya disebut sebagai bukti; bila tidak ditulis `bukti`",
            "folders in which every document should be claimed; when left out `bukti`";
        optional upload_limit_mb: Located<Fixed>,
            "megabita (masing-masing 1.048.576 bita) terbanyak untuk satu dokumen; bila tidak ditulis, ukuran tidak \
             diperiksa",
            "megabytes (1,048,576 bytes each) that a document may have; when left out sizes are not checked";
        optional file_names: Located<String>,
            "pola nama dokumen: `\"{indicator}-{opd}-*\"`; `*` berarti huruf apa saja, `{indicator}`, `{requirement}` \
             dan `{opd}` berarti id, folder dan huruf besar tidak berpengaruh; bila tidak ditulis, nama tidak diperiksa",
            "how documents are named: `\"{indicator}-{opd}-*\"`; `*` is any letters, `{indicator}`, `{requirement}` and \
             `{opd}` are ids, folders and capitals do not matter; when left out names are not checked";
        optional previous: NumberOr<Saved>,
            "hasil resmi sebelumnya, untuk `rank`: nilai akhirnya, atau berkas nilai yang tersimpan",
            "the earlier official result, for `rank`: its final value, or a saved score; rounded as the method rounds \
             before it is subtracted";
        defaulted effort: Effort, "hari-orang yang dipakai rencana", "person-days that a plan reckons with";
        defaulted surveys: Surveys, "cara survei dibaca dan patokan pemeriksaannya", "how surveys are read, and what their checks go by";
        defaulted exceptions: Vec<Exception>,
            "bukti yang bentuknya tidak memenuhi satu pemeriksaan dan tetap dihitung; `validate` dan halaman HTML \
             menyebut setiap pengecualian dengan alasannya",
            "proof that fails a check of its form and counts all the same; `validate` and the HTML page name each \
             exception with its reason";
        defaulted sample: bool,
            "`true`: semua di sini rekaan, dan setiap keluaran mengatakannya",
            "`true`: everything here is made up, and every output says so";
    }
    also(fields) {
        /// Where the file begins, for problems of the workspace as a whole.
        span: Span = fields.name();
    }
}

record! {
    loose struct Saved {
        needed file: Located<String>,
            "letak nilai yang tersimpan sebagai JSON, di dalam ruang kerja",
            "the path of a score saved as JSON, inside the workspace";
    }
}

record! {
    /// Person-days that a plan reckons with where nothing nearer says.
    #[derive(Default)]
    loose struct Effort {
        optional work_days: Located<Fixed>,
            "untuk menaikkan nilai satu tingkat; bila tidak ditulis 5, anggapan kami",
            "to raise a value by one level; when left out 5, our assumption";
        optional evidence_days: Located<Fixed>,
            "untuk memenuhi satu bukti dukung; bila tidak ditulis 1, anggapan kami",
            "to supply a requirement; when left out 1, our assumption";
        optional review_days: Located<Fixed>,
            "untuk menilai satu bukti; bila tidak ditulis 0.125, anggapan kami",
            "to judge one piece; when left out 0.125, our assumption";
        optional secretariat_days: Located<Fixed>,
            "yang tersedia pada sekretariat setiap hari kerja; bila tidak ditulis 1, anggapan kami",
            "that the secretariat can spend on each working day; when left out 1, our assumption";
    }
}

record! {
    #[derive(Default)]
    loose struct Surveys {
        optional minimum: Whole<1, 1_000_000>,
            "responden yang diperlukan setiap layanan; bila tidak ditulis 50",
            "respondents that each service needs; when left out 50";
        defaulted users: Table<Whole<0, 1_000_000_000>>,
            "pengguna setiap layanan, menurut namanya di survei; layanan yang tidak disurvei adalah kesalahan",
            "the users of each service by its name in the surveys; a service that no survey is about is an error";
        defaulted columns: Table<Located<String>>,
            "judul kolom pada ekspor formulir dan kolom kita yang dimaksud: `respondent`, `service`, `date`, `q1`, `q2`, …",
            "headings in the export of a form, and which of our columns each is: `respondent`, `service`, `date`, `q1`, \
             `q2`, …";
        defaulted answers: Table<Whole<1, 9>>,
            "jawaban berupa kata dan nilainya: 1 sampai 4, atau 9 bila tidak menjawab",
            "answers in words, and what each counts as: 1 to 4, or 9 for no answer";
    }
}

record! {
    loose struct Exception {
        needed code: Located<String>,
            "`pdf-without-text`, `picture-too-small`, `proof-type`, `proof-over-limit`, `name-off-pattern` atau \
             `proof-older-by-metadata`",
            "`pdf-without-text`, `picture-too-small`, `proof-type`, `proof-over-limit`, `name-off-pattern` or \
             `proof-older-by-metadata`";
        needed place: String,
            "id indikator, jalur berkas atau alamat seperti tertulis di bukti, atau id OPD",
            "the id of an indicator, a path or an address as the evidence writes it, or the id of an agency";
        needed reason: Text, "mengapa diterima", "why it is accepted";
        optional until: Date, "hari terakhir berlakunya", "the last day on which it holds";
    }
}

record! {
    /// A period, both days included.
    loose struct Period {
        needed from: Located<Date>, "hari pertama, ikut dihitung", "the first day, included";
        needed to: Located<Date>, "hari terakhir, ikut dihitung", "the last day, included";
    }
}

record! {
    /// Targets that differ from the general one.
    #[derive(Default)]
    loose struct Targets {
        defaulted pillars: Table<Located<Fixed>>, "target per id pilar", "targets by the pillar's id";
        defaulted indicators: Table<Located<Fixed>>,
            "target per id indikator",
            "targets by the indicator's id";
    }
}

record! {
    /// One agency of `opd.yaml`. Without its name, which is reported, its files are still of it.
    loose struct Agency {
        needed id: Located<Id>, "id OPD: nama berkas buktinya", "its id: the name of its evidence file";
        required name: Text, "nama lengkapnya", "its full name";
        optional short: Text, "nama yang lebih pendek, untuk tabel", "a shorter name, for tables";
        optional pic: String, "penanggung jawab di sana", "who is responsible there";
        optional contact: String, "cara menghubunginya", "how to reach them";
        optional capacity_days: Located<Fixed>,
            "hari-orang yang tersedia setiap hari kerja; bila tidak ditulis 1",
            "person-days that it can spend on each working day; when left out 1";
    }
}
