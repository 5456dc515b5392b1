//! Whom each problem concerns: the agency whose file it stands in, and the indicator whose answer.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::{Readiness, ScoredWorkspace};
use crate::base::{layout::EVIDENCE_FOLDER, path, source::SourceId, source::Span};
use crate::problem::{Concern, Diagnostic, Diagnostics, Place, Problem};
use crate::read::decode::{Decode, Shape};
use crate::read::{document::evidence::Evidence, document::settings::Agency, yaml::Node};

/// An indicator's id, and the bytes of its answer.
type Answer = (String, RangeInclusive<u32>);

/// An evidence file with the place of each answer, understood or not.
pub(super) struct Placed {
    evidence: Evidence,
    answers: Vec<Answer>,
}

impl Decode for Placed {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let answers = node.get("answers").map_or(&[][..], Node::entries);
        let answers = answers.iter().map(|one| (one.key.clone(), one.span.start..=one.end())).collect();
        Some(Self { evidence: Evidence::decode(node, name, diagnostics)?, answers })
    }

    const SHAPE: fn() -> Shape = Evidence::SHAPE;
}

#[derive(Default)]
pub(super) struct Whose {
    /// The agency of each evidence file that could be read, and its answers in the order written.
    files: BTreeMap<SourceId, (String, Vec<Answer>)>,
    /// The ids of all agencies, by how they are written in lower case.
    agencies: BTreeMap<String, BTreeSet<String>>,
}

impl Whose {
    pub(super) fn of<'a>(listed: impl Iterator<Item = &'a Agency>) -> Self {
        let mut whose = Self::default();
        listed.for_each(|agency| whose.know(&agency.id.value.0));
        whose
    }

    fn know(&mut self, agency: &str) {
        self.agencies.entry(agency.to_lowercase()).or_default().insert(agency.to_owned());
    }

    /// Notes whose an evidence file is: of the agency that it gives, or else that it is named after.
    pub(super) fn take(&mut self, source: SourceId, stem: &str, file: Placed) -> Evidence {
        let opd = file.evidence.agency(stem).to_owned();
        self.know(&opd);
        self.files.insert(source, (opd, file.answers));
        file.evidence
    }

    /// Tells each problem whom it concerns. `shown` is what paths begin with.
    pub(super) fn tell(&self, run: &mut Readiness, shown: &str) {
        let Readiness { problems, sources, scored, instrument, .. } = run;
        let mut surveys: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        if let Some(ScoredWorkspace { workspace, gathered, .. }) = scored {
            let offering = workspace.offering();
            for survey in &gathered.surveys.read {
                let agencies = offering.get(survey.file.as_str()).into_iter().flatten();
                let ids = agencies.map(|index| workspace.agencies[*index].id.as_str());
                surveys.insert(&survey.shown, ids.collect());
            }
        }
        // A problem's path comes again and again, and the agencies of one may be many.
        let mut known: BTreeMap<String, (Option<String>, Arc<[String]>)> = BTreeMap::new();
        for problem in problems {
            let path = problem.path(sources).to_owned();
            let file = if let Place::Span(at) = &problem.place { self.files.get(&at.source) } else { None };
            let concerned = |silent: Option<&String>| {
                let mut agencies: Vec<&str> = file.iter().map(|(opd, _)| opd.as_str()).collect();
                agencies.extend(silent.map(String::as_str));
                agencies.extend(surveys.get(path.as_str()).into_iter().flatten());
                agencies.extend(path.strip_prefix(shown).into_iter().flat_map(|path| self.named(path)));
                let opd = (file.is_some() || agencies.len() == 1).then(|| agencies.remove(0).to_owned());
                let others = agencies.into_iter().filter(|one| opd.as_deref() != Some(one));
                let others: Arc<[String]> = others.map(str::to_owned).collect();
                (opd, others)
            };
            let (opd, others) = if let Problem::AgencySilent { agency, .. } = &problem.problem {
                concerned(Some(agency))
            } else {
                known.entry(path.clone()).or_insert_with(|| concerned(None)).clone()
            };
            let id = file.and_then(|(_, all)| holding(all, problem)).or_else(|| named(&problem.problem));
            let id = id.filter(|id| instrument.as_ref().is_some_and(|known| known.by_id.contains_key(*id)));
            problem.concern = Concern { opd, others, indicator: id.map(str::to_owned) };
        }
    }

    /// The agencies after which an evidence file is named: `dlh.YAML`, `dlh.yaml.txt`, in a folder of the folder.
    fn named(&self, path: &str) -> impl Iterator<Item = &str> {
        let (folder, name) = path::split(path);
        let evidence = folder.split('/').any(|part| part.eq_ignore_ascii_case(EVIDENCE_FOLDER));
        let name = name.to_lowercase();
        let ends: Vec<usize> = name.match_indices('.').map(|(at, _)| at).filter(|_| evidence).collect();
        let of = move |end| self.agencies.get(&name[..end]).into_iter().flatten();
        ends.into_iter().flat_map(of).map(String::as_str)
    }
}

/// The indicator in whose answer a problem stands. A repeated key stands where the first one does.
fn holding<'a>(answers: &'a [Answer], problem: &Diagnostic) -> Option<&'a str> {
    let Place::Span(span) = &problem.place else { return None };
    let repeated = matches!(problem.problem, Problem::DuplicateKey { .. });
    let at = problem.other.filter(|_| repeated).unwrap_or(*span).start;
    let before = answers.partition_point(|(_, bytes)| *bytes.start() <= at);
    let (id, bytes) = answers[..before].last()?;
    bytes.contains(&at).then_some(id)
}

/// The indicator that a problem is about as a whole.
fn named(problem: &Problem) -> Option<&str> {
    if let Problem::ClaimedTwice { indicator, .. }
    | Problem::ClaimedByAnother { indicator, .. }
    | Problem::AssignedTwice { indicator, .. }
    | Problem::VerdictsContradict { indicator, .. }
    | Problem::VerdictUnused { indicator, .. } = problem
    {
        return Some(indicator);
    }
    let Problem::Unassigned { indicators } = problem else { return None };
    if let [indicator] = &indicators[..] { Some(indicator) } else { None }
}
