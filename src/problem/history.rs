//! Why a history, or a commit of it, cannot be read, with what to do about each.

use crate::base::legible::line;
use crate::base::show::said;
use crate::problem::ReadFault;

/// As much of a commit's name as people use.
pub fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}

said! {
    /// Why a history cannot be read, or what was asked for is not in it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum HistoryFault {
        NoProgram: { id: "riwayat tidak dapat dibaca: program `git` tidak ditemukan",
                     en: "the history cannot be read: there is no `git` program" }
            help { id: "pasang git, lalu ulangi", en: "install git, then try again" }
        /// The program is there and cannot be started.
        NotStarted(reason: ReadFault): { id: "program `git` tidak dapat dijalankan: {reason}",
                                         en: "the `git` program cannot be started: {reason}" }
            help { id: "periksa pemasangan git dan sisa memori serta folder sementara",
                   en: "check how git is installed, what memory is left, and the folder for temporary files" }
        NoFolder(reason: ReadFault): { id: "folder sementara tidak dapat dipakai: {reason}",
                                       en: "the folder for temporary files cannot be used: {reason}" }
            help { id: "sebut folder lain dengan variabel TMPDIR", en: "name another folder in the variable TMPDIR" }
        NoRepository: { id: "folder ini tidak berada di repositori git, jadi tidak ada riwayatnya",
                        en: "this folder is in no git repository, so it has no history" }
            help { id: "simpan ruang kerja di repositori git (`git init`, `git commit`), lalu ulangi",
                   en: "keep the workspace in a git repository (`git init`, `git commit`), then try again" }
        /// The repository is another user's; what git wants to be told before it reads it.
        NotOwned(command: String): { id: "git menolak membaca repositori ini karena pemiliknya pengguna lain",
                                     en: "git refuses to read this repository, which belongs to another user" }
            help { id: ("bila repositorinya tepercaya: `{}`", line(&command, 400)),
                   en: ("if it is to be trusted: `{}`", line(&command, 400)) }
        /// A repository without a work tree, or the inside of one.
        NoWorkTree: { id: "ini repositori git tanpa folder kerja (bare), atau bagian dalamnya",
                      en: "this is a git repository without a work tree (bare), or the inside of one" }
            help { id: "buat salinan kerjanya dengan `git clone`, lalu jalankan di sana",
                   en: "make a work tree of it with `git clone`, and run this there" }
        /// The file `.git` of a submodule or a second work tree names a repository that is not there.
        Astray(to: String): { id: "berkas .git menunjuk {to}, yang bukan repositori git",
                              en: "the file .git points to {to}, which is no git repository" }
            help { id: "perbaiki dengan `git worktree repair` atau `git submodule update --init`, atau buat salinan baru dengan `git clone`",
                   en: "mend it with `git worktree repair` or `git submodule update --init`, or make a new copy with `git clone`" }
        /// In git's own words.
        Git(words: String): { id: ("git tidak dapat membaca riwayatnya: {}", line(&words, 200)),
                              en: ("git cannot read the history: {}", line(&words, 200)) }
            help { id: "periksa repositorinya dengan `git fsck`, atau buat salinan baru dengan `git clone`",
                   en: "check the repository with `git fsck`, or make a new copy with `git clone`" }
        NoCommits: { id: "repositori git ini belum punya commit", en: "this git repository has no commit yet" }
            help { id: "simpan keadaan sekarang dengan `git add` dan `git commit`, lalu ulangi",
                   en: "keep the present state with `git add` and `git commit`, then try again" }
        /// There are commits, and none of them holds the workspace.
        NeverCommitted: { id: "tidak ada commit yang memuat ruang kerja ini",
                          en: "no commit holds this workspace" }
            help { id: "simpan ruang kerja dengan `git add` dan `git commit`, lalu ulangi",
                   en: "keep the workspace with `git add` and `git commit`, then try again" }
        NoRevision(given: String): { id: "keadaan {given} tidak ditemukan: bukan ruang kerja yang dapat dinilai, skor tersimpan, atau commit",
                                     en: "no state is found under {given}: it is no workspace with a score, saved score or commit" }
            help { id: "sebut folder ruang kerja, berkas skor JSON yang utuh, revisi git (lihat `git log`), atau tanggal seperti `2024-10-01`; \
                        salinan dangkal dilengkapi dengan `git fetch --unshallow` (`fetch-depth: 0` di GitHub Actions)",
                   en: "name a workspace's folder, a whole score saved as JSON, a git revision (see `git log`) or a date like `2024-10-01`; \
                        a shallow clone is made whole by `git fetch --unshallow` (`fetch-depth: 0` in GitHub Actions)" }
        /// A commit that cannot be laid out.
        Commit(id: String, why: CommitFault): { id: ("commit {}: {why}", short(&id)),
                                                en: ("commit {}: {why}", short(&id)) }
            help { id: { why.help() }, en: { why.help() } }
    }
}

