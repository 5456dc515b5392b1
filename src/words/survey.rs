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
    // Before YAML that can be pasted.
    proposal { file: Quoted } = id(
        "{file} tampaknya ekspor Google Forms atau Microsoft Forms. Periksa usulan ini, perbaiki, lalu \
         tempel ke siak-check.yaml:"
    )
    .en("{file} looks like an export of Google Forms or Microsoft Forms. Check this, correct it, and paste \
         it into siak-check.yaml:"),
    // Comments in that YAML.
    no_column { name: &str } = id("tidak ada kolom yang tampak seperti {name}; tambahkan di berkasnya")
        .en("no column looks like {name}; add one to the file"),
    no_meaning { label: Quoted } =
        id("{label}: tulis nilainya, 1 sampai 4 atau 9").en("{label}: say what it counts as, 1 to 4 or 9"),
    not_taken { question: Quoted, file: Quoted } =
        id("{question} pada survei {file} tidak memberi nilai; lihat `siak-check validate`")
            .en("{question} of the survey {file} gives no value; see `siak-check validate`"),
    taken { question: Quoted, service: Quoted, file: Quoted, given: u32, mean: &str } = id(
        "rata-rata {question} pada survei {service} ({file}): {mean} dari {given} jawaban"
    )
    .en("mean of {question} in the survey of {service} ({file}): {mean} of {}", several(given, "answer")),
);
