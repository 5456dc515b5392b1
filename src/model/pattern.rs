//! How a workspace wants its documents named: `{indicator}-{opd}-*.pdf`.

/// A pattern of file names: parts with anything between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub written: String,
    /// What stands between the stars.
    pieces: Vec<Vec<Part>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Field),
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
        let mut pieces = Vec::new();
        for piece in written.split('*') {
            let mut parts = Vec::new();
            let mut rest = piece;
            while let Some((text, after)) = rest.split_once('{') {
                let (word, after) = after.split_once('}').ok_or_else(|| format!("{{{after}"))?;
                let word = format!("{{{word}}}");
                let known = Self::PLACEHOLDERS.iter().find(|(placeholder, _)| *placeholder == word);
                parts.push(Part::Text(text.to_lowercase()));
                parts.push(Part::Field(known.ok_or(word)?.1));
                rest = after;
            }
            parts.push(Part::Text(rest.to_lowercase()));
            pieces.push(parts);
        }
        Ok(Self { written: written.to_owned(), pieces })
    }

    /// Whether a name fits; capitals do not matter.
    pub fn fits<'a>(&self, name: &str, value: impl Fn(Field) -> &'a str) -> bool {
        let name = name.to_lowercase();
        let text = |piece: &Vec<Part>| -> String {
            let texts = piece.iter().map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Field(field) => value(*field).to_lowercase(),
            });
            texts.collect()
        };
        let (last, before) = self.pieces.split_last().expect("a split text has a piece");
        let last = text(last);
        let Some((first, middle)) = before.split_first() else { return name == last };
        let Some(mut rest) = name.strip_prefix(&text(first)) else { return false };
        for piece in middle {
            let piece = text(piece);
            let Some(at) = rest.find(&piece) else { return false };
            rest = &rest[at + piece.len()..];
        }
        rest.ends_with(&last)
    }
}
