//! Passing the page on.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
mod share;

#[cfg(feature = "ssr")]
pub use markup::SharingView;
#[cfg(feature = "browser")]
pub use share::Sharing;
