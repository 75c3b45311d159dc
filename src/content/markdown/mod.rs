//! Markdown into the blocks of the page, and nothing that the page has no form for.
//!
//! Words never change: quotes become typographic, while `--` and `...` stay as they are.

mod block;
mod continuation;
mod inline;
pub(super) mod link;
mod missed;
mod refusal;

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

use self::continuation::Holder;
use self::refusal::Refusal;
use super::picture::Shelf;
use super::problem::{Report, Reported};
use super::source::Part;
use crate::article::{Block, Inline, words};
use crate::discussion::is_blank;

/// How deep quotations, lists and emphasis may lie within each other.
const DEEPEST: usize = 12;

/// What to report where there is nothing to read.
#[derive(Clone, Copy, Debug)]
pub(super) struct IfEmpty {
    pub(super) what: &'static str,
    pub(super) remedy: &'static str,
}

/// Reads the text of `part`, which may place `pictures` where there are any to place. Whatever
/// has no form in the page is reported and left out.
pub(super) fn text(
    part: Part<'_>,
    pictures: Option<&Shelf>,
    if_empty: IfEmpty,
    report: &Report,
) -> Result<Vec<Block>, Reported> {
    let before = report.count();
    let blocks = blocks(part, pictures, report);
    if report.count() == before && !blocks.iter().any(is_prose) {
        return Err(report.add(part.problem(0, if_empty.what, if_empty.remedy)));
    }
    Ok(blocks)
}

fn is_prose(block: &Block) -> bool {
    !matches!(block, Block::Heading(_)) && has_words(block)
}

/// Whether a reader sees a word in it.
fn has_words(block: &Block) -> bool {
    match block {
        Block::Paragraph(inlines) | Block::Heading(inlines) => !is_blank(&words(inlines)),
        Block::Quote(blocks) => blocks.iter().any(has_words),
        Block::List { items, .. } => items.iter().flatten().any(has_words),
        Block::Picture(_) | Block::Break => false,
    }
}

fn blocks(part: Part<'_>, pictures: Option<&Shelf>, report: &Report) -> Vec<Block> {
    let parser = Parser::new_ext(part.text, options());
    for (_, definition) in parser.reference_definitions().iter() {
        let Refusal { what, remedy } = refusal::REFERENCE;
        report.add(part.problem(definition.span.start, what, remedy));
    }
    let events = parser.into_offset_iter().peekable();
    let mut reader = Reader { part, events, holders: Vec::new(), pictures, report };
    reader.blocks(0)
}

/// Beside quotes, only what must be recognized in order to be refused.
fn options() -> Options {
    Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// Walks through the Markdown once. What it reads and how lies in [`block`] and [`inline`].
struct Reader<'a> {
    part: Part<'a>,
    events: Peekable<OffsetIter<'a>>,
    /// The quotations and lists around what is read, outermost first.
    holders: Vec<Holder>,
    pictures: Option<&'a Shelf>,
    report: &'a Report,
}

impl<'a> Reader<'a> {
    /// Reads what stands in a quotation or a list.
    fn held<T>(&mut self, holder: Holder, read: impl FnOnce(&mut Self) -> T) -> T {
        self.holders.push(holder);
        let held = read(self);
        self.holders.pop();
        held
    }

    /// The blocks within the element at `at`, where there must be words.
    fn filled(&mut self, at: &Range<usize>, depth: usize) -> Option<Vec<Block>> {
        let before = self.report.count();
        let blocks = self.blocks(depth);
        self.keep(blocks.iter().any(has_words), before, at).then_some(blocks)
    }

    /// The words within the element at `at`, where there must be some.
    fn worded(&mut self, at: &Range<usize>, depth: usize) -> Option<Vec<Inline>> {
        let before = self.report.count();
        let inlines = self.inlines(depth);
        self.keep(!is_blank(&words(&inlines)), before, at).then_some(inlines)
    }

    /// Refuses an element without words, but for one of which something was refused since there
    /// were `before` problems: that is no longer there, and has been told of.
    fn keep(&self, has_words: bool, before: usize, at: &Range<usize>) -> bool {
        if !has_words && self.report.count() == before {
            self.refuse(at, refusal::EMPTY);
        }
        has_words
    }

    fn refuse(&self, at: &Range<usize>, Refusal { what, remedy }: Refusal) {
        self.report.add(self.part.problem(at.start, what, remedy));
    }

    fn refuse_whole<T>(&mut self, at: &Range<usize>, refusal: Refusal) -> Option<T> {
        self.refuse(at, refusal);
        self.skip();
        None
    }

    /// Passes over the rest of an element. Says whether there was anything in it.
    fn skip(&mut self) -> bool {
        let mut open = 1;
        let mut passed = 0;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => break,
            }
            passed += 1;
        }
        passed > 1
    }

    fn source(&self, at: &Range<usize>) -> &'a str {
        self.part.text.get(at.clone()).unwrap_or_default()
    }
}
