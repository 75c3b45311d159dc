//! The forms that are on the page.

use std::num::NonZeroU32;
use std::time::Duration;

use leptos::prelude::*;

use super::Composer;
use crate::browser::surface::Showing;
use crate::browser::{frame, segmenter};
use crate::discussion::{Limit, Target};
use crate::session::Session;

/// A handle to the forms on the page; all copies are the same forms.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    session: Session,
    limit: Limit,
    open: StoredValue<Vec<(Composer, Showing)>>,
    /// Whether the counters will be brought up to date before the next frame.
    will_count: StoredValue<bool>,
    /// Of what forms are made of: they outlive the effect in which they come onto the page.
    owner: StoredValue<Owner>,
}

impl Forms {
    /// None yet. In each, a comment has at most `max` characters.
    pub fn new(session: Session, max: NonZeroU32) -> Self {
        let limit = Limit::new(max, segmenter::clusters);
        let owner = StoredValue::new(Owner::current().unwrap_or_default());
        Self {
            session,
            limit,
            open: StoredValue::new(vec![]),
            owner,
            will_count: StoredValue::new(false),
        }
    }

    /// Brings the form for `target` to life. It is on the page.
    pub fn open(self, target: Target) {
        let owner = self.owner.get_value();
        let composer = owner.with(|| Composer::new(self.session, target, self.limit));
        let showing = composer.show();
        self.open.update_value(|open| open.push((composer, showing)));
        if self.session.is_open() {
            set_timeout(move || self.look(), Duration::ZERO);
        }
    }

    /// Brings the counters up to date with the next frame, however many keys come before it.
    pub fn count_soon(self) {
        if !self.will_count.get_value() {
            self.will_count.set_value(true);
            frame::before_next(move || {
                self.will_count.set_value(false);
                self.composers().into_iter().for_each(Composer::count);
            });
        }
    }

    /// Looks at what is in the boxes, and at what other tabs have written in the same forms.
    pub fn look(self) {
        for composer in self.composers() {
            composer.look();
        }
    }

    /// Lets go of the form for `target`. It is no longer on the page.
    pub fn close(self, target: &Target) {
        self.open.update_value(|open| {
            open.retain(|(composer, _)| {
                let stays = composer.target() != *target;
                if !stays {
                    composer.dispose();
                }
                stays
            });
        });
    }

    /// The form whose element has this id.
    pub fn with_id(self, id: &str) -> Option<Composer> {
        self.composers().into_iter().find(|composer| composer.target().element_id() == id)
    }

    fn composers(self) -> Vec<Composer> {
        self.open.with_value(|open| open.iter().map(|(composer, _)| *composer).collect())
    }
}
