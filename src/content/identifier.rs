//! Names that go into addresses and storage keys, where only some characters are safe.

use super::fields::Fields;
use super::problem::Reported;

/// Reads `key` as a slug: lower-case letters, digits, and single hyphens between them.
pub(super) fn slug(fields: &Fields<'_>, key: &str, example: &str) -> Result<String, Reported> {
    let slug = fields.plain(key, example)?;
    let is_plain = |part: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !part.is_empty() && part.bytes().all(plain)
    };
    if slug.split('-').all(is_plain) {
        return Ok(slug);
    }
    let what = format!("can't be \"{}\"", slug.escape_debug());
    let remedy =
        format!("Use lower-case letters a to z, digits, and hyphens between them: {example}.");
    Err(fields.refuse(key, &what, &remedy))
}

/// Reads `key` as letters, digits, `-` and `_`.
pub(super) fn id(fields: &Fields<'_>, key: &str, example: &str) -> Result<String, Reported> {
    let id = fields.plain(key, example)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if id.bytes().all(plain) {
        return Ok(id);
    }
    let what = format!("can't be \"{}\"", id.escape_debug());
    let remedy = "Use only letters a to z, digits, - and _.";
    Err(fields.refuse(key, &what, remedy))
}
