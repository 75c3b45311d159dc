//! The edge: the only modules that talk to the browser itself.

pub mod boxes;
pub mod clock;
pub mod dialog;
pub mod focus;
pub mod json;
pub mod root;
pub mod segmenter;
pub mod storage;
pub mod tab;
