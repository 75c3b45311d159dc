//! The article read aloud by one of the browser's own voices.

#[cfg(feature = "browser")]
mod listen;
#[cfg(feature = "ssr")]
mod markup;
mod player;
mod rate;
mod voice;

#[cfg(feature = "browser")]
pub use listen::Listening;
#[cfg(feature = "ssr")]
pub use markup::{ListenButton, PlayerView};
pub use player::{Player, State};
pub use rate::{RATE_ID, Rate};
pub use voice::Voice;
