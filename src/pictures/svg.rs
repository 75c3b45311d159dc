//! Drawings.

use roxmltree::{Document, Node, ParsingOptions};

use super::drawing_size::size;
use super::inspect::{Unfit, animated, unfit};

/// Elements of other names than those of this are no drawing to a browser.
const SVG: &str = "http://www.w3.org/2000/svg";

const NO_XMLNS: &str = "Write <svg xmlns=\"http://www.w3.org/2000/svg\" where it begins.";
const NOT_SEALED: &str = "Save it as a plain drawing, with everything it shows within it.";

/// The size of a drawing in whole pixels, if it is one that does nothing but show itself.
pub(super) fn measure(text: &str) -> Result<(u32, u32), Unfit> {
    // Many programs begin a drawing with its document type.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options);
    let document = document.map_err(|error| unfit(error.to_string()))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(unfit("it isn't SVG"));
    }
    if root.tag_name().namespace() != Some(SVG) {
        let reason = "its svg element doesn't have the xmlns without which no browser shows it";
        return Err(Unfit { reason: reason.to_owned(), remedy: NO_XMLNS });
    }
    if document.descendants().any(moves) {
        return Err(animated());
    }
    if let Some(reason) = document.descendants().find_map(leak) {
        return Err(Unfit { reason, remedy: NOT_SEALED });
    }
    size(root).ok_or_else(|| unfit("its svg element has neither width and height nor a viewBox"))
}

fn moves(node: Node<'_, '_>) -> bool {
    let name = node.tag_name();
    let animates = name.name() == "set" || name.name().starts_with("animate");
    let has_frames = |styles: &str| {
        let styles = styles.to_ascii_lowercase();
        ["@keyframes", "@-webkit-keyframes"].iter().any(|rule| styles.contains(rule))
    };
    animates && name.namespace() == Some(SVG) || styles(node).is_some_and(has_frames)
}

/// What in a node runs, or reaches out of the file: opened by itself, a drawing is a page.
fn leak(node: Node<'_, '_>) -> Option<String> {
    if node.pi().is_some_and(|it| it.target == "xml-stylesheet") {
        return Some("it asks for a style sheet".to_owned());
    }
    let name = node.tag_name().name();
    if ["script", "foreignObject", "handler", "listener"].contains(&name) {
        return Some(format!("it holds a {name} element"));
    }
    let reaches_out = |value: &str| {
        let value = value.trim().to_ascii_lowercase();
        !value.starts_with('#') && !value.starts_with("data:image/")
    };
    for attribute in node.attributes() {
        if attribute.name().starts_with("on") {
            return Some(format!("it holds a script in {}", attribute.name()));
        }
        if attribute.name() == "href" && reaches_out(attribute.value()) {
            return Some(format!("it reaches out to {}", attribute.value()));
        }
    }
    let text = styles(node)?.to_ascii_lowercase();
    let urls = || text.split("url(").skip(1).map(|url| url.trim_start_matches(['"', '\'', ' ']));
    let reaches = text.contains("@import") || urls().any(reaches_out);
    reaches.then(|| "its styles reach out of it".to_owned())
}

/// The styles that a node holds: an element in an attribute, and each text of a `style`.
fn styles<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let is_sheet = |it: Node<'_, '_>| it.tag_name().name() == "style";
    if node.is_text() && node.parent().is_some_and(is_sheet) {
        return node.text();
    }
    node.attribute("style")
}
