//! The kinds of value that content files hold: text, flags, counts, dates.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeInteger, DeValue};
use toml::value::Datetime;

use super::fields::{Fields, all};
use super::problem::Reported;
use super::source::control_character;
use super::typography;
use crate::article::Day;
use crate::discussion::is_blank;

impl Fields<'_> {
    /// Text on one line, with typographic quotes, which must be there and say something.
    pub(super) fn text(&self, key: &str, example: &str) -> Result<String, Reported> {
        let words = self.plain(key, example)?;
        self.typeset(key, self.place_of(key), &words)
    }

    /// Text on one line exactly as it was written: names of files, ids, readers who commented.
    pub(super) fn plain(&self, key: &str, example: &str) -> Result<String, Reported> {
        let value = self.require(key, &quoted(example))?;
        self.line(key, value, &format!("Write {key} = {}.", quoted(example)))
    }

    /// As [`Fields::plain`], for a key that may be left out.
    pub(super) fn optional_plain(
        &self,
        key: &str,
        example: &str,
    ) -> Result<Option<String>, Reported> {
        let remedy = format!("Write {key} = {}, or remove the line.", quoted(example));
        self.find(key).map(|value| self.line(key, value, &remedy)).transpose()
    }

    /// As [`Fields::text`], for a key that may be left out.
    pub(super) fn optional_text(
        &self,
        key: &str,
        example: &str,
    ) -> Result<Option<String>, Reported> {
        let words = self.optional_plain(key, example)?;
        words.map(|words| self.typeset(key, self.place_of(key), &words)).transpose()
    }

    /// The words as readers see them: marks of HTML or Markdown would be shown as they stand.
    fn typeset(&self, key: &str, byte: usize, words: &str) -> Result<String, Reported> {
        if let Some((written, sign)) = typography::entity(words) {
            let what = format!("holds \"{written}\", and readers would see it so");
            let sign = if is_blank(&sign) { "a space" } else { &sign };
            return Err(self.refuse_at(byte, key, &what, &format!("Write {sign} in its place.")));
        }
        if ["](https://", "](http://"].iter().any(|link| words.contains(link)) {
            let what = "holds a link as Markdown has it, and readers would see its brackets";
            let remedy = "Write only its words; a link may stand in the text.";
            return Err(self.refuse_at(byte, key, what, remedy));
        }
        Ok(typography::curl_quotes(words))
    }

    /// A list of one or more texts, written `key = ["…", "…"]`.
    pub(super) fn text_list(&self, key: &str, example: &str) -> Result<Vec<String>, Reported> {
        let example = format!("[{}]", quoted(example));
        let value = self.require(key, &example)?;
        let remedy = format!("Write {key} = {example}.");
        match value.get_ref() {
            DeValue::Array(items) if items.is_empty() => Err(self.refuse(key, "is empty", &remedy)),
            DeValue::Array(items) => all(items.iter().enumerate().map(|(index, item)| {
                let key = format!("{key}[{}]", index + 1);
                let words = self.line(&key, item, &remedy)?;
                self.typeset(&key, item.span().start, &words)
            })),
            _ => Err(self.wrong_kind(key, value, "a list of texts", &remedy)),
        }
    }

    /// As [`Fields::text_list`], for a key that may be left out, or list none.
    pub(super) fn optional_text_list(
        &self,
        key: &str,
        example: &str,
    ) -> Result<Vec<String>, Reported> {
        match self.find(key).map(Spanned::get_ref) {
            None => Ok(vec![]),
            Some(DeValue::Array(items)) if items.is_empty() => Ok(vec![]),
            Some(_) => self.text_list(key, example),
        }
    }

    /// Text of one or more paragraphs, trimmed, otherwise exactly as it was written.
    pub(super) fn prose(&self, key: &str) -> Result<String, Reported> {
        let value = self.require(key, "'''…'''")?;
        let remedy = format!("Write {key} = '''…''' with its words between the marks.");
        let text = self.words(key, value, &remedy)?;
        Ok(text.trim().to_owned())
    }

    fn line(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        remedy: &str,
    ) -> Result<String, Reported> {
        let text = self.words(key, value, remedy)?;
        // Other spaces are meant, as one that doesn't break.
        let words = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty());
        Ok(words.collect::<Vec<_>>().join(" "))
    }

    fn words<'v>(
        &self,
        key: &str,
        value: &'v Spanned<DeValue<'_>>,
        remedy: &str,
    ) -> Result<&'v str, Reported> {
        let byte = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            return Err(self.wrong_kind(key, value, "text", remedy));
        };
        if is_blank(text) {
            return Err(self.refuse_at(byte, key, "is empty", remedy));
        }
        if let Some(control) = control_character(text) {
            let what = format!("holds {control}");
            return Err(self.refuse_at(byte, key, &what, "Delete that character."));
        }
        Ok(text)
    }

    /// `true` or `false`; `false` where the key is left out.
    pub(super) fn flag(&self, key: &str) -> Result<bool, Reported> {
        let Some(value) = self.find(key) else {
            return Ok(false);
        };
        let remedy = format!("Write {key} = true or {key} = false, without quotation marks.");
        value
            .get_ref()
            .as_bool()
            .ok_or_else(|| self.wrong_kind(key, value, "true or false", &remedy))
    }

    /// A whole number within `range`.
    pub(super) fn count(
        &self,
        key: &str,
        range: RangeInclusive<u32>,
        example: u32,
    ) -> Result<u32, Reported> {
        let value = self.require(key, &example.to_string())?;
        let (least, most) = (range.start(), range.end());
        let remedy = format!("Write {key} = {example}, or another from {least} to {most}.");
        let Some(integer) = value.get_ref().as_integer() else {
            return Err(self.wrong_kind(key, value, "a whole number", &remedy));
        };
        match to_u32(integer) {
            Some(count) if range.contains(&count) => Ok(count),
            _ => {
                let what = format!("can't be {integer}");
                Err(self.refuse(key, &what, &remedy))
            }
        }
    }

    /// A date, written bare or in quotation marks; `None` where the key is left out.
    pub(super) fn optional_date(&self, key: &str) -> Result<Option<Day>, Reported> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let written = match value.get_ref() {
            DeValue::Datetime(written) => Some(*written),
            DeValue::String(written) => written.trim().parse::<Datetime>().ok(),
            _ => None,
        };
        let day = written.filter(|it| it.time.is_none() && it.offset.is_none());
        let date = day.and_then(|it| it.date);
        let day = date.and_then(|it| Day::new(it.year, it.month, it.day)).ok_or_else(|| {
            let remedy = format!("Write {key} = 2020-12-31, or remove the line.");
            self.refuse(key, "must be a date without a time", &remedy)
        })?;
        Ok(Some(day))
    }
}

fn to_u32(integer: &DeInteger<'_>) -> Option<u32> {
    u32::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn quoted(example: &str) -> String {
    format!("\"{example}\"")
}
