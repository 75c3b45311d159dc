//! `site.toml`: what holds for every page.

use std::path::Path;

use super::Site;
use super::fields::{Fields, Shape};
use super::problem::{Report, Reported};
use super::source::Source;
use super::toml_text::TomlText;

const SITE: Shape = Shape { place: "the file", keys: &["name"] };

pub(super) fn read(folder: &Path, report: &Report) -> Result<Site, Reported> {
    let remedy = "Create it with the line name = \"Byline\".";
    let source = Source::read(folder, "site.toml", remedy, report)?;
    let toml = TomlText::parse(source.whole(), report);
    let fields = Fields::of(&toml, &SITE, report);
    let name = fields.text("name", "Byline")?;
    Ok(Site { name })
}
