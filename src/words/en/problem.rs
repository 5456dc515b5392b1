//! What is wrong and what to do, in English: one arm per problem.

use super::link;
use super::part::{
    because, found, kind_of, kind_of_file, level_range, path_fault, read_fault, thing, titled, wanted,
    where_listed, yaml_fault,
};
use super::{date, list, megabytes, names, number, quoted, several, survey};
use crate::calendar::DateFault;
use crate::diagnostic::{Limits, PathFault, Problem, Submission, Unseen};
use crate::words::{Message, suggestion};

/// The message of a problem.
pub fn message(problem: &Problem) -> Message {
    let (what, remedy) = match problem {
        Problem::UnreadableFile { reason } => (
            format!("the file cannot be read: {}", read_fault(reason)),
            "check its permissions, and that it is an ordinary file".into(),
        ),
        Problem::UnreadableFolder { reason } => {
            (format!("the folder cannot be read: {}", read_fault(reason)), "check that it is a folder, and its permissions".into())
        }
        Problem::LinkOutsideWorkspace => (
            "this symbolic link leaves the workspace, so it is not read".into(),
            "put the file itself inside the workspace".into(),
        ),
        Problem::FileTooLarge { limit } => (
            format!("the file is larger than {} MiB", limit >> 20),
            "divide it into several files; documents do not go into YAML".into(),
        ),
        Problem::NotUtf8 => {
            ("from here the file is not UTF-8 text".into(), "save it again with the encoding UTF-8".into())
        }
        Problem::EmptyFile => {
            ("the file holds no data".into(), "fill it, or delete it if nobody needs it".into())
        }
        Problem::FileAbsent { example } => {
            ("this file is not there".into(), format!("create it; it may begin with `{example}`"))
        }
        Problem::FileMisnamed { meant } => (
            "something of this name is not read, though it seems to be meant".into(),
            format!("did you mean {}? rename it, or move it elsewhere", quoted(meant)),
        ),
        Problem::FileIgnored => (
            "only .yaml and .yml files are read in this folder".into(),
            "change its ending to .yaml, or move it elsewhere".into(),
        ),
        Problem::YamlSyntax { fault } => yaml_fault(fault),
        Problem::NestingTooDeep { limit } => {
            (format!("nested more than {limit} levels deep"), "flatten it".into())
        }
        Problem::AliasLimit { limit } => {
            (format!("aliases (*name) repeat more than {limit} items"), "write the content out instead".into())
        }
        Problem::SeveralDocuments => (
            "a second document begins here (the line `---`); only the first is read".into(),
            "delete the line `---`, or move the rest to another file".into(),
        ),
        Problem::DuplicateKey { key } => (
            format!("the key {} is written twice; the second does not count", quoted(key)),
            "put everything under one key".into(),
        ),
        Problem::KeyNotText => {
            ("a key must be a text".into(), "write `key: value`, without brackets around the key".into())
        }
        Problem::TooManyProblems { limit } => (
            format!("this file has more than {limit} problems; the rest are not shown"),
            "mend those shown, then run this again".into(),
        ),
        Problem::UnknownKey { key, suggestion: near, known } => (
            format!("unknown key {}", quoted(key)),
            suggestion(near.as_deref(), "did you mean", || format!("known keys: {}", known.join(", "))),
        ),
        Problem::MissingKey { key } => {
            (format!("the key `{key}` is missing"), format!("add `{key}: …` here"))
        }
        Problem::WrongType { expected, found: stands, written } => {
            (format!("expected {}, found {}", kind_of(*expected), found(*stands, written)), wanted(*expected))
        }
        Problem::DecimalComma { written } => (
            format!("{} has a decimal comma", quoted(written)),
            format!("write a point: `{}`", crate::legible::line(written, 40).replace(',', ".")),
        ),
        Problem::NumberOutOfRange { written, limits: Limits::Digits(digits) } => (
            format!("{} has too many digits after the point", quoted(written)),
            format!("write at most {digits} digits after the point"),
        ),
        Problem::NumberOutOfRange { written, limits: Limits::Between(least, most) } => {
            (format!("{} is out of range", quoted(written)), level_range(*least, *most))
        }
        Problem::BadDate { written, fault } => (
            format!("{} is not a date that can be read", quoted(written)),
            match fault {
                DateFault::DayFirst(day) => format!("write the year first: `{day}`"),
                DateFault::NoSuchDay => "there is no such day; check month and day".into(),
                DateFault::NotDate => "write it like `2024-11-11` (year-month-day)".into(),
            },
        ),
        Problem::UnknownWord { word, suggestion: near, known } => (
            format!("{} is not one of the choices", quoted(word)),
            suggestion(near.as_deref(), "did you mean", || format!("choose one of: {}", known.join(", "))),
        ),
        Problem::BadId { id } => (
            format!("{} cannot be an id", quoted(id)),
            "use letters, digits, `-`, `_` or `.`, at most 64, beginning with a letter or digit".into(),
        ),
        Problem::EmptyText => ("this text is empty".into(), "write it, or delete its key".into()),
        Problem::UnknownId { thing: of, id, suggestion: near } => (
            format!("there is no {} {}", thing(*of), quoted(id)),
            suggestion(near.as_deref(), "did you mean", || where_listed(*of).into()),
        ),
        Problem::DuplicateId { thing: of, id } => (
            format!("the {} {} is there already", thing(*of), quoted(id)),
            "give it another id, or delete one of the two".into(),
        ),
        Problem::WeightsNot100 { profile, sum } => (
            format!("the weights of profile {} sum to {}, not to 100", quoted(profile), number(*sum)),
            "change them until they sum to exactly 100".into(),
        ),
        Problem::WeightNotPositive { written } => {
            (format!("{} must be above nought", number(*written)), "write a number above 0".into())
        }
        Problem::WeightsTooFine => (
            "these weights are too fine to be computed exactly".into(),
            "use fewer digits after the point".into(),
        ),
        Problem::NothingApplies { profile } => (
            format!("every indicator of profile {} is declared not applicable, so there is nothing to score", quoted(profile)),
            "keep `na` only where the thing does not exist in this region, and answer the rest".into(),
        ),
        Problem::NothingInside { thing: of, id } => (
            format!("the {} {} holds no indicators", thing(*of), quoted(id)),
            "add its indicators, or take it out of the instrument".into(),
        ),
        Problem::IndicatorsInParent { dimension } => (
            format!("the dimension {} has children, so it cannot hold indicators", quoted(dimension)),
            "put this indicator into one of its children".into(),
        ),
        Problem::EmptyScale => {
            ("the scale's minimum is not below its maximum".into(), "write for example `{min: 0, max: 4}`".into())
        }
        Problem::ScaleDiffers { base, least, most } => (
            format!("the instrument {} has another scale: {least} to {most}", quoted(base)),
            "use the same `scale`, or write the indicators out without `extends`".into(),
        ),
        Problem::BandGap { from, least } => (
            format!("the lowest band begins at {}, but the scale at {least}", number(*from)),
            format!("add a band `from: {least}`, so that every index has a name"),
        ),
        Problem::BandTwice { from } => (
            format!("two bands begin at {}", number(*from)),
            "delete one of the two, or correct where it begins".into(),
        ),
        Problem::LevelOutsideScale { level, least, most } => {
            (format!("level {level} is out of range"), level_range(*least, *most))
        }
        Problem::KeysExclude { first, second } => {
            (format!("`{first}` and `{second}` cannot stand together"), "delete one of the two".into())
        }
        Problem::PeriodReversed { from, to } => (
            format!("the period ends on {}, before it begins on {}", date(*to), date(*from)),
            "swap the two dates".into(),
        ),
        Problem::ValueOutsideScale { value, least, most } => {
            (format!("the value {} is outside the scale", number(*value)), level_range(*least, *most))
        }
        Problem::ClaimedTwice { indicator, agencies } if agencies.len() == 1 => (
            format!("the value of {} is given more than once by the agency {}", quoted(indicator), list(agencies)),
            "keep just one `value`".into(),
        ),
        Problem::ClaimedTwice { indicator, agencies } => (
            format!("the value of {} is claimed by several agencies: {}", quoted(indicator), list(agencies)),
            "keep `value` in the lead agency's file; others need only `provides` and `evidence`".into(),
        ),
        Problem::AssignedTwice { indicator, agencies } => (
            format!("{} stands without a value in the files of several agencies: {}", quoted(indicator), list(agencies)),
            "keep it in the lead agency's file; each other agency writes `provides` under it, or deletes it".into(),
        ),
        Problem::AgencyTwice { agency } => {
            (format!("the agency {} already has an evidence file", quoted(agency)), "put both files into one".into())
        }
        Problem::NaNotAllowed { indicator } => (
            format!("{} may not be declared not applicable", quoted(indicator)),
            "delete `na`; what is not answered has the lowest value".into(),
        ),
        Problem::OutOfScope { indicator, profile } => (
            format!("{} is not evaluated in profile {}", quoted(indicator), quoted(profile)),
            "delete this answer, or correct `profile` in siak-check.yaml".into(),
        ),
        Problem::SurveyUnreadable { file, fault } => {
            let (what, remedy) = survey::unreadable(fault);
            (format!("the survey {} cannot be read: {what}", quoted(file)), remedy)
        }
        Problem::SurveyColumns { fault } => survey::columns(fault),
        Problem::SurveyColumnIgnored { columns } => (
            format!("columns that are not read: {}", list(columns)),
            "delete them from this file if they are not needed; questions are called q1, q2, …".into(),
        ),
        Problem::SurveyNoValue { file, question, service, reason } => {
            survey::no_value(question, service.as_deref(), file, reason)
        }
        Problem::PathRefused { path, fault: fault @ PathFault::Link } => (
            format!("the path {} is refused: {}", quoted(path), path_fault(*fault)),
            "put the document itself into the workspace in place of the link".into(),
        ),
        Problem::PathRefused { path, fault } => (
            format!("the path {} is refused: {}", quoted(path), path_fault(*fault)),
            "write a path from the workspace's folder, such as `bukti/OC04/result.pdf`".into(),
        ),
        Problem::BadLink { link, fault } => link::address(link, *fault),
        Problem::ProofWithoutPlace { title } => (
            format!("the proof {} names no file or link", titled(title)),
            "add `file:` or `link:`; if it is still to come, write `state: promised` and `due:`".into(),
        ),
        Problem::PromiseWithoutDate { title } => (
            format!("the proof {} is promised without a date", titled(title)),
            "add `due:` with the latest day".into(),
        ),
        Problem::VerdictWithoutHash { file, sha256: None } => (
            format!("the verdict on {} lacks the document's SHA-256", quoted(file)),
            "add `sha256:` (from `sha256sum FILE`), so that the verdict lapses when the document changes".into(),
        ),
        Problem::VerdictWithoutHash { file: _, sha256: Some(hash) } => (
            format!("{} is not a SHA-256", quoted(hash)),
            "write 64 hexadecimal digits, as `sha256sum FILE` prints them".into(),
        ),
        Problem::VerdictOnNothing => (
            "this verdict judges nothing".into(),
            "add `verdict` with `file` and `sha256` (or `link`), or `level`; `rejected` may have just a `requirement`".into(),
        ),
        Problem::VerdictsContradict { indicator, date: day } => (
            format!("two verdicts of {} on {} contradict each other; the rejection stands", date(*day), quoted(indicator)),
            "delete the wrong one, or correct its date".into(),
        ),
        Problem::OwnVerdict { reviewer, agency } => (
            format!("{} judges its own proof (agency {})", quoted(reviewer), quoted(agency)),
            "the verdict must come from a reviewer outside that agency".into(),
        ),
        Problem::ReviewerWithoutAgency { reviewer } => (
            format!("nobody can see whether {} judges their own proof: the agency is not named", quoted(reviewer)),
            "write `opd:` with the id of the reviewer's agency; outside every agency, `opd: secretariat`".into(),
        ),
        Problem::ProofMissing { file, suggestion: near } => (
            format!("the file {} is not there", quoted(file)),
            suggestion(near.as_deref(), "did you mean", || {
                "put the document there; if it is still to come, write `state: promised` and `due:`".into()
            }),
        ),
        Problem::ProofEmpty { file } => {
            (format!("the file {} is empty (0 bytes)", quoted(file)), "upload the document again".into())
        }
        Problem::ProofType { file, accepts } if accepts.is_empty() => (
            format!("{} is a file where a link is wanted", quoted(file)),
            "replace `file:` by `link: https://…`".into(),
        ),
        Problem::ProofType { file, accepts } => (
            format!("the type of {} is not accepted for this proof", quoted(file)),
            format!("accepted: {}", list(accepts)),
        ),
        Problem::LinkPrivate { link } => (
            format!("the link {} leads into a private network, which assessors cannot reach", quoted(link)),
            "put the document on a public site, or attach it as `file`".into(),
        ),
        Problem::LinkUnreachable { link, silence, tried } => {
            let (what, remedy) = link::silence(*silence);
            (format!("the link {} does not open (tried {}): {what}", quoted(link), date(*tried)), remedy.into())
        }
        Problem::LinkGone { link, status, tried } => (
            format!("there is no document at {} (tried {}): code {status}", quoted(link), date(*tried)),
            "correct the address, or attach the document as `file`".into(),
        ),
        Problem::LinkNeedsLogin { link, login, tried } => (
            format!("the link {} opens with an account only (tried {}): {}", quoted(link), date(*tried), link::login(login)),
            "share it with anyone who has the link, then try in a private window; or attach it as `file`".into(),
        ),
        Problem::LinkRedirects { link, detour, tried } => (
            format!("the link {} leads to no document (tried {}): {}", quoted(link), date(*tried), link::detour(*detour)),
            "open it in a browser, then write the https address at which the document shows".into(),
        ),
        Problem::LinkUntried { link } => (
            format!("the link {} has not been tried: there are too many for one run", quoted(link)),
            "run again; a link that has answered is not opened anew for a day".into(),
        ),
        Problem::ProofNotAsNamed { file, kind } => (
            format!("{} is really {}, not what its ending says", quoted(file), kind_of_file(*kind)),
            "save it again from its own program as the right type; renaming is not enough".into(),
        ),
        Problem::OfficeIsHtml { file } => (
            format!("{} is really a web page (HTML), not an office file", quoted(file)),
            "open it in Excel or LibreOffice and save it as the type wanted".into(),
        ),
        Problem::ArchiveDamaged { file } => (
            format!("{} is damaged or cut off and cannot be opened", quoted(file)),
            "copy or upload the document again, then open it to be sure".into(),
        ),
        Problem::ArchiveBomb { file } => (
            format!("{} would unpack to far more than any document holds", quoted(file)),
            "do not open it; ask its author for the original".into(),
        ),
        Problem::PdfEncrypted { file } => (
            format!("{} opens only with a password", quoted(file)),
            "save it again without a password".into(),
        ),
        Problem::PdfDamaged { file } => (
            format!("{} is damaged or cut off", quoted(file)),
            "copy or upload the document again, then open it to be sure".into(),
        ),
        Problem::PdfWithoutPages { file } => {
            (format!("{} has not a single page", quoted(file)), "export the document to PDF again".into())
        }
        Problem::PdfWithoutText { file } => (
            format!("{} holds only pictures, no text that can be searched", quoted(file)),
            "scan it again with text recognition (OCR), or take the PDF of its own program".into(),
        ),
        Problem::PictureTooSmall { file, width, height } => (
            format!("the picture {} is too small to read ({width} × {height} pixels)", quoted(file)),
            "replace it by the original, not a preview or a reduced copy".into(),
        ),
        Problem::ProofOverLimit { file, size, limit } => (
            format!("{} has {} MB, over the upload limit of {} MB", quoted(file), megabytes(*size), number(*limit)),
            "make its pictures smaller, or divide the document".into(),
        ),
        Problem::ProofTemporary { file } => (
            format!("{} is a temporary file or a lock, not a document", quoted(file)),
            "close its program, delete this file, and name the document itself".into(),
        ),
        Problem::ProofNotInspected { file, why: Unseen::Elsewhere } => (
            format!("{} is not here, only what Git LFS puts in its place", quoted(file)),
            "run `git lfs pull`, then this again".into(),
        ),
        Problem::ProofNotInspected { file, why: Unseen::TooLarge(limit) } => (
            format!("{} was not looked into: it is larger than {} MB", quoted(file), megabytes(*limit)),
            "make sure yourself that it opens and can be searched, or make it smaller".into(),
        ),
        Problem::ProofShared { file, indicator, requirement } => (
            format!("the content of {} is offered already for {} ({})", quoted(file), quoted(indicator), quoted(requirement)),
            "offer another document; if one document rightly serves both, write `shared: true`".into(),
        ),
        Problem::ProofVersions { file, other } => (
            format!("{} and {} look like two versions of one document", quoted(file), quoted(other)),
            "keep only the version that holds".into(),
        ),
        Problem::NameOffPattern { file, pattern } => (
            format!("the name {} does not follow the pattern {}", quoted(file), quoted(pattern)),
            "rename the file, and in this evidence file too".into(),
        ),
        Problem::ProofUndated { title } => (
            format!("the proof {} has no document date", titled(title)),
            "add `date:` with the date on the document".into(),
        ),
        Problem::ProofOutsidePeriod { date: day, from, to } => (
            format!("the document's date {} is outside the period {} to {}", date(*day), date(*from), date(*to)),
            "replace it by a document of that period, or correct the date".into(),
        ),
        Problem::DateContradicted { found, date: day } => (
            format!("the file's name or title says {}, but `date` {}", date(*found), date(*day)),
            "make both the date on the document".into(),
        ),
        Problem::ProofOlderByMetadata { made, from } => (
            format!("by its own metadata this document was made on {}, before {}", date(*made), date(*from)),
            "make sure that the date on it is right, and that it is not last year's".into(),
        ),
        Problem::WeekdayContradicted { written, date: day } => (
            format!("{} is a {}, not {}", date(*day), names(*day).0, quoted(written)),
            "see on the document which is right, the weekday or the date".into(),
        ),
        Problem::ProofInFuture { date: day, today } => (
            format!("the document's date {} is after today, {}", date(*day), date(*today)),
            "correct the date; if the document is not there yet, write `state: promised`".into(),
        ),
        Problem::ProofExpired { until } => {
            (format!("this proof was valid until {}", date(*until)), "replace it by one that is still valid".into())
        }
        Problem::ProofExpiresBeforeDeadline { until, deadline } => (
            format!("this proof is valid until {}, before the deadline {}", date(*until), date(*deadline)),
            "have its replacement ready before the deadline".into(),
        ),
        Problem::SurveyPersonalData { kind, cells } => (
            format!("this survey holds personal data, {}: {}", survey::personal(*kind), survey::cells(cells)),
            "delete it from the file and its history, use codes for respondents; the law protects it (UU 27/2022)"
                .into(),
        ),
        Problem::SurveyDiffers { file } => (
            format!("the value is taken from another survey, {}", quoted(file)),
            "offer that survey as proof, or take the value from this one".into(),
        ),
        Problem::SurveyRowIncomplete { column, cells } => (
            format!(
                "{} {} nothing in the column {column}: {}",
                cells.total,
                if cells.total == 1 { "row has" } else { "rows have" },
                survey::cells(cells)
            ),
            match *column {
                "service" => "fill in the name of the service; without it the answers do not count",
                _ => "fill in the respondent's code",
            }
            .into(),
        ),
        Problem::SurveyTooFew { service, respondents, minimum } => (
            format!(
                "survey of {}: only {respondents} {}, at least {minimum} are needed",
                quoted(service),
                if *respondents == 1 { "respondent" } else { "respondents" }
            ),
            "ask more users of that service".into(),
        ),
        Problem::SurveyMoreThanUsers { service, respondents, users } => (
            format!("survey of {}: {}, but {}", quoted(service), several(*respondents, "respondent"), several(*users, "user")),
            "take out respondents who are no users, or correct `users` in siak-check.yaml".into(),
        ),
        Problem::SurveyRespondentTwice { service, cells } => (
            format!("survey of {}: a respondent answers again: {}", quoted(service), survey::cells(cells)),
            "leave one row for each respondent".into(),
        ),
        Problem::SurveyRespondentElsewhere { service, other, file, cells } => (
            format!(
                "survey of {}: {} also answered the survey of {} ({}): {}",
                quoted(service),
                if cells.total == 1 { "1 respondent".into() } else { format!("{} respondents", cells.total) },
                quoted(other),
                quoted(file),
                survey::cells(cells)
            ),
            "ask other users instead; a respondent's code holds for all surveys of the region".into(),
        ),
        Problem::SurveyDate { service, fault, cells } => survey::days(service, fault, cells),
        Problem::SurveyAnswerOutOfRange { service, cells } => (
            format!(
                "survey of {}: {} not from 1 to 4 or 9, not counted: {}",
                quoted(service),
                if cells.total == 1 { "1 answer is".into() } else { format!("{} answers are", cells.total) },
                survey::cells(cells)
            ),
            "correct them by the original forms; write 9 where there is no answer".into(),
        ),
        Problem::SurveyStraightLining { service, respondents, cells } => (
            format!(
                "survey of {}: {} of {respondents} respondents ticked the same everywhere: {}",
                quoted(service),
                cells.total,
                survey::cells(cells)
            ),
            "check the original forms, and ask people anew who do use the service".into(),
        ),
        Problem::SurveyAllMaximal { service, respondents } => (
            format!("survey of {}: every answer of {respondents} respondents is the best", quoted(service)),
            "check whether the respondents are users of the service".into(),
        ),
        Problem::SurveyRowsAlike { service, alike, file, cells } => survey::alike(service, *alike, file, cells),
        Problem::ProofDraft { title } => (
            format!("the proof {} is still a draft", titled(title)),
            "finish and sign it, then write `state: final`".into(),
        ),
        Problem::PromiseOverdue { title, due, days } => (
            format!("the proof {} was promised by {}, {} ago", titled(title), date(*due), several(*days, "day")),
            "hand the document in, or agree on a new date".into(),
        ),
        Problem::PromiseAfterDeadline { due, deadline } => (
            format!("promised for {}, after the deadline {}", date(*due), date(*deadline)),
            "bring it forward to the deadline day at the latest".into(),
        ),
        Problem::ProofRepeated { place } => (
            format!("{} is offered already for the same requirement; it counts once", quoted(place)),
            "offer another document, or delete the repetition".into(),
        ),
        Problem::ProofRejected { title, reviewer, note } => (
            format!("the proof {} was rejected by {}{}", titled(title), quoted(reviewer), because(note.as_ref())),
            "replace the document; the reviewer then judges the new one".into(),
        ),
        Problem::VerdictStale { file, sha256 } => (
            format!("the document {} has changed since it was judged, so this verdict no longer counts", quoted(file)),
            format!("review it again (what was judged had SHA-256 {}…)", sha256.get(..12).unwrap_or(sha256)),
        ),
        Problem::VerdictUnused { indicator, file } => (
            format!("the verdict on {} fits no evidence for {}", quoted(file), quoted(indicator)),
            "check the path and `requirement`, or delete this verdict".into(),
        ),
        Problem::VerdictInFuture { date: day, today } => (
            format!("the verdict is dated {}, after today, {}; it does not count yet", date(*day), date(*today)),
            "correct the date".into(),
        ),
        Problem::Unassigned { indicators } => (
            format!("{} without a lead agency: {}", several(indicators.len(), "indicator"), list(indicators)),
            "add each to the evidence file of the agency that leads it".into(),
        ),
        Problem::AgencySilent { agencies, submission: Submission::Unanswered } => (
            format!("neither a value nor evidence from {} yet", list(agencies)),
            "fill in `value` or `evidence` of its indicators".into(),
        ),
        Problem::AgencySilent { agencies, submission: Submission::Empty } => (
            format!("no indicator in the evidence file of {}", list(agencies)),
            "list those that it leads under `answers`, or take the agency out of opd.yaml".into(),
        ),
        Problem::AgencySilent { agencies, .. } => (
            format!("no evidence file from {}", list(agencies)),
            "create `evidence/<opd>.yaml`, or take the agency out of opd.yaml".into(),
        ),
        Problem::FolderAbsent { folder } => (
            format!("the document folder {} is not there", quoted(folder)),
            "create it, or correct its name in `documents`".into(),
        ),
        Problem::ProofUnclaimed => (
            "no evidence names this document".into(),
            "name it in an agency's evidence file, or move it out of this folder".into(),
        ),
    };
    Message { what, remedy }
}
