//! Lines that Markdown takes for part of the quotation or list right above them.

/// What the words that are read stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    Quotation,
    List,
}

/// Whether a line that begins so, up to its words, shows that they stand in these holders, of
/// which the outermost is first. Any indentation does.
pub(super) fn is_shown(beginning: &str, holders: &[Holder]) -> bool {
    let Some(innermost) = holders.last() else { return true };
    let indentation = match beginning.rsplit_once('>') {
        Some((_, behind)) => behind.strip_prefix(' ').unwrap_or(behind),
        None => beginning,
    };
    let quotations = holders.iter().filter(|it| **it == Holder::Quotation).count();
    let is_quoted = *innermost == Holder::Quotation && beginning.matches('>').count() == quotations;
    is_quoted || indentation.starts_with([' ', '\t'])
}
