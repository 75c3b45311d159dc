//! What the page is measured against by `cargo xtask bench`: the same page, rendered in the browser
//! alone, as a Leptos app built by Trunk usually is.
//!
//! The bench puts the page's body into the head of a page that has none, as data. Leptos makes every
//! element and every text of it; then the page's own code brings it to life.

use byline::json::{self, Value};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

/// What brings the page to life, as readers get it.
#[path = "../../src/main.rs"]
mod byline_itself;

/// The id of the element that holds the body.
const BODY: &str = "body";

fn main() {
    let text = document().get_element_by_id(BODY).and_then(|script| script.text_content());
    let body = text.and_then(|text| json::parse(&text).ok());
    mount_to_body(move || body.map(nodes));
    byline_itself::main();
}

fn nodes(body: Value) -> AnyView {
    let Value::List(nodes) = body else { return ().into_any() };
    nodes.into_iter().map(node).collect_view().into_any()
}

/// A text, or an element: its name, its attributes, and what is in it.
fn node(node: Value) -> AnyView {
    match node {
        Value::Text(text) => text.into_any(),
        Value::List(parts) => element(parts),
        _ => ().into_any(),
    }
}

fn element(parts: Vec<Value>) -> AnyView {
    let mut parts = parts.into_iter();
    let (Some(Value::Text(name)), Some(Value::Map(attributes))) = (parts.next(), parts.next())
    else {
        return ().into_any();
    };
    let attributes: Vec<AnyAttribute> = attributes.into_iter().filter_map(attribute).collect();
    // The content of a template is a document of its own, which is made of markup.
    if name == "template" {
        let markup = parts.next().and_then(text);
        return custom(name).inner_html(markup).add_any_attr(attributes).into_any();
    }
    custom(name).child(parts.map(node).collect_view()).add_any_attr(attributes).into_any()
}

fn attribute((name, value): (String, Value)) -> Option<AnyAttribute> {
    Some(custom_attribute(name, text(value)?).into_any_attr())
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
