//! Printing.

use leptos::prelude::window;

/// Opens the browser's own dialog.
pub fn print() {
    let _ = window().print();
}
