//! The discussion below the article: what was published with it, and what this reader adds.

mod clusters;
mod comment;
mod draft;
mod folds;
mod length;
mod link;
#[cfg(feature = "ssr")]
pub mod markup;
mod row;
mod target;
mod thread;
mod threads;

#[cfg(feature = "ssr")]
use std::num::NonZeroU32;

use crate::words::{Phrase, count};

pub use clusters::{ClusterCounter, Clusters, beginning};
#[cfg(feature = "ssr")]
pub use comment::PublishedComment;
pub use comment::{Address, Comment, CommentId, OwnComment, Published, is_long, paragraphs};
pub use draft::{Draft, Field, Flaw, is_blank};
pub use length::{Limit, Room};
pub use link::{Stretch, stretches};
pub use row::Row;
pub use target::{NAMELESS, Target};
pub use thread::Shown;
pub use threads::Threads;

/// The id of the `dialog` that holds the comment policy.
pub const POLICY_DIALOG: &str = "policy";

/// The id of the `template` with the pattern of this name.
pub fn pattern_id(name: &str) -> String {
    ["pattern-", name].concat()
}

/// The discussion as the publisher sets it. Build only.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// The most characters a comment may have.
    pub limit: NonZeroU32,
    /// The comments that came with the article, in its order.
    pub comments: Vec<PublishedComment>,
}

/// The heading over `number` comments.
pub fn heading(number: usize) -> String {
    count(Phrase::Comments, number as u64)
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
