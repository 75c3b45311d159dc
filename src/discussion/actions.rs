//! What the buttons in the list of comments do, and where the reader is then.

use super::{CommentId, Target};
use crate::browser::{clipboard, focus, fragment};
use crate::session::Session;

/// Does what a button in the list says, with the comment it belongs to.
pub(super) fn act(session: Session, action: &str, id: &CommentId) {
    let focus_soon = |part: &str| focus::soon(&format!("#comment-{id}{part}"));
    match action {
        "reply" => open(session, Target::Reply(id.clone())),
        "edit" => open(session, Target::Edit(id.clone())),
        "delete" => {
            session.delete(id);
            session.say("Comment deleted.");
            focus_soon(" [value=undo]");
        }
        "undo" => {
            let was_deleted = session.text(id).is_none();
            session.undo(id);
            session.say("Undone.");
            focus_soon(if was_deleted { " [value=delete]" } else { " [value=edit]" });
        }
        "try-again" => {
            session.try_again(id);
            session.say(if session.is_kept(id) { "Saved." } else { "There is still no room." });
            focus_soon(if session.is_kept(id) { "" } else { " [value=try-again]" });
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
    let selector = format!("#{} textarea", target.element_id());
    session.open_form(target);
    focus::soon(&selector);
}

fn copy_link(session: Session, id: &CommentId) {
    let id = id.clone();
    clipboard::copy(&fragment::address(id.as_str()), move |copied| {
        if copied {
            session.say("Link copied.");
        } else {
            fragment::show(id.as_str());
            session.say("This browser doesn’t let the page copy. The link is in the address bar.");
        }
    });
}

fn copy_text(session: Session, id: &CommentId) {
    clipboard::copy(&session.text(id).unwrap_or_default(), move |copied| {
        session.say(if copied {
            "Text copied."
        } else {
            "This browser doesn’t let the page copy. Select the text to copy it."
        });
    });
}
