//! What readers get of the files in `content/pictures/`. Build only.
//!
//! [`inspect()`] says from a file's head whether it can be used, and how large it is; [`Renditions`]
//! say which files the page names; [`develop()`] makes them.

mod colour;
mod decode;
mod develop;
mod drawing_size;
mod encode;
mod inks;
mod inspect;
mod kind;
mod profile;
mod rasterize;
mod renditions;
mod styles;
mod svg;

pub use colour::{hex, placeholders};
pub use develop::{Developed, Undeveloped, develop};
pub use inspect::{Inspected, Unfit, inspect};
pub use kind::Kind;
pub use rasterize::icon;
pub use renditions::{Format, HASH_DIGITS, Renditions};
