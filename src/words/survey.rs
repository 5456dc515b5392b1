//! Surveys: where values are taken from, and their summary.

use super::texts::texts;
use crate::base::show::{quoted, several};

texts!(
    language,
    counts { respondents: usize, users: Option::<i64>, straight: usize } = match users {
        None => id("{respondents} responden; {straight} dengan jawaban yang sama di semua pertanyaan")
            .en("{respondents} respondents; {straight} with the same answer everywhere"),
        Some(users) =>
            id("{respondents} responden ({users} pengguna); {straight} dengan jawaban yang sama di semua \
                pertanyaan")
            .en("{respondents} respondents ({users} users); {straight} with the same answer everywhere"),
    },
    not_taken { question: &str, file: &str } = id(
        "{} pada survei {} tidak memberi nilai; lihat `siak-check validate`",
        quoted(&question),
        quoted(&file)
    )
    .en(
        "{} of the survey {} gives no value; see `siak-check validate`",
        quoted(&question),
        quoted(&file)
    ),
    taken { question: &str, service: &str, file: &str, given: u32, mean: &str } = id(
        "rata-rata {} pada survei {} ({}): {mean} dari {given} jawaban",
        quoted(&question),
        quoted(&service),
        quoted(&file)
    )
    .en(
        "mean of {} in the survey of {} ({}): {mean} of {}",
        quoted(&question),
        quoted(&service),
        quoted(&file),
        several(given, "answer")
    ),
);
