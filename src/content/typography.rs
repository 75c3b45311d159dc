//! Typographic quotes, by the same hand for Markdown and for text that isn't.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// The same words with `"` and `'` as the quotes and apostrophes that they stand for.
pub(super) fn curl_quotes(line: &str) -> String {
    let mut curled = String::with_capacity(line.len());
    let escaped = without_markup(line);
    let parser = Parser::new_ext(&escaped, Options::ENABLE_SMART_PUNCTUATION);
    for (event, at) in parser.into_offset_iter() {
        if let Event::Text(text) = event {
            curled.push_str(as_written(&text, &escaped, &at));
        }
    }
    curled
}

/// The words at this place of the source: as smart punctuation has made them `text`, but for what
/// it takes for something else. That is `--`, `...`, and a `"` within a word or after a figure,
/// which would begin a quotation there.
pub(super) fn as_written<'t>(text: &'t str, source: &'t str, at: &Range<usize>) -> &'t str {
    let written = source.get(at.clone()).unwrap_or_default();
    let before = source.get(..at.start).unwrap_or_default();
    let dashes = written.len() > 1 && written.bytes().all(|byte| byte == b'-');
    let within = written == "\"" && text == "“" && before.ends_with(char::is_alphanumeric);
    if dashes || within || written == "..." { written } else { text }
}

/// The first sign that is written as HTML writes it, such as `&amp;`, and that sign.
pub(super) fn entity(line: &str) -> Option<(String, String)> {
    line.split('&').skip(1).find_map(|behind| {
        let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
        let (name, _) = behind.split_once(';').filter(|(name, _)| name.bytes().all(is_of_name))?;
        let written = format!("&{name};");
        let texts = Parser::new(&written).filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        });
        let sign: String = texts.collect();
        (sign != written).then_some((written, sign))
    })
}

/// Escapes all that Markdown could read as more than words, and leaves it the quotes.
fn without_markup(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for character in line.chars() {
        if character.is_ascii_punctuation() && !matches!(character, '"' | '\'') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
