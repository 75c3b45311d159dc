//! What `dist/_headers` tells a host to send along.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use super::text_of;

/// The headers for this path, such as `/pictures/a.svg`.
pub fn headers(path: &str) -> HeaderMap {
    let rules = text_of("_headers");
    let mut headers = HeaderMap::new();
    let mut holds = false;
    for line in rules.lines() {
        let Some(rule) = line.strip_prefix("  ") else {
            holds = is_for(line, path);
            continue;
        };
        if holds {
            let (name, value) = rule.split_once(": ").expect("a header has a value");
            let name = HeaderName::try_from(name).expect("it is a header's name");
            headers.insert(name, HeaderValue::try_from(value).expect("it is a header's value"));
        }
    }
    headers
}

fn is_for(pattern: &str, path: &str) -> bool {
    let Some((start, end)) = pattern.split_once('*') else { return pattern == path };
    path.starts_with(start) && path.ends_with(end)
}
