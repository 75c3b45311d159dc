//! A comment: what one reader said, published with the article or written in this browser.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Draft;
#[cfg(feature = "ssr")]
use crate::article::Day;
use crate::moment::Moment;
use crate::words::{Phrase, say};

/// Names a comment within its article, in addresses (`#comment-…`) and in storage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentId(String);

impl CommentId {
    const FRAGMENT: &str = "#comment-";

    /// The last moment whose id sorts as a text behind those of all before: one in the year 2286.
    pub(super) const LATEST: Moment = Moment::from_millis(9_999_999_999_999);

    /// An id for a comment written now. It sorts by time; `chance` keeps two tabs apart that post
    /// in the same millisecond.
    pub fn new(now: Moment, chance: u32) -> Self {
        Self(format!("{:013}-{chance:08x}", now.millis()))
    }

    /// The id in a key of this form, if it is one that this page gives.
    pub fn own(id: &str) -> Option<Self> {
        let (millis, chance) = id.split_once('-')?;
        let digits = millis.bytes().all(|byte| byte.is_ascii_digit());
        let hex = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
        let right = digits && millis.len() >= 13 && chance.len() == 8 && chance.bytes().all(hex);
        right.then(|| Self(id.to_owned()))
    }

    /// The moment it is named for, if it is one that this page gives.
    pub(super) fn moment(&self) -> Option<Moment> {
        self.0.split_once('-')?.0.parse().ok().map(Moment::from_millis)
    }

    /// The part of the page's address that names the comment.
    pub fn fragment(&self) -> String {
        [Self::FRAGMENT, &self.0].concat()
    }

    /// The id of its element.
    pub fn element_id(&self) -> String {
        [&Self::FRAGMENT[1..], &self.0].concat()
    }

    /// The id of the element that says who wrote it.
    pub fn author_id(&self) -> String {
        ["author-", &self.0].concat()
    }

    /// The id of the comment that such a part of the page's address names, if it names one.
    pub fn in_fragment(fragment: &str) -> Option<Self> {
        fragment.strip_prefix(Self::FRAGMENT).map(|id| Self(id.to_owned()))
    }

    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for CommentId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl fmt::Display for CommentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A comment that came with the article. Build only.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedComment {
    /// Unique among the article's comments.
    pub id: CommentId,
    /// Who wrote it, where the publisher knows.
    pub name: Option<String>,
    /// When it was published, where the publisher knows.
    pub published: Option<Day>,
    /// What it says: plain text, paragraphs apart by an empty line.
    pub text: String,
}

/// What the browser needs to know of a published comment: the rest is on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Names the comment.
    pub id: CommentId,
    /// Who wrote it, where the publisher knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[cfg(feature = "ssr")]
impl From<&PublishedComment> for Published {
    fn from(comment: &PublishedComment) -> Self {
        Self { id: comment.id.clone(), name: comment.name.clone() }
    }
}

/// Where a reader's own comment belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Names the comment.
    pub id: CommentId,
    /// The comment that begins the thread this one is a reply in.
    pub thread: Option<CommentId>,
}

/// What is kept of a comment that was written in this browser. Only
/// [`Draft::submit`](super::Draft::submit) makes a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnComment {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) posted: Moment,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) edited: Option<Moment>,
    /// The comment it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<CommentId>,
}

/// An own comment as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Names it within the article.
    pub id: CommentId,
    /// Who wrote it.
    pub name: String,
    /// What it says.
    pub text: String,
    /// When it was posted.
    pub posted: Moment,
    /// Whether it was edited since.
    pub edited: bool,
    /// Whether its last edit can be undone.
    pub undo: bool,
    /// Whether the browser has it, or only this open page.
    pub kept: bool,
    /// Whom it replies to, if it is a reply.
    pub reply_to: Option<String>,
}

/// The name to show: published comments may have none.
pub(super) fn author(name: Option<&String>) -> String {
    name.map_or_else(|| say(Phrase::Reader), String::clone)
}

/// Whether a text is so long that only its beginning is shown at first.
pub fn is_long(text: &str) -> bool {
    /// As many as fill a line of the page.
    const LINE: usize = 70;
    let lines = |line: &str| usize::from(!line.is_empty()) + line.chars().count() / LINE;
    text.lines().map(lines).sum::<usize>() > 12
}

impl OwnComment {
    /// The comment it replies to.
    pub const fn to(&self) -> Option<&CommentId> {
        self.to.as_ref()
    }

    /// When it was posted.
    pub const fn posted(&self) -> Moment {
        self.posted
    }

    /// When it got the name that it bears.
    pub fn signed(&self) -> Moment {
        self.edited.unwrap_or(self.posted)
    }

    /// The words that an edit of it begins with.
    pub fn draft(&self) -> Draft {
        Draft { name: self.name.clone(), text: self.text.clone() }
    }

    /// The same comment as a reply to another.
    pub fn replying(self, to: Option<CommentId>) -> Self {
        Self { to, ..self }
    }

    /// This comment in the words of `edit`.
    pub fn edited(&self, edit: Self) -> Self {
        Self { posted: self.posted, edited: Some(edit.posted), to: self.to.clone(), ..edit }
    }
}

/// A text's paragraphs: what empty lines set apart. Single line breaks stay inside.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![];
    let mut lines: Vec<&str> = vec![];
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line.trim_end());
        } else if !lines.is_empty() {
            paragraphs.push(std::mem::take(&mut lines).join("\n"));
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_set_paragraphs_apart() {
        assert_eq!(paragraphs("one\ntwo\n\n \n\nthree\n"), ["one\ntwo", "three"]);
        assert_eq!(paragraphs("one\r\n\r\ntwo"), ["one", "two"]);
        assert_eq!(paragraphs(" \n"), Vec::<String>::new());
    }

    #[test]
    fn what_is_seen_as_more_lines_than_twelve_is_long() {
        assert!(!is_long(&["A line."; 12].join("\n\n\n")));
        assert!(is_long(&["A line."; 13].join("\n")));
        assert!(!is_long(&"a".repeat(839)));
        assert!(is_long(&"a".repeat(840)));
    }

    #[test]
    fn ids_sort_by_time_and_differ_by_chance() {
        let id = |millis, chance| CommentId::new(Moment::from_millis(millis), chance);
        assert!(id(999, 7) < id(1_000, 3));
        assert_ne!(id(1_000, 1), id(1_000, 2));
        assert_eq!(CommentId::own(id(1_000, 1).as_str()), Some(id(1_000, 1)));
    }

    #[test]
    fn an_id_that_this_page_never_gives_is_not_its_own() {
        for id in [
            "",
            "1",
            "-",
            "0000000000001-0000000",
            "000000000000x-00000000",
            "0000000000001-0000000g",
        ] {
            assert_eq!(CommentId::own(id), None, "{id}");
        }
    }
}
