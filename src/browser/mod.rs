//! The edge: the only modules that talk to the browser itself.

pub mod appearance;
pub mod boxes;
pub mod clipboard;
pub mod clock;
mod comment;
pub mod dialog;
pub mod early;
pub mod event;
pub mod file;
pub mod focus;
pub mod fragment;
pub mod frame;
pub mod gallery;
pub mod inventory;
pub mod json;
pub mod list;
mod pattern;
mod promise;
pub mod segmenter;
pub mod share;
pub mod storage;
pub mod surface;
pub mod tab;
pub mod words;
pub mod worker;
