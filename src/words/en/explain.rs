//! What each problem code means, at length, in English: one arm per code, for `explain CODE` alone.

use super::explain_survey;
use crate::diagnostic::Code;

/// Why the problem matters, how it comes about, and what to do, with a small example.
pub const fn explanation(code: Code) -> &'static str {
    match code {
        Code::UnreadableFile => {
            "The file is there but cannot be opened: its permissions forbid it, its symbolic link is \
             broken, or it is not an ordinary file. What a data file says is not counted while it \
             cannot be read, and an unreadable document proves nothing: verdicts that give its SHA-256 \
             do not count. Either way the index is marked incomplete. Let the user who runs this \
             program read it, or replace it by a copy."
        }
        Code::UnreadableFolder => {
            "What is in this folder cannot be listed, mostly because of its permissions. If it is \
             evidence/, reviews/ or an instrument's folder, nothing in it is counted. If it is a folder \
             of documents, only the search for documents that no evidence names is affected. Let the \
             user who runs this program read the folder, then run it again."
        }
        Code::LinkOutsideWorkspace => {
            "This data file or folder is a symbolic link to a place outside the workspace. The program \
             reads nothing outside the workspace, so that the result is the same on every computer and \
             no other file is read by accident. What it holds is not counted, so the index is marked \
             incomplete. Replace the link by the file itself."
        }
        Code::FileTooLarge => {
            "A data file may have at most 4 MiB. A larger one is not read at all, so nothing in it is \
             counted and the index is marked incomplete. Data files only name the documents; the \
             documents themselves go into the folder bukti/ and may be of any size. Take out what is \
             not data; verdicts may be spread over several files in reviews/."
        }
        Code::NotUtf8 => {
            "A data file must be UTF-8 text. This one has bytes that are not UTF-8, mostly because it \
             was saved in an old Windows encoding or as UTF-16. What it says is not counted, so the \
             index is marked incomplete. Save it again from a text editor with the encoding UTF-8, then \
             check accented letters and quotation marks near the byte named."
        }
        Code::EmptyFile => concat!(
            "The file holds nothing, or only comments. The program does not guess whether it was never \
             filled in or has lost its content, so the index is marked incomplete. For an agency that \
             has not begun, the evidence file need only name the agency; a file that nobody needs is \
             better deleted.\n\n",
            "    # evidence/dlh.yaml\n",
            "    opd: dlh        # right: no answers yet",
        ),
        Code::FileAbsent => concat!(
            "A workspace needs siak-check.yaml (region, deadline, target) and opd.yaml (the agencies); \
             an instrument needs instrument.yaml. Without siak-check.yaml or instrument.yaml there is \
             no index. Without opd.yaml the agencies are known only from their evidence files, and the \
             index is marked incomplete. A folder indicators/ says that the instrument is the \
             workspace's own: even an empty one needs instrument.yaml, and no built-in instrument takes \
             its place. Create the file at the place named, or delete a folder that nobody needs.\n\n",
            "    # opd.yaml\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup, short: DLH}",
        ),
        Code::FileMisnamed => concat!(
            "This is surely data, but bears a name that is not read: with capitals, with another \
             extension, in a subfolder, or nearly the name of a folder of data. Nothing in it is \
             counted, and nothing else is taken in its place: without siak-check.yaml or the \
             instrument there is no index, else the index is marked incomplete. Names are compared \
             letter by letter, so that the result is the same on every computer. Rename it as the \
             message says; what is no data is better moved elsewhere.\n\n",
            "    evidence/dlh.yaml.txt        # wrong: some editors add .txt\n",
            "    evidence/dlh.YAML            # wrong: capitals\n",
            "    indicators/Instrument.yml    # wrong\n",
            "    evidence/dlh.yaml            # right\n",
            "    indicators/instrument.yaml   # right",
        ),
        Code::FileIgnored => {
            "In evidence/, reviews/ and an instrument's folder, only files directly inside that end in \
             .yaml or .yml, in lower case, are read. This file is none of them and does not look like \
             data, so it is passed over; README files and names that begin with a dot are not even \
             mentioned. This is only a note, but nothing in the file is counted. If it is a document, \
             move it to bukti/; if it is data, write it as YAML."
        }
        Code::YamlSyntax => concat!(
            "This file cannot be read as YAML. Reading stops at the first fault: nothing in the file is \
             counted, the index is marked incomplete, and its other problems only appear once this one \
             is mended. Most often the cause is a tab at the start of a line, a line indented unlike \
             its neighbours, a bracket or quotation mark that is not closed, or a colon in a text \
             without quotation marks.\n\n",
            "    title: SK Bupati: Tim Smart City     # wrong\n",
            "    title: \"SK Bupati: Tim Smart City\"   # right",
        ),
        Code::NestingTooDeep => {
            "This YAML is nested more than 64 levels deep, while a sensible file stays below ten. The \
             limit protects the program from broken files. The file is not read at all, so the index is \
             marked incomplete. Near the line named, look for a bracket that was never closed or for \
             indentation that keeps growing, and flatten it."
        }
        Code::AliasLimit => {
            "A YAML alias (`*name`) repeats what an anchor (`&name`) marks. All aliases of a file \
             together may repeat at most 10,000 items, and no alias may stand inside its own anchor, \
             because a small file of layered aliases could fill the memory. The file is not read, so \
             the index is marked incomplete. Write the content out without aliases."
        }
        Code::SeveralDocuments => concat!(
            "The line `---` in the middle of a file begins a second YAML document. Only the first \
             document is counted; nothing below that line is, so the index is marked incomplete. A line \
             `---` at the very top does no harm. Delete the line if everything belongs together, or \
             move what is below it to another file.\n\n",
            "    opd: dlh\n",
            "    ---                  # wrong: delete this line\n",
            "    answers:\n",
            "      OC04: {value: 3}",
        ),
        Code::DuplicateKey => concat!(
            "A key may stand only once in the same place. The first counts; the second is ignored with \
             everything under it, so a value or a proof is lost to the score and the index is marked \
             incomplete. It often happens when the same indicator is written again further down. Put \
             everything under the first key.\n\n",
            "    OC04:\n",
            "      value: 3\n",
            "    OC04:               # wrong: OC04 stands above already\n",
            "      due: 2024-11-06\n",
            "\n",
            "    OC04:               # right\n",
            "      value: 3\n",
            "      due: 2024-11-06",
        ),
        Code::KeyNotText => concat!(
            "A key must be a text, but here the key is itself a list or a mapping. Mostly a bracket \
             stands before the colon by mistake, or a placeholder `{{…}}` was never filled in. The file \
             is not read at all, so the index is marked incomplete.\n\n",
            "    [OC04]: {value: 3}   # wrong\n",
            "    OC04: {value: 3}     # right",
        ),
        Code::TooManyProblems => {
            "At most 1,000 problems are listed for one file. The rest are not shown, but they affect \
             the score all the same. So many mostly have one cause, such as shifted indentation or \
             content in the wrong file. Mend the topmost first, then run the program again."
        }
        Code::UnknownKey => concat!(
            "This key is not known in this place, so what stands under it is not counted. One wrong \
             letter could make a value or a proof vanish unseen; that is why this is an error and the \
             index is marked incomplete. Correct the spelling; all keys are English. If the spelling is \
             right, check the indentation, since the key may stand under the wrong parent.\n\n",
            "    nilai: 3   # wrong\n",
            "    value: 3   # right",
        ),
        Code::MissingKey => concat!(
            "This part is not complete without the key named. Proof without a `title` is not counted, \
             and proof without a `requirement` proves nothing where the indicator lists requirements. \
             Without `region` or `deadline` in siak-check.yaml there is no index; without `indicator` \
             or `date` a verdict does not count. Add the key at the place shown.\n\n",
            "    - title: SPBE result letter\n",
            "      requirement: spbe-result     # right: add this line\n",
            "      file: bukti/OC04/result.pdf",
        ),
        Code::WrongType => concat!(
            "What stands here is of the wrong kind, such as a word where a number belongs or a single \
             word where a list belongs. It is not taken, so it counts as not there and the index is \
             marked incomplete. A required key that was left empty is reported under this code too. In \
             a list, each item begins with `- `, or all stand between square brackets.\n\n",
            "    value: high           # wrong\n",
            "    value: 3              # right\n",
            "    provides: renstra     # wrong\n",
            "    provides: [renstra]   # right",
        ),
        Code::DecimalComma => concat!(
            "In data files a decimal number is written with a point. A number with a comma is not \
             taken: the value counts as unanswered and the index is marked incomplete. Inside braces a \
             comma begins a new key, so only the number before it is read. In ordinary texts such as \
             `explanation` a comma is fine.\n\n",
            "    value: 3,5   # wrong\n",
            "    value: 3.5   # right",
        ),
        Code::NumberOutOfRange => concat!(
            "This number is beyond the limits that the message gives. A number may have at most nine \
             digits before the point and four after it; whole numbers such as `count` or \
             `max_age_years` have limits of their own. It is not taken, so its field counts as not \
             there and the index is marked incomplete. Write a number within the limits.\n\n",
            "    value: 3.02345   # wrong\n",
            "    value: 3.02      # right",
        ),
        Code::BadDate => concat!(
            "A date is written year-month-day, and there must be such a day. Other orders are refused \
             because 03-04-2024 may be 3 April or 4 March. A date that cannot be read is not taken: \
             without a deadline there is no index, proof counts as undated, and a verdict does not \
             count.\n\n",
            "    date: 11-01-2024   # wrong\n",
            "    date: 2024-01-11   # right",
        ),
        Code::UnknownWord => concat!(
            "This field takes only certain words, written exactly as given. Any other word is not \
             taken, and the index is marked incomplete. `state` takes promised, draft or final, and \
             proof without a `state` counts as final; `verdict` takes accepted or rejected. For other \
             fields follow the message.\n\n",
            "    state: finished   # wrong\n",
            "    state: final      # right",
        ),
        Code::BadId => concat!(
            "Ids join what different files say, so their form is limited: letters A to Z, digits, `-`, \
             `_` and `.`, beginning with a letter or digit, at most 64 of them. A faulty id is not \
             taken: an agency that has one is not listed, and proof with such a `requirement` proves \
             nothing. The full name goes into `name`; in `accepts`, file endings are written without \
             the dot.\n\n",
            "    - {id: dinas lh, name: Dinas Lingkungan Hidup}   # wrong\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup}        # right",
        ),
        Code::EmptyText => concat!(
            "A text stands here with nothing in it: empty quotation marks, or only blanks. It counts as \
             not there and the index is marked incomplete; if it is a `title`, the proof is not \
             counted. Write the text, or delete the key if it is not required.\n\n",
            "    title: \"\"                     # wrong\n",
            "    title: SPBE result letter     # right",
        ),
        Code::UnknownId => concat!(
            "This id names nothing, mostly because it is misspelt or belongs to another instrument. \
             Answers, targets and verdicts for an unknown indicator are not counted, and proof with an \
             unknown `requirement` proves nothing. With an unknown profile or instrument there is no \
             index. The evidence file of an unlisted agency still counts, but the agency must be added \
             to opd.yaml. To see the requirements of an indicator, run `siak-check explain` with its \
             id.\n\n",
            "    requirement: spbe-letter   # wrong\n",
            "    requirement: spbe-result   # right",
        ),
        Code::DuplicateId => concat!(
            "An id may be used only once: among agencies, indicators, dimensions and pillars, and among \
             the requirements of one indicator. The first counts and the second is passed over; only of \
             two files for one pillar are the indicators of both counted. The index is marked \
             incomplete. Give it another id, or join the two.\n\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup}\n",
            "    - {id: dlh, name: Dinas Perumahan}      # wrong\n",
            "    - {id: perkim, name: Dinas Perumahan}   # right",
        ),
        Code::WeightsNot100 => concat!(
            "The weights of a profile are per cent, so they must sum to exactly 100. They are still \
             used in proportion, but the index may not be the official one and is marked incomplete. \
             Compare the weights with the official source. A dimension that the profile does not \
             evaluate is simply left out.\n\n",
            "    reguler: {output: 40, outcome: 50}   # wrong: 90\n",
            "    reguler: {output: 40, outcome: 60}   # right",
        ),
        Code::WeightNotPositive => concat!(
            "Weights, `capacity_days`, and the person-days of `effort` and of an answer must be above \
             nought; the `effort_days` of a requirement may be nought but not less. In place of a faulty \
             weight or capacity 1 is used, faulty person-days count as not there, and the index is marked \
             incomplete. A dimension that is not evaluated does not get the weight 0 but is left out of \
             the profile; an indicator that is not evaluated is left out of the instrument.\n\n",
            "    reguler: {output: 60, outcome: 40, impact: 0}   # wrong\n",
            "    reguler: {output: 60, outcome: 40}              # right",
        ),
        Code::WeightsTooFine => concat!(
            "The index is computed exactly, as a fraction, and rounded only where the instrument says \
             so. The common denominator of these weights is too large, so there is no index. This can \
             also happen once indicators are declared not applicable. Within a dimension only the \
             proportion of the weights matters, so use small whole numbers, or few digits after the \
             point.\n\n",
            "    weight: 0.3333   # wrong\n",
            "    weight: 1        # right if all indicators weigh the same",
        ),
        Code::NothingApplies => concat!(
            "An indicator that does not apply leaves numerator and denominator. When all of them are declared so, nothing is \
             left to divide by, and there is no index. Keep `na` with its reason only where the thing does not exist in \
             the region, and delete it elsewhere: an indicator without an answer has the lowest value.\n\n",
            "    OC09:\n",
            "      na: {reason: there is no sea here}",
        ),
        Code::NothingInside => {
            "Each pillar in `pillars` needs a file with at least one indicator, and each dimension that \
             a profile weights needs indicators. A dimension without indicators has no value, so there \
             is no index. A pillar without indicators does not prevent the index, but it is marked \
             incomplete. Add the indicators, or delete the id from `pillars` or from `profiles`."
        }
        Code::IndicatorsInParent => concat!(
            "The value of a dimension with children is the weighted mean of its children, so only a \
             dimension without children can hold indicators. This indicator is passed over: answers to \
             it are not counted and the index is marked incomplete. Move it into one of the children, \
             or add a child.\n\n",
            "    dimension: services          # wrong: services has children\n",
            "    dimension: public-services   # right",
        ),
        Code::EmptyScale => concat!(
            "The lowest value of the scale (`min`) must be below its highest (`max`). Without a proper \
             scale no value can be accepted, so there is no index. Write the official scale of the \
             instrument.\n\n",
            "    scale: {min: 4, max: 0}   # wrong\n",
            "    scale: {min: 0, max: 4}   # right",
        ),
        Code::ScaleDiffers => {
            "This instrument uses `extends`, but its scale is not that of the instrument that it extends. The values and the \
             levels of evidence of the indicators taken over mean something on the same scale only. Use the same `scale`, \
             or write the indicators out."
        }
        Code::BandGap => {
            "`bands` gives the lowest value of each named range. The lowest must begin at the bottom of the scale; otherwise \
             some indexes have no name."
        }
        Code::BandTwice => {
            "Two ranges in `bands` begin at the same value, so it is not clear which one holds. Each range holds from its \
             `from` to just below the next one's."
        }
        Code::LevelOutsideScale => concat!(
            "`from` gives the lowest value that needs a requirement. The bottom of the scale needs no \
             proof, so `from` begins one level above `min` and ends at `max`; a `level` under `levels` \
             lies between `min` and `max`. A `from` outside is replaced by the first level above `min`, \
             and the meaning of a level outside the scale is passed over. The index is marked \
             incomplete.\n\n",
            "    from: 0   # wrong on a scale from 0 to 4\n",
            "    from: 1   # right",
        ),
        Code::KeysExclude => concat!(
            "These two keys exclude each other, so one of them must go. Proof with both `file` and \
             `link` proves nothing, and such a verdict does not count. Of `na` and `value`, `value` \
             counts; of `period` and `max_age_years`, `max_age_years` counts; of `from` and \
             `optional: true`, `from` counts. The index is marked incomplete until it is clear which \
             one is meant.\n\n",
            "    file: bukti/OC04/result.pdf\n",
            "    link: https://siakkab.go.id/result   # wrong: keep one of the two",
        ),
        Code::PeriodReversed => concat!(
            "The last day of the period is before its first. In its place the days from 1 January of \
             the deadline's year up to the deadline are used, so proof may be measured by the wrong \
             period and the index is marked incomplete. The first and the last day both belong to the \
             period.\n\n",
            "    period: {from: 2024-11-11, to: 2024-01-01}   # wrong\n",
            "    period: {from: 2024-01-01, to: 2024-11-11}   # right",
        ),
        Code::ValueOutsideScale => concat!(
            "A value, a target or a reviewer's limit must lie on the instrument's scale, for example \
             from 0 to 4. A value outside is not taken, so the indicator gets the lowest value; a \
             target outside is replaced by the more general target or the highest value; a limit \
             outside does not apply. The index is marked incomplete. Write the indicator's value, not a \
             percentage or a score from elsewhere.\n\n",
            "    value: 85   # wrong\n",
            "    value: 3    # right",
        ),
        Code::ClaimedTwice => concat!(
            "Each indicator has one lead agency, and only the lead writes `value`. While several \
             agencies write one, the lowest value counts, its agency leads, and the index is marked incomplete. Agree on who leads. The others delete \
             `value` and write `provides` for the requirements that are theirs.\n\n",
            "    OC04:\n",
            "      value: 2                  # wrong for an agency that only contributes\n",
            "      provides: [spbe-result]   # right",
        ),
        Code::AssignedTwice => concat!(
            "Each indicator has one lead agency. An entry with a value leads; without one, an empty entry \
             goes before one with evidence only, and one with `provides` never leads. Here several \
             entries are equally near to it, so nobody can tell who owes the value. Until that is settled the \
             agency whose id comes first is taken; the index does not depend on it. Agree on who leads: the lead writes \
             `value` or leaves its entry empty, the others write `provides`.\n\n",
            "    OC04:                       # in the lead agency's file: assigned, no answer yet\n",
            "    OC04: {provides: [spbe-result]}   # in another agency's file: owes a part only",
        ),
        Code::AgencyTwice => concat!(
            "Each agency has one evidence file. Both files are still read, so the same proof may be \
             counted twice; where both claim a value for one indicator, the lower counts. The index is \
             marked incomplete. It often happens when a file is copied and its `opd` is not changed. \
             Put both files into one, or correct `opd`.\n\n",
            "    # evidence/perkim.yaml\n",
            "    opd: dlh      # wrong: copied from dlh.yaml\n",
            "    opd: perkim   # right",
        ),
        Code::NaNotAllowed => concat!(
            "The instrument does not allow this indicator to be declared not applicable, so `na` is \
             ignored. Without a `value` the indicator gets the lowest value, with its full weight. The \
             Smart City rules allow it for no indicator at all; the author of another instrument can \
             allow it with `allow_na: true`. Delete `na`, then write the value.\n\n",
            "    na: {reason: no programme yet}   # wrong\n",
            "    value: 0                         # right",
        ),
        Code::OutOfScope => concat!(
            "The dimension of this indicator is not evaluated in the profile chosen, such as \
             collaboration in the profile reguler. The answer and its proof are not counted, and the \
             index does not change. Delete the answer; if the region belongs to another profile, \
             correct `profile` in siak-check.yaml.\n\n",
            "    profile: kppn-ikn   # right if the region is one of KPPN or IKN",
        ),
        Code::SurveyUnreadable => explain_survey::UNREADABLE,
        Code::SurveyColumns => explain_survey::COLUMNS,
        Code::SurveyColumnIgnored => explain_survey::COLUMN_IGNORED,
        Code::SurveyNoValue => explain_survey::NO_VALUE,
        Code::PathRefused => concat!(
            "A document's path begins in the workspace's folder and may not leave it: no `/` at the \
             start, no `..`, no colon, and `/` rather than `\\` between the parts. A symbolic link that \
             leaves the workspace is refused too. The document is not opened: the claimed value still \
             counts as claimed, but this proof does not support it, and a verdict with such a path does \
             not count. Copy the document into the workspace; web addresses go into `link`.\n\n",
            "    file: C:\\Data\\result.pdf       # wrong\n",
            "    file: bukti/OC04/result.pdf    # right",
        ),
        Code::BadLink => concat!(
            "A link must be a whole address that begins with https://, with an ordinary site's name, without \
             blanks and without user name or password. Any other is refused: the claimed value still counts as \
             claimed, but this proof does not support it. Links are opened with --check-links only; a reviewer \
             checks what is there. Copy the address from the browser's address bar.\n\n",
            "    link: siakkab.go.id/berita           # wrong\n",
            "    link: https://contoh.example/berita   # right",
        ),
        Code::ProofWithoutPlace => concat!(
            "Proof without a `state` counts as final, and final proof must name its document with \
             `file` or `link`. Without that there is nothing to check: the claimed value still counts \
             as claimed, but this proof does not support it. Name the document; if it is still to come, \
             write it as a promise.\n\n",
            "    - requirement: improvement-plan\n",
            "      title: Action plan\n",
            "      state: promised   # right: the document is still to come\n",
            "      due: 2024-11-04",
        ),
        Code::PromiseWithoutDate => concat!(
            "Promised proof needs the latest day on which it comes, its `due`. Without a date nobody \
             can ask for it and its delay stays unseen, which is why this is an error. With or without \
             a date, a promise does not support the value until the document is handed in. Choose a day \
             that is not after the deadline; the deadline day itself still counts.\n\n",
            "    state: promised\n",
            "    due: 2024-11-04   # right: add this line",
        ),
        Code::VerdictWithoutHash => concat!(
            "An `accepted` verdict on a file must give the SHA-256 of the document judged, 64 \
             hexadecimal digits, so that it lapses when the document changes. Without it, or with \
             something that is not a SHA-256, the verdict does not count and the proof is not verified. \
             A `rejected` verdict may do without; such a rejection stands until there is a later \
             verdict. The SHA-256 is what `sha256sum FILE` prints, or on Windows `certutil -hashfile \
             FILE SHA256`.\n\n",
            "    file: bukti/OC04/result.pdf\n",
            "    sha256: 9f2c…   # right: all 64 digits, not shortened",
        ),
        Code::VerdictOnNothing => concat!(
            "A verdict must judge something: a `verdict` on a `file` or a `link`, or a `level` as the \
             highest value granted. Only `rejected` may name just a `requirement`; it then rejects all \
             proof for that requirement. Nothing can be accepted without naming the document, since it \
             would not be clear what was accepted. This verdict does not count.\n\n",
            "    - {indicator: OC04, date: 2024-11-01, note: fair}   # wrong\n",
            "    - {indicator: OC04, date: 2024-11-01, level: 2}     # right",
        ),
        Code::VerdictsContradict => {
            "The same proof was accepted and rejected on the same day. Otherwise the latest verdict \
             stands, but here nobody can tell which came last. So the rejection stands: the claimed \
             value still counts as claimed, but this proof does not support it. Delete the wrong \
             verdict, or correct its date."
        }
        Code::OwnVerdict => concat!(
            "The reviewer belongs to the agency that hands in this proof or leads the indicator: the name \
             in `reviewer` is the agency's id, name or short name, or its `pic` in opd.yaml (capitals and \
             titles make no difference; a name with the agency behind it, as `Verifikator Contoh 1 (DLH)`, counts too), or `opd` in the file of reviews says so. An agency cannot verify itself, \
             so this verdict does not count, whether it accepts, rejects or limits the value. Ask a \
             reviewer outside that agency to judge, under their own name in a file of their own in \
             reviews/.\n\n",
            "    reviewer: Dinas Lingkungan Hidup   # wrong for that agency's own proof\n",
            "    reviewer: Sekretariat Smart City   # right",
        ),
        Code::ReviewerWithoutAgency => concat!(
            "An agency cannot verify itself. A reviewer's name does not always give the agency away, so the \
             file of reviews says it: `opd` is the id in opd.yaml of the agency to which the reviewer \
             belongs, or `secretariat` for a reviewer outside every agency. Without it the verdicts \
             count all the same, but nobody can see whether one of them is on the reviewer's own \
             proof. `siak-check review --reviewer-opd ID` writes it.\n\n",
            "    reviewer: Verifikator Contoh\n",
            "    opd: secretariat   # or the id of an agency, such as dlh",
        ),
        Code::ProofMissing => concat!(
            "This final proof names a file that is not in the workspace, or that turns out to be a \
             folder. The claimed value still counts as claimed, but this proof does not support it, so \
             the supported and verified values may fall. Check the spelling of the path, including \
             blanks and capitals. Put the document there; if it is still to come, write `state: \
             promised` and `due`.\n\n",
            "    file: bukti/OC04/SPBE Result.PDF   # wrong\n",
            "    file: bukti/OC04/spbe-result.pdf   # right",
        ),
        Code::ProofEmpty => {
            "The file is there but holds nothing (0 bytes), mostly because copying or uploading broke \
             off. The claimed value still counts as claimed, but an empty file does not support it. \
             Copy the document again, then open it to make sure that it is whole."
        }
        Code::ProofType => concat!(
            "The ending of this file is not accepted for its requirement; a regulation, for example, is \
             mostly taken as pdf only. Only the ending is looked at, in capitals or not. The claimed \
             value still counts as claimed, but this proof does not support it. Save the document as \
             one of the types in the message, and do not just rename it; where a link is wanted, use \
             `link`.\n\n",
            "    file: bukti/OC04/decree.docx   # wrong\n",
            "    file: bukti/OC04/decree.pdf    # right",
        ),
        Code::LinkPrivate => concat!(
            "The address points to one's own computer or into an office network (192.168.…, \
             `localhost`, `.local` and the like), which cannot be reached from outside. The claimed value \
             still counts as claimed, but this proof does not support it. Put the document on a public site, \
             or attach it as `file`. Where the assessors work in the same network, use \
             --allow-private-links.\n\n",
            "    link: https://192.168.1.5/minutes.pdf   # wrong\n",
            "    file: bukti/OP5/minutes.pdf             # right",
        ),
        Code::LinkUnreachable => {
            "With --check-links this link was opened, but its site gave no answer of use: its name is not \
             known, it refused the connection or took too long, its certificate does not hold, or it answered \
             with an error. The claimed value still counts as claimed, but this proof does not support it. Open \
             it in a browser, better from another network. If it fails there too, tell the site's owner, or save \
             the document and attach it as `file`, which does not depend on that site on the day of the \
             evaluation."
        }
        Code::LinkGone => {
            "The site answers, but there is no document at this address (404 or 410): it was deleted or moved, or \
             the address was miscopied. The claimed value still counts as claimed, but this proof does not support \
             it. Look for the document on that site and write its new address, or attach the document as `file`."
        }
        Code::LinkNeedsLogin => {
            "This link opens only for those who have an account: the site refuses (401 or 403) or redirects to a \
             page for signing in, as Google Drive does with what is not shared. Assessors have no such account, so \
             the claimed value still counts as claimed, but this proof does not support it. In Google Drive: Share, \
             then general access \"Anyone with the link\". Try it in a private window of the browser. Some sites \
             turn programs away but serve browsers; attach the document of such a site as `file`."
        }
        Code::LinkRedirects => {
            "This link redirects to other addresses but never arrives at a document: too many redirects, a circle, \
             an address without https, or one that is not valid. The claimed value still counts as claimed, but \
             this proof does not support it. Open it in a browser, then copy the https address at which the \
             document shows; do not use link shorteners."
        }
        Code::LinkUntried => {
            "One run of --check-links opens at most 1,000 links within five minutes; this one's turn did not come, \
             so only its form was checked. Run again: what answered within the last day is taken from the cache, \
             so the next run gets to this link."
        }
        Code::ProofNotAsNamed => {
            "The first bytes of a file show what it is, and that is not what the ending of its name says: a PNG named \
             .jpg, a Word document named .pdf, an old workbook (.xls) named .xlsx. Assessors often cannot open it. The \
             claimed value still counts, but this proof does not support it. Open it in its own program and save or \
             export it as the right type."
        }
        Code::OfficeIsHtml => {
            "Many applications export a table as a web page and name it .xlsx or .docx. Excel shows it after a warning, \
             but upload forms and many readers refuse it. The claimed value still counts, but this proof does not support \
             it. Open it in Excel or LibreOffice, choose Save As, and choose XLSX or DOCX."
        }
        Code::ArchiveDamaged => {
            "An office file is a ZIP archive, and this one cannot be opened: the directory at its end is missing or \
             damaged. Mostly a copy or an upload broke off. The claimed value still counts, but this proof does not \
             support it. Copy it again from its source, then open it to be sure."
        }
        Code::ArchiveBomb => {
            "This archive declares more than 1 GB of content, or more than 64 MB and a hundred times its own size. No \
             document does; such a file can bring down the computer that opens it. Only its directory is read here, \
             nothing is unpacked. This proof does not support the value. Do not open it; ask its author for the original."
        }
        Code::PdfEncrypted => {
            "This PDF is locked with a password, so assessors cannot read it. A PDF that may only not be printed or \
             changed, but opens without a password, is not reported. The claimed value still counts, but this proof does \
             not support it. Open it with its password and save or print it to a new PDF without one."
        }
        Code::PdfDamaged => {
            "This PDF breaks off before its end, or neither its objects nor the content of its pages can be read. Mostly \
             a copy or an upload broke off. The claimed value still counts, but this proof does not support it. Copy it \
             again from its source, then open it to be sure."
        }
        Code::PdfWithoutPages => {
            "This PDF is whole but has not a single page, mostly because an export failed. The claimed value still \
             counts, but this proof does not support it. Export the document again, then open it to see what it holds."
        }
        Code::PdfWithoutText => {
            "Not one page holds text: this is a scan or a photo, which cannot be searched and which assessors often \
             reject. One page with text is enough, also the invisible text of text recognition (OCR). The claimed value \
             still counts, but this proof does not support it. Take the PDF of the program that made the document, or \
             scan it again with OCR."
        }
        Code::PictureTooSmall => {
            "The longer side of this picture has fewer than 320 pixels, or the shorter fewer than 160, so that letters \
             and faces in it are lost. Mostly a preview was saved. The claimed value still counts, but this proof does \
             not support it. Replace it by the original; sent as a document, not as a photo, it is not reduced."
        }
        Code::ProofOverLimit => concat!(
            "This file is larger than `upload_limit_mb` in siak-check.yaml, the limit of the evaluation's upload form (1 \
             MB is 1,048,576 bytes here). Without that key sizes are not checked. The claimed value still counts, but \
             this proof does not support it. Make the pictures in it smaller, scan at a lower resolution, or divide the \
             document.\n\n",
            "    upload_limit_mb: 10",
        ),
        Code::ProofTemporary => concat!(
            "The name is one of a file that programs leave behind: a lock of Office (`~$…`), an unfinished download, a \
             backup, Thumbs.db. It is no document. As proof it does not support the value; one that just lies in the \
             folder of documents is best deleted.\n\n",
            "    file: bukti/OC04/~$spbe-result.docx   # wrong\n",
            "    file: bukti/OC04/spbe-result.docx     # right",
        ),
        Code::ProofNotInspected => {
            "A PDF over 32 MB is not looked into, so that time and memory stay bounded. The proof still counts, and its \
             SHA-256 is still checked. Make sure yourself that it opens without a password and that its text can be \
             searched, or make it smaller: upload forms seldom take files of this size either. Nor is a document looked \
             into of which only the pointer of Git LFS is here: fetch it with `git lfs pull`."
        }
        Code::ProofShared => concat!(
            "The same content, by its SHA-256, is offered for more than one requirement or indicator, under the same name \
             or another. Assessors reject one proof used over and over. It still counts; this is a warning. Sometimes one \
             document rightly serves several indicators, a masterplan for one: write `shared: true` at the proof that \
             repeats it.\n\n",
            "    - requirement: action-plan\n",
            "      file: bukti/BL1/masterplan.pdf\n",
            "      shared: true   # right",
        ),
        Code::ProofVersions => {
            "Two file names differ only in what marks a version (v2, rev, revisi, final, copy, salinan, a number in \
             brackets), and both are offered from one folder or for the same requirement. Assessors cannot tell which one \
             holds. Both still count; this is a warning. Keep one, and take the other out of the evidence file."
        }
        Code::NameOffPattern => concat!(
            "siak-check.yaml asks for file names like `file_names`, and this one does not fit. In the pattern `*` is any \
             letters; `{indicator}`, `{requirement}` and `{opd}` are the ids of the proof's indicator, requirement and \
             agency. Capitals and small letters are the same, and folders do not matter. The proof still counts; this is \
             a warning. Without `file_names` names are not checked.\n\n",
            "    file_names: \"{indicator}-{opd}-*\"   # fits: OC04-diskominfo-spbe-result.pdf",
        ),
        Code::ProofUndated => concat!(
            "This requirement asks for a document of a certain period or not too old, so its date must \
             be known. Where the instrument gives no rule for the date, the document must be of the \
             workspace's period. Without a `date` the claimed value still counts as claimed, but this \
             proof does not support it. Write the date that stands on the document, not the day of the \
             upload.\n\n",
            "    title: SPBE result letter\n",
            "    date: 2024-01-11   # right: add this line",
        ),
        Code::ProofOutsidePeriod => {
            "The document must be dated within the evaluation period, which is `period` in \
             siak-check.yaml; its first and last day both count. Without a `period` it runs from 1 \
             January of the deadline's year up to the deadline. A requirement with `period: last-year` \
             takes documents from a year before that first day on. The claimed value still counts as \
             claimed, but a document outside the period does not support it. Replace it by a document \
             of the period, or correct `date` if it is mistyped."
        }
        Code::DateContradicted => concat!(
            "The file's name or the title holds a whole date that is not the one in `date`. One of them is wrong, or \
             documents were mixed up. A bare year (Perbup Contoh Tahun 2022, RPJMD 2021-2026) is not taken for a date, nor is \
             the day of sending in the name of a WhatsApp photo. The proof still counts; this is a warning.\n\n",
            "    file: bukti/BL3/minutes-2024-06-06.pdf\n",
            "    date: 2024-06-16   # wrong\n",
            "    date: 2024-06-06   # right",
        ),
        Code::ProofOlderByMetadata => {
            "The document keeps the date on which it was made (PDF, office file or photo), and that is before the period \
             asked for, though `date` is inside it. This is only a hint: a camera's clock may be wrong, and a document \
             may be made from an older one. See whether this is last year's photo or report."
        }
        Code::WeekdayContradicted => concat!(
            "A title, an explanation or a note names a weekday and a date that do not go together: 30 October 2024 was a \
             Wednesday, not a Thursday. One of them is wrong, and in an invitation or minutes this casts doubt on the \
             document. No value changes. Compare it with the document.\n\n",
            "    explanation: Meeting on Thursday, 30/10/2024    # wrong\n",
            "    explanation: Meeting on Wednesday, 30/10/2024   # right",
        ),
        Code::ProofInFuture => concat!(
            "The document is dated after the day of judging, which is today in the workspace's time \
             zone or the day given with `--as-of`. A document dated that very day is accepted. The \
             claimed value still counts as claimed, but this proof does not support it yet. Correct the \
             date; if the document does not exist yet, write it as a promise.\n\n",
            "    state: promised   # right: the document is still to come\n",
            "    due: 2024-11-04",
        ),
        Code::ProofExpired => {
            "This proof is no longer valid: the day in `valid_until` has passed, or the document is \
             older than `max_age_years` allows; whichever ends first decides. On its last day proof is \
             still valid. Once the deadline is past, being valid on the deadline is enough. The claimed \
             value still counts as claimed, but this proof no longer supports it. Replace it by a \
             document that is valid, and bring `date` or `valid_until` up to date."
        }
        Code::ProofExpiresBeforeDeadline => concat!(
            "This proof is valid today, so it still supports the value, but it ends before the \
             deadline. After its last day it no longer counts, and the index may fall without anybody \
             touching a file. The deadline day counts: proof must be valid up to and including it. Have \
             a renewal or a replacement ready.\n\n",
            "    valid_until: 2024-11-10   # wrong if the deadline is 2024-11-11\n",
            "    valid_until: 2024-11-11   # right",
        ),
        Code::SurveyPersonalData => explain_survey::PERSONAL_DATA,
        Code::SurveyDiffers => explain_survey::DIFFERS,
        Code::SurveyRowIncomplete => explain_survey::ROW_INCOMPLETE,
        Code::SurveyTooFew => explain_survey::TOO_FEW,
        Code::SurveyMoreThanUsers => explain_survey::MORE_THAN_USERS,
        Code::SurveyRespondentTwice => explain_survey::RESPONDENT_TWICE,
        Code::SurveyRespondentElsewhere => explain_survey::RESPONDENT_ELSEWHERE,
        Code::SurveyDate => explain_survey::DATE,
        Code::SurveyAnswerOutOfRange => explain_survey::ANSWER_OUT_OF_RANGE,
        Code::SurveyStraightLining => explain_survey::STRAIGHT_LINING,
        Code::SurveyAllMaximal => explain_survey::ALL_MAXIMAL,
        Code::SurveyRowsAlike => explain_survey::ROWS_ALIKE,
        Code::ProofDraft => concat!(
            "The document is there, but it is not finished or not signed. The claimed value still \
             counts as claimed, but a draft does not support it. Finish the document, put its final \
             version into the workspace, then write `state: final` or delete `state`, since proof \
             without a `state` counts as final.\n\n",
            "    state: draft   # does not support the value yet\n",
            "    state: final   # right once it is signed",
        ),
        Code::PromiseOverdue => concat!(
            "The day in `due` has passed, but the proof is still only a promise; on the day itself it \
             is not late. The claimed value still counts as claimed, but a promise does not support it \
             until the document is handed in. Hand it in, then replace `state` and `due` by `file` and \
             `date`. If that is not possible yet, agree on a new date.\n\n",
            "    title: Action plan\n",
            "    file: bukti/OC04/action-plan.pdf   # right: handed in\n",
            "    date: 2024-10-18",
        ),
        Code::PromiseAfterDeadline => concat!(
            "This proof is promised for a day after the deadline, which is too late for the evaluation. \
             The deadline day itself still counts. The index does not change now, since a promise does \
             not support a value anyway. Bring `due` forward to the deadline day at the latest; if that \
             is impossible, do not rely on this proof.\n\n",
            "    due: 2024-11-12   # wrong if the deadline is 2024-11-11\n",
            "    due: 2024-11-11   # right",
        ),
        Code::ProofRepeated => {
            "The same document or link is offered more than once for one requirement that asks for several. What is the same \
             counts once: three photographs are three different ones. Offer another document, or delete the repetition."
        }
        Code::ProofRejected => {
            "A reviewer rejected this proof; the message says why if the reviewer wrote a `note`. The \
             claimed value still counts as claimed, but rejected proof does not support it. Replace the \
             document by one that answers the note, then ask for a new review. A rejection that gives \
             the SHA-256 lapses as soon as the file changes; one without it stands until the proof is \
             accepted on a later day."
        }
        Code::VerdictStale => {
            "The document is no longer the one that was judged: its SHA-256 differs, or it cannot be \
             read. The old verdict, whether it accepted or rejected, does not count until the document \
             is reviewed again. If it passes the other checks the proof still supports the value, but \
             it is not verified. A reviewer looks at the present document and writes a new verdict with \
             the new SHA-256 and date. If the document was changed by mistake, restore the version that \
             was judged."
        }
        Code::VerdictUnused => {
            "This verdict judges a file or link that nobody hands in for this indicator, so it has no \
             effect. Mostly the file was moved or renamed after the review, or the indicator is wrong. \
             Make `indicator`, `requirement`, and `file` or `link` the same as in the evidence file; a \
             verdict without a `requirement` holds for any requirement of the indicator. Delete the \
             verdict if the proof was withdrawn."
        }
        Code::VerdictInFuture => concat!(
            "The verdict is dated after the day of judging, which is today in the workspace's time zone \
             or the day given with `--as-of`, so it does not count yet. A verdict dated that very day \
             counts. Mostly the year or month is mistyped. Write the day on which the proof was \
             reviewed.\n\n",
            "    date: 2025-11-01   # wrong\n",
            "    date: 2024-11-01   # right",
        ),
        Code::Unassigned => concat!(
            "No agency leads these indicators. While nobody answers, each has the lowest value with its \
             full weight, and what is missing is listed under “Unassigned”. An agency leads an \
             indicator by listing it under `answers`, with a `value` or still empty; with `provides` \
             and no `value` it only contributes proof. Decide who leads, then add the indicators to \
             that agency's evidence file.\n\n",
            "    answers:\n",
            "      OC04:   # right: led, not answered yet",
        ),
        Code::AgencySilent => concat!(
            "These agencies are in opd.yaml, but have handed nothing in: there is no evidence file in their \
             name, or it names no indicator, or nothing is filled in under those that it names. Their \
             answers and proof are absent from the score, so the indicators that they should lead have \
             the lowest value. What they still have to do is not known; no output says that it is nothing. \
             Name the indicators that each leads in its file in evidence/, and fill them in. If an agency \
             takes no part, delete it from opd.yaml.\n\n",
            "    # evidence/dlh.yaml\n",
            "    opd: dlh\n",
            "    answers:\n",
            "      OC22: {value: 2}   # right: an indicator with an answer",
        ),
        Code::FolderAbsent => {
            "`documents` in siak-check.yaml names a folder that is not there. Documents that no evidence names are looked \
             for in those folders only, so a slip here hides them. Create the folder, or correct its name."
        }
        Code::ProofUnclaimed => concat!(
            "This document lies in the folder of documents, but no evidence names it, so it is not \
             counted. This is only a note: perhaps somebody forgot to list it, or it is no longer \
             needed. Name it in the agency's evidence file, or move it out of this folder. The folder \
             searched is bukti/, unless `documents` in siak-check.yaml names others.\n\n",
            "    - requirement: spbe-result\n",
            "      title: SPBE result letter\n",
            "      file: bukti/OC04/spbe-result.pdf   # right\n",
            "      date: 2024-01-11",
        ),
    }
}
