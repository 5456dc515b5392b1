//! Words of `compare` and `trend` about the history that they read.

use jiff::civil::Date;

use super::texts::texts;
use crate::base::show::{Quoted, several};

texts!(
    language,
    shallow { begins: Date } = id(
        "riwayat di salinan dangkal ini baru mulai {}; lengkapi dengan `git fetch --unshallow` (di GitHub \
            Actions: `fetch-depth: 0`)",
        begins.long()
    )
    .en(
        "this clone is shallow, so its history begins only on {}; fetch all of it with \
            `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`)",
        begins.long()
    ),
    left_out { commit: &str, path: Quoted } =
        id("commit {commit}: {path} tidak dibaca: submodul, atau namanya bukan UTF-8")
            .en("commit {commit}: {path} is not read: a submodule, or its name is not UTF-8"),
    unseen { commit: &str, count: usize } =
        id("commit {commit}: isi {count} dokumen tidak diperiksa karena terlalu besar; yang dinilai hanya \
            ukuran, bagian awal, dan SHA-256-nya")
        .en(
            "commit {commit}: {} not looked into, being too large: only size, beginning and SHA-256 count",
            several(count, "document")
        ),
    unfetched { commit: &str, count: usize } =
        id("commit {commit}: isi {count} dokumen di Git LFS tidak diperiksa, belum diambil \
            (`git lfs fetch --all`) atau terlalu besar; yang dinilai hanya SHA-256-nya")
        .en(
            "commit {commit}: {} in Git LFS not looked into, not fetched (`git lfs fetch --all`) or too \
            large: only the SHA-256 counts",
            several(count, "document")
        ),
    older { days: usize, before: Date } =
        id("hanya {days} hari terakhir yang dinilai; sebelum {before} tidak")
            .en("only the last {days} days are scored; those before {before} are not"),
    more { count: usize } =
        id("dan {count} catatan lain seperti itu").en("and {} like these", several(count, "other remark")),
);
