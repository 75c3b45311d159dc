//! What a form writes.

use std::fmt;

use super::CommentId;

/// Stands for a form's id in the pattern of it: the same in all, so that what they have in common is
/// the same text, which compresses to nothing.
pub const NAMELESS: char = '\u{e000}';

/// What a form writes. Each has a draft of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A comment on the article.
    New,
    /// A reply to the comment with this id.
    Reply(CommentId),
    /// Another wording of the reader's own comment with this id.
    Edit(CommentId),
}

impl Target {
    /// The target that is written so, see [`fmt::Display`].
    pub fn parse(text: &str) -> Option<Self> {
        if text == "new" {
            return Some(Self::New);
        }
        let (kind, id) = text.split_once(':')?;
        let id = CommentId::from(id.to_owned());
        match kind {
            "reply" => Some(Self::Reply(id)),
            "edit" => Some(Self::Edit(id)),
            _ => None,
        }
    }

    /// The comment that the form stands by, if any.
    pub const fn comment(&self) -> Option<&CommentId> {
        match self {
            Self::New => None,
            Self::Reply(id) | Self::Edit(id) => Some(id),
        }
    }

    /// The id of the form's element, and what the ids in it begin with.
    pub fn element_id(&self) -> String {
        match self {
            Self::New => "write".to_owned(),
            Self::Reply(id) => format!("reply-{id}"),
            Self::Edit(id) => format!("edit-{id}"),
        }
    }
}

/// The form's part in keys: `new`, `reply:{id}`, `edit:{id}`.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            Self::New => return f.write_str("new"),
            Self::Reply(_) => "reply:",
            Self::Edit(_) => "edit:",
        };
        f.write_str(kind)?;
        f.write_str(self.comment().map_or("", CommentId::as_str))
    }
}
