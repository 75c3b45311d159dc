//! Where a link in the text may lead.

pub(super) const REMEDY: &str = "Write an address that begins with https://, http:// or mailto:, or a \
    place on this page: #picture-1, #comment-1, #poll, #discussion, #article.";

const NO_SUCH_PICTURE: &str = "Count the pictures from the top: #picture-1 is the first.";

const NO_SUCH_COMMENT: &str = "Write #comment- and the id of a comment in comments.toml.";

/// Places that every page has.
const PLACES: [&str; 3] = ["article", "poll", "discussion"];

/// Whether `address` is one that a reader can follow and that can run nothing.
pub(super) fn leads_somewhere(address: &str) -> bool {
    if address.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return false;
    }
    if let Some(place) = address.strip_prefix('#') {
        let numbered = |it: &&str| place.strip_prefix(*it).is_some_and(|rest| !rest.is_empty());
        return PLACES.contains(&place) || ["picture-", "comment-"].iter().any(numbered);
    }
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(begins_with_host),
        "mailto" => is_mailbox(rest),
        _ => false,
    }
}

/// What to do if `address` is that of a picture or a comment, and isn't there.
pub(super) fn remedy_if_absent(address: &str) -> Option<&'static str> {
    match address.split_once('-')?.0 {
        "#picture" => Some(NO_SUCH_PICTURE),
        "#comment" => Some(NO_SUCH_COMMENT),
        _ => None,
    }
}

/// Whether `address` is one of a page on the Web, in full.
pub(in crate::content) fn is_web_page(address: &str) -> bool {
    ["https://", "http://"].iter().any(|begin| address.starts_with(begin))
        && leads_somewhere(address)
}

fn begins_with_host(rest: &str) -> bool {
    rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
}

fn is_mailbox(rest: &str) -> bool {
    let mailbox = rest.split('?').next().unwrap_or_default();
    mailbox.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
}
