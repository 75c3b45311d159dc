//! Fills the pattern of a comment.

use leptos::prelude::*;
use web_sys::Element;

use super::clock;
use super::element::new;
use crate::actions::CommentAction;
use crate::discussion::{Comment, CommentId, Row, Stretch, is_long, paragraphs, stretches};
use crate::words::{Phrase, count, say, say_with};

/// Fills in an own comment.
pub(super) fn fill(item: &Element, comment: &Comment) {
    let Comment { id, posted, .. } = comment;
    name(item, id, "article", ".comment-by");
    set(item, "article", "aria-labelledby", &id.author_id());
    set(item, ".permalink", "href", &id.fragment());
    set(item, ".permalink", "aria-describedby", &id.author_id());
    put(item, ".comment-by bdi", &comment.name);
    match &comment.reply_to {
        Some(author) => put(item, ".reply-to bdi", author),
        None => take_out(item, ".reply-to"),
    }
    set(item, "time", "datetime", &clock::iso(*posted));
    // In words a moment later, see `clock::tell_soon`.
    for part in ["time", ".ago"] {
        set(item, part, "data-at", &posted.millis().to_string());
    }
    if let Some(text) = part(item, ".comment-text") {
        write(&text, &comment.text);
    }
    if !is_long(&comment.text) {
        take_out(item, ".fold");
    }
    put(item, ".comment-kept", &say(kept(comment)));
    keep_buttons(item, id, actions(comment));
}

const fn kept(comment: &Comment) -> Phrase {
    match (comment.kept, comment.edited) {
        (true, false) => Phrase::Kept,
        (true, true) => Phrase::KeptEdited,
        (false, _) => Phrase::NotKept,
    }
}

const fn actions(comment: &Comment) -> &'static [CommentAction] {
    use CommentAction::{CopyLink, CopyText, Delete, Edit, Reply, TryAgain, Undo};
    match (comment.kept, comment.undo) {
        (true, false) => &[CopyLink, Reply, Edit, Delete],
        (true, true) => &[CopyLink, Reply, Edit, Undo, Delete],
        (false, _) => &[CopyText, TryAgain, Reply, Edit, Delete],
    }
}

/// Fills in what stands for comments that aren't shown.
pub(super) fn fill_stub(item: &Element, row: &Row) {
    use CommentAction::{Mute, Show, Undo, Unfold};
    let (id, words, actions): (_, _, &[CommentAction]) = match row {
        Row::Hidden { id, name: Some(name), muted: true, .. } => {
            (id, say_with(Phrase::AuthorHidden, &[("name", name)]), &[Show])
        }
        Row::Hidden { id, name: Some(name), .. } => {
            put(item, &Mute.selector(), &say_with(Phrase::HideAuthor, &[("name", name)]));
            (id, say_with(Phrase::CommentByHidden, &[("name", name)]), &[Show, Mute])
        }
        Row::Hidden { id, .. } => (id, say(Phrase::CommentHidden), &[Show]),
        Row::Deleted { id, undo: true, .. } => (id, say(Phrase::CommentDeleted), &[Undo]),
        Row::Deleted { id, .. } => (id, say(Phrase::CommentDeleted), &[]),
        Row::Folded { first, number } => {
            (first, count(Phrase::MoreOfYours, *number as u64), &[Unfold])
        }
        Row::Published(_) | Row::Own(_) | Row::Form { .. } => return,
    };
    name(item, id, ".stub", ".stub-words");
    put(item, ".stub-words", &words);
    keep_buttons(item, id, actions);
}

/// Gives the comment and what says whose it is their ids.
fn name(item: &Element, id: &CommentId, comment: &str, author: &str) {
    set(item, comment, "id", &id.element_id());
    set(item, author, "id", &id.author_id());
}

/// Of all buttons leaves those for these actions.
fn keep_buttons(item: &Element, id: &CommentId, actions: &[CommentAction]) {
    let mut next = part(item, "button");
    while let Some(button) = next {
        next = button.next_element_sibling();
        let value = button.get_attribute("value").unwrap_or_default();
        if actions.iter().any(|action| action.value() == value) {
            let _ = button.set_attribute("name", id.as_str());
            let _ = button.set_attribute("aria-describedby", &id.author_id());
        } else {
            button.remove();
        }
    }
}

/// Writes a reader's text: paragraphs, and links that vouch for nothing.
fn write(parent: &Element, text: &str) {
    for text in paragraphs(text) {
        let paragraph = new("p");
        for stretch in stretches(&text) {
            match stretch {
                Stretch::Words(words) => {
                    let _ = paragraph.append_child(&document().create_text_node(words));
                }
                Stretch::Address(address) => {
                    let link = new("a");
                    link.set_text_content(Some(address));
                    let _ = link.set_attribute("href", address);
                    let _ = link.set_attribute("rel", "nofollow ugc noopener");
                    let _ = paragraph.append_child(&link);
                }
            }
        }
        let _ = parent.append_child(&paragraph);
    }
}

fn part(item: &Element, selector: &str) -> Option<Element> {
    item.query_selector(selector).ok().flatten()
}

fn put(item: &Element, selector: &str, words: &str) {
    if let Some(part) = part(item, selector) {
        part.set_text_content(Some(words));
    }
}

fn set(item: &Element, selector: &str, attribute: &str, value: &str) {
    if let Some(part) = part(item, selector) {
        let _ = part.set_attribute(attribute, value);
    }
}

fn take_out(item: &Element, selector: &str) {
    if let Some(part) = part(item, selector) {
        part.remove();
    }
}
