//! `cargo xtask size`: what every file of the built page weighs, held against a budget.

use crate::trunk::STAGE;
use anyhow::{Context, Result, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::thread;

/// What the whole page may weigh, brotli, without its pictures. In bytes.
const PAGE_BUDGET: usize = 100_000;
/// What may have to arrive, brotli, before the article can be read. In bytes.
const READING_BUDGET: usize = 15_000;
/// A page this many times over its budget before compression isn't a release build, and
/// compressing it would only take minutes to say so.
const SURELY_DEBUG: usize = 20;

/// Where Trunk's script for reloading listens.
const TRUNKS_RELOADING: &str = ".well-known/trunk/ws";

const PICTURES: [&str; 8] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico"];

/// Weighs the built page, prints the table, and fails when it is over a budget. Returns the
/// judgements in a line.
pub(crate) fn size(dist: &Path) -> Result<String> {
    let mut files = Vec::new();
    read_files(dist, dist, &mut files).with_context(|| {
        format!("{} can't be read. Run `cargo xtask build` first.", dist.display())
    })?;
    ensure!(
        files.iter().any(|(name, _)| name == "index.html"),
        "There is no index.html in {}. Run `cargo xtask build` first.",
        dist.display()
    );
    refuse_served_build(&files)?;
    let weights = weigh_all(files)?;
    print!("{}", table(&weights));
    judge(&weights)
}

/// A file of the page, and what it weighs in bytes.
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn is_page(&self) -> bool {
        !is_picture(&self.name)
    }

    /// A linked style sheet holds the first paint up just as the document does.
    fn holds_reading_up(&self) -> bool {
        self.name == "index.html" || extension(&self.name) == "css"
    }
}

fn extension(name: &str) -> String {
    let extension = Path::new(name).extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

/// What is for the host, and no part of the page.
fn is_for_host(name: &str) -> bool {
    ["_headers", ".htaccess", "404.html"].contains(&name)
}

fn is_picture(name: &str) -> bool {
    PICTURES.contains(&extension(name).as_str())
}

/// Every file under the folder, by its path from `root`, in order.
fn read_files(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.ends_with(STAGE) {
            continue;
        }
        if path.is_dir() {
            read_files(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            if !is_for_host(&name) {
                files.push((name, fs::read(&path)?));
            }
        }
    }
    Ok(())
}

/// Plain `trunk serve` builds into the same folder, for the one who is writing, not for readers.
fn refuse_served_build(files: &[(String, Vec<u8>)]) -> Result<()> {
    let page = || files.iter().filter(|(name, _)| !is_picture(name));
    let raw: usize = page().map(|(_, bytes)| bytes.len()).sum();
    if raw > SURELY_DEBUG * PAGE_BUDGET || page().any(|(_, bytes)| reloads_itself(bytes)) {
        bail!(
            "dist/ holds a debug build ({} KB before compression), as `trunk serve` leaves it. Run \
             `cargo xtask build` first.",
            kilobytes(raw)
        );
    }
    Ok(())
}

/// Whether this is a document with Trunk's script that reloads the page after each build.
fn reloads_itself(bytes: &[u8]) -> bool {
    let mark = TRUNKS_RELOADING.as_bytes();
    bytes.starts_with(b"<!") && bytes.windows(mark.len()).any(|found| found == mark)
}

/// Each file on a thread of its own: brotli at its best is slow.
fn weigh_all(files: Vec<(String, Vec<u8>)>) -> Result<Vec<Weight>> {
    thread::scope(|scope| {
        let weighing: Vec<_> = files
            .into_iter()
            .map(|(name, bytes)| scope.spawn(move || weigh(name, &bytes)))
            .collect();
        weighing
            .into_iter()
            .map(|thread| match thread.join() {
                Ok(weight) => weight,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}

fn weigh(name: String, bytes: &[u8]) -> Result<Weight> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best)?;
    Ok(Weight { name, raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

fn table(weights: &[Weight]) -> String {
    let mut text = row("", "raw", "gzip", "brotli");
    let mut add = |name: &str, raw, gzip, brotli| {
        let [raw, gzip, brotli] = [raw, gzip, brotli].map(kilobytes);
        text.push_str(&row(name, &raw, &gzip, &brotli));
    };
    for weight in weights {
        add(&weight.name, weight.raw, weight.gzip, weight.brotli);
    }
    let page = || weights.iter().filter(|weight| weight.is_page());
    add(
        "all but pictures",
        page().map(|weight| weight.raw).sum(),
        page().map(|weight| weight.gzip).sum(),
        page().map(|weight| weight.brotli).sum(),
    );
    let _ = writeln!(text, "(KB of 1000 bytes)");
    text
}

fn row(name: &str, raw: &str, gzip: &str, brotli: &str) -> String {
    format!("{name:<40} {raw:>9} {gzip:>9} {brotli:>9}\n")
}

/// Holds the page against its budgets.
fn judge(weights: &[Weight]) -> Result<String> {
    let brotli = |counts: fn(&Weight) -> bool| -> usize {
        let counted = weights.iter().filter(|weight| counts(weight));
        counted.map(|weight| weight.brotli).sum()
    };
    let judgements = [
        ("Without pictures", brotli(Weight::is_page), PAGE_BUDGET),
        ("Before the article can be read", brotli(Weight::holds_reading_up), READING_BUDGET),
    ];
    let lines = judgements.map(|(what, weight, budget)| judgement(what, weight, budget));
    println!("{}", lines.join("\n"));
    ensure!(
        judgements.iter().all(|(_, weight, budget)| weight <= budget),
        "The page is over its budget. The table above shows which file to make lighter. Where nothing \
         has changed, another rustc or wasm-opt has made another WebAssembly of it. A longer \
         article may weigh more: READING_BUDGET and PAGE_BUDGET are in xtask/src/size.rs."
    );
    Ok(lines.join(" "))
}

fn judgement(what: &str, weight: usize, budget: usize) -> String {
    let verdict = match budget.checked_sub(weight) {
        Some(left) => format!("{} KB left", tenths(left / 100)),
        None => format!("{} KB TOO MUCH", kilobytes(weight - budget)),
    };
    let (weight, budget) = (kilobytes(weight), kilobytes(budget));
    format!("{what}: {weight} of {budget} KB, {verdict}.")
}

/// In kilobytes with one decimal, rounded up: what is over a budget must not look within it.
fn kilobytes(bytes: usize) -> String {
    tenths(bytes.div_ceil(100))
}

fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

#[cfg(test)]
mod tests;
