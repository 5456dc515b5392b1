//! Embeds every folder of `indicators/` as a built-in instrument, so the installed binary needs no data files, and makes code
//! of the texts in `src/**/*.yaml`: a text that lacks a language, or names a field that is not there, does not compile.

#![expect(clippy::disallowed_methods, reason = "a build script has no `load` and no `write`")]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use serde_yaml::{Mapping, Value};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, code: String| fs::write(out.join(format!("{name}.rs")), code);
    write("instruments", instruments(&root.join("indicators"))?)?;
    let read = |path: &str| -> io::Result<Mapping> {
        println!("cargo::rerun-if-changed={path}");
        Ok(serde_yaml::from_str(&fs::read_to_string(root.join(path))?)
            .unwrap_or_else(|why| panic!("{path}: {why}")))
    };
    write("problems", problems(&read("src/problem/problems.yaml")?, &root))?;
    for (file, enums) in &read("src/problem/faults.yaml")? {
        let code: String = map(enums).iter().map(|(name, cases)| fault(text(name), map(cases))).collect();
        write(&format!("faults_{}", text(file)), code)?;
    }
    for (name, cases) in &read("src/words/messages.yaml")? {
        write(text(name), messages(text(name), map(cases)))?;
    }
    for (name, words) in &read("src/words/words.yaml")? {
        write(text(name), closed_set(text(name), map(words)))?;
    }
    for (module, entries) in &read("src/words/sentences.yaml")? {
        let said: String = map(entries).iter().map(|(name, entry)| sentence(text(name), entry)).collect();
        write(text(module), said)?;
    }
    for (name, shape) in &read("src/render/ci.yaml")? {
        write(&format!("ci_{}", text(name)), format!("json!({})", json(shape)))?;
    }
    let about = read("src/read/keys.yaml")?;
    for (file, made) in &read("src/read/records.yaml")? {
        let code: String =
            map(made).iter().map(|(name, made)| record(text(name), map(made), &about)).collect();
        write(&format!("record_{}", text(file)), code)?;
    }
    write("also", also(&about))?;
    for (file, lists) in &read("src/words/lists.yaml")? {
        let constant = |(name, value): (&Value, &Value)| {
            let (of, value) = constant(value);
            format!("pub(crate) const {}: {of} = {value};\n", text(name))
        };
        write(&format!("lists_{}", text(file)), map(lists).iter().map(constant).collect())?;
    }
    write("help", help(&read("src/words/help.yaml")?))
}

fn instruments(root: &Path) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::from("&[\n");
    for folder in sorted(root)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        code += &format!("({:?}, &[\n", name(&folder));
        for file in sorted(&folder)?.iter().filter(|file| file.extension().is_some_and(|end| end == "yaml")) {
            println!("cargo::rerun-if-changed={}", file.display());
            code += &format!("({:?}, include_str!({:?})),\n", name(file), file.display().to_string());
        }
        code += "]),\n";
    }
    Ok(code + "]\n")
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().expect("an entry of a folder has a name").to_string_lossy().into_owned()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("a text is wanted, not {value:?}"))
}

fn map(value: &Value) -> &Mapping {
    value.as_mapping().unwrap_or_else(|| panic!("a mapping is wanted, not {value:?}"))
}

/// The type and the expression of a text, or of a list of alike ones.
fn constant(value: &Value) -> (String, String) {
    let Some(list) = value.as_sequence() else { return ("&str".to_owned(), format!("{:?}", text(value))) };
    let (types, values): (Vec<String>, Vec<String>) = list.iter().map(constant).unzip();
    (format!("[{}; {}]", types[0], values.len()), format!("[{}]", values.join(", ")))
}

