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
const CLOSERS: [char; 12] = ['.', ',', ';', ':', '!', '?', '"', '\'', '”', '’', '»', '…'];

/// Sets the addresses in `text` apart. The stretches, one after the other, are the text again.
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut stretches = vec![];
    let mut rest = text;
    let mut words_end = 0;
    while let Some(start) = find_scheme(&rest[words_end..]).map(|at| at + words_end) {
        let address = address(&rest[start..]);
        if has_host(address) && starts_a_word(&rest[..start]) {
            if start > 0 {
                stretches.push(Stretch::Words(&rest[..start]));
            }
            stretches.push(Stretch::Address(address));
            rest = &rest[start + address.len()..];
            words_end = 0;
        } else {
            words_end = start + 1;
        }
    }
    if !rest.is_empty() {
        stretches.push(Stretch::Words(rest));
    }
    stretches
}

fn find_scheme(text: &str) -> Option<usize> {
    text.match_indices(['h', 'H']).map(|(at, _)| at).find(|&at| scheme(&text[at..]).is_some())
}

/// What follows the scheme.
fn scheme(text: &str) -> Option<&str> {
    ["http://", "https://"].into_iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

fn starts_a_word(before: &str) -> bool {
    !before.ends_with(char::is_alphanumeric)
}

fn has_host(address: &str) -> bool {
    scheme(address).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// The address that `text` begins with, without what closes the sentence around it.
fn address(text: &str) -> &str {
    let breaks = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '`');
    let mut address = text.split(breaks).next().unwrap_or_default();
    loop {
        let shorter = match address.chars().next_back() {
            Some(last) if CLOSERS.contains(&last) => &address[..address.len() - last.len_utf8()],
            Some(')') if !is_balanced(address, '(', ')') => &address[..address.len() - 1],
            Some(']') if !is_balanced(address, '[', ']') => &address[..address.len() - 1],
            _ => return address,
        };
        address = shorter;
    }
}

fn is_balanced(text: &str, open: char, close: char) -> bool {
    text.matches(open).count() >= text.matches(close).count()
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
    }

    #[test]
    fn what_would_break_out_stays_inside_or_outside() {
        links("https://a.example/\" onclick=\"x", &["https://a.example/"]);
        links("https://a.example/\u{0}b", &["https://a.example/"]);
        links("hhttps://h http://h", &["http://h"]);
    }
}
