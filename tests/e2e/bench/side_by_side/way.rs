//! Ways to load what makes the page alive, tried on the page as it is built: `--loading`.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element};

use super::variant::rewrite;

/// When script and WebAssembly are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Both at once, and early.
    AtOnce,
    /// Both at once, after whatever else there is to load.
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
    pub fn of(self, html: &str, wasm: &str) -> String {
        let others = element!("meta[http-equiv], script[data-file]", |other| {
            other.remove();
            Ok(())
        });
        let script = element!("script[type=module]", |script| {
            let name = script.get_attribute("src").unwrap_or_default();
            let ask = format!("<script>{}</script>", self.ask(wasm));
            script.before(&ask, ContentType::Html);
            if let Some(when) = self.when() {
                let start = format!("<script>{}</script>", when.replace("SCRIPT", &name));
                script.replace(&start, ContentType::Html);
            }
            Ok(())
        });
        let settings = [others, script]
            .into_iter()
            .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
        rewrite(html, settings)
    }

    /// What asks for the WebAssembly: at once, or when its script takes it.
    fn ask(self, wasm: &str) -> String {
        let priority = match self {
            Self::AtOnce => "high",
            Self::AtOnceLow => "low",
            _ => {
                return format!(
                    "Object.defineProperty(self, 'wasm', {{ get: () => fetch('./{wasm}') }})"
                );
            }
        };
        format!("self.wasm = fetch('./{wasm}', {{ priority: '{priority}' }})")
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
