//! The list of comments in the page.
//!
//! What it was served with stays as it is. What the reader adds is a copy of a pattern that the
//! build has rendered, filled with text as text: nothing of a comment is ever read as markup.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::root::Life;
use super::{comment, pattern};
use crate::discussion::{Row, Target};
use crate::session::Session;

/// Brings a form to life.
pub type Write = Rc<dyn Fn(Target, HtmlElement) -> Life>;

/// The list, row by row.
pub struct List {
    element: Element,
    rows: Vec<Item>,
    /// The published comments, shown or hidden.
    published: Vec<Item>,
    write: Write,
    lang: String,
}

/// A row and its place in the page; a form's life.
type Item = (Row, Element, Option<Life>);

impl List {
    /// From now on shows the rows of a session.
    pub fn follow(session: Session, write: Write) {
        let Some(mut list) = Self::served(session, write) else { return };
        let showing = RenderEffect::new(move |_| list.show(session.rows()));
        // For as long as the page is there.
        std::mem::forget(showing);
    }

    /// The list as it was served, with the published comments.
    fn served(session: Session, write: Write) -> Option<Self> {
        let element = document().query_selector(".comments").ok()??;
        let mut child = element.first_element_child();
        let mut published = vec![];
        for row in session.rows_untracked() {
            let item = child?;
            child = item.next_element_sibling();
            published.push((row, item, None));
        }
        Some(Self { element, rows: vec![], published, write, lang: session.lang() })
    }

    /// Shows these rows, and leaves those alone that are shown already.
    pub fn show(&mut self, rows: Vec<Row>) {
        let mut old = std::mem::take(&mut self.rows);
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| match old.iter().position(|(other, ..)| *other == row) {
                Some(place) => old.remove(place),
                None => self.make(row),
            })
            .collect();
        for (_, item, form) in old {
            drop(form);
            item.remove();
        }
        let mut next = self.element.first_element_child();
        for (_, item, _) in &rows {
            if next.as_ref() == Some(item) {
                next = item.next_element_sibling();
            } else {
                let before = next.as_ref().map(AsRef::as_ref);
                let _ = self.element.insert_before(item, before);
            }
        }
        self.rows = rows;
    }

    fn make(&self, row: Row) -> Item {
        if let Some((_, item, _)) = self.published.iter().find(|(other, ..)| *other == row) {
            return (row, item.clone(), None);
        }
        let item = element("li");
        if row.is_reply() {
            item.set_class_name("reply");
        }
        let mut form = None;
        match &row {
            Row::Published(_) => {}
            Row::Own(own) => {
                item.set_inner_html(&pattern::markup("comment"));
                comment::fill(&item, own, &self.lang);
            }
            Row::Form { target, .. } => {
                item.set_inner_html(&pattern::form(target));
                let list_item = item.clone().unchecked_into();
                // Its boxes can only be filled where they are on the page.
                let _ = self.element.append_child(&item);
                form = Some((self.write)(target.clone(), list_item));
            }
            stub => {
                item.set_inner_html(&pattern::markup("stub"));
                comment::fill_stub(&item, stub);
            }
        }
        (row, item, form)
    }
}

/// An element that isn't on the page yet.
///
/// # Panics
///
/// Never: the names that the page uses are all valid.
pub(super) fn element(name: &str) -> Element {
    document().create_element(name).expect("a valid name")
}
