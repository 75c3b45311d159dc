//! Byline: one news article as a web page.
//!
//! The build ([`content`] → [`page`]) makes HTML that reads without scripts; the browser
//! ([`browser::root`]) brings two pieces of it to life, [`poll`] and [`discussion`], and what the
//! reader does there goes through [`session`] into [`memory`]. `ARCHITECTURE.md` has the map.

#[cfg(feature = "ssr")]
pub mod article;
pub mod browser;
#[cfg(feature = "ssr")]
pub mod content;
pub mod discussion;
pub mod json;
pub mod live;
pub mod memory;
pub mod moment;
#[cfg(feature = "ssr")]
pub mod page;
pub mod poll;
pub mod props;
pub mod remembered;
pub mod session;
pub mod shape;
