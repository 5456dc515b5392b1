//! What a bundle says of its files: `SHA256SUMS`, as `sha256sum` writes and checks it; `index.csv`, read back.

use crate::gather::bundle::SUMS_FILE;
use crate::report::bundle::verify::Sums;

/// A line for each file, in the order of paths.
pub fn write_sums<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut lines: Vec<String> = files.map(|(path, sha256)| format!("{sha256}  {path}\n")).collect();
    lines.sort_by(|a, b| a[64..].cmp(&b[64..]));
    lines.concat()
}

/// The sums of a text. A line that gives none stands under its number; a path given twice has none.
pub fn sums(text: &str) -> Sums {
    let mut sums = Sums::new();
    for (number, line) in text.lines().enumerate() {
        match sum(line) {
            Some((sha256, path)) => add(&mut sums, path, sha256),
            None => drop(sums.insert(format!("{SUMS_FILE}:{}", number + 1), None)),
        }
    }
    sums
}

fn add(sums: &mut Sums, path: &str, sha256: &str) {
    let sum = (!sums.contains_key(path)).then(|| sha256.to_ascii_lowercase());
    sums.insert(path.to_owned(), sum);
}

fn sum(line: &str) -> Option<(&str, &str)> {
    let (sha256, rest) = line.split_at_checked(64)?;
    let path = rest.strip_prefix("  ").or_else(|| rest.strip_prefix(" *"))?;
    let hexadecimal = sha256.bytes().all(|letter| letter.is_ascii_hexdigit());
    (hexadecimal && !path.is_empty()).then_some((sha256, path))
}

/// The sums that an index gives, by path; none for a path that it gives twice. `None` when it is no index.
pub fn index(text: &str) -> Option<Sums> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().ok()?.clone();
    let column = |name: &str| head.iter().position(|heading| heading == name);
    let (path_at, sha256_at) = (column("path")?, column("sha256")?);
    let mut sums = Sums::new();
    for record in reader.records() {
        let record = record.ok()?;
        let path = record.get(path_at)?;
        if !path.is_empty() {
            add(&mut sums, path, &record[sha256_at]);
        }
    }
    Some(sums)
}
