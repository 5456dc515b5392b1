//! The word that somebody surely meant.

/// Letters that two words are compared by, the one's times the other's, in all searches of a run: some tens
/// of thousands of ids, or a few hundred long names of files against as many.
const WORK: usize = 64_000_000;
/// Letters of what was written that are looked at.
const LETTERS: usize = 80;

/// The known word nearest to `written`, when it is near enough to be meant.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    Search::default().nearest(written, known)
}

/// Searches that share a limit on their work: once it is reached, nothing is suggested any more.
#[derive(Debug)]
pub struct Search {
    left: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self { left: WORK }
    }
}

impl Search {
    /// The known word nearest to `written`, when it is near enough to be meant and not too much was searched.
    pub fn nearest<'a>(&mut self, written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
        let written: String = written.chars().take(LETTERS).collect();
        let lower = written.to_lowercase();
        let length = lower.chars().count();
        let limit = (written.chars().count() / 3).max(1);
        let mut best = None;
        for word in known {
            self.spend(length + limit)?;
            // Words whose lengths differ by more are no nearer than that.
            let letters = word.chars().flat_map(char::to_lowercase).take(length + limit + 1).count();
            if letters.abs_diff(length) > limit {
                continue;
            }
            self.spend(length * letters)?;
            let distance = strsim::damerau_levenshtein(&lower, &word.to_lowercase());
            if distance <= limit && best.is_none_or(|best| (distance, word) < best) {
                best = Some((distance, word));
            }
        }
        best.map(|(_, word)| word.to_owned())
    }

    fn spend(&mut self, work: usize) -> Option<()> {
        self.left = self.left.saturating_sub(work);
        (self.left > 0).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_words_of_like_length() {
        let known = ["tonnage", "tonnages", "decree", &"tonnage".repeat(100)];
        assert_eq!(nearest("tonage", known.into_iter()).as_deref(), Some("tonnage"));
        assert_eq!(nearest("TONNAGES", known.into_iter()).as_deref(), Some("tonnages"));
        assert_eq!(nearest("x", known.into_iter()), None);
        assert_eq!(nearest("İ", ["i\u{307}"].into_iter()).as_deref(), Some("i\u{307}"));
    }

    #[test]
    fn searches_end_at_their_limit() {
        let names: Vec<String> =
            (0..2_000).map(|index| format!("{index:04}-{}", "kegiatan".repeat(9))).collect();
        let mut search = Search::default();
        let found = names.iter().take(1_000).map(|name| {
            let written = name.replacen('-', "_", 1);
            search.nearest(&written, names.iter().map(String::as_str)).is_some()
        });
        let found: Vec<bool> = found.collect();
        assert!(found[0], "as long as little was searched");
        assert!(!found[999] && found.iter().filter(|found| **found).count() < 50, "not for ever");
    }
}
