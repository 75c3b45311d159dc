//! The files that are served, compressed as well as can be before anything is measured.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, thread};

use axum::body::Bytes;
use brotli::enc::BrotliEncoderParams;

/// A file as it is sent.
#[derive(Clone)]
pub struct File {
    /// What the host says it is.
    pub content_type: String,
    /// Its content, by brotli.
    pub brotli: Bytes,
}

/// The contents of files, by their names such as `pictures/a.svg`.
pub type Contents = BTreeMap<String, Vec<u8>>;

/// The files that a host serves.
pub type Files = BTreeMap<String, File>;

/// Formats that are compressed already, which take long to find out about.
const COMPRESSED: [&str; 5] = ["png", "jpg", "jpeg", "webp", "avif"];

/// All that is in a folder.
pub fn folder(path: &str) -> Contents {
    let mut contents = Contents::new();
    read(Path::new(path), "", &mut contents);
    contents
}

fn read(folder: &Path, prefix: &str, contents: &mut Contents) {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().display());
        if path.is_dir() {
            read(&path, &format!("{name}/"), contents);
        } else {
            contents.insert(name, fs::read(&path).expect("a built file can be read"));
        }
    }
}

/// Each file on a thread of its own: brotli at its best is slow.
pub fn compressed(contents: Contents) -> Files {
    let threads: Vec<_> = contents
        .into_iter()
        .map(|(name, plain)| {
            thread::spawn(move || {
                let file = compress(&name, &plain);
                (name, file)
            })
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().expect("memory takes it")).collect()
}

fn compress(name: &str, plain: &[u8]) -> File {
    let extension = Path::new(name).extension().unwrap_or_default().to_string_lossy();
    let quality = if COMPRESSED.contains(&&*extension) { 1 } else { 11 };
    let parameters = BrotliEncoderParams { quality, ..BrotliEncoderParams::default() };
    let mut brotli = vec![];
    brotli::BrotliCompress(&mut &*plain, &mut brotli, &parameters).expect("memory takes it");
    let content_type = mime_guess::from_path(name).first_or_octet_stream().to_string();
    File { content_type, brotli: brotli.into() }
}
