//! What is remembered, in words.

use super::key::Subject;
use super::record::{Flag, Signature, Stamped};
use crate::appearance::Appearance;
use crate::discussion::{Draft, OwnComment, Target};
use crate::listening::Rate;
use crate::place::Place;
use crate::poll::Vote;

/// What a record that can be read is, in words.
pub(super) fn title(subject: &Subject, text: &str) -> String {
    let flag = Stamped::<Flag>::decode(text).is_ok_and(|it| it.record.0);
    let either = |so: &str, not: &str| if flag { so.to_owned() } else { not.to_owned() };
    match subject {
        Subject::Vote => match Stamped::<Vote>::decode(text).ok().and_then(|it| it.record.0) {
            Some(choice) => ["Your vote: ", choice.label()].concat(),
            None => "Your vote: withdrawn".to_owned(),
        },
        Subject::Comment(address) => {
            let words = Stamped::<OwnComment>::decode(text).map(|it| it.record.draft().text);
            let kind = if address.thread.is_some() { "Reply" } else { "Comment" };
            quoted(kind, &words.unwrap_or_default())
        }
        Subject::Deletion(_) => "A deleted comment".to_owned(),
        Subject::Draft(target) => {
            let kind = match target {
                Target::New => "Draft of a comment",
                Target::Reply(_) => "Draft of a reply",
                Target::Edit(_) => "Draft of an edit",
            };
            let words = Stamped::<Draft>::decode(text).map(|it| it.record.text);
            quoted(kind, &words.unwrap_or_default())
        }
        Subject::Hidden(_) => either("Hidden comment", "Comment shown again"),
        Subject::Muted(name) => either("Hidden author: ", "Author shown again: ") + &excerpt(name),
        Subject::Name => {
            let name = Stamped::<Signature>::decode(text).map(|it| it.record.0);
            ["Name: ", &excerpt(&name.unwrap_or_default())].concat()
        }
        Subject::Appearance => {
            let set = Stamped::<Appearance>::decode(text).map(|it| it.record.names());
            ["Appearance: ", &set.unwrap_or_default()].concat()
        }
        Subject::Place => {
            let place = Stamped::<Place>::decode(text).is_ok_and(|it| it.record != Place::NONE);
            ["Your place in the article", if place { "" } else { ": let go" }].concat()
        }
        Subject::Rate => {
            let rate = Stamped::<Rate>::decode(text).map(|it| it.record).unwrap_or_default();
            ["Speed of reading aloud: ", &rate.to_string(), "%"].concat()
        }
        Subject::NewestFirst => either("Order: newest first", "Order: oldest first"),
    }
}

fn quoted(kind: &str, words: &str) -> String {
    let words = excerpt(words);
    if words.is_empty() { kind.to_owned() } else { [kind, ": “", &words, "”"].concat() }
}

/// The beginning of a text, on one line.
pub(super) fn excerpt(text: &str) -> String {
    const MOST: usize = 40;
    let mut found = String::new();
    let mut number = 0;
    for c in text.trim().chars() {
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        if c == ' ' && found.ends_with(' ') {
            continue;
        }
        if number == MOST {
            found.truncate(found.trim_end().len());
            found.push('…');
            break;
        }
        found.push(c);
        number += 1;
    }
    found
}

/// A number of bytes in words.
pub fn size_in_words(bytes: usize) -> String {
    let tenths = |unit: usize| bytes / unit * 10 + (bytes % unit * 10 + unit / 2) / unit;
    let (tenths, unit) = match bytes {
        1 => return "1 byte".to_owned(),
        0..1_000 => return format!("{bytes} bytes"),
        1_000..999_950 => (tenths(1_000), "KB"),
        _ => (tenths(1_000_000), "MB"),
    };
    format!("{}.{} {unit}", in_groups(tenths / 10), tenths % 10)
}

/// A number with its thousands apart.
pub(super) fn in_groups(number: usize) -> String {
    let digits = number.to_string();
    let mut found = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            found.push(',');
        }
        found.push(digit);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_words() {
        for (bytes, words) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (999, "999 bytes"),
            (1_000, "1.0 KB"),
            (1_249, "1.2 KB"),
            (1_250, "1.3 KB"),
            (999_949, "999.9 KB"),
            (999_950, "1.0 MB"),
            (5_242_880, "5.2 MB"),
            (1_234_567_890, "1,234.6 MB"),
        ] {
            assert_eq!(size_in_words(bytes), words);
        }
    }

    #[test]
    fn an_excerpt_is_a_line() {
        assert_eq!(excerpt(" So\n\n it \t goes. "), "So it goes.");
        assert_eq!(excerpt(&"é".repeat(40)), "é".repeat(40));
        assert_eq!(excerpt(&"é ".repeat(40)), "é ".repeat(20).trim_end().to_owned() + "…");
    }
}
