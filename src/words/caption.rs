//! Sentences of the HTML report.

use super::texts::texts;
use crate::base::show::{counted, several};
use crate::judge::assess::Cause;

texts!(
    language,
    // What a bar says to those who do not see it.
    bar { reading: &str, value: &str, target: &str, least: i64, most: i64 } =
        id("{reading} {value}, target {target}, skala {least} sampai {most}")
            .en("{reading} {value}, target {target}, on a scale from {least} to {most}"),
    // What the chart of due dates says to those who do not see it.
    due_chart { overdue: usize, ahead: usize } =
        id("Jumlah hal per hari jatuh tempo: {overdue} lewat jatuh tempo, {ahead} sampai tenggat atau \
             sesudahnya; rinciannya pada tabel")
        .en(
            "Items by due date: {overdue} overdue, {ahead} due up to the deadline or after it; the table has \
             the details"
        ),
    fewer_than { minimum: i64 } = id("kurang dari {minimum}").en("fewer than {minimum}"),
    // What a bar of a load says to those who do not see it.
    load { load: &str, available: &str } = id("Beban {load} hari orang, tersedia {available}")
        .en("Load of {load} person-days, {available} available"),
    // After the number of rows that a filter leaves.
    of_items { all: usize } = id("dari {all} hal").en("of {}", several(all, "item")),
    // After the points that a filter leaves.
    of_points { points: &str } = id("dari {points} poin").en("of {points} points"),
    more_items { items: usize, points: &str } =
        id("Masih ada {items} hal lagi ({points} poin); lihat `siak-check gaps`.").en(
            "There {} {items} more ({points} points); see `siak-check gaps`.",
            if *items == 1 { "is" } else { "are" }
        ),
    // Problems that a list leaves out.
    more_problems { problems: usize } = id("Masih ada {problems} masalah lagi; lihat `siak-check validate`.")
        .en("There are {problems} more; see `siak-check validate`."),
    other_owners { owners: usize } = id("{owners} lainnya").en("{owners} others"),
    up_to { points: &str } = id("sampai {points}").en("up to {points}"),
    items { items: usize } = id("{items} hal").en("{}", several(items, "item")),
    // How many indicators have a value that rests on the answer alone, and the highest of these values.
    unproven { count: usize, highest: &str } = id(
        "{count} indikator bernilai {highest} atau kurang tanpa bukti yang diterima (belum terverifikasi)"
    )
    .en(
        "{} at {highest} or less without accepted proof (not verified)",
        counted(count, "indicator stands", "indicators stand")
    ),
    because = match Cause {
        Work => id("pekerjaan yang belum selesai").en("work not done"),
        Evidence => id("bukti dukung yang belum lengkap").en("missing evidence"),
        Review => id("bukti yang belum diverifikasi").en("evidence not yet reviewed"),
    },
    time { days: i64, left: i64 } = match days {
        0 => id("Tenggatnya hari ini.").en("The deadline is today."),
        1.. => id("Waktu tersisa {left} hari kerja.").en("Time left: {}.", several(left, "working day")),
        _ => id("Tenggat sudah lewat {} hari.", -*days)
            .en("The deadline passed {} ago.", several(-*days, "day")),
    },
    open { points: &str, because: &str, part: &str } =
        id("Masih terbuka {points} poin, terbanyak karena {because} ({part} poin).")
            .en("Still open: {points} points, mostly for {because} ({part} points)."),
    none_open = id("Target setiap indikator sudah tercapai.").en("Every indicator has reached its target."),
    stands { verified: &str, target: &str, open: &str, time: &str } =
        id("Indeks terverifikasi {verified} dari target {target}. {open} {time}")
            .en("The verified index is {verified} of a target of {target}. {open} {time}"),
    owes { owner: &str, items: usize, points: &str, late: usize, time: &str } = match (items, late) {
        (0, 0) =>
            id("{owner} tidak memiliki sisa pekerjaan. {time}").en("{owner} has nothing left to do. {time}"),
        (0, _) => id("{owner} tidak memiliki sisa pekerjaan, tetapi {late} janji lewat tanggal. {time}")
            .en("{owner} has nothing left to do, but {}. {time}", several(late, "late promise")),
        (_, 0) => id("{owner} masih harus menyelesaikan {items} hal senilai {points} poin indeks. {time}")
            .en(
                "{owner} still has {} to do, worth {points} points of the index. {time}",
                several(items, "item")
            ),
        _ => id("{owner} masih harus menyelesaikan {items} hal senilai {points} poin indeks, dengan {late} \
                janji lewat tanggal. {time}")
        .en(
            "{owner} still has {} to do, worth {points} points of the index, with {}. {time}",
            several(items, "item"),
            several(late, "late promise")
        ),
    },
    // Whose the evidence asked for is.
    provenances { official: usize, suggested: usize } = match (official, suggested) {
        (_, 0) => id("Semua dari {official} bukti dukung yang diminta berasal dari sumber resmi.")
            .en("All {official} requirements come from official sources."),
        (0, _) =>
            id("{suggested} bukti dukung yang diminta, dan tingkat nilai yang memerlukannya, adalah saran, \
                bukan ketentuan resmi.")
            .en("The {suggested} requirements, and the values from which each is needed, are suggestions, \
                 not official rules."),
        _ =>
            id("Dari bukti dukung yang diminta, {official} berasal dari sumber resmi dan {suggested} adalah \
                saran.")
            .en("Of the requirements, {official} come from official sources and {suggested} are \
                suggestions."),
    },
);