/// A page with each paragraph on one line; indented lines are examples and stay.
fn paragraphs(page: &str) -> String {
    let paragraph = |one: &str| if one.starts_with(' ') { one.to_owned() } else { one.replace('\n', " ") };
    page.trim_end().split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn first_sentence(page: &str) -> String {
    let (page, ends) = (paragraphs(page), [". ", ".\n", ": ", ":\n"]);
    let end = ends.into_iter().filter_map(|end| page.find(end)).min().unwrap_or(page.len());
    page[..end].to_owned()
}

/// JSON as `json!` takes it: keys as they are, and a text in it is Rust.
fn json(value: &Value) -> String {
    if let Some(keys) = value.as_mapping() {
        let keys = keys.iter().map(|(key, value)| format!("{:?}: {}", text(key), json(value)));
        return format!("{{ {} }}", keys.collect::<Vec<_>>().join(", "));
    }
    match value.as_sequence() {
        Some(list) => format!("[{}]", list.iter().map(json).collect::<Vec<_>>().join(", ")),
        None => text(value).to_owned(),
    }
}

/// Both languages of a text that is the same in every case: `("…", "…")`.
fn pair(value: &Value) -> String {
    format!("({:?}, {:?})", text(&value["id"]), text(&value["en"]))
}

/// An arm for each case, `Self::Case => value`, and what stands for a case without one.
fn arms(cases: &Mapping, value: impl Fn(&str, &Value) -> String) -> String {
    cases
        .iter()
        .map(|(case, entry)| format!("Self::{} => {},\n", camel(text(case)), value(text(case), entry)))
        .collect()
}

/// `unreadable-file` → `UnreadableFile`; names of variants stay what they are.
fn camel(name: &str) -> String {
    let upper = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('-').map(upper).collect()
}

/// Words of a closed set: an enum, each with its text, and where machines read it with its `key` or `name`; besides, lists
/// that go with each, and what others call it.
fn closed_set(name: &str, words: &Mapping) -> String {
    let variants: String = words.keys().map(|word| format!("{},\n", text(word))).collect();
    let all_have = |key: &&str| words.values().all(|word| word.get(*key).is_some());
    let read = ["key", "name"].into_iter().find(all_have).map_or_else(String::new, |key| {
        let keys = arms(words, |_, word| format!("{:?}", text(&word[key])));
        let all: String = words.keys().map(|word| format!("Self::{}, ", text(word))).collect();
        let pair =
            |(word, entry): (&Value, &Value)| format!("({:?}, Self::{}), ", text(&entry[key]), text(word));
        let (count, pairs) = (words.len(), words.iter().map(pair).collect::<String>());
        format!(
            "pub const ALL: [Self; {count}] = [{all}];
pub const WORDS: &'static [(&'static str, Self)] = &[{pairs}];
pub const fn {key}(self) -> &'static str {{ match self {{ {keys} }} }}\n"
        )
    });
    let lists = ["said", "accepts"].into_iter().filter(all_have).map(|key| {
        let lists = arms(words, |_, word| {
            let list = word[key].as_sequence().unwrap_or_else(|| panic!("a list is wanted"));
            format!("&{:?}", list.iter().map(text).collect::<Vec<_>>())
        });
        format!("pub const fn {key}(self) -> &'static [&'static str] {{ match self {{ {lists} }} }}\n")
    });
    let lists: String = lists.collect();
    let others = ["github", "gitlab"].into_iter().filter(all_have).map(|other| {
        let names = arms(words, |_, word| format!("{:?}", text(&word[other])));
        format!("pub const fn {other}(self) -> &'static str {{ match self {{ {names} }} }}\n")
    });
    let others: String = others.collect();
    let texts = arms(words, |_, word| pair(word));
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum {name} {{ {variants} }}
impl {name} {{
    pub fn text(self, language: crate::base::lang::Language) -> &'static str {{
        language.of(match self {{ {texts} }})
    }}
    {read}
    {lists}
    {others}
}}
impl crate::base::show::Show for {name} {{
    fn show(&self, language: crate::base::lang::Language) -> String {{ self.text(language).to_owned() }}
}}
"
    )
}

