//! The style sheets, made into one small text that stands in the page itself.

use std::fmt;
use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};

/// A style sheet has a mistake in it.
#[derive(Debug)]
pub struct StyleError(String);

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The style sheets can't be bundled: {}", self.0)
    }
}

impl std::error::Error for StyleError {}

/// The style sheet at `path` with all that it imports, minified.
///
/// # Errors
///
/// When a file can't be read or its CSS not be parsed; says where.
pub fn bundle(path: &Path) -> Result<String, StyleError> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(path).map_err(|error| StyleError(error.to_string()))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| StyleError(error.to_string()))?.code)
}
