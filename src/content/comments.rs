//! `comments.toml`: the comments that were published with the article.

use std::collections::BTreeSet;
use std::path::Path;

use super::fields::{Fields, Shape, all};
use super::identifier;
use super::problem::{Report, Reported};
use super::source::Source;
use super::toml_text::TomlText;
use crate::article::Day;
use crate::discussion::PublishedComment;

const FILE: Shape =
    Shape { place: "the file", keys: &["comment"], list: Some(("comment", &COMMENT)) };

const COMMENT: Shape =
    Shape { place: "this [[comment]]", keys: &["id", "name", "published", "text"], list: None };

pub(super) fn read(folder: &Path, report: &Report) -> Result<Vec<PublishedComment>, Reported> {
    let remedy = "Create it; while there are no comments it is empty.";
    let source = Source::read(folder, "comments.toml", remedy, report)?;
    let toml = TomlText::parse(source.whole(), report);
    let fields = Fields::of(&toml, &FILE, report);
    let mut above = Above::default();
    all(fields.sections("comment", &COMMENT, |it| comment(it, &mut above))?)
}

/// What is known of the comments above one.
#[derive(Debug, Default)]
struct Above {
    ids: BTreeSet<String>,
    /// The day of the nearest that has one.
    day: Option<Day>,
}

impl Above {
    /// A number that no comment above has for an id.
    fn free_id(&self) -> String {
        let mut numbers = (self.ids.len() + 1..).map(|number| number.to_string());
        numbers.find(|id| !self.ids.contains(id)).unwrap_or_default()
    }
}

fn comment(fields: &Fields<'_>, above: &mut Above) -> Result<PublishedComment, Reported> {
    let id = identifier::id(fields, "id", &above.free_id())
        .and_then(|id| unique(fields, id, &mut above.ids));
    let name = fields.optional_plain("name", "Name of the reader");
    let published =
        fields.optional_date("published").and_then(|day| in_order(fields, day, &mut above.day));
    let text = fields.prose("text");
    Ok(PublishedComment { id: id?.into(), name: name?, published: published?, text: text? })
}

fn unique(
    fields: &Fields<'_>,
    id: String,
    seen: &mut BTreeSet<String>,
) -> Result<String, Reported> {
    if seen.insert(id.clone()) {
        return Ok(id);
    }
    let what = format!("is \"{id}\", as that of a comment above");
    Err(fields.refuse("id", &what, "Give each comment an id of its own."))
}

/// Readers see the comments as first to last, or turn them round.
fn in_order(
    fields: &Fields<'_>,
    day: Option<Day>,
    above: &mut Option<Day>,
) -> Result<Option<Day>, Reported> {
    let Some(day) = day else { return Ok(None) };
    match above.replace(day) {
        Some(above) if day < above => {
            let what = format!("is before {above}, the date of a comment above");
            let remedy = "Move this [[comment]] up: comments stand first to last.";
            Err(fields.refuse("published", &what, remedy))
        }
        _ => Ok(Some(day)),
    }
}
