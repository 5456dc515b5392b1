//! The shape of the code, held by the code: layers, file sizes, words, what must stay in its own module.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot make its files has failed"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    found
}

fn module(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn a_module_imports_only_from_modules_above_it() {
    let list = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let layers: Vec<&str> = list
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
        .map(|line| line.trim_end_matches(';'))
        .collect();
    assert!(layers.len() > 10, "lib.rs lists the layers");
    for (path, text) in sources() {
        let own = module(&path);
        let Some(place) = layers.iter().position(|layer| *layer == own) else { continue };
        for rest in text.split("crate::").skip(1) {
            let used: String =
                rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if let Some(layer) = layers.iter().position(|layer| *layer == used) {
                assert!(layer <= place, "{} imports {used}, which is below it in lib.rs", path.display());
            }
        }
    }
}

#[test]
fn a_file_holds_one_idea() {
    for (path, text) in sources() {
        // The table of everything that can be wrong is one idea however long it grows.
        let limit = if path.ends_with("diagnostic/problem.rs") { 1_200 } else { 400 };
        let lines = text.lines().count();
        assert!(lines <= limit, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//!"), "{} does not say what it is", path.display());
    }
}

#[test]
fn each_outside_crate_is_named_in_its_own_module_only() {
    let homes = [
        ("saphyr_parser", "yaml"),
        ("serde_yaml", "edit"),
        ("clap", "cli"),
        ("comfy_table", "render"),
        ("annotate_snippets", "render"),
        ("sha2", "load"),
        ("walkdir", "load"),
        ("hayro_syntax", "load"),
        ("flate2", "load"),
        ("memchr", "load"),
        ("zip", "load"),
        ("quick_xml", "load"),
        ("imagesize", "load"),
        ("exif", "load"),
        ("infer", "load"),
        ("num_rational", "exact"),
        ("serde_json", "render"),
        ("csv", "render"),
        ("csv_core", "load"),
        ("calamine", "load"),
        ("ureq", "reach"),
        ("maud", "render"),
        ("rust_xlsxwriter", "render"),
        // Besides: an archive is written where files are written.
        ("zip", "write"),
    ];
    for (path, text) in sources() {
        for (name, _) in homes {
            let used = text.contains(&format!("use {name}::")) || text.contains(&format!(" {name}::"));
            let own = homes.contains(&(name, module(&path).as_str()));
            assert!(!used || own, "{} names {name}", path.display());
        }
    }
}

/// The oldest Rust that we name is the oldest that every dependency takes, and the README says the same.
#[test]
fn the_oldest_rust_is_the_one_that_dependencies_want() {
    let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let metadata = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &target])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let version = |package: &serde_json::Value| -> Vec<u32> {
        let version = package["rust_version"].as_str().unwrap_or("0");
        version.split('.').take(2).map(|part| part.parse().unwrap()).collect()
    };
    let packages = metadata["packages"].as_array().unwrap();
    let (own, others): (Vec<_>, Vec<_>) =
        packages.iter().partition(|package| package["name"] == env!("CARGO_PKG_NAME"));
    let own = version(own[0]);
    for package in others {
        assert!(version(package) <= own, "{} wants Rust {}", package["name"], package["rust_version"]);
    }
    let readme = include_str!("../README.md");
    assert!(readme.contains(&format!("({} or later)", env!("CARGO_PKG_RUST_VERSION"))));
}
