//! `[comment]` where there may be any number of `[[comment]]`. TOML takes the second for the first
//! over again, and each key in it too.

use std::ops::RangeInclusive;

use super::problem::Problem;
use super::source::Part;

/// What may be written any number of times.
const LISTS: [&str; 2] = ["picture", "comment"];

/// What to do about a section that is to be one of a list.
pub(super) fn remedy(key: &str) -> String {
    format!("Write [[{key}]], in double brackets, above the keys of each {key}.")
}

/// A section's line of which TOML says that it was there before.
pub(super) enum Repeated {
    /// `[key]`, and the lines of its section.
    Single { key: &'static str, lines: RangeInclusive<usize> },
    /// `[[key]]`: right but for a `[key]` above it.
    Double,
}

impl Repeated {
    /// The one at this byte, if it is of a list.
    pub(super) fn at(part: Part<'_>, byte: usize) -> Option<Self> {
        let line = part.line_at(byte);
        let header = part.lines().find(|(start, _)| part.line_at(*start) == line)?.1;
        let double = LISTS.into_iter().find(|key| is_header(header, &format!("[[{key}]]")));
        if let Some(key) = double {
            // Else something else has taken the key: `comment = []`.
            return first_single(part, key).map(|_| Self::Double);
        }
        let key = LISTS.into_iter().find(|key| is_header(header, &format!("[{key}]")))?;
        let below = part.lines().filter(|(start, _)| *start > byte);
        let section = below.take_while(|(_, line)| !line.trim_start().starts_with('['));
        let last = section.last().map_or(line, |(start, _)| part.line_at(start));
        Some(Self::Single { key, lines: line..=last })
    }
}

/// A problem with the `[key]` at this byte.
pub(super) fn problem(part: Part<'_>, byte: usize, key: &str) -> Problem {
    part.problem(byte, "must be a list of sections, not a section", remedy(key)).of_field(key)
}

/// The byte at which the first `[key]` stands, a text's own lines apart.
pub(super) fn first_single(part: Part<'_>, key: &str) -> Option<usize> {
    let header = format!("[{key}]");
    let is_outside = |byte| {
        let above = part.text.get(..byte).unwrap_or_default();
        ["'''", "\"\"\""].iter().all(|marks| above.matches(marks).count() % 2 == 0)
    };
    let mut lines = part.lines();
    let found = lines.find(|(start, line)| is_header(line, &header) && is_outside(*start));
    found.map(|(start, _)| start)
}

/// Whether the line is this one, but for spaces and a note.
fn is_header(line: &str, header: &str) -> bool {
    let written = line.split('#').next().unwrap_or_default();
    written.split_whitespace().eq([header])
}
