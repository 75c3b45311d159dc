//! The document around the body: what Trunk has staged, completed.

use std::cell::RefCell;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

use super::glue::Glue;
use super::policy::integrity;
use super::script::minify;
use super::tongues::tell;
use super::{Body, PageError};

/// What runs before anything is painted.
const EARLY: &str = include_str!("early.js");

/// What asks for the WebAssembly.
const ASK: &str = include_str!("ask.js");

/// The attribute by which it knows its file.
pub(super) const FILE: &str = "data-file";

/// The elements of the staged document that are completed. It has one of each.
const COMPLETED: [&str; 6] =
    ["body", "head", "html", "meta[name=description]", "meta[name=viewport]", "title"];

/// How the page that readers get begins to live, and what it may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start<'a> {
    /// The script and the WebAssembly.
    pub glue: &'a Glue,
    /// The page's Content-Security-Policy.
    pub policy: &'a str,
}

/// The document that Trunk staged, with language, title, description, styles and body put in. With
/// `start` it stands in the place of what Trunk has written for that; without, that stays.
///
/// # Errors
///
/// When `staged` isn't HTML that can be rewritten, or lacks one of the elements that are completed.
pub fn complete(
    staged: &str,
    css: &str,
    body: &Body,
    start: Option<&Start>,
) -> Result<String, PageError> {
    let seen = RefCell::new(vec![]);
    let see = |part: &'static str| seen.borrow_mut().push(part);
    let handlers = vec![
        element!("html", |html| {
            see("html");
            html.set_attribute("lang", &body.lang)?;
            Ok(html.set_attribute("dir", body.dir)?)
        }),
        element!("title", |title| {
            see("title");
            title.set_inner_content(&body.title, ContentType::Text);
            Ok(())
        }),
        element!("meta[name=description]", |meta| {
            see("meta[name=description]");
            if body.description.is_empty() {
                meta.remove();
            }
            // The rewriter takes care of quotation marks alone.
            Ok(meta.set_attribute("content", &body.description.replace('&', "&amp;"))?)
        }),
        element!("head", |head| {
            see("head");
            let ([early, _], metadata) = (inline_scripts()?, &body.metadata);
            let own = format!("<script>{early}</script>{metadata}<style>{css}</style>");
            head.append(&own, ContentType::Html);
            Ok(())
        }),
        // A policy holds for what comes after it. Chromium asks for nothing that it sees ahead until
        // it has come to that itself; and how wide a picture is depends on the viewport.
        element!("meta[name=viewport]", |meta| {
            see("meta[name=viewport]");
            if let Some(Start { policy, .. }) = start {
                let preload = &body.preload;
                let policy = format!(
                    "{preload}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
                     <meta name=\"referrer\" content=\"no-referrer\">"
                );
                meta.after(&policy, ContentType::Html);
            }
            Ok(())
        }),
        element!("script[type=module], link[rel=modulepreload], link[rel=preload]", |trunks| {
            if start.is_some() {
                trunks.remove();
            }
            Ok(())
        }),
        element!("body", |element| {
            see("body");
            if body.locale != body.lang {
                tell(element, &body.locale)?;
            }
            element.prepend(&body.html, ContentType::Html);
            let end = start.map_or_else(|| Ok(body.words.markup()), begin)?;
            element.append(&end, ContentType::Html);
            Ok(())
        }),
    ];
    let settings = handlers
        .into_iter()
        .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    // What is told to those who write the page is told to no reader.
    let settings = settings.append_document_content_handler(doc_comments!(|comment| {
        comment.remove();
        Ok(())
    }));
    let html = rewrite_str(staged, settings).map_err(PageError::document)?;
    let mut seen = seen.take();
    seen.sort_unstable();
    if seen != COMPLETED {
        let parts = COMPLETED.join(", ");
        return Err(PageError::document(format!("it needs one each of {parts}")));
    }
    Ok(html)
}

