//! Own comments that aren't shown yet.

use super::comment::{Address, CommentId};
use super::thread::{Own, State};
use super::threads::Threads;

impl Threads {
    /// At most `most` comments that are not shown yet and stand together, from the one with this id
    /// on in the order they are read; and what begins their threads.
    pub fn folded_from(&self, id: &CommentId, most: usize) -> Vec<Address> {
        let mut found: Vec<Address> = vec![];
        let mut is_over = false;
        let mut note = |own: Option<&Own>| {
            let folded = own.filter(|own| matches!(own.state, State::Folded));
            let next = folded.filter(|own| own.address.id == *id || !found.is_empty());
            match next {
                Some(own) if !is_over && found.len() < most => found.push(own.address.clone()),
                _ => is_over = !found.is_empty(),
            }
        };
        self.in_order(|thread| {
            note(thread.own());
            thread.replies.iter().for_each(|reply| note(Some(reply)));
        });
        self.add_beginnings(&mut found);
        found
    }

    /// Adds what begins the threads of `addresses`, where it isn't shown yet.
    pub fn add_beginnings(&self, addresses: &mut Vec<Address>) {
        for place in 0..addresses.len() {
            if let Some(own) = addresses[place].thread.as_ref().and_then(|id| self.own(id))
                && matches!(own.state, State::Folded)
                && !addresses.contains(&own.address)
            {
                addresses.push(own.address.clone());
            }
        }
    }
}
