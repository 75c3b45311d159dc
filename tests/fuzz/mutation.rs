//! Makes files that are nearly exports.

use crate::reader::Dice;

/// What a file may have in the middle that no export has.
const ODD: [&str; 16] = [
    "\\ud800",
    "\\udc00\\ud800",
    "\\u0000",
    "1e999",
    "-1",
    "0.5",
    "99999999999999999999",
    "8640000000000000",
    "9007199254740993",
    "null",
    "{}",
    "~2",
    "~2~9",
    "@7",
    "\u{202e}",
    ",\"byline\":2",
];

/// `file` after a few accidents, or few enough to be read still.
pub fn mutate(dice: &mut Dice, file: String, other: &str) -> String {
    let mut bytes = file.into_bytes();
    for _ in 0..dice.roll(4) {
        bytes = match dice.roll(12) {
            0 => flip(dice, bytes),
            1 => splice(dice, &bytes, other.as_bytes()),
            2 => bytes[..dice.below(bytes.len() + 1)].to_vec(),
            3 => nest(dice, &bytes),
            4 => put(dice, &bytes),
            5 => cut(dice, &bytes),
            6 | 7 => repeat_a_line(dice, &bytes),
            8 => line_of(dice, &bytes, other),
            9 => replace(dice, &bytes, &["\\\"at\\\":", "\\\"v\\\":"], "1"),
            10 => replace(dice, &bytes, &["comment:", "deleted:", "vote", "draft:new"], "~2"),
            _ => digit(dice, bytes),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn flip(dice: &mut Dice, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..=dice.roll(3) {
        let at = dice.below(bytes.len().max(1));
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << dice.roll(8);
        }
    }
    bytes
}

fn splice(dice: &mut Dice, one: &[u8], other: &[u8]) -> Vec<u8> {
    let (end, start) = (dice.below(one.len() + 1), dice.below(other.len() + 1));
    [&one[..end], &other[start..]].concat()
}

fn nest(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let depth = [3, 70, 200, 5_000][dice.below(4)];
    let (start, end) = if dice.roll(2) == 0 { ("[", "]") } else { ("{\"\":", "}") };
    let nest = [start.repeat(depth), "0".to_owned(), end.repeat(depth)].concat();
    let nest = if dice.roll(2) == 0 { ["\n\"byline:deep\":", &nest, ","].concat() } else { nest };
    let at = after(dice, bytes, b'\n');
    [&bytes[..at], nest.as_bytes(), &bytes[at..]].concat()
}

fn put(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let odd = ODD[dice.below(ODD.len())];
    let at = if dice.roll(2) == 0 { dice.below(bytes.len() + 1) } else { after(dice, bytes, b':') };
    [&bytes[..at], odd.as_bytes(), &bytes[at..]].concat()
}

fn cut(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let start = dice.below(bytes.len() + 1);
    let end = (start + dice.below(20)).min(bytes.len());
    [&bytes[..start], &bytes[end..]].concat()
}

/// A record that is there twice, and says another time the second time.
fn repeat_a_line(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    line_of(dice, bytes, &text)
}

/// A record of `other` beside those that are there.
fn line_of(dice: &mut Dice, bytes: &[u8], other: &str) -> Vec<u8> {
    let lines: Vec<&str> = other.lines().filter(|line| line.starts_with("\"byline:")).collect();
    if lines.is_empty() {
        return bytes.to_vec();
    }
    let line = lines[dice.below(lines.len())].trim_end_matches(',');
    let line = match dice.roll(3) {
        0 => line.replace("\\\"at\\\":", "\\\"at\\\":7"),
        1 => line.replacen("boat", "other", 1),
        _ => line.replace("Ann", "Bo"),
    };
    let at = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
    [&bytes[..at], line.as_bytes(), b",\n", &bytes[at..]].concat()
}

fn replace(dice: &mut Dice, bytes: &[u8], words: &[&str], with: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let word = words[dice.below(words.len())];
    text.replacen(word, &[word, with].concat(), 1 + dice.below(3)).into_bytes()
}

fn digit(dice: &mut Dice, mut bytes: Vec<u8>) -> Vec<u8> {
    let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
    if !digits.is_empty() {
        bytes[digits[dice.below(digits.len())]] = b"0123456789"[dice.below(10)];
    }
    bytes
}

/// The end of one of all `what`.
fn after(dice: &mut Dice, bytes: &[u8], what: u8) -> usize {
    let ends: Vec<usize> =
        (0..bytes.len()).filter(|at| bytes[*at] == what).map(|at| at + 1).collect();
    if ends.is_empty() { 0 } else { ends[dice.below(ends.len())] }
}
