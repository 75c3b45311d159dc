//! Where the interface doesn't speak the article's language, each says in which it is, and which way
//! that is written: WCAG 2.2, 3.1.2 (<https://www.w3.org/TR/WCAG22/#language-of-parts>). Names are of
//! no language.

use lol_html::html_content::Element;
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str};

use crate::words::direction;

/// What stands in the page in the article's language; readers are taken to write in it, too. A picture
/// is shown elsewhere as well.
const OF_ARTICLE: &str = "#article, .picture, #poll-question, .comment-text, textarea, mark, \
    .other-draft blockquote, .policy";

/// What the interface says in the midst of that.
const OF_INTERFACE: &str = "#article .reading-time, #article .tools, #article .visually-hidden, \
    #article .stand-in, .policy form";

/// What it says among names, on a line that is the article's.
const AMONG_NAMES: &str = ".byline";

/// The markup of a body in which the interface speaks the language with one tag, beside an article
/// in that with the other.
///
/// # Panics
///
/// Never: what Leptos renders can be rewritten.
pub(super) fn told_apart(html: &str, article: &str, interface: &str) -> String {
    let handlers = [
        element!(OF_ARTICLE, |it| tell(it, article)),
        element!(OF_INTERFACE, |it| tell(it, interface)),
        element!(AMONG_NAMES, |it| Ok(it.set_attribute("lang", interface)?)),
    ];
    let settings = handlers
        .into_iter()
        .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    rewrite_str(html, settings).expect("well-formed markup")
}

/// What finds its direction by itself keeps doing so.
pub(super) fn tell(element: &mut Element, lang: &str) -> HandlerResult {
    element.set_attribute("lang", lang)?;
    if !element.has_attribute("dir") {
        element.set_attribute("dir", direction(lang))?;
    }
    Ok(())
}
