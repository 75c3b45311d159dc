//! The style sheets, made into one small text that stands in the page itself.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

use super::PageError;

/// How the sheet begins: with the tokens.
const TOKENS: &str = "@layer{:root{";

/// The style sheet at `path` with all that it imports, minified, and written as browsers of before
/// 2024 understand it.
///
/// # Errors
///
/// When a file can't be read or its CSS not be parsed; says where.
pub fn bundle(path: &Path) -> Result<String, PageError> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let sheet = bundler.bundle(path).map_err(PageError::style)?;
    let settled = settled(&printed(&sheet)?);
    printed(&StyleSheet::parse(&settled, ParserOptions::default()).map_err(PageError::style)?)
}

/// Its text: small, with nested rules taken apart and conditions of width in their old form.
fn printed(sheet: &StyleSheet<'_>) -> Result<String, PageError> {
    let targets =
        Targets { include: Features::Nesting | Features::MediaRangeSyntax, ..Targets::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(PageError::style)?.code)
}

/// The sheet with the value of each token where it is read, if nothing sets it anew.
fn settled(sheet: &str) -> String {
    let tokens = sheet.strip_prefix(TOKENS).and_then(|rest| rest.split('}').next());
    let mut settled = sheet.to_owned();
    for token in tokens.unwrap_or_default().split(';') {
        let Some((name, value)) = token.split_once(':') else { continue };
        let is_set_once = sheet.matches(&format!("{name}:")).count() == 1;
        let may_go = name.starts_with("--") && is_set_once && !value.contains("var(");
        if may_go && !sheet.contains(&format!("var({name},")) {
            settled = settled.replace(token, "").replace(&format!("var({name})"), value);
        }
    }
    settled
}

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn a_token_that_nothing_sets_anew_is_written_where_it_is_read() {
        let sheet = "@layer{:root{--a:1rem;--b:2rem;--c:var(--b)}}p{margin:var(--a) var(--c)}";
        let expected = "@layer{:root{;;--c:2rem}}p{margin:1rem var(--c)}";
        assert_eq!(settled(sheet), expected);
    }

    #[test]
    fn a_token_that_is_set_anew_or_has_a_substitute_stays() {
        let sheet = "@layer{:root{--a:1rem;--b:2rem}}p{--a:0;margin:var(--a) var(--b,0)}";
        assert_eq!(settled(sheet), sheet);
    }
}
