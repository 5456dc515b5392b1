//! Headings of documents that leave the terminal: a workbook, a page of a repository.

use super::texts::words;
use crate::base::lang::Language;

words!(
    /// A sheet, a column or a line of a document, where no [`super::Label`] says it already.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Heading {
        Summary = ("Ringkasan", "Summary"),
        Pillars = ("Pilar", "Pillars"),
        Agencies = ("OPD", "Agencies"),
        Indicators = ("Indikator", "Indicators"),
        Remaining = ("Sisa pekerjaan", "What remains"),
        Plan = ("Rencana", "Plan"),
        RaisedTo = ("Menjadi", "Raised to"),
        Problems = ("Masalah", "Problems"),
        Dimensions = ("Dimensi", "Dimensions"),
        Readings = ("Indeks", "Index"),
        Name = ("Nama", "Name"),
        Responsible = ("Penanggung jawab", "Responsible"),
        Contact = ("Kontak", "Contact"),
        Submission = ("Penyerahan", "Handed in"),
        Leads = ("Diampu", "Leads"),
        Items = ("Hal", "Items"),
        LatePromises = ("Janji lewat", "Late promises"),
        NextDue = ("Tanggal terdekat", "Next due"),
        DaysLeft = ("Hari lagi", "Days left"),
        WorkingDaysLeft = ("Hari kerja lagi", "Working days left"),
        Severity = ("Tingkat", "Severity"),
        Code = ("Kode", "Code"),
        File = ("Berkas", "File"),
        Line = ("Baris", "Line"),
        Column = ("Kolom", "Column"),
        Message = ("Masalah", "Problem"),
        Remedy = ("Saran", "Remedy"),
        Answered = ("dijawab", "answered"),
        NotAnswered = ("belum dijawab", "not answered"),
        Answer = ("Jawaban", "Answer"),
        Requirement = ("Bukti dukung", "Evidence"),
        AsOf = ("Keadaan per", "As of"),
        Official = ("Resmi", "Official"),
        Exact = ("Tepat", "Exact"),
        Predicate = ("Predikat", "Predicate"),
        GapByCause = ("Sisa menurut sebab (poin indeks)", "Gap by cause (points of the index)"),
        ChartTitle = ("Tiga nilai tiap pilar dan targetnya", "Three readings of each pillar and its target"),
        Page = ("Halaman", "Page"),
        PillarId = ("id pilar", "pillar id"),
        DimensionId = ("id dimensi", "dimension id"),
        AgencyId = ("id OPD", "agency id"),
        RequirementId = ("id bukti", "evidence id"),
        CauseId = ("id sebab", "cause id"),
        Reason = ("id alasan", "reason id"),
        Faults = ("id kekurangan", "fault ids"),
        TaskId = ("id tugas", "task id"),
    }
);

pub fn heading(language: Language, heading: Heading) -> &'static str {
    heading.text(language)
}
