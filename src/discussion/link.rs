//! Addresses in what readers write: `http` and `https` become links, and nothing else does.

/// A stretch of a comment's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'t> {
    /// Words.
    Words(&'t str),
    /// A web address.
    Address(&'t str),
}

/// What closes a sentence or a bracket after an address, and isn't part of it.
const CLOSERS: [char; 17] =
    ['.', ',', ';', ':', '!', '?', '"', '\'', '“', '”', '’', '»', '…', '،', '؛', '؟', '۔'];

/// Sets the addresses in `text` apart. The stretches, one after the other, are the text again.
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut stretches = vec![];
    let mut rest = text;
    while let Some((words, from)) = find_address(rest) {
        let address = address(from);
        if !words.is_empty() {
            stretches.push(Stretch::Words(words));
        }
        stretches.push(Stretch::Address(address));
        rest = from.split_at_checked(address.len()).map_or("", |(_, rest)| rest);
    }
    if !rest.is_empty() {
        stretches.push(Stretch::Words(rest));
    }
    stretches
}

/// The words before the first address, and what begins with it.
fn find_address(text: &str) -> Option<(&str, &str)> {
    let starts = text.match_indices(['h', 'H']).map(|(at, _)| at);
    let mut parts = starts.filter_map(|at| text.split_at_checked(at));
    parts.find(|(words, from)| has_host(from) && !words.ends_with(is_letter))
}

/// What follows the scheme.
fn scheme(text: &str) -> Option<&str> {
    ["http://", "https://"].into_iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

fn has_host(text: &str) -> bool {
    scheme(text).is_some_and(|rest| rest.starts_with(is_letter))
}

/// A letter or a digit. Beyond ASCII whatever isn't punctuation or a sign counts as one: to know
/// better takes tables.
const fn is_letter(c: char) -> bool {
    let sign = matches!(c, '\0'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}');
    c.is_ascii_alphanumeric() || !sign
}

/// The address that `text` begins with, without what closes the sentence around it.
fn address(text: &str) -> &str {
    let breaks = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '`');
    let mut address = text.split(breaks).next().unwrap_or_default();
    let mut excess = [('(', ')'), ('[', ']')].map(|brackets| unopened(address, brackets));
    while let Some(last) = address.chars().next_back() {
        match last {
            ')' if excess[0] > 0 => excess[0] -= 1,
            ']' if excess[1] > 0 => excess[1] -= 1,
            _ if CLOSERS.contains(&last) => {}
            _ => break,
        }
        address = address.strip_suffix(last).unwrap_or_default();
    }
    address
}

/// How many more brackets are closed than opened.
fn unopened(text: &str, (open, close): (char, char)) -> usize {
    text.matches(close).count().saturating_sub(text.matches(open).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn links(text: &str, expected: &[&str]) {
        let stretches = stretches(text);
        let whole: String = stretches
            .iter()
            .map(|stretch| match stretch {
                Stretch::Words(text) | Stretch::Address(text) => *text,
            })
            .collect();
        assert_eq!(whole, text);
        let addresses: Vec<_> = stretches
            .into_iter()
            .filter_map(|stretch| match stretch {
                Stretch::Address(address) => Some(address),
                Stretch::Words(_) => None,
            })
            .collect();
        assert_eq!(addresses, expected, "{text}");
    }

    #[test]
    fn web_addresses_are_links() {
        links(
            "see https://a.example/b?c=d#e and HTTP://B.example",
            &["https://a.example/b?c=d#e", "HTTP://B.example"],
        );
        links("https://пример.example/путь", &["https://пример.example/путь"]);
    }

    #[test]
    fn nothing_else_is() {
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "www.a.example",
            "mailto:a@b.example",
            "http://",
            "https:// a.example",
            "http:///a",
            "xhttp://a.example",
            "h",
            "",
        ] {
            links(text, &[]);
        }
    }

    #[test]
    fn the_sentence_around_is_not_part_of_it() {
        links("(https://a.example/b).", &["https://a.example/b"]);
        links("“https://a.example”, he said", &["https://a.example"]);
        links(
            "https://a.example/Boat_(disambiguation)!",
            &["https://a.example/Boat_(disambiguation)"],
        );
        links("<https://a.example>", &["https://a.example"]);
        for end in ["،", "؛", "؟", "۔", "“"] {
            links(&format!("https://a.example/b{end}"), &["https://a.example/b"]);
        }
    }

    #[test]
    fn what_would_break_out_stays_inside_or_outside() {
        links("https://a.example/\" onclick=\"x", &["https://a.example/"]);
        links("https://a.example/\u{0}b", &["https://a.example/"]);
        links("hhttps://h http://h", &["http://h"]);
    }

    /// Were each bracket to cost a look at the whole, this would take minutes.
    #[test]
    fn a_very_long_word_is_read_once() {
        let number = 100_000;
        let closed = format!("https://a.example/{}", ")].".repeat(number));
        links(&closed, &["https://a.example/"]);
        let opened = format!("https://a.example/{}{}", "([".repeat(number), "])".repeat(number));
        links(&opened, &[&opened]);
        links(&"http:///".repeat(number), &[]);
        links(&"xhttp://x".repeat(number), &[]);
    }
}
