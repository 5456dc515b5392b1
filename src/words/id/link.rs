//! Tautan: mengapa alamatnya ditolak, dan apa yang terjadi ketika dibuka.

use super::quoted;
use crate::link::address::LENGTH;
use crate::link::{AddressFault, Detour, Login, Silence};

/// Yang salah pada bentuk alamat, dan sarannya.
pub(super) fn address(link: &str, fault: AddressFault) -> (String, String) {
    let (what, remedy) = match fault {
        AddressFault::NotHttps => {
            ("tidak diawali `https://`", "tulis alamat lengkap, misalnya `https://contoh.example/berita`")
        }
        AddressFault::Blank => (
            "memuat spasi atau karakter yang tidak terlihat",
            "salin lagi alamatnya dari bilah alamat peramban; spasi ditulis `%20`",
        ),
        AddressFault::Character => (
            "memuat `\\`, `\"`, `<` atau `>`",
            "salin lagi alamatnya dari bilah alamat peramban; pemisahnya `/`",
        ),
        AddressFault::Credentials => (
            "memuat nama pengguna atau kata sandi",
            "hapus bagian sebelum `@`, dan ganti kata sandi yang sudah tertulis di sini",
        ),
        AddressFault::NoHost => (
            "tidak menyebut situs",
            "tulis nama situsnya sesudah `https://`, misalnya `https://contoh.example/berita`",
        ),
        AddressFault::Port => (
            "memuat porta yang bukan angka 1 sampai 65535",
            "perbaiki atau hapus bagian sesudah titik dua pada nama situsnya",
        ),
        AddressFault::International => (
            "memuat huruf di luar ASCII pada nama situsnya",
            "tulis nama situsnya dalam bentuk `xn--…`; peramban menyalinnya begitu",
        ),
        AddressFault::Number => (
            "menyamarkan alamat IP sebagai angka lain",
            "tulis nama situsnya, atau alamat IP dengan empat angka biasa",
        ),
        AddressFault::Host => (
            "memuat nama situs yang tidak mungkin",
            "salin lagi alamatnya dari bilah alamat peramban; periksa titik dan tanda hubung pada nama situsnya",
        ),
        AddressFault::TooLong => {
            let what = format!("alamat {} lebih panjang dari {LENGTH} huruf", quoted(link));
            return (what, "pakai tautan berbagi yang pendek dari situs itu sendiri".into());
        }
    };
    (format!("alamat {} {what}", quoted(link)), remedy.into())
}

const TELL: &str =
    "buka di peramban; bila tetap gagal, hubungi pengelola situs, atau lampirkan dokumennya sebagai `file`";

/// Mengapa tidak ada jawaban yang berguna, dan sarannya.
pub(super) fn silence(silence: Silence) -> (String, &'static str) {
    let what = match silence {
        Silence::NoSuchHost => {
            return (
                "situsnya tidak ditemukan".into(),
                "periksa ejaan nama situsnya; bila situsnya sudah tutup, lampirkan dokumennya sebagai `file`",
            );
        }
        Silence::Certificate => {
            return (
                "sambungan https-nya tidak sah".into(),
                "minta pengelola situs memperbaiki sertifikatnya, atau lampirkan dokumennya sebagai `file`",
            );
        }
        Silence::NoConnection => "situsnya menolak atau memutus sambungan".into(),
        Silence::TimedOut => "situsnya terlalu lama menjawab".into(),
        Silence::Garbled => "jawaban situsnya tidak dapat dipahami".into(),
        Silence::Empty => "jawaban situsnya kosong".into(),
        Silence::Status(status) => format!("situsnya menjawab dengan galat {status}"),
    };
    (what, TELL)
}

/// Bagaimana ketahuan bahwa perlu masuk.
pub(super) fn login(login: &Login) -> String {
    match login {
        Login::Status(status) => format!("situsnya menolak dengan kode {status}"),
        Login::Page(host) => format!("dialihkan ke halaman masuk {}", quoted(host)),
    }
}

/// Mengapa pengalihannya tidak sampai.
pub(super) fn detour(detour: Detour) -> &'static str {
    match detour {
        Detour::TooLong => "dialihkan terlalu banyak kali",
        Detour::Circle => "dialihkan berputar-putar",
        Detour::Insecure => "dialihkan ke alamat tanpa https",
        Detour::Nowhere => "dialihkan ke alamat yang tidak sah",
    }
}
