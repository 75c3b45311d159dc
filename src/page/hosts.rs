//! What hosts are told to send with the page's files: the policy of each, and how long it is kept.

use std::fmt::Write as _;

use crate::pictures::HASH_DIGITS;

/// The header's name.
const POLICY: &str = "Content-Security-Policy";

/// The policy as a host sends it with the document, and with no other file: a drawing that is opened
/// by itself has styles of its own. Only a header can say who may put the page into a frame.
fn of_document(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// The policy of a picture that is opened by itself: nothing in it runs, or is loaded.
const OF_PICTURE: &str =
    "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox";

/// The headers that a host sends with every file of the page.
const HEADERS: [(&str, &str); 4] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", PERMISSIONS),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// What the page never asks a browser for.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const ANEW: &str = "no-cache";

/// The headers as hosts such as Netlify and Cloudflare Pages read them, in a file `_headers`.
pub fn headers_file(policy: &str) -> String {
    let policy = of_document(policy);
    let mut text = "/*\n".to_owned();
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for (files, caching, policy) in [
        ("/", ANEW, Some(&*policy)),
        ("/index.html", ANEW, Some(&*policy)),
        ("/pictures/*", FOR_GOOD, Some(OF_PICTURE)),
        ("/*.wasm", FOR_GOOD, None),
        ("/byline-*.js", FOR_GOOD, None),
        ("/sw.js", ANEW, None),
        ("/404.html", ANEW, None),
        ("/manifest.webmanifest", ANEW, None),
        ("/favicon.svg", ANEW, None),
        ("/icon.png", ANEW, None),
    ] {
        let _ = writeln!(text, "{files}\n  Cache-Control: {caching}");
        if let Some(policy) = policy {
            let _ = writeln!(text, "  {POLICY}: {policy}");
        }
    }
    text
}

/// The headers as Apache's web server reads them, in a file `.htaccess`.
pub fn htaccess(policy: &str) -> String {
    let policy = of_document(policy);
    let pictures = pictures();
    let mut lines = String::new();
    for (name, value) in HEADERS {
        let _ = writeln!(lines, "  Header always set {name} \"{value}\"");
    }
    for (files, policy) in [(DOCUMENT, &*policy), (&*pictures, OF_PICTURE)] {
        let set = format!("Header always set {POLICY} \"{policy}\"");
        let _ = writeln!(lines, "  <FilesMatch \"{files}$\">\n    {set}\n  </FilesMatch>");
    }
    format!(
        "AddType application/wasm .wasm\n\
         <IfModule mod_headers.c>\n\
         {lines}  Header set Cache-Control \"{ANEW}\"\n  \
         <FilesMatch \"({SCRIPTS}|{pictures})$\">\n    Header set Cache-Control \"{FOR_GOOD}\"\n  </FilesMatch>\n\
         </IfModule>\n"
    )
}

const DOCUMENT: &str = "^index\\.html";
const SCRIPTS: &str = "^byline-.*\\.(js|wasm)";

fn pictures() -> String {
    format!("-[0-9a-f]{{{HASH_DIGITS}}}.*\\.(avif|webp|jpg|png|svg)")
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::super::policy::policy;
    use super::*;
    use crate::pictures::{Format, Renditions};

    #[test]
    fn hosts_are_told_the_same_as_the_document() {
        let policy = policy(&[], "");
        for file in [headers_file(&policy), htaccess(&policy)] {
            assert!(file.contains(&format!("{policy}; frame-ancestors 'none'")), "{file}");
            for told in [
                "Cross-Origin-Opener-Policy",
                "Permissions-Policy",
                "geolocation=()",
                "no-referrer",
                "nosniff",
            ] {
                assert!(file.contains(told), "no {told} in {file}");
            }
        }
    }

    #[test]
    fn the_policy_is_the_documents_alone() {
        let file = headers_file("policy");
        let of = |files: &str| {
            let (_, rest) = file.split_once(&format!("{files}\n")).unwrap();
            rest.lines().take_while(|line| line.starts_with(' ')).collect::<String>()
        };
        for page in ["\n/", "/index.html"] {
            assert!(of(page).contains("Policy: policy; frame"), "{file}");
        }
        assert!(!of("/*").contains(POLICY) && of("/pictures/*").contains("default-src 'none'"));
        assert!(of("/pictures/*").ends_with("sandbox"), "{file}");
        let apache = htaccess("policy");
        let (_, rest) = apache.split_once("<FilesMatch \"^index\\.html$\">\n").unwrap();
        assert!(rest.trim_start().starts_with("Header always set Content-Security-Policy"));
    }

    #[test]
    fn apache_knows_every_file_of_a_picture() {
        let file = htaccess("policy");
        let patterns = file.split("<FilesMatch \"").skip(1).filter_map(|it| it.split_once('"'));
        let patterns: Vec<_> = patterns.map(|(it, _)| Regex::new(it).unwrap()).collect();
        for format in [Format::Photograph, Format::Transparent, Format::Avif, Format::Svg] {
            let renditions = Renditions::new("boat", b"", 600, format);
            let made = renditions.made().map(|it| it.name);
            for name in made.chain(renditions.unchanged()) {
                let times = patterns.iter().filter(|it| it.is_match(&name)).count();
                assert_eq!(times, 2, "{name} has a policy, and is kept for good");
            }
        }
    }
}
