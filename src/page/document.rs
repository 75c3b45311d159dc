//! The document around the body: what Trunk has staged, completed.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

use super::{Body, PageError};
use crate::appearance::EARLY;

/// The document that Trunk staged, with language, title, description, styles and body put in.
/// What Trunk itself wrote into it stays.
///
/// # Errors
///
/// When `staged` isn't HTML that can be rewritten, or lacks `html`, `title`, `head` or `body`.
pub fn complete(staged: &str, css: &str, body: &Body) -> Result<String, PageError> {
    let seen = std::cell::Cell::new(0);
    let see = || seen.set(seen.get() + 1);
    let handlers = vec![
        element!("html", |html| {
            see();
            html.set_attribute("lang", &body.lang)?;
            Ok(html.set_attribute("dir", body.dir)?)
        }),
        element!("title", |title| {
            see();
            title.set_inner_content(&body.title, ContentType::Text);
            Ok(())
        }),
        element!("meta[name=description]", |meta| {
            see();
            Ok(meta.set_attribute("content", &body.description)?)
        }),
        element!("head", |head| {
            see();
            let metadata = &body.metadata;
            let own = format!("<script>{EARLY}</script>{metadata}<style>{css}</style>");
            head.append(&own, ContentType::Html);
            Ok(())
        }),
        element!("body", |element| {
            see();
            element.prepend(&body.html, ContentType::Html);
            Ok(())
        }),
    ];
    let settings = handlers
        .into_iter()
        .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    let html = rewrite_str(staged, settings).map_err(PageError::document)?;
    if seen.get() == 5 {
        Ok(html)
    } else {
        let parts = "it needs one each of html, head, title, meta[name=description] and body";
        Err(PageError::document(parts))
    }
}

/// Markup without the comments by which Leptos marks places for a hydration that doesn't take place.
///
/// # Panics
///
/// Never: what Leptos renders can be rewritten.
pub(super) fn without_marks(html: &str) -> String {
    let settings =
        RewriteStrSettings::new().append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }));
    rewrite_str(html, settings).expect("well-formed markup")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_is_left() {
        assert_eq!(
            without_marks("<p>a<!>b<!--c--></p><template><!></template>"),
            "<p>ab</p><template></template>"
        );
    }

    const STAGED: &str = "<!doctype html><html><head><title></title>\
        <meta name=\"description\" content=\"\"><script>trunk</script></head><body></body></html>";

    fn body() -> Body {
        Body {
            lang: "en".into(),
            dir: "ltr",
            title: "</title><b>".into(),
            description: "\"quoted\"".into(),
            metadata: "<meta>".into(),
            html: "<main></main>".into(),
        }
    }

    #[test]
    fn everything_finds_its_place() {
        assert_eq!(
            complete(STAGED, "p{margin:0}", &body()).unwrap(),
            format!(
                "<!doctype html><html lang=\"en\" dir=\"ltr\"><head><title>&lt;/title&gt;&lt;b&gt;</title>\
             <meta name=\"description\" content=\"&quot;quoted&quot;\"><script>trunk</script>\
             <script>{EARLY}</script><meta><style>p{{margin:0}}</style></head>\
             <body><main></main></body></html>"
            )
        );
    }

    #[test]
    fn a_document_without_its_parts_is_refused() {
        let error = complete("<p>not a page</p>", "", &body()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "index.html can't be completed: it needs one each of html, head, title, \
             meta[name=description] and body."
        );
    }
}
