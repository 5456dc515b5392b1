//! Changes to YAML texts: what is not touched stays byte for byte, and what is written reads back as meant.

use proptest::prelude::*;
use serde_yaml::Value;
use siak_check::change::edit::{self, Change, Refusal, Step, What, lines};

const VERDICTS: &[Step] = &[Step::Key("verdicts")];

fn one(before: &str, path: &[Step], what: What) -> Result<String, Refusal> {
    edit::apply(before, &[Change { path: path.to_vec(), what }])
}

fn set(before: &str, path: &[Step], value: &Value) -> Result<String, Refusal> {
    one(before, path, What::Set(value.clone()))
}

fn append(before: &str, path: &[Step], item: &Value) -> Result<String, Refusal> {
    one(before, path, What::Append(item.clone()))
}

fn remove(before: &str, path: &[Step]) -> Result<String, Refusal> {
    one(before, path, What::Remove)
}

fn mapping<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Mapping(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

fn verdict() -> Value {
    mapping([
        ("indicator", "BL1".into()),
        ("date", "2024-11-01".into()),
        ("note", "kurang: halaman 3 # hilang".into()),
    ])
}

fn appended(before: &str) -> String {
    append(before, VERDICTS, &verdict()).unwrap_or_else(|refusal| panic!("{refusal:?}: {before}"))
}

#[test]
fn an_item_is_added_in_the_style_of_the_list() {
    for (before, after) in [
        (
            "verdicts:\n  - indicator: A\n    date: x\n",
            "verdicts:\n  - indicator: A\n    date: x\n  - indicator: BL1\n    date: 2024-11-01\n    note: 'kurang: halaman 3 # hilang'\n",
        ),
        (
            "verdicts:\n- a\n# akhir\n",
            "verdicts:\n- a\n- indicator: BL1\n  date: 2024-11-01\n  note: 'kurang: halaman 3 # hilang'\n# akhir\n",
        ),
        (
            "verdicts:\r\n    - {indicator: A}  # satu\r\n      # tentang A\r\nreviewer: S\r\n",
            "verdicts:\r\n    - {indicator: A}  # satu\r\n      # tentang A\r\n    - {indicator: BL1, date: 2024-11-01, note: 'kurang: halaman 3 # hilang'}\r\nreviewer: S\r\n",
        ),
        (
            "verdicts: [a, b,]",
            "verdicts: [a, b, {indicator: BL1, date: 2024-11-01, note: 'kurang: halaman 3 # hilang'}]",
        ),
        (
            "verdicts: [\n  a, # satu\n  b  # dua\n]\n",
            "verdicts: [\n  a, # satu\n  b  # dua\n, {indicator: BL1, date: 2024-11-01, note: 'kurang: halaman 3 # hilang'}]\n",
        ),
    ] {
        assert_eq!(appended(before), after);
    }
}

#[test]
fn a_list_is_begun_where_there_is_none() {
    let item = "  - indicator: BL1\n    date: 2024-11-01\n    note: 'kurang: halaman 3 # hilang'\n";
    for (before, after) in [
        ("reviewer: S\nverdicts: []  # belum\n", format!("reviewer: S\nverdicts:  # belum\n{item}")),
        ("reviewer: S\nverdicts:\n", format!("reviewer: S\nverdicts:\n{item}")),
        ("verdicts: ~\nreviewer: S\n", format!("verdicts:\n{item}reviewer: S\n")),
        ("reviewer: S # saya\n\n# akhir\n", format!("reviewer: S # saya\nverdicts:\n{item}\n# akhir\n")),
        ("reviewer: S", format!("reviewer: S\nverdicts:\n{}", item.trim_end())),
        ("\u{FEFF}---\nreviewer: S\n...\n", format!("\u{FEFF}---\nreviewer: S\nverdicts:\n{item}...\n")),
        (
            "{reviewer: S, verdicts: []}\n",
            "{reviewer: S, verdicts: [{indicator: BL1, date: 2024-11-01, note: 'kurang: halaman 3 # hilang'}]}\n".into(),
        ),
        (
            "{reviewer: S}\n",
            "{reviewer: S, verdicts: [{indicator: BL1, date: 2024-11-01, note: 'kurang: halaman 3 # hilang'}]}\n".into(),
        ),
    ] {
        assert_eq!(appended(before), after, "{before}");
    }
}

const EVIDENCE: &str = "\
# Dinas Lingkungan Hidup
opd: dlh   # jangan diubah
answers:
  H1:   # sampah
    value: 2        # dari rekap
    explanation: |
      Baris satu
      # bukan komentar

      baris tiga
    # tentang bukti
    evidence:
      - {requirement: tonnage, title: Rekap, file: bukti/a.csv, date: 2024-10-01}
      - requirement: photo
        title: >-
          Foto yang
          panjang
        state: draft
  H2: {}
  H3:
  H4: {value: 1, explanation: \"a, b\"}
";

#[test]
fn a_value_is_set_where_it_stands_or_belongs() {
    let at = |path: &[Step], value: Value, from: &str, to: &str| {
        let edited = set(EVIDENCE, path, &value).unwrap();
        assert_eq!(edited, EVIDENCE.replacen(from, to, 1), "{path:?}");
    };
    let answer = |id, rest: &[Step<'static>]| -> Vec<Step<'static>> {
        [Step::Key("answers"), Step::Key(id)].into_iter().chain(rest.iter().copied()).collect()
    };
    let key = Step::Key;
    at(&answer("H1", &[key("value")]), 3.into(), "value: 2 ", "value: 3 ");
    at(
        &answer("H1", &[key("explanation")]),
        "satu\ndua".into(),
        "|\n      Baris satu\n      # bukan komentar\n\n      baris tiga\n",
        "\"satu\\ndua\"\n",
    );
    at(
        &answer("H1", &[key("due")]),
        "2024-11-02".into(),
        "      baris tiga\n",
        "      baris tiga\n    due: 2024-11-02\n",
    );
    at(
        &answer("H1", &[key("evidence"), Step::Item(1), key("title")]),
        "Foto".into(),
        ">-\n          Foto yang\n          panjang\n",
        "Foto\n",
    );
    at(
        &answer("H1", &[key("evidence"), Step::Item(0), key("title")]),
        "Rekap, baru".into(),
        "title: Rekap,",
        "title: \"Rekap, baru\",",
    );
    at(
        &answer("H1", &[key("evidence"), Step::Item(0), key("state")]),
        "draft".into(),
        "date: 2024-10-01}",
        "date: 2024-10-01, state: draft}",
    );
    at(&answer("H2", &[key("value")]), 3.into(), "H2: {}\n", "H2:\n    value: 3\n");
    at(&answer("H3", &[key("value")]), 3.into(), "H3:\n", "H3:\n    value: 3\n");
    at(&answer("H4", &[key("due")]), "2024-11-02".into(), "\"a, b\"}", "\"a, b\", due: 2024-11-02}");
    at(&answer("H5", &[key("value")]), 3.into(), "\"a, b\"}\n", "\"a, b\"}\n  H5:\n    value: 3\n");
    let added = append(EVIDENCE, &answer("H3", &[key("evidence")]), &verdict()).unwrap();
    assert!(added.contains("  H3:\n    evidence:\n      - indicator: BL1\n"), "{}", added);
    let list = answer("H3", &[key("evidence")]);
    let line = EVIDENCE.lines().position(|line| line == "  H3:").unwrap() + 1;
    assert_eq!(edit::places(&added, &[list]), Some(vec![Some(line + 1)]), "the line of what was written");
}

#[test]
fn a_list_of_words_is_written_anew_in_its_style() {
    let leads = Value::from(vec!["OC27", "OC28"]);
    for (before, after) in [
        ("- {id: a, leads: [OC1,\n   OC2], name: A}\n", "- {id: a, leads: [OC27, OC28], name: A}\n"),
        ("- id: a\n  leads: [OC1,]  # diampu\n", "- id: a\n  leads: [OC27, OC28]  # diampu\n"),
        (
            "- id: a\n  leads:\n    - OC1\n  # nama\n  name: A\n",
            "- id: a\n  leads:\n    - OC27\n    - OC28\n  # nama\n  name: A\n",
        ),
        ("- id: a\n  leads:\n  - OC1\n  - OC2\n", "- id: a\n  leads:\n    - OC27\n    - OC28\n"),
        ("- id: a\n  leads: []\n", "- id: a\n  leads:\n    - OC27\n    - OC28\n"),
    ] {
        let path = [Step::Item(0), Step::Key("leads")];
        assert_eq!(set(before, &path, &leads).as_deref(), Ok(after), "{before}");
    }
    let (path, none) = ([Step::Item(0), Step::Key("leads")], Value::Sequence(Vec::new()));
    let emptied = |before| set(before, &path, &none);
    assert_eq!(emptied("- id: a\n  leads:\n    - OC1\n").as_deref(), Ok("- id: a\n  leads: []\n"));
    assert_eq!(emptied("- {id: a, leads: [OC1]}\n").as_deref(), Ok("- {id: a, leads: []}\n"));
}

#[test]
fn what_cannot_be_proven_is_refused() {
    let refused = |before: &str, path: &[Step]| set(before, path, &3.into()).unwrap_err();
    let a = &[Step::Key("a")];
    assert_eq!(refused("a: [1\n", a), Refusal::Unreadable);
    assert_eq!(refused("", a), Refusal::Unreadable);
    assert_eq!(refused("a: 1\na: 2\n", a), Refusal::Unreadable);
    assert_eq!(refused("a: 1\n---\na: 2\n", a), Refusal::Unreadable);
    assert_eq!(refused("a: [{b: 1}]\n", a), Refusal::NoSuchPlace, "what a list holds would be lost");
    assert_eq!(refused("a: [1, # satu\n  2]\n", a), Refusal::Unsafe, "the comment would be lost");
    assert_eq!(refused("a:\n  - 1  # satu\n  - 2\n", a), Refusal::Unsafe, "the comment would be lost");
    assert_eq!(refused("a: 1\n", &[Step::Key("a"), Step::Key("b")]), Refusal::NoSuchPlace);
    assert_eq!(refused("a: [1]\n", &[Step::Key("a"), Step::Item(1)]), Refusal::NoSuchPlace);
    assert_eq!(refused("a: &x 1\nb: *x\n", a), Refusal::Unsafe, "the alias would change too");
    assert_eq!(refused("a: 1\nb: &x {c: 1}\nd: *x\n", &[Step::Key("d"), Step::Key("c")]), Refusal::Unsafe);
    assert_eq!(refused("a: | # tentang a\n  isi\n", a), Refusal::Unsafe, "the comment would be lost");
    assert_eq!(set("a: 1\n", a, &"3 # 4".into()), Ok("a: '3 # 4'\n".into()));
    assert_eq!(append("a: b\n", a, &"x".into()), Ok("a:\n  - x\n".into()));
}

#[test]
fn a_value_that_others_repeat_may_be_followed_by_more() {
    let before = "a: &x [1]\nb: *x\n";
    assert_eq!(set(before, &[Step::Key("c")], &3.into()).unwrap(), "a: &x [1]\nb: *x\nc: 3\n");
    assert_eq!(append(before, &[Step::Key("a")], &2.into()).unwrap_err(), Refusal::Unsafe);
    assert_eq!(
        set("a: !!str 1\n", &[Step::Key("a")], &"b".into()).unwrap_err(),
        Refusal::Unsafe,
        "the tag would be lost"
    );
}

#[test]
fn a_comment_after_a_value_stays() {
    for (before, after) in [
        ("a: satu\n  dua # tiga\nb: 1\n", "a: x # tiga\nb: 1\n"),
        ("a: 'satu\n\n  dua'   # tiga", "a: 'x'   # tiga"),
        ("a: # satu\n  # dua\n  isi # tiga\n", "a: # satu\n  # dua\n  x # tiga\n"),
        ("a:    # satu\n# dua\n", "a: x    # satu\n# dua\n"),
        ("\"a\" : {} # satu\n", "\"a\" : x # satu\n"),
    ] {
        assert_eq!(set(before, &[Step::Key("a")], &"x".into()).unwrap(), after, "{before}");
    }
}

#[test]
fn what_is_written_by_hand_looks_the_same() {
    let list = mapping([("verdicts", Value::Sequence(vec![verdict()]))]);
    assert_eq!(
        lines(&list),
        "verdicts:\n  - indicator: BL1\n    date: 2024-11-01\n    note: 'kurang: halaman 3 # hilang'\n"
    );
}

#[test]
fn a_key_goes_with_its_value_and_leaves_its_comment() {
    let note = [Step::Key("a"), Step::Key("note")];
    for (before, after) in [
        ("a:\n  x: 1\n  note: b\n  y: 2\n", "a:\n  x: 1\n  y: 2\n"),
        ("a:\n  x: 1\n  note: 'b'  # mengapa\n# akhir\n", "a:\n  x: 1\n  # mengapa\n# akhir\n"),
        ("a:\r\n  note: |\r\n    b\r\n    c\r\n  y: 2\r\n", "a:\r\n  y: 2\r\n"),
        ("a: {note: b, x: 1}\n", "a: {x: 1}\n"),
        ("a: {x: 1, note: b }  # c\n", "a: {x: 1 }  # c\n"),
        ("a:\n  x: 1\n  note:\n", "a:\n  x: 1\n"),
        // The last key of a mapping stays, without its value.
        ("a:\n  note: b  # c\n", "a:\n  note:  # c\n"),
        ("a: {note: b}\n", "a: {note: null}\n"),
    ] {
        let edited = remove(before, &note).unwrap_or_else(|refusal| panic!("{refusal:?}: {before}"));
        assert_eq!(edited, after);
    }
    let item = [Step::Key("a"), Step::Item(0), Step::Key("note")];
    assert_eq!(remove("a:\n  - note: b\n    x: 1\n", &item).unwrap(), "a:\n  - note:\n    x: 1\n");
    assert_eq!(remove("a:\n  note: [1]\n", &note), Err(Refusal::NoSuchPlace));
    assert_eq!(remove("a:\n  x: 1\n", &note), Err(Refusal::NoSuchPlace));
    assert_eq!(remove("a:\n  x: !!str 1\n  note: !!str b\n", &note), Err(Refusal::Unsafe));
}

#[test]
fn a_text_keeps_its_kind_of_quotes() {
    for (before, new, after) in [
        ("a: \"b\"  # c\n", "it's", "a: \"it's\"  # c\n"),
        ("a: 'b'  # c\n", "it's", "a: 'it''s'  # c\n"),
        ("a: 'b'\n", "x\ty", "a: \"x\\ty\"\n"),
        ("{a: \"b\"}\n", "c", "{a: \"c\"}\n"),
        ("a: b\n", "c: d", "a: 'c: d'\n"),
    ] {
        assert_eq!(set(before, &[Step::Key("a")], &new.into()).unwrap(), after);
    }
    assert_eq!(set("a: \"1\"\n", &[Step::Key("a")], &2.into()).unwrap(), "a: 2\n");
}

#[test]
fn a_place_is_on_the_line_of_its_key() {
    let text = "# a\nb:\n  - c: 1\n    d:\n      e: 2\n";
    let at = |path: &[Step]| edit::places(text, &[path.to_vec()]).and_then(|lines| lines[0]);
    assert_eq!(at(&[Step::Key("b")]), Some(2));
    assert_eq!(at(&[Step::Key("b"), Step::Item(0)]), Some(3));
    assert_eq!(at(&[Step::Key("b"), Step::Item(0), Step::Key("d")]), Some(4));
    assert_eq!(at(&[Step::Key("b"), Step::Item(1)]), None);
}

/// Texts that YAML likes to take for something else.
fn tricky() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "no",
            "yes",
            "null",
            "~",
            "",
            " ",
            "1e3",
            "007",
            "0x1f",
            "1_000",
            "12:30",
            "2024-01-01",
            "- a",
            "a: b",
            "a:",
            "#a",
            "a #b",
            "'",
            "\"",
            "'a'",
            "\\",
            "{a}",
            "[a]",
            "a, b",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a`",
            "?",
            "? a",
            "-",
            "---",
            "...",
            "=",
            "<<",
            "true",
            ".inf",
            ".nan",
            "+1",
            "a\nb",
            "a\n",
            "\na",
            "a\r\nb",
            "\t",
            "a\tb",
            " a ",
            "\u{85}",
            "\u{2028}",
            "\u{FEFF}a",
            "é",
            "\u{1F600}",
            "\u{7}",
            "\u{7f}",
            "a\u{a0}b",
            "key: [",
            "}",
            "https://a.example/b?c#d",
            "a:b",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,12}",
        "(?s).{0,8}",
    ]
}

/// A file of lists and mappings in many styles, with comments; `None` for its list where it has no item.
fn document() -> impl Strategy<Value = (String, usize)> {
    let item = (0..5_usize, prop::bool::ANY, tricky());
    (
        prop::collection::vec(item, 0..4),
        0..3_usize,
        prop::sample::select(vec!["\n", "\r\n"]),
        prop::bool::ANY,
        prop::bool::ANY,
        prop::bool::ANY,
        0..4_usize,
    )
        .prop_map(|(items, indent, newline, ended, marked, starts, tail)| {
            let count = items.len();
            let margin = " ".repeat(indent * 2);
            let mut text = String::from("# kepala: [\n\nreviewer: \"S # x\" # siapa\n");
            if starts {
                text = format!("---\n{text}");
            }
            text += if count == 0 { ["verdicts: []  # belum\n", "verdicts:\n"][indent % 2] } else { "verdicts:   # isi\n" };
            for (style, comment, value) in items {
                let allowed = |letter: &char| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}');
                let value = serde_json::to_string(&value.chars().filter(allowed).collect::<String>()).unwrap();
                if comment {
                    text += &format!("\n{margin}# tentang - yang: berikut\n");
                }
                text += &match style {
                    0 => format!("{margin}- note: {value} # a\n{margin}  date: 2024-01-01\n{margin}  # milik: a\n"),
                    1 => format!("{margin}- {{note: {value}, date: x}}   # b\n"),
                    2 => format!("{margin}- {{note: {value}, # c\n{margin}    list: [1,\n{margin}    2]\n{margin}   }} # d\n"),
                    3 => format!("{margin}-   date: 2024-01-01\n{margin}    note: |-\n{margin}      # isi\n\n{margin}      lagi\n\n"),
                    _ => format!("{margin}- {value}\n"),
                };
            }
            text += ["", "# akhir\n", "lain: [1, 2] # x\n", "\n\nlain: |-\n  a\n  # b\n\n"][tail];
            if !ended {
                text.truncate(text.trim_end().len());
            }
            let text = text.replace('\n', newline);
            (if marked { format!("\u{FEFF}{text}") } else { text }, count)
        })
}

fn second_opinion(text: &str) -> Value {
    serde_yaml::from_str(text.trim_start_matches('\u{FEFF}')).unwrap()
}

/// The bytes that were taken out: everything else is the same before and after.
fn taken_out<'a>(before: &'a str, after: &str) -> &'a str {
    let (old, new) = (before.as_bytes(), after.as_bytes());
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head.min(new.len())..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    &before[head..before.len() - tail]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_appended_item_changes_nothing_else((before, count) in document(), first in tricky(), second in tricky()) {
        let more = Value::Sequence(vec![second.into()]);
        let item = mapping([("note", first.into()), ("indicator", "BL1".into()), ("more", more)]);
        let after = append(&before, VERDICTS, &item).unwrap();
        // Brackets of an empty list make room for lines.
        let kept = if count == 0 { before.replacen(" []", "", 1) } else { before.clone() };
        prop_assert_eq!(taken_out(&kept, &after), "");
        let mut expected = second_opinion(&before);
        let list = expected.get_mut("verdicts").unwrap();
        if list.is_null() {
            *list = Value::Sequence(Vec::new());
        }
        list.as_sequence_mut().unwrap().push(item);
        prop_assert_eq!(second_opinion(&after), expected, "{}", after);
        let line = edit::places(&after, &[vec![VERDICTS[0], Step::Item(count)]]).unwrap()[0].unwrap();
        prop_assert!(after.lines().nth(line - 1).unwrap().contains("note: "));
        prop_assert_eq!(before.ends_with('\n'), after.ends_with('\n'));
        prop_assert_eq!(before.contains("\r\n"), after.contains("\r\n"));
        prop_assert_eq!(after.matches('\n').count() - after.matches("\r\n").count(),
            if before.contains("\r\n") { 0 } else { after.matches('\n').count() });
    }

    #[test]
    fn a_set_value_changes_nothing_else((before, count) in document(), which in 0..4_usize, value in tricky()) {
        let item = which % count.max(1);
        let note = [Step::Key("verdicts"), Step::Item(item), Step::Key("note")];
        let new = [Step::Key("lain baru")];
        let path: &[Step] = if count > 0 && which % 2 == 0 { &note } else { &new };
        let result = set(&before, path, &value.clone().into());
        let mut expected = second_opinion(&before);
        if path.len() == 3 {
            let Some(entry) = expected["verdicts"][item].as_mapping_mut() else {
                prop_assert_eq!(result, Err(Refusal::NoSuchPlace));
                return Ok(());
            };
            entry.insert("note".into(), Value::String(value));
        } else {
            expected.as_mapping_mut().unwrap().insert("lain baru".into(), Value::String(value));
        }
        let after = result.unwrap();
        prop_assert_eq!(second_opinion(&after), expected, "{}", after);
        let comments = |text: &str| text.matches(" # ").count() + text.matches("# tentang").count();
        if path.len() == 1 {
            prop_assert_eq!(taken_out(&before, &after), "");
            prop_assert!(comments(&after) >= comments(&before));
        }
    }

    #[test]
    fn a_removed_key_changes_nothing_else((before, count) in document(), which in 0..4_usize) {
        let item = which % count.max(1);
        let note = [Step::Key("verdicts"), Step::Item(item), Step::Key("note")];
        let mut expected = second_opinion(&before);
        let entry = if count > 0 { expected["verdicts"][item].as_mapping_mut() } else { None };
        let Some(note_was) = entry.and_then(|entry| entry.remove("note")) else {
            prop_assert!(remove(&before, &note).is_err());
            return Ok(());
        };
        let after = remove(&before, &note).unwrap();
        let mut found = second_opinion(&after);
        if let Some(entry) = found["verdicts"][item].as_mapping_mut() {
            let left = entry.remove("note");
            prop_assert!(left.is_none_or(|left| left.is_null()), "{note_was:?}");
        }
        prop_assert_eq!(found, expected, "{}", after);
        let comments = |text: &str| text.matches("# tentang").count() + text.matches("# milik").count() + text.matches("# akhir").count();
        prop_assert_eq!(comments(&after), comments(&before));
    }

    #[test]
    fn any_text_is_edited_without_panic(before in "(?s)[-a:{}\\[\\]|>#&*!\"' \n\t,é\r]{0,40}", value in tricky()) {
        let _ = append(&before, &[], &value.clone().into());
        let _ = append(&before, &[Step::Key("a")], &value.clone().into());
        let _ = set(&before, &[Step::Key("a")], &Value::Sequence(vec![value.clone().into()]));
        let _ = remove(&before, &[Step::Key("a")]);
        let _ = set(&before, &[Step::Item(0), Step::Key("a")], &value.into());
    }
}
