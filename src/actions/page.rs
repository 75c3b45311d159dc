//! What the page does when its buttons, forms and keys are used, and where the focus goes after.

use super::{Action, CommentAction, FormAction};
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
            if let Some((value, name)) = event::pressed(&event) {
                event.prevent_default();
                self.press(&event, &value, &name);
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

    fn press(&self, event: &event::Event, value: &str, name: &str) {
        if let Some(action) = Action::with_value(value) {
            self.act(event, action, name);
        } else if let Some(action) = FormAction::with_value(value) {
            if let Some(form) = self.forms.with_id(name) {
                act_in(form, action);
            }
        } else if let Some(action) = CommentAction::with_value(value) {
            self.act_on(&CommentId::from(name.to_owned()), action);
        }
    }

    fn act(&self, event: &event::Event, action: Action, name: &str) {
        let &Self { session, forms, panel, sharing, offer, listening } = self;
        match action {
            Action::Vote => {
                if let Some(choice) = Choice::with_id(name) {
                    session.press(choice);
                }
            }
            Action::Order => session.put_newest_first(name == "newest"),
            Action::Policy => dialog::open_by(event, POLICY_DIALOG),
            Action::ResetAppearance => session.reset_appearance(),
            Action::Share => sharing.share(),
            Action::Reload => worker::reload(),
            Action::TurnPicture => lightbox::turn(if name == "next" { 1 } else { -1 }),
            Action::ClosePicture => lightbox::close(),
            Action::Print => printer::print(),
            Action::Place => offer.act(name),
            Action::Listen => {
                offer.withdraw();
                listening.act(name);
            }
            Action::Export => panel.export(),
            Action::Erase => {
                if let Ok(place) = name.parse() {
                    forms.say_no_more();
                    panel.erase(place);
                }
            }
            Action::EraseEverything => {
                forms.say_no_more();
                panel.erase_everything();
            }
            Action::UndoChange => panel.undo(),
        }
    }

    fn act_on(&self, id: &CommentId, action: CommentAction) {
        use CommentAction::{
            CopyLink, CopyText, Delete, Edit, Hide, Mute, Reply, Show, TryAgain, Undo, Unfold,
        };
        let &Self { session, forms, .. } = self;
        match action {
            CopyLink => copy_link(session, id),
            CopyText => copy_text(session, id),
            Reply => open(session, Target::Reply(id.clone())),
            Edit => open(session, Target::Edit(id.clone())),
            Delete => {
                session.delete(id);
                forms.say_no_more();
                session.say(Phrase::Deleted);
                focus_button(id, Undo);
            }
            Undo => undo(session, id),
            TryAgain => {
                session.try_again(id);
                if session.is_kept(id) {
                    forms.say_no_more();
                    session.say(Phrase::Saved);
                    focus::soon(&id.fragment());
                } else {
                    session.say(Phrase::StillNoRoom);
                    focus_button(id, TryAgain);
                }
            }
            Hide => {
                session.hide(id, true);
                focus_button(id, Show);
            }
            Show => {
                session.hide(id, false);
                focus::soon(&id.fragment());
            }
            Mute => {
                session.mute_author(id, true);
                focus_button(id, Show);
            }
            Unfold => {
                session.unfold(id);
                focus::soon(&id.fragment());
            }
        }
    }
}

fn act_in(form: Composer, action: FormAction) {
    // A finger's press comes before what is done when the box is left.
    form.follow();
    match action {
        FormAction::Discard => form.discard_or_undo(),
        FormAction::TakeOther => form.choose(true),
        FormAction::KeepMine => form.choose(false),
        FormAction::SelectExcess => form.select_excess(),
        FormAction::Cancel => form.cancel(),
    }
}

/// Moves focus to a comment's button, once it is there.
fn focus_button(id: &CommentId, action: CommentAction) {
    focus::soon(&[&id.fragment(), " ", &action.selector()].concat());
}

fn undo(session: Session, id: &CommentId) {
    let was_deleted = session.text(id).is_none();
    session.undo(id);
    session.say_so(session.once_kept(id, Phrase::Undone));
    match (session.is_kept(id), was_deleted) {
        (false, _) => focus_button(id, CommentAction::TryAgain),
        // Its text may be in a form again.
        (true, true) => {
            let button = CommentAction::Delete.selector();
            focus::soon(&format!("{} :is({button},textarea)", id.fragment()));
        }
        (true, false) => focus_button(id, CommentAction::Edit),
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
