//! What the page's buttons, forms and keys do, and where the focus goes after.
//!
//! A button's `value` names its action, and its `name` what it acts on: an answer, an order, a form,
//! a comment, a place in a list.

use crate::browser::{
    appearance, boxes, clipboard, dialog, event, file, focus, fragment, gallery, later, printer,
    worker,
};
use crate::discussion::{CommentId, POLICY_DIALOG, Target};
use crate::lightbox::showing as lightbox;
use crate::listening::{Listening, RATE_ID};
use crate::place::Offer;
use crate::poll::Choice;
use crate::remembered::Panel;
use crate::session::Session;
use crate::sharing::Sharing;
use crate::words::Phrase;
use crate::writing::{Composer, Forms};

/// The id of the box that takes the file to be imported.
const FILE: &str = "remembered-file";

/// What actions are about.
pub struct Page {
    /// The visit.
    pub session: Session,
    /// The forms on the page.
    pub forms: Forms,
    /// What is remembered.
    pub panel: Panel,
    /// Passing the page on.
    pub sharing: Sharing,
    /// The way back to where the reader left off.
    pub offer: &'static Offer,
    /// Reading aloud.
    pub listening: &'static Listening,
}

impl Page {
    /// From now on does what the reader does.
    pub fn listen(&'static self) {
        event::on("click", move |event| {
            if let Some((action, name)) = event::pressed(&event) {
                event.prevent_default();
                if action == "policy" {
                    dialog::open_by(&event, POLICY_DIALOG);
                } else {
                    self.act(&action, &name);
                }
            } else if let Some(number) = gallery::asked_for(&event) {
                event.prevent_default();
                lightbox::open(number);
            } else if let Some(id) = event::box_in_error(&event) {
                event.prevent_default();
                boxes::enter(&id);
            }
        });
        // Who looks for words in the page opens it without a press.
        event::within("remembered", &["toggle"], move |_| self.panel.look());
        event::on("input", move |event| {
            if let Some(form) = self.form_around(&event) {
                form.set_aside();
            }
            later::soon(move || self.forms.follow());
        });
        event::on("change", move |event| {
            if let Some((aspect, setting)) = appearance::chosen(&event) {
                self.session.set_appearance(aspect, setting);
            } else if event::id_around(&event, "input").as_deref() == Some(FILE) {
                file::read(&event, move |text| self.panel.import(&text));
            } else if event::id_around(&event, "select").as_deref() == Some(RATE_ID) {
                self.listening.set_rate(&boxes::read(RATE_ID));
            }
        });
        event::on("focusout", move |event| {
            // What has the focus may be going while the form is being shown, which can't change then.
            if let Some(form) = self.form_around(&event) {
                later::soon(move || {
                    form.follow();
                    form.speak();
                });
            }
        });
        event::on("submit", move |event| self.submit(&event));
        event::on("keydown", move |event| {
            if event::is_held_enter(&event) {
                event.prevent_default();
            } else if event::is_accelerated_enter(&event) {
                self.submit(&event);
            } else if lightbox::press(&event) {
                event.prevent_default();
            }
        });
        fragment::on_change(move || {
            if !lightbox::follow() {
                self.session.go_to_fragment();
            }
        });
        lightbox::listen();
    }

    fn form_around(&self, event: &event::Event) -> Option<Composer> {
        self.forms.with_id(&event::id_around(event, "form")?)
    }

    fn submit(&self, event: &event::Event) {
        if let Some(form) = self.form_around(event) {
            event.prevent_default();
            form.submit();
        }
    }

    fn act(&self, action: &str, name: &str) {
        let &Self { session, forms, panel, sharing, offer, listening } = self;
        match action {
            "discard" | "take-other" | "keep-mine" | "select-excess" | "cancel" => {
                if let Some(form) = forms.with_id(name) {
                    act_in(form, action);
                }
            }
            "vote" => {
                if let Some(choice) = Choice::with_id(name) {
                    session.press(choice);
                }
            }
            "order" => session.put_newest_first(name == "newest"),
            "reset-appearance" => session.reset_appearance(),
            "share" => sharing.share(),
            "reload" => worker::reload(),
            "turn-picture" => lightbox::turn(if name == "next" { 1 } else { -1 }),
            "close-picture" => lightbox::close(),
            "print" => printer::print(),
            "place" => offer.act(name),
            "listen" => {
                offer.withdraw();
                listening.act(name);
            }
            "export" => panel.export(),
            "erase-everything" => {
                forms.say_no_more();
                panel.erase_everything();
            }
            "erase" => {
                if let Ok(place) = name.parse() {
                    forms.say_no_more();
                    panel.erase(place);
                }
            }
            "undo-change" => panel.undo(),
            _ => act_on(session, forms, action, &CommentId::from(name.to_owned())),
        }
    }
}

fn act_in(form: Composer, action: &str) {
    // A finger's press comes before what is done when the box is left.
    form.follow();
    match action {
        "discard" => form.discard_or_undo(),
        "take-other" => form.choose(true),
        "keep-mine" => form.choose(false),
        "select-excess" => form.select_excess(),
        _ => form.cancel(),
    }
}

/// Does what a button in the list of comments says, with the comment it belongs to.
fn act_on(session: Session, forms: Forms, action: &str, id: &CommentId) {
    let focus_soon = |part: &str| focus::soon(&(id.fragment() + part));
    match action {
        "reply" => open(session, Target::Reply(id.clone())),
        "edit" => open(session, Target::Edit(id.clone())),
        "delete" => {
            session.delete(id);
            forms.say_no_more();
            session.say(Phrase::Deleted);
            focus_soon(" [value=undo]");
        }
        "undo" => {
            let was_deleted = session.text(id).is_none();
            session.undo(id);
            session.say(session.once_kept(id, Phrase::Undone));
            focus_soon(match (session.is_kept(id), was_deleted) {
                (false, _) => " [value=try-again]",
                (true, true) => " :is([value=delete],textarea)",
                (true, false) => " [value=edit]",
            });
        }
        "try-again" => {
            session.try_again(id);
            let kept = session.is_kept(id);
            if kept {
                forms.say_no_more();
            }
            session.say(if kept { Phrase::Saved } else { Phrase::StillNoRoom });
            focus_soon(if kept { "" } else { " [value=try-again]" });
        }
        "hide" => {
            session.hide(id, true);
            focus_soon(" [value=show]");
        }
        "show" => {
            session.hide(id, false);
            focus_soon("");
        }
        "mute" => {
            session.mute_author(id, true);
            focus_soon(" [value=show]");
        }
        "unfold" => {
            session.unfold(id);
            focus_soon("");
        }
        "copy-link" => copy_link(session, id),
        "copy-text" => copy_text(session, id),
        _ => {}
    }
}

fn open(session: Session, target: Target) {
    let selector = ["#", &target.element_id(), " textarea"].concat();
    session.open_form(target);
    focus::soon(&selector);
}

fn copy_link(session: Session, id: &CommentId) {
    let id = id.clone();
    clipboard::copy(&fragment::address(&id), move |copied| {
        if copied {
            session.say(Phrase::LinkCopied);
        } else {
            fragment::show(&id);
            session.say(Phrase::LinkInAddressBar);
        }
    });
}

fn copy_text(session: Session, id: &CommentId) {
    clipboard::copy(&session.text(id).unwrap_or_default(), move |copied| {
        session.say(if copied { Phrase::TextCopied } else { Phrase::SelectToCopy });
    });
}
