//! Headings and sentences of the HTML report.

use super::show::{several, verb};
use super::texts::{id, say, texts, words};
use crate::base::lang::Language;
use crate::judge::assess::Cause;

words!(
    /// Fixed texts of the HTML report.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Caption {
        Title = ("Kesiapan evaluasi", "Readiness for the evaluation"),
        Contents = ("Isi laporan", "Contents"),
        Skip = ("Langsung ke isi laporan", "Skip to the report"),
        Pillars = ("Capaian per pilar", "Pillars"),
        HeatMap = ("Poin terbuka per OPD dan pilar", "Open points by agency and pillar"),
        HeatNote = (
            "Poin indeks yang masih harus diselesaikan. Makin pekat warnanya, makin besar poinnya; batas \
             atas setiap warna dua kali batas warna sebelumnya.",
            "Points of the index still to be done. The deeper the shade, the more points; each shade reaches \
             up to twice as many as the one before.",
        ),
        Remains = ("Yang harus diselesaikan", "What remains"),
        ByCause = ("Sisa menurut sebab", "What remains, by cause"),
        All = ("Semua", "All"),
        ClearFilters = ("Hapus saringan", "Clear filters"),
        NothingMatches = ("Tidak ada yang cocok dengan saringan ini.", "Nothing matches these filters."),
        DueDates = ("Jatuh tempo", "Due dates"),
        DueNote = (
            "Jumlah hal yang jatuh tempo per tanggal; batang bergaris sudah lewat. Yang tanpa tanggal paling \
             lambat pada tenggat.",
            "Items due by date; striped bars are overdue. What has no date is due on the deadline.",
        ),
        Today = ("Hari ini", "Today"),
        Overdue = ("lewat jatuh tempo", "overdue"),
        Undated = ("Tanpa tanggal", "No date"),
        Day = ("Tanggal", "Date"),
        ToDeadline = ("Menuju tenggat", "To the deadline"),
        Items = ("Jumlah hal", "Items"),
        Plan = ("Rencana paling hemat", "The cheapest plan"),
        InTime = ("sempat", "in time"),
        Fits = ("Beban yang sempat dikerjakan", "Load that fits"),
        Exceeds = ("Beban yang tidak sempat", "Load that does not fit"),
        Surveys = ("Survei pengguna", "User surveys"),
        SurveyNote = (
            "Rata-rata semua pertanyaan tiap layanan, dari 1 (terburuk) sampai 4 (terbaik). Survei yang \
             bermasalah tidak mendukung nilai apa pun.",
            "The mean over all questions of each service, from 1 (worst) to 4 (best). A survey with problems \
             supports no value.",
        ),
        PerQuestion = ("Per pertanyaan", "By question"),
        Respondents = ("Responden", "Respondents"),
        Mean = ("Rata-rata", "Mean"),
        NoAnswer = ("Tidak dijawab", "Not answered"),
        Problems = ("Masalah", "Problems"),
        Computed = ("Cara menghitung indeks", "How the index is computed"),
        GapNote = (
            "Sisa poin dijumlahkan per indikator: nilai di atas target pada satu indikator tidak menutup \
             kekurangan indikator lain. Karena itu jumlah sisa dapat melebihi selisih target dan indeks.",
            "Open points are added up per indicator: a value above the target in one does not make up for \
             another. Their sum can therefore exceed the difference between target and index.",
        ),
        Ours = ("Yang resmi dan yang bukan", "What is official, and what is not"),
        Incomplete = ("belum lengkap", "incomplete"),
        Led = ("Indikator yang diampu", "Indicators it leads"),
        Responsible = ("Penanggung jawab", "Responsible"),
        VerifiedMeans = ("sudah diperiksa dan diterima", "checked and accepted"),
        SupportedMeans = ("buktinya tersedia", "proof is on file"),
        ClaimedMeans = ("menurut OPD sendiri", "what agencies say"),
    }
);

