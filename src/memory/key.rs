//! The keys that records are kept under.

use std::fmt;

use super::record::{Flag, Record, Signature, Stamped, Unreadable};
use crate::appearance::Appearance;
use crate::discussion::{Address, CommentId, Draft, OwnComment, Target};
use crate::listening::Rate;
use crate::moment::Moment;
use crate::place::Place;
use crate::poll::Vote;

/// What every key begins with: the rest of the storage is others'.
pub const PREFIX: &str = "byline:";

/// What stands for a tilde within a name: a character that nobody can see or type.
const TILDE: char = '\u{7f}';

/// What a record is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The reader's vote.
    Vote,
    /// One of the reader's comments.
    Comment(Address),
    /// That a comment of the reader's was deleted.
    Deletion(CommentId),
    /// What is in a form.
    Draft(Target),
    /// Whether a comment is hidden.
    Hidden(CommentId),
    /// Whether everything by an author is hidden.
    Muted(String),
    /// Where the reader is in the article.
    Place,
    /// The name last signed with, for all articles.
    Name,
    /// Whether comments are read newest first, for all articles.
    NewestFirst,
    /// How the page looks to the reader, for all articles.
    Appearance,
    /// How fast the voice reads, for all articles.
    Rate,
}

impl Subject {
    /// The subject that is written so, see [`fmt::Display`].
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = match text {
            "vote" => return Some(Self::Vote),
            "name" => return Some(Self::Name),
            "newest-first" => return Some(Self::NewestFirst),
            "appearance" => return Some(Self::Appearance),
            "place" => return Some(Self::Place),
            "rate" => return Some(Self::Rate),
            _ => text.split_once(':')?,
        };
        Some(match kind {
            "comment" => {
                let (id, thread) = match rest.split_once('@') {
                    Some((id, thread)) => (id, Some(CommentId::from(thread.to_owned()))),
                    None => (rest, None),
                };
                Self::Comment(Address { id: CommentId::own(id)?, thread })
            }
            "deleted" => Self::Deletion(CommentId::own(rest)?),
            "draft" => Self::Draft(Target::parse(rest)?),
            "hidden" => Self::Hidden(CommentId::from(rest.to_owned())),
            "muted" => Self::Muted(exchange(rest, TILDE, '~')),
            _ => return None,
        })
    }

    /// Whether it is the same on the pages of all articles.
    pub(super) const fn is_of_all(&self) -> bool {
        matches!(self, Self::Name | Self::NewestFirst | Self::Appearance | Self::Rate)
    }

    /// When `text` was written, if it is a record about this.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when it isn't, or one of a later version.
    pub fn read(&self, text: &str) -> Result<Moment, Unreadable> {
        fn at<T: Record>(text: &str) -> Result<Moment, Unreadable> {
            Stamped::<T>::decode(text).map(|stamped| stamped.at)
        }
        match self {
            Self::Vote => at::<Vote>(text),
            Self::Comment(_) => at::<OwnComment>(text),
            Self::Draft(_) => at::<Draft>(text),
            Self::Deletion(_) | Self::Hidden(_) | Self::Muted(_) | Self::NewestFirst => {
                at::<Flag>(text)
            }
            Self::Name => at::<Signature>(text),
            Self::Appearance => at::<Appearance>(text),
            Self::Place => at::<Place>(text),
            Self::Rate => at::<Rate>(text),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, rest) = match self {
            Self::Vote => ("vote", String::new()),
            Self::Comment(Address { id, thread: None }) => ("comment:", id.to_string()),
            Self::Comment(Address { id, thread: Some(thread) }) => {
                ("comment:", [id.as_str(), thread.as_str()].join("@"))
            }
            Self::Deletion(id) => ("deleted:", id.to_string()),
            Self::Draft(target) => ("draft:", target.to_string()),
            Self::Hidden(id) => ("hidden:", id.to_string()),
            // A name may end as the number of a slot does.
            Self::Muted(name) => ("muted:", exchange(name, '~', TILDE)),
            Self::Name => ("name", String::new()),
            Self::NewestFirst => ("newest-first", String::new()),
            Self::Appearance => ("appearance", String::new()),
            Self::Place => ("place", String::new()),
            Self::Rate => ("rate", String::new()),
        };
        f.write_str(kind)?;
        f.write_str(&rest)
    }
}

/// A record's key: which article it belongs to, if to one, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The article's id. What is about all articles has none.
    pub article: Option<String>,
    /// What the record is about.
    pub subject: Subject,
}

impl Key {
    /// Reads a key, of whichever slot.
    pub fn parse(key: &str) -> Option<Self> {
        let rest = base(key).strip_prefix(PREFIX)?;
        let (article, subject) = match rest.split_once(':') {
            Some((article, subject)) => (Some(article.to_owned()), subject),
            None => (None, rest),
        };
        let subject = Subject::parse(subject)?;
        (subject.is_of_all() == article.is_none()).then_some(Self { article, subject })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        if let Some(article) = &self.article {
            f.write_str(article)?;
            f.write_str(":")?;
        }
        f.write_str(&self.subject.to_string())
    }
}

/// The name with one character in the place of another.
fn exchange(name: &str, one: char, other: char) -> String {
    name.chars().map(|it| if it == one { other } else { it }).collect()
}

/// A record's key, and the keys it moves on to past texts that can't be read. There may be holes.
pub fn slots(base: &str) -> Vec<String> {
    /// Of tabs that write the same form, or of texts that can't be read, one after the other.
    const SLOTS: [&str; 9] = ["", "~2", "~3", "~4", "~5", "~6", "~7", "~8", "~9"];
    SLOTS.map(|slot| [base, slot].concat()).into()
}

/// The first of the [`slots`] that `key` is one of. One that ends as if it had several is none of
/// another's.
pub fn base(key: &str) -> &str {
    fn without_slot(key: &str) -> Option<&str> {
        let (base, n) = key.rsplit_once('~')?;
        matches!(n.as_bytes(), [b'2'..=b'9']).then_some(base)
    }
    without_slot(key).filter(|base| without_slot(base).is_none()).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn stands(key: &str) {
        let parsed = Key::parse(key).unwrap_or_else(|| panic!("{key} is none"));
        assert_eq!(parsed.to_string(), key);
        assert_eq!(Key::parse(&format!("{key}~9")), Some(parsed), "{key}");
    }

    #[test]
    fn a_key_reads_as_it_is_written() {
        for key in [
            "byline:name",
            "byline:newest-first",
            "byline:appearance",
            "byline:rate",
            "byline:boat:vote",
            "byline:boat:comment:0000000000001-0000000a",
            "byline:boat:comment:0000000000001-0000000a@7",
            "byline:boat:deleted:0000000000001-0000000a",
            "byline:boat:draft:new",
            "byline:boat:draft:reply:7",
            "byline:boat:draft:edit:0000000000001-0000000a",
            "byline:boat:hidden:7",
            "byline:boat:muted:O'Brien: the \u{7f}2",
            "byline:boat:place",
        ] {
            stands(key);
        }
    }

    #[test]
    fn what_the_page_never_writes_is_no_key() {
        for key in [
            "",
            "name",
            "byline:",
            "byline:boat",
            "byline:boat:comment:7",
            "byline:boat:draft:old",
            "byline:boat:votes",
            "byline:boat:name",
            "byline:vote",
            "byline:place",
            "byline:boat:rate",
            "bylines:boat:vote",
        ] {
            assert_eq!(Key::parse(key), None, "{key}");
        }
    }
}
