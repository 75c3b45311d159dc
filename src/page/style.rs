//! The style sheets, made into one small text that stands in the page itself.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};

use super::PageError;

/// The style sheet at `path` with all that it imports, minified.
///
/// # Errors
///
/// When a file can't be read or its CSS not be parsed; says where.
pub fn bundle(path: &Path) -> Result<String, PageError> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(path).map_err(PageError::style)?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(PageError::style)?.code)
}
