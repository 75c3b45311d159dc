//! The form in which a record is stored: JSON that bears its version and time.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::appearance::Appearance;
use crate::discussion::{Draft, OwnComment};
use crate::json::{self, Value};
use crate::listening::Rate;
use crate::moment::Moment;
use crate::place::Place;
use crate::poll::Vote;

/// Something the page remembers under a key of its own.
pub trait Record: Serialize + DeserializeOwned {
    /// The version this code writes. Raise it with every change that older code would misread,
    /// teach [`Stamped::decode`] the step from the last one, and keep a sample of it in
    /// `tests/samples/`. `page/early.js` writes drafts and votes, too.
    const VERSION: u32;
}

impl Record for Vote {
    const VERSION: u32 = 1;
}

/// Version 2 knows edits and replies.
impl Record for OwnComment {
    const VERSION: u32 = 2;
}

impl Record for Draft {
    const VERSION: u32 = 1;
}

/// Whether something is so: hidden, deleted, newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flag(pub bool);

impl Record for Flag {
    const VERSION: u32 = 1;
}

/// The name a reader signs with, kept for the next comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Signature(pub String);

impl Record for Signature {
    const VERSION: u32 = 1;
}

impl Record for Appearance {
    const VERSION: u32 = 1;
}

impl Record for Place {
    const VERSION: u32 = 1;
}

impl Record for Rate {
    const VERSION: u32 = 1;
}

/// A record with the time it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped<T> {
    /// When it was written.
    pub at: Moment,
    /// What was written.
    pub record: T,
}

/// Why a stored text can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It isn't a record of this kind.
    Damaged,
    /// A later version of the page wrote it.
    Newer,
}

impl<T: Record> Stamped<T> {
    /// The text to store.
    pub fn encode(at: Moment, record: &T) -> String {
        seal(T::VERSION, at, &json::write(record))
    }

    /// The record in a stored text.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when the text isn't such a record, or a later one.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let (at, record) = open(T::VERSION, text).ok_or(Unreadable::Damaged)??;
        let record = json::from_value(&record).map_err(|_| Unreadable::Damaged)?;
        Ok(Self { at, record })
    }
}

/// Puts version and time around a record, which is JSON already. Apart from what is in it, as is
/// [`open`], so that it is in the page's code once.
fn seal(version: u32, at: Moment, record: &str) -> String {
    format!(r#"{{"v":{version},"at":{},"record":{record}}}"#, at.millis())
}

fn open(version: u32, text: &str) -> Option<Result<(Moment, Value), Unreadable>> {
    let envelope = json::parse(text).ok()?;
    if envelope.get("v")?.as_number()? > version.into() {
        return Some(Err(Unreadable::Newer));
    }
    let at = Moment::try_from(envelope.get("at")?.as_number()?).ok()?;
    Some(Ok((at, envelope.get("record")?.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::Choice;

    const AT: Moment = Moment::from_millis(1_600_000_000_000);

    #[track_caller]
    fn unreadable(text: &str, why: Unreadable) {
        assert_eq!(Stamped::<Vote>::decode(text).unwrap_err(), why, "{text}");
    }

    #[test]
    fn what_is_encoded_decodes() {
        for record in [Vote(None), Vote(Some(Choice::Yes)), Vote(Some(Choice::No))] {
            let text = Stamped::encode(AT, &record);
            assert_eq!(Stamped::decode(&text), Ok(Stamped { at: AT, record }));
        }
    }

    #[test]
    fn a_record_reads_as_json_with_version_and_time() {
        assert_eq!(
            Stamped::encode(AT, &Vote(Some(Choice::Yes))),
            r#"{"v":1,"at":1600000000000,"record":"yes"}"#
        );
    }

    #[test]
    fn damage_is_told_from_a_later_version() {
        unreadable("", Unreadable::Damaged);
        unreadable("yes", Unreadable::Damaged);
        unreadable(r#"{"v":1,"at":1,"record":"may"#, Unreadable::Damaged);
        unreadable(r#"{"v":1,"at":1,"record":"maybe"}"#, Unreadable::Damaged);
        unreadable(r#"{"v":2,"anything":"else"}"#, Unreadable::Newer);
    }
}
