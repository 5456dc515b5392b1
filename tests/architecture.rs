//! The shape of the code, held by the code: layers, circles, file sizes, what must stay in its own module, what is packaged.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot read the sources has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A path as it is written, segment by segment; a module's own path begins below the crate.
type Segments = Vec<String>;

/// A file of `src`.
struct File {
    /// Below `src`, with `/`.
    path: String,
    module: Segments,
    text: String,
    /// Every path that its code names: what it imports, and what it names in place. Unit tests are left out.
    named: Vec<Segments>,
    /// What its imports call a path.
    imports: BTreeMap<String, Segments>,
}

/// The files of `src`, by module.
fn sources() -> BTreeMap<Segments, File> {
    fn walk(folder: &Path, below: &str, found: &mut BTreeMap<Segments, File>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap().path();
            let path = format!("{below}{}", entry.file_name().unwrap().to_str().unwrap());
            if entry.is_dir() {
                walk(&entry, &format!("{path}/"), found);
            } else if let Some(name) = path.strip_suffix(".rs") {
                let module = name.split('/').filter(|part| !["lib", "mod"].contains(part));
                let module: Segments = module.map(str::to_owned).collect();
                let text = fs::read_to_string(&entry).unwrap();
                let (named, imports) = paths(&text);
                found.insert(module.clone(), File { path, module, text, named, imports });
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found.remove(&vec!["main".to_owned()]);
    found
}

/// The words and signs of a file's code: no comments, no texts, nothing from its unit tests on.
fn tokens(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let word = word.unwrap_or(rest.len());
        let after = |start: usize, end: &str| rest[start..].find(end).map(|at| start + at + end.len());
        let length = if rest.starts_with("//") {
            after(0, "\n")
        } else if rest.starts_with("r#\"") {
            after(3, "\"#")
        } else if first == '"' {
            let mut escaped = false;
            rest.char_indices().skip(1).find_map(|(at, letter)| {
                let closes = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                closes.then_some(at + 1)
            })
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            after(1, "\"'")
        } else {
            let length = if rest.starts_with("::") { 2 } else { word.max(first.len_utf8()) };
            tokens.extend(Some(&rest[..length]).filter(|token| !token.trim().is_empty()));
            Some(length)
        };
        rest = &rest[length.unwrap_or(rest.len())..];
    }
    tokens
}

/// Every path of several segments in the code, and what imports call each.
fn paths(text: &str) -> (Vec<Segments>, BTreeMap<String, Segments>) {
    fn tree(
        tokens: &[&str],
        mut at: usize,
        before: &[String],
        each: &mut dyn FnMut(Segments, &str),
    ) -> usize {
        let mut path = before.to_vec();
        loop {
            match tokens[at] {
                "{" => {
                    while tokens[at] != "}" {
                        at = tree(tokens, at + 1, &path, each);
                    }
                    return at + 1;
                }
                word => path.push(word.to_owned()),
            }
            if tokens.get(at + 1) != Some(&"::") {
                break;
            }
            at += 2;
        }
        let renamed = tokens.get(at + 1) == Some(&"as");
        let name = if renamed { tokens[at + 2] } else { tokens[at] };
        each(path, name);
        at + if renamed { 3 } else { 1 }
    }
    let is_word = |token: &str| token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_');
    let tokens = tokens(text);
    let (mut named, mut imports) = (Vec::new(), BTreeMap::new());
    let mut at = 0;
    while at < tokens.len() {
        let import = tokens[at] == "use";
        if import {
            at += 1;
        }
        if import || (is_word(tokens[at]) && tokens.get(at + 1) == Some(&"::")) {
            at = tree(&tokens, at, &[], &mut |path, name| {
                if import {
                    imports.insert(name.to_owned(), path.clone());
                }
                named.push(path);
            });
        } else {
            at += 1;
        }
    }
    (named, imports)
}

/// What a path means where it is written: below the crate; `None` for other crates and for what is in the file itself.
fn below_crate(file: &File, files: &BTreeMap<Segments, File>, path: &[String]) -> Option<Segments> {
    let mut base = file.module.clone();
    let up = path.iter().take_while(|part| *part == "super").count();
    let rest = match path[0].as_str() {
        "crate" => {
            base.clear();
            &path[1..]
        }
        "super" => {
            base.truncate(base.len() - up);
            &path[up..]
        }
        "self" => &path[1..],
        child => {
            let inside = [&base[..], &[child.to_owned()]].concat();
            return files.contains_key(&inside).then(|| [&base[..], path].concat());
        }
    };
    Some([&base[..], rest].concat())
}

/// The file that holds what a path below the crate names, through the imports that lend it.
fn home<'a>(files: &'a BTreeMap<Segments, File>, path: &[String], steps: usize) -> &'a File {
    let known = (0..=path.len()).rev().find(|length| files.contains_key(&path[..*length])).unwrap();
    let file = &files[&path[..known]];
    let lent = path.get(known).and_then(|name| file.imports.get(name)).filter(|_| steps > 0);
    match lent.and_then(|lent| below_crate(file, files, lent)) {
        Some(lent) => home(files, &[&lent[..], &path[known + 1..]].concat(), steps - 1),
        None => file,
    }
}

