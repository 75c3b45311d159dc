//! What a form shows of its state. Its markup is in [`crate::discussion::markup`].

use super::Composer;
use super::form_state::FormState;
use crate::browser::surface::{Showing, Surface};
use crate::discussion::{Field, Flaw};
use crate::words::{Phrase, say};

/// The parts of a form that tell of a flaw in a box.
struct Parts {
    field: Field,
    name: &'static str,
    error: &'static str,
    words: &'static str,
}

const PARTS: [Parts; 2] = [
    Parts { field: Field::Name, name: "name", error: "name-error", words: "name-flaw" },
    Parts { field: Field::Text, name: "text", error: "text-error", words: "text-flaw" },
];

impl Composer {
    /// Shows the form's state for as long as this is kept.
    pub(super) fn show(self) -> Showing {
        let prefix = self.id("");
        Surface::keep(&self.id(""), move |surface| {
            self.form().with(|form| form.show(surface, &prefix));
        })
    }
}

impl FormState {
    fn show(&self, surface: &mut Surface, prefix: &str) {
        surface.flag("errors", "hidden", self.flaws.is_empty());
        let link = |flaw: &Flaw| (["#", prefix, flaw.field().part()].concat(), flaw.words());
        surface.links("problems", &self.flaws.iter().map(link).collect::<Vec<_>>());
        for parts in PARTS {
            self.show_flaw(surface, prefix, &parts);
        }
        self.show_room(surface);
        self.show_notice(surface);
        surface.text("status", &self.status);
    }

    fn show_flaw(&self, surface: &mut Surface, prefix: &str, parts: &Parts) {
        let flaw = self.flaws.iter().find(|flaw| flaw.field() == parts.field);
        let words = flaw.map(|flaw| flaw.words()).unwrap_or_default();
        surface.flag(parts.error, "hidden", flaw.is_none());
        surface.text(parts.words, &words);
        surface.attribute(parts.name, "aria-invalid", flaw.map(|_| "true"));
        let hint = matches!(parts.field, Field::Text).then_some("text-hint");
        let error = flaw.map(|_| parts.error);
        let ids: Vec<_> = hint.into_iter().chain(error).map(|id| [prefix, id].concat()).collect();
        let description = Some(ids.join(" ")).filter(|ids| !ids.is_empty());
        surface.attribute(parts.name, "aria-describedby", description.as_deref());
    }

    fn show_room(&self, surface: &mut Surface) {
        let fits = self.room.excess().is_none();
        let too_many = if fits { String::new() } else { self.room.words() };
        surface.flag("counter", "data-over", !fits);
        surface.text("figure", &self.room.figure());
        surface.text("too-many", &too_many);
        surface.flag("excess", "hidden", fits);
        surface.text("beyond", &self.excess());
        surface.text("spoken", &self.spoken);
    }

    fn show_notice(&self, surface: &mut Surface) {
        let offer = self.notice.offer();
        surface.text("notice", &self.notice.words());
        surface.text("discard", &offer.map(say).unwrap_or_default());
        surface.flag("discard", "hidden", offer.is_none());
        let other = self.other.as_ref().map(|draft| &*draft.text);
        let told = other.map(|_| say(Phrase::OtherDraft)).unwrap_or_default();
        surface.text("other-notice", &told);
        surface.flag("other", "hidden", other.is_none());
        surface.text("other-words", other.unwrap_or_default());
    }
}
