//! What the page shows of the state, in the elements it was served with.
//!
//! An element is found by its id, whatever a translator or an extension has put around it or into
//! it. Where it is gone, nothing shows the value, and everything else goes on.

use leptos::prelude::*;
use web_sys::{Element, Node};

use super::element::{by_id, new};

/// Stands for a part's links where otherwise an attribute is named.
const LINKS: &str = "links";

/// A piece of the page: the elements whose ids begin alike, and what they show.
#[derive(Debug)]
pub struct Surface {
    prefix: String,
    /// By part, and attribute or nothing for its text.
    shown: Vec<(&'static str, &'static str, Option<String>)>,
    /// Whether what is to be shown is there already, because the page was served with it.
    is_served: bool,
}

/// Keeps a surface up to date until it is dropped.
pub type Showing = RenderEffect<()>;

impl Surface {
    /// Shows what `show` says, and again whenever a signal that it looks at has changed. What it
    /// says at first is what the page was served with.
    pub fn keep(prefix: &str, mut show: impl FnMut(&mut Self) + 'static) -> Showing {
        let mut surface = Self { prefix: prefix.to_owned(), shown: vec![], is_served: true };
        RenderEffect::new(move |_| {
            show(&mut surface);
            surface.is_served = false;
        })
    }

    /// A part's text.
    pub fn text(&mut self, part: &'static str, text: &str) {
        self.put(part, "", Some(text));
    }

    /// A part's attribute; where there is no value, there is no attribute.
    pub fn attribute(&mut self, part: &'static str, name: &'static str, value: Option<&str>) {
        self.put(part, name, value);
    }

    /// A part's attribute without a value, such as `hidden`: there or not.
    pub fn flag(&mut self, part: &'static str, name: &'static str, is_set: bool) {
        self.put(part, name, is_set.then_some(""));
    }

    /// Whether a part is pressed.
    pub fn pressed(&mut self, part: &'static str, is: bool) {
        self.put(part, "aria-pressed", Some(if is { "true" } else { "false" }));
    }

    /// A part's links, a list item each: where they lead, and what they say.
    pub fn links(&mut self, part: &'static str, links: &[(String, String)]) {
        let text = links.iter().map(|(address, words)| [address, "\n", words, "\n"].concat());
        self.put(part, LINKS, Some(&text.collect::<String>()));
    }

    fn put(&mut self, part: &'static str, name: &'static str, value: Option<&str>) {
        let mut shown = self.shown.iter_mut();
        match shown.find(|(other, what, _)| (*other, *what) == (part, name)) {
            Some((.., shown)) if shown.as_deref() == value => return,
            Some((.., shown)) => *shown = value.map(str::to_owned),
            None => self.shown.push((part, name, value.map(str::to_owned))),
        }
        if !self.is_served {
            self.show(part, name, value);
        }
    }

    fn show(&self, part: &str, name: &str, value: Option<&str>) {
        let id = [&self.prefix, part].concat();
        let Some(element) = by_id(&id) else { return };
        let _ = match (name, value) {
            ("", text) => {
                say(&element, text);
                Ok(())
            }
            (LINKS, lines) => {
                element.set_text_content(None);
                let mut lines = lines.unwrap_or_default().lines();
                while let (Some(address), Some(words)) = (lines.next(), lines.next()) {
                    let (item, link) = (new("li"), new("a"));
                    let _ = link.set_attribute("href", address);
                    link.set_text_content(Some(words));
                    let _ = item.append_child(&link);
                    let _ = element.append_child(&item);
                }
                Ok(())
            }
            (_, Some(value)) => element.set_attribute(name, value),
            (_, None) => element.remove_attribute(name),
        };
    }
}

/// Where the text is a node alone, that node stays: a change within it costs a browser less than
/// another node. Not where nothing is said: the same words in the same node wouldn't be spoken again.
fn say(element: &Element, text: Option<&str>) {
    match element.first_child() {
        Some(node)
            if text != Some("")
                && node.node_type() == Node::TEXT_NODE
                && node.next_sibling().is_none() =>
        {
            node.set_node_value(text);
        }
        _ => element.set_text_content(text),
    }
}
