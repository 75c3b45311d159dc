//! What a failed test leaves behind.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::page::Page;
use crate::repository;

/// Keeps a screenshot, the document and the console's complaints, and says where.
pub async fn keep(test: &str, page: &Page, complaints: &[String]) {
    let folder = folder(test);
    let screenshot = page.screenshot().await;
    let html = page.html().await;
    let outcome = write(&folder, &screenshot, &html, &complaints.join("\n"));
    match outcome {
        Ok(()) => eprintln!("What {test} saw: {}", folder.display()),
        Err(error) => eprintln!("What {test} saw can't be kept: {error}."),
    }
}

fn folder(test: &str) -> PathBuf {
    repository::path("target/e2e").join(test.replace("::", "."))
}

fn write(folder: &Path, screenshot: &[u8], html: &str, console: &str) -> io::Result<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("screenshot.png"), screenshot)?;
    fs::write(folder.join("page.html"), html)?;
    fs::write(folder.join("console.log"), console)
}
