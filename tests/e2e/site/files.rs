//! The files of `dist/`, read and compressed once for all tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use brotli::enc::BrotliEncoderParams;

use crate::browser::variable;

pub struct File {
    pub content_type: String,
    pub plain: Vec<u8>,
    pub brotli: Vec<u8>,
}

static FILES: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let dist = variable("BYLINE_DIST");
    let mut files = BTreeMap::new();
    read(Path::new(&dist), "", &mut files);
    assert!(files.contains_key("index.html"), "{dist} holds no page. Run `cargo xtask test`.");
    files
});

/// The file with this name, such as `pictures/a.svg`.
pub fn file(name: &str) -> Option<&'static File> {
    FILES.get(name)
}

fn read(folder: &Path, prefix: &str, files: &mut BTreeMap<String, File>) {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let (name, path) = (format!("{prefix}{name}"), entry.path());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, File::read(&path));
        }
    }
}

impl File {
    fn read(path: &Path) -> Self {
        let plain = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let content_type = mime_guess::from_path(path).first_or_octet_stream().to_string();
        Self { content_type, brotli: compress(&plain), plain }
    }
}

fn compress(plain: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams { quality: 4, ..BrotliEncoderParams::default() };
    let mut brotli = vec![];
    brotli::BrotliCompress(&mut &*plain, &mut brotli, &parameters).expect("memory takes it");
    brotli
}
