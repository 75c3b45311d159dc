//! Everything the page remembers as one text, which a reader can take along, and back.
//!
//! ```json
//! {"byline": 1, "exported": 1700000000000, "records": {"byline:name": "{\"v\":1,…}", …}}
//! ```
//!
//! `byline` is the version of this form, `exported` when it was written, in milliseconds since
//! 1970; `records` has what stands under each key, exactly, whether this version of the page can
//! read it or not; and what found no room, under keys that are free.

use super::change::Change;
use super::key::PREFIX;
use super::ledger::{Applied, Ledger};
use super::store::{Refused, Store};
use crate::json::{self, Value};
use crate::moment::Moment;
use crate::words::{Phrase, say};

/// The version of the form that this code writes. Raise it only when older code would misread it.
const VERSION: u64 = 1;

/// Why a file can't be imported. It has changed nothing then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It isn't JSON, or not such as this page writes.
    NotJson,
    /// It is JSON, but no export.
    NotAnExport,
    /// A later version of the page made it.
    Newer,
}

impl Misread {
    /// The same in words.
    pub fn words(self) -> String {
        say(match self {
            Self::NotJson => Phrase::FileUnreadable,
            Self::NotAnExport => Phrase::FileNotOurs,
            Self::Newer => Phrase::FileNewer,
        })
    }
}

/// What became of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// How many records are new here, or in other words than before.
    pub changed: usize,
    /// How many entries of the file are none of this page's records.
    pub left_out: usize,
    /// How many records found no room.
    pub no_room: usize,
    /// Why the first of those found none.
    pub why: Option<Refused>,
    /// What was done, for Undo.
    pub change: Change,
}

/// What a store holds of every article, and of all in common; and what is `unsaved`.
pub fn export<S: Store>(store: &S, unsaved: &[(String, String)], now: Moment) -> String {
    let mut text = format!("{{\"byline\":{VERSION},\"exported\":{},\"records\":{{", now.millis());
    let mut between = "\n";
    let mut add = |key: &String, record: &String| {
        text.push_str(between);
        text.push_str(&json::write(key));
        text.push(':');
        text.push_str(&json::write(record));
        between = ",\n";
    };
    for key in store.keys() {
        if key.starts_with(PREFIX)
            && let Some(record) = store.get(&key)
        {
            add(&key, &record);
        }
    }
    for (key, record) in unsaved {
        add(key, record);
    }
    text.push_str("\n}}\n");
    text
}

/// Merges an export into what a store holds, see [`Ledger::apply`]. Doing it again changes nothing.
///
/// # Errors
///
/// [`Misread`] when the text is no export that this version of the page can read.
pub fn import<S: Store>(store: &mut S, text: &str) -> Result<Import, Misread> {
    let (records, left_out) = read(text)?;
    let Applied { changed, refused, why, change } = Ledger::of(records).apply(store);
    Ok(Import { changed, left_out, no_room: refused, why, change })
}

/// The records in an export, and how many entries are none.
fn read(text: &str) -> Result<(Vec<(String, String)>, usize), Misread> {
    // Some editors leave a mark there.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = json::parse(text).map_err(|_| Misread::NotJson)?;
    match file.get("byline").and_then(Value::as_number) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(Misread::Newer),
        _ => return Err(Misread::NotAnExport),
    }
    let Some(Value::Map(entries)) = file.get("records") else { return Err(Misread::NotAnExport) };
    let mut records = vec![];
    for (key, record) in entries {
        if let Value::Text(record) = record
            && is_key(key)
        {
            records.push((key.clone(), record.clone()));
        }
    }
    let left_out = entries.len() - records.len();
    Ok((records, left_out))
}

/// Whether records may stand under `key`. A store can't list one that has a NUL in it.
fn is_key(key: &str) -> bool {
    key.starts_with(PREFIX) && !key.contains('\0')
}
