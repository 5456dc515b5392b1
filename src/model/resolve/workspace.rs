//! A workspace's files to a [`Workspace`].

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::calendar::Zone;
use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::base::source::Span;
use crate::base::suggest::nearest;
use crate::model::instrument::Instrument;
use crate::model::pattern::Pattern;
use crate::model::resolve::answer::{Claim, contribute, settle};
use crate::model::resolve::lookup::{above_nought, indicator, person_days, positive, value_on_scale};
use crate::model::resolve::{piece, review};
use crate::model::survey::Rules;
use crate::model::weights;
use crate::model::workspace::{
    Agency, AgencyIndex, Answer, Effort, Estimate, Origin, Previous, SECRETARIAT, Submission, UNASSIGNED,
    Workspace,
};
use crate::problem::{Diagnostics, Place, Problem, Severity, Thing};
use crate::read::decode::{Located, Table};
use crate::read::document::evidence::{Answer as WrittenAnswer, Evidence};
use crate::read::document::review::Review;
use crate::read::document::settings::{
    Agency as WrittenAgency, Effort as WrittenEffort, Previous as WrittenPrevious, Settings,
};

/// The files of a workspace as written. What could not be read is absent.
#[derive(Debug)]
pub struct Written {
    /// `siak-check.yaml`.
    pub settings: Settings,
    /// `opd.yaml` with where it begins; `None` when it could not be read, and then agencies are what files say.
    pub agencies: Option<(Span, Vec<WrittenAgency>)>,
    /// Each evidence file with its place and the agency's id that its name suggests.
    pub evidence: Vec<(Span, String, Evidence)>,
    pub reviews: Vec<Review>,
    /// The agencies' ids that the names of the other evidence files suggest, which could not be read.
    pub unread: Vec<String>,
}

/// A workspace, and whether its settings were complete enough for a score.
#[derive(Debug)]
pub struct Resolved {
    pub workspace: Workspace,
    /// False when the region, the deadline or the profile could not be read: the stand-ins say nothing.
    pub scorable: bool,
}

