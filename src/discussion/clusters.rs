//! Characters as a reader takes them: extended grapheme clusters ([UAX #29]).
//!
//! The environment knows Unicode, not this crate: a browser brings `Intl.Segmenter`, a test a
//! library. What needs no tables is counted here.
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/

/// The extended grapheme clusters of a text, as far as a limit needs to know them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clusters {
    /// How many there are.
    pub number: usize,
    /// How much of the text the first `max` of them take, in UTF-16 code units; `None` when there
    /// are no more than `max`.
    pub fits: Option<usize>,
}

/// What an environment brings: tells the clusters of a text under a limit of `max`.
pub type ClusterCounter = fn(text: &str, max: u32) -> Clusters;

impl Clusters {
    /// From the sizes of all clusters in order, in UTF-16 code units.
    pub fn of(sizes: impl Iterator<Item = usize>, max: u32) -> Self {
        let mut clusters = Self { number: 0, fits: None };
        let mut taken = 0;
        for size in sizes {
            if clusters.number == max as usize {
                clusters.fits = Some(taken);
            }
            clusters.number += 1;
            taken += size;
        }
        clusters
    }

    /// The clusters of `text`, by `counter` where it takes tables to tell them.
    pub(super) fn in_text(text: &str, max: u32, counter: ClusterCounter) -> Self {
        if text.chars().all(stands_alone) {
            Self::of(text.chars().map(char::len_utf16), max)
        } else {
            counter(text, max)
        }
    }
}

/// The first `most` code points of a text, and that it goes on. Where the next one may belong to the
/// same character, as the members of a family do, it goes on to the next space, or to between two
/// letters that stand alone; where there is neither, it ends after twice as many, wherever that is.
pub fn beginning(text: &str, most: usize) -> String {
    let mut found = String::new();
    let mut last = ' ';
    for (at, c) in text.chars().enumerate() {
        let is_apart = matches!(c, ' ' | '\n') || (stands_alone(last) && stands_alone(c));
        if at >= most && (is_apart || at >= 2 * most) {
            return found.trim_end().to_owned() + "…";
        }
        found.push(c);
        last = c;
    }
    found
}

