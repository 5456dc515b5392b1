//! A workspace's files to a [`Workspace`].

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::agency::{agencies, answers_lost, evidence_files, submissions};
use super::answer::Answers;
use super::lookup::{above_zero, indicator, known, person_days, value_on_scale};
use super::{piece, review};
use crate::base::survey::{MOST, NO_ANSWER};
use crate::base::{calendar::Zone, exact::Fixed, source::Span};
use crate::model::survey::{DATE, RESPONDENT, Rules, SERVICE, is_column, plain};
use crate::model::weights;
use crate::model::workspace::{AgencyIndex, Effort, Estimate, Exception, Previous, Submission, Workspace};
use crate::model::{instrument::Instrument, pattern::Pattern};
use crate::problem::{Code, Diagnostics, Limits, Problem, Severity, Thing};
use crate::read::decode::{Id, Located, NumberOr, Whole, unknown_word};
use crate::read::document::settings::{
    Agency as WrittenAgency, Effort as WrittenEffort, Exception as WrittenException, Settings, Surveys,
};
use crate::read::document::{evidence::Evidence, review::Review};

/// The files of a workspace besides its settings, as written. What could not be read is absent.
#[derive(Debug, Default)]
pub struct Written {
    /// `opd.yaml` with where it begins; without it agencies are what files say.
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
    /// The problems that would be nobody's word, because a stand-in is one side of them.
    pub unfounded: &'static [Code],
}

