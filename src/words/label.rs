//! Fixed words: headings of tables, and the names of closed sets.

use super::texts::{texts, words};
use crate::base::show::several;
use crate::judge::assess::Cause;
use crate::model::instrument::Dated;
use crate::problem::{Severity, Submission};
use crate::read::document::pillar::{Kind, Provenance};
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;

words!(
    pub enum Label {
        Index = id("Indeks").en("Index"),
        Scale = id("skala").en("scale"),
        Claimed = id("Penilaian mandiri").en("Self-assessment"),
        Supported = id("Didukung bukti").en("Supported"),
        Verified = id("Terverifikasi").en("Verified"),
        ClaimedShort = id("Mandiri").en("Claimed"),
        SupportedShort = id("Bukti").en("Supp."),
        VerifiedShort = id("Verif.").en("Verif."),
        Target = id("Target").en("Target"),
        Gap = id("Sisa").en("Gap"),
        Pillar = id("Pilar").en("Pillar"),
        Dimension = id("Dimensi").en("Dimension"),
        Agency = id("OPD").en("Agency"),
        Indicator = id("Indikator").en("Indicator"),
        Weight = id("Bobot").en("Weight"),
        Complete = id("Lengkap").en("Complete"),
        Points = id("Poin").en("Points"),
        Cause = id("Sebab").en("Cause"),
        Due = id("Tenggat").en("Due"),
        ToDo = id("Tindak lanjut").en("To do"),
        Lead = id("Pengampu").en("Lead"),
        Total = id("Jumlah").en("Total"),
        Deadline = id("Tenggat").en("Deadline"),
        MostToDo =
            id("Sisa terbanyak per OPD (poin indeks)").en("Agencies with most to do (points of the index)"),
        BiggestGaps = id("Lima kesenjangan terbesar").en("Five biggest gaps"),
        Secretariat = id("Sekretariat").en("Secretariat"),
        Unassigned = id("Tanpa pengampu").en("Unassigned"),
        NothingRemains = id("Tidak ada yang tersisa.").en("Nothing remains."),
        OutOfScope = id("tidak dinilai pada profil ini").en("not evaluated in this profile"),
        NotApplicable = id("tidak berlaku").en("not applicable"),
        First = id("yang pertama di sini").en("the first is here"),
        Remedy = id("saran").en("help"),
        NoProblems = id("Tidak ada masalah.").en("No problems."),
        Group = id("Kelompok").en("Group"),
        WorthPerLevel = id("Nilai satu tingkat").en("Worth of one level"),
        Requirements = id("Bukti dukung").en("Evidence needed"),
        NoRequirements = id("Tidak memerlukan bukti dukung.").en("No evidence is needed."),
        Advice = id("disarankan, tidak wajib").en("suggested, not required"),
        AnyProof = id("Sedikitnya satu bukti apa pun yang sah.").en("At least one sound piece of any kind."),
        From = id("Mulai").en("From"),
        Kind = id("Jenis").en("Kind"),
        Period = id("Tanggal").en("Dated"),
        Effort = id("Hari").en("Days"),
        Provenance = id("Asal").en("Source"),
        Levels = id("Arti nilai").en("What values mean"),
        StateHere = id("Keadaan di ruang kerja ini").en("State in this workspace"),
        Explanation = id("Penjelasan").en("Explanation"),
        Sources = id("Sumber").en("Sources"),
        Note = id("Catatan").en("Note"),
        Arithmetic = id("Perhitungan indeks").en("How the index is computed"),
        Official = id("resmi").en("official"),
        Exact = id("tepat").en("exact"),
        SeeAlso = id("Rincian: siak-check gaps · siak-check plan · siak-check explain INDIKATOR")
            .en("Details: siak-check gaps · siak-check plan · siak-check explain INDICATOR"),
        Load = id("Beban").en("Load"),
        Available = id("Tersedia").en("Available"),
        LoadPerAgency = id("Beban per OPD (hari orang)").en("Load per agency (person-days)"),
        Steps = id("Langkah, yang paling hemat lebih dahulu").en("Steps, the best value for effort first"),
        Indicators = id("Indikator").en("Indicators"),
        Unanswered = id("belum dijawab").en("not answered"),
        Met = id("terpenuhi").en("met"),
        Unmet = id("belum").en("unmet"),
        Place = id("No.").en("No."),
        Region = id("Daerah").en("Region"),
        Profile = id("Profil").en("Profile"),
        Final = id("Akhir").en("Final"),
        Improvement = id("Peningkatan").en("Improvement"),
        ExampleRegion = id("Kabupaten Contoh").en("Example Regency"),
        Before = id("Dulu").en("Before"),
        After = id("Kini").en("After"),
        Rose = id("Naik").en("Rose"),
        Fell = id("Turun").en("Fell"),
        NewProblems = id("Masalah baru").en("New problems"),
        Settled = id("Masalah selesai").en("Settled problems"),
        ProblemsUnknown =
            id("Skor yang disimpan tidak memuat daftar masalah, jadi masalah tidak dibandingkan.")
                .en("A saved score does not list its problems, so problems are not compared."),
        Trend = id("Perkembangan indeks").en("The index over time"),
        Projection = id("Proyeksi ke tenggat").en("Projection to the deadline"),
        Range = id("rentang 90%").en("90% range"),
        Question = id("Pertanyaan").en("Question"),
        Requirement = id("Diminta").en("Needed"),
        Document = id("Dokumen").en("Document"),
        Address = id("Tempat").en("Where"),
        Sha256 = id("SHA-256").en("SHA-256"),
        Sample = id("DATA CONTOH, bukan keadaan resmi").en("SAMPLE DATA, not an official state"),
        Value = id("Nilai").en("Value"),
        State = id("Keadaan").en("State"),
        Earlier = id("Sebelumnya").en("Earlier"),
        // Sheets, columns and lines of documents that leave the terminal.
        Summary = id("Ringkasan").en("Summary"),
        Pillars = id("Pilar").en("Pillars"),
        Agencies = id("OPD").en("Agencies"),
        Remaining = id("Sisa pekerjaan").en("What remains"),
        Plan = id("Rencana").en("Plan"),
        RaisedTo = id("Menjadi").en("Raised to"),
        Problems = id("Masalah").en("Problems"),
        Responsible = id("Penanggung jawab").en("Responsible"),
        Contact = id("Kontak").en("Contact"),
        Submission = id("Penyerahan").en("Handed in"),
        Leads = id("Diampu").en("Leads"),
        Items = id("Hal").en("Items"),
        LatePromises = id("Janji lewat").en("Late promises"),
        NextDue = id("Tanggal terdekat").en("Next due"),
        DaysLeft = id("Hari lagi").en("Days left"),
        WorkingDaysLeft = id("Hari kerja lagi").en("Working days left"),
        Severity = id("Tingkat").en("Severity"),
        Code = id("Kode").en("Code"),
        File = id("Berkas").en("File"),
        Line = id("Baris").en("Line"),
        Column = id("Kolom").en("Column"),
        Message = id("Masalah").en("Problem"),
        RemedyColumn = id("Saran").en("Remedy"),
        Answered = id("dijawab").en("answered"),
        Answer = id("Jawaban").en("Answer"),
        Evidence = id("Bukti dukung").en("Evidence"),
        AsOf = id("Keadaan per").en("As of"),
        OfficialColumn = id("Resmi").en("Official"),
        ExactColumn = id("Tepat").en("Exact"),
        Predicate = id("Predikat").en("Predicate"),
        GapByCause = id("Sisa menurut sebab (poin indeks)").en("Gap by cause (points of the index)"),
        ChartTitle =
            id("Tiga nilai tiap pilar dan targetnya").en("Three readings of each pillar and its target"),
        Page = id("Halaman").en("Page"),
        PillarId = id("id pilar").en("pillar id"),
        DimensionId = id("id dimensi").en("dimension id"),
        AgencyId = id("id OPD").en("agency id"),
        RequirementId = id("id bukti").en("evidence id"),
        CauseId = id("id sebab").en("cause id"),
        ReasonId = id("id alasan").en("reason id"),
        FaultIds = id("id kekurangan").en("fault ids"),
        TaskId = id("id tugas").en("task id"),
        // The HTML report.
        Title = id("Kesiapan evaluasi").en("Readiness for the evaluation"),
        Contents = id("Isi laporan").en("Contents"),
        Skip = id("Langsung ke isi laporan").en("Skip to the report"),
        PillarResults = id("Capaian per pilar").en("Pillars"),
        HeatMap = id("Poin terbuka per OPD dan pilar").en("Open points by agency and pillar"),
        HeatNote = id(
            "Poin indeks yang masih harus diselesaikan. Makin pekat warnanya, makin besar poinnya; batas \
             atas setiap warna dua kali batas warna sebelumnya.",
        )
        .en(
            "Points of the index still to be done. The deeper the shade, the more points; each shade reaches \
             up to twice as many as the one before.",
        ),
        ToBeDone = id("Yang harus diselesaikan").en("What remains"),
        ByCause = id("Sisa menurut sebab").en("What remains, by cause"),
        All = id("Semua").en("All"),
        ClearFilters = id("Hapus saringan").en("Clear filters"),
        NothingMatches = id("Tidak ada yang cocok dengan saringan ini.").en("Nothing matches these filters."),
        DueDates = id("Jatuh tempo").en("Due dates"),
        DueNote = id(
            "Jumlah hal yang jatuh tempo per tanggal; batang bergaris sudah lewat. Yang tanpa tanggal paling \
             lambat pada tenggat.",
        )
        .en("Items due by date; striped bars are overdue. What has no date is due on the deadline."),
        Today = id("Hari ini").en("Today"),
        Overdue = id("lewat jatuh tempo").en("overdue"),
        Undated = id("Tanpa tanggal").en("No date"),
        Day = id("Tanggal").en("Date"),
        ToDeadline = id("Menuju tenggat").en("To the deadline"),
        ItemCount = id("Jumlah hal").en("Items"),
        CheapestPlan = id("Rencana paling hemat").en("The cheapest plan"),
        InTime = id("sempat").en("in time"),
        Fits = id("Beban yang sempat dikerjakan").en("Load that fits"),
        Exceeds = id("Beban yang tidak sempat").en("Load that does not fit"),
        Surveys = id("Survei pengguna").en("User surveys"),
        SurveyNote = id(
            "Rata-rata semua pertanyaan tiap layanan, dari 1 (terburuk) sampai 4 (terbaik). Survei yang \
             bermasalah tidak mendukung nilai apa pun.",
        )
        .en(
            "The mean over all questions of each service, from 1 (worst) to 4 (best). A survey with problems \
             supports no value.",
        ),
        PerQuestion = id("Per pertanyaan").en("By question"),
        Respondents = id("Responden").en("Respondents"),
        Mean = id("Rata-rata").en("Mean"),
        NoAnswer = id("Tidak dijawab").en("Not answered"),
        Computed = id("Cara menghitung indeks").en("How the index is computed"),
        GapNote = id(
            "Sisa poin dijumlahkan per indikator: nilai di atas target pada satu indikator tidak menutup \
             kekurangan indikator lain. Karena itu jumlah sisa dapat melebihi selisih target dan indeks.",
        )
        .en("Open points are added up per indicator: a value above the target in one does not make up for \
             another. Their sum can therefore exceed the difference between target and index."),
        Ours = id("Yang resmi dan yang bukan").en("What is official, and what is not"),
        Incomplete = id("belum lengkap").en("incomplete"),
        Led = id("Indikator yang diampu").en("Indicators it leads"),
        VerifiedMeans = id("sudah diperiksa dan diterima").en("checked and accepted"),
        SupportedMeans = id("buktinya tersedia").en("proof is on file"),
        ClaimedMeans = id("menurut OPD sendiri").en("what agencies say"),
        // Summaries of surveys.
        Service = id("Layanan").en("Service"),
        Spread = id("Simp. baku").en("Std. dev."),
        NoAnswerShort = id("Kosong").en("None"),
        Outside = id("Salah").en("Wrong"),
        ValueFrom = id("Asal nilai").en("Value from"),
    }
);

