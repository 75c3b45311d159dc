//! Words, emphasis and links within a block.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::missed::{self, Missed};
use super::{DEEPEST, Reader, continuation, link, refusal};
use crate::article::Inline;
use crate::content::problem::Reported;
use crate::content::source::control_character;
use crate::content::typography::as_written;

impl<'a> Reader<'a> {
    /// Reads until the end of the element that holds these.
    pub(super) fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, at)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, &at, depth, &mut inlines);
        }
        inlines
    }

    pub(super) fn inline(
        &mut self,
        event: Event<'a>,
        at: &Range<usize>,
        depth: usize,
        inlines: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => {
                let words = as_written(&text, self.part.text, at).to_owned();
                self.check_characters(&words, at);
                self.refuse_missed(at);
                push_words(&words, inlines);
            }
            Event::SoftBreak => {
                self.check_continuation(at);
                push_words(" ", inlines);
            }
            Event::HardBreak => {
                self.check_continuation(at);
                inlines.push(Inline::LineBreak);
            }
            Event::Start(tag) => inlines.extend(self.span(&tag, at, depth)),
            event => {
                self.refuse(at, refusal::of_event(&event));
            }
        }
    }

    fn span(&mut self, tag: &Tag<'a>, at: &Range<usize>, depth: usize) -> Option<Inline> {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } if depth >= DEEPEST => {
                self.refuse_whole(at, refusal::TOO_DEEP)
            }
            Tag::Emphasis => Some(Inline::Emphasis(self.inlines(depth + 1))),
            Tag::Strong => Some(Inline::Strong(self.inlines(depth + 1))),
            Tag::Link { link_type, dest_url, title, .. } => {
                if !title.is_empty() {
                    self.refuse(at, refusal::LINK_TITLE);
                }
                let content = self.worded(at, depth + 1)?;
                let href = self.href(*link_type, dest_url, at).ok()?;
                Some(Inline::Link { href, content })
            }
            Tag::Image { dest_url: file, .. } => {
                // So that it isn't called left over as well.
                self.picture(file, at);
                self.refuse_whole(at, refusal::IMAGE_IN_TEXT)
            }
            tag => self.refuse_whole(at, refusal::of_tag(tag)),
        }
    }

    fn href(&self, kind: LinkType, address: &str, at: &Range<usize>) -> Result<String, Reported> {
        let address = match kind {
            LinkType::Email => format!("mailto:{address}"),
            _ => address.to_owned(),
        };
        if link::signs_in(&address) {
            let what = format!("a link {}", link::SIGNS_IN);
            return Err(self.report.add(self.part.problem(at.start, what, link::SIGN_OUT)));
        }
        if link::leads_somewhere(&address) {
            if let Some(remedy) = link::remedy_if_absent(&address) {
                let what = format!("a link leads to \"{address}\", which isn't on the page");
                self.report.add_unless_there(&address, self.part.problem(at.start, what, remedy));
            }
            return Ok(address);
        }
        let what = format!("a link can't lead to \"{}\"", address.escape_debug());
        let problem = self.part.problem(at.start, what, link::remedy(&address));
        Err(self.report.add(problem))
    }

    /// Refuses the line behind this break if it only seems to stand outside.
    fn check_continuation(&mut self, at: &Range<usize>) {
        let (text, holders) = (self.part.text, &self.holders);
        let Some((event, words)) = self.events.peek() else { return };
        // A picture there is refused anyway.
        let is_image = matches!(event, Event::Start(Tag::Image { .. }));
        // What ends here has begun above.
        let Some(beginning) = text.get(at.start..words.start) else { return };
        let beginning = beginning.split_once('\n').map_or(beginning, |(_, line)| line);
        if !is_image && !continuation::is_shown(beginning, holders) {
            let place = words.start;
            self.refuse(&(place..place), refusal::CONTINUATION);
        }
    }

    fn refuse_missed(&mut self, at: &Range<usize>) {
        // In `***Note:** so` one mark is left over, and the others make something strong.
        let end = match self.events.peek() {
            Some((Event::Start(Tag::Strong), next)) => next.start,
            _ => usize::MAX,
        };
        for (place, missed) in missed::forms(self.part.text, at, end) {
            let refusal = match missed {
                Missed::Heading => refusal::MISSED_HEADING,
                Missed::Fence => refusal::SECOND_FENCE,
                Missed::Strong => refusal::MISSED_STRONG,
                Missed::Link => refusal::MISSED_LINK,
                Missed::Footnote => refusal::FOOTNOTE,
                Missed::Bullet => refusal::MISSED_BULLET,
                Missed::Picture => {
                    self.missed_picture(place);
                    continue;
                }
            };
            self.refuse(&(place..place), refusal);
        }
    }

    fn missed_picture(&self, place: usize) {
        let file = self.part.text.get(place..).and_then(missed::file);
        match self.pictures {
            None => self.refuse(&(place..place), refusal::NO_PICTURES_HERE),
            Some(pictures) if pictures.miss(file.unwrap_or_default()) => {}
            Some(_) => self.refuse(&(place..place), refusal::MISSED_PICTURE),
        }
    }

    fn check_characters(&self, words: &str, at: &Range<usize>) {
        if let Some(control) = control_character(words) {
            let what = format!("this line holds {control}");
            let remedy = "Delete that character.";
            self.report.add(self.part.problem(at.start, what, remedy));
        }
    }
}

fn push_words(words: &str, inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.push_str(words);
    } else {
        inlines.push(Inline::Text(words.to_owned()));
    }
}
