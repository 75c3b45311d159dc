//! The list of comments in the page.
//!
//! What it was served with stays as it is. What the reader adds is a copy of a pattern that the
//! build has rendered, filled with text as text: nothing of a comment is ever read as markup.

use leptos::prelude::*;
use web_sys::Element;

use super::element::{by_id, find, new};
use super::surface::Showing;
use super::{clock, comment, focus, pattern};
use crate::discussion::{Row, Target};
use crate::session::Session;
use crate::writing::Forms;

/// The list, row by row.
pub struct List {
    element: Element,
    rows: Vec<Item>,
    /// The published comments, shown or hidden.
    published: Vec<Item>,
    forms: Forms,
    lang: String,
}

/// A row and its place in the page.
type Item = (Row, Element);

impl List {
    /// Shows the rows of a session for as long as this is kept.
    pub fn follow(session: Session, forms: Forms) -> Option<Showing> {
        let mut list = Self::served(session, forms)?;
        Some(RenderEffect::new(move |_| list.show(session.rows())))
    }

    /// The list as it was served, with the published comments.
    fn served(session: Session, forms: Forms) -> Option<Self> {
        let element = find(".comments")?;
        let mut published = vec![];
        for row in session.rows_untracked() {
            let Row::Published(id) = &row else { continue };
            let comment = by_id(&id.element_id());
            if let Some(Ok(Some(item))) = comment.map(|comment| comment.closest("li")) {
                published.push((row, item));
            }
        }
        Some(Self { element, rows: vec![], published, forms, lang: session.lang() })
    }

    /// Shows these rows, and leaves those alone that are shown already.
    pub fn show(&mut self, rows: Vec<Row>) {
        let mut old = std::mem::take(&mut self.rows);
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| match old.iter().position(|(other, _)| *other == row) {
                Some(place) => old.remove(place),
                None => self.make(row),
            })
            .collect();
        focus::keep(|| self.put(&rows, old));
        self.rows = rows;
        clock::tell_soon(self.lang.clone());
    }

    /// Puts these rows into the page in their order, and takes the `old` ones out of it.
    fn put(&self, rows: &[Item], old: Vec<Item>) {
        for (row, item) in old {
            item.remove();
            if let Row::Form { target, .. } = row {
                self.forms.close(&target);
            }
        }
        let mut next = self.element.first_element_child();
        for (_, item) in rows {
            if next.as_ref() == Some(item) {
                next = item.next_element_sibling();
            } else {
                let before = next.as_ref().map(AsRef::as_ref);
                let _ = self.element.insert_before(item, before);
            }
        }
    }

    fn make(&self, row: Row) -> Item {
        if let Some((_, item)) = self.published.iter().find(|(other, _)| *other == row) {
            return (row, item.clone());
        }
        let item = new("li");
        if row.is_reply() {
            let _ = item.set_attribute("class", "reply");
        }
        match &row {
            Row::Published(_) => {}
            Row::Own(own) => {
                pattern::copy_into(&item, "comment");
                comment::fill(&item, own);
            }
            Row::Form { target, .. } => {
                // The comment's address leads there as long.
                if let Target::Edit(id) = target {
                    let _ = item.set_attribute("id", &id.element_id());
                }
                pattern::form_into(&item, target);
                self.forms.open(target.clone());
            }
            stub => {
                pattern::copy_into(&item, "stub");
                comment::fill_stub(&item, stub);
            }
        }
        (row, item)
    }
}