/// Looks up every id and checks every value. `today` stands in for an unreadable deadline.
pub fn workspace(
    settings: Settings,
    written: Written,
    instrument: &Instrument,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Resolved {
    let (mut scorable, scale) = (true, instrument.scale);
    let profile = profile(&settings, instrument, diagnostics);
    scorable &= profile.is_some() && settings.region.is_some() && settings.deadline.is_some();
    let profile = profile.unwrap_or(instrument.default_profile);
    let unfounded = unfounded(&settings);
    let deadline = settings.deadline.as_ref().map_or(today, |deadline| deadline.value);
    let period = period(&settings, deadline, diagnostics);
    let targets = targets(&settings, instrument, diagnostics);
    let agencies_known = written.agencies.is_some();
    let listed = written.agencies.map_or_else(Vec::new, |(_, listed)| listed);
    let leads: Vec<(String, Located<Id>)> = listed
        .iter()
        .flat_map(|agency| agency.leads.iter().map(|lead| (agency.id.value.0.clone(), lead.clone())))
        .collect();
    let mut agencies = agencies(listed, diagnostics);
    let mut unread = written.unread;
    let lost = unread.len();
    let files = evidence_files(written.evidence, agencies_known, &mut agencies, &mut unread, diagnostics);
    let mut answers = Answers::of(instrument);
    let scope =
        weights::weights(instrument, profile, &[]).expect("`resolve::instrument` checked every profile");
    let mut entries: BTreeMap<AgencyIndex, Submission> = BTreeMap::new();
    let evaluated = |id: &str, span, diagnostics: &mut Diagnostics| {
        let indicator = indicator(id, span, instrument, diagnostics)?;
        if scope.indicators[indicator] != 0 {
            return Some(indicator);
        }
        let profile = instrument.profiles[profile].id.clone();
        diagnostics.at(span, Problem::OutOfScope { indicator: id.to_owned(), profile });
        None
    };
    for (agency, answer_table) in files {
        for (id, answer) in answer_table.0 {
            let Some(indicator) = evaluated(&id.value, id.span, diagnostics) else { continue };
            let written = answer.unwrap_or_default();
            let submission = answers.take((agency, indicator), id.span, written, diagnostics);
            let known = entries.entry(agency).or_insert(submission);
            *known = submission.min(*known);
        }
    }
    for (agency, Located { value: Id(id), span }) in leads {
        let agency = agencies.binary_search_by(|known| known.id.cmp(&agency)).ok();
        if let (Some(agency), Some(indicator)) = (agency, evaluated(&id, span, diagnostics)) {
            answers.assign((agency, indicator), span);
        }
    }
    submissions(&mut agencies, &entries, &unread, diagnostics);
    let answers = answers.settled(&agencies, diagnostics);
    let left_out: Vec<bool> = answers.iter().map(|answer| answer.not_applicable.is_some()).collect();
    let weights = weights::weights(instrument, profile, &left_out).unwrap_or_else(|| {
        diagnostics.at(settings.span, Problem::WeightsTooFine);
        scorable = false;
        scope
    });
    if left_out.contains(&true) && weights.indicators.iter().all(|weight| *weight == 0) {
        let profile = instrument.profiles[profile].id.clone();
        diagnostics.at(settings.span, Problem::NothingApplies { profile });
        scorable = false;
    }
    let verdicts =
        review::verdicts(written.reviews, instrument, &agencies, agencies_known, &answers, diagnostics);
    let documents = piece::folders(settings.documents, diagnostics);
    let previous = match settings.previous {
        Some(NumberOr::Number(value)) => value_on_scale(&value, scale, diagnostics).map(Previous::Value),
        Some(NumberOr::From(saved)) => piece::path(saved.file, diagnostics).map(Previous::File),
        None => None,
    };
    let workspace = Workspace {
        region: settings.region.unwrap_or_default(),
        profile,
        deadline,
        zone: settings.time_zone.unwrap_or(Zone::Western),
        period,
        targets,
        holidays: settings.holidays.into_iter().collect(),
        documents,
        previous,
        effort: effort(&settings.effort, diagnostics),
        upload_limit: above_zero(settings.upload_limit_mb.as_ref(), diagnostics),
        file_names: settings.file_names.and_then(|pattern| file_names(&pattern, diagnostics)),
        exceptions: exceptions(settings.exceptions, diagnostics),
        answers_lost: answers_lost(&agencies, diagnostics),
        agencies,
        answers,
        weights,
        verdicts,
        survey_rules: survey_rules(settings.surveys, diagnostics),
        span: settings.span,
        understood: diagnostics.count(Severity::Error) == 0,
        unread: lost,
    };
    Resolved { workspace, scorable, unfounded }
}

/// What is judged by the deadline, or by the period that begins with its year.
fn unfounded(settings: &Settings) -> &'static [Code] {
    let by_deadline = &[
        Code::PromiseAfterDeadline,
        Code::ProofExpiresBeforeDeadline,
        Code::ProofOutsidePeriod,
        Code::SurveyDate,
    ];
    match (&settings.deadline, &settings.period) {
        (Some(_), _) => &[],
        (None, Some(_)) => &by_deadline[..2],
        (None, None) => by_deadline,
    }
}

/// What the settings say, or else our assumptions.
fn effort(written: &WrittenEffort, diagnostics: &mut Diagnostics) -> Effort {
    let assumed = Effort::default();
    let mut or = |written: &Option<Located<Fixed>>, assumed| {
        let stated = person_days(written.as_ref(), diagnostics);
        stated.map_or(assumed, |days| Estimate { days, assumed: false })
    };
    Effort {
        work: or(&written.work_days, assumed.work),
        evidence: or(&written.evidence_days, assumed.evidence),
        review: or(&written.review_days, assumed.review),
        secretariat: or(&written.secretariat_days, assumed.secretariat),
    }
}

fn survey_rules(written: Surveys, diagnostics: &mut Diagnostics) -> Rules {
    let users = written.users.0.into_iter().map(|(name, users)| (name, users.0));
    let mut rules = Rules::of(written.minimum.map(|minimum| minimum.0), users);
    for (heading, Located { value, span }) in written.columns.0 {
        let name = value.to_lowercase();
        if is_column(&name) {
            rules.columns.insert(plain(&heading.value), name);
        } else {
            diagnostics.at(span, unknown_word(value, vec![RESPONDENT, SERVICE, DATE, "q1"]));
        }
    }
    for (label, Whole(answer)) in written.answers.0 {
        if let Ok(answer @ (1..=MOST | NO_ANSWER)) = u8::try_from(answer) {
            rules.answers.insert(plain(&label.value), answer);
        } else {
            let limits = Limits::Between(1, i64::from(MOST));
            diagnostics.at(label.span, Problem::NumberOutOfRange { written: answer.to_string(), limits });
        }
    }
    rules
}

