//! How a workspace wants its documents named: `{indicator}-{opd}-*.pdf`.

/// A pattern of file names, in which all placeholders are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub written: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Indicator,
    Requirement,
    Agency,
}

impl Pattern {
    pub const PLACEHOLDERS: &'static [(&'static str, Field)] =
        &[("{indicator}", Field::Indicator), ("{requirement}", Field::Requirement), ("{opd}", Field::Agency)];

    /// Reads a pattern; what stands in braces and is no placeholder is returned.
    pub fn parse(written: &str) -> Result<Self, String> {
        for mut rest in written.split('*') {
            while let Some((_, after)) = rest.split_once('{') {
                let (word, after) = after.split_once('}').ok_or_else(|| format!("{{{after}"))?;
                let word = format!("{{{word}}}");
                if !Self::PLACEHOLDERS.iter().any(|(placeholder, _)| *placeholder == word) {
                    return Err(word);
                }
                rest = after;
            }
        }
        Ok(Self { written: written.to_owned() })
    }

    /// Whether a name fits; capitals do not matter. No value holds a star or a brace.
    pub fn fits<'a>(&self, name: &str, value: impl Fn(Field) -> &'a str) -> bool {
        let filled = |text: String, (word, field): &(&str, Field)| text.replace(word, value(*field));
        let meant = Self::PLACEHOLDERS.iter().fold(self.written.clone(), filled).to_lowercase();
        let name = name.to_lowercase();
        let Some((before, last)) = meant.rsplit_once('*') else { return name == meant };
        let mut parts = before.split('*');
        let first = parts.next().unwrap_or_default();
        let Some(mut rest) = name.strip_prefix(first) else { return false };
        for part in parts {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + part.len()..];
        }
        rest.ends_with(last)
    }
}