#[test]
fn a_module_imports_only_from_modules_above_it() {
    let files = sources();
    let list = &files[&Segments::new()].text;
    let layers: Vec<&str> =
        list.lines().filter_map(|line| Some(line.strip_suffix(';')?.split_once("mod ")?.1)).collect();
    assert!(layers.len() > 10, "lib.rs lists the layers");
    for file in files.values() {
        let place = |module: &[String]| {
            layers.iter().position(|layer| Some(*layer) == module.first().map(String::as_str))
        };
        let Some(own) = place(&file.module) else { continue };
        for path in &file.named {
            let used = below_crate(file, &files, path).unwrap_or_default();
            assert!(place(&used) <= Some(own), "{} imports {used:?}, which is below it in lib.rs", file.path);
        }
    }
}

/// A folder's `mod.rs` is its door: it calls the files inside, and lends them what they share. Any other two files use
/// each other in one direction only, within a module as across modules, however long the way round is.
#[test]
fn no_files_use_each_other_in_a_circle() {
    let files = sources();
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in files.values() {
        let used = file.named.iter().filter_map(|path| below_crate(file, &files, path));
        let used = used.map(|path| home(&files, &path, 8));
        let used = used
            .filter(|used| !used.module.starts_with(&file.module) && !file.module.starts_with(&used.module));
        uses.insert(&file.path, used.map(|used| used.path.as_str()).collect());
    }
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 500, "the sources are understood");
    // What uses nothing that is left, or is used by nothing, is in no circle.
    loop {
        let used: BTreeSet<&str> = uses.values().flatten().copied().collect();
        let free = |(path, own): &(&&str, &BTreeSet<&str>)| own.is_empty() || !used.contains(**path);
        let Some(free) = uses.iter().find(free).map(|(path, _)| *path) else { break };
        uses.remove(free);
        for used in uses.values_mut() {
            used.remove(free);
        }
    }
    assert!(uses.is_empty(), "these files use each other in a circle: {uses:#?}");
}

#[test]
fn a_file_holds_one_idea() {
    for File { path, text, .. } in sources().values() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{path} has {lines} lines");
        assert!(text.starts_with("//!"), "{path} does not say what it is");
    }
}

/// What Cargo knows of this crate and of all that it depends on.
fn metadata() -> serde_json::Value {
    let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    serde_json::from_str(&cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        &target,
    ]))
    .unwrap()
}

