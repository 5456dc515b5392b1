//! Sentences of the recap for a `WhatsApp` group, of calendars and of a repository's page.

use jiff::civil::Date;

use super::texts::texts;
use crate::base::exact::Decimal;
use crate::base::lang::Language;
use crate::base::show::{long_date, several};

texts!(
    language,
    cut =
        id("✂ ------------ pesan berikutnya ------------ ✂").en("✂ ------------ next message ------------ ✂"),
    incomplete_short = id("BELUM LENGKAP").en("INCOMPLETE"),
    to_complete = id("Yang perlu dilengkapi").en("To be completed"),
    unassigned = id("Mohon ditetapkan OPD pengampunya").en("Please name a lead agency"),
    waiting = id("Menunggu verifikasi oleh sekretariat").en("Waiting for review by the secretariat"),
    overdue_part = id("Lewat tanggal, mohon didahulukan").en("Overdue, please take these first"),
    nothing_owed = id("Tidak ada lagi yang perlu dilengkapi.").en("Nothing more needs to be completed."),
    thanks = id("Terima kasih atas perhatian dan kerja sama Bapak/Ibu.")
        .en("Thank you for your attention and cooperation."),
    incomplete { errors: usize } =
        id("BELUM LENGKAP: {errors} kesalahan pada berkas; angka di sini belum memuat semuanya.")
            .en("INCOMPLETE: {} in files; the numbers here leave something out.", several(errors, "error")),
    title { whose: &str } = id("Rekap kesiapan {whose}").en("Readiness of {whose}"),
    index { verified: &str, target: &str } = id("Indeks terverifikasi: *{verified}* (target {target})")
        .en("Verified index: *{verified}* (target {target})"),
    complete { complete: usize, all: usize } =
        id("Indikator lengkap: {complete} dari {all}").en("Complete indicators: {complete} of {all}"),
    owes { count: usize, points: &Decimal } = id("{count} hal, {points} poin indeks")
        .en("{}, {points} points of the index", several(count, "item")),
    responsible { name: &str } = id("Penanggung jawab: {name}").en("Responsible: {name}"),
    late_promises { count: usize } =
        id("{count} janji lewat tanggal").en("{}", several(count, "late promise")),
    overdue { count: usize } = id("{count} hal lewat tanggal").en("{} overdue", several(count, "item")),
    done { names: &str } =
        id("Tidak ada lagi yang diminta dari: {names}").en("Nothing more is needed from: {names}"),
    greeting { name: &str } = id("Yth. {name}").en("Dear {name}"),
    request_one { count: usize, points: &Decimal } =
        id("Mohon Bapak/Ibu melengkapi {count} hal berikut ({points} poin indeks).")
            .en("Please complete the following {} ({points} points of the index).", several(count, "item")),
    was_due { date: Date } = id("seharusnya {date}").en("was due {date}"),
    more { count: usize } = id("dan {count} lainnya").en("and {count} more"),
    // A calendar entry: what must be done on a day.
    due_event { owner: &str, count: usize } =
        id("{owner}: {count} hal paling lambat hari ini").en("{owner}: {} due", several(count, "item")),
    // A calendar entry: the day of the evaluation.
    deadline_event { method: &str } = id("Tenggat {method}").en("Deadline of the {method}"),
    calendar { region: &str } = id("Kesiapan {region}").en("Readiness of {region}"),
    as_of { date: Date } = id("Keadaan per {date}.").en("As of {date}."),
    next { date: Date, days: i64 } = match days {
        0 => id("Tanggal terdekat: {date} (hari ini)").en("Next due: {date} (today)"),
        1 => id("Tanggal terdekat: {date} (besok)").en("Next due: {date} (tomorrow)"),
        _ => id("Tanggal terdekat: {date} ({days} hari lagi)").en("Next due: {date} (in {days} days)"),
    },
    complete_all { by: &str } =
        id("Mohon Bapak/Ibu melengkapi hal-hal di atas sesuai tanggal masing-masing, dan seluruhnya {by}.")
            .en("Please complete the above by each agency's own dates, and all of it {by}."),
    latest { by: Option::<Date> } = match by {
        Some(by) => id("*paling lambat {}*", long_date(language, by))
            .en("*no later than {}*", long_date(language, by)),
        None => id("*sesegera mungkin*").en("*as soon as possible*"),
    },
    part { by: Date } = id("Paling lambat {}", by.long()).en("No later than {}", by.long()),
    // The heading of what has no date of its own.
    undated_part { by: Option::<Date> } = match by {
        Some(by) => id("Belum bertanggal: paling lambat {}", long_date(language, by))
            .en("Without a date yet: no later than {}", long_date(language, by)),
        None => id("Belum bertanggal: sesegera mungkin").en("Without a date yet: as soon as possible"),
    },
);

pub fn request(language: Language, by: Option<Date>) -> String {
    complete_all(language, &latest(language, by))
}
