//! TOML as it was written: values that know their place, and every slip of syntax.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::problem::{Report, Reported};
use super::slip::{ENDLESS_LIST, Slip};
use super::source::Part;

/// A part in TOML, parsed as far as it can be.
#[derive(Debug)]
pub(super) struct TomlText<'a> {
    pub(super) part: Part<'a>,
    pub(super) table: DeTable<'a>,
    broken: Option<Reported>,
    broken_lines: BTreeSet<usize>,
}

impl<'a> TomlText<'a> {
    /// Parses `part` and reports the first slip of syntax on each line.
    pub(super) fn parse(part: Part<'a>, report: &Report) -> Self {
        let (table, errors) = DeTable::parse_recoverable(part.text);
        let place = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
        let mut errors: Vec<_> = errors.iter().map(|it| (place(it), it.message())).collect();
        errors.sort_by_cached_key(|(byte, _)| part.line_at(*byte));
        let has_endless_list = errors.iter().any(|(_, it)| it.starts_with(ENDLESS_LIST));
        let mut text =
            Self { part, table: table.into_inner(), broken: None, broken_lines: BTreeSet::new() };
        text.break_at(Slip::endless_text(part), report);
        text.break_at(has_endless_list.then(|| Slip::endless_list(part)).flatten(), report);
        for (byte, message) in errors {
            if text.broken_at(byte).is_none() {
                text.break_at(Slip::at(part, byte, message), report);
            }
        }
        text
    }

    fn break_at(&mut self, slip: Option<Slip>, report: &Report) {
        if let Some(Slip { problem, lines }) = slip {
            self.broken = Some(report.add(problem));
            self.broken_lines.extend(lines);
        }
    }

    /// After a slip of syntax, a key that seems missing may only have been torn off.
    pub(super) fn broken(&self) -> Option<Reported> {
        self.broken
    }

    /// A line whose syntax is reported says nothing more that could be trusted.
    pub(super) fn broken_at(&self, byte: usize) -> Option<Reported> {
        self.broken.filter(|_| self.broken_lines.contains(&self.part.line_at(byte)))
    }
}
