//! What stands where output was to be written, and would be lost.

use super::texts::words;

words! {
    pub enum Kept {
        Data = id("di sana tempat data ruang kerja").en("that is where the data of a workspace stands"),
        Document = id("di sana tempat bukti dukung ruang kerja")
            .en("that is where the evidence of a workspace is kept"),
        Instrument = id("di sana tempat berkas instrumen").en("that is where an instrument stands"),
        History = id("di sana git menyimpan riwayatnya").en("that is where git keeps its history"),
        Input = id("perintah ini sendiri membacanya").en("this command reads it"),
    }
}
