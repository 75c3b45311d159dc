//! UAX #29's own test cases, as Unicode publishes them with version 17.0.
//!
//! `GraphemeBreakTest.txt` is as it is in the Unicode Character Database, taken from the crate
//! `icu_segmenter` 2.4.0; `LICENSE` is Unicode's.

const CASES: &str = include_str!("GraphemeBreakTest.txt");

/// Where Unicode 18 sees one cluster and 17 sees two: a virama joins what follows whatever comes
/// before it. A browser is as new as it likes.
const JOINED_BY_UNICODE_18: [&str; 4] =
    ["\u{94D}\u{915}", "\u{94D}\u{308}\u{915}", "a\u{94D}\u{924}", "?\u{94D}\u{924}"];

/// A text in the clusters that a reader takes for characters.
#[derive(Debug)]
pub struct Case {
    pub text: String,
    pub clusters: Vec<String>,
}

impl Case {
    /// Whether this many clusters are right: in a later Unicode it may be one less.
    pub fn allows(&self, number: usize) -> bool {
        let joined = JOINED_BY_UNICODE_18.contains(&self.text.as_str());
        number == self.clusters.len() || joined && number + 1 == self.clusters.len()
    }
}

/// All cases, in the file's order.
pub fn cases() -> Vec<Case> {
    let lines = CASES.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let cases: Vec<_> = lines.filter(|line| !line.is_empty()).map(case).collect();
    assert_eq!(cases.len(), 766, "the file says how many it has");
    cases
}

/// `÷ 000D × 000A ÷ 0061 ÷`: code points, and whether there is a boundary between them.
fn case(line: &str) -> Case {
    let clusters: Vec<String> = line
        .split('÷')
        .map(|cluster| cluster.split('×').filter_map(character).collect())
        .filter(|cluster: &String| !cluster.is_empty())
        .collect();
    Case { text: clusters.concat(), clusters }
}

fn character(hex: &str) -> Option<char> {
    let hex = hex.trim();
    let code = || u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    (!hex.is_empty()).then(|| code().unwrap_or_else(|| panic!("{hex} is no character")))
}
