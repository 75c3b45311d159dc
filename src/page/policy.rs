//! What the page may load and run, and what it may be part of: nothing but itself.
//! <https://www.w3.org/TR/CSP3/>, <https://www.w3.org/TR/SRI/>, <https://www.w3.org/TR/trusted-types/>.

use std::fmt::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of a document with these scripts and this style in it: these run,
/// and what comes from the page's own origin.
pub fn policy(scripts: &[&str], style: &str) -> String {
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
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// By this a browser knows a file: where it is another one, it isn't used.
pub fn integrity(file: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(file)))
}

/// The headers that a host sends with every file of the page.
fn headers(policy: &str) -> [(&'static str, String); 5] {
    [
        // Only a header can say who may put the page into a frame.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors 'none'")),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// What the page never asks a browser for.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const ANEW: &str = "no-cache";

/// The headers as hosts such as Netlify and Cloudflare Pages read them, in a file `_headers`.
pub fn headers_file(policy: &str) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in headers(policy) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for (files, caching) in [
        ("/pictures/*", FOR_GOOD),
        ("/*.wasm", FOR_GOOD),
        ("/byline-*.js", FOR_GOOD),
        ("/index.html", ANEW),
        ("/", ANEW),
        ("/sw.js", ANEW),
    ] {
        let _ = writeln!(text, "{files}\n  Cache-Control: {caching}");
    }
    text
}

/// The headers as Apache's web server reads them, in a file `.htaccess`.
pub fn htaccess(policy: &str) -> String {
    let mut lines = String::new();
    for (name, value) in headers(policy) {
        let _ = writeln!(lines, "  Header always set {name} \"{value}\"");
    }
    format!(
        "AddType application/wasm .wasm\n\
         <IfModule mod_headers.c>\n\
         {lines}  Header set Cache-Control \"{ANEW}\"\n  \
         <FilesMatch \"{HASHED}\">\n    Header set Cache-Control \"{FOR_GOOD}\"\n  </FilesMatch>\n\
         </IfModule>\n"
    )
}

/// Files whose names bear a hash of what is in them.
const HASHED: &str = "(^byline-.*\\.(js|wasm)|-[0-9a-f]{10}.*\\.(avif|webp|jpg|png|svg))$";

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
        let policy = policy(&["let a;"], "p{}");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        for loose in ["unsafe-inline", "unsafe-eval'", "http", "*", "data:", "blob:"] {
            let found = policy.replace("'wasm-unsafe-eval'", "");
            assert!(!found.contains(loose), "{loose} in {policy}");
        }
    }

    #[test]
    fn hosts_are_told_the_same_as_the_document() {
        let policy = policy(&[], "");
        for file in [headers_file(&policy), htaccess(&policy)] {
            assert!(file.contains(&format!("{policy}; frame-ancestors 'none'")), "{file}");
            assert!(file.contains("no-referrer"), "{file}");
        }
    }
}
