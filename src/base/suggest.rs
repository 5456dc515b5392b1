//! The word that somebody surely meant.

/// The known word nearest to `written`, when it is near enough to be meant.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let written: String = written.chars().take(80).collect();
    let lower = written.to_lowercase();
    let distance = |word: &str| strsim::damerau_levenshtein(&lower, &word.to_lowercase());
    let limit = (written.chars().count() / 3).max(1);
    known
        .map(|word| (distance(word), word))
        .min()
        .filter(|(distance, _)| *distance <= limit)
        .map(|(_, word)| word.to_owned())
}
