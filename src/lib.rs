//! Byline: one news article as a web page.
//!
//! The build ([`content`] → [`page`]) makes HTML that reads without scripts. In the browser
//! `actions` answer what the reader does, `session` and `writing` hold the state, and what is to
//! be kept goes into [`memory`]. `ARCHITECTURE.md` has the map.

#[cfg(all(feature = "ssr", feature = "browser"))]
compile_error!(
    "either `ssr` or `browser`: Leptos drops events and properties from a build that has both"
);

pub mod actions;
pub mod appearance;
#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod content;
pub mod discussion;
pub mod json;
pub mod lightbox;
#[cfg(feature = "ssr")]
pub mod line;
pub mod listening;
#[cfg(feature = "browser")]
pub mod live;
pub mod memory;
pub mod moment;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod pictures;
pub mod place;
pub mod poll;
#[cfg(feature = "ssr")]
pub mod printing;
pub mod props;
pub mod remembered;
#[cfg(feature = "browser")]
pub mod session;
pub mod sharing;
pub mod update;
pub mod words;
#[cfg(feature = "browser")]
pub mod writing;
