//! Dates, numbers, texts and addresses.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::date;
use siak_check::base::calendar::{Zone, days_between, working_days_between};
use siak_check::base::exact::{Exact, Fixed, NumberFault};
use siak_check::base::lang::Language;
use siak_check::base::layout::{data_name, same_but_for_spelling};
use siak_check::base::legible::line;
use siak_check::base::link::address::LENGTH;
use siak_check::base::link::{Address, AddressFault as Fault, network, without_credentials};
use siak_check::base::portable::{NameFault, fault, folded, is_device, stays};
use siak_check::base::source::{Position, Sources, Span};
use siak_check::base::suggest::{Search, nearest};
use siak_check::base::survey::{Personal, Tally, personal};
use siak_check::base::unseen::{plain, remark, spared};

#[test]
fn the_deadline_day_counts() {
    let (from, to, none) = (date(2024, 10, 30), date(2024, 11, 11), BTreeSet::new());
    assert_eq!(days_between(from, to), 12);
    assert_eq!(working_days_between(from, to, &none), 8);
    let holidays = BTreeSet::from([date(2024, 11, 1), date(2024, 11, 2)]);
    assert_eq!(working_days_between(from, to, &holidays), 7);
    assert_eq!(working_days_between(date(2024, 11, 12), to, &none), 0);
}

#[test]
fn whole_weeks_equal_day_by_day_counting() {
    let (none, start) = (BTreeSet::new(), date(2024, 10, 26));
    let (mut counted, mut day) = (0, start);
    for _ in 0..60 {
        day = day.tomorrow().unwrap();
        counted += i64::from(day.weekday().to_monday_one_offset() <= 5);
        assert_eq!(working_days_between(start, day, &none), counted, "{day}");
    }
}

#[test]
fn what_nobody_sees_is_named() {
    let named = |text: &str| remark(Language::English, text);
    assert_eq!(named("bukti/SK Tim 2024.pdf"), "");
    assert_eq!(named("3\u{a0}"), " (with a no-break space (U+00A0) at its end)");
    assert_eq!(named("SK  Tim"), " (with two blanks after `SK`)");
    for (text, words) in [
        ("d\u{43e}c", "a foreign letter that looks like an ordinary one (U+043E) after `d`"),
        ("“a”", "a curly quotation mark (U+201C) at its start"),
        ("SK\u{2011}1", "a dash that is no ordinary hyphen (U+2011) after `SK`"),
        ("a\u{feff}b", "a byte order mark (BOM) (U+FEFF)"),
        ("a\u{200b}b", "an invisible character (U+200B)"),
        ("a\tb", "a tab"),
        ("e\u{301}", "letters apart from their marks (NFD)"),
        ("a\u{2003}b", "a blank of another width"),
    ] {
        assert!(named(text).contains(words), "{}", named(text));
    }
    assert_eq!(plain("“Р\u{2011}3”\u{a0}\u{200b}e\u{301}"), "\"P-3\" é");
    assert_eq!(spared("doc\u{200b}\u{a0}"), Some("doc"));
    assert_eq!((spared(" doc "), spared("\u{a0}"), spared("d\u{a0}c")), (None, None, None));
    let search = nearest("dос", ["doc"].into_iter());
    assert_eq!(search.as_deref(), Some("doc"), "letters that look alike are no distance");
}

#[test]
fn midnight_falls_earlier_in_the_east() {
    let instant: Timestamp = "2024-10-30T15:30:00Z".parse().unwrap();
    assert_eq!(Zone::Western.date_at(instant), date(2024, 10, 30));
    assert_eq!(Zone::Eastern.date_at(instant), date(2024, 10, 31));
}

#[test]
fn reads_decimals_as_written() {
    for (text, units) in [("2.80", 28_000), ("-0.5", -5_000), ("0003", 30_000)] {
        assert_eq!(Fixed::parse(text), Ok(Fixed::from_units(units)));
    }
    assert_eq!(Fixed::parse("3,5"), Err(NumberFault::Comma));
    assert_eq!(Fixed::parse("1.23456"), Err(NumberFault::TooManyDigits));
    assert_eq!(Fixed::parse("1234567890"), Err(NumberFault::TooLarge));
    for text in ["", ".", "1.", ".5", "1e3", "tiga", "3 ", "0x1", "--1", "٣"] {
        assert_eq!(Fixed::parse(text), Err(NumberFault::NotNumber), "{text}");
    }
}