pub fn caption(language: Language, caption: Caption) -> &'static str {
    caption.text(language)
}

/// Where a region stands: numbers as they are shown.
#[derive(Clone, Debug)]
pub struct Standing {
    pub verified: String,
    pub target: String,
    /// The points still open, what they are open for mostly, and how many of them; none when nothing is.
    pub open: Option<(String, Cause, String)>,
    /// Days to the deadline; negative when it is past.
    pub days: i64,
    /// Working days among them.
    pub working: i64,
}

/// What an owner still has to do: numbers as they are shown.
#[derive(Clone, Debug)]
pub struct Owing {
    pub owner: String,
    pub items: usize,
    pub points: String,
    /// Promises of its own whose day is past.
    pub late: usize,
    /// Days to the deadline; negative when it is past.
    pub days: i64,
    /// Working days among them.
    pub working: i64,
}

/// How many requirements are official, and how many are this project's.
#[derive(Clone, Copy, Debug, Default)]
pub struct Provenances {
    /// Requirements of official sources.
    pub official: usize,
    /// Requirements that are suggestions.
    pub suggested: usize,
}

fn because(language: Language, cause: Cause) -> &'static str {
    language.of(match cause {
        Cause::Work => id("pekerjaan yang belum selesai").en("work not done"),
        Cause::Evidence => id("bukti dukung yang belum lengkap").en("missing evidence"),
        Cause::Review => id("bukti yang belum diverifikasi").en("evidence not yet reviewed"),
    })
}

texts!(
    /// What a bar says to those who do not see it.
    pub fn bar(
        language: Language,
        reading: &str,
        value: &str,
        target: &str,
        least: i64,
        most: i64,
    ) -> String {
        id!("{reading} {value}, target {target}, skala {least} sampai {most}");
        en!("{reading} {value}, target {target}, on a scale from {least} to {most}");
    }
    /// What the chart of due dates says to those who do not see it.
    pub fn due_chart(language: Language, overdue: usize, ahead: usize) -> String {
        id!("Jumlah hal per hari jatuh tempo: {overdue} lewat jatuh tempo, {ahead} sampai tenggat atau \
             sesudahnya; rinciannya pada tabel");
        en!(
            "Items by due date: {overdue} overdue, {ahead} due up to the deadline or after it; the table has \
             the details"
        );
    }
    /// That more respondents are needed.
    pub fn fewer_than(language: Language, minimum: i64) -> String {
        id!("kurang dari {minimum}");
        en!("fewer than {minimum}");
    }
    /// What a bar of a load says to those who do not see it.
    pub fn load(language: Language, load: &str, available: &str) -> String {
        id!("Beban {load} hari orang, tersedia {available}");
        en!("Load of {load} person-days, {available} available");
    }
    /// After the number of rows that a filter leaves.
    pub fn of_items(language: Language, all: usize) -> String {
        id!("dari {all} hal");
        en!("of {}", several(all, "item"));
    }
    /// After the points that a filter leaves.
    pub fn of_points(language: Language, points: &str) -> String {
        id!("dari {points} poin");
        en!("of {points} points");
    }
    /// What a list that ends early leaves out.
    pub fn more_items(language: Language, items: usize, points: &str) -> String {
        id!("Masih ada {items} hal lagi ({points} poin); lihat `siak-check gaps`.");
        en!("There {} {items} more ({points} points); see `siak-check gaps`.", verb(items, "is", "are"));
    }
    /// Problems that a list leaves out.
    pub fn more_problems(language: Language, problems: usize) -> String {
        id!("Masih ada {problems} masalah lagi; lihat `siak-check validate`.");
        en!("There are {problems} more; see `siak-check validate`.");
    }
    /// The last row of a table that ends early.
    pub fn other_owners(language: Language, owners: usize) -> String {
        id!("{owners} lainnya");
        en!("{owners} others");
    }
    pub fn up_to(language: Language, points: &str) -> String {
        id!("sampai {points}");
        en!("up to {points}");
    }
    pub fn items(language: Language, items: usize) -> String {
        id!("{items} hal");
        en!("{}", several(items, "item"));
    }
    /// How many indicators have a value that rests on the answer alone, and the highest of these values.
    pub fn unproven(language: Language, count: usize, highest: &str) -> String {
        id!(
            "{count} indikator bernilai {highest} atau kurang tanpa bukti yang diterima (belum terverifikasi)"
        );
        en!(
            "{} {} at {highest} or less without accepted proof (not verified)",
            several(count, "indicator"),
            verb(count, "stands", "stand")
        );
    }
);

