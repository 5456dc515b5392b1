//! What somebody surely meant: which thing people call so, or the known word nearest to what was written.

use super::show::{Names, Show as _, Shown};
use super::{lang::Language, lang::Text, unseen::plain};

/// Letters that two words are compared by, the one's times the other's, in all searches of a run: some tens
/// of thousands of ids, or some tens of long names of files against as many.
const WORK: usize = 16_000_000;
/// Letters of what was written that are looked at.
const LETTERS: usize = 80;

/// A thing by its id, and whatever else people call it; a name that it does not have is empty.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    pub id: &'a str,
    pub names: [&'a str; 4],
}

impl<'a> From<&'a str> for Called<'a> {
    fn from(id: &'a str) -> Self {
        Self { id, names: [""; 4] }
    }
}

impl<'a> From<(&'a str, &'a Text)> for Called<'a> {
    fn from((id, name): (&'a str, &'a Text)) -> Self {
        let [indonesian, english] = Language::ALL.map(|language| name.get(language));
        Self { id, names: [indonesian, english, "", ""] }
    }
}

impl<'a> Called<'a> {
    fn words(self) -> impl Iterator<Item = &'a str> + Clone {
        [self.id].into_iter().chain(self.names).filter(|word| !word.is_empty())
    }
}

/// Things that are known, as often as one looks.
pub trait Known<'a>: Iterator<Item: Into<Called<'a>>> + Clone {}

impl<'a, I: Iterator<Item: Into<Called<'a>>> + Clone> Known<'a> for I {}

/// Words as they are compared: case and whatever is no letter or digit aside, a blank around each.
pub fn folded(text: &str) -> String {
    let lower = plain(text).to_lowercase().replace('&', " dan ");
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |text, word| text + word + " ")
}

/// The places of all that is called so: by its very id; else by id or name, compared legibly; else by whole words of
/// a name, whose end may be cut off by `…`. The first of these ways that finds anything tells.
pub fn called<'a>(written: &str, known: impl Iterator<Item: Into<Called<'a>>>) -> Vec<usize> {
    let part = folded(written);
    let part = if written.ends_with('…') { part.trim_end() } else { &part };
    let whole = squeezed(written);
    let mut found: [Vec<usize>; 3] = Default::default();
    for (at, thing) in known.map(Into::into).enumerate() {
        let mut words = thing.words().map(folded).filter(|_| !whole.is_empty());
        if thing.id == written {
            found[0].push(at);
        } else if words.clone().any(|word| word.replace(' ', "") == whole) {
            found[1].push(at);
        } else if words.any(|word| word.contains(part)) {
            found[2].push(at);
        }
    }
    found.into_iter().find(|places| !places.is_empty()).unwrap_or_default()
}

pub fn only_called<'a>(written: &str, known: impl Known<'a>) -> Option<Called<'a>> {
    if let [only] = called(written, known.clone())[..] { known.map(Into::into).nth(only) } else { None }
}

/// The letters and digits of a text, in small letters.
pub fn squeezed(text: &str) -> String {
    folded(text).replace(' ', "")
}

pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    Search::default().nearest(written, known)
}

/// Searches that share a limit on their work: once it is reached, nothing is suggested any more.
#[derive(Debug, Default)]
pub struct Search {
    done: usize,
}

/// What may have been meant by an id that is not known, and the ids that there are, those that begin alike first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    pub suggestion: Option<String>,
    pub known: Names,
}

impl Shown<'_, Meant> {
    /// "Did you mean", or what else helps; and what there is.
    pub fn otherwise(&self, help: impl Into<String>) -> String {
        let Meant { suggestion, known } = &**self;
        let lead = Shown(suggestion, self.1).otherwise(help);
        let there = match suggestion {
            _ if known.total == 0 => return lead,
            Some(_) => self.1.of((" yang lain: ", " others: ")),
            None => self.1.of(("; yang ada: ", "; there are: ")),
        };
        lead + there + &known.show(self.1)
    }
}

impl Search {
    /// Looks among ids and names; where too much was searched, nothing is found.
    pub fn meant<'a>(&mut self, written: &str, known: impl Known<'a>) -> Meant {
        let known = known.map(Into::into);
        let letters = known.clone().map(|thing| thing.words().map(str::len).sum::<usize>());
        if self.spend(letters.sum()).is_none() {
            return Meant { suggestion: None, known: Names::default() };
        }
        let called = called(written, known.clone());
        let suggestion = match called[..] {
            [only] => known.clone().nth(only),
            [] => self.nearest(written, known.clone().flat_map(Called::words)).and_then(|near| {
                let bearers = known.clone().filter(|thing| thing.words().any(|word| word == near));
                bearers.min_by_key(|thing| thing.id)
            }),
            [..] => None,
        };
        let suggestion = suggestion.map(|thing| thing.id.to_owned());
        let alike =
            |id: &str| id.bytes().zip(written.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
        let mut others: Vec<(bool, usize, &str)> = known
            .enumerate()
            .map(|(at, Called { id, .. })| (called.binary_search(&at).is_err(), usize::MAX - alike(id), id))
            .collect();
        others.retain(|(_, _, id)| suggestion.as_deref() != Some(id));
        others.sort_by_key(|(other, letters, _)| (*other, *letters));
        let known = Names::of(others.into_iter().map(|(_, _, id)| id));
        Meant { suggestion, known }
    }

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
        self.done = self.done.saturating_add(work);
        (self.done < WORK).then_some(())
    }
}
