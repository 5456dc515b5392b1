//! The sentences of a plan: to the wanted index, who does what, and what stands in the way.

use super::show::{Show, several, verb};
use super::texts::{say, texts};
use super::todo;
use crate::base::exact::{Decimal, Exact};
use crate::base::lang::Language;
use crate::judge::plan::What;
use crate::model::workspace::{Effort, Estimate, Origin};
use crate::report::Report;

texts!(
    /// That the ties are not settled.
    pub fn unsettled(language: Language) -> &'static str {
        id!("Terlalu banyak rencana dengan upaya yang sama: upaya ini paling sedikit, tetapi rencana lain \
             mungkin melibatkan lebih sedikit OPD.");
        en!("Too many plans cost the same: none costs less than this one, but another may need fewer \
             agencies.");
    }
    /// That everybody can make it.
    pub fn in_time(language: Language) -> &'static str {
        id!("Semua sempat sebelum tenggat.");
        en!("Everybody can make it before the deadline.");
    }
    pub fn title(language: Language, reach: &Decimal, now: &Decimal, after: &Decimal) -> String {
        id!("Rencana menuju indeks {reach}: dari {now} (terverifikasi) menjadi {after}");
        en!("Plan to reach index {reach}: from {now} (verified) to {after}");
    }
    pub fn size(language: Language, days: &Exact, steps: usize, agencies: usize, left: &str) -> String {
        id!("{days} hari orang · {steps} langkah · {agencies} OPD · {left}");
        en!(
            "{days} person-days · {} · {agencies} {} · {left}",
            several(steps, "step"),
            verb(agencies, "agency", "agencies")
        );
    }
    /// That nothing needs to be done.
    pub fn already(language: Language, reach: &Decimal, now: &Decimal) -> String {
        id!("Indeks terverifikasi sudah {now}, tidak kurang dari {reach}: tidak perlu langkah apa pun.");
        en!("The verified index is already {now}, no less than {reach}: no step is needed.");
    }
    /// That it cannot be reached.
    pub fn out_of_reach(language: Language, reach: &Decimal, now: &Decimal, best: &Decimal) -> String {
        id!("Indeks {reach} tidak dapat dicapai: yang terbaik {best} (kini {now}).");
        en!("Index {reach} is out of reach: the best is {best} (now {now}).");
    }
    /// Who cannot make it, and that nobody could with another plan.
    pub fn late(language: Language, names: &[String]) -> String {
        id!("Tidak sempat sebelum tenggat: {names}. Tidak ada pula rencana lain yang sempat.");
        en!("Cannot make it before the deadline: {names}. No other plan fits either.");
    }
    /// Who cannot make it, where another plan may do.
    pub fn perhaps_late(language: Language, names: &[String]) -> String {
        id!(
            "Rencana termurah tidak sempat sebelum tenggat: {names}. Belum ditemukan apakah ada rencana lain \
             yang sempat."
        );
        en!("The cheapest plan does not fit before the deadline: {names}. Whether another does was not \
             found.");
    }
    /// That this is not the cheapest plan, since not everybody can make that one.
    pub fn not_the_cheapest(language: Language, days: &Exact, late: &[String], more: &Exact) -> String {
        id!("Rencana termurah ({days} hari orang) tidak sempat sebelum tenggat: {late}. Rencana ini sempat \
             dan memerlukan {more} hari orang lebih banyak; rencana lain yang sempat mungkin memerlukan \
             lebih sedikit.");
        en!(
            "The cheapest plan ({days} person-days) does not fit before the deadline: {late}. This one fits \
             and takes {more} person-days more; another that fits may take fewer."
        );
    }
    /// What one owner has to do in it.
    pub fn part(
        language: Language,
        owner: &str,
        reach: &Decimal,
        days: &Exact,
        indicators: usize,
        available: &Exact,
    ) -> String {
        id!("Bagian {owner} dalam rencana menuju indeks {reach}: {days} hari orang pada {indicators} \
             indikator; tersedia {available} hari orang sampai tenggat.");
        en!(
            "{owner} in the plan to reach index {reach}: {days} person-days in {}; {available} person-days \
             are available until the deadline.",
            several(indicators, "indicator")
        );
    }
    /// That one owner has nothing to do in it.
    pub fn no_part(language: Language, owner: &str, reach: &Decimal) -> String {
        id!("Tidak ada tugas {owner} dalam rencana menuju indeks {reach}.");
        en!("{owner} has nothing to do in the plan to reach index {reach}.");
    }
    /// Things to do that a list leaves out.
    pub fn more(language: Language, tasks: usize) -> String {
        id!("dan {tasks} hal lainnya; lihat `siak-check plan`");
        en!("and {tasks} more; see `siak-check plan`");
    }
    /// How many days are lacking.
    pub fn lacking(language: Language, days: &Exact) -> String {
        id!("kurang {days} hari");
        en!("{days} days short");
    }
    /// Which indicators nobody leads.
    pub fn unassigned(language: Language, ids: &[&str]) -> String {
        id!("Tanpa pengampu, jadi tidak dapat direncanakan: {ids}");
        en!("Led by nobody, and so not planned: {ids}");
    }
);

/// What is to be done, for an indicator.
pub fn task(language: Language, report: &Report, index: usize, what: &What) -> String {
    let indicator = &report.instrument.indicators[index];
    match what {
        What::Raise { to, .. } if report.assessment.indicators[index].claim.is_none() => {
            todo::answer_with(language, indicator, *to)
        }
        What::Raise { from, to } => todo::raise(language, indicator, *from, *to),
        What::Supply { requirement, reason, .. } => todo::debt(language, report, index, *requirement, reason),
        What::Check { pieces } => {
            say!(
                language,
                id("Periksa {pieces} bukti"),
                en("Review {} of evidence", several(pieces, "piece"))
            )
        }
        What::Lift => language
            .of(("Tinjau kembali batas nilai dari penelaah", "Judge the reviewer's limit anew"))
            .into(),
    }
}

/// Which numbers nobody stated.
pub fn assumed(language: Language, effort: &Effort) -> Option<String> {
    let Effort { work, evidence, review, secretariat, .. } = effort;
    let days = |estimate: &Estimate| estimate.days.show(language);
    let estimates = [
        (work, say!(language, id("pekerjaan {} per tingkat", days(work)), en("work {} a level", days(work)))),
        (
            evidence,
            say!(
                language,
                id("bukti dukung tanpa `effort_days` {}", days(evidence)),
                en("evidence without `effort_days` {}", days(evidence))
            ),
        ),
        (
            review,
            say!(
                language,
                id("verifikasi {} per bukti", days(review)),
                en("review {} a piece", days(review))
            ),
        ),
        (
            secretariat,
            say!(
                language,
                id("kapasitas sekretariat {} per hari kerja", days(secretariat)),
                en("the secretariat's capacity {} a working day", days(secretariat))
            ),
        ),
    ];
    let assumed = estimates.into_iter().filter(|(estimate, _)| estimate.origin == Origin::Assumed);
    let assumed = assumed.map(|(_, text)| text).collect::<Vec<_>>().join("; ");
    (!assumed.is_empty()).then(|| {
        say!(
            language,
            id("Anggapan siak-check dalam hari orang, bukan ketentuan resmi (ubah lewat `effort` di \
                siak-check.yaml): {assumed}"),
            en("Assumed by siak-check in person-days, not official (set `effort` in siak-check.yaml): \
                {assumed}")
        )
    })
}
