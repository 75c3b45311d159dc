//! Where the front matter of a file ends and its text begins.

use super::problem::{Report, Reported};
use super::source::Part;

const FENCE: &str = "+++";

/// Splits a file at its two `+++` lines. Where one is missing, it still gives what can be told
/// apart, so that the mistakes in there are found in the same run.
pub(super) fn split<'a>(
    file: Part<'a>,
    report: &Report,
) -> (Result<Part<'a>, Reported>, Result<Part<'a>, Reported>) {
    let written = |(_, line): &(usize, &str)| !line.trim().is_empty();
    let Some((start, first)) = file.lines().find(written) else {
        let reported = report.add(file.problem(0, "this file is empty", REMEDY));
        return (Err(reported), Err(reported));
    };
    if first.trim_end() != FENCE {
        return without_opening(file, start, first, report);
    }
    let keys = after_line(file, start);
    if let Some(fence) = fence_after(file, keys) {
        return (Ok(file.between(keys, fence)), Ok(text_after(file, fence)));
    }
    let what = "the front matter that begins here has no end";
    let remedy = "Put a line with only +++ below its last key.";
    let reported = report.add(file.problem(start, what, remedy));
    (Err(reported), Err(reported))
}

const REMEDY: &str =
    "Begin the file with a line +++, then its keys, such as title = \"…\", then a line +++.";

fn without_opening<'a>(
    file: Part<'a>,
    start: usize,
    first: &str,
    report: &Report,
) -> (Result<Part<'a>, Reported>, Result<Part<'a>, Reported>) {
    let reported = report.add(file.problem(start, "the file must begin with a line +++", REMEDY));
    match fence_after(file, start) {
        Some(fence) => (Ok(file.between(0, fence)), Ok(text_after(file, fence))),
        // Front matter as other tools write it; as Markdown it would be misread.
        None if first.starts_with("---") => (Err(reported), Err(reported)),
        None => (Err(reported), Ok(file)),
    }
}

fn fence_after(file: Part<'_>, byte: usize) -> Option<usize> {
    file.lines()
        .find(|(start, line)| *start >= byte && line.trim_end() == FENCE)
        .map(|(start, _)| start)
}

fn text_after(file: Part<'_>, fence: usize) -> Part<'_> {
    file.between(after_line(file, fence), file.text.len())
}

fn after_line(file: Part<'_>, start: usize) -> usize {
    file.lines().map(|(next, _)| next).find(|next| *next > start).unwrap_or(file.text.len())
}
