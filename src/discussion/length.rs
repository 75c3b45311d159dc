//! How long a comment is and how long it may be.
//!
//! The counter and the validator, past which nothing is posted, ask [`Limit::room`]; there is no
//! second way to count.

use std::num::NonZeroU32;

use super::clusters::{ClusterCounter, Clusters};
use crate::words::{Phrase, count};

/// The most characters a comment may have.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    max: NonZeroU32,
    counter: ClusterCounter,
}

impl Limit {
    /// A limit of `max` characters, counted by `counter`.
    pub const fn new(max: NonZeroU32, counter: ClusterCounter) -> Self {
        Self { max, counter }
    }

    /// What `text`, as it stands in the box, leaves of the limit.
    pub fn room(&self, text: &str) -> Room {
        let Clusters { number, fits } = Clusters::in_text(text, self.max.get(), self.counter);
        let used = i64::try_from(number).unwrap_or(i64::MAX);
        Room { left: i64::from(self.max.get()) - used, max: self.max, fits }
    }
}

/// The characters left under a limit, below zero when there are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    left: i64,
    max: NonZeroU32,
    fits: Option<usize>,
}

impl Room {
    /// The room under a limit where nothing is written.
    pub fn empty(max: NonZeroU32) -> Self {
        Self { left: max.get().into(), max, fits: None }
    }

    /// The characters past the limit, if any.
    pub const fn excess(self) -> Option<u64> {
        if self.left < 0 { Some(self.left.unsigned_abs()) } else { None }
    }

    /// Where the text reaches the limit, if it goes past it: an offset in UTF-16 code units, as a
    /// box takes them for its selection.
    pub const fn fits(self) -> Option<usize> {
        self.fits
    }

    /// What of `text`, of which this is the room, is past the limit; empty if it fits.
    pub fn beyond(self, text: &str) -> &str {
        let Some(fits) = self.fits else { return "" };
        let mut rest = text.chars();
        let mut taken = 0;
        while taken < fits
            && let Some(c) = rest.next()
        {
            taken += c.len_utf16();
        }
        rest.as_str()
    }

    /// The counter's figure: `1500 / 1500`, `-12 / 1500`.
    pub fn figure(self) -> String {
        format!("{} / {}", self.left, self.max)
    }

    /// The same in words: `12 characters too many`, `1 character left`.
    pub fn words(self) -> String {
        match self.excess() {
            Some(excess) => count(Phrase::CharactersTooMany, excess),
            None => count(Phrase::CharactersLeft, self.left.unsigned_abs()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn limit() -> Limit {
        limit_of(1500)
    }

    fn limit_of(max: u32) -> Limit {
        Limit::new(NonZeroU32::new(max).unwrap(), |text, max| {
            Clusters::of(text.graphemes(true).map(|cluster| cluster.encode_utf16().count()), max)
        })
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

    #[track_caller]
    fn cuts(max: u32, text: &str, fits: Option<usize>, beyond: &str) {
        let room = limit_of(max).room(text);
        assert_eq!((room.fits(), room.beyond(text)), (fits, beyond), "{text:?}");
    }

    #[test]
    fn what_fits_is_told_from_what_is_too_much() {
        cuts(3, "abcde", Some(3), "de");
        cuts(1, "👍👍", Some(2), "👍");
        cuts(1, "👨‍👩‍👧‍👦e\u{301}x", Some(11), "e\u{301}x");
        cuts(2, "👨‍👩‍👧‍👦e\u{301}x", Some(13), "x");
        cuts(1, "🇧🇾🇷🇺", Some(4), "🇷🇺");
        cuts(2, "नमस्ते", Some(2), "स्ते");
    }

    #[test]
    fn a_line_break_is_never_cut_in_two() {
        cuts(1, "\r\n\r\n", Some(2), "\r\n");
        cuts(2, "é\r\nb", Some(3), "b");
        cuts(2, "\r\r\n\n", Some(3), "\n");
    }

    #[test]
    fn nothing_is_beyond_in_a_text_that_fits() {
        cuts(1500, "", None, "");
        cuts(3, "abc", None, "");
        cuts(1, "👍🏽", None, "");
    }

    #[test]
    fn another_text_may_be_handed_over() {
        let room = limit_of(3).room("abcde");
        assert_eq!(room.beyond(""), "");
        assert_eq!(room.beyond("abc"), "");
        assert_eq!(room.beyond("👍👍👍"), "👍");
    }
}
