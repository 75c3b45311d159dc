//! The discussion below the article: what was published with it, and what this reader adds.

mod comment;
mod composer;
mod counter;
mod draft;
mod error_summary;
mod form;
mod length;
mod link;
mod view;

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

pub use comment::{Comment, CommentId, Origin, OwnComment, PublishedComment};
pub use draft::{Draft, Field, Flaw};
pub use form::POLICY_DIALOG;
pub use length::{ClusterCounter, Limit, Room};
pub use link::{Stretch, stretches};
pub use view::DiscussionView;

/// The discussion as the publisher sets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussion {
    /// The language of the article, a BCP 47 tag: dates are written in it.
    pub lang: String,
    /// The most characters a comment may have.
    pub limit: NonZeroU32,
    /// The comments that came with the article, in its order.
    pub comments: Vec<PublishedComment>,
}

impl Discussion {
    /// All comments in the order they are read: the published ones, then the reader's own.
    pub fn with(&self, own: Vec<Comment>) -> Vec<Comment> {
        self.comments.iter().cloned().map(Comment::from).chain(own).collect()
    }
}

/// The heading over `number` comments.
pub fn heading(number: usize) -> String {
    match number {
        0 => "No comments yet".to_owned(),
        1 => "1 Comment".to_owned(),
        _ => format!("{number} Comments"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_counts() {
        assert_eq!(heading(0), "No comments yet");
        assert_eq!(heading(1), "1 Comment");
        assert_eq!(heading(8), "8 Comments");
    }
}
