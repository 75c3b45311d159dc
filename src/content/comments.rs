//! `comments.toml`: the comments that were published with the article.

use std::collections::BTreeSet;
use std::path::Path;

use super::fields::{Fields, Shape, all};
use super::identifier;
use super::problem::{Report, Reported};
use super::source::Source;
use super::toml_text::TomlText;
use crate::discussion::PublishedComment;

const FILE: Shape = Shape { place: "the file", keys: &["comment"] };

const COMMENT: Shape =
    Shape { place: "this [[comment]]", keys: &["id", "name", "published", "text"] };

pub(super) fn read(folder: &Path, report: &Report) -> Result<Vec<PublishedComment>, Reported> {
    let remedy = "Create it; while there are no comments it is empty.";
    let source = Source::read(folder, "comments.toml", remedy, report)?;
    let toml = TomlText::parse(source.whole(), report);
    let fields = Fields::of(&toml, &FILE, report);
    let mut seen = BTreeSet::new();
    all(fields.sections("comment", &COMMENT, |it| comment(it, &mut seen))?)
}

fn comment(fields: &Fields<'_>, seen: &mut BTreeSet<String>) -> Result<PublishedComment, Reported> {
    let id = identifier::id(fields, "id", "1").and_then(|id| unique(fields, id, seen));
    let name = fields.optional_plain("name", "Name of the reader");
    let published = fields.optional_date("published");
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
