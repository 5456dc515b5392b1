//! What the files of a new workspace say, with comments that explain.

use super::Example;
use super::texts::say;
use crate::base::lang::Language;

/// `siak-check.yaml`.
pub fn settings(language: Language, example: &Example) -> String {
    let Example { region, instrument, profile, deadline, target, indicator, .. } = example;
    match language {
        Language::Indonesian => format!(
            "\
# Pengaturan ruang kerja siak-check.
region: {region}
# Instrumen bawaan; taruh instrumen sendiri di folder indicators/ bila perlu.
instrument: {instrument}
profile: {profile}
# Hari penilaian. Hari itu sendiri ikut dihitung.
deadline: {deadline}
time_zone: Asia/Jakarta
# Bukti harus bertanggal dalam periode ini (kedua ujungnya ikut). Bila dihapus: 1 Januari tahun tenggat \
sampai tenggat.
period: {{from: {year:04}-01-01, to: {deadline}}}
# Target setiap indikator; target sendiri per pilar atau indikator:
# targets: {{indicators: {{{indicator}: {target}}}}}
target: {target}
# Hari libur selain Sabtu dan Minggu, untuk menghitung hari kerja.
holidays: []
# Hari orang untuk `siak-check plan`: satu tingkat pekerjaan, satu bukti dukung, satu verifikasi, \
sekretariat per hari kerja.
# effort: {{work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1}}
language: id
# Folder yang setiap dokumennya seharusnya disebut sebagai bukti.
documents: [bukti]
",
            year = deadline.year()
        ),
        Language::English => format!(
            "\
# Settings of a siak-check workspace.
region: {region}
# A built-in instrument; put one of your own into the folder indicators/ if you need it.
instrument: {instrument}
profile: {profile}
# The day of the evaluation. That day itself counts.
deadline: {deadline}
time_zone: Asia/Jakarta
# Proof must be dated in this period (both ends count). When left out: 1 January of the deadline's year \
to the deadline.
period: {{from: {year:04}-01-01, to: {deadline}}}
# The target of every indicator; for single pillars or indicators:
# targets: {{indicators: {{{indicator}: {target}}}}}
target: {target}
# Days off besides Saturdays and Sundays, to count working days.
holidays: []
# Person-days that `siak-check plan` reckons with: a level of work, a requirement, a verdict, the \
secretariat on each working day.
# effort: {{work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1}}
language: en
# Folders in which every document should be named as proof.
documents: [bukti]
",
            year = deadline.year()
        ),
    }
}

/// `opd.yaml`.
pub fn agencies(language: Language, _: &Example) -> String {
    match language {
        Language::Indonesian => "\
# Daftar OPD. `id` menjadi nama berkas buktinya: evidence/<id>.yaml.
- id: diskominfo
  name: Dinas Komunikasi dan Informatika
  short: Diskominfo
  # pic: nama penanggung jawab
  # contact: alamat surel dinas
  # Hari-orang yang tersedia setiap hari kerja.
  capacity_days: 1
"
        .into(),
        Language::English => "\
# The agencies (OPD). `id` is the name of the agency's evidence file: evidence/<id>.yaml.
- id: diskominfo
  name: {id: Dinas Komunikasi dan Informatika, en: Department of Communication and Informatics}
  short: Diskominfo
  # pic: the person responsible
  # contact: the agency's e-mail address
  # Person-days available on each working day.
  capacity_days: 1
"
        .into(),
    }
}

/// `evidence/diskominfo.yaml`.
pub fn evidence(language: Language, example: &Example) -> String {
    let Example { deadline, value, indicator, indicator_name, .. } = example;
    let piece = match &example.requirement {
        None => "    evidence: []\n".to_owned(),
        Some((id, name)) => say!(
            language,
            id(
                "    evidence:
      - requirement: {id}
        # {name}
        title: Menyusul
        # Bila dokumennya sudah ada, ganti dua baris di bawah dengan:
        #   file: bukti/{indicator}/dokumen.pdf
        #   date: {year}-01-31        # tanggal pada dokumen
        #   state: final             # atau draft
        state: promised
        due: {deadline}
",
                year = deadline.year()
            )
            .en(
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
            )
        ),
    };
    say!(
        language,
        id("\
# Apa yang diakui Diskominfo dan bukti dukungnya. Satu berkas per OPD; satu indikator hanya satu pengampu.
# Pertanyaan dan bukti dukung tiap indikator: siak-check explain {indicator}
opd: diskominfo
answers:
  # {indicator_name}
  {indicator}:
    value: {value}
{piece}  # OPD yang hanya menyumbang bukti tidak mengisi value:
  # OP4:
  #   provides: [renstra-extracts]
")
        .en("\
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
")
    )
}

/// `reviews/README.md`.
pub fn reviews(language: Language, _: &Example) -> String {
    match language {
        Language::Indonesian => "\
Putusan sekretariat atas bukti dukung, satu berkas YAML per hari atau per penelaah. `siak-check review` \
menulisnya:

    reviewer: Sekretariat Smart City
    opd: secretariat           # atau id OPD penelaah
    verdicts:
      - indicator: BL1
        requirement: masterplan-document
        file: bukti/BL1/dokumen.pdf
        sha256: hasil `sha256sum bukti/BL1/dokumen.pdf`
        verdict: accepted        # atau rejected, dengan note
        date: 2024-11-01

OPD tidak dapat menilai buktinya sendiri. Bila dokumen berubah, putusannya gugur.
"
        .into(),
        Language::English => "\
The secretariat's verdicts on the evidence, one YAML file per day or reviewer. `siak-check review` \
writes them:

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
        .into(),
    }
}

/// `bukti/README.md`.
pub fn documents(language: Language, _: &Example) -> String {
    match language {
        Language::Indonesian => "Dokumen bukti dukung, satu folder per indikator. Setiap dokumen di sini \
                                 disebut di berkas bukti OPD.\n"
            .into(),
        Language::English => "The documents, one folder per indicator. Each is named in an agency's \
                              evidence file.\n"
            .into(),
    }
}
