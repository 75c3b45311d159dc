//! The article's pictures, one at a time and as large as the window lets.

pub mod hand;
#[cfg(feature = "browser")]
#[expect(clippy::module_inception, reason = "it is what the module is about")]
mod lightbox;
#[cfg(feature = "ssr")]
mod markup;
pub mod zoom;

#[cfg(feature = "browser")]
pub use lightbox::Lightbox;
#[cfg(feature = "ssr")]
pub use markup::LightboxView;

/// The id of the dialog that shows them.
pub const LIGHTBOX: &str = "lightbox";

/// What the ids of the article's pictures begin with; their numbers follow, from 1.
pub const PICTURE: &str = "picture-";
