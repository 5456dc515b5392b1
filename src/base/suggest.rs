//! The word that somebody surely meant.

use super::unseen::plain;

/// Letters that two words are compared by, the one's times the other's, in all searches of a run: some tens
/// of thousands of ids, or some tens of long names of files against as many.
const WORK: usize = 16_000_000;
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
        let written: String = plain(written).chars().take(LETTERS).collect();
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
