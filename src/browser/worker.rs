//! The worker that keeps the page for when there is no network. `page/worker.js` is what it does.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlImageElement, MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::element::root;
use super::optional::optional;
use super::promise::when_settled;
use super::{event, gallery, later, tab};
use crate::props::{BUILD, WORKER};

/// How long the page is left alone once it is there.
const REST: Duration = Duration::from_secs(1);

/// Has the browser keep the page, once the page is at rest. Calls `renewed` when another build is
/// kept than the one that is open. A page that is being worked on is kept by nobody.
pub fn keep_page(renewed: impl Fn() + 'static) {
    if !cfg!(debug_assertions) {
        at_rest(Box::new(move || hire(renewed)));
    }
}

/// Loads the page anew.
pub fn reload() {
    let _ = location().reload();
}

fn at_rest(task: Box<dyn FnOnce()>) {
    let look = move || {
        if document().ready_state() == "complete" {
            task();
        } else {
            at_rest(task);
        }
    };
    later::after(REST, look);
}

fn hire(renewed: impl Fn() + 'static) {
    gallery::fetch_all();
    let Some(workers) = workers() else { return };
    event::on_target(&workers, "message", {
        let workers = workers.clone();
        move |event| {
            let kept = event.unchecked_ref::<MessageEvent>().data().as_string();
            // A page that came past the worker may be newer than what the worker keeps.
            let is_kept = workers.controller().is_some();
            if is_kept && build().is_some_and(|build| kept.is_some_and(|kept| kept != build)) {
                renewed();
            }
        }
    });
    when_settled(&workers.register(WORKER), |registration| {
        if let Ok(registration) = registration {
            let registration: ServiceWorkerRegistration = registration.unchecked_into();
            tell(&registration, &open());
            // Who comes back has nothing to say but that.
            tab::on_return(move || tell(&registration, &Array::new()));
        }
    });
}

/// Of which build the page is that is open, and which pictures it shows.
fn open() -> Array {
    let open = Array::of1(&build().unwrap_or_default().into());
    let images = document().images();
    for at in 0..images.length() {
        if let Some(image) = images.item(at) {
            open.push(&image.unchecked_ref::<HtmlImageElement>().current_src().into());
        }
    }
    open
}

/// Says it to the latest worker: the one before it may be on its way out, and Chromium keeps who is
/// spoken to then.
fn tell(registration: &ServiceWorkerRegistration, said: &Array) {
    let worker = registration.installing().or_else(|| registration.waiting());
    if let Some(worker) = worker.or_else(|| registration.active()) {
        let _ = worker.post_message(said);
    }
}

fn build() -> Option<String> {
    root()?.get_attribute(BUILD)
}

/// Where the reader doesn't want it, a browser has none, or throws when it is asked.
fn workers() -> Option<ServiceWorkerContainer> {
    optional(&window().navigator(), "serviceWorker")
}
