//! What the page may load and run: nothing but its own.
//! <https://www.w3.org/TR/CSP3/>, <https://www.w3.org/TR/SRI/>, <https://www.w3.org/TR/trusted-types/>.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of a document with these scripts and this style in it: these run,
/// and what comes from the page's own origin.
pub fn policy(scripts: &[String], style: &str) -> String {
    let scripts = scripts.iter().map(|script| source(script)).collect::<Vec<_>>().join(" ");
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval' {scripts}"),
        &format!("style-src {}", source(style)),
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

/// How a policy names a text that stands in the document.
pub fn source(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// By this a browser knows a file: where it is another one, it isn't used.
pub fn integrity(file: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_named_by_its_hash() {
        // The example of https://www.w3.org/TR/CSP3/#example-7b8a0ad4.
        let source = source("doSomething();");
        assert_eq!(source, "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
    }

    #[test]
    fn nothing_is_allowed_that_the_page_does_not_do() {
        let policy = policy(&["let a;".to_owned()], "p{}");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        for loose in ["unsafe-inline", "unsafe-eval'", "http", "*", "data:", "blob:"] {
            let found = policy.replace("'wasm-unsafe-eval'", "");
            assert!(!found.contains(loose), "{loose} in {policy}");
        }
    }
}
