//! The list of what the page remembers.

use web_sys::Element;

use super::element::{find, new};
use crate::actions::Action;
use crate::memory::{Inventory, Item, size_in_words};
use crate::words::{Phrase, say, say_with};

/// Shows what is remembered. The buttons are named for the places of the items.
pub fn show(inventory: &Inventory) {
    let Some(panel) = find(".inventory") else { return };
    panel.set_text_content(None);
    let mut place = 0;
    let mut group = |title: &str, items: &[Item]| {
        if items.is_empty() {
            return;
        }
        add(&panel, "h3", title);
        let list = add(&panel, "ul", "");
        // Without its marks it would be none to VoiceOver.
        let _ = list.set_attribute("role", "list");
        for item in items {
            let row = add(&list, "li", "");
            add(&row, "span", &item.title);
            add(&row, "span", &size_in_words(item.size));
            let button = add(&row, "button", &say(Phrase::Erase));
            for (name, value) in [
                ("type", "button"),
                ("class", "link-button"),
                ("value", Action::Erase.value()),
                ("name", &place.to_string()),
                ("aria-label", &say_with(Phrase::EraseThing, &[("title", &item.title)])),
            ] {
                let _ = button.set_attribute(name, value);
            }
            place += 1;
        }
    };
    group(&say(Phrase::ForThisArticle), &inventory.here);
    group(&say(Phrase::ForAllArticles), &inventory.everywhere);
    for (article, items) in &inventory.elsewhere {
        group(&say_with(Phrase::ForArticle, &[("name", article)]), items);
    }
    group(&say(Phrase::Unreadable), &inventory.unreadable);
    if place == 0 {
        add(&panel, "p", &say(Phrase::Nothing));
    }
}

/// Whether the list is shown and the focus isn't in it.
pub fn is_in_sight() -> bool {
    find("[open] > .inventory:not(:focus-within)").is_some()
}

fn add(parent: &Element, name: &str, text: &str) -> Element {
    let child = new(name);
    child.set_text_content(Some(text));
    let _ = parent.append_child(&child);
    child
}
