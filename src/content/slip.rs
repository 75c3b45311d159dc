//! Slips of TOML's syntax: what editors are told of each, and which lines say nothing after it.

use std::ops::RangeInclusive;

use super::brackets::{self, Repeated};
use super::problem::Problem;
use super::source::Part;

/// One slip.
#[derive(Debug)]
pub(super) struct Slip {
    pub(super) problem: Problem,
    pub(super) lines: RangeInclusive<usize>,
}

/// What TOML says of a list without an end, behind all that it takes for its texts.
pub(super) const ENDLESS_LIST: &str = "unclosed array,";

impl Slip {
    /// A text of several lines that is never closed. TOML itself takes the next text's beginning
    /// for the end, and then reports every line that follows.
    pub(super) fn endless_text(part: Part<'_>) -> Option<Self> {
        let what = "the text that begins here has no end";
        let remedy = "Put the three quotation marks that begin it below its last line too.";
        endless_text(part.text).map(|byte| Self::onward(part, byte, what, remedy))
    }

    /// A list that is never closed, of which TOML reports every line that follows, and not its own.
    pub(super) fn endless_list(part: Part<'_>) -> Option<Self> {
        let (byte, is_text) = endless_list(part)?;
        let (what, remedy) = if is_text {
            (
                "a text that begins here has no end",
                "Put the quotation mark that begins it behind it.",
            )
        } else {
            ("the list that begins here has no end", "Close it with ] behind its last text.")
        };
        Some(Self::onward(part, byte, what, remedy))
    }

    fn onward(part: Part<'_>, byte: usize, what: &str, remedy: &str) -> Self {
        let lines = part.line_at(byte)..=part.line_at(part.text.len());
        Self { problem: part.problem(byte, what, remedy), lines }
    }

    /// Of what TOML reports at this byte; nothing where it is right but for a slip above.
    pub(super) fn at(part: Part<'_>, byte: usize, message: &str) -> Option<Self> {
        let line = part.line_at(byte);
        let problem = match Repeated::at(part, byte, message) {
            Some(Repeated::Double) => return None,
            Some(Repeated::Single(key)) => brackets::problem(part, byte, key),
            Some(Repeated::Key(list)) => {
                let key = key_of(part.line_around(byte)).unwrap_or_default();
                brackets::twice(part, byte, key, list)
            }
            None => {
                let lines = line..=last_line(part, byte, message);
                return Some(Self { problem: problem(part, byte, message), lines });
            }
        };
        Some(Self { problem, lines: line..=brackets::end_of_section(part, byte) })
    }
}

/// The byte at which a text of several lines begins that is never closed.
fn endless_text(text: &str) -> Option<usize> {
    ["'''", "\"\"\""].into_iter().find_map(|marks| {
        let places: Vec<_> = text.match_indices(marks).map(|(place, _)| place).collect();
        if places.len() % 2 == 0 {
            return None;
        }
        let begins = |place: &usize| text[..*place].trim_end_matches(' ').ends_with('=');
        let torn = |pair: &&[usize]| begins(&pair[0]) && begins(&pair[1]);
        let torn_within = places.windows(2).find(torn).map(|pair| pair[0]);
        torn_within.or_else(|| places.last().copied().filter(begins))
    })
}

/// The byte of the line that begins a list which isn't closed before the next key or section; or of
/// a line within it where a text isn't closed, and whether it is that.
fn endless_list(part: Part<'_>) -> Option<(usize, bool)> {
    let (mut list, mut open) = (None, 0);
    for (start, line) in part.lines() {
        if begins_anew(line) {
            if list.is_some() && open > 0 {
                break;
            }
            let is_list = |(_, value): &(_, &str)| value.trim_start().starts_with('[');
            list = entry(line).filter(is_list).map(|_| start);
            open = 0;
        }
        if list.is_some() {
            match still_open(line, open) {
                Ok(still) => open = still,
                Err(quote) => return (quote == '"').then_some((start, true)),
            }
            list = list.filter(|_| open > 0);
        }
    }
    Some((list?, false))
}

