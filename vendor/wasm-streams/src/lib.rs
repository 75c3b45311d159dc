//! Stands in for the crate of this name.
//!
//! Leptos always brings along its server functions, and they the streams between a browser and a
//! server. The real crate exports its streams to JavaScript, so no linker can leave them out: 6 KB,
//! for a server that Byline doesn't have. This one has the same names, exports nothing, and so is
//! not in the page at all.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream between a browser and a server. It never carries anything.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives it back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream to a server.
    ///
    /// # Panics
    ///
    /// Always: there is no server.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("Byline has no server")
    }

    /// A stream from a server, which is silent.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
