//! `comment-policy.md`: what a reader is asked to observe. Its first line is its title.

use std::path::Path;

use super::markdown::IfEmpty;
use super::problem::{Report, Reported};
use super::source::{Part, Source};
use super::{Policy, markdown, typography};
use crate::discussion::is_blank;

const NO_TEXT: IfEmpty =
    IfEmpty { what: "the policy has no text", remedy: "Write it in Markdown below the title." };

pub(super) fn read(folder: &Path, report: &Report) -> Result<Policy, Reported> {
    let remedy = "Create it with the line # Comment Policy and the policy below.";
    let source = Source::read(folder, "comment-policy.md", remedy, report)?;
    let (title, text) = split(source.whole(), report);
    let body = markdown::text(text, None, NO_TEXT, report);
    Ok(Policy { title: title?, body: body? })
}

/// Parts the title from the text; without a title, the whole file is text.
fn split<'a>(file: Part<'a>, report: &Report) -> (Result<String, Reported>, Part<'a>) {
    let first = file.lines().find(|(_, line)| !line.trim().is_empty());
    let (start, first) = first.unwrap_or((0, ""));
    let title = first.strip_prefix("# ").filter(|title| !is_blank(title));
    let Some(title) = title else {
        let what = "the file must begin with its title";
        let remedy = "Make its first line # Comment Policy.";
        return (Err(report.add(file.problem(start, what, remedy))), file);
    };
    let end = file.text.len();
    let text = file.between((start + first.len() + 1).min(end), end);
    (Ok(typography::curl_quotes(title.trim())), text)
}
