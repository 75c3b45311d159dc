//! A comment with its replies, and what is known and shown of each.

use super::comment::{Address, CommentId, OwnComment, Published};

/// A comment, and the replies to it and to each other.
#[derive(Clone, Debug)]
pub(super) struct Thread {
    /// Names the comment that begins it.
    pub(super) id: CommentId,
    pub(super) first: First,
    /// In the order of their ids, which is that of time.
    pub(super) replies: Vec<Own>,
}

impl Thread {
    /// The reader's own comment that begins it, if one does.
    pub(super) const fn own(&self) -> Option<&Own> {
        if let First::Own(own) = &self.first { Some(own) } else { None }
    }
}

/// What a thread begins with.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "nearly all are of the large one")]
pub(super) enum First {
    Published(Published),
    Own(Own),
    /// There are only replies to it left.
    Missing,
}

/// One of the reader's comments.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) address: Address,
    pub(super) state: State,
}

#[derive(Clone, Debug)]
pub(super) enum State {
    /// It is there, and not shown yet.
    Folded,
    Shown(Shown),
    /// It was deleted just now.
    Deleted(Shown),
}

/// What is shown of an own comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it says.
    pub comment: OwnComment,
    /// What it said before it was edited just now.
    pub before: Option<OwnComment>,
    /// Whether the browser has it stored.
    pub kept: bool,
}

impl Shown {
    /// A comment as it is stored.
    pub const fn stored(comment: OwnComment) -> Self {
        Self { comment, before: None, kept: true }
    }

    /// The comment in other words, if they are.
    pub fn edited(self, edit: OwnComment) -> Self {
        if edit.name == self.comment.name && edit.text == self.comment.text {
            return self;
        }
        let comment = self.comment.edited(edit);
        Self { before: Some(self.comment), comment, ..self }
    }
}
