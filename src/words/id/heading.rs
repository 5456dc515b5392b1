//! Judul pada dokumen.

use crate::words::heading::Heading;

/// Teks sebuah judul.
#[must_use]
pub const fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Summary => "Ringkasan",
        Heading::Pillars => "Pilar",
        Heading::Agencies => "OPD",
        Heading::Indicators => "Indikator",
        Heading::Remaining => "Sisa pekerjaan",
        Heading::Problems => "Masalah",
        Heading::Dimensions => "Dimensi",
        Heading::Readings => "Indeks",
        Heading::Name => "Nama",
        Heading::Responsible => "Penanggung jawab",
        Heading::Contact => "Kontak",
        Heading::Leads => "Diampu",
        Heading::Items => "Hal",
        Heading::Overdue => "Lewat tanggal",
        Heading::NextDue => "Tanggal terdekat",
        Heading::DaysLeft => "Hari lagi",
        Heading::WorkingDaysLeft => "Hari kerja lagi",
        Heading::Severity => "Tingkat",
        Heading::Code => "Kode",
        Heading::File => "Berkas",
        Heading::Line => "Baris",
        Heading::Column => "Kolom",
        Heading::Message => "Masalah",
        Heading::Remedy => "Saran",
        Heading::Answered => "dijawab",
        Heading::NotAnswered => "belum dijawab",
        Heading::Answer => "Jawaban",
        Heading::Requirement => "Bukti dukung",
        Heading::AsOf => "Keadaan per",
        Heading::Official => "Resmi",
        Heading::Exact => "Tepat",
        Heading::Predicate => "Predikat",
        Heading::GapByCause => "Sisa menurut sebab (poin indeks)",
        Heading::ChartTitle => "Tiga nilai tiap pilar dan targetnya",
        Heading::Page => "Halaman",
        Heading::PillarId => "id pilar",
        Heading::DimensionId => "id dimensi",
        Heading::AgencyId => "id OPD",
        Heading::RequirementId => "id bukti",
        Heading::CauseId => "id sebab",
        Heading::Reason => "id alasan",
        Heading::Faults => "id kekurangan",
    }
}
