//! Drawings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use roxmltree::{Attribute, Document, Node, ParsingOptions};

use super::drawing_size::size;
use super::inspect::{Unfit, animated, has_notes, noted, unfit};
use super::styles::{have_frames, is_elsewhere, reach_out};

/// Elements of other names than those of this are no drawing to a browser.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements of this are to a browser what they are in a page.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

const XML: &str = "http://www.w3.org/XML/1998/namespace";

const NO_XMLNS: &str = "Write <svg xmlns=\"http://www.w3.org/2000/svg\" where it begins.";
/// How a camera's notes begin: EXIF in a JPEG and in a PNG, and XMP in both.
const NOTES: [&[u8]; 3] = [b"Exif\0\0", b"eXIf", b"x:xmpmeta"];
const NOTED: &str = "Save the photograph in it again without metadata, and put that into it.";
const STYLES: &str = "its styles reach out of it";
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
    if let Some(reason) = document.descendants().find_map(leak) {
        return Err(Unfit { reason, remedy: NOT_SEALED });
    }
    if document.descendants().any(moves) {
        return Err(animated());
    }
    if document.descendants().any(holds_notes) {
        return Err(noted(NOTED));
    }
    size(root).ok_or_else(|| unfit("its svg element has neither width and height nor a viewBox"))
}

fn moves(node: Node<'_, '_>) -> bool {
    let name = node.tag_name();
    let animates = name.name() == "set" || name.name().starts_with("animate");
    let is_animation = animates && name.namespace() == Some(SVG);
    is_animation || sheet(node).is_some_and(|styles| have_frames(&styles))
}

/// Whether it is a photograph as a camera saved it.
fn holds_notes(node: Node<'_, '_>) -> bool {
    let photograph = |address: &str| {
        let (_, letters) = address.split_once("base64,")?;
        let letters: String = letters.split_ascii_whitespace().collect();
        STANDARD_NO_PAD.decode(letters.trim_end_matches('=')).ok()
    };
    let links = node.attributes().filter(|attribute| attribute.name() == "href");
    links.filter_map(|link| photograph(link.value())).any(|bytes| has_notes(&bytes, &NOTES))
}

/// What in a node runs, or reaches out of the file: opened by itself, a drawing is a page.
fn leak(node: Node<'_, '_>) -> Option<String> {
    if node.pi().is_some_and(|it| it.target == "xml-stylesheet") {
        return Some("it asks for a style sheet".to_owned());
    }
    let (name, namespace) = (node.tag_name().name(), node.tag_name().namespace());
    let runs = ["script", "foreignObject", "handler", "listener"].contains(&name);
    if runs || namespace == Some(XHTML) {
        return Some(format!("it holds a {name} element"));
    }
    if sheet(node).is_some_and(|styles| reach_out(&styles)) {
        return Some(STYLES.to_owned());
    }
    node.attributes().find_map(leak_of_attribute)
}

fn leak_of_attribute(attribute: Attribute<'_, '_>) -> Option<String> {
    let (name, value) = (attribute.name(), attribute.value());
    let reaches_out = match (attribute.namespace(), name) {
        _ if name.starts_with("on") => return Some(format!("it holds a script in {name}")),
        (_, "href") => is_elsewhere(value),
        (Some(XML), "base") => true,
        (None, "style") if reach_out(value) => return Some(STYLES.to_owned()),
        (None, _) if is_name(name) => false,
        // Most of them are styles too, such as fill and filter; addresses are in functions.
        (None, _) => value.contains('(') && reach_out(value),
        _ => false,
    };
    reaches_out.then(|| format!("it reaches out to {value}"))
}

/// Whether the attribute says what something is called: a layer may be called as its file was,
/// `image(1)`.
fn is_name(attribute: &str) -> bool {
    let begins = |beginning| attribute.starts_with(beginning);
    ["id", "class"].contains(&attribute) || begins("data-") || begins("aria-")
}

/// What a `style` element says, in however many pieces.
fn sheet(node: Node<'_, '_>) -> Option<String> {
    let texts = || node.children().filter(Node::is_text).filter_map(|it| it.text());
    (node.tag_name().name() == "style").then(|| texts().collect())
}
