//! How long an article takes to read.

use unicode_segmentation::UnicodeSegmentation;

use super::{Block, words};

/// The words that people read in a minute, by the mean of 190 studies of English (Brysbaert 2019,
/// doi:10.1016/j.jml.2019.104047). Of scripts without spaces every character counts as a word.
const WORDS_A_MINUTE: usize = 238;

/// The whole minutes that a text takes to read, at least one.
pub fn minutes(body: &[Block]) -> u64 {
    let words = body.iter().map(in_block).sum::<usize>();
    words.div_ceil(WORDS_A_MINUTE).max(1) as u64
}

fn in_block(block: &Block) -> usize {
    match block {
        Block::Paragraph(content) | Block::Heading(content) => in_text(&words(content)),
        Block::Quote(blocks) => blocks.iter().map(in_block).sum(),
        Block::List { items, .. } => items.iter().flatten().map(in_block).sum(),
        Block::Picture(picture) => in_text(&picture.provenance.caption),
        Block::Break => 0,
    }
}

fn in_text(text: &str) -> usize {
    text.unicode_words().count()
}

#[cfg(test)]
mod tests {
    use super::super::Inline;
    use super::*;

    #[track_caller]
    fn takes(text: &str, expected: u64) {
        let paragraph = Block::Paragraph(vec![Inline::Text(text.to_owned())]);
        assert_eq!(minutes(&[paragraph]), expected, "{text:.20}");
    }

    #[test]
    fn minutes_are_whole_and_never_none() {
        takes("", 1);
        takes(&"word ".repeat(238), 1);
        takes(&"word, ".repeat(239), 2);
        takes(&"字".repeat(239), 2);
    }
}
