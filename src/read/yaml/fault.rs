//! Why a text is no YAML: what a person wrote, by the line at which the parser stumbled and the one before it.
//! The parser's own words only say which kind of fault to look for; none of them is shown.

use crate::base::unseen::plain;
use crate::problem::YamlFault;

/// The first line of those that git leaves where two versions of a file contradict each other.
pub(super) fn conflict(text: &str) -> Option<usize> {
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    let rest = |line| marks.iter().find_map(|mark| str::strip_prefix(line, *mark));
    let is_mark = |line| rest(line).is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '));
    lines(text).find(|(_, line)| is_mark(line)).map(|(at, _)| at)
}

/// The lines of a text and where they begin.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |next, line| {
        *next += line.len();
        Some((*next - line.len(), line.trim_end_matches(['\n', '\r'])))
    })
}

/// What a person did wrong, and where, from what the parser stumbled over and where.
pub(super) fn diagnosis(info: &str, text: &str, at: usize) -> (YamlFault, usize) {
    let says = |words: &str| words.split('|').any(|word| info.contains(word));
    let (mut here, mut before, mut next) = ((0, ""), None, None);
    for line in
        lines(text).filter(|(start, line)| *start > at || !matches!(line.trim().as_bytes(), [] | [b'#', ..]))
    {
        if line.0 > at {
            next = Some(line);
            break;
        }
        before = Some(std::mem::replace(&mut here, line));
    }
    let tab_in = |(start, line): (usize, &str)| {
        let indent = line.len() - line.trim_start().len();
        line[..indent].find('\t').or_else(|| line.find(":\t").map(|colon| colon + 1)).map(|tab| start + tab)
    };
    if let Some(tab) = tab_in(here).or_else(|| next.and_then(tab_in)) {
        return (YamlFault::Tab, tab);
    }
    let letter = text[at..].chars().next().unwrap_or_default();
    if says("byte order mark|unprintable") {
        return (YamlFault::Unseen(letter), at);
    }
    let in_line = |(start, line): (usize, &str)| slip(line).map(|(fault, offset)| (fault, start + offset));
    // What was not closed or parted in the line before is noticed here.
    let earlier = before.and_then(in_line);
    let earlier = earlier.filter(|(fault, _)| {
        matches!(fault, YamlFault::Quote | YamlFault::NoBlank(_) | YamlFault::Unseen(_))
    });
    if let Some(found) = earlier.or_else(|| in_line(here)) {
        return found;
    }
    let bracket =
        "flow|bracket|',' or|inside a block|end of plain|cannot start with|illegal placement|may not precede";
    if let Some(open) = open_bracket(&text[..at]).filter(|_| says(bracket) || says("node content|simple key"))
    {
        let line = text[open..].lines().next().unwrap_or_default();
        return cut(line).map_or((YamlFault::Bracket, open), |cut| (YamlFault::Hash, open + cut));
    }
    let lost = [Some(here), before]
        .into_iter()
        .flatten()
        .find(|(_, line)| !line.contains([':', '"', '\'', '[', '{']) && !line.trim().starts_with('-'));
    if let Some((start, line)) = lost.filter(|_| says("simple key|mapping values|expected key")) {
        return (YamlFault::NoColon, start + line.len() - line.trim_start().len());
    }
    if text.starts_with('%') {
        return (YamlFault::Begins('%'), 0);
    }
    let begins = "anchor|alias|directive|TAG|tag|handle|unexpected character|block scalar, |mapping keys|expected whitespace";
    let indent = "simple key|mapping values|indent|expected key|'-' indicator|block sequence|node content|document start";
    let faults = [
        ("tab |tabs |valid YAML whitespace", YamlFault::Tab),
        ("escape|hexadecimal", YamlFault::Escape),
        ("comment intercepting|comments must be", YamlFault::Hash),
        ("trailing content", YamlFault::AfterQuote),
        ("quoted", YamlFault::Quote),
        ("unknown anchor", YamlFault::Alias),
        (begins, YamlFault::Begins(letter)),
        (bracket, YamlFault::Bracket),
        (indent, YamlFault::Indent),
    ];
    let fault = faults.into_iter().find(|(words, _)| says(words));
    (fault.map_or(YamlFault::General, |(_, fault)| fault), at)
}

