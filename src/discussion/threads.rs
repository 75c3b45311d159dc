//! All comments in the order they are read, one level deep.
//!
//! A reader may have written thousands: those that aren't shown yet are known by address alone.

use super::comment::{Address, CommentId, Published};
use super::target::Target;
use super::thread::{First, Own, Shown, State, Thread};
use crate::moment::Moment;

/// All comments, and what is done with them.
#[derive(Clone, Debug, Default)]
pub struct Threads {
    /// The published ones, in the article's order.
    pub(super) published: Vec<Thread>,
    /// The reader's own, in the order of their ids.
    pub(super) own: Vec<Thread>,
    /// The comments that are hidden.
    pub hidden: Vec<CommentId>,
    /// The authors of whom everything is hidden.
    pub muted: Vec<String>,
    /// The forms that are open beside comments.
    pub(super) forms: Vec<Target>,
    /// Whether the newest stand first.
    pub newest_first: bool,
}

impl Threads {
    /// The threads that the article came with.
    pub fn new(published: Vec<Published>) -> Self {
        let thread = |comment: Published| Thread {
            id: comment.id.clone(),
            first: First::Published(comment),
            replies: vec![],
        };
        Self { published: published.into_iter().map(thread).collect(), ..Self::default() }
    }

    /// How many comments there are.
    pub fn number(&self) -> usize {
        let is_there = |own: &&Own| !matches!(own.state, State::Deleted(_));
        self.published.len() + self.all().into_iter().filter(is_there).count()
    }

    /// Puts the stored comments in their places; they come in the order of their ids. Hands over
    /// those that are shown already. What is on the page alone stays, and what is being edited or answered.
    pub fn survey(&mut self, addresses: Vec<Address>) -> Vec<(Address, Shown)> {
        let present = self.take_own();
        for address in addresses {
            self.put(Own { address, state: State::Folded });
        }
        let mut stored = vec![];
        for Own { address, state } in present {
            let is_gone = self.own(&address.id).is_none();
            let stays = match &state {
                State::Shown(shown) if shown.kept || !is_gone => {
                    stored.push((address.clone(), shown.clone()));
                    is_gone && self.has_form_at(&address.id)
                }
                _ => is_gone,
            };
            if stays {
                self.put(Own { address, state });
            }
        }
        self.keep_places();
        stored
    }

    /// Takes all own comments away, and hands over those that are shown or were deleted just now.
    fn take_own(&mut self) -> Vec<Own> {
        let mut taken = vec![];
        for thread in &mut self.published {
            taken.append(&mut thread.replies);
        }
        for mut thread in std::mem::take(&mut self.own) {
            if let First::Own(own) = thread.first {
                taken.push(own);
            }
            taken.append(&mut thread.replies);
        }
        taken.retain(|own| !matches!(own.state, State::Folded));
        taken
    }

    /// Opens a form beside a comment, unless it is open.
    pub fn open(&mut self, target: Target) {
        if !self.is_open(&target) {
            self.forms.push(target);
        }
        self.keep_places();
    }

    /// Closes a form.
    pub fn close(&mut self, target: &Target) {
        self.forms.retain(|form| form != target);
    }

    /// Whether a form is open.
    pub fn is_open(&self, target: &Target) -> bool {
        self.forms.contains(target)
    }

    /// Whether a form is open that edits this comment, or answers it.
    pub fn has_form_at(&self, id: &CommentId) -> bool {
        self.forms.iter().any(|form| form.comment() == Some(id))
    }

    /// What a reader answers may be gone: the answer has its place all the same.
    fn keep_places(&mut self) {
        for target in self.forms.clone() {
            if let Target::Reply(id) = target
                && self.own(&id).is_none()
            {
                self.thread_or_new(id);
            }
        }
    }

    /// Hides a comment, or shows it again.
    pub fn hide(&mut self, id: CommentId, is: bool) {
        self.hidden.retain(|other| *other != id);
        if is {
            self.hidden.push(id);
        }
    }

    /// Hides everything by an author, or shows it again.
    pub fn mute(&mut self, name: String, is: bool) {
        self.muted.retain(|other| *other != name);
        if is {
            self.muted.push(name);
        }
    }

    /// Shows a comment.
    pub fn show(&mut self, address: Address, shown: Shown) {
        self.put(Own { address, state: State::Shown(shown) });
    }

    fn put(&mut self, own: Own) {
        let Some(id) = &own.address.thread else {
            let thread = self.thread_or_new(own.address.id.clone());
            thread.first = First::Own(own);
            return;
        };
        let replies = &mut self.thread_or_new(id.clone()).replies;
        match replies.binary_search_by(|other| other.address.id.cmp(&own.address.id)) {
            Ok(place) => replies[place] = own,
            Err(place) => replies.insert(place, own),
        }
    }

