//! Unicode's own test cases, through the page.

use crate::browser::Ability;
use crate::reader::reader_with;
use crate::unicode::cases;

/// A box turns every CR and CR LF into LF; that is another text, of as many characters.
#[tokio::test]
async fn the_counter_is_right_in_unicodes_own_cases() {
    reader_with(Ability::Unicode, async |page| {
        page.open().await;
        let cases = cases();
        // Emptied before each: a figure that stayed from the last case would tell nothing.
        let texts: Vec<_> = cases.iter().flat_map(|case| ["", &case.text]).collect();
        let figures = page.counters_for(&texts).await;
        let (pairs, _) = figures.as_chunks::<2>();
        assert_eq!(pairs.len(), cases.len());
        for (case, [empty, figure]) in cases.iter().zip(pairs) {
            assert_eq!(empty, "1500 / 1500");
            let used = figure.strip_suffix(" / 1500").and_then(|left| left.parse::<usize>().ok());
            let used = used.map(|left| 1500 - left);
            assert!(used.is_some_and(|used| case.allows(used)), "{case:?}: {figure}");
        }
    })
    .await;
}
