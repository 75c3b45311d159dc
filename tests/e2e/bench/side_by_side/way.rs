//! Ways to load what makes the page alive, tried on the page as it is built: `--loading`.

use byline::page;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element};

use super::variant::rewrite;

/// When script and WebAssembly are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Both at once, at the document's end.
    AtOnce,
    /// The same, after whatever else there is to load.
    AtOnceLow,
    /// The WebAssembly when its script has come.
    ByScript,
    /// Both when the browser has nothing to do.
    Idle,
    /// Both when all else is there.
    AfterLoad,
    /// Both when the reader first does something, or the browser has nothing to do any more.
    Touched,
}

impl Way {
    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at once",
            Self::AtOnceLow => "at once, low",
            Self::ByScript => "by its script",
            Self::Idle => "when idle",
            Self::AfterLoad => "after all else",
            Self::Touched => "at a touch, or idle",
        }
    }

    /// The page loaded in this way. Its policy would forbid to try that.
    pub fn of(self, html: &str) -> String {
        let policy = element!("meta[http-equiv]", |policy| {
            policy.remove();
            Ok(())
        });
        let wasm = element!("script[data-file]", |ask| {
            ask.set_inner_content(&self.ask(), ContentType::Html);
            Ok(())
        });
        let script = element!("script[type=module]", |script| {
            let name = script.get_attribute("src").unwrap_or_default();
            if let Some(when) = self.when() {
                let start = format!("<script>{}</script>", when.replace("SCRIPT", &name));
                script.replace(&start, ContentType::Html);
            }
            Ok(())
        });
        let settings = [policy, wasm, script]
            .into_iter()
            .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
        rewrite(html, settings)
    }

    /// What asks for the WebAssembly, if it isn't its script that does.
    fn ask(self) -> String {
        let [_, ask] = page::inline_scripts().expect("they are scripts");
        match self {
            Self::AtOnce => ask.replace("low", "high"),
            Self::AtOnceLow => ask,
            _ => String::new(),
        }
    }

    /// What asks for the script, if it isn't the document that does.
    fn when(self) -> Option<&'static str> {
        match self {
            Self::AtOnce | Self::AtOnceLow | Self::ByScript => None,
            Self::Idle => Some("requestIdleCallback(() => import('SCRIPT'))"),
            Self::AfterLoad => Some("addEventListener('load', () => import('SCRIPT'))"),
            Self::Touched => Some(
                "for (const it of ['pointerdown', 'click', 'keydown', 'focusin'])
                     addEventListener(it, () => import('SCRIPT'), true);
                 addEventListener('load', () => requestIdleCallback(() => import('SCRIPT')))",
            ),
        }
    }
}
