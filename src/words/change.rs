//! Words about files being changed.

use super::texts::texts;
use crate::base::show::Shown;
use crate::world::write::Meanwhile;

texts!(
    language,
    made = id("Perubahan sudah ditulis; hanya laporannya yang tidak tersampaikan.")
        .en("The change was made; only what tells of it could not be written."),
    meanwhile { found: &Meanwhile } = match found {
        Meanwhile::Finished => id("perubahan beberapa berkas yang terhenti di tengah telah diselesaikan")
            .en("a change of several files that was cut off half way has been finished"),
        Meanwhile::Undone => id("perubahan beberapa berkas yang terhenti di tengah telah dibatalkan")
            .en("a change of several files that was cut off half way has been undone"),
        Meanwhile::NoLock(reason) => id(
            "folder ini tidak dapat dikunci ({}), jadi berkas hanya dibandingkan sebelum diganti",
            Shown(reason, language)
        )
        .en(
            "this folder cannot be locked ({}), so files are only compared before they are replaced",
            Shown(reason, language)
        ),
    },
);
