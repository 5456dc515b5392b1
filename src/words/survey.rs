//! Surveys: where values are taken from, and their summary.

use super::texts::texts;
use crate::base::show::{Quoted, several};

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
    not_taken { question: Quoted, file: Quoted } =
        id("{question} pada survei {file} tidak memberi nilai; lihat `siak-check validate`")
            .en("{question} of the survey {file} gives no value; see `siak-check validate`"),
    taken { question: Quoted, service: Quoted, file: Quoted, given: u32, mean: &str } = id(
        "rata-rata {question} pada survei {service} ({file}): {mean} dari {given} jawaban"
    )
    .en("mean of {question} in the survey of {service} ({file}): {mean} of {}", several(given, "answer")),
);
