//! Personal data that has no place in a survey (UU 27/2022): found by its form, never repeated.

include!(concat!(env!("OUT_DIR"), "/faults_personal.rs"));

pub fn personal(text: &str) -> Option<Personal> {
    if text.contains('@') && is_address(text) {
        return Some(Personal::Email);
    }
    if lost_its_zero(text) {
        return Some(Personal::Telephone);
    }
    let (mut groups, mut between): (Vec<Group>, _) = (Vec::new(), &b""[..]);
    for digits in text.as_bytes().chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit()) {
        if !digits[0].is_ascii_digit() {
            between = digits;
            continue;
        }
        // Groups that one blank, point, bracket or stroke parts belong together.
        if between.len() > 2 || !between.iter().all(|byte| b" -.()".contains(byte)) {
            if let Some(kind) = number(&groups) {
                return Some(kind);
            }
            groups.clear();
        }
        groups.push(Group { digits, plus: between.ends_with(b"+") });
    }
    number(&groups)
}

pub fn is_of_telephones(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let words = ["hp", "nohp", "telp", "tlp", "tel", "wa", "ponsel", "handphone", "mobile"];
    ["telepon", "telephone", "whatsapp", "phone"].iter().any(|part| heading.contains(part))
        || heading.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Whether a text is a mobile number as a spreadsheet keeps it, which takes it for a number: `81234567890`.
fn lost_its_zero(text: &str) -> bool {
    let digits: Vec<u8> = text.trim().bytes().filter(|byte| !matches!(byte, b' ' | b'-')).collect();
    // The numbers that operators give out begin with these.
    let operator = match digits.as_slice() {
        [b'8', b'1' | b'8', b'1'..=b'9', ..] => true,
        [b'8', b'2' | b'3', third, ..] => matches!(third, b'1'..=b'3' | b'8'),
        [b'8', b'5', third, ..] => matches!(third, b'1'..=b'3' | b'5'..=b'9'),
        [b'8', b'7', third, ..] => matches!(third, b'6'..=b'9'),
        [b'8', b'9', third, ..] => matches!(third, b'4'..=b'9'),
        _ => false,
    };
    operator && (9..=12).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit)
}

/// Groups of digits that a telephone number may have.
const GROUPS: usize = 6;

struct Group<'a> {
    digits: &'a [u8],
    plus: bool,
}

/// What the digits of neighbouring groups are.
fn number(groups: &[Group]) -> Option<Personal> {
    if groups.iter().any(|group| group.digits.len() == 16) {
        return Some(Personal::Nik);
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    for (index, first) in groups.iter().enumerate() {
        let mobile = first.digits.starts_with(b"08") && first.digits.len() >= 4;
        let next = groups.get(index + 1).map_or(&b""[..], |group| group.digits);
        let abroad = first.plus && first.digits.starts_with(b"62");
        let bare = first.digits.starts_with(b"628") || (first.digits == b"62" && next.starts_with(b"8"));
        let most = if mobile { 13 } else { 15 };
        // A number has few groups; what comes behind it may be another.
        let mut lengths = lengths[index..].iter().take(GROUPS).scan(0, |sum, length| {
            *sum += length;
            Some(*sum)
        });
        if (mobile || abroad || bare) && lengths.any(|length| (10..=most).contains(&length)) {
            return Some(Personal::Telephone);
        }
    }
    // As written on the card's copies: 9908 0112 0590 0001, or 990801 120590 0001.
    let sixteen = [&[4, 4, 4, 4][..], &[6, 6, 4], &[2, 2, 2, 6, 4]];
    let written = sixteen.iter().any(|shape| lengths.windows(shape.len()).any(|window| window == *shape));
    written.then_some(Personal::Nik)
}

/// Whether something in a text has the form `name@host.domain`.
fn is_address(text: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+' | '%');
    text.match_indices('@').any(|(at, _)| {
        let name = text[..at].chars().next_back().is_some_and(part);
        let host: String = text[at + 1..].chars().take_while(|letter| part(*letter)).collect();
        let host = host.trim_end_matches('.');
        name && host.rsplit_once('.').is_some_and(|(before, last)| {
            !before.is_empty() && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
        })
    })
}
