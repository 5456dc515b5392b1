//! Links: why an address is refused, and what happened when it was opened.

use super::show::quoted;
use super::texts::{id, message, say};
use crate::lang::Language;
use crate::link::address::LENGTH;
use crate::link::{AddressFault, Detour, Login, Silence};

/// Why a redirect does not arrive.
pub(super) fn detour(language: Language, detour: Detour) -> &'static str {
    language.of(match detour {
        Detour::TooLong => id("dialihkan terlalu banyak kali").en("it redirects too many times"),
        Detour::Circle => id("dialihkan berputar-putar").en("it redirects in a circle"),
        Detour::Insecure => {
            id("dialihkan ke alamat tanpa https").en("it redirects to an address without https")
        }
        Detour::Nowhere => {
            id("dialihkan ke alamat yang tidak sah").en("it redirects to an address that is not valid")
        }
    })
}

/// What is wrong with the form of an address, and what to do.
pub(super) fn address(language: Language, link: &str, fault: AddressFault) -> (String, String) {
    let link = quoted(link);
    let (what, remedy) = language.of(match fault {
        AddressFault::NotHttps => message!(
            id("tidak diawali `https://`"),
            en("does not begin with `https://`"),
            id("tulis alamat lengkap, misalnya `https://contoh.example/berita`"),
            en("write a whole address such as `https://contoh.example/berita`")
        ),
        AddressFault::Blank => message!(
            id("memuat spasi atau karakter yang tidak terlihat"),
            en("has a blank or a letter that shows as nothing"),
            id("salin lagi alamatnya dari bilah alamat peramban; spasi ditulis `%20`"),
            en("copy the address from the browser's address bar again; a blank is written `%20`")
        ),
        AddressFault::Character => message!(
            id("memuat `\\`, `\"`, `<` atau `>`"),
            en("has a `\\`, `\"`, `<` or `>`"),
            id("salin lagi alamatnya dari bilah alamat peramban; pemisahnya `/`"),
            en("copy the address from the browser's address bar again; its parts are divided by `/`")
        ),
        AddressFault::Credentials => message!(
            id("memuat nama pengguna atau kata sandi"),
            en("holds a user name or a password"),
            id("hapus bagian sebelum `@`, dan ganti kata sandi yang sudah tertulis di sini"),
            en("delete what stands before the `@`, and change the password that has been written here")
        ),
        AddressFault::NoHost => message!(
            id("tidak menyebut situs"),
            en("names no site"),
            id("tulis nama situsnya sesudah `https://`, misalnya `https://contoh.example/berita`"),
            en("write the site after `https://`, as in `https://contoh.example/berita`")
        ),
        AddressFault::Port => message!(
            id("memuat porta yang bukan angka 1 sampai 65535"),
            en("has a port that is no number from 1 to 65535"),
            id("perbaiki atau hapus bagian sesudah titik dua pada nama situsnya"),
            en("correct or delete what follows the colon after the site's name")
        ),
        AddressFault::International => message!(
            id("memuat huruf di luar ASCII pada nama situsnya"),
            en("has letters outside ASCII in the site's name"),
            id("tulis nama situsnya dalam bentuk `xn--…`; peramban menyalinnya begitu"),
            en("write the site's name in the form `xn--…`, as browsers copy it")
        ),
        AddressFault::Number => message!(
            id("menyamarkan alamat IP sebagai angka lain"),
            en("disguises an IP address as another number"),
            id("tulis nama situsnya, atau alamat IP dengan empat angka biasa"),
            en("write the site's name, or the IP address as four plain numbers")
        ),
        AddressFault::Host => message!(
            id("memuat nama situs yang tidak mungkin"),
            en("has a site's name that cannot be"),
            id("salin lagi alamatnya dari bilah alamat peramban; periksa titik dan tanda hubung pada nama \
                situsnya"),
            en("copy the address from the browser's address bar again; look at the dots and hyphens of the \
                site's name")
        ),
        AddressFault::TooLong => message!(
            id("lebih panjang dari {LENGTH} huruf"),
            en("is longer than {LENGTH} letters"),
            id("pakai tautan berbagi yang pendek dari situs itu sendiri"),
            en("use a short link for sharing, made by the site itself")
        ),
    });
    (say!(language, id("alamat {link} {what}"), en("the address {link} {what}")), remedy)
}

/// Why there is no answer of use, and what to do.
pub(super) fn silence(language: Language, silence: Silence) -> (String, &'static str) {
    let tell = (
        "buka di peramban; bila tetap gagal, hubungi pengelola situs, atau lampirkan dokumennya sebagai \
         `file`",
        "open it in a browser; if it still fails, tell the site's owner, or attach the document as `file`",
    );
    let (what, remedy) = match silence {
        Silence::NoSuchHost => (
            ("situsnya tidak ditemukan", "there is no such site"),
            (
                "periksa ejaan nama situsnya; bila situsnya sudah tutup, lampirkan dokumennya sebagai \
                 `file`",
                "check the spelling of the site's name; if it has closed, attach the document as `file`",
            ),
        ),
        Silence::Certificate => (
            ("sambungan https-nya tidak sah", "its https is not valid"),
            (
                "minta pengelola situs memperbaiki sertifikatnya, atau lampirkan dokumennya sebagai `file`",
                "have the site's owner mend its certificate, or attach the document as `file`",
            ),
        ),
        Silence::NoConnection => (
            ("situsnya menolak atau memutus sambungan", "the site refuses or breaks off the connection"),
            tell,
        ),
        Silence::TimedOut => (("situsnya terlalu lama menjawab", "the site takes too long to answer"), tell),
        Silence::Garbled => {
            (("jawaban situsnya tidak dapat dipahami", "the site's answer cannot be understood"), tell)
        }
        Silence::Empty => (("jawaban situsnya kosong", "the site's answer is empty"), tell),
        Silence::Status(status) => {
            let what = say!(
                language,
                id("situsnya menjawab dengan galat {status}"),
                en("the site answers with error {status}")
            );
            return (what, language.of(tell));
        }
    };
    (language.of(what).into(), language.of(remedy))
}

/// How it shows that a login is needed.
pub(super) fn login(language: Language, login: &Login) -> String {
    match login {
        Login::Status(status) => say!(
            language,
            id("situsnya menolak dengan kode {status}"),
            en("the site refuses with code {status}")
        ),
        Login::Page(host) => say!(
            language,
            id("dialihkan ke halaman masuk {}", quoted(host)),
            en("it redirects to the sign-in page of {}", quoted(host))
        ),
    }
}
