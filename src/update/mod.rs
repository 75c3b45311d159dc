//! News of the page itself: that it is there in another build than the one that is open.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
mod news;

#[cfg(feature = "ssr")]
pub use markup::UpdateView;
#[cfg(feature = "browser")]
pub use news::Update;