/// Looks up every id and checks every value against the instrument. `today` stands in for an unreadable deadline.
pub fn workspace(
    written: Written,
    instrument: &Instrument,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Resolved {
    let settings = written.settings;
    let mut scorable = true;
    let profile = profile(&settings, instrument, diagnostics);
    scorable &= profile.is_some() && settings.region.is_some() && settings.deadline.is_some();
    let profile = profile.unwrap_or(instrument.default_profile);
    let deadline = settings.deadline.as_ref().map_or(today, |deadline| deadline.value);
    let period = period(&settings, deadline, diagnostics);
    let targets = targets(&settings, instrument, diagnostics);
    let agencies_known = written.agencies.is_some();
    let (agencies_span, listed) = written.agencies.unwrap_or((settings.span, Vec::new()));
    let mut agencies = agencies(listed, diagnostics);
    let mut unread = written.unread;
    let lost = unread.len();
    let files = evidence_files(written.evidence, agencies_known, &mut agencies, &mut unread, diagnostics);
    let mut answers = Vec::new();
    answers.resize_with(instrument.indicators.len(), Answer::default);
    let scope =
        weights::weights(instrument, profile, &[]).expect("`resolve::instrument` checked every profile");
    let mut claims: Vec<(usize, Claim)> = Vec::with_capacity(instrument.indicators.len());
    let mut entries: BTreeMap<AgencyIndex, Submission> = BTreeMap::new();
    for (agency, answer_table) in files {
        for (id, answer) in answer_table.0 {
            let Some(indicator) = indicator(&id.value, id.span, instrument, diagnostics) else { continue };
            if scope.indicators[indicator] == 0 {
                let profile = instrument.profiles[profile].id.clone();
                diagnostics.at(id.span, Problem::OutOfScope { indicator: id.value.clone(), profile });
                continue;
            }
            let claim = contribute(
                agency,
                &id,
                answer.unwrap_or_default(),
                instrument,
                indicator,
                &mut answers[indicator],
                diagnostics,
            );
            let known = entries.entry(agency).or_insert(claim.submission);
            *known = claim.submission.min(*known);
            claims.push((indicator, claim));
        }
    }
    for (index, agency) in agencies.iter_mut().enumerate() {
        agency.submission = submission(agency, entries.get(&index).copied(), &unread, diagnostics);
    }
    // Stable: the claims on an indicator stay in the order of agencies.
    claims.sort_by_key(|(indicator, _)| *indicator);
    for claims in claims.chunk_by_mut(|a, b| a.0 == b.0) {
        let indicator = claims[0].0;
        settle(claims, indicator, instrument, &agencies, &mut answers[indicator], diagnostics);
    }
    let left_out: Vec<bool> = answers.iter().map(|answer| answer.not_applicable.is_some()).collect();
    let weights = if left_out.contains(&true) {
        weights::weights(instrument, profile, &left_out).unwrap_or_else(|| {
            diagnostics.at(settings.span, Problem::WeightsTooFine);
            scorable = false;
            scope
        })
    } else {
        scope
    };
    if left_out.contains(&true) && weights.indicators.iter().all(|weight| *weight == 0) {
        let profile = instrument.profiles[profile].id.clone();
        diagnostics.at(settings.span, Problem::NothingApplies { profile });
        scorable = false;
    }
    let verdicts =
        review::verdicts(written.reviews, instrument, &agencies, agencies_known, &answers, diagnostics);
    let documents = piece::folders(settings.documents, diagnostics);
    let previous = match settings.previous {
        Some(WrittenPrevious::Value(value)) => {
            value_on_scale(&value, instrument, diagnostics).map(Previous::Value)
        }
        Some(WrittenPrevious::File(file)) => piece::path(file, diagnostics).map(Previous::File),
        None => None,
    };
    let effort = effort(&settings.effort, diagnostics);
    let upload_limit = above_nought(settings.upload_limit_mb.as_ref(), diagnostics);
    let file_names = settings.file_names.and_then(|pattern| file_names(&pattern, diagnostics));
    let workspace = Workspace {
        region: settings.region.unwrap_or_default(),
        profile,
        deadline,
        zone: settings.time_zone.unwrap_or(Zone::Western),
        period,
        targets,
        holidays: settings.holidays.into_iter().collect(),
        documents,
        upload_limit,
        file_names,
        previous,
        effort,
        agencies,
        answers,
        weights,
        verdicts,
        survey_rules: Rules::of(
            settings.surveys.minimum.map(|minimum| minimum.0),
            settings.surveys.users.0.into_iter().map(|(name, users)| (name, users.0)).collect(),
        ),
        surveys: Vec::new(),
        no_surveys: BTreeMap::new(),
        span: settings.span,
        agencies_span,
        answers_lost: false,
        unread: lost,
    };
    Resolved { workspace, scorable }
}

/// What an agency has handed in. What nobody could read may hold anything: an entry in a file with errors, if no other
/// entry is filled in, and a whole file even then.
fn submission(
    agency: &Agency,
    entries: Option<Submission>,
    unread: &[String],
    diagnostics: &Diagnostics,
) -> Submission {
    let faulty = || {
        diagnostics.iter().any(|one| match &one.place {
            Place::Span(span) => {
                agency.files.contains(&span.source) && one.problem.code().severity() == Severity::Error
            }
            Place::Path(_) => false,
        })
    };
    if unread.contains(&agency.id) {
        Submission::Unreadable
    } else if agency.files.is_empty() {
        Submission::Absent
    } else {
        match entries.unwrap_or(Submission::Empty) {
            Submission::Submitted => Submission::Submitted,
            nothing @ (Submission::Unanswered
            | Submission::Empty
            | Submission::Unreadable
            | Submission::Absent) => {
                if faulty() {
                    Submission::Unreadable
                } else {
                    nothing
                }
            }
        }
    }
}

/// What the settings say, or else our assumptions.
fn effort(written: &WrittenEffort, diagnostics: &mut Diagnostics) -> Effort {
    let assumed = Effort::default();
    let mut or = |written: &Option<Located<Fixed>>, assumed| {
        let stated = person_days(written.as_ref(), diagnostics);
        stated.map_or(assumed, |days| Estimate { days, origin: Origin::Workspace })
    };
    Effort {
        work: or(&written.work_days, assumed.work),
        evidence: or(&written.evidence_days, assumed.evidence),
        review: or(&written.review_days, assumed.review),
        secretariat: or(&written.secretariat_days, assumed.secretariat),
    }
}

/// The pattern of file names, if all of its placeholders are known.
fn file_names(written: &Located<String>, diagnostics: &mut Diagnostics) -> Option<Pattern> {
    match Pattern::parse(&written.value) {
        Ok(pattern) => Some(pattern),
        Err(word) => {
            let known = Pattern::PLACEHOLDERS.iter().map(|(word, _)| *word);
            let suggestion = nearest(&word, known.clone());
            let problem = Problem::UnknownWord { word, suggestion, known: known.collect() };
            diagnostics.at(written.span, problem);
            None
        }
    }
}

fn profile(settings: &Settings, instrument: &Instrument, diagnostics: &mut Diagnostics) -> Option<usize> {
    let Some(wanted) = &settings.profile else {
        return Some(instrument.default_profile);
    };
    let index = instrument.profiles.iter().position(|profile| profile.id == wanted.value.0);
    if index.is_none() {
        let suggestion =
            nearest(&wanted.value.0, instrument.profiles.iter().map(|profile| profile.id.as_str()));
        let problem = Problem::UnknownId { thing: Thing::Profile, id: wanted.value.0.clone(), suggestion };
        diagnostics.at(wanted.span, problem);
    }
    index
}

/// The period written, or the deadline's year up to the deadline.
fn period(settings: &Settings, deadline: Date, diagnostics: &mut Diagnostics) -> (Date, Date) {
    let year = (deadline.first_of_year(), deadline);
    let Some(period) = &settings.period else {
        return year;
    };
    let (from, to) = (period.from.value, period.to.value);
    if from <= to {
        return (from, to);
    }
    diagnostics.at(period.to.span, Problem::PeriodReversed { from, to });
    year
}

fn targets(settings: &Settings, instrument: &Instrument, diagnostics: &mut Diagnostics) -> Vec<Fixed> {
    let mut on_scale = |target: &Located<Fixed>| value_on_scale(target, instrument, diagnostics);
    let general =
        settings.target.as_ref().and_then(&mut on_scale).unwrap_or(Fixed::whole(instrument.scale.max));
    let mut targets = vec![general; instrument.indicators.len()];
    let mut unknown = Vec::new();
    for (id, target) in &settings.targets.pillars.0 {
        let target = on_scale(target);
        match (instrument.pillars.iter().position(|pillar| pillar.id == id.value), target) {
            (None, _) => unknown.push((Thing::Pillar, id)),
            (Some(_), None) => {}
            (Some(pillar), Some(target)) => {
                for (index, indicator) in instrument.indicators.iter().enumerate() {
                    if indicator.pillar == Some(pillar) {
                        targets[index] = target;
                    }
                }
            }
        }
    }
    for (id, target) in &settings.targets.indicators.0 {
        let target = on_scale(target);
        match (instrument.by_id.get(&id.value), target) {
            (None, _) => unknown.push((Thing::Indicator, id)),
            (Some(_), None) => {}
            (Some(indicator), Some(target)) => targets[*indicator] = target,
        }
    }
    for (thing, id) in unknown {
        let pillars = instrument.pillars.iter().map(|pillar| pillar.id.as_str());
        let suggestion = if thing == Thing::Pillar {
            nearest(&id.value, pillars)
        } else {
            nearest(&id.value, instrument.by_id.keys().map(String::as_str))
        };
        diagnostics.at(id.span, Problem::UnknownId { thing, id: id.value.clone(), suggestion });
    }
    targets
}

fn agencies(listed: Vec<WrittenAgency>, diagnostics: &mut Diagnostics) -> Vec<Agency> {
    let mut places: BTreeMap<String, Span> = BTreeMap::new();
    let mut agencies = Vec::new();
    for written in listed {
        let id = written.id.value.0;
        if [SECRETARIAT, UNASSIGNED].contains(&id.as_str()) {
            diagnostics.at(written.id.span, Problem::DuplicateId { thing: Thing::Agency, id });
            continue;
        }
        if let Some(first) = places.get(&id) {
            diagnostics.between(written.id.span, *first, Problem::DuplicateId { thing: Thing::Agency, id });
            continue;
        }
        places.insert(id.clone(), written.id.span);
        let capacity = positive(written.capacity_days.as_ref(), diagnostics);
        let name = written.name.unwrap_or_else(|| Text::plain(id.clone()));
        agencies.push(Agency {
            id,
            short: written.short.unwrap_or_else(|| name.clone()),
            name,
            pic: written.pic,
            contact: written.contact,
            capacity,
            submission: Submission::Absent,
            files: Vec::new(),
        });
    }
    agencies
}

/// Each evidence file with its agency, in the order of agencies, which is that of their ids. A file of an agency that is
/// not listed still counts, under the id it gives: its answers are somebody's.
fn evidence_files(
    files: Vec<(Span, String, Evidence)>,
    agencies_known: bool,
    agencies: &mut Vec<Agency>,
    unread: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) -> Vec<(AgencyIndex, Table<Option<WrittenAnswer>>)> {
    let listed: Vec<String> = agencies.iter().map(|agency| agency.id.clone()).collect();
    let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for (span, stem, evidence) in files {
        let (id, place) = match evidence.opd {
            Some(id) => (id.value.0, id.span),
            None => (stem.clone(), span),
        };
        match firsts.get(&id) {
            Some(first) => diagnostics.between(place, *first, Problem::AgencyTwice { agency: id.clone() }),
            None => {
                firsts.insert(id.clone(), place);
                if !listed.contains(&id) {
                    agencies.push(Agency::unlisted(id.clone()));
                }
            }
        }
        if agencies_known && !listed.contains(&id) {
            let suggestion = nearest(&id, listed.iter().map(String::as_str));
            // It may be of the agency whose name it bears: that one has handed in something, which cannot be read.
            unread.extend(Some(stem).filter(|stem| *stem != id));
            let problem = Problem::UnknownId { thing: Thing::Agency, id: id.clone(), suggestion };
            diagnostics.at(place, problem);
        }
        found.push((id, span, evidence.answers));
    }
    agencies.sort_by(|a, b| a.id.cmp(&b.id));
    let mut files = Vec::new();
    for (id, span, answers) in found {
        let index = agencies.binary_search_by(|agency| agency.id.cmp(&id)).expect("each was listed above");
        agencies[index].files.push(span.source);
        files.push((index, answers));
    }
    files.sort_by_key(|(index, _)| *index);
    files
}