/// What is wrong in a line by itself, and where.
fn slip(line: &str) -> Option<(YamlFault, usize)> {
    let body = line.trim_start_matches(' ');
    let mut at = line.len() - body.len();
    if let Some(letter) = body.trim_start_matches('-').chars().next().filter(|letter| unseen(*letter)) {
        return Some((YamlFault::Unseen(letter), line.find(letter)?));
    }
    while let Some(rest) = line[at..].strip_prefix("- ") {
        at = line.len() - rest.trim_start().len();
    }
    let key = line[at..].find(": ").or_else(|| line[at..].strip_suffix(':').map(str::len));
    let key = key.filter(|length| !line[at..at + length].contains(['"', '\'', '[', '{', '#']));
    if let Some(length) = key {
        at = line.len() - line[at + length + 1..].trim_start().len();
    } else if let Some((fault, offset)) = unparted(&line[at..]) {
        return Some((fault, at + offset));
    }
    let value = &line[at..];
    let letter = value.chars().next()?;
    // What stands behind a bracket, a quote or a header, where no comment does.
    let more = |end: usize| {
        let rest = value[end..].trim_start();
        (!rest.is_empty() && !rest.starts_with(['#', ':', ',', ']', '}'])).then_some(line.len() - rest.len())
    };
    let begins = Some((YamlFault::Begins(letter), at));
    match letter {
        '@' | '%' | '`' | ']' | '}' | ',' => begins,
        '[' | '{' => more(closing(value)?).and(begins),
        '"' | '\'' => match end_of_quoted(value) {
            Some(end) => more(end).map(|after| (YamlFault::AfterQuote, after)),
            None => Some((YamlFault::Quote, at)),
        },
        '|' | '>' => more(value.find(|letter: char| !"|>+-0123456789".contains(letter))?).and(begins),
        '-' if value == "-" && key.is_some() => Some((YamlFault::Dash, at)),
        '-' if value.starts_with("- ") && key.is_some() => begins,
        '?' if value.starts_with("? ") => begins,
        '*' | '&' | '!' if value.len() == 1 || value.contains(' ') => begins,
        _ if key.is_some() => {
            let text = &value[..cut(value).unwrap_or(value.len())];
            let colon = text.find(": ").or_else(|| text.trim_end().strip_suffix(':').map(str::len));
            colon.map(|colon| (YamlFault::Colon, at + colon))
        }
        _ => None,
    }
}

/// Whether a letter stands where a line is indented and is no ordinary blank.
pub(super) fn unseen(letter: char) -> bool {
    letter != '\t' && !letter.is_ascii() && plain(letter.encode_utf8(&mut [0; 4])).trim().is_empty()
}

/// What is wrong with `key:value` in place of `key: value`, and where.
pub(in crate::read) fn unparted(text: &str) -> Option<(YamlFault, usize)> {
    let (key, value) = text.split_once(':')?;
    let is_key = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let parted = value.is_empty() || value.starts_with([' ', '/', '\\']);
    let letter = value.chars().next().filter(|letter| unseen(*letter));
    let fault = letter.map_or_else(|| YamlFault::NoBlank(key.to_owned()), YamlFault::Unseen);
    (!parted && !key.is_empty() && key.bytes().all(is_key)).then_some((fault, key.len() + 1))
}

/// The comment behind a value that ends here, when it looks like the rest of its text: `No #12`, `No. # 12`.
pub(super) fn lost_behind(text: &str, end: usize) -> Option<String> {
    let comment = text[end..].lines().next()?.trim_start_matches([' ', '\t']);
    let word = text[..end].rsplit(' ').next()?;
    let counts = ["no", "no.", "nomor"].iter().any(|one| one.eq_ignore_ascii_case(word));
    let is_text = comment.starts_with('#') && (counts || cut(&format!(" {comment}")) == Some(1));
    is_text.then(|| comment.to_owned())
}

/// Where a comment begins that looks like the rest of a text.
fn cut(line: &str) -> Option<usize> {
    let is_text =
        |at: &usize| line[at + 2..].starts_with(|letter: char| !letter.is_whitespace() && letter != '#');
    line.match_indices(" #").map(|(at, _)| at).find(is_text).map(|at| at + 1)
}

/// Behind the bracket that closes the first.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, letter)| {
        depth += i32::from(matches!(letter, '[' | '{')) - i32::from(matches!(letter, ']' | '}'));
        (depth == 0).then_some(at + 1)
    })
}

/// Behind the quote that ends the text whose quote is first.
pub(super) fn end_of_quoted(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        let doubled =
            quote == '\'' && letter == quote && letters.peek().is_some_and(|(_, next)| *next == quote);
        if doubled || (quote == '"' && letter == '\\') {
            letters.next();
        } else if letter == quote {
            return Some(at + 1);
        }
    }
    None
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
