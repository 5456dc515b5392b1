//! What the files of a new workspace say to whoever fills them in.

use super::texts::words;

words!(
    pub enum Word {
        Settings = id("Pengaturan ruang kerja siak-check.").en("Settings of a siak-check workspace."),
        Instrument = id("Instrumen bawaan; taruh instrumen sendiri di folder indicators/ bila perlu.")
            .en("A built-in instrument; put one of your own into the folder indicators/ if you need it."),
        Deadline = id("Hari penilaian. Hari itu sendiri ikut dihitung.")
            .en("The day of the evaluation. That day itself counts."),
        Period = id("Bukti harus bertanggal dalam periode ini (kedua ujungnya ikut). Bila dihapus: 1 \
                Januari tahun tenggat sampai tenggat.")
        .en("Proof must be dated in this period (both ends count). When left out: 1 January \
                of the deadline's year to the deadline."),
        Target = id("Target setiap indikator; target sendiri per pilar atau indikator:")
            .en("The target of every indicator; for single pillars or indicators:"),
        Holidays = id("Hari libur selain Sabtu dan Minggu, untuk menghitung hari kerja.")
            .en("Days off besides Saturdays and Sundays, to count working days."),
        Effort = id("Hari orang untuk `siak-check plan`: satu tingkat pekerjaan, satu bukti dukung, \
                satu verifikasi, sekretariat per hari kerja.")
        .en("Person-days that `siak-check plan` reckons with: a level of work, a requirement, \
                a verdict, the secretariat on each working day."),
        DocumentFolders = id("Folder yang setiap dokumennya seharusnya disebut sebagai bukti.")
            .en("Folders in which every document should be named as proof."),
        Agencies = id("Daftar OPD. `id` menjadi nama berkas buktinya: evidence/<id>.yaml.")
            .en("The agencies (OPD). `id` is the name of the agency's evidence file: evidence/<id>.yaml."),
        InCharge = id("pic: nama penanggung jawab").en("pic: the person responsible"),
        Contact = id("contact: alamat surel dinas").en("contact: the agency's e-mail address"),
        Capacity = id("Hari-orang yang tersedia setiap hari kerja.")
            .en("Person-days available on each working day."),
        Evidence = id("Apa yang diakui Diskominfo dan bukti dukungnya. Satu berkas per OPD; satu \
                indikator hanya satu pengampu.")
        .en("What Diskominfo claims, and its proof. One file per agency; an indicator has \
                only one lead agency."),
        Question =
            id("Pertanyaan dan bukti dukung tiap indikator").en("The question and the evidence needed"),
        Title = id("Menyusul").en("To follow"),
        DocumentName = id("dokumen.pdf").en("document.pdf"),
        Arrived = id("Bila dokumennya sudah ada, ganti dua baris di bawah dengan ini (`date`: tanggal \
                pada dokumen; `state` boleh juga draft):")
        .en("When the document is there, replace the two lines below by these (`date`: the \
                one on the document; `state` may be draft too):"),
        Contributor = id("OPD yang hanya menyumbang bukti tidak mengisi value:")
            .en("An agency that only contributes evidence gives no value:"),
        Reviews = id("Putusan sekretariat atas bukti dukung, satu berkas YAML per hari atau per \
                penelaah. `siak-check review` menulisnya:")
        .en("The secretariat's verdicts on the evidence, one YAML file per day or reviewer. \
                `siak-check review` writes them:"),
        Secretariat = id("Sekretariat Smart City").en("Smart City secretariat"),
        OrAgency = id("atau id OPD penelaah").en("or the id of the reviewer's agency"),
        Output = id("hasil").en("the output of"),
        OrRejected = id("atau rejected, dengan note").en("or rejected, with a note"),
        Verdicts = id("OPD tidak dapat menilai buktinya sendiri. Bila dokumen berubah, putusannya gugur.")
            .en("An agency cannot judge its own proof. When a document changes, its verdict lapses."),
        Attributes =
            id("Putusan berlaku atas dokumen bita demi bita: git tidak boleh mengubah akhir barisnya.")
                .en("Verdicts are on documents byte by byte: git must not change their line ends."),
        Documents = id("Dokumen bukti dukung, satu folder per indikator. Setiap dokumen di sini \
                disebut di berkas bukti OPD.")
        .en("The documents, one folder per indicator. Each is named in an agency's evidence file."),
    }
);
