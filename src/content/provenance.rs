//! What the front matter says of where a picture comes from.

use super::fields::Fields;
use super::markdown::link::{self, is_web_page};
use super::problem::Reported;
use super::spelling::did_you_mean;
use crate::article::{Licence, Provenance};

/// What an article may require of its pictures, with an example of each.
const MAY_BE_NEEDED: [(&str, &str); 5] = [
    ("creator", "\"Name of the photographer\""),
    ("agency", "\"Name of the agency\""),
    ("licence", "\"CC BY 4.0\""),
    ("date", "2020-12-31"),
    ("place", "\"Where it was taken\""),
];

/// What this article requires of its pictures, beside what every article does.
#[derive(Debug, Default)]
pub(super) struct Needs {
    keys: Vec<(&'static str, &'static str)>,
}

impl Needs {
    /// Reads `pictures_need`. What is wrong with it is reported, and nothing more required.
    pub(super) fn read(fields: &Fields<'_>) -> Self {
        const KEY: &str = "pictures_need";
        let names = fields.optional_text_list(KEY, "licence").unwrap_or_default();
        let known = |name: &String| {
            let found = MAY_BE_NEEDED.into_iter().find(|(key, _)| key == name);
            if found.is_none() {
                let all = MAY_BE_NEEDED.map(|(key, _)| key);
                let remedy = did_you_mean(name, all)
                    .unwrap_or_else(|| format!("Choose from {}.", all.join(", ")));
                fields.refuse(KEY, &format!("can't have \"{}\"", name.escape_debug()), &remedy);
            }
            found
        };
        Self { keys: names.iter().filter_map(known).collect() }
    }
}

pub(super) fn read(fields: &Fields<'_>, needs: &Needs) -> Result<Provenance, Reported> {
    let alt = fields.text("alt", "What the picture shows");
    let caption = fields.text("caption", "What the reader should know of it");
    let creator = fields.optional_text("creator", "Name of the photographer");
    let agency = fields.optional_text("agency", "Name of the agency");
    let credit = credit(fields, creator.as_ref(), agency.as_ref());
    let licence = licence(fields);
    let date = fields.optional_date("date");
    let place = fields.optional_text("place", "Where it was taken");
    let stand_in = stand_in(fields);
    let mut complete = Ok(());
    for (key, example) in &needs.keys {
        complete = fields.require(key, example).map(|_| ()).and(complete);
    }
    complete?;
    Ok(Provenance {
        alt: alt?,
        caption: caption?,
        credit: credit?,
        creator: creator?,
        agency: agency?,
        licence: licence?,
        date: date?,
        place: place?,
        stand_in: stand_in?,
    })
}

type Named<'a> = Result<&'a Option<String>, &'a Reported>;

/// The line as it is written, else of creator and agency.
fn credit(fields: &Fields<'_>, creator: Named<'_>, agency: Named<'_>) -> Result<String, Reported> {
    let written = || fields.text("credit", "Photographer/Agency");
    if fields.find("credit").is_some() {
        return written();
    }
    let names = [creator.map_err(|it| *it)?.as_deref(), agency.map_err(|it| *it)?.as_deref()];
    let names: Vec<_> = names.into_iter().flatten().collect();
    if names.is_empty() { written() } else { Ok(names.join("/")) }
}

fn licence(fields: &Fields<'_>) -> Result<Option<Licence>, Reported> {
    let name = fields.optional_text("licence", "CC BY 4.0");
    let url = fields.optional_plain("licence_url", "https://creativecommons.org/licenses/by/4.0/");
    let (name, url) = (name?, url?);
    if url.as_deref().is_some_and(link::signs_in) {
        return Err(fields.refuse("licence_url", link::SIGNS_IN, link::SIGN_OUT));
    }
    if url.as_ref().is_some_and(|url| !is_web_page(url)) {
        let remedy = "Write the address in full, from https:// on.";
        return Err(fields.refuse("licence_url", "isn't an address", remedy));
    }
    match (name, url) {
        (Some(name), url) => Ok(Some(Licence { name, url })),
        (None, Some(_)) => {
            let remedy = "Add licence = \"CC BY 4.0\", as it is called, to this [[picture]].";
            Err(fields.refuse("licence_url", "stands without a licence", remedy))
        }
        (None, None) => Ok(None),
    }
}

/// Whether the file is a drawing in a photograph's place. A JPEG is most likely the photograph, and
/// the line left over from the drawing before it.
fn stand_in(fields: &Fields<'_>) -> Result<bool, Reported> {
    const KEY: &str = "stand_in";
    let stands_in = fields.flag(KEY)?;
    let file = fields.find("file").and_then(|it| it.get_ref().as_str()).unwrap_or_default();
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if !stands_in || !["jpg", "jpeg"].contains(&ending.as_str()) {
        return Ok(stands_in);
    }
    let file = file.escape_debug();
    let what = format!("says that {file} is a drawing, and as a JPEG it is taken for a photograph");
    let remedy = "Remove the line if it is one; save a drawing as SVG, PNG or WebP.";
    Err(fields.refuse(KEY, &what, remedy))
}
