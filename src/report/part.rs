//! One owner's part of a report: what it leads, what it owes, the problems of its files.

use crate::base::exact::Exact;
use crate::base::layout::EVIDENCE_FOLDER;
use crate::judge::assess::{Owner, Readings};
use crate::problem::{Diagnostic, Place, Problem};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::survey;

pub struct Part<'a> {
    pub owing: Owing<'a>,
    /// The indicators that it leads and that count, indexes into the instrument's.
    pub indicators: Vec<usize>,
    /// Their value Σ w x / Σ w; none when it leads none.
    pub value: Option<Readings<Exact>>,
    /// The problems of its evidence files and surveys, in reading order.
    pub problems: Vec<&'a Diagnostic>,
}

impl<'a> Part<'a> {
    pub fn of(report: &'a Report<'a>, owner: Owner) -> Self {
        let leads = |index: &usize| report.workspace.answers[*index].owner() == owner;
        let indicators: Vec<usize> = report.counted().map(|(index, _)| index).filter(leads).collect();
        Self {
            owing: Owing::of(report, owner),
            value: (!indicators.is_empty()).then(|| report.assessment.tally(&indicators).value),
            indicators,
            problems: report.run.problems.iter().filter(|one| concerns(report, owner, one)).collect(),
        }
    }
}

/// Whether a problem is one of the owner's evidence files: of those that were read, or of one that bears its id; or of a
/// survey that the owner offers; or that it has handed nothing in.
fn concerns(report: &Report, owner: Owner, diagnostic: &Diagnostic) -> bool {
    let Owner::Agency(index) = owner else { return false };
    let agency = &report.workspace.agencies[index];
    if matches!(&diagnostic.problem, Problem::AgencySilent { agencies, .. } if agencies.contains(&agency.id))
    {
        return true;
    }
    let path = match &diagnostic.place {
        Place::Span(span) if agency.files.contains(&span.source) => return true,
        Place::Span(span) => &report.run.sources.get(span.source).path,
        Place::Path(path) => path,
    };
    if survey::of_problem(report, diagnostic).is_some_and(|survey| survey::offers(report, owner, survey)) {
        return true;
    }
    // Misnamed files too: `dlh.YAML`, `dlh.yaml.txt`, or in a folder of the folder.
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (name, id) = (name.to_lowercase(), agency.id.to_lowercase());
    folder.split('/').any(|part| part.eq_ignore_ascii_case(EVIDENCE_FOLDER))
        && name.strip_prefix(&id).is_some_and(|rest| rest.starts_with('.'))
}