    /// The thread that the comment with this id begins. Where there is none, it is there from now on.
    fn thread_or_new(&mut self, id: CommentId) -> &mut Thread {
        if let Some(place) = self.published.iter().position(|thread| thread.id == id) {
            return &mut self.published[place];
        }
        // They mostly come in order.
        let is_last = self.own.last().is_none_or(|last| last.id < id);
        let found = if is_last {
            Err(self.own.len())
        } else {
            self.own.binary_search_by(|thread| thread.id.cmp(&id))
        };
        let place = match found {
            Ok(place) => place,
            Err(place) => {
                self.own.insert(place, Thread { id, first: First::Missing, replies: vec![] });
                place
            }
        };
        &mut self.own[place]
    }

    /// Takes a comment away: there is none any more, or none that can be read.
    pub fn remove(&mut self, id: &CommentId) {
        self.retain(|own| own.address.id != *id);
        self.keep_places();
    }

    fn retain(&mut self, stays: impl Fn(&Own) -> bool) {
        for thread in self.published.iter_mut().chain(&mut self.own) {
            thread.replies.retain(&stays);
            if let First::Own(own) = &thread.first
                && !stays(own)
            {
                thread.first = First::Missing;
            }
        }
        self.own.retain(|it| !matches!(it.first, First::Missing) || !it.replies.is_empty());
    }

    /// Leaves word that a comment was deleted, and how to have it back. Says what it was, and where.
    pub fn delete(&mut self, id: &CommentId) -> Option<(Address, Shown)> {
        let (address, shown) = self.shown(id)?;
        let (address, shown) = (address.clone(), shown.clone());
        self.put(Own { address: address.clone(), state: State::Deleted(shown.clone()) });
        Some((address, shown))
    }

    /// The own comment with this id, if it is shown.
    pub fn shown(&self, id: &CommentId) -> Option<(&Address, &Shown)> {
        let own = self.own(id)?;
        if let State::Shown(shown) = &own.state { Some((&own.address, shown)) } else { None }
    }

    /// The own comment with this id, if it was deleted just now.
    pub fn deleted(&self, id: &CommentId) -> Option<(&Address, &Shown)> {
        let own = self.own(id)?;
        if let State::Deleted(shown) = &own.state { Some((&own.address, shown)) } else { None }
    }

    /// Whether a form has made a comment that is `such`.
    pub fn any_by(&self, target: &Target, such: impl Fn(&Shown) -> bool) -> bool {
        self.all().into_iter().any(|own| {
            let State::Shown(shown) = &own.state else { return false };
            let by_this_form = match target {
                Target::Edit(id) => own.address.id == *id,
                _ => shown.comment.to() == target.comment(),
            };
            by_this_form && such(shown)
        })
    }

    /// Where the own comment with this id belongs, if there is one.
    pub fn own_address(&self, id: &CommentId) -> Option<&Address> {
        self.own(id).map(|own| &own.address)
    }

    /// Where a reply to the comment with this id belongs: what begins the thread.
    pub fn thread_of(&self, id: &CommentId) -> CommentId {
        let thread = self.own_address(id).and_then(|address| address.thread.clone());
        thread.unwrap_or_else(|| id.clone())
    }

    /// The published comment with this id.
    pub fn published(&self, id: &CommentId) -> Option<&Published> {
        let thread = self.published.iter().find(|thread| thread.id == *id)?;
        if let First::Published(comment) = &thread.first { Some(comment) } else { None }
    }

    /// Calls `visit` with all threads in the order they are read.
    pub(super) fn in_order<'t>(&'t self, mut visit: impl FnMut(&'t Thread)) {
        let number = self.published.len() + self.own.len();
        for place in 0..number {
            let place = if self.newest_first { number - 1 - place } else { place };
            let own = place.checked_sub(self.published.len());
            visit(own.map_or_else(|| &self.published[place], |own| &self.own[own]));
        }
    }

    pub(super) fn own(&self, id: &CommentId) -> Option<&Own> {
        if let Ok(place) = self.own.binary_search_by(|thread| thread.id.cmp(id))
            && let First::Own(own) = &self.own[place].first
        {
            return Some(own);
        }
        for thread in self.published.iter().chain(&self.own) {
            if let Ok(place) = thread.replies.binary_search_by(|own| own.address.id.cmp(id)) {
                return Some(&thread.replies[place]);
            }
        }
        None
    }

    /// The moment to name a comment for that is posted now: it stands after all the others, even
    /// where the clock has been set back since they were posted, or is past all reason.
    pub fn after_all(&self, now: Moment) -> Moment {
        let mut named = if now > CommentId::LATEST { Moment::default() } else { now };
        for own in self.all() {
            // None of the page's own is later.
            let moment = own.address.id.moment().filter(|it| *it < CommentId::LATEST);
            if let Some(moment) = moment {
                named = named.after(moment);
            }
        }
        named
    }

    fn all(&self) -> Vec<&Own> {
        let mut all = vec![];
        for thread in self.published.iter().chain(&self.own) {
            all.extend(thread.own());
            all.extend(&thread.replies);
        }
        all
    }
}
