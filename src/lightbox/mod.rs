//! The article's pictures, one at a time and as large as the window lets.

pub mod hand;
#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
pub mod showing;
pub mod zoom;

#[cfg(feature = "ssr")]
pub use markup::LightboxView;

/// The id of the dialog that shows them.
pub const LIGHTBOX: &str = "lightbox";

/// What the ids of the article's pictures begin with; their numbers follow, from 1.
pub const PICTURE: &str = "picture-";
