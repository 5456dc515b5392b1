//! What goes into a bundle, under which name, and what is missing from it: the indicators in the order of
//! dimension, pillar and instrument, and the proof of each in the order of its requirements.

pub mod name;
pub mod verify;

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, survey};
use crate::base::lang::Language;
use crate::judge::check::{Condition, Standing};
use crate::model::instrument::{Dimension, Indicator, IndicatorIndex, Requirement};
use crate::model::workspace::{AgencyIndex, Answer, Piece, Place, RequirementIndex, State};
use crate::problem::{Code, Diagnostic, Place as Spot, Problem, Unseen};
use crate::world::files::Sum;

pub const ANSWERS_FILE: &str = "answers.csv";
pub const PAGE_FILE: &str = "index.html";

/// The documents that are there, by path.
pub type Sums = BTreeMap<String, Sum>;

pub struct Bundle<'a> {
    pub chapters: Vec<Chapter<'a>>,
    /// The agencies whose proof it holds; all when none is named.
    pub agencies: Vec<AgencyIndex>,
}

pub struct Chapter<'a> {
    pub index: IndicatorIndex,
    pub indicator: &'a Indicator,
    pub dimension: &'a Dimension,
    /// The id of its pillar, or of the group of those without one.
    pub pillar: &'a str,
    pub answer: &'a Answer,
    pub entries: Vec<Entry<'a>>,
}

/// A piece of proof, or a requirement without enough of them.
pub struct Entry<'a> {
    /// The requirement; none where the indicator lists none.
    pub requirement: Option<&'a Requirement>,
    pub proof: Proof<'a>,
}

pub enum Proof<'a> {
    Piece {
        piece: &'a Piece,
        condition: &'a Condition,
        /// Its document in the bundle, where it goes in.
        packed: Option<Packed<'a>>,
    },
    /// So many pieces of so many that the claimed value needs.
    Missing {
        /// Pieces filed, in whatever state.
        filed: usize,
        needed: usize,
    },
}

pub struct Packed<'a> {
    /// Its path in the workspace.
    pub source: &'a str,
    pub path: String,
    pub sum: &'a Sum,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub files: usize,
    pub bytes: u64,
    pub links: usize,
    /// Final pieces that do not hold.
    pub unsound: usize,
    /// What is promised, in draft or missing, but for advice.
    pub missing: usize,
}

impl<'a> Bundle<'a> {
    /// The bundle of a report, or of some agencies.
    pub fn of(report: &Report<'a>, agencies: &[AgencyIndex], sums: &'a Sums, language: Language) -> Self {
        let instrument = report.instrument;
        let (scored, answers) = (&report.assessment.indicators, &report.workspace.answers);
        let belongs = |index: &usize| scored[*index].weight != 0 || answers[*index].not_applicable.is_some();
        let mut order: Vec<usize> = (0..instrument.indicators.len()).filter(belongs).collect();
        let group = |index: &usize| {
            let indicator = &instrument.indicators[*index];
            (indicator.dimension, indicator.pillar.unwrap_or(instrument.pillars.len()))
        };
        order.sort_by_key(group);
        let folders = name::folders(instrument, language);
        let chapters = order.into_iter().filter_map(|index| {
            let answer = &answers[index];
            let mine = |agency: AgencyIndex| agencies.is_empty() || agencies.contains(&agency);
            let concerned = agencies.is_empty()
                || answer.lead.is_some_and(mine)
                || answer.provides.iter().any(|(_, agency)| mine(*agency))
                || answer.pieces.iter().any(|piece| mine(piece.agency));
            concerned.then(|| {
                let indicator = &instrument.indicators[index];
                Chapter {
                    index,
                    indicator,
                    dimension: &instrument.dimensions[indicator.dimension],
                    pillar: instrument.pillar(indicator.pillar).0,
                    answer,
                    entries: entries(report, index, (&folders[index], language), &mine, sums),
                }
            })
        });
        Self { chapters: chapters.collect(), agencies: agencies.to_vec() }
    }

    pub fn entries(&self) -> impl Iterator<Item = (&Chapter<'a>, &Entry<'a>)> {
        self.chapters.iter().flat_map(|chapter| chapter.entries.iter().map(move |entry| (chapter, entry)))
    }

