//! Why a text is no YAML.

use crate::problem::YamlFault;

/// What a person did wrong, and where, from what the parser stumbled over and where.
pub(super) fn diagnosis(info: &str, text: &str, at: usize) -> (YamlFault, usize) {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let next_line = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
    let tab_in = |start: usize| {
        let line = text[start..].lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        line[..indent].find('\t').or_else(|| line.find(":\t").map(|colon| colon + 1)).map(|tab| start + tab)
    };
    if let Some(tab) = tab_in(line_start).or_else(|| tab_in(next_line)) {
        return (YamlFault::Tab, tab);
    }
    let says = |words: &&[&str]| words.iter().any(|word| info.contains(word));
    let flow = says(&&["flow", "bracket", "',' or", "node content", "simple key"][..]);
    if let Some(bracket) = open_bracket(&text[..at]).filter(|_| flow) {
        return (YamlFault::Bracket, bracket);
    }
    let faults = [
        (&["tab ", "tabs "][..], YamlFault::Tab),
        (&["flow", "bracket", "',' or"], YamlFault::Bracket),
        (&["quoted"], YamlFault::Quote),
        (&["anchor", "alias"], YamlFault::Alias),
        (&["mapping values", "':'", "simple key"], YamlFault::Colon),
        (&["indent", "expected key", "'-' indicator"], YamlFault::Indent),
        (&["unexpected character"], YamlFault::Character),
    ];
    let fault = faults.into_iter().find(|(words, _)| says(words));
    let fault = fault.map_or_else(|| YamlFault::Other(info.to_owned()), |(_, fault)| fault);
    (fault, at)
}

/// The last bracket or brace that is opened in a text and not closed, outside quotes and comments.
fn open_bracket(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = '\n';
    let mut comment = false;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            _ if comment => comment = letter != '\n',
            (Some(mark), _) if letter == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(letter),
            (None, '#') if before.is_whitespace() => comment = true,
            (None, '[' | '{') => open.push(at),
            (None, ']' | '}') => drop(open.pop()),
            (None, _) => {}
        }
        before = letter;
    }
    open.pop()
}
