//! Which documents some texts mention, wherever in them: a search for many paths at once.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::memmem;

/// Top folders that are looked for.
const FOLDERS: usize = 100;

/// Takes out the `paths` that one of the texts mentions, with slashes of either kind. Of documents in more
/// folders than anybody has, all are taken for mentioned.
pub(super) fn forget<'a>(paths: &mut Vec<String>, texts: impl Iterator<Item = &'a str>) {
    let top = |path: &str| path.split_inclusive('/').next().unwrap_or_default().to_owned();
    let tops: BTreeSet<String> = paths.iter().map(|path| top(path)).collect();
    if tops.len() > FOLDERS {
        paths.clear();
        return;
    }
    let known: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let mut found: BTreeSet<String> = BTreeSet::new();
    for text in texts {
        let text =
            if text.contains('\\') { Cow::Owned(text.replace('\\', "/")) } else { Cow::Borrowed(text) };
        for top in &tops {
            for at in memmem::find_iter(text.as_bytes(), top.as_bytes()) {
                let beginnings = beginnings(&text[at..], &known, top.len());
                found.extend(beginnings.into_iter().map(str::to_owned));
            }
        }
    }
    paths.retain(|path| !found.contains(path));
}

/// The known paths with which a text begins; all have more than `least` bytes.
fn beginnings<'a>(text: &'a str, known: &BTreeSet<&'a str>, least: usize) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = text;
    while rest.len() > least {
        // The last of those that are not behind it; what it begins with otherwise is all that is left to try.
        let Some(before) = known.range(..=rest).next_back().copied() else { break };
        let same = rest.char_indices().zip(before.chars()).take_while(|((_, one), other)| one == other);
        let same: usize = same.map(|((_, letter), _)| letter.len_utf8()).sum();
        if same == before.len() {
            found.push(before);
            rest = &rest[..before.floor_char_boundary(same - 1)];
        } else {
            rest = &rest[..same];
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::forget;

    #[test]
    fn what_a_text_mentions_is_forgotten() {
        let mut paths: Vec<String> =
            ["bukti/a", "bukti/a.csv", "bukti/a.csv.csv", "bukti/é.pdf", "bukti/z", "lain/x y", "lain/b"]
                .map(str::to_owned)
                .into();
        let texts = ["file: bukti/a.csv, x: bukti/", "\"lain\\x y\" bukti/é.pdfbukti/ bukti/y"];
        forget(&mut paths, texts.into_iter());
        assert_eq!(paths, ["bukti/a.csv.csv", "bukti/z", "lain/b"]);
    }

    #[test]
    fn many_paths_in_long_texts_are_found_at_once() {
        let mut paths: Vec<String> = (0..20_000).map(|number| format!("bukti/{number:05}.pdf")).collect();
        let text: String = paths.iter().step_by(2).map(|path| format!("- {{file: {path}}}\n")).collect();
        forget(&mut paths, std::iter::once(text.as_str()));
        assert_eq!((paths.len(), paths[0].as_str()), (10_000, "bukti/00001.pdf"));
    }
}