    pub fn packed(&self) -> impl Iterator<Item = &Packed<'a>> {
        self.entries().filter_map(|(_, entry)| entry.packed())
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (_, entry) in self.entries() {
            counts.unsound += usize::from(entry.is_unsound());
            if let Some(packed) = entry.packed() {
                counts.files += 1;
                counts.bytes += packed.sum.size;
                continue;
            }
            match entry.piece() {
                Some(Piece { place: Some(Place::Link(_)), state: State::Final, .. }) => counts.links += 1,
                Some(Piece { state: State::Final, .. }) => {}
                Some(_) | None => counts.missing += usize::from(!entry.is_advice()),
            }
        }
        counts
    }

    /// What the run found about the final pieces that do not hold.
    pub fn problems(&self, report: &Report<'a>) -> Vec<Diagnostic> {
        let (mut at, mut of_survey) = (BTreeSet::new(), BTreeSet::new());
        for (_, entry) in self.entries().filter(|(_, entry)| entry.is_unsound()) {
            let Some(piece) = entry.piece() else { continue };
            for fault in entry.faults() {
                at.extend(piece.spans.all().map(|span| (span, fault)));
                if let Some(Place::File(file)) = &piece.place {
                    of_survey.insert((file.as_str(), fault));
                }
            }
        }
        let surveys = survey::by_path(report);
        let about = |one: &&Diagnostic| {
            let code = one.problem.code();
            let survey = surveys.get(one.path(&report.run.sources));
            matches!(one.place, Spot::Span(span) if at.contains(&(span, code)))
                || survey.is_some_and(|survey| of_survey.contains(&(survey.file.as_str(), code)))
        };
        report.run.problems.iter().filter(about).cloned().collect()
    }

    /// What the run found about documents with personal data: those leave no workspace.
    pub fn private(&self, report: &Report<'a>) -> Vec<Diagnostic> {
        let surveys = survey::by_path(report);
        self.about_packed(report, |one| {
            let survey = surveys.get(one.path(&report.run.sources))?;
            (one.problem.code() == Code::SurveyPersonalData).then_some(&survey.file)
        })
    }

    /// What the run found about documents of which only a stand-in is here, which would prove nothing.
    pub fn elsewhere(&self, report: &Report<'a>) -> Vec<Diagnostic> {
        self.about_packed(report, |one| {
            let Problem::ProofNotInspected { file, why: Unseen::Elsewhere } = &one.problem else {
                return None;
            };
            Some(file)
        })
    }

    fn about_packed<'b>(
        &self,
        report: &Report<'b>,
        file: impl Fn(&'b Diagnostic) -> Option<&'b String>,
    ) -> Vec<Diagnostic> {
        let sources: BTreeSet<&str> = self.packed().map(|packed| packed.source).collect();
        let about = |one: &&'b Diagnostic| file(one).is_some_and(|file| sources.contains(file.as_str()));
        report.run.problems.iter().filter(about).cloned().collect()
    }
}

impl<'a> Entry<'a> {
    pub fn piece(&self) -> Option<&'a Piece> {
        if let Proof::Piece { piece, .. } = self.proof { Some(piece) } else { None }
    }

    pub fn packed(&self) -> Option<&Packed<'a>> {
        if let Proof::Piece { packed, .. } = &self.proof { packed.as_ref() } else { None }
    }

    /// Whether it is for a requirement that binds nothing.
    pub fn is_advice(&self) -> bool {
        self.requirement.is_some_and(Requirement::is_advice)
    }

    fn condition(&self) -> Option<&'a Condition> {
        if let Proof::Piece { condition, .. } = self.proof { Some(condition) } else { None }
    }

    /// Whether it is offered as final and does not hold.
    pub fn is_unsound(&self) -> bool {
        self.condition().is_some_and(is_unsound)
    }

    /// The codes of what is wrong with it, when it is offered as final.
    pub fn faults(&self) -> Vec<Code> {
        match self.condition() {
            Some(Condition::Faulty(codes)) => codes.clone(),
            Some(Condition::Rejected(_)) => vec![Code::ProofRejected],
            Some(Condition::Promised | Condition::Draft | Condition::Sound(_)) | None => Vec::new(),
        }
    }

    pub fn is_accepted(&self) -> bool {
        self.condition() == Some(&Condition::Sound(Standing::Accepted))
    }
}

fn is_unsound(condition: &Condition) -> bool {
    matches!(condition, Condition::Faulty(_) | Condition::Rejected(_))
}

fn entries<'a>(
    report: &Report<'a>,
    index: usize,
    (folder, language): (&str, Language),
    mine: &dyn Fn(AgencyIndex) -> bool,
    sums: &'a Sums,
) -> Vec<Entry<'a>> {
    let indicator = &report.instrument.indicators[index];
    let answer = &report.workspace.answers[index];
    let conditions = &report.findings.conditions[index];
    let (mut entries, mut number) = (Vec::new(), 0);
    let all_needed = report.needed(index);
    let mut by_requirement: BTreeMap<Option<RequirementIndex>, Vec<(&Piece, &Condition)>> = BTreeMap::new();
    for (piece, condition) in answer.pieces.iter().zip(conditions) {
        by_requirement.entry(piece.requirement).or_default().push((piece, condition));
    }
    let requirements = indicator.requirements();
    for at in std::iter::once(None).chain((0..requirements.len()).map(Some)) {
        let requirement = at.map(|at| &requirements[at]);
        let filed = by_requirement.remove(&at).unwrap_or_default();
        for (piece, condition) in filed.iter().copied().filter(|(piece, _)| mine(piece.agency)) {
            let document = match (&piece.place, &piece.state) {
                (Some(Place::File(path)), State::Final) => sums.get_key_value(path.as_str()),
                (_, State::Final | State::Draft | State::Promised(_) | State::Unreadable) => None,
            };
            let packed = document.map(|(source, sum)| {
                number += 1;
                let name = requirement.map(|requirement| requirement.name.get(language));
                let mark = is_unsound(condition).then_some(language.of(name::MARK));
                let path = format!("{folder}/{}", name::file(number, mark, name, source));
                Packed { source, path, sum }
            });
            entries.push(Entry { requirement, proof: Proof::Piece { piece, condition, packed } });
        }
        let needed = all_needed.get(&at).copied().unwrap_or(0);
        if filed.len() < needed && answer.owing(at).into_iter().any(mine) {
            entries.push(Entry { requirement, proof: Proof::Missing { filed: filed.len(), needed } });
        }
    }
    entries
}