/// A record of a data file with its reader and its description, or a choice of words.
fn record(name: &str, keys: &Mapping, about: &Mapping) -> String {
    let (form, name) = name.split_once(' ').unwrap_or(("loose", name));
    if form == "choice" {
        let cases: String = keys.keys().map(|case| format!("{}, ", text(case))).collect();
        let words = keys.iter().map(|(case, word)| format!("({:?}, Self::{}), ", text(word), text(case)));
        let names = arms(keys, |_, word| format!("{:?}", text(word)));
        return format!(
            "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum {name} {{ {cases} }}
impl {name} {{
    pub const WORDS: &'static [(&'static str, Self)] = &[{}];
    /// The word that files know.
    pub const fn name(self) -> &'static str {{ match self {{ {names} }} }}
}}
impl crate::read::decode::Choice for {name} {{ const WORDS: &'static [(&'static str, Self)] = Self::WORDS; }}
",
            words.collect::<String>()
        );
    }
    let about = about.get(name).unwrap_or_else(|| panic!("{name} is not in keys.yaml"));
    let [mut fields, mut read, mut worked_out, mut given, mut described] = [const { String::new() }; 5];
    let mut is_optional = true;
    for (key, how) in keys {
        let (key, (how, kind)) =
            (text(key), text(how).split_once(' ').expect("how it is read, and its type"));
        is_optional &= ["optional", "defaulted"].contains(&how);
        if let Some((kind, value)) = kind.split_once(" = ").filter(|_| how == "also") {
            fields += &format!("pub {key}: {kind},\n");
            worked_out += &format!("let {key}: {kind} = {value};\n");
            given += &format!("{key},\n");
            continue;
        }
        let held =
            if ["required", "optional"].contains(&how) { format!("Option<{kind}>") } else { kind.to_owned() };
        let (call, value) = match how {
            "needed" => ("required", "?"),
            "required" => ("required", ""),
            "listed" => ("required", ".unwrap_or_default()"),
            "optional" => ("optional", ""),
            "defaulted" => ("optional", ".unwrap_or_default()"),
            other => panic!("how is {key} of {name} read? {other}"),
        };
        let holds = about.get(key).unwrap_or_else(|| panic!("{key} of {name} is not in keys.yaml"));
        let (must, holds) = (call == "required", pair(holds));
        fields += &format!("pub {key}: {held},\n");
        given += &if value.is_empty() { format!("{key},\n") } else { format!("{key}: {key}{value},\n") };
        read += &format!("let {key}: Option<{kind}> = fields.{call}({key:?}, diagnostics);\n");
        let shape = format!("<{kind} as crate::read::decode::Decode>::SHAPE");
        let key = format!("name: {key:?}, must: {must}, shape: {shape}, holds: {holds}");
        described += &format!("crate::read::decode::Key {{ {key} }},\n");
    }
    let finish = match form {
        "whole" => "if !fields.finish(diagnostics) { return None; }\n",
        "loose" => "fields.finish(diagnostics);\n",
        other => panic!("what form is {other}?"),
    };
    let default = if is_optional { "Default, " } else { "" };
    format!(
        "#[derive(Clone, {default}Debug)]
pub struct {name} {{ {fields} }}
impl crate::read::decode::Decode for {name} {{
    fn decode(
        node: crate::read::yaml::Node,
        name: crate::base::source::Span,
        diagnostics: &mut crate::problem::Diagnostics,
    ) -> Option<Self> {{
        let mut fields = crate::read::decode::Fields::of(node, name, diagnostics)?;
        {read} {finish} {worked_out} Some(Self {{ {given} }})
    }}
    const SHAPE: fn() -> crate::read::decode::Shape = || {{
        crate::read::decode::Shape::Record(&crate::read::decode::Record {{ name: {name:?}, keys: &[{described}] }})
    }};
}}
"
    )
}

/// What people write in place of keys and words.
fn also(records: &Mapping) -> String {
    let (words, records): (Vec<_>, Vec<_>) = records.iter().partition(|(name, _)| text(name) == "Words");
    let entry = |(word, entry): (&Value, &Value)| {
        let words = entry.get("also").and_then(Value::as_sequence).into_iter().flatten();
        let words: Vec<String> = words.map(|one| text(one).replace('_', "")).collect();
        format!("({:?}, &{words:?}),\n", text(word))
    };
    let all: String = words.iter().chain(&records).flat_map(|(_, keys)| map(keys)).map(entry).collect();
    format!("const ALSO: &[(&str, &[&str])] = &[{all}];\n")
}

