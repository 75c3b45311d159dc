//! The worker that keeps the page: what it is told to keep, and which build that is.

use std::collections::BTreeMap;
use std::io;

use byline::page::{Body, ICON, Kept, MANIFEST, complete, keep, manifest};
use scraper::Html;

use crate::pictures::edition_with_photograph;
use crate::{all, edition, one};

const STAGED: &str = "<!doctype html><html><head><title></title>\
    <meta name=\"viewport\"><meta name=\"description\" content=\"\">\
    <link rel=\"icon\" href=\"favicon.svg\"><link rel=\"manifest\" href=\"manifest.webmanifest\">\
    <script src=\"./byline-0123456789abcdef.js\"></script>\
    <script data-file=\"./byline-0123456789abcdef_bg.wasm\"></script></head><body></body></html>";

type Files = BTreeMap<String, Vec<u8>>;

/// A page with an address and a photograph, and the files beside it.
fn built() -> (String, Files) {
    let mut edition = edition_with_photograph();
    edition.site.address = Some("https://host/news/".parse().unwrap());
    let manifest = manifest(&edition.site, "en");
    let html = complete(STAGED, "", &Body::render(edition), None).unwrap();
    let page = Html::parse_document(&html);
    let named = [("link[rel=icon]", "href"), ("[src]", "src"), ("[data-file]", "data-file")]
        .into_iter()
        .flat_map(|(selector, name)| all(&page, selector).into_iter().map(|it| it.attr(name)));
    let named = named.map(|file| file.unwrap().replace("./", ""));
    let mut files: Files =
        named.chain([ICON.to_owned()]).map(|file| (file, b"any".to_vec())).collect();
    files.insert(MANIFEST.to_owned(), manifest.into_bytes());
    (html, files)
}

fn kept(html: &str, files: &Files) -> Kept {
    let missing = || io::Error::from(io::ErrorKind::NotFound);
    keep(html, |file| files.get(file).cloned().ok_or_else(missing)).unwrap()
}

/// The list of this name that the worker begins with.
fn list(kept: &Kept, name: &str) -> Vec<String> {
    let (_, list) = kept.worker.split_once(&format!("{name}=")).unwrap();
    serde_json::from_str(&list[..=list.find(']').unwrap()]).unwrap()
}

fn build(kept: &Kept) -> String {
    let html = Html::parse_document(&kept.html);
    one(&html, "html").attr("data-build").unwrap().to_owned()
}

#[test]
fn every_file_that_the_page_names_is_kept_and_nothing_else() {
    let (html, files) = built();
    let kept = kept(&html, &files);
    let named = ["favicon.svg", "icon.png", "manifest.webmanifest"];
    assert_eq!(list(&kept, "NAMED"), named);
    let hashed = ["byline-0123456789abcdef.js", "byline-0123456789abcdef_bg.wasm"];
    assert_eq!(list(&kept, "HASHED"), hashed);
    let pictures = list(&kept, "PICTURES");
    assert_eq!(pictures.len(), 3);
    assert!(pictures.iter().any(|file| file.ends_with("-800.jpg")), "{pictures:?}");
    let number = named.len() + hashed.len() + pictures.len();
    assert_eq!(files.len(), number);
}

#[test]
fn the_worker_knows_no_host() {
    let (html, files) = built();
    assert!(html.contains("https://host/news/"));
    assert!(!kept(&html, &files).worker.contains("://"));
}

#[test]
fn page_and_worker_say_of_which_build_they_are() {
    let (html, files) = built();
    let kept = kept(&html, &files);
    assert!(kept.worker.starts_with(&format!("const BUILD=\"{}\",", build(&kept))));
}

#[test]
fn the_same_is_the_same_build() {
    let (html, files) = built();
    assert_eq!(kept(&html, &files), kept(&html, &files));
}

#[test]
fn whatever_is_other_makes_another_build() {
    let (html, files) = built();
    let mut builds = vec![build(&kept(&html, &files))];
    for file in files.keys().filter(|file| *file != MANIFEST) {
        let mut files = files.clone();
        files.insert(file.clone(), b"other".to_vec());
        builds.push(build(&kept(&html, &files)));
    }
    let mut other_manifest = files.clone();
    other_manifest.get_mut(MANIFEST).unwrap().push(b'\n');
    builds.push(build(&kept(&html, &other_manifest)));
    builds.push(build(&kept(&html.replace("ALMATY", "Almaty"), &files)));
    let number = builds.len();
    builds.sort();
    builds.dedup();
    assert_eq!(builds.len(), number);
}

#[test]
fn a_file_that_is_missing_stops_the_build() {
    let html = complete(STAGED, "", &Body::render(edition()), None).unwrap();
    let missing = |_: &str| Err(io::Error::from(io::ErrorKind::NotFound));
    let error = keep(&html, missing).unwrap_err().to_string();
    assert!(error.contains("can't be kept for offline: it names manifest.webmanifest"), "{error}");
}
