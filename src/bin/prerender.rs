//! Trunk's hook: renders `content/` into the page that Trunk has just staged.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use byline::article::Article;
use byline::content::{self, Edition};
use byline::page::{self, Body, Glue, Kept, NO_WORKER, Start, Words};
use byline::pictures;
use byline::props::WORKER;

fn main() -> ExitCode {
    match prerender() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn prerender() -> Result<(), Box<dyn Error>> {
    let source = env::var_os("TRUNK_SOURCE_DIR").map_or_else(PathBuf::new, PathBuf::from);
    // Messages name files as an editor knows them: from the folder of the project.
    let here = env::current_dir()?;
    let source = source.strip_prefix(&here).unwrap_or(&source);
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .ok_or("TRUNK_STAGING_DIR isn't set. Run `trunk build`, which calls this program.")?;
    let staging = Path::new(&staging);
    let edition = content::load(&source.join("content"))?;
    let mut css = page::bundle(&source.join("style/main.css"))?;
    css.push_str(&develop(&edition.article, source, staging)?);
    install(&edition, source, staging)?;
    let index = staging.join("index.html");
    let staged = read(&index)?;
    let body = Body::render(edition);
    let is_release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let Kept { html, worker } = if is_release {
        seal(&staged, &css, &body, staging)?
    } else {
        let html = page::complete(&staged, &css, &body, None)?;
        Kept { html, worker: NO_WORKER.to_owned() }
    };
    write(&index, html)?;
    write(&staging.join(WORKER), worker)
}

/// The page as readers get it: small, sealed, and kept for when there is no network.
fn seal(staged: &str, css: &str, body: &Body, staging: &Path) -> Result<Kept, Box<dyn Error>> {
    let glue = shrink_glue(staging, &body.words)?;
    let policy = page::policy(&page::inline_scripts()?, css);
    let start = Start { glue: &glue, policy: &policy };
    let html = page::complete(staged, css, body, Some(&start))?;
    write(&staging.join("_headers"), page::headers_file(&policy))?;
    write(&staging.join(".htaccess"), page::htaccess(&policy))?;
    Ok(page::keep(&html, |file| fs::read(staging.join(file)))?)
}

/// Stages the pictures' files; the rules for the places they come to. All that fail are told.
fn develop(article: &Article, source: &Path, staging: &Path) -> Result<String, Box<dyn Error>> {
    let (cache, made) = (source.join("target/pictures"), staging.join("pictures"));
    let content = source.join("content");
    let mut failed = vec![];
    for picture in article.pictures() {
        let file = content.join("pictures").join(&picture.file);
        let developed = pictures::develop(&file, &picture.renditions, &cache, &made);
        failed.extend(developed.err().map(|why| (&*picture.file, why)));
    }
    if !failed.is_empty() {
        return Err(content::undeveloped(&content, &failed).into());
    }
    let renditions = article.pictures().map(|picture| &picture.renditions);
    Ok(pictures::placeholders((1..).zip(renditions), &made))
}

/// Stages what a system needs to install the page, and what a host needs beside it.
fn install(edition: &Edition, source: &Path, staging: &Path) -> Result<(), Box<dyn Error>> {
    let manifest = page::manifest(&edition.site, &edition.article.lang);
    write(&staging.join(page::MANIFEST), manifest)?;
    let drawing = source.join("public").join(page::DRAWING);
    let icon = pictures::icon(&read(&drawing)?, page::ICON_WIDTH, page::PAPER)
        .map_err(|why| format!("{}: {why}. The site's icon must be an SVG.", drawing.display()))?;
    write(&staging.join(page::ICON), icon)?;
    write(&staging.join(page::NOT_FOUND), page::not_found(edition))
}

/// Makes script and WebAssembly small, in the place of those that Trunk has staged: one of each,
/// side by side.
fn shrink_glue(staging: &Path, words: &Words) -> Result<Glue, Box<dyn Error>> {
    let stem = fs::read_dir(staging)?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .find_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()))
        .ok_or("Trunk has staged no WebAssembly.")?;
    let path = staging.join(format!("{stem}.js"));
    let wasm_path = staging.join(format!("{stem}_bg.wasm"));
    let plain = stem.split('-').next().unwrap_or_default();
    let wasm = page::without_sources(&fs::read(&wasm_path)?, &cargo_home());
    let glue = page::shrink(plain, &read(&path)?, &wasm, words)?;
    fs::remove_file(path)?;
    fs::remove_file(wasm_path)?;
    write(&staging.join(&glue.script_name), &glue.script)?;
    write(&staging.join(&glue.wasm_name), &glue.wasm)?;
    Ok(glue)
}

/// A file's text, or which file has none.
fn read(file: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(file).map_err(|why| format!("{}: {why}.", file.display()).into())
}

/// Writes a file, or tells which can't be written.
fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    fs::write(file, content).map_err(|why| format!("{}: {why}.", file.display()).into())
}

/// The folder in which Cargo keeps the sources of what others wrote, as it chooses it.
fn cargo_home() -> String {
    let chosen = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = chosen.or_else(|| Some(env::home_dir()?.join(".cargo")));
    home.unwrap_or_default().to_string_lossy().into_owned()
}
