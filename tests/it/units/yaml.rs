//! What a hostile file can cost: each limit is met, told with its place, and ends the file.

use siak_check::base::lang::Language;
use siak_check::base::source::Sources;
use siak_check::problem::{Code, Diagnostics, Problem, YamlFault};
use siak_check::read::decode::{EXPLANATION_LIMIT, LINE_LIMIT, TEXT_LIMIT};
use siak_check::read::document::settings::Agency;
use siak_check::read::yaml::{ALIAS_LIMIT, ALIAS_TEXT_LIMIT, DEPTH_LIMIT, NODE_LIMIT, parse};
use siak_check::run::{is_sound_evidence, read_text};

/// The one problem for which a text is given up, or none.
fn refused(text: &str) -> Option<Code> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add("a.yaml".into(), text.into());
    let root = parse(id, sources.get(id), &mut diagnostics);
    let codes: Vec<Code> = diagnostics.iter().map(|one| one.problem.code()).collect();
    assert_eq!(root.is_none(), !codes.is_empty(), "{codes:?}");
    assert!(codes.len() <= 1, "{codes:?}");
    codes.first().copied()
}

/// An alias costs what it holds, whatever holds the text.
#[test]
fn aliases_of_long_texts_are_counted_by_their_bytes() {
    let text = "x".repeat(100_000);
    let times = |what: &str| what.repeat(ALIAS_TEXT_LIMIT / 100_000 + 1);
    for anchored in [
        format!("&a {text}"),
        format!("&a '{text}'"),
        format!("&a \"{text}\""),
        format!("&a !!str {text}"),
        format!("&a [{text}]"),
        format!("&a {{k: {text}}}"),
        format!("&a {{? {text} : 1}}"),
        format!("&a [[{{k: [{text}]}}]]"),
        format!("&a |\n  {text}"),
    ] {
        let list = format!("a: {anchored}\nb:\n{}", times("- *a\n"));
        assert_eq!(refused(&list), Some(Code::AliasLimit), "{}", &list[..40]);
        let merged = format!("a: {anchored}\nb:\n{}", times("- {<<: *a}\n"));
        assert_eq!(refused(&merged), Some(Code::AliasLimit), "{}", &merged[..40]);
    }
    let keys = format!("a: &a {text}\nb:\n{}", times("- {*a : 1}\n"));
    assert_eq!(refused(&keys), Some(Code::AliasLimit));
    let within = format!("a: &a {text}\nb: [*a, *a]\n");
    assert_eq!(refused(&within), None);
}

/// What an anchor marks is held ready, so that it costs the same, again for each anchor around it.
#[test]
fn anchors_on_long_texts_are_counted_by_their_bytes() {
    let nested: String = (0..40).map(|depth| format!("{}- &a{depth}\n", " ".repeat(depth))).collect();
    let text = "x".repeat(ALIAS_TEXT_LIMIT / 20);
    assert_eq!(refused(&format!("{nested}{}{text}\n- *a0\n", " ".repeat(41))), Some(Code::AliasLimit));
    assert_eq!(refused(&(format!("- &a {text}\n").repeat(21) + "- *a\n")), Some(Code::AliasLimit));
    assert_eq!(refused(&(format!("- &a {text}\n").repeat(19) + "- *a\n")), None);
}

