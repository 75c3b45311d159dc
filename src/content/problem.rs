//! What is wrong with the content, in words for the editor who will put it right.

use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

/// One mistake in one content file.
///
/// Displayed as a compiler would, so that terminals and editors can jump to the place:
/// `content/article.md:14: picture[1].credit is missing. Add credit = "…" to this [[picture]].`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file to open.
    pub file: PathBuf,
    /// The line in that file, counted from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    /// The key that is meant, such as `picture[2].credit`; `None` where it isn't about a key.
    pub field: Option<String>,
    /// What is wrong. Continues the field's name where there is one. No full stop.
    pub what: String,
    /// What to do about it: whole sentences.
    pub remedy: String,
}

impl Problem {
    /// A problem with the file as a whole.
    pub(super) fn in_file(file: &Path, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            field: None,
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    pub(super) fn at_line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    pub(super) fn of_field(self, field: impl Into<String>) -> Self {
        Self { field: Some(field.into()), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        if let Some(field) = &self.field {
            write!(f, " {field}")?;
        }
        write!(f, " {}. {}", self.what, self.remedy)
    }
}

/// Everything that is wrong with a folder of content; never empty.
///
/// Displayed one problem a line, by file and line, and closed by a sentence that counts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    folder: PathBuf,
    sorted: Vec<Problem>,
}

impl Problems {
    pub(super) fn new(folder: &Path, mut found: Vec<Problem>) -> Self {
        found.sort();
        found.dedup();
        Self { folder: folder.to_owned(), sorted: found }
    }

    /// The problems, by file and line.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.sorted.iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self {
            writeln!(f, "{problem}")?;
        }
        let count = self.sorted.len();
        let noun = if count == 1 { "problem" } else { "problems" };
        let folder = self.folder.display();
        write!(f, "{count} {noun} in {folder}; the page was not built.")
    }
}

impl Error for Problems {}

/// Proof that a problem has been reported. Only [`Report::add`] makes one, so a reader that
/// returns no value can't have kept the reason to itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reported(());

/// Where the readers of all files put what they find, so that one run tells everything.
#[derive(Debug, Default)]
pub(super) struct Report {
    found: RefCell<Vec<Problem>>,
    /// What is a problem if the page has no place of this address.
    links: RefCell<Vec<(String, Problem)>>,
}

impl Report {
    pub(super) fn add(&self, problem: Problem) -> Reported {
        self.found.borrow_mut().push(problem);
        Reported(())
    }

    /// Keeps what is a problem if the page, when all of it is read, has no place of this address.
    pub(super) fn add_unless_there(&self, address: &str, problem: Problem) {
        self.links.borrow_mut().push((address.to_owned(), problem));
    }

    /// Adds what was kept, all being read, for the addresses that lead nowhere.
    pub(super) fn add_dead_links(&self, is_there: impl Fn(&str) -> bool) {
        for (address, problem) in self.links.take() {
            if !is_there(&address) {
                self.add(problem);
            }
        }
    }

    /// How many there are so far.
    pub(super) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// Ends the run: the value if nothing at all was reported, otherwise every problem once.
    pub(super) fn conclude<T>(
        self,
        folder: &Path,
        value: Result<T, Reported>,
    ) -> Result<T, Problems> {
        let problems = Problems::new(folder, self.found.into_inner());
        match value {
            Ok(value) if problems.sorted.is_empty() => Ok(value),
            _ => Err(problems),
        }
    }
}
