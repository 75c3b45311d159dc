//! Why the page can't be put together.

use std::fmt;

/// A part of the page that can't be made, and why.
#[derive(Debug)]
pub enum PageError {
    /// A style sheet is missing or has a mistake in it.
    Style(String),
    /// What Trunk staged can't be completed.
    Document(String),
    /// A script has a mistake in it.
    Script(String),
    /// The WebAssembly can't be read.
    Glue(String),
    /// The worker that keeps the page can't be told what to keep.
    Worker(String),
}

impl PageError {
    pub(super) fn style(why: impl fmt::Display) -> Self {
        Self::Style(why.to_string())
    }

    pub(super) fn document(why: impl fmt::Display) -> Self {
        Self::Document(why.to_string())
    }

    pub(super) fn glue(why: impl fmt::Display) -> Self {
        Self::Glue(why.to_string())
    }

    pub(super) fn worker(why: impl fmt::Display) -> Self {
        Self::Worker(why.to_string())
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Style(why) => write!(f, "The style sheets can't be bundled: {why}"),
            Self::Document(why) => write!(f, "index.html can't be completed: {why}."),
            Self::Script(why) => write!(f, "{why}."),
            Self::Glue(why) => write!(f, "What wasm-bindgen wrote can't be read: {why}."),
            Self::Worker(why) => write!(f, "The page can't be kept for offline: {why}."),
        }
    }
}

impl std::error::Error for PageError {}
