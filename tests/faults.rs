//! The page ends, or finds no more room, at every write of random sessions: no word that was
//! acknowledged is lost.

#[path = "faults/frail.rs"]
mod frail;
#[path = "faults/promise.rs"]
mod promise;
mod reader;

use std::collections::BTreeMap;

use byline::discussion::Target;
use byline::memory::{Change, MapStore, Notebook, export, import};

use frail::Frail;
use promise::{Promise, gather, open};
use reader::{
    ADDRESSES, ARTICLE, Dice, address, at, comment, draft, drafts, records, target, words,
};

const SESSIONS: u64 = 1_000;
const FEWER: u64 = 300;
const DEEDS: u64 = 24;

/// One session: two tabs, or more one after the other, on one store.
struct Session {
    dice: Dice,
    clock: u64,
    store: Frail,
    tabs: [Notebook<Frail>; 2],
    promise: Promise,
    seed: u64,
    number: u64,
    imported: Option<(Change, BTreeMap<u64, String>)>,
    unsaved: Option<(Target, u64, String)>,
}

impl Session {
    fn new(seed: u64, store: Frail) -> Self {
        let tab = || Notebook::new(store.clone(), ARTICLE.to_owned());
        let (dice, tabs) = (Dice::new(seed), [tab(), tab()]);
        let promise = Promise::default();
        let (imported, unsaved) = (None, None);
        Self { dice, clock: 100_000, store, tabs, promise, seed, number: 0, imported, unsaved }
    }

    fn words(&mut self) -> String {
        self.number += 1;
        words(self.number)
    }

    fn run(&mut self) {
        for _ in 0..DEEDS {
            let before = self.promise.clone();
            let deed = self.deed();
            let mut moments = self.store.moments();
            moments.pop();
            for store in moments {
                self.check(&store, &before, &deed);
            }
            self.check(&self.store.now(), &self.promise, &deed);
        }
    }

    /// What is there is what was promised before the deed or after it, for each comment and draft.
    fn check(&self, store: &MapStore, before: &Promise, deed: &str) {
        let after = &self.promise;
        let told = || format!("session {}, {deed}: {:#?}", self.seed, records(store));
        let (comments, drafts) = open(store.clone());
        for which in 0..ADDRESSES {
            let is = comments.get(&which);
            let known = [before.comments.get(&which), after.comments.get(&which)];
            assert!(known.contains(&is), "{is:?} is none of {known:?}: {}", told());
        }
        for target in before.targets() {
            let (was, will_be) = (before.drafts_of(&target), after.drafts_of(&target));
            let draft = drafts.get(&target.to_string()).map_or("", String::as_str);
            for words in was.intersection(&will_be) {
                assert!(draft.contains(words), "{words} is lost: {}", told());
            }
            // A word on its way out of the form is there until it has arrived.
            for words in was.difference(&will_be) {
                let posted = after.comments.iter().find(|(_, text)| text.contains(words));
                let arrived = posted.is_none_or(|(which, text)| comments.get(which) == Some(text));
                assert!(draft.contains(words) || arrived, "{words} is lost: {}", told());
            }
        }
    }

    fn deed(&mut self) -> String {
        self.clock += 1 + self.dice.roll(3);
        let (tab, which) = (self.dice.below(2), self.dice.roll(ADDRESSES));
        let kind = self.dice.roll(20);
        match kind {
            0..=5 => self.write(tab, which),
            6..=9 => self.post(tab, which),
            10 | 11 => self.delete(tab, which),
            12 => self.undo(tab, which),
            13 => self.discard(tab, which),
            14 | 15 => self.import(),
            16 => self.undo_import(),
            17 => self.reopen(),
            18 => self.try_again(tab),
            _ => self.read_order(tab),
        }
        format!("deed {kind} by tab {tab} about {which}")
    }

    /// Some keystrokes, each of which is stored.
    fn write(&mut self, tab: usize, which: u64) {
        let target = target(&self.tabs[tab], &address(which));
        let mut said = self.promise.said(&target, tab).unwrap_or_default();
        said.push(self.words());
        if self.tabs[tab].keep_draft(at(self.clock), &target, &draft(&said.concat())).is_ok() {
            self.promise.say(&target, tab, said);
        }
    }

    fn post(&mut self, tab: usize, which: u64) {
        let target = target(&self.tabs[tab], &address(which));
        let Some(said) = self.promise.said(&target, tab).map(|words| words.concat()) else {
            return;
        };
        let now = at(self.clock);
        if self.tabs[tab].post(now, &target, &address(which), &comment(&said)).is_ok() {
            self.promise.forget(&target, tab);
            self.promise.comments.insert(which, said);
        } else {
            self.promise.let_go(&target, tab);
            self.unsaved = Some((target, which, said));
        }
    }

