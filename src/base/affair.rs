//! Government affairs (urusan pemerintahan), by which instruments suggest who leads an indicator.

include!(concat!(env!("OUT_DIR"), "/Affair.rs"));

impl Affair {
    /// Those that the name of an agency speaks of.
    pub fn named(name: &str) -> Vec<Self> {
        let words = |text: &str| {
            let words = text.to_lowercase();
            let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            format!(" {} ", words.collect::<Vec<_>>().join(" "))
        };
        let name = words(name);
        Self::ALL
            .iter()
            .copied()
            .filter(|one| one.said().iter().any(|said| name.contains(&words(said))))
            .collect()
    }
}
