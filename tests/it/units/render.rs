//! Texts escaped for where they stand, and blocks in as few messages as hold them.

use siak_check::base::lang::Language;
use siak_check::render::Page;
use siak_check::render::escape::{cell, markdown, message};
use siak_check::render::whatsapp::{LIMIT, messages};

#[test]
fn no_cell_is_a_formula() {
    assert_eq!(cell("=HYPERLINK(\"x\")", 99), "'=HYPERLINK(\"x\")");
    assert_eq!(cell("\t@SUM(1)", 99), "'@SUM(1)");
    assert_eq!(cell("2024-2026", 99), "2024-2026");
    assert_eq!(cell("＝1+1", 99), "'＝1+1");
}

#[test]
fn no_part_of_a_cell_is_a_formula_whatever_parts_cells() {
    assert_eq!(cell("x;=1+1;@SUM(1)|+2,-3", 99), "x;'=1+1;'@SUM(1)|'+2,'-3");
    assert_eq!(cell("x; \"=1+1\";\u{fe0f}－2", 99), "x;' \"=1+1\";'\u{fe0f}－2");
    assert_eq!(cell("\"=1", 99), "'\"=1");
    assert_eq!(cell("a; b, c-d | e@f (+62)", 99), "a; b, c-d | e@f (+62)");
}

#[test]
fn markdown_calls_nobody_and_links_nowhere() {
    assert_eq!(
        markdown("closes #12, !3 @kepala-dinas x@y.id"),
        "closes \\# 12, \\! 3 @ kepala-dinas x@ y\\.id"
    );
    assert_eq!(markdown("[a](https://b) Www.c.id"), "\\[a\\](https: \\//b) Www .c\\.id");
    assert_eq!(markdown("//b c.id 1.234 M.Si. d/e"), "\\//b c\\.id 1.234 M\\.Si. d/e");
    assert_eq!(
        markdown("a:tada:b a.yaml:100:5 a:12:5 GH-1 XGH-1"),
        "a: tada:b a.yaml: 100:5 a:12:5 GH- 1 XGH-1"
    );
    assert_eq!(markdown("a.PDF. b.pdf.id b.pdf-x"), "a.PDF. b\\.pdf\\.id b\\.pdf-x");
    assert_eq!(markdown("=1 | @b;+2 a-b"), "\\=1 \\| \\@ b;\\+2 a-b");
    assert_eq!(markdown("<b>|`a`| A&B 5%2"), "&lt;b&gt;\\|\\`a\\`\\| A&amp;B 5%2");
    assert_eq!(markdown("&lt; ~label $1"), "&amp; lt; \\~ label \\$ 1");
}

#[test]
fn a_message_is_plain() {
    assert_eq!(message("*a* _b_ ~c~ `d`"), "∗a∗ ˍbˍ ∼c∼ ˋdˋ");
    assert_eq!(message("http://evil.example/x wa.me/1"), "http: //evil․example/x wa․me/1");
    assert_eq!(message("t.me/x контакт.рф a.n. d.a"), "t․me/x контакт․рф a.n. d.a");
    assert_eq!(message("Rizky, S.Kom., 1.234 rp. M.Pd."), "Rizky, S.Kom., 1.234 rp. M.Pd.");
}

const PAGE: Page = Page { language: Language::English, width: 80, whole: false };

fn parts(text: &str) -> Vec<&str> {
    text.split("\n✂ ------------ next message ------------ ✂\n\n").collect()
}

#[test]
fn a_block_stays_whole_where_a_message_holds_it() {
    let block = |letter: &str| format!("{}\n{}", letter.repeat(1_500), letter.repeat(400));
    let text = messages(&["a", "b", "c"].map(block), false, PAGE);
    let parts = parts(&text);
    assert_eq!(parts.len(), 2);
    assert_eq!(parts[0], format!("(1/2)\n{}\n\n{}\n", block("a"), block("b")));
    assert_eq!(parts[1], format!("(2/2)\n{}\n", block("c")));
    assert_eq!(messages(&["a".into(), "b".into()], false, PAGE), "a\n\nb\n");
}

#[test]
fn each_message_of_a_sample_says_so() {
    let text = messages(&["x".repeat(3_900), "y".repeat(3_900)], true, PAGE);
    let parts = parts(&text);
    assert_eq!(parts.len(), 2);
    for (part, number) in parts.iter().zip(1..) {
        let head = format!("({number}/2) · SAMPLE DATA, not official\n");
        assert!(part.starts_with(&head), "{part}");
        assert!(part.chars().count() <= LIMIT);
    }
}

#[test]
fn a_longer_block_is_cut_between_lines() {
    let block = vec!["x".repeat(100); 100].join("\n");
    let text = messages(&["head".into(), block, "tail".into()], false, PAGE);
    let parts = parts(&text);
    assert_eq!(parts.len(), 3);
    assert!(parts.iter().all(|part| part.chars().count() <= LIMIT));
    assert!(parts[0].starts_with("(1/3)\nhead\n\nxxx"));
    assert_eq!(text.matches(&"x".repeat(100)).count(), 100);
}
