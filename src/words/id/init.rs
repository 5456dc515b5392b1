//! Isi berkas ruang kerja baru, dengan komentar yang menerangkan.

use crate::words::Example;

/// `siak-check.yaml`.
pub fn settings(example: &Example) -> String {
    let Example { region, instrument, profile, deadline, target, indicator, .. } = example;
    format!(
        "\
# Pengaturan ruang kerja siak-check.
region: {region}
# Instrumen bawaan; taruh instrumen sendiri di folder indicators/ bila perlu.
instrument: {instrument}
profile: {profile}
# Hari penilaian. Hari itu sendiri ikut dihitung.
deadline: {deadline}
time_zone: Asia/Jakarta
# Bukti harus bertanggal dalam periode ini (kedua ujungnya ikut). Bila dihapus: 1 Januari tahun tenggat sampai tenggat.
period: {{from: {year:04}-01-01, to: {deadline}}}
# Target setiap indikator; target sendiri per pilar atau indikator:
# targets: {{indicators: {{{indicator}: {target}}}}}
target: {target}
# Hari libur selain Sabtu dan Minggu, untuk menghitung hari kerja.
holidays: []
# Hari orang untuk `siak-check plan`: satu tingkat pekerjaan, satu bukti dukung, satu verifikasi, sekretariat per hari kerja.
# effort: {{work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1}}
language: id
# Folder yang setiap dokumennya seharusnya disebut sebagai bukti.
documents: [bukti]
",
        year = deadline.year()
    )
}

/// `opd.yaml`.
pub fn agencies(_: &Example) -> String {
    "\
# Daftar OPD. `id` menjadi nama berkas buktinya: evidence/<id>.yaml.
- id: diskominfo
  name: Dinas Komunikasi dan Informatika
  short: Diskominfo
  # pic: nama penanggung jawab
  # contact: alamat surel dinas
  # Hari-orang yang tersedia setiap hari kerja.
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
        title: Menyusul
        # Bila dokumennya sudah ada, ganti dua baris di bawah dengan:
        #   file: bukti/{indicator}/dokumen.pdf
        #   date: {year}-01-31        # tanggal pada dokumen
        #   state: final             # atau draft
        state: promised
        due: {deadline}
",
            year = deadline.year()
        ),
    };
    format!(
        "\
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
"
    )
}

/// `reviews/README.md`.
pub fn reviews(_: &Example) -> String {
    "\
Putusan sekretariat atas bukti dukung, satu berkas YAML per hari atau per penelaah. `siak-check review` menulisnya:

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
    .into()
}

/// `bukti/README.md`.
pub fn documents(_: &Example) -> String {
    "Dokumen bukti dukung, satu folder per indikator. Setiap dokumen di sini disebut di berkas bukti OPD.\n"
        .into()
}