fn stands_alone(c: char) -> bool {
    ALONE.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Characters that neither join each other nor are joined: a text of nothing else has as many
/// clusters. Most texts in alphabets that write no marks, in Chinese, Japanese and Korean, and with
/// simple emoji have nothing else.
const ALONE: [(char, char); 22] = [
    ('\n', '\n'),
    (' ', '\u{2FF}'),       // Latin
    ('\u{370}', '\u{482}'), // Greek, Cyrillic
    ('\u{48A}', '\u{58F}'), // Cyrillic, Armenian
    ('\u{5D0}', '\u{5EA}'), // Hebrew
    ('\u{606}', '\u{60F}'), // Arabic
    ('\u{61B}', '\u{64A}'),
    ('\u{660}', '\u{66F}'),
    ('\u{671}', '\u{6D5}'),
    ('\u{10D0}', '\u{10FF}'), // Georgian
    ('\u{1E00}', '\u{200A}'), // Latin, Greek, spaces
    ('\u{2010}', '\u{2027}'), // punctuation
    ('\u{202F}', '\u{205F}'),
    ('\u{2070}', '\u{20C0}'), // currencies
    ('\u{2100}', '\u{2BFF}'), // signs
    ('\u{3000}', '\u{3029}'), // ideographs, kana
    ('\u{3030}', '\u{3098}'),
    ('\u{309B}', '\u{A48C}'),
    ('\u{AC00}', '\u{D7A3}'), // Hangul syllables: only letters of their own would join them
    ('\u{FF01}', '\u{FF9D}'), // full width
    ('\u{1F300}', '\u{1F3FA}'), // emoji, without flags and skin tones
    ('\u{1F400}', '\u{1F9FF}'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    /// The ends of each range stand for it, and a few that are in use.
    fn neighbours() -> Vec<char> {
        let ends = ALONE.iter().flat_map(|&(first, last)| [first, last]);
        ends.chain("aé€Жあ漢한가각א👍❤ℹ©".chars()).collect()
    }

    #[track_caller]
    fn each_is_one(text: &str) {
        assert!(text.chars().all(stands_alone), "{text:?}");
        assert_eq!(text.graphemes(true).count(), text.chars().count(), "{text:?}");
    }

    #[test]
    fn what_stands_alone_does_so_in_any_company() {
        let neighbours = neighbours();
        let mut text = String::new();
        for c in ALONE.iter().flat_map(|&(first, last)| first..=last) {
            text.clear();
            text.extend([c, c, 'a', c, 'a']);
            text.extend(neighbours.iter().flat_map(|&neighbour| [neighbour, c]));
            each_is_one(&text);
        }
    }

    #[test]
    fn three_that_stand_alone_are_three() {
        let neighbours = neighbours();
        for &one in &neighbours {
            for &two in &neighbours {
                for &three in &neighbours {
                    each_is_one(&String::from_iter([one, two, three]));
                }
            }
        }
    }

    #[test]
    fn what_joins_others_does_not_stand_alone() {
        let joining = "\r\u{300}\u{483}\u{5b0}\u{600}\u{64b}\u{93f}\u{e33}\u{1100}\u{1160}\
            \u{11a8}\u{200c}\u{200d}\u{20d0}\u{20e3}\u{302a}\u{3099}\u{fe0f}\u{ff9e}\u{1f1e6}\
            \u{1f3fb}\u{e0020}";
        for c in joining.chars() {
            assert!(!stands_alone(c), "{c:?}");
        }
    }

    #[test]
    fn a_beginning_ends_between_characters() {
        assert_eq!(beginning("abc", 3), "abc");
        assert_eq!(beginning("ab cd", 3), "ab…");
        let family = "👨‍👩‍👧";
        assert_eq!(beginning(&["ab", family, "cd"].concat(), 5), ["ab", family, "…"].concat());
        let hindi = "बारिश में किताबें भीग गईं";
        assert_eq!(beginning(hindi, 12), "बारिश में किताबें…");
        assert_eq!(beginning(&"e\u{301}".repeat(9), 3), "e\u{301}".repeat(3) + "…");
    }

    #[test]
    fn everyday_texts_need_no_tables() {
        for text in [
            "It’s “fine” – 5 € … ©\n",
            "Ça coûte 5 €\u{202f}!",
            "Минск, Ёлка, ґанок",
            "Ελληνικά, πολυτονικό: ᾧ",
            "Tiếng Việt",
            "日本語のテキスト「ガ」〜、ー",
            "中文，标点。",
            "한국어 문장입니다.",
            "مرحبا بكم؟",
            "שלום",
            "😀👍🤷🥳",
        ] {
            each_is_one(text);
        }
    }

    #[test]
    fn the_environment_is_asked_only_about_other_texts() {
        let counter = |_: &str, _| Clusters { number: 77, fits: Some(7) };
        let none = Clusters { number: 0, fits: None };
        assert_eq!(Clusters::in_text("", 5, counter), none);
        assert_eq!(Clusters::in_text("a\n", 5, counter), Clusters { number: 2, fits: None });
        assert_eq!(Clusters::in_text("👍a", 1, counter), Clusters { number: 2, fits: Some(2) });
        assert_eq!(Clusters::in_text("a\r\n", 5, counter).number, 77);
        assert_eq!(Clusters::in_text("e\u{301}", 5, counter).number, 77);
    }

    #[test]
    fn what_fits_is_told_only_past_the_limit() {
        let told = |max| Clusters::of([1, 2, 3].into_iter(), max);
        assert_eq!(told(0), Clusters { number: 3, fits: Some(0) });
        assert_eq!(told(2), Clusters { number: 3, fits: Some(3) });
        assert_eq!(told(3), Clusters { number: 3, fits: None });
    }
}
