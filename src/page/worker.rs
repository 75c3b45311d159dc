//! The worker that keeps the page for when there is no network, told what to keep.
//!
//! It is written by hand: a worker of WebAssembly would weigh as much as the page.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;

use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde::Deserialize;

use super::PageError;
use super::digest::digest;
use super::document::FILE;
use super::manifest::MANIFEST;
use super::script::minify;
use crate::json;
use crate::pictures::HASH_DIGITS;
use crate::props::BUILD;

/// The worker, before it is told what to keep.
const TEMPLATE: &str = include_str!("worker.js");

/// What stands in the worker's place while the page is being worked on: it keeps nothing, and
/// takes away what another has kept.
pub const NO_WORKER: &str = include_str!("no_worker.js");

/// A page and the worker that keeps it; both say of which build they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The page's HTML.
    pub html: String,
    /// The worker's script.
    pub worker: String,
}

/// Marks a page with its build, and makes the worker that keeps it with every file of its own
/// folder that it or its manifest names. `read` gives the content of such a file. The build is
/// another one whenever anything of this is.
///
/// # Errors
///
/// When a file that the page names isn't there, or the page isn't HTML.
pub fn keep(html: &str, read: impl Fn(&str) -> io::Result<Vec<u8>>) -> Result<Kept, PageError> {
    let read =
        |file: &str| read(file).map_err(|why| PageError::worker(format!("it names {file}, {why}")));
    let mut files = Files::of(html)?;
    // A browser looks for the icons whenever the page is opened.
    if files.named.contains(MANIFEST) {
        icons(&read(MANIFEST)?)?.iter().for_each(|icon| files.add(icon));
    }
    let mut parts = vec![TEMPLATE.as_bytes().to_vec(), html.as_bytes().to_vec()];
    for file in files.all() {
        parts.extend([file.as_bytes().to_vec(), read(file)?]);
    }
    let build = digest(parts.iter().map(Vec::as_slice));
    let script = minify("src/page/worker.js", TEMPLATE)?;
    let Files { named, hashed, pictures } = files;
    let [named, hashed, pictures] = [named, hashed, pictures].map(|files| json::write(&files));
    Ok(Kept {
        html: mark(html, &build)?,
        worker: format!(
            "const BUILD=\"{build}\",NAMED={named},HASHED={hashed},PICTURES={pictures};{script}"
        ),
    })
}

/// The files that a page names, as they lie beside it.
#[derive(Debug, Default)]
struct Files {
    /// Those whose names stay when what is in them changes.
    named: BTreeSet<String>,
    /// Those that have another name then.
    hashed: BTreeSet<String>,
    /// Of each picture the one for browsers that know no `srcset`.
    pictures: BTreeSet<String>,
}

impl Files {
    fn of(html: &str) -> Result<Self, PageError> {
        let files = RefCell::new(Self::default());
        let naming = |selector: &'static str, attribute: &'static str| {
            let files = &files;
            element!(selector, move |it| {
                it.get_attribute(attribute).iter().for_each(|address| {
                    files.borrow_mut().add(address);
                });
                Ok(())
            })
        };
        let settings = [("link", "href"), ("script", "src"), ("script", FILE), ("img", "src")]
            .into_iter()
            .map(|(selector, attribute)| naming(selector, attribute))
            .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
        rewrite_str(html, settings).map_err(PageError::document)?;
        Ok(files.into_inner())
    }

    /// What is elsewhere, as the page's whole address is, is none of them.
    fn add(&mut self, address: &str) {
        let file = address.strip_prefix("./").unwrap_or(address);
        if file.is_empty() || file.starts_with(['/', '#', '?']) || file.contains(':') {
            return;
        }
        let is_picture = file.starts_with("pictures/");
        let files = match (is_picture, bears_hash(file)) {
            (true, _) => &mut self.pictures,
            (false, true) => &mut self.hashed,
            (false, false) => &mut self.named,
        };
        files.insert(file.to_owned());
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        [&self.named, &self.hashed, &self.pictures].into_iter().flatten()
    }
}

/// The files that a manifest names.
fn icons(manifest: &[u8]) -> Result<Vec<String>, PageError> {
    #[derive(Deserialize)]
    struct Manifest {
        icons: Vec<Icon>,
    }
    #[derive(Deserialize)]
    struct Icon {
        src: String,
    }
    let manifest: Manifest = serde_json::from_slice(manifest).map_err(PageError::worker)?;
    Ok(manifest.icons.into_iter().map(|icon| icon.src).collect())
}

/// No hash in a file's name is shorter than a picture's.
fn bears_hash(file: &str) -> bool {
    let is_hash = |part: &str| {
        part.len() >= HASH_DIGITS && part.bytes().all(|digit| digit.is_ascii_hexdigit())
    };
    file.split(['-', '_', '.']).any(is_hash)
}

fn mark(html: &str, build: &str) -> Result<String, PageError> {
    let root = element!("html", |html| Ok(html.set_attribute(BUILD, build)?));
    let settings = RewriteStrSettings::new().append_element_content_handler(root);
    rewrite_str(html, settings).map_err(PageError::document)
}
