//! Kalimat rencana: menuju indeks yang diinginkan, siapa mengerjakan apa, dan apa yang menghalangi.

use super::{answer_with, decimal, list, number, raise, to_do};
use crate::exact::{Decimal, Exact, Fixed};
use crate::model::workspace::{Effort, Origin};
use crate::plan::What;
use crate::report::Report;

/// What is to be done, for an indicator.
pub fn task(report: &Report, index: usize, what: &What) -> String {
    let indicator = &report.instrument.indicators[index];
    match what {
        What::Raise { to, .. } if report.workspace.answers[index].claim.is_none() => {
            answer_with(indicator, *to)
        }
        What::Raise { from, to } => raise(indicator, *from, *to),
        What::Supply { requirement, reason, .. } => to_do(report, index, *requirement, reason),
        What::Check { pieces: 1 } => "Periksa 1 bukti".into(),
        What::Check { pieces } => format!("Periksa {pieces} bukti"),
        What::Lift => "Tinjau kembali batas nilai dari penelaah".into(),
    }
}

/// From where to where.
pub fn title(reach: &Decimal, now: &Decimal, after: &Decimal) -> String {
    format!(
        "Rencana menuju indeks {}: dari {} (terverifikasi) menjadi {}",
        decimal(reach),
        decimal(now),
        decimal(after)
    )
}

/// How much it is.
pub fn size(days: &Exact, steps: usize, agencies: usize, left: &str) -> String {
    format!("{} hari orang · {steps} langkah · {agencies} OPD · {left}", amount(days))
}

/// That nothing needs to be done.
pub fn already(reach: &Decimal, now: &Decimal) -> String {
    format!(
        "Indeks terverifikasi sudah {}, tidak kurang dari {}: tidak perlu langkah apa pun.",
        decimal(now),
        decimal(reach)
    )
}

/// That it cannot be reached.
pub fn out_of_reach(reach: &Decimal, now: &Decimal, best: &Decimal) -> String {
    format!(
        "Indeks {} tidak dapat dicapai: yang terbaik {} (kini {}).",
        decimal(reach),
        decimal(best),
        decimal(now)
    )
}

/// Who cannot make it, and that nobody could with another plan.
pub fn late(names: &[String]) -> String {
    format!("Tidak sempat sebelum tenggat: {}. Tidak ada pula rencana lain yang sempat.", list(names))
}

/// Who cannot make it, where another plan may do.
pub fn perhaps_late(names: &[String]) -> String {
    format!(
        "Rencana termurah tidak sempat sebelum tenggat: {}. Belum ditemukan apakah ada rencana lain yang sempat.",
        list(names)
    )
}

/// That this is not the cheapest plan, since not everybody can make that one.
pub fn not_the_cheapest(days: &Exact, late: &[String], more: &Exact) -> String {
    format!(
        "Rencana termurah ({} hari orang) tidak sempat sebelum tenggat: {}. Rencana ini sempat dan memerlukan {} hari orang lebih banyak; rencana lain yang sempat mungkin memerlukan lebih sedikit.",
        amount(days),
        list(late),
        amount(more)
    )
}

/// That everybody can make it.
pub const fn in_time() -> &'static str {
    "Semua sempat sebelum tenggat."
}

/// What one owner has to do in it.
pub fn part(owner: &str, reach: &Decimal, days: &Exact, indicators: usize, available: &Exact) -> String {
    format!(
        "Bagian {owner} dalam rencana menuju indeks {}: {} hari orang pada {indicators} indikator; tersedia {} hari orang sampai tenggat.",
        decimal(reach),
        amount(days),
        amount(available)
    )
}

/// That one owner has nothing to do in it.
pub fn no_part(owner: &str, reach: &Decimal) -> String {
    format!("Tidak ada tugas {owner} dalam rencana menuju indeks {}.", decimal(reach))
}

/// Things to do that a list leaves out.
pub fn more(tasks: usize) -> String {
    format!("dan {tasks} hal lainnya; lihat `siak-check plan`")
}

/// How many days are lacking.
pub fn lacking(days: &Exact) -> String {
    format!("kurang {} hari", amount(days))
}

/// Which indicators nobody leads.
pub fn unassigned(ids: &[&str]) -> String {
    format!("Tanpa pengampu, jadi tidak dapat direncanakan: {}", list(ids))
}

/// That the ties are not settled.
pub const fn unsettled() -> &'static str {
    "Terlalu banyak rencana dengan upaya yang sama: upaya ini paling sedikit, tetapi rencana lain mungkin melibatkan lebih sedikit OPD."
}

/// Which numbers nobody stated.
pub fn assumed(effort: &Effort) -> Option<String> {
    let days = |days: Fixed| number(days);
    let estimates = [
        (effort.work, format!("pekerjaan {} per tingkat", days(effort.work.days))),
        (effort.evidence, format!("bukti dukung tanpa `effort_days` {}", days(effort.evidence.days))),
        (effort.review, format!("verifikasi {} per bukti", days(effort.review.days))),
        (
            effort.secretariat,
            format!("kapasitas sekretariat {} per hari kerja", days(effort.secretariat.days)),
        ),
    ];
    let assumed = estimates.into_iter().filter(|(estimate, _)| estimate.origin == Origin::Assumed);
    let assumed: Vec<String> = assumed.map(|(_, text)| text).collect();
    (!assumed.is_empty()).then(|| {
        format!(
            "Anggapan siak-check dalam hari orang, bukan ketentuan resmi (ubah lewat `effort` di siak-check.yaml): {}",
            assumed.join("; ")
        )
    })
}

/// Days with at most two digits after the point, and none needless.
fn amount(days: &Exact) -> String {
    let text = days.rounded(2).trimmed();
    crate::words::local(super::LANGUAGE, text.strip_suffix(".0").unwrap_or(&text))
}
