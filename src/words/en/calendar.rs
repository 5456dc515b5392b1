//! Names of days and months.

use jiff::civil::{Date, Weekday};

pub(in crate::words) fn names(date: Date) -> (&'static str, &'static str) {
    let weekday = match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    (weekday, months[usize::from(date.month().unsigned_abs()) - 1])
}

pub(in crate::words) fn short_month(month: i8) -> &'static str {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    months[usize::from(month.unsigned_abs()) - 1]
}
