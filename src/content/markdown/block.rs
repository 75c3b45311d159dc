//! Paragraphs, sub-headings, quotations, lists, pictures.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::continuation::Holder;
use super::{DEEPEST, Reader, refusal};
use crate::article::{Block, Inline, Picture};

impl<'a> Reader<'a> {
    /// Reads until the end of the block that holds these, or of the text.
    pub(super) fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        // The items of a tight list hold words without a paragraph around them.
        let mut bare = Vec::new();
        while let Some((event, at)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    end_paragraph(&mut bare, &mut blocks);
                    blocks.extend(self.block(tag, &at, depth));
                }
                Event::Rule => {
                    end_paragraph(&mut bare, &mut blocks);
                    blocks.push(Block::Break);
                }
                event => self.inline(event, &at, depth, &mut bare),
            }
        }
        end_paragraph(&mut bare, &mut blocks);
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, at: &Range<usize>, depth: usize) -> Option<Block> {
        match tag {
            Tag::Paragraph => self.paragraph(at, depth),
            Tag::Heading { level, .. } => self.heading(level, at, depth),
            Tag::BlockQuote(_) | Tag::List(_) if depth >= DEEPEST => {
                self.refuse_whole(at, refusal::TOO_DEEP)
            }
            Tag::BlockQuote(_) => {
                self.held(Holder::Quotation, |it| it.filled(at, depth + 1)).map(Block::Quote)
            }
            Tag::List(start) => Some(self.held(Holder::List, |it| it.list(start, at, depth))),
            tag => self.refuse_whole(at, refusal::of_tag(&tag)),
        }
    }

    fn paragraph(&mut self, paragraph: &Range<usize>, depth: usize) -> Option<Block> {
        let is_image = |event: &Event<'_>| matches!(event, Event::Start(Tag::Image { .. }));
        let image = self.events.next_if(|(event, _)| is_image(event));
        let Some((Event::Start(Tag::Image { dest_url: file, title, .. }), at)) = image else {
            return self.worded(paragraph, depth).map(Block::Paragraph);
        };
        let has_words = self.skip() || !title.is_empty();
        let is_alone = matches!(self.events.peek(), Some((Event::End(_), _)));
        self.inlines(depth);
        if !is_alone || depth > 0 {
            self.refuse(&at, refusal::IMAGE_IN_TEXT);
        } else if has_words {
            self.refuse(&at, refusal::IMAGE_WITH_WORDS);
        }
        self.picture(&file, &at).map(|picture| Block::Picture(Box::new(picture)))
    }

    pub(super) fn picture(&self, file: &str, at: &Range<usize>) -> Option<Picture> {
        if self.pictures.is_none() {
            self.refuse(at, refusal::NO_PICTURES_HERE);
        }
        let pictures = self.pictures?;
        pictures.take(file, self.part, at.start, self.report).ok()
    }

    fn heading(&mut self, level: HeadingLevel, at: &Range<usize>, depth: usize) -> Option<Block> {
        let underlined = !self.source(at).starts_with('#');
        let refusal = match level {
            HeadingLevel::H2 if underlined => Some(refusal::UNDERLINED),
            HeadingLevel::H2 if depth > 0 => Some(refusal::NESTED_HEADING),
            HeadingLevel::H2 => None,
            HeadingLevel::H1 if underlined => Some(refusal::DOUBLY_UNDERLINED),
            HeadingLevel::H1 => Some(refusal::HEADLINE),
            _ => Some(refusal::LOWER_HEADING),
        };
        if let Some(refusal) = refusal {
            self.refuse(at, refusal);
        }
        self.worded(at, depth).map(Block::Heading)
    }

    fn list(&mut self, start: Option<u64>, at: &Range<usize>, depth: usize) -> Block {
        let (mut items, mut places) = (Vec::new(), Vec::new());
        while let Some((Event::Start(_), at)) = self.events.next() {
            items.extend(self.filled(&at, depth + 1));
            places.push(at);
        }
        match start {
            None => {}
            Some(1) => self.check_numbers(&places),
            Some(_) => self.refuse(at, refusal::LIST_START),
        }
        Block::List { ordered: start.is_some(), items }
    }

    /// Refuses what the page would show with another number, or with none where it is a date's.
    fn check_numbers(&self, items: &[Range<usize>]) {
        let number = |at| number(self.source(at));
        let Some(second) = items.get(1) else {
            return items.iter().for_each(|at| self.refuse(at, refusal::LIST_OF_ONE));
        };
        // Markdown counts for those who write 1 throughout.
        let step = u64::from(number(second) != Some(1));
        let counted = (0..).map(|at| 1 + at * step);
        if let Some((at, _)) = items.iter().zip(counted).find(|(at, it)| number(at) != Some(*it)) {
            self.refuse(at, refusal::LIST_ORDER);
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn end_paragraph(bare: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !bare.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(bare)));
    }
}

/// The number at the beginning of a list's item.
fn number(item: &str) -> Option<u64> {
    let written = item.trim_start_matches(|it: char| !it.is_ascii_digit());
    written.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}