/// What may be excepted: it is about the form of a document. What it says, whether it is there and whether
/// anybody can open it may not.
const FORM: [Code; 6] = [
    Code::PdfWithoutText,
    Code::PictureTooSmall,
    Code::ProofType,
    Code::ProofOverLimit,
    Code::NameOffPattern,
    Code::ProofOlderByMetadata,
];

fn exceptions(written: Vec<WrittenException>, diagnostics: &mut Diagnostics) -> Vec<Exception> {
    let exception = |one: WrittenException| {
        let WrittenException { code: Located { value: word, span }, place, reason, until } = one;
        let code = FORM.into_iter().find(|code| code.name() == word);
        if code.is_none() {
            diagnostics.at(span, unknown_word(word, FORM.map(Code::name).to_vec()));
        }
        Some(Exception { code: code?, place, reason, until, span })
    };
    written.into_iter().filter_map(exception).collect()
}

/// The pattern of file names, if all of its placeholders are known.
fn file_names(written: &Located<String>, diagnostics: &mut Diagnostics) -> Option<Pattern> {
    let unknown = |word: String| {
        let known = Pattern::PLACEHOLDERS.iter().map(|(word, _)| *word).collect();
        diagnostics.at(written.span, unknown_word(word, known));
    };
    Pattern::parse(&written.value).map_err(unknown).ok()
}

fn profile(settings: &Settings, instrument: &Instrument, diagnostics: &mut Diagnostics) -> Option<usize> {
    let Some(wanted) = &settings.profile else { return Some(instrument.default_profile) };
    let ids = instrument.profiles.iter().map(|profile| profile.id.as_str());
    known(Thing::Profile, (&wanted.value.0, wanted.span), ids, diagnostics)
}

/// The period written, or the deadline's year up to the deadline.
fn period(settings: &Settings, deadline: Date, diagnostics: &mut Diagnostics) -> (Date, Date) {
    let year = (deadline.first_of_year(), deadline);
    let Some(period) = &settings.period else { return year };
    let (from, to) = (period.from.value, period.to.value);
    if from <= to {
        return (from, to);
    }
    diagnostics.at(period.to.span, Problem::PeriodReversed { from, to });
    year
}

fn targets(settings: &Settings, instrument: &Instrument, diagnostics: &mut Diagnostics) -> Vec<Fixed> {
    let scale = instrument.scale;
    let general = settings.target.as_ref().and_then(|target| value_on_scale(target, scale, diagnostics));
    let mut targets = vec![general.unwrap_or(Fixed::whole(scale.max)); instrument.indicators.len()];
    for (id, target) in &settings.targets.pillars.0 {
        let target = value_on_scale(target, scale, diagnostics);
        let pillars = instrument.pillars.iter().map(|pillar| (&*pillar.id, &pillar.name));
        let pillar = known(Thing::Pillar, (&id.value, id.span), pillars, diagnostics);
        if let (Some(_), Some(target)) = (pillar, target) {
            let of_pillar = instrument.indicators.iter().zip(&mut targets);
            of_pillar.filter(|(one, _)| one.pillar == pillar).for_each(|(_, of)| *of = target);
        }
    }
    for (id, target) in &settings.targets.indicators.0 {
        let target = value_on_scale(target, scale, diagnostics);
        let indicator = indicator(&id.value, id.span, instrument, diagnostics);
        if let (Some(indicator), Some(target)) = (indicator, target) {
            targets[indicator] = target;
        }
    }
    targets
}
