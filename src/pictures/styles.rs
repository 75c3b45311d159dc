//! What a drawing's styles do, as a browser reads them: with all escapes and comments.
//! <https://www.w3.org/TR/css-syntax-3/>

use cssparser::{Delimiter, ParseError, Parser, ParserInput, Token};

/// Blocks within blocks that are looked into. What is deeper is taken for what is looked for.
const DEEPEST: u8 = 64;

/// Functions that load what a text names, or a variable. No program that draws writes them.
const LOADING: [&str; 4] = ["src", "image", "image-set", "-webkit-image-set"];

/// Whether they load anything from elsewhere.
pub(super) fn reach_out(styles: &str) -> bool {
    any(styles, &|within, token| match token {
        Token::AtKeyword(rule) => rule.eq_ignore_ascii_case("import"),
        Token::Function(name) => LOADING.iter().any(|it| name.eq_ignore_ascii_case(it)),
        Token::UnquotedUrl(address) | Token::BadUrl(address) => loads(address),
        Token::QuotedString(text) => within.eq_ignore_ascii_case("url") && loads(text),
        _ => false,
    })
}

/// Whether they say how something moves.
pub(super) fn have_frames(styles: &str) -> bool {
    any(
        styles,
        &|_, token| matches!(token, Token::AtKeyword(rule) if rule.to_ascii_lowercase().ends_with("keyframes")),
    )
}

/// Whether an address leads out of the drawing that names it.
pub(super) fn is_elsewhere(address: &str) -> bool {
    !address.trim_ascii().starts_with('#') && !begins(address, "data:image/")
}

/// Whether an address in styles does: a font may be within too.
fn loads(address: &str) -> bool {
    const FONTS: [&str; 3] = ["data:font/", "data:application/font-", "data:application/x-font-"];
    is_elsewhere(address) && !FONTS.iter().any(|font| begins(address, font))
}

fn begins(address: &str, beginning: &str) -> bool {
    let begun = address.trim_ascii().get(..beginning.len());
    begun.is_some_and(|it| it.eq_ignore_ascii_case(beginning))
}

/// Whether it is any token, each with the name of the function that it is in.
fn any(styles: &str, is_it: &dyn Fn(&str, &Token<'_>) -> bool) -> bool {
    any_within(&mut Parser::new(&mut ParserInput::new(styles)), "", DEEPEST, is_it)
}

fn any_within(
    parser: &mut Parser<'_, '_>,
    function: &str,
    depth: u8,
    is_it: &dyn Fn(&str, &Token<'_>) -> bool,
) -> bool {
    while let Ok(token) = parser.next().cloned() {
        if depth == 0 || is_it(function, &token) {
            return true;
        }
        if matches!(&token, Token::AtKeyword(rule) if rule.eq_ignore_ascii_case("namespace")) {
            // The address in it is a name.
            let skip = |_: &mut Parser<'_, '_>| Ok::<_, ParseError<'_, ()>>(());
            let _ = parser.parse_until_after(Delimiter::Semicolon, skip);
        }
        let function = match &token {
            Token::Function(name) => name,
            Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => "",
            _ => continue,
        };
        let within = parser.parse_nested_block(|block| {
            Ok::<_, ParseError<'_, ()>>(any_within(block, function, depth - 1, is_it))
        });
        // It is an error to have found it before the block's end.
        if within.unwrap_or(true) {
            return true;
        }
    }
    false
}