fn cargo(arguments: &[&str]) -> String {
    let home = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(home).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Days and moments, as text or number may stand.
const EVERYWHERE: &[&str] = &[];

/// Every direct dependency, by the name that code gives it, and the modules that name it.
const HOMES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["render"]),
    ("anstream", &["cli"]),
    ("anstyle", &["render"]),
    ("anyhow", &["cli"]),
    ("calamine", &["gather"]),
    ("cap_fs_ext", &["world"]),
    ("cap_std", &["world"]),
    ("clap", &["cli"]),
    ("comfy_table", &["render"]),
    ("csv", &["render", "saved"]),
    ("csv_core", &["gather"]),
    ("encoding_rs", &["gather"]),
    ("exif", &["gather"]),
    ("flate2", &["gather"]),
    ("hayro_syntax", &["gather"]),
    ("imagesize", &["gather"]),
    ("indexmap", &["change"]),
    ("infer", &["gather"]),
    ("jiff", EVERYWHERE),
    ("maud", &["render"]),
    ("memchr", &["gather"]),
    ("num_bigint", &["base"]),
    ("num_integer", &["base", "model"]),
    ("num_rational", &["base", "model"]),
    ("num_traits", &["base", "model"]),
    ("quick_xml", &["gather"]),
    ("rayon", &["cli", "gather", "run"]),
    ("rust_xlsxwriter", &["render"]),
    ("rustix", &["world"]),
    ("saphyr_parser", &["read"]),
    ("serde", &["change", "judge", "render", "saved", "world"]),
    ("serde_json", &["change", "render", "saved", "world"]),
    ("serde_yaml", &["change"]),
    ("sha2", &["gather", "world"]),
    ("strsim", &["base"]),
    ("terminal_size", &["cli"]),
    ("tty", &["cli"]),
    ("unicode_normalization", &["base"]),
    ("unicode_width", &["render"]),
    ("ureq", &["world"]),
    ("xattr", &["world"]),
    ("zip", &["gather", "world"]),
];

#[test]
fn each_outside_crate_is_named_in_its_own_modules_only() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let package =
        |name: &serde_json::Value| packages.iter().find(|package| package["name"] == *name).unwrap();
    let own = package(&env!("CARGO_PKG_NAME").into())["dependencies"].as_array().unwrap();
    let named = own.iter().filter(|dependency| dependency["kind"].is_null()).map(|dependency| {
        let targets = package(&dependency["name"])["targets"].as_array().unwrap();
        let library = targets.iter().find(|target| target["kind"] != serde_json::json!(["custom-build"]));
        let name = dependency["rename"].as_str().or(library.unwrap()["name"].as_str()).unwrap();
        name.replace('-', "_")
    });
    let named: BTreeSet<String> = named.collect();
    let files = sources();
    let mut homes: BTreeMap<&str, BTreeSet<&str>> =
        named.iter().map(|name| (name.as_str(), BTreeSet::new())).collect();
    for file in files.values() {
        for path in &file.named {
            let Some(homes) = homes.get_mut(path[0].as_str()) else { continue };
            if below_crate(file, &files, path).is_none()
                && file.imports.get(&path[0]).is_none_or(|import| import.len() == 1)
            {
                homes.insert(&file.module[0]);
            }
        }
    }
    for (name, _) in HOMES.iter().filter(|(_, listed)| *listed == EVERYWHERE) {
        homes.entry(name).or_default().clear();
    }
    let listed = HOMES.iter().map(|(name, homes)| (*name, homes.iter().copied().collect()));
    assert_eq!(
        listed.collect::<BTreeMap<&str, BTreeSet<&str>>>(),
        homes,
        "left: HOMES; right: what the sources name"
    );
}

/// The oldest Rust that we name is the oldest that every dependency takes, and the README says the same.
#[test]
fn the_oldest_rust_is_the_one_that_dependencies_want() {
    let metadata = metadata();
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

/// Who reads the README of the packaged crate finds what it links to, its example, and benches that have their documents.
#[test]
fn the_packaged_crate_has_what_its_readme_links_to() {
    let packaged = cargo(&["package", "--list", "--allow-dirty", "--offline"]);
    let packaged: BTreeSet<&str> = packaged.lines().collect();
    let readme = include_str!("../README.md");
    let links = readme.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap());
    let links: Vec<&str> = links.filter(|link| !link.is_empty() && !link.starts_with("https://")).collect();
    assert!(links.contains(&"LICENSE"), "{links:?}");
    let others =
        ["examples/siak/siak-check.yaml", "tests/bench/documents.rs", "tests/documents/photo-pillow.jpg"];
    for link in links.into_iter().chain(others) {
        assert!(packaged.contains(link), "{link} is not in the package");
    }
}
