//! `[comment]` where there may be any number of `[[comment]]`, or none where one begins. TOML takes
//! the second for the first over again, and each key in it too.

use super::problem::Problem;
use super::source::Part;

/// What may be written any number of times.
const LISTS: [&str; 2] = ["picture", "comment"];

/// What to do about a section that is to be one of a list.
pub(super) fn remedy(key: &str) -> String {
    format!("Write [[{key}]], in double brackets, above the keys of each {key}.")
}

/// A line of which TOML says that it was there before.
pub(super) enum Repeated {
    /// `[key]`.
    Single(&'static str),
    /// `[[key]]`: right but for a `[key]` above it.
    Double,
    /// A key below this `[[list]]`: perhaps another begins here.
    Key(&'static str),
}

impl Repeated {
    /// The one at this byte, if it is of a list.
    pub(super) fn at(part: Part<'_>, byte: usize, message: &str) -> Option<Self> {
        if message != "duplicate key" {
            return None;
        }
        let line = part.line_around(byte);
        if let Some(key) = of_list(line, "[[", "]]") {
            // Else something else has taken the key: `comment = []`.
            return first_single(part, key).map(|_| Self::Double);
        }
        if !line.trim_start().starts_with('[') {
            let header = headers(part).take_while(|(start, _)| *start <= byte).last();
            return header.and_then(|(_, header)| of_list(header, "[[", "]]")).map(Self::Key);
        }
        of_list(line, "[", "]").map(Self::Single)
    }
}

/// A problem with the `[key]` at this byte.
pub(super) fn problem(part: Part<'_>, byte: usize, key: &str) -> Problem {
    part.problem(byte, "must be a list of sections, not a section", remedy(key)).of_field(key)
}

/// A problem with the key at this byte, below a `[[list]]` that has it already.
pub(super) fn twice(part: Part<'_>, byte: usize, key: &str, list: &str) -> Problem {
    let what = format!("stands twice in this [[{list}]]");
    let remedy = format!(
        "If another {list} begins here, write [[{list}]] above its keys; else keep one of the two."
    );
    part.problem(byte, what, remedy).of_field(key)
}

/// The list that a line in brackets means, however many there are of them.
pub(super) fn list_meant(line: &str) -> Option<&'static str> {
    let name = line.trim_start().strip_prefix('[')?.split('#').next()?;
    let name = name.trim_matches(|it: char| it.is_whitespace() || "[]".contains(it));
    LISTS.into_iter().find(|key| *key == name)
}

/// The last line of the section that this byte is in.
pub(super) fn end_of_section(part: Part<'_>, byte: usize) -> usize {
    let next = headers(part).find(|(start, _)| *start > byte);
    next.map_or(part.line_at(part.text.len()), |(start, _)| part.line_at(start) - 1)
}

/// The byte at which the first `[key]` stands.
pub(super) fn first_single(part: Part<'_>, key: &str) -> Option<usize> {
    let mut found = headers(part).filter(|(_, line)| of_list(line, "[", "]") == Some(key));
    found.next().map(|(start, _)| start)
}

/// The lines that begin a section, a text's own lines apart.
fn headers(part: Part<'_>) -> impl Iterator<Item = (usize, &str)> {
    let mut marks = 0;
    part.lines().filter(move |(_, line)| {
        let is_outside = marks % 2 == 0;
        marks += line.matches("'''").count() + line.matches("\"\"\"").count();
        is_outside && line.trim_start().starts_with('[')
    })
}

/// The list whose key stands in the line between these, but for spaces and a note.
fn of_list(line: &str, open: &str, close: &str) -> Option<&'static str> {
    let written = line.split('#').next().unwrap_or_default();
    let is_header = |key: &&str| written.split_whitespace().eq([format!("{open}{key}{close}")]);
    LISTS.into_iter().find(is_header)
}
