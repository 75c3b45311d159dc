//! The edge: the only modules that talk to the browser itself.

pub mod appearance;
pub mod blocks;
pub mod boxes;
pub mod clipboard;
pub mod clock;
mod comment;
pub mod dialog;
pub mod event;
pub mod file;
pub mod focus;
pub mod fragment;
pub mod frame;
pub mod inventory;
pub mod json;
pub mod list;
mod pattern;
pub mod printer;
mod promise;
pub mod prose;
pub mod scroll;
pub mod segmenter;
pub mod share;
pub mod storage;
pub mod surface;
pub mod tab;
pub mod voice;