texts!(
    language,
    why = match Why {
        Claim => id("penilaian mandiri").en("claim"),
        Proof => id("bukti").en("proof"),
        Review => id("verifikasi").en("review"),
    },
    doubt { doubt: &Doubt } = match doubt {
        Doubt::Instrument => id("Instrumennya berbeda: indeks tidak dapat dibandingkan langsung.")
            .en("The instruments differ: the indexes cannot be compared directly."),
        Doubt::Profile => id("Profil bobotnya berbeda: indeks tidak dapat dibandingkan langsung.")
            .en("The profiles of weights differ: the indexes cannot be compared directly."),
        Doubt::Region => id("Daerahnya berbeda.").en("The regions differ."),
        Doubt::Sample => id("Hanya satu dari kedua keadaan yang data contoh.")
            .en("Only one of the two states is sample data."),
        Doubt::BeforeIncomplete => id("Keadaan dulu tidak lengkap: ada berkas yang tidak terbaca.")
            .en("The earlier state is incomplete: a file could not be read."),
        Doubt::AfterIncomplete => id("Keadaan kini tidak lengkap: ada berkas yang tidak terbaca.")
            .en("The later state is incomplete: a file could not be read."),
        Doubt::AfterUnfetched =>
            id("Ada dokumen yang belum diambil (`git lfs pull`), jadi isinya tidak diperiksa.")
                .en("Documents were not fetched (`git lfs pull`), so nobody has looked into them."),
    },
    submission = match Submission {
        Submitted => id("sudah menyerahkan").en("handed in"),
        Unanswered => id("belum mengisi").en("nothing filled in"),
        Empty => id("tanpa indikator").en("no indicators"),
        Unreadable => id("berkas tidak terbaca").en("file unreadable"),
        Absent => id("belum menyerahkan").en("not handed in"),
    },
    // The same in a sentence or two, with what is asked for.
    submission_asks = match Submission {
        Submitted => id("Sudah menyerahkan.").en("Handed in."),
        Unanswered => id("Belum mengisi nilai atau bukti dukung satu pun. Mohon segera diisi.")
            .en("Nothing filled in yet: neither a value nor a piece of evidence. Please begin."),
        Empty => id(
            "Tanpa indikator: berkas buktinya tidak memuat satu indikator pun, jadi yang harus dilengkapi \
             belum diketahui. Mohon indikatornya ditetapkan."
        )
        .en("No indicators: the evidence file names none, so what has to be done is not known. Please have \
             them assigned."),
        Unreadable => id(
            "Berkas tidak terbaca, jadi yang harus dilengkapi belum diketahui. Mohon berkas buktinya \
             diperbaiki atau diserahkan ulang."
        )
        .en(
            "File unreadable, so what has to be done is not known. Please mend the evidence file or hand it \
             in again."
        ),
        Absent => id(
            "Belum menyerahkan berkas bukti, jadi yang harus dilengkapi belum diketahui. Mohon formulirnya \
             diisi dan diserahkan kepada sekretariat."
        )
        .en("Not handed in: there is no evidence file, so what has to be done is not known. Please fill in \
             the form and give it to the secretariat."),
    },
    severity = match Severity {
        Error => id("kesalahan").en("error"),
        Warning => id("peringatan").en("warning"),
        Note => id("catatan").en("note"),
    },
    cause = match Cause {
        Work => id("pekerjaan").en("work"),
        Evidence => id("bukti").en("evidence"),
        Review => id("verifikasi").en("review"),
    },
    kind = match Kind {
        Regulation => id("peraturan").en("regulation"),
        Document => id("dokumen").en("document"),
        Minutes => id("notulen").en("minutes"),
        Report => id("laporan").en("report"),
        Photo => id("foto").en("photo"),
        Screenshot => id("tangkapan layar").en("screenshot"),
        Dataset => id("data").en("data"),
        Link => id("tautan").en("link"),
        Survey => id("survei").en("survey"),
    },
    provenance = match Provenance {
        Official => id("resmi").en("official"),
        OfficialSummary => id("ringkasan").en("summary"),
        Suggested => id("saran").en("suggested"),
    },
    // Why a workspace has no place in a ranking.
    no_place { reason: NoPlace } = match reason {
        NoPlace::NoWorkspace => id("bukan ruang kerja (tidak ada siak-check.yaml)")
            .en("no workspace (there is no siak-check.yaml)"),
        NoPlace::NoEvidence => id("belum punya berkas bukti").en("has no evidence file"),
        NoPlace::Errors(count) => id("{count} kesalahan pada berkas; jalankan `siak-check validate`")
            .en("{} in the files; run `siak-check validate`", several(count, "error")),
        NoPlace::Previous => id("hasil tahun lalu (`previous`) tidak dapat dibaca")
            .en("the earlier result (`previous`) cannot be read"),
    },
    // How proof must be dated.
    dated { rule: Dated } = match rule {
        Dated::ThisYear => id("dalam periode").en("in the period"),
        Dated::LastYear => id("sejak tahun lalu").en("since last year"),
        Dated::Standing => id("bebas").en("any time"),
        Dated::Within(years) => id("paling lama {years} tahun").en("at most {} old", several(years, "year")),
    },
);
