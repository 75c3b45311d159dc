//! The repository whose page is being looked at.

use std::path::{Path, PathBuf};

use crate::browser::variable;

/// Something in it, by its path from the root.
pub fn path(within: &str) -> PathBuf {
    let crate_folder = variable("CARGO_MANIFEST_DIR");
    let root = Path::new(&crate_folder).ancestors().nth(2).expect("tests/e2e");
    root.join(within)
}