said! {
    /// Why a commit cannot be laid out.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum CommitFault {
        /// An object that it is made of is not in the repository.
        Incomplete: { id: "sebagian isinya tidak ada di repositori ini",
                      en: "part of what it holds is not in this repository" }
            help { id: "ambil isinya: `git fetch --refetch` (salinan sebagian), atau periksa dengan `git fsck`",
                   en: "fetch it: `git fetch --refetch` (a partial clone), or check with `git fsck`" }
        TooManyNames(limit: usize): { id: "isinya lebih dari {limit} berkas dan folder",
                                      en: "it holds more than {limit} files and folders" }
            help { id: "bandingkan dengan commit lain", en: "compare with another commit" }
        TooDeep(limit: usize): { id: "foldernya bersusun lebih dari {limit} tingkat",
                                 en: "its folders go more than {limit} deep" }
            help { id: "bandingkan dengan commit lain", en: "compare with another commit" }
        TooLarge(limit: u64): { id: ("berkasnya, tanpa dokumen besar, melebihi {} MB", limit.megabytes()),
                                en: ("its files, without large documents, have more than {} MB", limit.megabytes()) }
            help { id: "bandingkan dengan commit lain", en: "compare with another commit" }
        /// A name that leads out of the folder, or that this system takes for something else.
        Name(path: String): { id: "nama {path} tidak dapat dipakai di sini, atau menuju ke tempat lain",
                              en: "the name {path} cannot be used here, or leads elsewhere" }
            help { id: "ganti nama itu di repositori; bandingkan dengan commit sesudahnya",
                   en: "rename it in the repository, and compare with a commit after that" }
        /// Names that a file system may take for one.
        SameName(names: Vec<String>): { id: "sistem berkas menganggap nama ini satu: {names}",
                                        en: "a file system takes these names for one: {names}" }
            help { id: "ganti salah satunya di repositori; bandingkan dengan commit sesudahnya",
                   en: "rename one in the repository, and compare with a commit after that" }
        /// Data that is not in the commit itself, or whose name is not UTF-8.
        NoFile(path: String): { id: "data {path} tidak dapat dibaca: submodul, atau namanya bukan UTF-8",
                                en: "the data {path} cannot be read: a submodule, or its name is not UTF-8" }
            help { id: "simpan datanya sebagai berkas biasa bernama UTF-8; bandingkan dengan commit sesudahnya",
                   en: "keep the data as an ordinary file with a UTF-8 name, and compare with a commit after that" }
        /// It is here, and no commit holds it.
        NotKept(path: String): { id: "dokumen {path} tidak disimpan git (diabaikan, belum ditambahkan, submodul, atau tautan), jadi keadaan saat itu tidak diketahui",
                                 en: "the document {path} is not kept in git (ignored, not added, in a submodule, or a link), so nobody knows the state of then" }
            help { id: "simpan dokumen di repositori ini (`git add`; yang besar dengan Git LFS), atau bandingkan dengan skor yang disimpan (`siak-check score --format json -o`)",
                   en: "keep documents in this repository (`git add`; large ones by Git LFS), or compare with saved scores (`siak-check score --format json -o`)" }
        NotFetched(path: String): { id: "survei {path} hanya berupa penunjuk Git LFS, jadi nilai saat itu tidak diketahui",
                                    en: "of the survey {path} only the pointer of Git LFS is here, so nobody knows the value of then" }
            help { id: "ambil dengan `git lfs fetch --all`, lalu ulangi", en: "fetch it with `git lfs fetch --all`, then try again" }
        NotWritten(reason: ReadFault): { id: "isinya tidak dapat ditulis ke folder sementara: {reason}",
                                         en: "it cannot be written to the folder for temporary files: {reason}" }
            help { id: "beri ruang di sana, atau sebut folder lain dengan variabel TMPDIR",
                   en: "make room there, or name another folder in the variable TMPDIR" }
        NoWorkspace: { id: "ruang kerja ini belum ada di dalamnya", en: "this workspace is not in it yet" }
            help { id: "bandingkan dengan commit sesudahnya", en: "compare with a later commit" }
        NoScore: { id: "keadaannya tidak dapat dinilai: pengaturan atau instrumennya tidak terbaca",
                   en: "it has no score: its settings or its instrument cannot be read" }
            help { id: "bandingkan dengan commit lain", en: "compare with another commit" }
    }
}