/// The help of a command, under its words, and of its arguments; `|` stands between several.
fn help(entries: &Mapping) -> String {
    let arm = |(keys, entry): (&Value, &Value)| {
        let keys: Vec<String> = text(keys).split(" | ").map(|key| format!("{key:?}")).collect();
        format!("{} => {},\n", keys.join(" | "), pair(entry))
    };
    let arms: String = entries.iter().map(arm).collect();
    format!(
        "fn find(key: &str) -> Option<(&'static str, &'static str)> {{ Some(match key {{ {arms} _ => return None }}) }}\n"
    )
}

/// An enum of what can be wrong: what each case says, and after it what to do.
fn messages(name: &str, cases: &Mapping) -> String {
    let variants: String = cases.iter().map(|(case, entry)| variant(text(case), &fields(entry))).collect();
    let says: String = cases.iter().map(|(case, entry)| says(text(case), &fields(entry), entry)).collect();
    let listed: String = cases.values().filter_map(listed).collect();
    format!(
        "{listed}#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = \"each field is described by its name\")]
pub enum {name} {{ {variants} }}
{MADE}impl {name} {{
    pub fn message(&self, language: crate::base::lang::Language) -> crate::problem::Message {{
        let (what, remedy) = match self {{ {says} }};
        crate::problem::Message {{ what, remedy }}
    }}
}}
"
    )
}

/// The enum of which an entry lists the cases, under `cases FIELD`.
fn listed(entry: &Value) -> Option<String> {
    let of = of_cases(entry)?;
    let (_, cases) = matched(entry)?;
    Some(format!(
        "#[derive(Clone, {}Debug, PartialEq, Eq)]\npub enum {of} {{ {} }}\n",
        copy(cases),
        variants(cases)
    ))
}

/// The type of the field of which an entry lists the cases.
fn of_cases(entry: &Value) -> Option<&str> {
    let field = map(entry).keys().find_map(|key| text(key).strip_prefix("cases "))?;
    fields(entry).into_iter().find(|(name, _)| *name == field).map(|(_, of)| of)
}

/// The cases of an enum, each with the types of what it holds.
fn variants(cases: &Mapping) -> String {
    let variant = |case: &Value| {
        let types: Vec<&str> = held(text(case)).into_iter().map(|(_, of)| of).collect();
        let types = if types.is_empty() { String::new() } else { format!("({})", types.join(", ")) };
        format!("{}{types},\n", name_of(text(case)))
    };
    cases.keys().map(variant).collect()
}

/// `Copy`, where a copy of every case costs nothing.
fn copy(cases: &Mapping) -> &'static str {
    let owned = cases.keys().flat_map(|case| held(text(case))).any(|(_, of)| !PLAIN.contains(&of));
    if owned { "" } else { "Copy, " }
}

/// An enum of what stands inside a sentence: how each case shows itself, and what to do about it where that is said.
fn fault(name: &str, cases: &Mapping) -> String {
    let (variants, copy) = (variants(cases), copy(cases));
    let arms = |key: &str| -> String {
        let arm = |(case, entry): (&Value, &Value)| {
            let entry = entry.get(key).unwrap_or(entry);
            let names: Vec<&str> = held(text(case)).into_iter().map(|(name, _)| name).collect();
            let (used, others): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| is_used(name, entry));
            let dropped: String = others.iter().map(|name| format!("let _ = {name};")).collect();
            let pattern = if names.is_empty() { String::new() } else { format!("({})", names.join(", ")) };
            let said = format!("{dropped} {} {}", shown(&used, ""), either(entry));
            format!("Self::{}{pattern} => {{ {said} }}\n", name_of(text(case)))
        };
        cases.iter().map(arm).collect()
    };
    let trait_of = |name: &str, called: &str, of: &str, arms: String| {
        format!(
            "{MADE}impl crate::base::show::{of} for {name} {{
    fn {called}(&self, language: crate::base::lang::Language) -> String {{ match self {{ {arms} }} }}
}}
"
        )
    };
    let helps = cases.values().all(|entry| entry.get("help").is_some());
    let help = if helps { trait_of(name, "help", "Help", arms("help")) } else { String::new() };
    let derived = format!("#[derive(Clone, {copy}Debug, PartialEq, Eq, PartialOrd, Ord)]");
    format!("{derived}\npub enum {name} {{ {variants} }}\n")
        + &trait_of(name, "show", "Show", arms("what"))
        + &help
}