#[test]
fn layered_aliases_are_counted_by_what_they_hold() {
    let layers = |one: &dyn Fn(usize) -> String| (1..9).map(one).collect::<String>();
    let lists = layers(&|at| format!("a{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 10].join(",")));
    assert_eq!(refused(&format!("a0: &a0 x\n{lists}")), Some(Code::AliasLimit));
    let pairs = |at: usize| (0..10).map(|key| format!("k{key}: *a{}", at - 1)).collect::<Vec<_>>().join(",");
    let mappings = layers(&|at| format!("a{at}: &a{at} {{{}}}\n", pairs(at)));
    assert_eq!(refused(&format!("a0: &a0 x\n{mappings}")), Some(Code::AliasLimit));
    let empty = "- *a\n".repeat(ALIAS_LIMIT + 1);
    assert_eq!(refused(&format!("- &a\n{empty}")), Some(Code::AliasLimit));
}

#[test]
fn keys_and_values_of_a_file_are_limited() {
    let lines = |one: &dyn Fn(usize) -> String| (0..NODE_LIMIT).map(one).collect::<String>();
    for (text, what) in [
        (lines(&|_| "- a\n".into()), "items"),
        (lines(&|_| "-\n".into()), "empty items"),
        (lines(&|at| format!("k{at}: 1\n")), "keys"),
        (lines(&|at| format!("k{at}:\n")), "keys without values"),
        (format!("[{}]", "a: b,".repeat(NODE_LIMIT / 3 + 1)), "pairs in a list"),
        (format!("[{}]", "[],".repeat(NODE_LIMIT)), "lists"),
        (format!("[{}]", "{},".repeat(NODE_LIMIT)), "mappings"),
        (format!("{{{}}}", lines(&|at| format!("k{at},"))), "a set"),
    ] {
        assert_eq!(refused(&text), Some(Code::TooManyValues), "{what}");
    }
    assert_eq!(refused(&"- a\n".repeat(NODE_LIMIT - 1)), None);
    // The parser keeps all marks inside of brackets before it says the first word of them.
    for mark in [",", "a,", "a: b,", "&a ", "*a ", "!t ", "'' ", "\"\" ", "? ", ": ", "[],", "{", "]"] {
        let text = format!("[{}", mark.repeat(NODE_LIMIT + 1));
        assert_eq!(refused(&text), Some(Code::TooManyValues), "{mark}");
    }
    // What an alias repeats is held, too.
    let repeated = format!("- &a [{}]\n{}- *a\n", "x,".repeat(5_000), "- a\n".repeat(NODE_LIMIT - 10_000));
    assert_eq!(refused(&repeated), Some(Code::TooManyValues));
}

#[test]
fn nesting_is_limited_however_it_is_written() {
    let deeper = DEPTH_LIMIT + 1;
    let block: String = (0..deeper).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let text = format!("{block}{}b: 1\n", " ".repeat(deeper));
    for text in ["[".repeat(20_000), "{a: ".repeat(20_000), "- ".repeat(deeper + 1) + "a", text] {
        assert_eq!(refused(&text), Some(Code::NestingTooDeep), "{}", &text[..20]);
    }
}

/// What many rows repeat is short; what only its own answer shows may be long.
#[test]
fn texts_are_limited_by_how_often_they_are_shown() {
    let opd = |name: &str| read_text::<Vec<Agency>>(&format!("- {{id: a, name: {name}}}\n"));
    let named = |name: &str| opd(name).expect("a list")[0].name.is_some();
    assert!(named(&"é".repeat(TEXT_LIMIT)) && !named(&"x".repeat(TEXT_LIMIT + 1)));
    assert!(!named(&format!("{{id: a, en: {}}}", "x".repeat(TEXT_LIMIT + 1))));
    let answer = |key: &str, text: &str| {
        is_sound_evidence(&format!("opd: a\nanswers: {{H1: {{value: 1, {key}: {text}}}}}\n"))
    };
    assert!(answer("explanation", &"x".repeat(EXPLANATION_LIMIT)));
    assert!(!answer("explanation", &"x".repeat(EXPLANATION_LIMIT + 1)));
    let piece = |length: usize| format!("[{{requirement: r, title: t, file: {}}}]", "x".repeat(length));
    assert!(answer("evidence", &piece(LINE_LIMIT)) && !answer("evidence", &piece(LINE_LIMIT + 1)));
    let key = |length: usize| {
        is_sound_evidence(&format!("opd: a\nanswers: {{? {} : {{value: 1}}}}\n", "x".repeat(length)))
    };
    assert!(key(LINE_LIMIT) && !key(LINE_LIMIT + 1));
}

/// Every text that the parser refuses, as people write them: what is wrong is said in our words, in each language.
#[test]
fn no_word_of_the_parser_is_shown() {
    let fault = |text: &str| {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add("a.yaml".into(), text.into());
        let _ = parse(id, sources.get(id), &mut diagnostics);
        let first =
            diagnostics.iter().find(|one| one.is_error()).unwrap_or_else(|| panic!("{text:?} is read"));
        let said = first.problem.message(Language::Indonesian);
        for word in ["while", "expected", "found", "scalar", "flow", "block", "token", "invalid"] {
            assert!(!said.what.contains(word) && !said.remedy.contains(word), "{text:?}: {}", said.what);
        }
        let Problem::YamlSyntax { fault } = &first.problem else { panic!("{text:?}: {:?}", first.problem) };
        fault.clone()
    };
    for (texts, expected) in [
        ("a:\n\tb: 1|a:\t- b|a: x\n\tb: y", YamlFault::Tab),
        ("a: [b, c\nd: 1|a: {b: {c: 1}\n|a: {b: 1}}|a: [- b]|a: {b:{c: 1}}", YamlFault::Bracket),
        ("a: \"b|a: 'b\nc: d|a: \"b\nc: \"d\"", YamlFault::Quote),
        ("a: \"b\" c|a: 'b' c", YamlFault::AfterQuote),
        ("a: \"b\\SK.pdf\"|a: \"\\xZZ\"|a: \"\\uD800\"", YamlFault::Escape),
        ("a: b: c|a: b:|- a: b: c", YamlFault::Colon),
        ("a:\n  b:1\n  c: 2|a:1\nb: 2", YamlFault::NoBlank("b".into())),
        ("a\nb: 1|a:\n  b: 1\n  c\n  d: 2", YamlFault::NoColon),
        ("a:\n  b: 1\n c: 2|a: b\n   c: d| a: 1\nb: 2|a:\n  - b\n - c", YamlFault::Indent),
        ("a: *b", YamlFault::Alias),
        ("a: -|a:\n  b: -\n  c: 1", YamlFault::Dash),
        ("a: \"b\"#c|a: b #1\n  c", YamlFault::Hash),
        (
            "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b|a: 1\n>>>>>>> b\n|a: 1\r\n=======\r\nb: 2",
            YamlFault::Conflict,
        ),
        ("a:\n\u{a0}\u{a0}b: 1|\u{3000}a: 1|a:\n  -\u{a0}b: 1\n  - c: 2", YamlFault::Unseen('\u{a0}')),
        ("a: 1\n\u{feff}b: 2|a: \u{feff}b", YamlFault::Unseen('\u{feff}')),
    ] {
        for text in texts.split('|') {
            let found = fault(text);
            let same = std::mem::discriminant(&found) == std::mem::discriminant(&expected);
            assert!(same, "{text:?}: {found:?}, not {expected:?}");
        }
    }
    for text in [
        "a: [b] c",
        "a: {b} c",
        "a: !b c",
        "a: !b",
        "a: &b c",
        "a: & b",
        "a: * b",
        "a: *b c",
        "a: - b",
        "a: | b",
        "a: > b",
        "a: >50 b",
        "a: ? b",
        "a: @b",
        "a: %b",
        "a: `b`",
        "a: ] b",
        "a: , b",
        "a: !!b c",
        "%a: b\n",
        "a: !<b c",
        "- &",
        "a: !b!c d",
        "a: |0\n  b",
    ] {
        assert!(matches!(fault(text), YamlFault::Begins(_)), "{text:?}: {:?}", fault(text));
    }
}
