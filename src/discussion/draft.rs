//! What is in the comment form, and the one way in which it becomes a comment.

use serde::{Deserialize, Serialize};

use super::comment::OwnComment;
use super::length::Limit;
use crate::moment::Moment;
use crate::words::{Phrase, count, say};

/// The words in the form, exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The Name box.
    pub name: String,
    /// The Comment box.
    pub text: String,
}

/// A box of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The Name box.
    Name,
    /// The Comment box.
    Text,
}

impl Field {
    /// The box's part in the ids of the form.
    pub const fn part(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Text => "text",
        }
    }
}

/// Why a draft can't be posted yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// No name.
    NameMissing,
    /// Nothing said.
    TextMissing,
    /// This many characters past the limit.
    TextTooLong(u64),
}

impl Flaw {
    /// The box to mend.
    pub const fn field(self) -> Field {
        match self {
            Self::NameMissing => Field::Name,
            Self::TextMissing | Self::TextTooLong(_) => Field::Text,
        }
    }

    /// What to do about it, in the same words in the summary and beside the box.
    pub fn words(self) -> String {
        match self {
            Self::NameMissing => say(Phrase::NameMissing),
            Self::TextMissing => say(Phrase::TextMissing),
            Self::TextTooLong(excess) => count(Phrase::TextTooLong, excess),
        }
    }
}

impl Draft {
    /// The comment this draft makes, or everything that is still wrong with it, box by box.
    ///
    /// # Errors
    ///
    /// All flaws, in the order of the boxes; never an empty list.
    pub fn submit(&self, limit: &Limit, now: Moment) -> Result<OwnComment, Vec<Flaw>> {
        let name = is_blank(&self.name).then_some(Flaw::NameMissing);
        let text = if is_blank(&self.text) {
            Some(Flaw::TextMissing)
        } else {
            limit.room(&self.text).excess().map(Flaw::TextTooLong)
        };
        let flaws: Vec<Flaw> = name.into_iter().chain(text).collect();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        Ok(OwnComment {
            name: self.name.trim().to_owned(),
            text: self.content(),
            posted: now,
            edited: None,
            to: None,
        })
    }

    /// The text without the white space around it, and with one kind of line break.
    pub fn content(&self) -> String {
        self.text.trim().lines().collect::<Vec<_>>().join("\n")
    }

    /// Whether this one says all that `other` does, and may go on from there.
    pub fn covers(&self, other: &Self) -> bool {
        is_blank(&other.text) || self.content().starts_with(&other.content())
    }

    /// One draft out of what a form begins with and what was typed before the scripts had arrived:
    /// the typed words, where there are any.
    pub fn reconcile(begun: Self, typed: Self) -> Self {
        let text = if is_blank(&typed.text) { begun.text } else { typed.text };
        let name = if is_blank(&typed.name) { begun.name } else { typed.name };
        Self { name, text }
    }
}

/// First and last of each run of characters that show nothing, of themselves or by Unicode's
/// `Default_Ignorable_Code_Point` (<https://www.unicode.org/reports/tr44/>).
const INVISIBLE: [[char; 2]; 18] = [
    ['\u{ad}', '\u{ad}'],
    ['\u{34f}', '\u{34f}'],
    ['\u{61c}', '\u{61c}'],
    ['\u{115f}', '\u{1160}'],
    ['\u{17b4}', '\u{17b5}'],
    ['\u{180b}', '\u{180f}'],
    ['\u{200b}', '\u{200f}'],
    ['\u{202a}', '\u{202e}'],
    ['\u{2060}', '\u{206f}'],
    ['\u{2800}', '\u{2800}'],
    ['\u{3164}', '\u{3164}'],
    ['\u{fe00}', '\u{fe0f}'],
    ['\u{feff}', '\u{feff}'],
    ['\u{ffa0}', '\u{ffa0}'],
    ['\u{fff0}', '\u{fffb}'],
    ['\u{1bca0}', '\u{1bca3}'],
    ['\u{1d173}', '\u{1d17a}'],
    ['\u{e0000}', '\u{e0fff}'],
];

