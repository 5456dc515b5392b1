//! Words of `review`.

use jiff::civil::Date;

use super::texts::texts;
use crate::base::exact::{Decimal, Fixed};
use crate::base::legible::line;
use crate::base::show::{Cut, several};
use crate::read::document::review::Judgement;
use crate::report::review::Progress;

texts!(
    language,
    does_not_count =
        id("Putusan sudah dicatat, tetapi belum dihitung: berkasnya berubah sementara itu, atau ada berkas \
             yang bermasalah. Lihat `siak-check validate`.")
        .en("The verdict was recorded, but does not count: the files have changed meanwhile, or a file has \
             errors. See `siak-check validate`."),
    without_agency = id(
        "Tidak terlihat apakah penelaah menilai buktinya sendiri: tambahkan `--reviewer-opd ID`; bila di \
             luar semua OPD, `--reviewer-opd secretariat`."
    )
    .en("Nobody can see whether the reviewer judges their own proof: add `--reviewer-opd ID`; outside \
             every agency, `--reviewer-opd secretariat`."),
    nothing_waits = id("Tidak ada dokumen yang menunggu putusan.").en("No document waits for a verdict."),
    question = id("[a] terima  [r] tolak  [s] lewati  [q] selesai > ")
        .en("[a] accept  [r] reject  [s] skip  [q] quit > "),
    why_rejected = id("Alasannya? > ").en("Why? > "),
    unknown_answer = id("Jawab dengan a, r, s, atau q.").en("Answer with a, r, s or q."),
    needs_reason = id("Tanpa alasan, OPD tidak tahu apa yang harus diperbaiki; tidak ada yang dicatat.")
        .en("Without a reason the agency does not know what to mend; nothing was recorded."),
    too_long { limit: u64 } =
        id("Jawaban ini lebih dari {limit} KiB; tidak ada yang dicatat. Tulis yang lebih pendek.")
            .en("This answer has more than {limit} KiB; nothing was recorded. Write a shorter one."),
    // The first line of a new file of reviews.
    comment =
        id("# Putusan atas bukti dukung. Ditambah oleh `siak-check review`; boleh disunting dengan tangan.")
            .en("# Verdicts on the evidence. Added to by `siak-check review`; may be edited by hand."),
    heading { number: usize, all: usize, points: &Decimal } =
        id("{number} dari {all} · {points} poin").en("{number} of {all} · {points} points"),
    readings { claimed: Fixed, supported: Fixed, verified: Fixed, target: Fixed } =
        id("klaim {claimed}, didukung bukti {supported}, terverifikasi {verified}, target {target}")
            .en("claimed {claimed}, supported {supported}, verified {verified}, target {target}"),
    changed_since { earlier: &str } =
        id("{earlier}; dokumennya berubah sesudah itu").en("{earlier}; the document has changed since then"),
    already { place: &str } = id("Putusan hari ini sudah tercatat di {place}; tidak ada yang ditulis.")
        .en("This verdict of today is already recorded at {place}; nothing was written."),
    summary { accepted: usize, rejected: usize, skipped: usize, waiting: usize } =
        id("{accepted} diterima, {rejected} ditolak, {skipped} dilewati; {waiting} dokumen masih menunggu")
            .en(
                "{accepted} accepted, {rejected} rejected, {skipped} skipped; {} still waiting",
                several(waiting, "document")
            ),
    own_left_out { count: usize } = id("{count} dokumen dilewati karena milik OPD penelaah sendiri.")
        .en("{} of the reviewer's own agency left out.", several(count, "document")),
    progress = match Progress {
        Stale => id("berubah").en("changed"),
        Waiting => id("menunggu").en("waiting"),
        Unsound => id("belum sah").en("unsound"),
        Rejected => id("ditolak").en("rejected"),
        Accepted => id("diterima").en("accepted"),
    },
    total { shown: usize, all: usize, points: &Decimal } = match shown {
        _ if *shown == *all => id("{all} dokumen menunggu putusan, {points} poin indeks")
            .en("{} waiting for a verdict, {points} points of the index", several(all, "document")),
        _ => id("{shown} dari {all} dokumen menunggu putusan, {points} poin indeks").en(
            "{shown} of {} waiting for a verdict, {points} points of the index",
            several(all, "document")
        ),
    },
    how_to_judge { indicator: Option::<&str> } = match indicator {
        None => id("Nilai satu per satu: siak-check review --next --reviewer NAMA")
            .en("Judge one after another: siak-check review --next --reviewer NAME"),
        Some(id) => id(
            "Nilai: siak-check review {} --file JALUR --accept --reviewer NAMA (atau --reject --note ALASAN)",
            line(id, 64)
        )
        .en(
            "Judge: siak-check review {} --file PATH --accept --reviewer NAME (or --reject --note TEXT)",
            line(id, 64)
        ),
    },
    // An earlier verdict on the document.
    judged_before { judgement: Judgement, day: Date, reviewer: Cut::<60> } = match judgement {
        Judgement::Accepted => id("diterima {day} oleh {reviewer}").en("accepted on {day} by {reviewer}"),
        Judgement::Rejected => id("ditolak {day} oleh {reviewer}").en("rejected on {day} by {reviewer}"),
    },
    recorded { what: Option::<Judgement>, id: Cut::<64>, place: &str } = match what {
        Some(Judgement::Accepted) =>
            id("Diterima: {id}, dicatat di {place}").en("Accepted: {id}, recorded at {place}"),
        Some(Judgement::Rejected) =>
            id("Ditolak: {id}, dicatat di {place}").en("Rejected: {id}, recorded at {place}"),
        None => id("Dibatasi: {id}, dicatat di {place}").en("Limited: {id}, recorded at {place}"),
    },
    // What became of the indicator and the index.
    change { id: Cut::<64>, was: Fixed, is: Fixed, before: &Decimal, after: &Decimal, rise: &str } =
        id("{id} terverifikasi {was} → {is} · indeks (terverifikasi) {before} → {after} ({rise})")
            .en("{id} verified {was} → {is} · index (verified) {before} → {after} ({rise})"),
);
