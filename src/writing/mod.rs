//! The forms on the page: what is in them, what they show, what they do.

mod composer;
mod form_state;
mod forms;
mod notice;
mod other_tab;
mod show;

pub use composer::Composer;
pub use forms::Forms;