    fn delete(&mut self, tab: usize, which: u64) {
        self.tabs[tab].delete_comment(at(self.clock), &address(which));
        self.promise.comments.remove(&which);
    }

    /// What found no room is kept after all.
    fn try_again(&mut self, tab: usize) {
        let Some((target, which, said)) = self.unsaved.take() else { return };
        let comment = match &target {
            Target::Reply(to) => comment(&said).replying(Some(to.clone())),
            _ => comment(&said),
        };
        if self.tabs[tab].post_again(at(self.clock), &address(which), &comment).is_ok() {
            self.tabs[tab].drop_drafts_of(&address(which), &comment);
            self.promise.comments.insert(which, said.clone());
            // A tab may have adopted the draft meanwhile. Its words have arrived.
            for ((of, _), words) in &mut self.promise.drafts {
                if *of == target.to_string() {
                    words.retain(|words| !said.contains(words));
                }
            }
            self.promise.drafts.retain(|_, words| !words.is_empty());
        }
    }

    fn undo(&mut self, tab: usize, which: u64) {
        let words = self.words();
        if self.tabs[tab].keep_comment(at(self.clock), &address(which), &comment(&words)).is_ok() {
            self.promise.comments.insert(which, words);
        }
    }

    fn discard(&mut self, tab: usize, which: u64) {
        let target = target(&self.tabs[tab], &address(which));
        self.tabs[tab].remove_draft(&target);
        self.promise.forget(&target, tab);
    }

    /// What another browser has of some of the same comments, earlier or later.
    fn import(&mut self) {
        let mut notebook = Notebook::new(MapStore::new(usize::MAX), ARTICLE.to_owned());
        let clock = if self.dice.roll(2) == 0 { self.clock - 20 } else { self.clock + 3 };
        for step in 0..3 {
            let which = self.dice.roll(ADDRESSES);
            let words = self.words();
            notebook.keep_comment(at(clock + step), &address(which), &comment(&words)).unwrap();
            if self.dice.roll(3) == 0 {
                notebook.delete_comment(at(clock + step), &address(which));
            }
        }
        let file = export(notebook.store(), &[], at(clock));
        let imported = import(&mut self.store, &file).unwrap();
        self.promise.comments = open(self.store.now()).0;
        self.imported = Some((imported.change, self.promise.comments.clone()));
    }

    fn undo_import(&mut self) {
        let Some((change, imported)) = self.imported.take() else { return };
        let _ = change.undo(&mut self.store);
        let found = open(self.store.now()).0;
        // What was written since stays.
        for (which, words) in &self.promise.comments {
            let is_new = imported.get(which) != Some(words);
            assert!(!is_new || found.get(which) == Some(words), "{words}, session {}", self.seed);
        }
        self.promise.comments = found;
    }

    /// Both tabs are closed, and one is opened.
    fn reopen(&mut self) {
        let targets = self.promise.targets();
        self.tabs = [(); 2].map(|()| Notebook::new(self.store.clone(), ARTICLE.to_owned()));
        for target in targets {
            let before = self.promise.drafts_of(&target);
            let Some(found) = gather(&mut self.tabs[0], &target) else { continue };
            self.promise.drafts.retain(|(of, _), _| *of != target.to_string());
            // Where not all of it could be stored as one, it still is in several.
            let is_one = drafts(&self.store).iter().any(|draft| draft.text == found);
            let words = if is_one { vec![found] } else { before.into_iter().collect() };
            self.promise.say(&target, 0, words);
        }
    }

    fn read_order(&mut self, tab: usize) {
        let _ = self.tabs[tab].keep_newest_first(at(self.clock), self.number.is_multiple_of(2));
    }
}

#[test]
fn the_page_may_end_at_any_write() {
    for seed in 0..SESSIONS {
        Session::new(seed, Frail::new(|_, _| false, 0)).run();
    }
}

#[test]
fn the_store_may_be_full_from_any_write_on() {
    for seed in 0..FEWER {
        let from = Dice::new(!seed).roll(2 * DEEDS);
        Session::new(seed, Frail::new(|write, from| write >= from, from)).run();
    }
}

#[test]
fn any_write_may_be_refused() {
    for seed in 0..FEWER {
        Session::new(seed, Frail::new(|write, every| write % (2 + every) == 0, seed % 5)).run();
    }
}
