//! Which documents some texts mention, wherever in them: a search for many paths at once.

use std::collections::BTreeSet;

use memchr::memmem;

/// Top folders that are looked for.
const FOLDERS: usize = 100;

/// Takes out the `paths` that one of the texts mentions, with slashes of either kind. Of documents in more
/// folders than anybody has, all are taken for mentioned.
pub fn forget<'a>(paths: &mut Vec<String>, texts: impl Iterator<Item = &'a str>) {
    let top = |path: &str| path.split_inclusive('/').next().unwrap_or_default().to_owned();
    let tops: BTreeSet<String> = paths.iter().map(|path| top(path)).collect();
    if tops.len() > FOLDERS {
        paths.clear();
        return;
    }
    let known: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let mut found: BTreeSet<String> = BTreeSet::new();
    for text in texts {
        let text = text.replace('\\', "/");
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
