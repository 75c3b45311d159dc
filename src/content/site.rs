//! `site.toml`: what holds for every page.

use std::path::Path;

use url::Url;

use super::Site;
use super::fields::{Fields, Shape};
use super::markdown::link::{self, is_web_page};
use super::problem::{Report, Reported};
use super::source::Source;
use super::toml_text::TomlText;

const SITE: Shape = Shape { place: "the file", keys: &["name", "address"], list: None };

const EXAMPLE: &str = "https://example.org/news/";

pub(super) fn read(folder: &Path, report: &Report) -> Result<Site, Reported> {
    let remedy = "Create it with the line name = \"Byline\".";
    let source = Source::read(folder, "site.toml", remedy, report)?;
    let toml = TomlText::parse(source.whole(), report);
    let fields = Fields::of(&toml, &SITE, report);
    let name = fields.text("name", "Byline");
    let address = address(&fields);
    Ok(Site { name: name?, address: address? })
}

fn address(fields: &Fields<'_>) -> Result<Option<Url>, Reported> {
    let Some(written) = fields.optional_plain("address", EXAMPLE)? else { return Ok(None) };
    let url = Url::parse(&written).ok();
    if link::signs_in(&written) {
        let remedy = format!("Leave out all up to the @, as in address = \"{EXAMPLE}\".");
        return Err(fields.refuse("address", link::SIGNS_IN, &remedy));
    }
    url.filter(is_folder).map(Some).ok_or_else(|| {
        let what = format!("can't be \"{}\"", written.escape_debug());
        let remedy = format!("Write the page's folder in full, as in address = \"{EXAMPLE}\".");
        fields.refuse("address", &what, &remedy)
    })
}

fn is_folder(url: &Url) -> bool {
    let is_plain = url.query().is_none() && url.fragment().is_none();
    is_web_page(url.as_str()) && url.path().ends_with('/') && is_plain
}
