//! What is remembered, in words.

use super::key::Subject;
use super::record::{Flag, Signature, Stamped};
use crate::appearance::Appearance;
use crate::discussion::{Draft, OwnComment, Target, beginning};
use crate::listening::Rate;
use crate::place::Place;
use crate::poll::Vote;
use crate::words::{Phrase, count, say, say_with};

/// What a record that can be read is, in words.
pub(super) fn title(subject: &Subject, text: &str) -> String {
    let flag = || Stamped::<Flag>::decode(text).is_ok_and(|it| it.record.0);
    let either = |so: Phrase, not: Phrase| if flag() { so } else { not };
    match subject {
        Subject::Vote => match Stamped::<Vote>::decode(text).ok().and_then(|it| it.record.0) {
            Some(choice) => say_with(Phrase::YourVote, &[("choice", &choice.label())]),
            None => say(Phrase::VoteWithdrawn),
        },
        Subject::Comment(address) => {
            let words = Stamped::<OwnComment>::decode(text).map(|it| it.record.draft().text);
            let kind = if address.thread.is_some() { Phrase::ReplyKind } else { Phrase::Comment };
            quoted(kind, &words.unwrap_or_default())
        }
        Subject::Deletion(_) => say(Phrase::ADeletedComment),
        Subject::Draft(target) => {
            let kind = match target {
                Target::New => Phrase::DraftOfComment,
                Target::Reply(_) => Phrase::DraftOfReply,
                Target::Edit(_) => Phrase::DraftOfEdit,
            };
            let words = Stamped::<Draft>::decode(text).map(|it| it.record.text);
            quoted(kind, &words.unwrap_or_default())
        }
        Subject::Hidden(_) => say(either(Phrase::HiddenComment, Phrase::CommentShownAgain)),
        Subject::Muted(name) => {
            let phrase = either(Phrase::HiddenAuthor, Phrase::AuthorShownAgain);
            say_with(phrase, &[("name", &excerpt(name))])
        }
        Subject::Name => {
            let name = Stamped::<Signature>::decode(text).map(|it| it.record.0);
            say_with(Phrase::NameIs, &[("name", &excerpt(&name.unwrap_or_default()))])
        }
        Subject::Appearance => {
            let set = Stamped::<Appearance>::decode(text).map(|it| it.record.words());
            say_with(Phrase::AppearanceIs, &[("settings", &set.unwrap_or_default())])
        }
        Subject::Place => {
            let place = Stamped::<Place>::decode(text).is_ok_and(|it| it.record != Place::NONE);
            say(if place { Phrase::YourPlace } else { Phrase::PlaceLetGo })
        }
        Subject::Rate => {
            let rate = Stamped::<Rate>::decode(text).map(|it| it.record).unwrap_or_default();
            say_with(Phrase::RateIs, &[("percent", &rate.to_string())])
        }
        Subject::NewestFirst => say(either(Phrase::OrderNewest, Phrase::OrderOldest)),
    }
}

fn quoted(kind: Phrase, words: &str) -> String {
    let (kind, words) = (say(kind), excerpt(words));
    if words.is_empty() {
        return kind;
    }
    say_with(Phrase::Quoted, &[("kind", &kind), ("words", &words)])
}

/// The beginning of a text, on one line.
pub(super) fn excerpt(text: &str) -> String {
    const MOST: usize = 40;
    let mut line = String::new();
    for c in text.trim().chars() {
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
        // `beginning` looks at no more than twice as many characters, of 4 bytes at most.
        if line.len() > 8 * MOST {
            break;
        }
    }
    beginning(&line, MOST)
}

/// A number of bytes in words.
pub fn size_in_words(bytes: usize) -> String {
    let tenths = |unit: usize| bytes / unit * 10 + (bytes % unit * 10 + unit / 2) / unit;
    let (tenths, phrase) = match bytes {
        0..1_000 => return count(Phrase::Bytes, bytes as u64),
        1_000..999_950 => (tenths(1_000), Phrase::Kilobytes),
        _ => (tenths(1_000_000), Phrase::Megabytes),
    };
    let number = format!("{}.{}", in_groups(tenths / 10), tenths % 10);
    say_with(phrase, &[("number", &number)])
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
        assert_eq!(excerpt(&"👍🏽".repeat(50)), "👍🏽".repeat(40) + "…");
        assert_eq!(excerpt(&"é ".repeat(40)), "é ".repeat(20).trim_end().to_owned() + "…");
    }
}
