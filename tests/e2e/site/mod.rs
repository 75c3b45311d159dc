//! The page on a server of its own: the files of `dist/`, with right types and compressed, and
//! altered where a test wants the page to meet something.

mod arabic;
mod edition;
mod files;
mod hosted;
mod network;
mod photograph;

use std::collections::BTreeSet;
use std::future::pending;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use byline::props::WORKER;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use edition::{Edition, allow, article, text_of};
use files::File;
use network::Network;
use photograph::PHOTOGRAPH;

/// A served page. It ends with the test that serves it.
pub struct Site {
    address: SocketAddr,
    network: Network,
    shared: Arc<Shared>,
}

struct Shared {
    edition: Mutex<Arc<Edition>>,
    released: watch::Sender<bool>,
    requests: Mutex<Vec<String>>,
}

impl Site {
    pub async fn serve(edition: Edition) -> Self {
        let listener = listener_of_its_own().await;
        let address = listener.local_addr().expect("it has an address");
        let (released, _) = watch::channel(false);
        let edition = Mutex::new(Arc::new(edition));
        let shared = Arc::new(Shared { edition, released, requests: Mutex::default() });
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let network = Network::default();
        let listener = network.connect(listener);
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { address, network, shared }
    }

    /// Puts another edition in the place of the one that was served.
    pub fn deploy(&self, edition: Edition) {
        *held(&self.shared.edition) = Arc::new(edition);
    }

    /// Cuts the network, or mends it.
    pub fn cut(&self, is_cut: bool) {
        self.network.cut(is_cut);
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
        held(&self.shared.requests).clone()
    }

    /// Which files of a photograph were asked for: their widths and kinds.
    pub fn asked_for(&self, photograph: &str) -> Vec<String> {
        let beginning = format!("GET /pictures/photograph-{photograph}-");
        let file = |request: String| {
            let (_hash, file) = request.strip_prefix(&beginning)?.split_once('-')?;
            Some(file.to_owned())
        };
        self.requests().into_iter().filter_map(file).collect()
    }
}

/// On a port that no site of this run had before: a browser may remember something of that one.
async fn listener_of_its_own() -> TcpListener {
    static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        if held(&PORTS).insert(address.port()) {
            return listener;
        }
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().expect("nobody panics with it")
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let edition = Arc::clone(&held(&shared.edition));
    let (is_hosted, is_held) = (edition.is_hosted, edition.holds(uri.path()));
    let mut response = serve_file(&shared, &method, &uri, &headers).await;
    if is_held {
        // It is to be asked for at the next visit, too.
        let never = HeaderValue::from_static("no-store");
        response.headers_mut().insert(header::CACHE_CONTROL, never);
    }
    if is_hosted {
        response.headers_mut().extend(hosted::headers(uri.path()));
    }
    response
}

async fn serve_file(shared: &Shared, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    held(&shared.requests).push(format!("{method} {uri}"));
    let edition = Arc::clone(&held(&shared.edition));
    if edition.holds(path) {
        let _ = shared.released.subscribe().wait_for(|released| *released).await;
    }
    // Where the network is that slow, no worker comes to stand in for it.
    if edition.holds("a.wasm") && path == WORKER {
        return pending().await;
    }
    if path == EMPTY {
        return ([(header::CONTENT_TYPE, "text/html")], EMPTY_HTML).into_response();
    }
    if edition.has_moved && !path.starts_with(INNER) {
        let location = format!("/{INNER}{path}");
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, location)]).into_response();
    }
    let name = path.strip_prefix(INNER).unwrap_or(path);
    let name = if name.is_empty() { "index.html" } else { name };
    if Edition::is_photograph(name) {
        return ([(header::CONTENT_TYPE, "image/svg+xml")], PHOTOGRAPH).into_response();
    }
    let Some(file) = edition.built(name).and_then(|name| files::file(&name)) else {
        // As many hosts have it, this may be kept for a while.
        let kept = [(header::CACHE_CONTROL, "max-age=600")];
        let status = if edition.is_silent { StatusCode::FORBIDDEN } else { StatusCode::NOT_FOUND };
        return (status, kept, "There is nothing here.").into_response();
    };
    let File { content_type, plain, brotli } = file;
    let types = [(header::CONTENT_TYPE, content_type.as_str())];
    if let Some(altered) = edition.altered_file(name) {
        return (types, altered).into_response();
    }
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.contains("br")) {
        let encoding = [(header::CONTENT_ENCODING, "br"), (header::VARY, "accept-encoding")];
        return (types, encoding, Bytes::from_static(brotli)).into_response();
    }
    (types, Bytes::from_static(plain)).into_response()
}

/// The folder of a second page like the first, inside of the first one's.
pub const INNER: &str = "inner/";

/// The name of a page with nothing on it, of the same origin.
pub const EMPTY: &str = "empty";

/// Its icon keeps the browser from asking for one.
const EMPTY_HTML: &str = "<!doctype html><title>Elsewhere</title><link rel=icon href=\"data:,\">";
