//! The sentences of a plan: to the wanted index, who does what, and what stands in the way.

use super::texts::texts;
use super::todo;
use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
use crate::base::show::{counted, several};
use crate::judge::plan::What;
use crate::model::workspace::{Effort, Origin};
use crate::report::Report;

texts!(
    language,
    unsettled =
        id("Terlalu banyak rencana dengan upaya yang sama: upaya ini paling sedikit, tetapi rencana lain \
             mungkin melibatkan lebih sedikit OPD.")
        .en("Too many plans cost the same: none costs less than this one, but another may need fewer \
             agencies."),
    in_time = id("Semua sempat sebelum tenggat.").en("Everybody can make it before the deadline."),
    title { reach: &Decimal, now: &Decimal, after: &Decimal } =
        id("Rencana menuju indeks {reach}: dari {now} (terverifikasi) menjadi {after}")
            .en("Plan to reach index {reach}: from {now} (verified) to {after}"),
    size { days: &Exact, steps: usize, agencies: usize, left: &str } =
        id("{days} hari orang · {steps} langkah · {agencies} OPD · {left}").en(
            "{days} person-days · {} · {} · {left}",
            several(steps, "step"),
            counted(agencies, "agency", "agencies")
        ),
    already { reach: &Decimal, now: &Decimal } =
        id("Indeks terverifikasi sudah {now}, tidak kurang dari {reach}: tidak perlu langkah apa pun.")
            .en("The verified index is already {now}, no less than {reach}: no step is needed."),
    out_of_reach { reach: &Decimal, now: &Decimal, best: &Decimal } =
        id("Indeks {reach} tidak dapat dicapai: yang terbaik {best} (kini {now}).")
            .en("Index {reach} is out of reach: the best is {best} (now {now})."),
    late { names: &[String] } =
        id("Tidak sempat sebelum tenggat: {names}. Tidak ada pula rencana lain yang sempat.")
            .en("Cannot make it before the deadline: {names}. No other plan fits either."),
    perhaps_late { names: &[String] } = id(
        "Rencana termurah tidak sempat sebelum tenggat: {names}. Belum ditemukan apakah ada rencana lain \
             yang sempat."
    )
    .en("The cheapest plan does not fit before the deadline: {names}. Whether another does was not found."),
    not_the_cheapest { days: &Exact, late: &[String], more: &Exact } =
        id("Rencana termurah ({days} hari orang) tidak sempat sebelum tenggat: {late}. Rencana ini sempat \
             dan memerlukan {more} hari orang lebih banyak; rencana lain yang sempat mungkin memerlukan \
             lebih sedikit.")
        .en(
            "The cheapest plan ({days} person-days) does not fit before the deadline: {late}. This one fits \
             and takes {more} person-days more; another that fits may take fewer."
        ),
    part { owner: &str, reach: &Decimal, days: &Exact, indicators: usize, available: &Exact } =
        id("Bagian {owner} dalam rencana menuju indeks {reach}: {days} hari orang pada {indicators} \
             indikator; tersedia {available} hari orang sampai tenggat.")
        .en(
            "{owner} in the plan to reach index {reach}: {days} person-days in {}; {available} person-days \
             are available until the deadline.",
            several(indicators, "indicator")
        ),
    no_part { owner: &str, reach: &Decimal } =
        id("Tidak ada tugas {owner} dalam rencana menuju indeks {reach}.")
            .en("{owner} has nothing to do in the plan to reach index {reach}."),
    // Things to do that a list leaves out.
    more { tasks: usize } =
        id("dan {tasks} hal lainnya; lihat `siak-check plan`").en("and {tasks} more; see `siak-check plan`"),
    lacking { days: &Exact } = id("kurang {days} hari").en("{days} days short"),
    unassigned { ids: &[&str] } = id("Tanpa pengampu, jadi tidak dapat direncanakan: {ids}")
        .en("Led by nobody, and so not planned: {ids}"),
    check { pieces: usize } =
        id("Periksa {pieces} bukti").en("Review {} of evidence", several(pieces, "piece")),
    lift = id("Tinjau kembali batas nilai dari penelaah").en("Judge the reviewer's limit anew"),
    days_of_work { days: Fixed } = id("pekerjaan {days} per tingkat").en("work {days} a level"),
    days_of_evidence { days: Fixed } =
        id("bukti dukung tanpa `effort_days` {days}").en("evidence without `effort_days` {days}"),
    days_of_review { days: Fixed } = id("verifikasi {days} per bukti").en("review {days} a piece"),
    days_of_secretariat { days: Fixed } = id("kapasitas sekretariat {days} per hari kerja")
        .en("the secretariat's capacity {days} a working day"),
    assumption { assumed: &str } =
        id("Anggapan siak-check dalam hari orang, bukan ketentuan resmi (ubah lewat `effort` di \
            siak-check.yaml): {assumed}")
        .en("Assumed by siak-check in person-days, not official (set `effort` in siak-check.yaml): \
            {assumed}"),
);

/// What is to be done, for an indicator.
pub fn task(language: Language, report: &Report, index: usize, what: &What) -> String {
    let indicator = &report.instrument.indicators[index];
    let name = todo::short(language, &indicator.name);
    match what {
        What::Raise { to, .. } if report.assessment.indicators[index].claim.is_none() => {
            todo::answer(language, &name, *to)
        }
        What::Raise { from, to } => todo::raise(language, &name, *from, *to),
        What::Supply { requirement, reason, .. } => todo::debt(language, report, index, *requirement, reason),
        What::Check { pieces } => check(language, *pieces),
        What::Lift => lift(language).to_owned(),
    }
}

/// Which numbers nobody stated.
pub fn assumed(language: Language, effort: &Effort) -> Option<String> {
    let Effort { work, evidence, review, secretariat, .. } = effort;
    let estimates = [
        (work.origin, days_of_work(language, work.days)),
        (evidence.origin, days_of_evidence(language, evidence.days)),
        (review.origin, days_of_review(language, review.days)),
        (secretariat.origin, days_of_secretariat(language, secretariat.days)),
    ];
    let assumed = estimates.into_iter().filter(|(origin, _)| *origin == Origin::Assumed);
    let assumed: Vec<String> = assumed.map(|(_, text)| text).collect();
    (!assumed.is_empty()).then(|| assumption(language, &assumed.join("; ")))
}
