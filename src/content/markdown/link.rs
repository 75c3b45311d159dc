//! Where a link in the text may lead.

pub(super) const REMEDY: &str =
    "Write an address that begins with https://, http:// or mailto:, or a #place on this page.";

/// Whether `address` is one that a reader can follow and that can run nothing.
pub(super) fn leads_somewhere(address: &str) -> bool {
    if address.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return false;
    }
    if let Some(place) = address.strip_prefix('#') {
        return !place.is_empty();
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

fn begins_with_host(rest: &str) -> bool {
    rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
}

fn is_mailbox(rest: &str) -> bool {
    let mailbox = rest.split('?').next().unwrap_or_default();
    mailbox.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
}