#[test]
fn rounds_half_up_and_only_once() {
    for (numerator, denominator, text) in
        [(16, 7, "2.29"), (3_805, 1_000, "3.81"), (2_814_999, 1_000_000, "2.81"), (-5, 100, "-0.05")]
    {
        assert_eq!(Exact::ratio(numerator, denominator).rounded(2).to_string(), text);
    }
    assert_eq!(Exact::ratio(1, 3).rounded(12).trimmed(), "0.333333333333");
    assert_eq!(Exact::ratio(3, 1).rounded(12).trimmed(), "3.0");
    // The last digit of a root turns exactly at the half: 1.125² and a little less.
    for (numerator, denominator, text) in
        [(2, 1, "1.41"), (9, 4, "1.50"), (81, 64, "1.13"), (80_999, 64_000, "1.12"), (0, 1, "0.00")]
    {
        assert_eq!(Exact::ratio(numerator, denominator).root(2).to_string(), text);
    }
    assert_eq!(Fixed::of(&Exact::ratio(157, 50).rounded(2)), Some(Fixed::from_units(31_400)));
    assert_eq!(Fixed::of(&Exact::ratio(2, 3).rounded(2)), Some(Fixed::from_units(6_700)));
    assert_eq!(Fixed::of(&Exact::ratio(2, 3).rounded(5)), None);
}

#[test]
fn what_is_not_rounded_is_shown_as_it_is() {
    assert_eq!(Exact::ratio(27_987, 10_000).official(None).to_string(), "2.7987");
    assert_eq!(Exact::ratio(3, 1).official(None).to_string(), "3.00");
    assert_eq!(Exact::ratio(27_987, 10_000).official(Some(2)).to_string(), "2.80");
}

#[test]
fn fractions_become_whole_numbers_over_one_denominator() {
    let numbers = [Exact::ratio(1, 35), Exact::ratio(1, 10), Exact::zero()];
    let whole = ["2", "7", "0"].map(str::to_owned).to_vec();
    assert_eq!(Exact::over_one_denominator(&numbers), (whole, "70".into()));
    assert_eq!(Exact::over_one_denominator(&[]), (Vec::new(), "1".into()));
}

#[test]
fn nothing_hidden_gets_through_and_long_texts_end_in_an_ellipsis() {
    for (text, limit, shown) in [
        ("Dinas\u{1b}[31m Merah\r\n\tBaru", 60, "Dinas [31m Merah Baru"),
        ("a\u{202E}b\u{200B}", 60, "a\u{FFFD}b\u{FFFD}"),
        ("  Kabupaten   Siak ", 60, "Kabupaten Siak"),
        ("::error::a ##[error]b :::: c", 60, ": :error: :a ## [error]b : : : : c"),
        (":::x ##vso[task] section_end:1 ::1", 60, ": : :x ##vso [task] section_end :1 : :1"),
        (&"x".repeat(10_000), 5, "xxxx…"),
        ("12345", 5, "12345"),
        ("abcd efgh", 6, "abcd…"),
    ] {
        assert_eq!(line(text, limit), shown);
    }
}

#[test]
fn columns_count_characters() {
    let mut sources = Sources::default();
    let source = sources.add("a.yaml".into(), "é: 1\nnama: é x\n".into());
    for (start, line, column) in [(0, 1, 1), (2, 1, 2), (6, 2, 1), (15, 2, 9)] {
        assert_eq!(sources.position(Span { source, start, end: start }), Position { line, column });
    }
}

