//! The page as a host serves it, compressed. All but the document may be cached for good: at a
//! first visit nothing is.

use axum::Router;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;

use crate::host::{File, Files};

/// The name of a page of the same origin with a box that nothing listens to.
pub const ELSEWHERE: &str = "elsewhere";

/// Its icon keeps the browser from asking for one.
const ELSEWHERE_HTML: &str = "<!doctype html><title>Elsewhere</title>\
    <link rel=icon href=\"data:,\"><label>Notes <textarea rows=6></textarea></label>";

/// An isolated page has a clock of 5 µs in place of 100 µs, which is what a handler takes.
const ISOLATION: [(&str, &str); 2] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// Serves these files until the run ends, and returns their origin.
pub async fn serve(files: &'static Files) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let router = Router::new().fallback(async |uri: Uri| answer(files, &uri));
    tokio::spawn(async { axum::serve(listener, router).await });
    format!("http://{address}")
}

fn answer(files: &'static Files, uri: &Uri) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        ELSEWHERE => {
            let html = [(header::CONTENT_TYPE, "text/html")];
            return (ISOLATION, html, ELSEWHERE_HTML).into_response();
        }
        name => name,
    };
    let Some(File { content_type, brotli, .. }) = files.get(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let caching = if name == "index.html" { "no-cache" } else { "max-age=31536000, immutable" };
    let headers = [
        (header::CONTENT_TYPE, content_type.as_str()),
        (header::CONTENT_ENCODING, "br"),
        (header::CACHE_CONTROL, caching),
    ];
    (ISOLATION, headers, brotli.clone()).into_response()
}
