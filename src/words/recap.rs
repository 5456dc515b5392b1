//! Sentences of the recap for a `WhatsApp` group, of calendars and of a repository's page.

use jiff::civil::Date;

use super::show::several;
use super::texts::{say, texts};
use super::{long_date, short_date};
use crate::base::exact::Decimal;
use crate::base::lang::Language;

texts!(
    /// The line between two messages.
    pub fn cut(language: Language) -> &'static str {
        id!("✂ ------------ pesan berikutnya ------------ ✂");
        en!("✂ ------------ next message ------------ ✂");
    }
    /// A short mark that something could not be read.
    pub fn incomplete_short(language: Language) -> &'static str {
        id!("BELUM LENGKAP");
        en!("INCOMPLETE");
    }
    /// The heading of the list by agency.
    pub fn to_complete(language: Language) -> &'static str {
        id!("Yang perlu dilengkapi");
        en!("To be completed");
    }
    pub fn unassigned(language: Language) -> &'static str {
        id!("Mohon ditetapkan OPD pengampunya");
        en!("Please name a lead agency");
    }
    /// What the secretariat has not checked yet.
    pub fn waiting(language: Language) -> &'static str {
        id!("Menunggu verifikasi oleh sekretariat");
        en!("Waiting for review by the secretariat");
    }
    /// The heading of what is overdue.
    pub fn overdue_part(language: Language) -> &'static str {
        id!("Lewat tanggal, mohon didahulukan");
        en!("Overdue, please take these first");
    }
    /// Nothing more is asked of an agency.
    pub fn nothing_owed(language: Language) -> &'static str {
        id!("Tidak ada lagi yang perlu dilengkapi.");
        en!("Nothing more needs to be completed.");
    }
    pub fn thanks(language: Language) -> &'static str {
        id!("Terima kasih atas perhatian dan kerja sama Bapak/Ibu.");
        en!("Thank you for your attention and cooperation.");
    }
    /// The same mark with its cause.
    pub fn incomplete(language: Language, errors: usize) -> String {
        id!("BELUM LENGKAP: {errors} kesalahan pada berkas; angka di sini belum memuat semuanya.");
        en!("INCOMPLETE: {} in files; the numbers here leave something out.", several(errors, "error"));
    }
    pub fn title(language: Language, whose: &str) -> String {
        id!("Rekap kesiapan {whose}");
        en!("Readiness of {whose}");
    }
    pub fn index(language: Language, verified: &str, target: &str) -> String {
        id!("Indeks terverifikasi: *{verified}* (target {target})");
        en!("Verified index: *{verified}* (target {target})");
    }
    /// How many indicators are complete.
    pub fn complete(language: Language, complete: usize, all: usize) -> String {
        id!("Indikator lengkap: {complete} dari {all}");
        en!("Complete indicators: {complete} of {all}");
    }
    /// How much remains and what it is worth.
    pub fn owes(language: Language, count: usize, points: &Decimal) -> String {
        id!("{count} hal, {points} poin indeks");
        en!("{}, {points} points of the index", several(count, "item"));
    }
    pub fn responsible(language: Language, name: &str) -> String {
        id!("Penanggung jawab: {name}");
        en!("Responsible: {name}");
    }
    /// How many promises are late.
    pub fn late_promises(language: Language, count: usize) -> String {
        id!("{count} janji lewat tanggal");
        en!("{}", several(count, "late promise"));
    }
    /// How many things are overdue.
    pub fn overdue(language: Language, count: usize) -> String {
        id!("{count} hal lewat tanggal");
        en!("{} overdue", several(count, "item"));
    }
    pub fn done(language: Language, names: &str) -> String {
        id!("Tidak ada lagi yang diminta dari: {names}");
        en!("Nothing more is needed from: {names}");
    }
    /// The address of one person.
    pub fn greeting(language: Language, name: &str) -> String {
        id!("Yth. {name}");
        en!("Dear {name}");
    }
    /// The request to one agency.
    pub fn request_one(language: Language, count: usize, points: &Decimal) -> String {
        id!("Mohon Bapak/Ibu melengkapi {count} hal berikut ({points} poin indeks).");
        en!("Please complete the following {} ({points} points of the index).", several(count, "item"));
    }
    /// Since when something is late.
    pub fn was_due(language: Language, date: Date) -> String {
        id!("seharusnya {date}");
        en!("was due {date}");
    }
    /// How many more are not shown.
    pub fn more(language: Language, count: usize) -> String {
        id!("dan {count} lainnya");
        en!("and {count} more");
    }
    /// A calendar entry: what must be done on a day.
    pub fn due_event(language: Language, owner: &str, count: usize) -> String {
        id!("{owner}: {count} hal paling lambat hari ini");
        en!("{owner}: {} due", several(count, "item"));
    }
    /// A calendar entry: the day of the evaluation.
    pub fn deadline_event(language: Language, method: &str) -> String {
        id!("Tenggat {method}");
        en!("Deadline of the {method}");
    }
    /// The name of the calendar.
    pub fn calendar(language: Language, region: &str) -> String {
        id!("Kesiapan {region}");
        en!("Readiness of {region}");
    }
    pub fn as_of(language: Language, date: Date) -> String {
        id!("Keadaan per {date}.");
        en!("As of {date}.");
    }
);

pub fn next(language: Language, date: Date, days: i64) -> String {
    let (days, date) = (coming(language, days), short_date(language, date));
    say!(language, id("Tanggal terdekat: {date} ({days})"), en("Next due: {date} ({days})"))
}

fn coming(language: Language, days: i64) -> String {
    match days {
        0 => language.of(("hari ini", "today")).into(),
        1 => language.of(("besok", "tomorrow")).into(),
        days => say!(language, id("{days} hari lagi"), en("in {days} days")),
    }
}

/// The request to everybody.
pub fn request(language: Language, by: Option<Date>) -> String {
    let by = match by.map(|by| long_date(language, by)) {
        Some(by) => say!(language, id("*paling lambat {by}*"), en("*no later than {by}*")),
        None => language.of(("*sesegera mungkin*", "*as soon as possible*")).into(),
    };
    say!(
        language,
        id("Mohon Bapak/Ibu melengkapi hal-hal di atas sesuai tanggal masing-masing, dan seluruhnya {by}."),
        en("Please complete the above by each agency's own dates, and all of it {by}.")
    )
}

/// The heading of what is due on one day.
pub fn part(language: Language, by: Date) -> String {
    let by = long_date(language, by);
    say!(language, id("Paling lambat {by}"), en("No later than {by}"))
}

/// The heading of what has no date of its own.
pub fn undated_part(language: Language, by: Option<Date>) -> String {
    match by.map(|by| long_date(language, by)) {
        Some(by) => say!(
            language,
            id("Belum bertanggal: paling lambat {by}"),
            en("Without a date yet: no later than {by}")
        ),
        None => language
            .of(("Belum bertanggal: sesegera mungkin", "Without a date yet: as soon as possible"))
            .into(),
    }
}