/// Types of which a copy costs nothing.
const PLAIN: [&str; 8] = ["char", "i64", "u16", "u32", "u64", "usize", "Date", "&'static str"];

/// The name of a case, without what it holds.
fn name_of(case: &str) -> &str {
    case.split('(').next().unwrap_or(case)
}

/// What a case holds, with the type of each, as in `Commit(id: String, why: CommitFault)`.
fn held(case: &str) -> Vec<(&str, &str)> {
    bound(case)
        .into_iter()
        .map(|one| one.split_once(": ").unwrap_or_else(|| panic!("no type: {case}")))
        .collect()
}

/// What a pattern binds, as in `Between(least, most)`, or a case holds.
fn bound(pattern: &str) -> Vec<&str> {
    let bound = pattern.split_once('(').map_or("", |(_, bound)| bound.trim_end_matches(')'));
    bound.split(", ").filter(|name| !name.is_empty()).collect()
}

/// A text in the language that is wanted.
fn either(entry: &Value) -> String {
    let (id, en) = (said(text(&entry["id"])), said(text(&entry["en"])));
    format!("if language == crate::base::lang::Language::Indonesian {{ {id} }} else {{ {en} }}")
}

/// A function that says a text in a language. With nothing to fill in, the text or that of each case of an enum; else
/// what `with` names shows itself as the language wants, in the text or in that of the first case that matches.
fn sentence(name: &str, entry: &Value) -> String {
    let with = fields(entry);
    let matched = matched(entry);
    if with.is_empty() {
        let (given, texts) = match matched {
            None => (String::new(), pair(entry)),
            Some((of, cases)) => {
                let arm =
                    |(case, entry): (&Value, &Value)| format!("{of}::{} => {},\n", text(case), pair(entry));
                (
                    format!(", case: {of}"),
                    format!("match case {{ {} }}", cases.iter().map(arm).collect::<String>()),
                )
            }
        };
        let language = "language: crate::base::lang::Language";
        return format!("pub fn {name}({language}{given}) -> &'static str {{ language.of({texts}) }}\n");
    }
    let given: String = with.iter().map(|(name, of)| format!(", {name}: {of}")).collect();
    let names: Vec<&str> = with.iter().map(|(name, _)| *name).collect();
    let (before, said) = match matched {
        None => (String::new(), either(entry)),
        Some((on, cases)) => {
            let arm =
                |(case, entry): (&Value, &Value)| format!("{} => {{ {} }}\n", text(case), either(entry));
            let cases = cases.iter().map(arm).collect::<String>();
            (
                format!("let case = {on};"),
                format!("let _ = ({},); match case {{ {cases} }}", list(&names, "&")),
            )
        }
    };
    let shown = shown(&names, "&");
    format!(
        "{MADE}pub fn {name}(language: crate::base::lang::Language{given}) -> String {{ {before} {shown} {said} }}\n"
    )
}

fn list(names: &[&str], before: &str) -> String {
    names.iter().map(|name| format!("{before}{name}")).collect::<Vec<_>>().join(", ")
}

/// The cases under `match …` or `cases …`, and what comes after that word.
fn matched(entry: &Value) -> Option<(&str, &Mapping)> {
    let of = |key| ["match ", "cases "].iter().find_map(|word| text(key).strip_prefix(word));
    map(entry).iter().find_map(|(key, cases)| Some((of(key)?, map(cases))))
}

