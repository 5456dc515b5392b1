//! The two languages and bilingual texts; nothing else knows that there are two.

/// A language that every word a person reads exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia, the users' first language and the default.
    Indonesian,
    English,
}

impl Language {
    /// Both languages, the default first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The code used in `--lang` and in `language:` of a workspace.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The half of a pair, Indonesian and English, that is in this language.
    pub fn of<T>(self, (indonesian, english): (T, T)) -> T {
        match self {
            Self::Indonesian => indonesian,
            Self::English => english,
        }
    }

    /// Reads a code or a locale name: `id`, `en`, `id_ID.UTF-8`, `en_GB`. Anything else is `None`.
    pub fn from_locale(name: &str) -> Option<Self> {
        let tag = name.split(['_', '.', '-', '@']).next().unwrap_or("");
        Self::ALL.into_iter().find(|language| language.code() == tag)
    }
}

/// A text from a data file: one string for both languages, or one for each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    indonesian: String,
    english: Option<String>,
}

impl Text {
    pub const fn plain(text: String) -> Self {
        Self { indonesian: text, english: None }
    }

    #[must_use]
    pub fn headed(&self, heading: &Self) -> Self {
        let [indonesian, english] =
            Language::ALL.map(|language| format!("{}: {}", heading.get(language), self.get(language)));
        Self::bilingual(indonesian, english)
    }

    pub const fn bilingual(indonesian: String, english: String) -> Self {
        Self { indonesian, english: Some(english) }
    }

    pub fn get(&self, language: Language) -> &str {
        self.english.as_ref().filter(|_| language == Language::English).unwrap_or(&self.indonesian)
    }
}
