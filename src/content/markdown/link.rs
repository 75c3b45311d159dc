//! Where a link in the text may lead.

use url::{Host, Url};

use crate::discussion::CommentId;
use crate::lightbox::PICTURE;

const REMEDY: &str = "Write an address that begins with https://, http:// or mailto:, or a \
    place on this page: #picture-1, #comment-1, #poll, #discussion, #article.";

const WEB_REMEDY: &str = "Copy the address whole from a browser: no host or port is named so, or \
    there is a space in it.";

const MAIL_REMEDY: &str =
    "Write mailto: and an address such as name@example.org; between two stands a comma, no space.";

/// What is told of an address that signs a user in.
pub(in crate::content) const SIGNS_IN: &str =
    "holds the name or the password of a user, and the page would publish it";

/// What to do about it.
pub(in crate::content) const SIGN_OUT: &str = "Leave out all from behind https:// up to the @.";

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
        let is_picture = place.strip_prefix(PICTURE).is_some_and(|number| !number.is_empty());
        let is_comment = CommentId::in_fragment(address).is_some_and(|id| !id.as_str().is_empty());
        return PLACES.contains(&place) || is_picture || is_comment;
    }
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            rest.strip_prefix("//").is_some_and(begins_with_host) && has_host(address)
        }
        "mailto" => are_mailboxes(rest),
        _ => false,
    }
}

/// Whether `address` holds what a user signs in with.
pub(in crate::content) fn signs_in(address: &str) -> bool {
    let url = Url::parse(address).ok();
    url.is_some_and(|url| !url.username().is_empty() || url.password().is_some())
}

/// What to do where `address` is none of these.
pub(super) fn remedy(address: &str) -> &'static str {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("http" | "https") => WEB_REMEDY,
        Some("mailto") => MAIL_REMEDY,
        _ => REMEDY,
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

/// Whether a browser finds a host in it, and not the `https` of a second `https://`.
fn has_host(address: &str) -> bool {
    let url = Url::parse(address).ok();
    let host = url.as_ref().and_then(Url::host);
    host.is_some_and(|host| {
        let is_scheme = matches!(host, Host::Domain("http" | "https"));
        !is_scheme && can_be(&host.to_owned())
    })
}

fn are_mailboxes(rest: &str) -> bool {
    let mailboxes = rest.split('?').next().unwrap_or_default();
    mailboxes.split(',').all(|mailbox| {
        let parts = mailbox.split_once('@').filter(|(name, _)| !name.is_empty());
        let host = parts.and_then(|(_, host)| Host::parse(host).ok());
        host.is_some_and(|host| can_be(&host))
    })
}

/// Whether there can be such a host: the grammar of addresses allows for more.
fn can_be(host: &Host) -> bool {
    let Host::Domain(name) = host else { return true };
    let is_label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        !label.is_empty() && label.bytes().all(plain)
    };
    name.strip_suffix('.').unwrap_or(name).split('.').all(is_label)
}
