//! Lines of a text, as messages name them.

/// The number of the line that holds this byte, counted from 1.
pub fn number(text: &[u8], byte: usize) -> usize {
    let before = &text[..byte.min(text.len())];
    before.split(|byte| *byte == b'\n').count()
}