/// How many brackets are open after a line, where as many were before it. Those in texts and notes
/// are none. Else the quotation mark of a text that has no end.
fn still_open(line: &str, mut open: usize) -> Result<usize, char> {
    let (mut within, mut is_escaped) = (None, false);
    for sign in line.chars() {
        let is_meant = is_escaped;
        is_escaped = sign == '\\' && within == Some('"') && !is_meant;
        match (within, sign) {
            (Some(quote), sign) if sign == quote && !is_meant => within = None,
            (None, '"' | '\'') => within = Some(sign),
            (None, '#') => break,
            (None, '[') => open += 1,
            (None, ']') => open = open.saturating_sub(1),
            _ => {}
        }
    }
    within.map_or(Ok(open), Err)
}

/// The last line that says nothing after a slip at this byte: a section's without its header, a
/// text's without its beginning.
fn last_line(part: Part<'_>, byte: usize, message: &str) -> usize {
    if part.line_around(byte).trim_start().starts_with('[') {
        return brackets::end_of_section(part, byte);
    }
    let below = part.lines().filter(|(start, _)| *start > byte);
    let of_text = below.take_while(|(_, line)| message.contains(TEXT) && !begins_anew(line));
    part.line_at(byte) + of_text.count()
}

/// Whether a line seems to begin a key or a section.
fn begins_anew(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or_default().trim();
    key_of(line).is_some() || (line.starts_with('[') && line.ends_with(']'))
}

/// The key at the line's beginning, and what stands behind its sign.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (!key.is_empty() && key.bytes().all(plain)).then_some((key, value))
}

fn key_of(line: &str) -> Option<&str> {
    entry(line).map(|(key, _)| key)
}

/// In what TOML says of a text that ends with its line.
const TEXT: &str = "string, expected";

const REMEDIES: [(&str, &str); 7] = [
    ("duplicate key", "Keep one of the two and delete the other."),
    (
        TEXT,
        "Close the text with the quotation mark that opened it; one of several lines goes between ''' and '''.",
    ),
    ("key with no value", "Write the line as key = value; a note begins with #."),
    ("escape", "Write \\\\ for a backslash."),
    ("invalid date", "Write a date as 2020-12-31."),
    ("missing comma", "Put a comma behind each text of the list."),
    ("unclosed", "Close the bracket that is open here."),
];

const QUOTED: &str = "Put the value between straight quotation marks: \"…\".";

const OTHER: &str =
    "Write one key = value on a line; text that holds quotation marks goes between ''' and '''.";

fn problem(part: Part<'_>, byte: usize, message: &str) -> Problem {
    let line = part.line_around(byte);
    let is_twice = message.contains("duplicate key");
    let what = format!("this isn't TOML: {message}");
    if let Some(list) = brackets::list_meant(line).filter(|_| !is_twice) {
        return part.problem(byte, what, brackets::remedy(list));
    }
    if let Some((_, remedy)) = REMEDIES.iter().find(|(sign, _)| message.contains(sign)) {
        return part.problem(byte, what, *remedy);
    }
    let only = key_of(line).filter(|_| line.matches('=').count() == 1);
    if let Some((key, (what, remedy))) = only.and_then(|key| Some((key, of_kind(key)?))) {
        return part.problem(byte, what, remedy).of_field(key);
    }
    let is_bare = message.contains("must be quoted");
    part.problem(byte, what, if is_bare { QUOTED } else { OTHER })
}

/// What must stand under a key whose value is no text, and how to write it.
fn of_kind(key: &str) -> Option<(&'static str, String)> {
    let number = |example: u32| {
        let remedy = format!("Write it in figures alone, as in {key} = {example}.");
        ("must be a whole number", remedy)
    };
    Some(match key {
        "comment_limit" => number(1500),
        "yes" | "no" => number(12),
        "published" | "date" => {
            ("must be a date without a time", format!("Write {key} = 2020-12-31."))
        }
        "stand_in" => {
            let remedy = format!("Write {key} = true or {key} = false, without quotation marks.");
            ("must be true or false", remedy)
        }
        "authors" | "agencies" | "pictures_need" => {
            ("must be a list of texts", format!("Write {key} = [\"…\", \"…\"]."))
        }
        _ => return None,
    })
}
