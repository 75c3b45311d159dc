//! The text of a content file, as UTF-8 with plain line ends, and where its lines are.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::damage::report_damage;
use super::problem::{Problem, Report, Reported};
use crate::line;

/// A content file that has been read.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// Reads `folder/name`. A file that isn't all UTF-8 is reported and read on as well as can
    /// be, so that its other mistakes are found in the same run.
    pub(super) fn read(
        folder: &Path,
        name: &str,
        remedy_if_missing: &str,
        report: &Report,
    ) -> Result<Self, Reported> {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(bytes) => Self::decode(path, &bytes, report),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(report.add(Problem::in_file(&path, "this file is missing", remedy_if_missing)))
            }
            Err(error) => Err(report.add(Problem::in_file(
                &path,
                format!("this file can't be read ({error})"),
                "Make it a plain text file that you may read.",
            ))),
        }
    }

    fn decode(path: PathBuf, bytes: &[u8], report: &Report) -> Result<Self, Reported> {
        const REMEDY: &str = "Save the file again with the encoding UTF-8.";
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            let problem = Problem::in_file(&path, "this file is UTF-16, not UTF-8", REMEDY);
            return Err(report.add(problem));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => report_damage(Part { path: &path, text, lines_before: 0 }, report),
            Err(error) => {
                let line = line::number(bytes, error.valid_up_to());
                let problem = Problem::in_file(&path, "this line isn't UTF-8", REMEDY);
                report.add(problem.at_line(line));
            }
        }
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        let text = without_control_characters(&path, &text, report).into_owned();
        Ok(Self { path, text })
    }

    pub(super) fn whole(&self) -> Part<'_> {
        Part { path: &self.path, text: &self.text, lines_before: 0 }
    }
}

/// A stretch of whole lines of a source, which knows its place in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    path: &'a Path,
    pub(super) text: &'a str,
    lines_before: usize,
}

impl<'a> Part<'a> {
    /// The lines from byte `start` up to byte `end`; both must be starts of lines.
    pub(super) fn between(self, start: usize, end: usize) -> Self {
        Self {
            text: self.text.get(start..end).unwrap_or_default(),
            lines_before: self.line_at(start) - 1,
            ..self
        }
    }

    /// Each line without its line end, and the byte at which it starts.
    pub(super) fn lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        let mut next = 0;
        self.text.split_inclusive('\n').map(move |line| {
            let start = next;
            next += line.len();
            (start, line.trim_end_matches('\n'))
        })
    }

    /// The line that holds this byte, without its line end.
    pub(super) fn line_around(self, byte: usize) -> &'a str {
        let line = self.lines().take_while(|(start, _)| *start <= byte).last();
        line.map_or("", |(_, line)| line)
    }

    /// The file's line that holds this byte of the part, counted from 1.
    pub(super) fn line_at(self, byte: usize) -> usize {
        self.lines_before + line::number(self.text.as_bytes(), byte)
    }

    /// A problem at the line that holds this byte of the part.
    pub(super) fn problem(
        self,
        byte: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Problem {
        Problem::in_file(self.path, what, remedy).at_line(self.line_at(byte))
    }
}

/// Reports and blanks what no page can show, such as NUL.
fn without_control_characters<'a>(path: &Path, text: &'a str, report: &Report) -> Cow<'a, str> {
    let mut found = false;
    for (index, line) in text.split('\n').enumerate() {
        if let Some(control) = control_character(line) {
            found = true;
            let what = format!("this line holds {control}");
            let problem = Problem::in_file(path, what, "Delete that character.");
            report.add(problem.at_line(index + 1));
        }
    }
    if found { Cow::Owned(text.replace(is_unprintable, " ")) } else { Cow::Borrowed(text) }
}

/// The name of the first character in `text` that no page can show.
pub(super) fn control_character(text: &str) -> Option<String> {
    let found = text.chars().find(|character| is_unprintable(*character))?;
    let code = u32::from(found);
    Some(format!("a control character (U+{code:04X})"))
}

fn is_unprintable(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
}
