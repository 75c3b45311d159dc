//! How long a comment is and how long it may be.
//!
//! A character is what a reader takes for one: an extended grapheme cluster ([UAX #29]). The
//! counter and the validator, behind which nothing is stored, ask [`Limit::room`]; there is no
//! second way to count.
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/

use std::num::NonZeroU32;

/// Counts the extended grapheme clusters of a text. The environment knows Unicode, not this crate:
/// a browser brings `Intl.Segmenter`, a test a library.
pub type ClusterCounter = fn(&str) -> usize;

/// The most characters a comment may have.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    max: NonZeroU32,
    clusters: ClusterCounter,
}

impl Limit {
    /// A limit of `max` characters, counted by `clusters`.
    pub const fn new(max: NonZeroU32, clusters: ClusterCounter) -> Self {
        Self { max, clusters }
    }

    /// What `text`, as it stands in the box, leaves of the limit.
    pub fn room(&self, text: &str) -> Room {
        let used = i64::try_from(count(text, self.clusters)).unwrap_or(i64::MAX);
        Room { left: i64::from(self.max.get()) - used, max: self.max }
    }

    /// The limit as a sentence, told before anything is typed.
    pub fn hint(&self) -> String {
        format!("You can write up to {}.", characters(self.max.get().into()))
    }
}

/// Plain ASCII needs no tables: every unit is a cluster, but for CR LF, which is one.
fn count(text: &str, clusters: ClusterCounter) -> usize {
    if text.is_ascii() { text.len() - text.matches("\r\n").count() } else { clusters(text) }
}

/// The characters left under a limit, below zero when there are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    left: i64,
    max: NonZeroU32,
}

impl Room {
    /// The characters past the limit, if any.
    pub const fn excess(self) -> Option<u64> {
        if self.left < 0 { Some(self.left.unsigned_abs()) } else { None }
    }

    /// The counter's figure: `1500 / 1500`, `-12 / 1500`.
    pub fn figure(self) -> String {
        format!("{} / {}", self.left, self.max)
    }

    /// The same in words: `12 characters too many`, `1 character left`.
    pub fn words(self) -> String {
        match self.excess() {
            Some(excess) => format!("{} too many", characters(excess)),
            None => format!("{} left", characters(self.left.unsigned_abs())),
        }
    }
}

fn characters(number: u64) -> String {
    if number == 1 { "1 character".to_owned() } else { format!("{number} characters") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn limit() -> Limit {
        Limit::new(NonZeroU32::new(1500).unwrap(), |text| text.graphemes(true).count())
    }

    #[track_caller]
    fn check(text: &str, figure: &str) {
        assert_eq!(limit().room(text).figure(), figure, "{text:?}");
    }

    #[test]
    fn nothing_typed_leaves_everything() {
        check("", "1500 / 1500");
    }

    #[test]
    fn a_character_is_what_a_reader_takes_for_one() {
        check("👨‍👩‍👧‍👦", "1499 / 1500");
        check("e\u{301}", "1499 / 1500");
        check("🇧🇾🇷🇺", "1498 / 1500");
        check("नमस्ते", "1497 / 1500");
        check("かな한글", "1496 / 1500");
    }

    #[test]
    fn a_line_break_is_one_character_however_it_is_written() {
        check("a\nb", "1497 / 1500");
        check("a\r\nb", "1497 / 1500");
        check("ä\r\nb", "1497 / 1500");
        check("\r\r\n\n", "1497 / 1500");
    }

    #[test]
    fn past_the_limit_the_figure_goes_below_zero() {
        let room = limit().room(&"a".repeat(1512));
        assert_eq!(room.figure(), "-12 / 1500");
        assert_eq!(room.words(), "12 characters too many");
        assert_eq!(room.excess(), Some(12));
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(limit().room(&"a".repeat(1501)).words(), "1 character too many");
        assert_eq!(limit().room(&"a".repeat(1499)).words(), "1 character left");
        assert_eq!(limit().room(&"a".repeat(1500)).words(), "0 characters left");
    }

    #[test]
    fn exactly_the_limit_is_not_too_much() {
        assert_eq!(limit().room(&"a".repeat(1500)).excess(), None);
        assert_eq!(limit().room(&"a".repeat(1501)).excess(), Some(1));
    }

    #[test]
    fn a_huge_paste_is_counted_whole() {
        check(&"👍🏽".repeat(100_000), "-98500 / 1500");
    }
}
