//! The forms that are on the page.

use std::cell::RefCell;
use std::num::NonZeroU32;

use super::Composer;
use crate::browser::surface::Showing;
use crate::browser::{later, segmenter, tab};
use crate::discussion::{Limit, Target};
use crate::session::Session;

/// A handle to the forms on the page; all copies are the same forms.
#[derive(Clone, Copy)]
pub struct Forms {
    session: Session,
    limit: Limit,
    open: &'static RefCell<Vec<(Composer, Showing)>>,
}

impl Forms {
    /// None yet. In each, a comment has at most `max` characters.
    pub fn new(session: Session, max: NonZeroU32) -> Self {
        let limit = Limit::new(max, segmenter::clusters);
        Self { session, limit, open: Box::leak(Box::default()) }
    }

    /// Brings the form for `target` to life. It is on the page.
    pub fn open(self, target: Target) {
        let composer = Composer::new(self.session, target, self.limit);
        let showing = composer.show();
        self.open.borrow_mut().push((composer, showing));
        if self.session.is_open() {
            later::soon(move || self.look());
        }
    }

    /// Brings drafts, counters and store up to what is in the boxes.
    pub fn follow(self) {
        self.composers().into_iter().for_each(Composer::follow);
    }

    /// Looks at what is in the boxes, and at what other tabs have written in the same forms.
    pub fn look(self) {
        for composer in self.composers() {
            composer.look();
        }
    }

    /// Has them say no longer what came of the last post: that comment may be the one that goes.
    pub fn say_no_more(self) {
        self.composers().into_iter().for_each(Composer::say_no_more);
    }

    /// Lets go of the form for `target`. It is no longer on the page.
    pub fn close(self, target: &Target) {
        self.open.borrow_mut().retain(|(composer, _)| {
            let stays = composer.target() != *target;
            if !stays {
                composer.close();
            }
            stays
        });
        tab::mark_title_soon();
    }

    /// The form whose element has this id.
    pub fn with_id(self, id: &str) -> Option<Composer> {
        self.composers().into_iter().find(|composer| composer.target().element_id() == id)
    }

    fn composers(self) -> Vec<Composer> {
        self.open.borrow().iter().map(|(composer, _)| *composer).collect()
    }
}
