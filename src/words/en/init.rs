//! What the files of a new workspace say, with comments that explain.

use crate::words::Example;

/// `siak-check.yaml`.
pub fn settings(example: &Example) -> String {
    let Example { region, instrument, profile, deadline, target, indicator, .. } = example;
    format!(
        "\
# Settings of a siak-check workspace.
region: {region}
# A built-in instrument; put one of your own into the folder indicators/ if you need it.
instrument: {instrument}
profile: {profile}
# The day of the evaluation. That day itself counts.
deadline: {deadline}
time_zone: Asia/Jakarta
# Proof must be dated in this period (both ends count). When left out: 1 January of the deadline's year to the deadline.
period: {{from: {year:04}-01-01, to: {deadline}}}
# The target of every indicator; for single pillars or indicators:
# targets: {{indicators: {{{indicator}: {target}}}}}
target: {target}
# Days off besides Saturdays and Sundays, to count working days.
holidays: []
# Person-days that `siak-check plan` reckons with: a level of work, a requirement, a verdict, the secretariat on each working day.
# effort: {{work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1}}
language: en
# Folders in which every document should be named as proof.
documents: [bukti]
",
        year = deadline.year()
    )
}

/// `opd.yaml`.
pub fn agencies(_: &Example) -> String {
    "\
# The agencies (OPD). `id` is the name of the agency's evidence file: evidence/<id>.yaml.
- id: diskominfo
  name: {id: Dinas Komunikasi dan Informatika, en: Department of Communication and Informatics}
  short: Diskominfo
  # pic: the person responsible
  # contact: the agency's e-mail address
  # Person-days available on each working day.
  capacity_days: 1
"
    .into()
}

/// `evidence/diskominfo.yaml`.
pub fn evidence(example: &Example) -> String {
    let Example { deadline, value, indicator, indicator_name, .. } = example;
    let piece = match &example.requirement {
        None => "    evidence: []\n".to_owned(),
        Some((id, name)) => format!(
            "    evidence:
      - requirement: {id}
        # {name}
        title: To follow
        # When the document is there, replace the two lines below by:
        #   file: bukti/{indicator}/document.pdf
        #   date: {year}-01-31        # the date on the document
        #   state: final             # or draft
        state: promised
        due: {deadline}
",
            year = deadline.year()
        ),
    };
    format!(
        "\
# What Diskominfo claims, and its proof. One file per agency; an indicator has only one lead agency.
# The question and the evidence needed: siak-check explain {indicator}
opd: diskominfo
answers:
  # {indicator_name}
  {indicator}:
    value: {value}
{piece}  # An agency that only contributes evidence gives no value:
  # OP4:
  #   provides: [renstra-extracts]
"
    )
}

/// `reviews/README.md`.
pub fn reviews(_: &Example) -> String {
    "\
The secretariat's verdicts on the evidence, one YAML file per day or reviewer. `siak-check review` writes them:

    reviewer: Smart City secretariat
    opd: secretariat           # or the id of the reviewer's agency
    verdicts:
      - indicator: BL1
        requirement: masterplan-document
        file: bukti/BL1/document.pdf
        sha256: what `sha256sum bukti/BL1/document.pdf` prints
        verdict: accepted        # or rejected, with a note
        date: 2024-11-01

An agency cannot judge its own proof. When a document changes, its verdict lapses.
"
    .into()
}

/// `bukti/README.md`.
pub fn documents(_: &Example) -> String {
    "The documents, one folder per indicator. Each is named in an agency's evidence file.\n".into()
}
