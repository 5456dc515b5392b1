//! What the files of a new workspace say to whoever fills them in.

use super::texts::words;

words!(
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Word {
        Settings = ("Pengaturan ruang kerja siak-check.", "Settings of a siak-check workspace."),
        Instrument = (
            "Instrumen bawaan; taruh instrumen sendiri di folder indicators/ bila perlu.",
            "A built-in instrument; put one of your own into the folder indicators/ if you need it.",
        ),
        Deadline = (
            "Hari penilaian. Hari itu sendiri ikut dihitung.",
            "The day of the evaluation. That day itself counts.",
        ),
        Period = (
            "Bukti harus bertanggal dalam periode ini (kedua ujungnya ikut). Bila dihapus: 1 Januari tahun \
             tenggat sampai tenggat.",
            "Proof must be dated in this period (both ends count). When left out: 1 January of the \
             deadline's year to the deadline.",
        ),
        Target = (
            "Target setiap indikator; target sendiri per pilar atau indikator:",
            "The target of every indicator; for single pillars or indicators:",
        ),
        Holidays = (
            "Hari libur selain Sabtu dan Minggu, untuk menghitung hari kerja.",
            "Days off besides Saturdays and Sundays, to count working days.",
        ),
        Effort = (
            "Hari orang untuk `siak-check plan`: satu tingkat pekerjaan, satu bukti dukung, satu verifikasi, \
             sekretariat per hari kerja.",
            "Person-days that `siak-check plan` reckons with: a level of work, a requirement, a verdict, the \
             secretariat on each working day.",
        ),
        DocumentFolders = (
            "Folder yang setiap dokumennya seharusnya disebut sebagai bukti.",
            "Folders in which every document should be named as proof.",
        ),
        Agencies = (
            "Daftar OPD. `id` menjadi nama berkas buktinya: evidence/<id>.yaml.",
            "The agencies (OPD). `id` is the name of the agency's evidence file: evidence/<id>.yaml.",
        ),
        InCharge = ("pic: nama penanggung jawab", "pic: the person responsible"),
        Contact = ("contact: alamat surel dinas", "contact: the agency's e-mail address"),
        Capacity =
            ("Hari-orang yang tersedia setiap hari kerja.", "Person-days available on each working day."),
        Evidence = (
            "Apa yang diakui Diskominfo dan bukti dukungnya. Satu berkas per OPD; satu indikator hanya satu \
             pengampu.",
            "What Diskominfo claims, and its proof. One file per agency; an indicator has only one lead agency.",
        ),
        Question = ("Pertanyaan dan bukti dukung tiap indikator", "The question and the evidence needed"),
        Title = ("Menyusul", "To follow"),
        DocumentName = ("dokumen.pdf", "document.pdf"),
        Arrived = (
            "Bila dokumennya sudah ada, ganti dua baris di bawah dengan ini (`date`: tanggal pada dokumen; \
             `state` boleh juga draft):",
            "When the document is there, replace the two lines below by these (`date`: the one on the \
             document; `state` may be draft too):",
        ),
        Contributor = (
            "OPD yang hanya menyumbang bukti tidak mengisi value:",
            "An agency that only contributes evidence gives no value:",
        ),
        Reviews = (
            "Putusan sekretariat atas bukti dukung, satu berkas YAML per hari atau per penelaah. `siak-check \
             review` menulisnya:",
            "The secretariat's verdicts on the evidence, one YAML file per day or reviewer. `siak-check \
             review` writes them:",
        ),
        Secretariat = ("Sekretariat Smart City", "Smart City secretariat"),
        OrAgency = ("atau id OPD penelaah", "or the id of the reviewer's agency"),
        Output = ("hasil", "the output of"),
        OrRejected = ("atau rejected, dengan note", "or rejected, with a note"),
        Verdicts = (
            "OPD tidak dapat menilai buktinya sendiri. Bila dokumen berubah, putusannya gugur.",
            "An agency cannot judge its own proof. When a document changes, its verdict lapses.",
        ),
        Documents = (
            "Dokumen bukti dukung, satu folder per indikator. Setiap dokumen di sini disebut di berkas bukti \
             OPD.",
            "The documents, one folder per indicator. Each is named in an agency's evidence file.",
        ),
    }
);
