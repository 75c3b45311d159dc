//! What a form knows of itself.

use super::notice::Notice;
use crate::discussion::{Draft, Flaw, Room, Target, beginning};
use crate::moment::Moment;

/// Within this time of a post, a second press of the same keys or button was not meant, ms.
const DOUBLE_PRESS: u64 = 500;

/// What the form shows beside the words in its boxes.
#[derive(Debug)]
pub(super) struct FormState {
    /// What it writes.
    pub(super) target: Target,
    /// Whether its boxes are on the page and filled.
    pub(super) is_awake: bool,
    /// What stood in it before anybody wrote in it.
    pub(super) begun: Draft,
    /// The words in the boxes, as last looked at.
    pub(super) draft: Draft,
    /// What the text box leaves of the limit.
    pub(super) room: Room,
    /// The same as last heard: spoken, or known without.
    pub(super) heard: Room,
    /// What is being spoken.
    pub(super) spoken: String,
    /// When the room last changed.
    pub(super) counted: Moment,
    /// Whether it will be spoken after a pause.
    pub(super) will_speak: bool,
    /// What keeps the draft from being posted, as of the last try.
    pub(super) flaws: Vec<Flaw>,
    /// What there is to say about the draft.
    pub(super) notice: Notice,
    /// What else was written in the same form: in another tab, or before this visit.
    pub(super) other: Option<Draft>,
    /// What else was written whenever the reader chose between that and what is here.
    pub(super) answered: Vec<Draft>,
    /// What came of the last post.
    pub(super) status: String,
    /// When that was.
    pub(super) posted: Moment,
}

impl FormState {
    pub(super) const fn new(target: Target, room: Room) -> Self {
        const BLANK: Draft = Draft { name: String::new(), text: String::new() };
        Self {
            target,
            is_awake: false,
            begun: BLANK,
            draft: BLANK,
            room,
            heard: room,
            spoken: String::new(),
            counted: Moment::from_millis(0),
            will_speak: false,
            flaws: vec![],
            notice: Notice::None,
            other: None,
            answered: vec![],
            status: String::new(),
            posted: Moment::from_millis(0),
        }
    }

    /// The text beyond the limit, or the beginning of it.
    pub(super) fn excess(&self) -> String {
        const SHOWN: usize = 200;
        beginning(self.room.beyond(&self.draft.text), SHOWN)
    }

    pub(super) fn has_just_posted(&self, now: Moment) -> bool {
        now.millis().abs_diff(self.posted.millis()) < DOUBLE_PRESS
    }
}
