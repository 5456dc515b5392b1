//! Sentences of a score, of comparisons and of what remains.

use super::texts::texts;
use crate::base::exact::{Decimal, Fixed};
use crate::base::lang::Language;
use crate::base::show::{Cut, several};
use crate::report::trend::{FEWEST, Unprojected};

texts!(
    language,
    incomplete_day =
        id("hari ini tidak lengkap: ada berkas yang tidak terbaca; tidak dipakai untuk proyeksi")
            .en("incomplete: a file could not be read; not used for the projection"),
    problem_counts { errors: usize, warnings: usize, notes: usize } = id(
        "{errors} kesalahan, {warnings} peringatan, {notes} catatan"
    )
    .en("{}, {}, {}", several(errors, "error"), several(warnings, "warning"), several(notes, "note")),
    incomplete { errors: usize } =
        id("INDEKS BELUM LENGKAP: {errors} kesalahan pada berkas; jalankan `siak-check validate`")
            .en("INDEX INCOMPLETE: {} in the files; run `siak-check validate`", several(errors, "error")),
    see_validate { errors: usize, warnings: usize } =
        id("{errors} kesalahan dan {warnings} peringatan pada bukti; lihat `siak-check validate`").en(
            "{} and {} about the evidence; see `siak-check validate`",
            several(errors, "error"),
            several(warnings, "warning")
        ),
    below_bar { reading: &str, index: &Decimal, bar: Fixed } =
        id("indeks ({reading}) {index} di bawah batas {bar}")
            .en("the index ({reading}) {index} is below the bar {bar}"),
    index_fell { reading: &str, before: &Decimal, after: &Decimal } =
        id("indeks ({reading}) turun dari {before} ke {after}")
            .en("the index ({reading}) fell from {before} to {after}"),
    indicator_fell { id: Cut::<64>, before: &Decimal, after: &Decimal } =
        id("{id} turun dari {before} ke {after}").en("{id} fell from {before} to {after}"),
    initialised { folder: Cut::<300> } =
        id("ruang kerja dibuat di {folder}; mulai dari siak-check.yaml dan opd.yaml, lalu jalankan \
             `siak-check validate`")
        .en("made a workspace in {folder}; begin with siak-check.yaml and opd.yaml, then run `siak-check \
             validate`"),
    working_days { days: i64, working: i64 } = match days {
        0 => id("hari ini").en("today"),
        1.. => id("{working} hari kerja lagi").en("{} left", several(working, "working day")),
        _ => id("lewat {} hari", -*days).en("{} ago", several(-*days, "day")),
    },
    gaps_total { shown: usize, all: usize, points: &Decimal, total: &Decimal } = match shown {
        _ if *shown == *all => id("{all} hal, {points} poin").en("{}, {points} points", several(all, "item")),
        _ => id("{shown} dari {all} hal, {points} dari {total} poin")
            .en("{shown} of {}, {points} of {total} points", several(all, "item")),
    },
    rounded { digits: Option::<u32> } = match digits {
        Some(digits) => id("dibulatkan ke {digits} angka (setengah ke atas)")
            .en("rounded half-up to {}", several(digits, "digit")),
        None => id("tidak dibulatkan").en("not rounded"),
    },
    computed { dimension: &str, index: &str } =
        id("Nilai dimensi = rata-rata tertimbang nilai indikatornya, {dimension}. Indeks = jumlah bobot × \
            nilai dimensi, {index}. Indikator yang belum dijawab bernilai paling rendah dengan bobot penuh.")
        .en(
            "A dimension's value = the weighted mean of its indicators' values, {dimension}. The index = the \
            sum of weight × dimension value, {index}. An unanswered indicator has the lowest value with its \
            full weight."
        ),
    unprojected { why: Unprojected } = match why {
        Unprojected::DeadlinePast => id("Tenggat sudah lewat, jadi tidak ada proyeksi.")
            .en("The deadline is past, so nothing is projected."),
        Unprojected::TooFewPoints(points) =>
            id("Titik terlalu sedikit untuk proyeksi: {points} hari lengkap, perlu sedikitnya {FEWEST}.").en(
                "Too few points for a projection: {} that could be read, at least {FEWEST} are needed.",
                several(points, "day")
            ),
    },
);

pub fn rounding(language: Language, dimension: Option<u32>, index: Option<u32>) -> String {
    computed(language, &rounded(language, dimension), &rounded(language, index))
}

/// `H-12` as it is said in the regions: twelve days before the day.
pub fn days_left(_: Language, days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}
