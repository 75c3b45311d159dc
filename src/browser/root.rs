//! The interactive roots: prerendered pieces of the page that come to life in place.

use std::any::Any;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::focus::Caret;
use super::{boxes, pattern};
use crate::shape::Shape;

/// What keeps a root alive, and takes it off the page when it is dropped.
pub type Life = Box<dyn Any>;

/// Brings the root with this id to life. Where its DOM was changed since it was prerendered, its
/// markup is first put back, with the same words in the same boxes.
pub fn start(id: &str, revive: &dyn Fn(HtmlElement) -> Life) {
    let element = document().get_element_by_id(id);
    let Some(root) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if !is_intact(&root) {
        restore(&root, &pattern::markup(id));
    }
    // Hydrating anything else would trap, and end the other roots with this one.
    if is_intact(&root) {
        // It lives as long as the page.
        std::mem::forget(revive(root));
    }
}

fn restore(root: &HtmlElement, markup: &str) {
    let words = Boxes::of(root);
    root.set_inner_html(markup);
    words.put_back();
}

/// Brings to life what an element holds.
#[cfg(feature = "hydrate")]
pub fn revive<V: IntoView + 'static>(
    root: HtmlElement,
    view: impl FnOnce() -> V + 'static,
) -> Life {
    Box::new(leptos::mount::hydrate_from(root, view))
}

/// Nothing comes to life where the page is rendered.
#[cfg(not(feature = "hydrate"))]
pub fn revive<V: IntoView + 'static>(_: HtmlElement, _: impl FnOnce() -> V + 'static) -> Life {
    Box::new(())
}

/// Whether the root still has the shape it was prerendered in.
fn is_intact(root: &Element) -> bool {
    let mut shape = Shape::default();
    tell_children(root, &mut shape);
    root.get_attribute("data-shape").is_some_and(|expected| expected == shape.to_string())
}

fn tell_children(parent: &Node, shape: &mut Shape) {
    let mut child = parent.first_child();
    while let Some(node) = child {
        match node.node_type() {
            Node::ELEMENT_NODE => {
                shape.open(&node.node_name().to_ascii_lowercase());
                tell_children(&node, shape);
                shape.close();
            }
            Node::TEXT_NODE => shape.text(),
            _ => shape.comment(),
        }
        child = node.next_sibling();
    }
}

/// The words in a root's boxes, and where the reader was.
struct Boxes {
    words: Vec<(String, String)>,
    focused: Option<Caret>,
}

impl Boxes {
    fn of(root: &Element) -> Self {
        let mut words = vec![];
        if let Ok(boxes) = root.query_selector_all("input, textarea") {
            for index in 0..boxes.length() {
                let element = boxes.get(index).and_then(|node| node.dyn_into::<Element>().ok());
                let id = element.map(|element| element.id()).unwrap_or_default();
                words.push((boxes::read(&id), id));
            }
        }
        Self { words, focused: Caret::here() }
    }

    fn put_back(self) {
        for (words, id) in self.words {
            boxes::write(&id, &words);
        }
        if let Some(caret) = self.focused {
            caret.put_back();
        }
    }
}
