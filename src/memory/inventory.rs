//! What the page remembers, in words and sizes, for the reader to look through.

use super::key::{Key, PREFIX, Subject};
use super::ledger::registers;
use super::record::Unreadable;
use super::store::Store;
use super::wording::{excerpt, in_groups, title};
use crate::moment::Moment;
use crate::words::{Phrase, count_as, say_with};

/// Something the page remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The keys it is kept under. To be erased in this order.
    pub keys: Vec<String>,
    /// What it is, in words.
    pub title: String,
    /// How many bytes it takes.
    pub size: usize,
}

/// Everything the page remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// Of this article.
    pub here: Vec<Item>,
    /// Of all articles in common.
    pub everywhere: Vec<Item>,
    /// Of each other article, by its id.
    pub elsewhere: Vec<(String, Vec<Item>)>,
    /// What can't be read.
    pub unreadable: Vec<Item>,
}

impl Inventory {
    /// What a store holds, for a reader of the article with this id. More than `most` comments,
    /// latest first, or other items of a kind, are one item together.
    pub fn of<S: Store>(store: &S, article: &str, most: usize) -> Self {
        let mut inventory = Self::default();
        let mut pile = Pile::default();
        for (name, keys) in registers(store) {
            // All of an article come one after the other, but for keys that say nothing.
            if let Some(key) = Key::parse(&name)
                && pile.article != key.article
            {
                inventory.put(std::mem::take(&mut pile), article, most);
                pile.article = key.article;
            }
            pile.add(store, keys, &mut inventory.unreadable);
        }
        inventory.put(pile, article, most);
        fold(&mut inventory.unreadable, most, Phrase::MoreUnreadable);
        inventory
    }

    /// All items.
    pub fn items(&self) -> Vec<&Item> {
        let mut all: Vec<&Item> = self.here.iter().collect();
        all.extend(&self.everywhere);
        for (_, items) in &self.elsewhere {
            all.extend(items);
        }
        all.extend(&self.unreadable);
        all
    }

    fn put(&mut self, pile: Pile, article: &str, most: usize) {
        let of = pile.article.clone();
        let items = pile.items(most);
        match of {
            _ if items.is_empty() => {}
            None => self.everywhere.extend(items),
            Some(of) if of == article => self.here.extend(items),
            Some(of) => self.elsewhere.push((of, items)),
        }
    }
}

/// An article's items by kind.
#[derive(Default)]
struct Pile {
    article: Option<String>,
    comments: Vec<Item>,
    deleted: Vec<Item>,
    others: Vec<Item>,
}

impl Pile {
    /// Adds a register: one item of all that can be read in it, but for drafts, which are one each.
    fn add<S: Store>(&mut self, store: &S, keys: Vec<String>, unreadable: &mut Vec<Item>) {
        let mut latest: Option<(Moment, Subject, Item)> = None;
        for key in keys {
            let Some(text) = store.get(&key) else { continue };
            let subject = Key::parse(&key).map(|key| key.subject);
            let item = Item::new(key, &text);
            match subject.ok_or(Unreadable::Damaged).and_then(|it| Ok((it.read(&text)?, it))) {
                Err(why) => unreadable.push(item.unreadable(why)),
                Ok((_, it @ Subject::Draft(_))) => self.others.push(item.readable(&it, &text)),
                Ok((at, it)) => {
                    let item = item.readable(&it, &text);
                    latest = Some(match latest {
                        Some((later, its, other)) if later > at => (later, its, other.after(item)),
                        Some((_, _, other)) => (at, it, item.after(other)),
                        None => (at, it, item),
                    });
                }
            }
        }
        match latest {
            Some((_, Subject::Comment(_), item)) => self.comments.push(item),
            Some((_, Subject::Deletion(_), item)) => self.deleted.push(item),
            Some((_, _, item)) => self.others.push(item),
            None => {}
        }
    }

    fn items(mut self, most: usize) -> Vec<Item> {
        self.comments.reverse();
        fold(&mut self.others, most, Phrase::MoreOthers);
        fold(&mut self.comments, most, Phrase::MoreComments);
        fold(&mut self.deleted, most, Phrase::MoreDeleted);
        self.others.append(&mut self.comments);
        self.others.append(&mut self.deleted);
        self.others
    }
}

impl Item {
    fn new(key: String, text: &str) -> Self {
        let size = key.len() + text.len();
        Self { keys: vec![key], title: String::new(), size }
    }

    fn readable(self, subject: &Subject, text: &str) -> Self {
        Self { title: title(subject, text), ..self }
    }

    fn unreadable(self, why: Unreadable) -> Self {
        let why = match why {
            Unreadable::Damaged => Phrase::RecordUnreadable,
            Unreadable::Newer => Phrase::RecordNewer,
        };
        let key = self.keys.first().and_then(|key| key.strip_prefix(PREFIX)).unwrap_or_default();
        Self { title: say_with(why, &[("key", &excerpt(key))]), ..self }
    }

    /// This and an `earlier` one, which goes first, so that it never comes to light again.
    fn after(self, mut earlier: Self) -> Self {
        earlier.keys.extend(self.keys);
        Self { keys: earlier.keys, size: self.size + earlier.size, ..self }
    }
}

/// Makes one item of those after the first `most`.
fn fold(items: &mut Vec<Item>, most: usize, phrase: Phrase) {
    if items.len() <= most.saturating_add(1) {
        return;
    }
    let mut more = items.split_off(most);
    let title = count_as(phrase, more.len() as u64, &in_groups(more.len()));
    let size = more.iter().map(|item| item.size).sum();
    let keys = more.iter_mut().flat_map(|item| std::mem::take(&mut item.keys)).collect();
    items.push(Item { keys, title, size });
}
