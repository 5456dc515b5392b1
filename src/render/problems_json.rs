//! Problems for machines.

use super::json::{counts, object, opening};
use crate::base::lang::Language;
use crate::base::source::Sources;
use crate::problem::Diagnostic;
use crate::tables::{Kind, Table, report as tables};

pub fn render(problems: &[Diagnostic], sources: &Sources, sample: bool, language: Language) -> String {
    object(&document(problems, sources, sample, language))
}

pub(super) fn document(
    problems: &[Diagnostic],
    sources: &Sources,
    sample: bool,
    language: Language,
) -> Table {
    let document =
        opening()
            .column("sample", "", Kind::Flag, |()| sample)
            .column("language", "", Kind::Id, |()| language.code());
    counts(document, problems)
        .column("problems", "", Kind::Text, |()| tables::problems(problems, sources, language))
        .build()
}