#[test]
fn takes_the_addresses_that_people_share() {
    for (text, asked) in [
        ("https://siakkab.go.id", "https://siakkab.go.id/"),
        ("HTTPS://SiakKab.go.id./Berita?id=1#bagian", "https://siakkab.go.id/Berita?id=1"),
        ("https://contoh.example?id=1", "https://contoh.example/?id=1"),
        ("https://contoh.example:8443/a@b", "https://contoh.example:8443/a@b"),
        ("https://contoh.example/rapat-é", "https://contoh.example/rapat-%C3%A9"),
        ("https://contoh.example/?f[a]={1|2}", "https://contoh.example/?f[a]=%7B1%7C2%7D"),
        ("https://36.66.1.2/berkas", "https://36.66.1.2/berkas"),
        ("https://[2001:4860:4860::8888]:444/", "https://[2001:4860:4860::8888]:444/"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        ("https://data_siak.contoh.example/", "https://data_siak.contoh.example/"),
    ] {
        assert_eq!(Address::parse(text).map(|address| address.text()), Ok(asked.to_owned()));
    }
}

#[test]
fn says_why_it_refuses_an_address() {
    let long = format!("https://contoh.example/{}", "a".repeat(LENGTH));
    for (text, fault) in [
        ("", Fault::NotHttps),
        ("http://contoh.example/", Fault::NotHttps),
        ("//contoh.example/", Fault::NotHttps),
        ("httpſ://contoh.example/", Fault::NotHttps),
        ("https://contoh.example/a b", Fault::Blank),
        ("https://contoh.example/a\u{202e}b", Fault::Blank),
        ("https://contoh.example\n/", Fault::Blank),
        ("https://contoh.example\\@jahat.example/", Fault::Character),
        ("https://contoh.example/\"", Fault::Character),
        ("https://admin:rahasia@contoh.example/", Fault::Credentials),
        ("https://admin@contoh.example", Fault::Credentials),
        ("https://", Fault::NoHost),
        ("https:///berita", Fault::NoHost),
        ("https://:443/", Fault::NoHost),
        ("https://./", Fault::NoHost),
        ("https://contoh.example:/", Fault::Port),
        ("https://contoh.example:0/", Fault::Port),
        ("https://contoh.example:65536/", Fault::Port),
        ("https://contoh.example:+80/", Fault::Port),
        ("https://[::1]x/", Fault::Port),
        ("https://kotabé.example/", Fault::International),
        ("https://2130706433/", Fault::Number),
        ("https://0177.0.0.1/", Fault::Number),
        ("https://127.1/", Fault::Number),
        ("https://0x7f000001/", Fault::Number),
        ("https://127.0.0.0x1/", Fault::Number),
        ("https://300.1.1.1/", Fault::Number),
        ("https://[::1/", Fault::Host),
        ("https://[fe80::1%25eth0]/", Fault::Host),
        ("https://contoh..example/", Fault::Host),
        ("https://-contoh.example/", Fault::Host),
        ("https://%6cocalhost/", Fault::Host),
        (&long, Fault::TooLong),
    ] {
        assert_eq!(Address::parse(text).expect_err(text), fault, "{text}");
    }
}

#[test]
fn hides_who_signs_in_and_nothing_else() {
    for (text, shown) in [
        ("https://admin:rahasia@contoh.example/a@b", "https://…@contoh.example/a@b"),
        ("link: \"https://admin@contoh.example\", x: a@b", "link: \"https://…@contoh.example\", x: a@b"),
        ("https://admin:ra/ha?sia@contoh.example/", "https://…@contoh.example/"),
        ("//admin:rahasia@contoh.example", "//…@contoh.example"),
        ("http://youtube.example/@diskominfo", "http://youtube.example/@diskominfo"),
        ("https://contoh.example:8443/a@b", "https://contoh.example:8443/a@b"),
        ("a@b", "a@b"),
    ] {
        assert_eq!(without_credentials(text), shown);
    }
}

#[test]
fn knows_private_hosts_by_their_form() {
    let private = |host: &str| Address::parse(&format!("https://{host}/")).unwrap().is_private();
    for host in "127.0.0.1 192.168.1.5:8443 [::ffff:10.0.0.1] localhost nas Server.Local.".split(' ') {
        assert!(private(host), "{host}");
    }
    assert!(!private("siakkab.go.id") && !private("36.66.1.2"));
}

#[test]
fn nothing_special_is_public() {
    let special = "0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.9 169.254.169.254 \
                   172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 \
                   198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 \
                   ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 64:ff9b::7f00:1 64:ff9b:1::a00:1 \
                   100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 \
                   fec0::1 ff02::1";
    let public = "1.1.1.1 36.66.1.2 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 192.167.1.1 \
                  198.17.1.1 223.255.255.254 2001:4860:4860::8888 2404:6800:4003::200e 2606:4700::1111 \
                  64:ff9b::808:808";
    for (list, is_public) in [(special, false), (public, true)] {
        for address in list.split(' ') {
            assert_eq!(network::is_public(address.parse().unwrap()), is_public, "{address}");
        }
    }
}

#[test]
fn personal_data_is_known_by_its_form() {
    let nik = "9908011205900001|NIK 9908011205900001.|9908 0112 0590 0001|990801-120590-0001";
    let telephones = "081234567890|0812-3456-7890|HP: +62 812 3456 7890|+62-761-00000|6281234567890|\
                      (0812) 34567890|0812-3456-7890 0813-3456-7890|81234567890|8123456789|857-1234-5678|\
                      8213 4567 890|+6281234567890|62 812 3456 7890";
    let mail = "siti@contoh.example|Budi <budi.s@mail.contoh.co.id>";
    let none = "R001|2024-07-22|08-05-2024 09-05-2024|08.00-16.00|3|9|@siak|a@b|12345678901234567|\
                2024-07-22 08:30:00|Layanan 112|0812||8500000000|8000000001|812345678901234|81234567|812.345678901|٠٨١٢٣٤٥٦٧٨٩٠";
    for (list, kind) in [
        (nik, Some(Personal::Nik)),
        (telephones, Some(Personal::Telephone)),
        (mail, Some(Personal::Email)),
        (none, None),
    ] {
        for text in list.split('|') {
            assert_eq!(personal(text), kind, "{text}");
        }
    }
}

#[test]
fn the_spread_is_that_of_a_sample() {
    // STDEV.S of 1, 2, 3, 4, 4 is 1.30384…
    let tally = Tally { counts: [1, 1, 1, 2], none: 3, outside: 1 };
    assert_eq!(tally.mean(), Some(Exact::ratio(14, 5)));
    assert_eq!(tally.variance(), Some(Exact::ratio(17, 10)));
    assert_eq!(tally.spread().unwrap().to_string(), "1.30");
    assert_eq!(Tally { counts: [0, 0, 0, 1], ..Tally::default() }.spread(), None);
    assert_eq!(Tally::default().mean(), None);
}

#[test]
fn a_location_is_taken_from_where_it_stands() {
    let from = Address::parse("https://contoh.example:8443/a/b/c?x=1").unwrap();
    for (location, wanted) in [
        ("https://lain.example/d", "https://lain.example/d"),
        ("http://lain.example/d", "http://lain.example/d"),
        ("//lain.example/d", "https://lain.example/d"),
        ("/d?y=2#z", "https://contoh.example:8443/d?y=2#z"),
        ("d", "https://contoh.example:8443/a/b/d"),
        ("../d", "https://contoh.example:8443/a/d"),
        ("../../../../d/.", "https://contoh.example:8443/d/"),
        ("./", "https://contoh.example:8443/a/b/"),
        ("?y=2", "https://contoh.example:8443/a/b/c?y=2"),
        ("d/e:f", "https://contoh.example:8443/a/b/d/e:f"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ] {
        assert_eq!(from.join(location), wanted, "{location}");
    }
}

#[test]
fn knows_where_people_sign_in() {
    for (text, wanted) in [
        ("https://accounts.google.com/v3/signin/identifier?continue=x", true),
        ("https://contoh.example/login?next=/berkas", true),
        ("https://contoh.example/wp-login.php", true),
        ("https://contoh.example/berita/cara-login", false),
        ("https://drive.google.com/file/d/1/view", false),
    ] {
        assert_eq!(Address::parse(text).unwrap().signs_in(), wanted, "{text}");
    }
}

#[test]
fn names_that_are_surely_meant() {
    for (found, meant) in [
        ("dlh.YAML", "dlh.yaml"),
        ("dlh.Yml", "dlh.yaml"),
        ("dlh.yaml.txt", "dlh.yaml"),
        ("a.b.yml.TXT", "a.b.yaml"),
        ("dlh.ymal", "dlh.yaml"),
    ] {
        assert_eq!(data_name(found).as_deref(), Some(meant));
    }
    for other in ["dlh.yaml~", "dlh.yaml.bak", "dlh.xlsx", "notulen.txt", "dlh.html", "dlh.xml", "dlh"] {
        assert_eq!(data_name(other), None, "{other}");
    }
    assert!(same_but_for_spelling("Siak-Check.YML", "siak-check.yaml"));
    assert!(same_but_for_spelling("instrument.yaml.txt", "instrument.yaml"));
    assert!(!same_but_for_spelling("siak-check.json", "siak-check.yaml"));
}

#[test]
fn the_nearest_of_words_of_like_length() {
    let known = ["tonnage", "tonnages", "decree", &"tonnage".repeat(100)];
    assert_eq!(nearest("tonage", known.into_iter()).as_deref(), Some("tonnage"));
    assert_eq!(nearest("TONNAGES", known.into_iter()).as_deref(), Some("tonnages"));
    assert_eq!(nearest("x", known.into_iter()), None);
    assert_eq!(nearest("İ", ["i\u{307}"].into_iter()).as_deref(), Some("i\u{307}"));
}

#[test]
fn searches_end_at_their_limit() {
    let names: Vec<String> = (0..2_000).map(|index| format!("{index:04}-{}", "kegiatan".repeat(9))).collect();
    let mut search = Search::default();
    let found = names.iter().take(1_000).map(|name| {
        let written = name.replacen('-', "_", 1);
        search.nearest(&written, names.iter().map(String::as_str)).is_some()
    });
    let found: Vec<bool> = found.collect();
    assert!(found[0], "as long as little was searched");
    assert!(!found[999] && found.iter().filter(|found| **found).count() < 50, "not for ever");
}

#[test]
fn a_name_stays_in_its_folder_on_every_system() {
    for name in ["siak-check.yaml", "evidence-lama", "a..b.pdf", "…", ".gitignore", "10.30 Rapat"] {
        assert!(stays(name, true) && stays(name, false), "{name}");
    }
    for name in ["", ".", "..", ".git", ".GIT", ".Git . .", "git~1", ".g\u{200c}it", "a\\x", "C:x", "a/b"] {
        assert!(!stays(name, true) && !stays(name, false), "{name}");
    }
    for name in ["CON", "aux.yaml", "nul .tar.gz", "com¹.txt", "LPT9", "a.", "a ", "conin$"] {
        assert!(!stays(name, true) && stays(name, false), "{name}");
    }
    assert!(!is_device("CONTOH.pdf") && !is_device("com10") && !is_device("lpt"));
}

#[test]
fn names_that_a_file_system_takes_for_one_fold_to_one() {
    for (one, other) in
        [("ZZ", "zz"), ("é.pdf", "e\u{301}.pdf"), ("ﬁ", "FI"), ("ß", "SS"), ("a\u{200b}", "A")]
    {
        assert_eq!(folded(one), folded(other));
    }
    assert_ne!(folded("a"), folded("ä"));
}

#[test]
fn what_a_name_may_not_hold() {
    use NameFault::{Beginning, Device, Elsewhere, Ending, Letters, TooLong};
    for (path, wrong) in [
        ("01-a/b_c.pdf", None),
        ("SHA256SUMS", None),
        ("a//b", Some(Elsewhere)),
        ("../x", Some(Elsewhere)),
        ("/x", Some(Elsewhere)),
        ("a/", Some(Elsewhere)),
        ("a:b", Some(Elsewhere)),
        ("é.pdf", Some(Letters)),
        ("a\u{202e}fdp.exe", Some(Letters)),
        ("a ", Some(Letters)),
        ("a?", Some(Letters)),
        (".a", Some(Beginning)),
        ("a/-rf", Some(Beginning)),
        ("a.", Some(Ending)),
        ("a./b", Some(Ending)),
        ("a/con.pdf", Some(Device)),
        ("a/LPT1", Some(Device)),
    ] {
        assert_eq!(fault(path), wrong, "{path}");
    }
    assert_eq!(fault(&"a".repeat(101)), Some(TooLong));
    assert_eq!(fault("a/".repeat(200).trim_end_matches('/')), Some(TooLong));
}
