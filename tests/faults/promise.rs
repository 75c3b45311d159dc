//! What was acknowledged, and what is found when the page is opened again.

use std::collections::{BTreeMap, BTreeSet};

use byline::discussion::{Draft, Target};
use byline::memory::{MapStore, Notebook, Store};

use crate::reader::{ADDRESSES, ARTICLE, address, at};

/// What must be there when the page is opened again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// The comments by what they say.
    pub comments: BTreeMap<u64, String>,
    /// What tabs have written in forms, and what none has adopted yet.
    pub drafts: BTreeMap<(String, Option<usize>), Vec<String>>,
}

impl Promise {
    pub fn drafts_of(&self, target: &Target) -> BTreeSet<String> {
        let drafts = self.drafts.iter().filter(|((of, _), _)| *of == target.to_string());
        drafts.flat_map(|(_, words)| words.clone()).collect()
    }

    pub fn targets(&self) -> Vec<Target> {
        let of: BTreeSet<&String> = self.drafts.keys().map(|(target, _)| target).collect();
        of.into_iter().filter_map(|target| Target::parse(target)).collect()
    }

    /// What a tab has written in a form.
    pub fn said(&self, target: &Target, tab: usize) -> Option<Vec<String>> {
        self.drafts.get(&(target.to_string(), Some(tab))).cloned()
    }

    pub fn forget(&mut self, target: &Target, tab: usize) -> Vec<String> {
        self.drafts.remove(&(target.to_string(), Some(tab))).unwrap_or_default()
    }

    pub fn say(&mut self, target: &Target, tab: usize, words: Vec<String>) {
        self.drafts.insert((target.to_string(), Some(tab)), words);
    }

    /// No tab goes on with what this one has written.
    pub fn let_go(&mut self, target: &Target, tab: usize) {
        let words = self.forget(target, tab);
        self.drafts.entry((target.to_string(), None)).or_default().extend(words);
    }
}

/// What is there when the page is opened on a store: comments by their words, and each form's
/// draft when the drafts of all tabs are in it.
pub fn open(store: MapStore) -> (BTreeMap<u64, String>, BTreeMap<String, String>) {
    let mut notebook = Notebook::new(store, ARTICLE.to_owned());
    let survey = notebook.survey().value;
    let mut comments = BTreeMap::new();
    for which in (0..ADDRESSES).filter(|which| survey.comments.contains(&address(*which))) {
        if let Some(comment) = notebook.comment(&address(which)).value {
            comments.insert(which, comment.draft().text);
        }
    }
    let all = survey.drafts.into_iter();
    let drafts =
        all.filter_map(|target| Some((target.to_string(), gather(&mut notebook, &target)?)));
    (comments, drafts.collect())
}

/// One draft of what several tabs have written: no word of any is lost.
pub fn gather<S: Store>(notebook: &mut Notebook<S>, target: &Target) -> Option<String> {
    let mut mine = notebook.adopt_draft(target).value?.record;
    while let Some(other) = notebook.other_drafts(target, &mine).into_iter().next() {
        let text = if other.covers(&mine) {
            other.text
        } else {
            [other.text.as_str(), &mine.text].join("\n\n")
        };
        let both = Draft { text, ..mine.clone() };
        if notebook.keep_draft(at(9_000_000), target, &both).is_err() {
            // What is in the box then isn't stored, but what it was made of still is.
            mine.text.push_str(&both.text);
            break;
        }
        notebook.drop_other_drafts(target, &both);
        mine = both;
    }
    Some(mine.text)
}
