//! The rows of the list of comments.

use super::comment::{Address, Comment, CommentId, Published, author};
use super::target::Target;
use super::thread::{First, Own, Shown, State, Thread};
use super::threads::Threads;
use crate::words::{Phrase, say};

/// One row. What it says is all that it is: a row is shown anew just when it is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The published comment with this id.
    Published(CommentId),
    /// An own comment.
    Own(Comment),
    /// A comment that the reader doesn't want to see.
    Hidden {
        /// Names the comment.
        id: CommentId,
        /// Whether it is a reply.
        is_reply: bool,
        /// Its author's name.
        name: Option<String>,
        /// Whether everything by this author is hidden.
        muted: bool,
    },
    /// A comment that isn't there any more.
    Deleted {
        /// Named the comment.
        id: CommentId,
        /// Whether it was a reply.
        is_reply: bool,
        /// Whether it can be had back.
        undo: bool,
    },
    /// Comments that aren't shown yet.
    Folded {
        /// Names the first.
        first: CommentId,
        /// How many.
        number: usize,
    },
    /// A form.
    Form {
        /// What it writes.
        target: Target,
        /// Whether it stands among replies.
        is_reply: bool,
    },
}

impl Row {
    /// Whether it is drawn as part of another one's thread.
    pub const fn is_reply(&self) -> bool {
        match self {
            Self::Own(comment) => comment.reply_to.is_some(),
            Self::Hidden { is_reply, .. }
            | Self::Deleted { is_reply, .. }
            | Self::Form { is_reply, .. } => *is_reply,
            Self::Published(_) | Self::Folded { .. } => false,
        }
    }
}

impl Threads {
    /// All rows, in the order they are read.
    pub fn rows(&self) -> Vec<Row> {
        let mut writer = Writer { threads: self, rows: vec![], folded: None };
        self.in_order(|thread| writer.thread(thread));
        writer.close_fold();
        writer.rows
    }
}

struct Writer<'t> {
    threads: &'t Threads,
    rows: Vec<Row>,
    /// The comments just passed that aren't shown: the first one's id, and how many.
    folded: Option<(&'t CommentId, usize)>,
}

impl<'t> Writer<'t> {
    fn thread(&mut self, thread: &'t Thread) {
        match &thread.first {
            First::Published(comment) => {
                self.close_fold();
                self.published(comment);
            }
            First::Own(own) => self.own(own),
            // It is back, in the thread that it is a reply in.
            First::Missing if self.threads.own_address(&thread.id).is_some() => {}
            First::Missing => {
                self.close_fold();
                let id = thread.id.clone();
                self.rows.push(Row::Deleted { id, is_reply: false, undo: false });
                self.reply_form(&thread.id);
            }
        }
        for own in &thread.replies {
            self.own(own);
        }
    }

    fn own(&mut self, own: &'t Own) {
        let Address { id, thread } = &own.address;
        match &own.state {
            State::Folded => {
                let (_, number) = self.folded.get_or_insert((id, 0));
                *number += 1;
            }
            State::Shown(shown) => {
                self.close_fold();
                self.shown(&own.address, shown);
            }
            State::Deleted(_) => {
                self.close_fold();
                let is_reply = thread.is_some();
                self.rows.push(Row::Deleted { id: id.clone(), is_reply, undo: true });
                self.reply_form(id);
            }
        }
    }

    fn published(&mut self, comment: &Published) {
        let Published { id, name } = comment;
        let muted = name.as_ref().is_some_and(|name| self.threads.muted.contains(name));
        self.rows.push(if muted || self.threads.hidden.contains(id) {
            Row::Hidden { id: id.clone(), is_reply: false, name: name.clone(), muted }
        } else {
            Row::Published(id.clone())
        });
        self.reply_form(id);
    }

    fn shown(&mut self, address: &Address, shown: &Shown) {
        let Address { id, thread } = address;
        let Shown { comment, before, kept } = shown;
        let to = thread.as_ref().map(|thread| comment.to.as_ref().unwrap_or(thread));
        let edit = Target::Edit(id.clone());
        self.rows.push(if self.threads.is_open(&edit) {
            Row::Form { target: edit, is_reply: to.is_some() }
        } else {
            Row::Own(Comment {
                id: id.clone(),
                name: comment.name.clone(),
                text: comment.text.clone(),
                posted: comment.posted,
                edited: comment.edited.is_some(),
                undo: before.is_some(),
                kept: *kept,
                reply_to: to.map(|to| self.name_of(to)),
            })
        });
        self.reply_form(id);
    }

    fn reply_form(&mut self, id: &CommentId) {
        let reply = Target::Reply(id.clone());
        if self.threads.is_open(&reply) {
            self.rows.push(Row::Form { target: reply, is_reply: true });
        }
    }

    fn name_of(&self, id: &CommentId) -> String {
        if let Some(comment) = self.threads.published(id) {
            return author(comment.name.as_ref());
        }
        match (self.threads.shown(id), self.threads.own_address(id)) {
            (Some((_, shown)), _) => shown.comment.name.clone(),
            (None, Some(_)) if self.threads.deleted(id).is_none() => say(Phrase::EarlierComment),
            _ => say(Phrase::DeletedComment),
        }
    }

    fn close_fold(&mut self) {
        if let Some((first, number)) = self.folded.take() {
            self.rows.push(Row::Folded { first: first.clone(), number });
        }
    }
}
