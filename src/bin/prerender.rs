//! Trunk's hook: renders `content/` into the page that Trunk has just staged.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use byline::article::Article;
use byline::content::{self, Edition};
use byline::page::{self, Body};
use byline::pictures;

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
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        shrink_glue(staging)?;
    }
    let html = page::complete(&fs::read_to_string(&index)?, &css, &Body::render(edition))?;
    fs::write(index, html)?;
    Ok(())
}

/// Stages the pictures' files; the rules for the places they come to.
fn develop(article: &Article, source: &Path, staging: &Path) -> Result<String, Box<dyn Error>> {
    let (cache, made) = (source.join("target/pictures"), staging.join("pictures"));
    for picture in article.pictures() {
        let file = source.join("content/pictures").join(&picture.file);
        pictures::develop(&file, &picture.renditions, &cache, &made)?;
    }
    let renditions = article.pictures().map(|picture| &picture.renditions);
    Ok(pictures::placeholders((1..).zip(renditions), &made))
}

/// Stages what a system needs to install the page.
fn install(edition: &Edition, source: &Path, staging: &Path) -> Result<(), Box<dyn Error>> {
    let manifest = page::manifest(&edition.site, &edition.article.lang);
    fs::write(staging.join("manifest.webmanifest"), manifest)?;
    let drawing = fs::read_to_string(source.join("public/favicon.svg"))?;
    let icons = page::ICONS.map(|width| (format!("icon-{width}.png"), width));
    for (name, width) in icons.into_iter().chain([("apple-touch-icon.png".to_owned(), 180)]) {
        pictures::icon(&drawing, width, page::PAPER)?.save(staging.join(name))?;
    }
    Ok(())
}

/// Trunk stages one script and one WebAssembly, side by side.
fn shrink_glue(staging: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(staging)? {
        let script = entry?.path();
        let name = script.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".js") else { continue };
        let wasm = staging.join(format!("{stem}_bg.wasm"));
        let (smaller, renamed) = page::shrink(&fs::read_to_string(&script)?, &fs::read(&wasm)?)?;
        fs::write(script, smaller)?;
        fs::write(wasm, renamed)?;
    }
    Ok(())
}