/// The scripts that stand in the document, small: the one that runs before the first paint, and the
/// one that asks for the WebAssembly.
///
/// # Errors
///
/// When one isn't a script.
pub fn inline_scripts() -> Result<[String; 2], PageError> {
    Ok([minify("src/page/early.js", EARLY)?, minify("src/page/ask.js", ASK)?])
}

/// The article goes before: what makes the page alive stands at its end, and yields to pictures.
fn begin(Start { glue, .. }: &Start) -> Result<String, PageError> {
    let [wasm_hash, hash] = [&glue.wasm, glue.script.as_bytes()].map(integrity);
    let [_, ask] = inline_scripts()?;
    let (script, wasm) = (&glue.script_name, &glue.wasm_name);
    Ok(format!(
        "<script {FILE}=\"./{wasm}\" data-hash=\"{wasm_hash}\">{ask}</script>\
         <script type=\"module\" src=\"./{script}\" integrity=\"{hash}\"></script>"
    ))
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
    use super::super::Words;
    use super::*;

    #[test]
    fn no_mark_is_left() {
        assert_eq!(
            without_marks("<p>a<!>b<!--c--></p><template><!></template>"),
            "<p>ab</p><template></template>"
        );
    }

    const STAGED: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><title></title>\
        <meta name=\"viewport\"><meta name=\"description\" content=\"\"><script type=\"module\">trunk</script></head>\
        <body></body></html>";

    fn body() -> Body {
        Body {
            lang: "en".into(),
            locale: "en".into(),
            dir: "ltr",
            title: "</title><b>".into(),
            description: "\"quoted\" &lt;".into(),
            preload: "<link>".into(),
            metadata: "<meta>".into(),
            html: "<main></main>".into(),
            words: Words { lang: "en", phrases: "[]".into() },
        }
    }

    #[test]
    fn everything_finds_its_place() {
        let [early, _] = inline_scripts().unwrap();
        assert_eq!(
            complete(STAGED, "p{margin:0}", &body(), None).unwrap(),
            format!(
                "<!doctype html><html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
                 <title>&lt;/title&gt;&lt;b&gt;</title>\
                 <meta name=\"viewport\">\
                 <meta name=\"description\" content=\"&quot;quoted&quot; &amp;lt;\">\
                 <script type=\"module\">trunk</script>\
                 <script>{early}</script><meta><style>p{{margin:0}}</style></head>\
                 <body><main></main>\
                 <script type=\"application/json\" id=\"words\" lang=\"en\">[]</script></body></html>"
            )
        );
    }

    #[test]
    fn what_readers_get_starts_by_itself_and_under_its_policy() {
        let glue = Glue {
            script_name: "a.js".to_owned(),
            script: "let a".to_owned(),
            wasm_name: "a.wasm".to_owned(),
            wasm: vec![0],
        };
        let start = Start { glue: &glue, policy: "default-src 'none'" };
        let html = complete(STAGED, "", &body(), Some(&start)).unwrap();
        assert!(!html.contains("trunk") && !html.contains("words"), "{html}");
        let policy = html.find("default-src").unwrap();
        assert!(policy < html.find("<script").unwrap());
        let preload = html.find("<link>").unwrap();
        assert!(html.find("viewport").unwrap() < preload && preload < policy, "{html}");
        let [wasm, script] = [&b"\0"[..], b"let a"].map(integrity);
        assert!(html.contains(&format!("src=\"./a.js\" integrity=\"{script}\"")), "{html}");
        assert!(html.contains(&format!("=\"./a.wasm\" data-hash=\"{wasm}\"")), "{html}");
    }

    #[test]
    fn a_document_without_its_parts_is_refused() {
        // Another title, in the place of the viewport.
        let staged = STAGED.replace("<meta name=\"viewport\">", "<title></title>");
        for staged in ["<p>not a page</p>", &staged] {
            let error = complete(staged, "", &body(), None).unwrap_err();
            assert_eq!(
                error.to_string(),
                "index.html can't be completed: it needs one each of body, head, html, \
                 meta[name=description], meta[name=viewport], title."
            );
        }
    }
}