/// What nobody wrote need not be as short as can be.
const MADE: &str =
    "#[allow(clippy::all, clippy::pedantic, clippy::wildcard_enum_match_arm, reason = \"made from data\")]\n";

const SEVERITIES: [&str; 3] = ["error", "warning", "note"];

/// What a text needs: names and types, under `fields`, `with`, or how bad it is.
fn fields(entry: &Value) -> Vec<(&str, &str)> {
    let given = ["fields", "with"].iter().chain(&SEVERITIES).find_map(|key| entry.get(key)?.as_mapping());
    given.into_iter().flatten().map(|(name, of)| (text(name), text(of))).collect()
}

fn variant(case: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, of)| format!("{name}: {of}")).collect();
    let fields = if fields.is_empty() { String::new() } else { format!(" {{ {} }}", fields.join(", ")) };
    format!("#[doc = \"`{case}`\"]\n{}{fields},\n", camel(case))
}

/// The arm of a case: `what` and `help` in each language, or a pair of them for each case of a field, `match FIELD`;
/// under `cases FIELD` the cases are listed with what they hold, and are those of an enum that is made of them.
fn says(case: &str, fields: &[(&str, &str)], entry: &Value) -> String {
    let (matched, of_cases) = (matched(entry), of_cases(entry));
    let said = match matched {
        None => languages(entry),
        Some((on, cases)) => {
            let arm = |(pattern, entry): (&Value, &Value)| {
                let (pattern, bound) = match of_cases {
                    None => (text(pattern).to_owned(), bound(text(pattern))),
                    Some(of) => {
                        let bound: Vec<&str> =
                            held(text(pattern)).into_iter().map(|(name, _)| name).collect();
                        let held =
                            if bound.is_empty() { String::new() } else { format!("({})", bound.join(", ")) };
                        (format!("{of}::{}{held}", name_of(text(pattern))), bound)
                    }
                };
                let bound: Vec<&str> = bound.into_iter().filter(|name| is_used(name, entry)).collect();
                format!("{pattern} => {{ {} {} }}\n", shown(&bound, ""), languages(entry))
            };
            format!("match &*{on} {{ {} }}", cases.iter().map(arm).collect::<String>())
        }
    };
    let is_needed = |name: &&str| is_used(name, entry) || matched.is_some_and(|(on, _)| on == *name);
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).filter(is_needed).collect();
    let pattern =
        if fields.is_empty() { String::new() } else { format!(" {{ {} .. }}", names.join(", ") + ",") };
    format!("Self::{}{} => {{ {} {said} }}\n", camel(case), pattern.replace("{ , ", "{ "), shown(&names, ""))
}

/// Lets each of these names show itself as the language wants.
fn shown(names: &[&str], before: &str) -> String {
    let shows = |name: &&str| format!("let {name} = crate::base::show::Shown({before}{name}, language);\n");
    names.iter().map(shows).collect()
}

/// Whether a text somewhere in an entry names this in its braces.
fn is_used(name: &str, entry: &Value) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let names = |part: &str| part.split(|letter| !is_word(letter)).any(|word| word == name);
    if let Some(text) = entry.as_str() {
        return parts(text).1.into_iter().any(names);
    }
    let is_text = |key: &Value| !["fields"].iter().chain(&SEVERITIES).any(|one| key == one);
    entry.as_mapping().into_iter().flatten().any(|(key, value)| is_text(key) && is_used(name, value))
}

fn languages(entry: &Value) -> String {
    let of = |language: &str| {
        format!("({}, {})", said(text(&entry["what"][language])), said(text(&entry["help"][language])))
    };
    format!(
        "match language {{ crate::base::lang::Language::Indonesian => {}, crate::base::lang::Language::English => {} }}",
        of("id"),
        of("en")
    )
}

/// The expression of a text: in braces stands a name, or any expression over the names.
fn said(text: &str) -> String {
    let (format, parts) = parts(text);
    if parts.is_empty() && !format.contains(['{', '}']) {
        return format!("{format:?}.to_owned()");
    }
    let others: String = parts.iter().filter(|part| !is_name(part)).map(|part| format!(", {part}")).collect();
    format!("format!({format:?}{others})")
}