fn time(language: Language, days: i64, working: i64) -> String {
    match days {
        0 => say!(language, id("Tenggatnya hari ini."), en("The deadline is today.")),
        1.. => say!(
            language,
            id("Waktu tersisa {working} hari kerja."),
            en("Time left: {}.", several(working, "working day"))
        ),
        _ => say!(
            language,
            id("Tenggat sudah lewat {} hari.", -days),
            en("The deadline passed {} ago.", several(-days, "day"))
        ),
    }
}

/// Where a region stands, in a sentence or two.
pub fn standing(language: Language, standing: &Standing) -> String {
    let Standing { verified, target, open, days, working } = standing;
    let time = time(language, *days, *working);
    let open = match open {
        Some((points, cause, part)) => {
            let because = because(language, *cause);
            say!(
                language,
                id("Masih terbuka {points} poin, terbanyak karena {because} ({part} poin)."),
                en("Still open: {points} points, mostly for {because} ({part} points).")
            )
        }
        None => language
            .of(("Target setiap indikator sudah tercapai.", "Every indicator has reached its target."))
            .into(),
    };
    say!(
        language,
        id("Indeks terverifikasi {verified} dari target {target}. {open} {time}"),
        en("The verified index is {verified} of a target of {target}. {open} {time}")
    )
}

/// What an owner still has to do, in a sentence or two.
pub fn owing(language: Language, owing: &Owing) -> String {
    let Owing { owner, items, points, late, days, working } = owing;
    let time = time(language, *days, *working);
    if *items == 0 {
        let late = match late {
            0 => String::new(),
            count => say!(
                language,
                id(", tetapi {count} janji lewat tanggal"),
                en(", but {}", several(*count, "late promise"))
            ),
        };
        return say!(
            language,
            id("{owner} tidak memiliki sisa pekerjaan{late}. {time}"),
            en("{owner} has nothing left to do{late}. {time}")
        );
    }
    let late = match late {
        0 => String::new(),
        late => say!(
            language,
            id(", dengan {late} janji lewat tanggal"),
            en(", with {}", several(late, "late promise"))
        ),
    };
    say!(
        language,
        id("{owner} masih harus menyelesaikan {items} hal senilai {points} poin indeks{late}. {time}"),
        en(
            "{owner} still has {} to do, worth {points} points of the index{late}. {time}",
            several(items, "item")
        )
    )
}

/// Whose the evidence asked for is.
pub fn provenances(language: Language, count: Provenances) -> String {
    let Provenances { official, suggested } = count;
    match (official, suggested) {
        (_, 0) => say!(
            language,
            id("Semua dari {official} bukti dukung yang diminta berasal dari sumber resmi."),
            en("All {official} requirements come from official sources.")
        ),
        (0, _) => say!(
            language,
            id("{suggested} bukti dukung yang diminta, dan tingkat nilai yang memerlukannya, adalah saran, \
                bukan ketentuan resmi."),
            en("The {suggested} requirements, and the values from which each is needed, are suggestions, \
                 not official rules.")
        ),
        (_, _) => say!(
            language,
            id(
                "Dari bukti dukung yang diminta, {official} berasal dari sumber resmi dan {suggested} adalah \
                saran."
            ),
            en("Of the requirements, {official} come from official sources and {suggested} are suggestions.")
        ),
    }
}
