//! The figures of docs/limits.md are the constants of the program.

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|_| panic!("{path}"))
}

/// `4 << 20`, `1_000`, as the source has it.
fn constant(source: &str, name: &str) -> Option<u128> {
    let written = source.lines().find_map(|line| line.split_once(&format!("const {name}: ")))?.1;
    let (_, value) = written.split_once(" = ")?;
    let number = |text: &str| text.trim().replace('_', "").parse::<u128>().ok();
    let value = value.trim_end_matches(';');
    match value.split_once("<<") {
        Some((left, right)) => Some(number(left)? << number(right)?),
        None => number(value),
    }
}

/// `4 MiB`, `1,000`.
fn figure(text: &str) -> Option<u128> {
    let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
    let scale = ["", "KiB", "MiB", "GiB"].iter().position(|known| *known == unit)?;
    Some(number.replace(',', "").parse::<u128>().ok()? << (10 * scale))
}

#[test]
fn the_table_of_limits_says_what_the_program_does() {
    let text = file("docs/limits.md");
    let mut rows = 0;
    for line in text.lines().filter(|line| line.starts_with("| ") && line.contains("` in `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let (name, path) = cells[2].trim_matches('`').split_once("` in `").expect(line);
        let (said, true_) = (figure(cells[1]), constant(&file(path), name));
        assert!(said.is_some() && said == true_, "{line}\n{said:?} is not {true_:?} of {path}");
        rows += 1;
    }
    assert!(rows > 30, "{rows}");
}