fn is_name(part: &str) -> bool {
    part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}

/// A text as a format string, and what stands in its braces; doubled braces are braces.
fn parts(text: &str) -> (String, Vec<&str>) {
    let (mut format, mut parts) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        format += &rest[..at];
        let brace = &rest[at..];
        if brace.starts_with("{{") || brace.starts_with("}}") {
            format += &brace[..2];
            rest = &brace[2..];
            continue;
        }
        let mut depth = 0;
        let end = brace.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        let end = end.unwrap_or_else(|| panic!("a brace is not closed: {text}"));
        let part = &brace[1..end];
        format += &if is_name(part) { format!("{{{part}}}") } else { "{}".to_owned() };
        parts.push(part);
        rest = &brace[end + 1..];
    }
    (format + rest, parts)
}

/// The table of problems: the enum of codes with what is known of each, and that of problems with their messages.
fn problems(table: &Mapping, root: &Path) -> String {
    let variants: String = table.keys().map(|code| variant(text(code), &[])).collect();
    let all: String = table.keys().map(|code| format!("Self::{}, ", camel(text(code)))).collect();
    let names = arms(table, |code, _| format!("{code:?}"));
    let severities = arms(table, |code, entry| {
        let severity = SEVERITIES.iter().find(|severity| entry.get(severity).is_some());
        format!("Severity::{}", camel(severity.unwrap_or_else(|| panic!("how bad is {code}?"))))
    });
    println!("cargo::rerun-if-changed=src/problem/explain");
    let pages = |of: fn(&str) -> String| {
        arms(table, |code, _| {
            let page = |language| {
                let path = root.join(format!("src/problem/explain/{code}.{language}.md"));
                of(&fs::read_to_string(path).unwrap_or_else(|why| panic!("the page of {code}: {why}")))
            };
            format!("language.of(({:?}, {:?}))", page("id"), page("en"))
        })
    };
    let (short, pages) = (pages(first_sentence), pages(paragraphs));
    let optional = |key: &str| {
        let given: Mapping =
            table.iter().filter_map(|(code, entry)| Some((code.clone(), entry.get(key)?.clone()))).collect();
        format!(
            "Some(language.of(match self {{ {} _ => return None }}))",
            arms(&given, |_, entry| pair(entry))
        )
    };
    let codes: String =
        table.keys().map(|code| format!("Self::{0} {{ .. }} => Code::{0},\n", camel(text(code)))).collect();
    format!(
        "/// The stable name of a kind of problem; `explain CODE` tells more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {{ {variants} }}
{MADE}impl Code {{
    /// Every code, in the order of the stages that find them.
    pub const ALL: &'static [Self] = &[{all}];
    /// The name: kebab-case, says what is wrong, never changes.
    pub const fn name(self) -> &'static str {{ match self {{ {names} }} }}
    /// The code of this name.
    pub fn named(name: &str) -> Option<Self> {{ Self::ALL.iter().copied().find(|code| code.name() == name) }}
    pub const fn severity(self) -> Severity {{ match self {{ {severities} }} }}
    /// The first sentence of what follows.
    pub fn short(self, language: crate::base::lang::Language) -> &'static str {{ match self {{ {short} }} }}
    /// Why it matters, how it comes about and what to do, at length, in Markdown.
    pub fn explanation(self, language: crate::base::lang::Language) -> &'static str {{ match self {{ {pages} }} }}
    /// A fault of proof in a few words, for lists of what to do; none where the code is none of proof.
    pub fn fault(self, language: crate::base::lang::Language) -> Option<&'static str> {{ {} }}
    /// What the second place of such a problem is, where it is not the first of two.
    pub fn other(self, language: crate::base::lang::Language) -> Option<&'static str> {{ {} }}
}}
/// One thing that is wrong, with what its message needs.
{}
impl Problem {{
    pub const fn code(&self) -> Code {{ match self {{ {codes} }} }}
}}
",
        optional("fault"),
        optional("other"),
        messages("Problem", table),
    )
}
