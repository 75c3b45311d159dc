//! TOML as it was written: values that know their place, and every slip of syntax.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::brackets::{self, Repeated};
use super::problem::{Problem, Report, Reported};
use super::source::Part;

/// A part in TOML, parsed as far as it can be.
#[derive(Debug)]
pub(super) struct TomlText<'a> {
    pub(super) part: Part<'a>,
    pub(super) table: DeTable<'a>,
    broken: Option<Broken>,
}

#[derive(Debug)]
struct Broken {
    reported: Reported,
    lines: BTreeSet<usize>,
    /// The line of a text without an end, below which nothing is what it seems.
    onward_from: Option<usize>,
}

impl<'a> TomlText<'a> {
    /// Parses `part` and reports the first slip of syntax on each line.
    pub(super) fn parse(part: Part<'a>, report: &Report) -> Self {
        let (table, errors) = DeTable::parse_recoverable(part.text);
        let mut broken = endless_text(part.text).map(|byte| {
            let what = "the text that begins here has no end";
            let remedy = "Put the three quotation marks that begin it below its last line too.";
            Broken {
                reported: report.add(part.problem(byte, what, remedy)),
                lines: BTreeSet::new(),
                onward_from: Some(part.line_at(byte)),
            }
        });
        for error in errors {
            let byte = error.span().map_or(0, |span| span.start);
            let line = part.line_at(byte);
            if broken.as_ref().is_some_and(|broken| broken.covers(line)) {
                continue;
            }
            let (problem, lines) = match Repeated::at(part, byte) {
                Some(Repeated::Double) => continue,
                Some(Repeated::Single { key, lines }) => {
                    (brackets::problem(part, byte, key), lines)
                }
                None => (slip(part, byte, error.message()), line..=line),
            };
            let reported = report.add(problem);
            let broken = broken.get_or_insert(Broken {
                reported,
                lines: BTreeSet::new(),
                onward_from: None,
            });
            broken.lines.extend(lines);
        }
        Self { part, table: table.into_inner(), broken }
    }

    /// After a slip of syntax, a key that seems missing may only have been torn off.
    pub(super) fn broken(&self) -> Option<Reported> {
        self.broken.as_ref().map(|broken| broken.reported)
    }

    /// A line whose syntax is reported says nothing more that could be trusted.
    pub(super) fn broken_at(&self, byte: usize) -> Option<Reported> {
        let broken = self.broken.as_ref()?;
        let covered = broken.covers(self.part.line_at(byte));
        covered.then_some(broken.reported)
    }
}

impl Broken {
    fn covers(&self, line: usize) -> bool {
        self.lines.contains(&line) || self.onward_from.is_some_and(|from| from <= line)
    }
}

/// The byte at which a text of several lines begins that is never closed. TOML itself takes the
/// next text's beginning for the end, and then reports every line that follows.
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

fn slip(part: Part<'_>, byte: usize, message: &str) -> Problem {
    part.problem(byte, format!("this isn't TOML: {message}"), remedy(message))
}

fn remedy(message: &str) -> &'static str {
    const REMEDIES: [(&str, &str); 7] = [
        ("must be quoted", "Put the value between straight quotation marks: \"…\"."),
        ("duplicate key", "Keep one of the two and delete the other."),
        ("string", "Close the text with the quotation mark that opened it."),
        ("key with no value", "Write the line as key = value; a note begins with #."),
        ("escape", "Write \\\\ for a backslash."),
        ("invalid date", "Write a date as 2020-12-31."),
        ("unclosed", "Close the bracket that is open here."),
    ];
    REMEDIES
        .iter()
        .find(|(sign, _)| message.contains(sign))
        .map_or(
            "Write one key = value on a line; text that holds quotation marks goes between ''' and '''.",
            |(_, remedy)| remedy,
        )
}