/// Whether a reader would see nothing at all: white space and characters that show nothing make no
/// content.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    INVISIBLE.iter().any(|[first, last]| (first..=last).contains(&&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discussion::Clusters;
    use std::num::NonZeroU32;
    use unicode_segmentation::UnicodeSegmentation;

    const NOW: Moment = Moment::from_millis(1_600_000_000_000);

    fn draft(name: &str, text: &str) -> Draft {
        Draft { name: name.into(), text: text.into() }
    }

    fn submit(name: &str, text: &str) -> Result<OwnComment, Vec<Flaw>> {
        let limit = Limit::new(NonZeroU32::new(10).unwrap(), |text, max| {
            Clusters::of(text.graphemes(true).map(|cluster| cluster.encode_utf16().count()), max)
        });
        draft(name, text).submit(&limit, NOW)
    }

    #[track_caller]
    fn refused(name: &str, text: &str, flaws: &[Flaw]) {
        assert_eq!(submit(name, text).unwrap_err(), flaws);
    }

    #[test]
    fn a_name_and_a_text_make_a_comment() {
        let comment = submit(" O'Brien ", "\n a\r\nb \n").unwrap();
        assert_eq!((comment.name.as_str(), comment.text.as_str()), ("O'Brien", "a\nb"));
        assert_eq!(comment.posted, NOW);
    }

    #[test]
    fn every_flaw_is_told_at_once() {
        refused("", "", &[Flaw::NameMissing, Flaw::TextMissing]);
        refused(" ", "elevenchars", &[Flaw::NameMissing, Flaw::TextTooLong(1)]);
    }

    #[test]
    fn white_space_and_what_cannot_be_seen_is_no_content() {
        refused("Ann", " \n\t\u{a0} ", &[Flaw::TextMissing]);
        refused("\u{200b}\u{feff}\u{61c}\u{e0041}\u{85}", "Hello", &[Flaw::NameMissing]);
        refused("\u{180b}\u{17b4}", "\u{fff9}\u{1d173}", &[Flaw::NameMissing, Flaw::TextMissing]);
    }

    #[test]
    fn the_validator_counts_as_the_counter_does() {
        assert!(submit("Ann", &"👨‍👩‍👧‍👦".repeat(10)).is_ok());
        refused("Ann", &"👨‍👩‍👧‍👦".repeat(12), &[Flaw::TextTooLong(2)]);
        refused("Ann", "123456789\r\n ", &[Flaw::TextTooLong(1)]);
    }

    #[test]
    fn flaws_say_what_to_do() {
        assert_eq!(Flaw::NameMissing.words(), "Enter your name");
        assert_eq!(Flaw::TextMissing.words(), "Enter a comment");
        assert_eq!(Flaw::TextTooLong(1).words(), "Shorten your comment by 1 character");
        assert_eq!(Flaw::TextTooLong(12).words(), "Shorten your comment by 12 characters");
    }

    #[track_caller]
    fn reconciled(begun: &str, typed: &str, text: &str) {
        assert_eq!(Draft::reconcile(draft("", begun), draft("", typed)).text, text);
    }

    #[test]
    fn words_typed_early_stand() {
        reconciled("", "typed", "typed");
        reconciled("begun", "", "begun");
        reconciled("the same", "the same", "the same");
        reconciled("begun long ago", "begun", "begun");
        reconciled("typed", "typed on", "typed on");
        reconciled("typed", "typed ", "typed ");
        reconciled("one", "two", "two");
    }

    #[test]
    fn a_name_typed_early_wins() {
        assert_eq!(Draft::reconcile(draft("Ann", ""), draft("Bo", "")).name, "Bo");
        assert_eq!(Draft::reconcile(draft("Ann", ""), draft(" ", "")).name, "Ann");
    }
}
