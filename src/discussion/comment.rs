//! A comment: what one reader said, published with the article or written in this browser.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::moment::Moment;

/// Names a comment within its article, in addresses (`#comment-…`) and in storage.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentId(String);

impl CommentId {
    /// An id for a comment written now. It sorts by time; `chance` keeps two tabs apart that post
    /// in the same millisecond.
    pub fn new(now: Moment, chance: u32) -> Self {
        Self(format!("{:013}-{chance:08x}", now.millis()))
    }

    /// The id in a key of this form, if it is one that this page gives.
    pub fn own(id: &str) -> Option<Self> {
        let (millis, chance) = id.split_once('-')?;
        let digits = millis.bytes().all(|byte| byte.is_ascii_digit());
        (digits && millis.len() >= 13 && chance.len() == 8).then(|| Self(id.to_owned()))
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

/// A comment that came with the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedComment {
    /// Unique among the article's comments.
    pub id: CommentId,
    /// Who wrote it, where the publisher knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When it was published, as an ISO 8601 date, where the publisher knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// What it says: plain text, paragraphs apart by an empty line.
    pub text: String,
}

/// What is kept of a comment that was written in this browser. Only
/// [`Draft::submit`](super::Draft::submit) makes a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnComment {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) posted: Moment,
}

/// A comment as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Names it within the article.
    pub id: CommentId,
    /// Who wrote it, if known.
    pub name: Option<String>,
    /// What it says.
    pub text: String,
    /// Where it comes from, and when.
    pub origin: Origin,
}

/// Where a comment comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It came with the article, on that date if known.
    Published(Option<String>),
    /// It was written in this browser.
    Own {
        /// When it was posted.
        posted: Moment,
        /// Whether the browser has it, or only this open page.
        kept: bool,
    },
}

impl Comment {
    /// The name to show: published comments may have none.
    pub fn author(&self) -> &str {
        self.name.as_deref().unwrap_or("Reader")
    }

    /// Whether it was written in this browser.
    pub const fn is_own(&self) -> bool {
        matches!(self.origin, Origin::Own { .. })
    }

    /// Whether it will still be there after the page is closed.
    pub const fn is_kept(&self) -> bool {
        !matches!(self.origin, Origin::Own { kept: false, .. })
    }

    /// The text's paragraphs: what empty lines set apart. Single line breaks stay inside.
    pub fn paragraphs(&self) -> impl Iterator<Item = String> {
        paragraphs(&self.text).into_iter()
    }
}

impl From<PublishedComment> for Comment {
    fn from(comment: PublishedComment) -> Self {
        let PublishedComment { id, name, published, text } = comment;
        Self { id, name, text, origin: Origin::Published(published) }
    }
}

impl OwnComment {
    /// The comment as it is shown; `kept` says whether the browser has it stored.
    pub fn shown(self, id: CommentId, kept: bool) -> Comment {
        let origin = Origin::Own { posted: self.posted, kept };
        Comment { id, name: Some(self.name), text: self.text, origin }
    }
}

fn paragraphs(text: &str) -> Vec<String> {
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
    fn a_comment_without_a_name_is_a_readers() {
        let comment = PublishedComment {
            id: CommentId::from("1".to_owned()),
            name: None,
            published: None,
            text: "Well.".into(),
        };
        assert_eq!(Comment::from(comment).author(), "Reader");
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
        for id in ["", "1", "-", "0000000000001-0000000", "000000000000x-00000000"] {
            assert_eq!(CommentId::own(id), None, "{id}");
        }
    }
}
