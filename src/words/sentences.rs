//! Sentences of a score, of comparisons and of what remains.

use super::show::{Show, several};
use super::texts::{say, texts};
use crate::base::exact::{Decimal, Fixed};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::report::trend::{FEWEST, Unprojected};

texts!(
    /// That a day's state could not be read whole.
    pub fn incomplete_day(language: Language) -> &'static str {
        id!("hari ini tidak lengkap: ada berkas yang tidak terbaca; tidak dipakai untuk proyeksi");
        en!("incomplete: a file could not be read; not used for the projection");
    }
    /// How many problems there are.
    pub fn problem_counts(language: Language, errors: usize, warnings: usize, notes: usize) -> String {
        id!("{errors} kesalahan, {warnings} peringatan, {notes} catatan");
        en!("{}, {}, {}", several(errors, "error"), several(warnings, "warning"), several(notes, "note"));
    }
    /// What a score says when files could not be taken as meant.
    pub fn incomplete(language: Language, errors: usize) -> String {
        id!("INDEKS BELUM LENGKAP: {errors} kesalahan pada berkas; jalankan `siak-check validate`");
        en!("INDEX INCOMPLETE: {} in the files; run `siak-check validate`", several(errors, "error"));
    }
    /// What a score says of problems that do not touch it.
    pub fn see_validate(language: Language, errors: usize, warnings: usize) -> String {
        id!("{errors} kesalahan dan {warnings} peringatan pada bukti; lihat `siak-check validate`");
        en!(
            "{} and {} about the evidence; see `siak-check validate`",
            several(errors, "error"),
            several(warnings, "warning")
        );
    }
    /// That the index is below the bar of `--fail-under`.
    pub fn below_bar(language: Language, reading: &str, index: &Decimal, bar: Fixed) -> String {
        id!("indeks ({reading}) {index} di bawah batas {bar}");
        en!("the index ({reading}) {index} is below the bar {bar}");
    }
    pub fn index_fell(language: Language, reading: &str, before: &Decimal, after: &Decimal) -> String {
        id!("indeks ({reading}) turun dari {before} ke {after}");
        en!("the index ({reading}) fell from {before} to {after}");
    }
    pub fn indicator_fell(language: Language, id: &str, before: &Decimal, after: &Decimal) -> String {
        id!("{} turun dari {before} ke {after}", line(id, 64));
        en!("{} fell from {before} to {after}", line(id, 64));
    }
    /// What `init` made.
    pub fn initialised(language: Language, folder: &str) -> String {
        id!("ruang kerja dibuat di {folder}; mulai dari siak-check.yaml dan opd.yaml, lalu jalankan \
             `siak-check validate`");
        en!("made a workspace in {folder}; begin with siak-check.yaml and opd.yaml, then run `siak-check \
             validate`");
    }
);

/// `H-12` as it is said in the regions: twelve days before the day.
pub fn days_left(_: Language, days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}

/// How many working days there are, or how late it is.
pub fn working_days(language: Language, days: i64, working: i64) -> String {
    match days {
        0 => say!(language, id("hari ini"), en("today")),
        1.. => {
            say!(language, id("{working} hari kerja lagi"), en("{} left", several(working, "working day")))
        }
        _ => say!(language, id("lewat {} hari", -days), en("{} ago", several(-days, "day"))),
    }
}

/// The sum under a table of gaps.
pub fn gaps_total(language: Language, shown: usize, all: usize, points: &Decimal, total: &Decimal) -> String {
    let (points, total) = (points.show(language), total.show(language));
    if shown == all {
        say!(language, id("{all} hal, {points} poin"), en("{}, {points} points", several(all, "item")))
    } else {
        say!(
            language,
            id("{shown} dari {all} hal, {points} dari {total} poin"),
            en("{shown} of {}, {points} of {total} points", several(all, "item"))
        )
    }
}

pub fn rounding(language: Language, dimension: Option<u32>, index: Option<u32>) -> String {
    let stage = |digits: Option<u32>| match digits {
        Some(digits) => say!(
            language,
            id("dibulatkan ke {digits} angka (setengah ke atas)"),
            en("rounded half-up to {}", several(digits, "digit"))
        ),
        None => language.of(("tidak dibulatkan", "not rounded")).into(),
    };
    let (dimension, index) = (stage(dimension), stage(index));
    say!(
        language,
        id("Nilai dimensi = rata-rata tertimbang nilai indikatornya, {dimension}. Indeks = jumlah bobot × \
            nilai dimensi, {index}. Indikator yang belum dijawab bernilai paling rendah dengan bobot penuh."),
        en(
            "A dimension's value = the weighted mean of its indicators' values, {dimension}. The index = the \
            sum of weight × dimension value, {index}. An unanswered indicator has the lowest value with its \
            full weight."
        )
    )
}

/// Why there is no projection.
pub fn unprojected(language: Language, why: Unprojected) -> String {
    match why {
        Unprojected::DeadlinePast => say!(
            language,
            id("Tenggat sudah lewat, jadi tidak ada proyeksi."),
            en("The deadline is past, so nothing is projected.")
        ),
        Unprojected::TooFewPoints(points) => say!(
            language,
            id("Titik terlalu sedikit untuk proyeksi: {points} hari lengkap, perlu sedikitnya {FEWEST}."),
            en(
                "Too few points for a projection: {} that could be read, at least {FEWEST} are needed.",
                several(points, "day")
            )
        ),
    }
}
