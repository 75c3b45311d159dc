//! The page on a server of its own: the files of `dist/`, with right types and compressed, and
//! altered where a test wants the page to meet something.

mod arabic;
mod edition;
mod files;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use edition::{Edition, article, text_of};
use files::File;

/// A served page. It ends with the test that serves it.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    edition: Edition,
    released: watch::Sender<bool>,
    requests: Mutex<Vec<String>>,
}

impl Site {
    pub async fn serve(edition: Edition) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let (released, _) = watch::channel(false);
        let shared = Arc::new(Shared { edition, released, requests: Mutex::default() });
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { address, shared }
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets go of the files that were held back.
    pub fn release(&self) {
        self.shared.released.send_replace(true);
    }

    /// Holds them back again.
    pub fn hold_back(&self) {
        self.shared.released.send_replace(false);
    }

    /// The requests so far, as in "GET /".
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().expect("nobody panics with it").clone()
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path().trim_start_matches('/');
    let request = format!("{method} /{path}");
    shared.requests.lock().expect("nobody panics with it").push(request);
    if shared.edition.holds(path) {
        let _ = shared.released.subscribe().wait_for(|released| *released).await;
    }
    if path == EMPTY {
        return ([(header::CONTENT_TYPE, "text/html")], EMPTY_HTML).into_response();
    }
    let name = if path.is_empty() { "index.html" } else { path };
    let Some(file) = files::file(name) else { return StatusCode::NOT_FOUND.into_response() };
    let File { content_type, plain, brotli } = file;
    let types = [(header::CONTENT_TYPE, content_type.as_str())];
    if name == "index.html" && shared.edition.is_altered() {
        let html = String::from_utf8_lossy(plain).into_owned();
        return (types, shared.edition.alter(html)).into_response();
    }
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.contains("br")) {
        let encoding = [(header::CONTENT_ENCODING, "br"), (header::VARY, "accept-encoding")];
        return (types, encoding, Bytes::from_static(brotli)).into_response();
    }
    (types, Bytes::from_static(plain)).into_response()
}

/// The name of a page with nothing on it, of the same origin.
pub const EMPTY: &str = "empty";

/// Its icon keeps the browser from asking for one.
const EMPTY_HTML: &str = "<!doctype html><title>Elsewhere</title><link rel=icon href=\"data:,\">";
