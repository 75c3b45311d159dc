//! Marks that are left over in the words: what was to be a sub-heading, strong, a link, a picture,
//! a footnote or a list missed its form.

use std::ops::Range;

use crate::discussion::is_blank;

/// What was most likely meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missed {
    Heading,
    /// The front matter's end.
    Fence,
    Strong,
    Link,
    Footnote,
    Picture,
    Bullet,
}

/// How names of pictures end.
const ENDINGS: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".svg"];

/// A link's middle with a space too much.
const SPACED: [&str; 2] = ["] (http", "] (mailto:"];

/// Its middle with the brackets the wrong way round.
const REVERSED: [&str; 2] = [")[http", ")[mailto:"];

/// Over how many brackets and lines back the beginning of a link is looked for.
const FARTHEST: usize = 100;

/// What is left over of forms in the words at this place, and where. At `end` at the latest
/// something begins to be strong. Marks with a backslash before them are meant as they stand.
pub(super) fn forms(source: &str, at: &Range<usize>, end: usize) -> Vec<(usize, Missed)> {
    let words = source.get(at.clone()).unwrap_or_default();
    let places = words.char_indices().map(|(place, _)| at.start + place);
    let bare = places.filter(|place| !is_escaped(source, *place));
    bare.filter_map(|place| Some((place, at_mark(source, place, end)?))).collect()
}

fn at_mark(source: &str, place: usize, end: usize) -> Option<Missed> {
    let (before, from) = source.split_at_checked(place)?;
    if from.starts_with("##") && is_first_in_line(before) {
        Some(Missed::Heading)
    } else if from.starts_with("+++") && is_first_in_line(before) {
        is_blank(&from.lines().next()?[3..]).then_some(Missed::Fence)
    } else if from.starts_with('•') && is_first_in_line(before) {
        Some(Missed::Bullet)
    } else if from.starts_with("**") && place + 2 <= end {
        Some(Missed::Strong)
    } else if from.starts_with("![") {
        is_picture(from).then_some(Missed::Picture)
    } else if let Some(rest) = from.strip_prefix("[^") {
        let name = rest.split([']', ' ', '\n']).next().unwrap_or_default();
        rest[name.len()..].starts_with(']').then_some(Missed::Footnote)
    } else if from.starts_with("](") || SPACED.iter().any(|it| from.starts_with(it)) {
        missed_at(before)
    } else if REVERSED.iter().any(|it| from.starts_with(it)) {
        let is_meant = before.rfind('(').is_some_and(|open| is_escaped(before, open));
        (!is_meant).then_some(Missed::Link)
    } else {
        None
    }
}

/// Whether nothing that can be seen stands in the line before, but for marks of quotations.
fn is_first_in_line(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.split('>').all(is_blank)
}

/// Whether this begins a picture, not a note in brackets: "Stop![1]".
fn is_picture(from: &str) -> bool {
    let (within, behind) = from.split_once(']').unwrap_or((from, ""));
    let apart = behind.strip_prefix(" (").and_then(|apart| apart.split(')').next());
    names_file(within) || apart.is_some_and(names_file) || behind.starts_with('(')
}

fn names_file(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    ENDINGS.iter().any(|ending| words.ends_with(ending))
}

/// The file that `![words](file)` names, as far as it can be told.
pub(super) fn file(from: &str) -> Option<&str> {
    let (_, behind) = from.split_once(']')?;
    behind.strip_prefix('(')?.lines().next()?.split(')').next()
}

/// What `](` is left over of, of which this is the beginning; nothing if that has a backslash.
fn missed_at(before: &str) -> Option<Missed> {
    let (mut open, mut is_meant, mut line) = (0, false, before.len());
    for (place, sign) in before.rmatch_indices(['[', ']', '\n']).take(FARTHEST) {
        match sign {
            "\n" if place + 1 == line => break,
            "\n" => line = place,
            sign if is_escaped(before, place) => is_meant |= sign == "[",
            "]" => open -= 1,
            _ => open += 1,
        }
        if open > 0 {
            let is_picture = before[..place].ends_with('!') && !is_escaped(before, place - 1);
            return Some(if is_picture { Missed::Picture } else { Missed::Link });
        }
    }
    (!is_meant).then_some(Missed::Link)
}

fn is_escaped(source: &str, place: usize) -> bool {
    let before = source.get(..place).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}
