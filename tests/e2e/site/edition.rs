//! What is served instead of the page as it was built.

use std::io;

use byline::article::Day;
use byline::content;
use byline::discussion::PublishedComment;
use byline::page::{self, Body, Kept, NO_WORKER};
use byline::props::{BUILD, WORKER};

use super::photograph::{PHOTOGRAPH, photograph};
use super::{arabic, files::file};
use crate::repository;

/// How a build differs from the one in `dist/`.
struct Rebuild {
    /// The hash in the names of script and WebAssembly: what it was, and is.
    script: (String, String),
    /// What stands in the worker's place.
    worker: Option<&'static str>,
    /// Whether the browser leaves the worker waiting.
    waits: bool,
}

const WAIT: &str = "self.skipWaiting = async () => {};";

type Alteration = Box<dyn Fn(String) -> String + Send + Sync>;

/// The page as built, or altered.
#[derive(Default)]
pub struct Edition {
    alterations: Vec<Alteration>,
    held: Vec<&'static str>,
    rebuild: Option<Rebuild>,
    without: Option<&'static str>,
    pub has_moved: bool,
    pub is_silent: bool,
    pub is_hosted: bool,
}

impl Edition {
    /// With every `old` in the HTML replaced by `new`.
    pub fn replacing(self, old: &'static str, new: &'static str) -> Self {
        self.altered(move |html| {
            assert!(html.contains(old), "the page holds no {old}");
            html.replace(old, new)
        })
    }

    /// With other content, prerendered as the build does it.
    pub fn with(self, change: impl FnOnce(&mut content::Edition)) -> Self {
        let built = content();
        let mut changed = built.clone();
        change(&mut changed);
        let [built, changed] = [built, changed].map(Body::render);
        self.altered(move |html| {
            let html = exchange(&html, &title(&built.title), &title(&changed.title));
            let html = exchange(&html, &built.preload, &changed.preload);
            let html = exchange(&html, &built.metadata, &changed.metadata);
            let html = exchange(&html, &built.html, &changed.html);
            if built.words == changed.words {
                return html;
            }
            // The first of their kind are taken, and those that the script brings come last.
            html.replace("</body>", &format!("{}</body>", changed.words.markup()))
        })
    }

    /// As an article that is written from right to left.
    pub fn right_to_left(self) -> Self {
        self.with(arabic::translate)
            .replacing("lang=\"en\" dir=\"ltr\"", "lang=\"ar\" dir=\"rtl\"")
            .altered(|html| html.replace(&content().article.title, arabic::TITLE))
    }

    /// With these published comments, by name and text; no name stands for none. Their ids are
    /// their numbers, from 1.
    pub fn discussing(self, comments: &[(&str, &str)]) -> Self {
        let comment = |(place, &(name, text)): (usize, &(&str, &str))| PublishedComment {
            id: (place + 1).to_string().into(),
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            published: Day::new(2020, 12, 31),
            text: text.to_owned(),
        };
        let comments = comments.iter().enumerate().map(comment).collect();
        self.with(|edition| edition.discussion.comments = comments)
    }

    /// With the HTML put through `alteration`.
    pub fn altered(
        mut self,
        alteration: impl Fn(String) -> String + Send + Sync + 'static,
    ) -> Self {
        self.alterations.push(Box::new(alteration));
        self
    }

    /// With a script in the page that runs once the HTML is there, and before the page's own. The
    /// page's policy lets it run, as it does an extension's.
    pub fn met_by(self, script: &'static str) -> Self {
        self.altered(move |html| {
            let begin = "<script data-file";
            let (before, after) = html.rsplit_once(begin).expect("it begins to live");
            let html = format!("{before}<script>{script}</script>{begin}{after}");
            allow(&html, script)
        })
    }

    /// Which may never arrive as a whole.
    pub fn impatient(self) -> Self {
        self.holding("nothing")
    }

    /// With files of this extension held back until they are released.
    pub fn holding(mut self, extension: &'static str) -> Self {
        self.held.push(extension);
        self
    }

    /// With these photographs, the first before all and the others after all of the article.
    pub fn with_photographs(self, names: &'static [&'static str]) -> Self {
        self.with(|edition| {
            let mut photographs = names.iter().map(|name| photograph(name));
            edition.article.body.splice(..0, photographs.next());
            edition.article.body.extend(photographs);
        })
    }

    /// As the build makes a page of this: with a worker that keeps it. Its script and its
    /// WebAssembly have other names than those of a build with another number, and nothing is
    /// left of those.
    pub fn rebuilt(self, number: u8) -> Self {
        let old = script_hash();
        let new = format!("{number:02}{}", &old[2..]);
        let rebuild = Rebuild { script: (old.clone(), new.clone()), worker: None, waits: false };
        let renamed = move |html: String| html.replace(&old, &new);
        Self { rebuild: Some(rebuild), ..self }.altered(renamed)
    }

    /// Whose worker waits, whatever it does, until the pages of the build before are closed.
    pub fn waiting(mut self) -> Self {
        self.rebuild.as_mut().expect("it is a build").waits = true;
        self
    }

    /// As `cargo xtask serve` has it, as to the worker.
    pub fn being_worked_on(self) -> Self {
        let mark = format!("{BUILD}=");
        let mut edition = self.rebuilt(99).altered(move |html| html.replace(&mark, "data-was="));
        edition.rebuild = edition.rebuild.map(|it| Rebuild { worker: Some(NO_WORKER), ..it });
        edition
    }

    /// Without the files whose names begin so.
    pub fn without(mut self, beginning: &'static str) -> Self {
        self.without = Some(beginning);
        self
    }

    /// Which is to be found in a folder now, where everything leads.
    pub fn moved(self) -> Self {
        Self { has_moved: true, ..self }
    }

    /// On a host that doesn't say what isn't there, but that nobody may see it.
    pub fn silent(self) -> Self {
        Self { is_silent: true, ..self }
    }

    /// On a host that sends what `_headers` says.
    pub fn hosted(self) -> Self {
        Self { is_hosted: true, ..self }
    }

    pub fn is_held(&self) -> bool {
        !self.held.is_empty()
    }

    /// The name under which the build has the file that this edition serves under `name`.
    pub fn built(&self, name: &str) -> Option<String> {
        let is_there = !self.without.is_some_and(|beginning| name.starts_with(beginning));
        is_there.then(|| self.original(name))?
    }

    fn original(&self, name: &str) -> Option<String> {
        let Some(Rebuild { script: (old, new), .. }) = &self.rebuild else {
            return Some(name.to_owned());
        };
        (!name.contains(old.as_str())).then(|| name.replace(new.as_str(), old))
    }

    /// The file as this edition has it, where that isn't as it was built.
    pub fn altered_file(&self, name: &str) -> Option<String> {
        let is_html = name == "index.html";
        let html = || self.alter(text_of("index.html"));
        match &self.rebuild {
            Some(Rebuild { worker: Some(_), .. }) if is_html => Some(html()),
            Some(Rebuild { worker: Some(worker), .. }) if name == WORKER => {
                Some((*worker).to_owned())
            }
            Some(_) if is_html => Some(self.keep(&html()).html),
            Some(Rebuild { waits, .. }) if name == WORKER => {
                let head = if *waits { WAIT } else { "" };
                Some(format!("{head}{}", self.keep(&html()).worker))
            }
            None if is_html && !self.alterations.is_empty() => Some(html()),
            _ => None,
        }
    }

    fn keep(&self, html: &str) -> Kept {
        let read = |name: &str| {
            if Self::is_photograph(name) {
                return Ok(PHOTOGRAPH.into());
            }
            let file = self.original(name).and_then(|name| file(&name));
            file.map(|file| file.plain.clone()).ok_or_else(|| io::ErrorKind::NotFound.into())
        };
        page::keep(html, read).expect("the build can keep the page")
    }

    /// Whether this names a file of a photograph that isn't in the build.
    pub fn is_photograph(name: &str) -> bool {
        name.starts_with("pictures/photograph-")
    }

    fn alter(&self, html: String) -> String {
        self.alterations.iter().fold(html, |html, alteration| alteration(html))
    }

    pub fn holds(&self, path: &str) -> bool {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        self.held.contains(&extension)
    }
}

fn exchange(html: &str, built: &str, changed: &str) -> String {
    assert!(html.contains(built), "dist isn't of this content: `cargo xtask build`");
    html.replace(built, changed)
}

fn title(words: &str) -> String {
    format!("<title>{}</title>", words.replace('&', "&amp;").replace('<', "&lt;"))
}

/// The content that the page was built of.
fn content() -> content::Edition {
    let folder = repository::path("content");
    content::load(&folder).expect("the content has no mistakes")
}

/// The hash in the names of script and WebAssembly.
fn script_hash() -> String {
    let html = text_of("index.html");
    let found = html.split_once("src=\"./byline-").and_then(|(_, rest)| rest.split_once(".js"));
    found.expect("the page names its script").0.to_owned()
}

/// How the article is named in its readers' storage.
pub fn article() -> String {
    content().article.id
}

/// The text of a built file.
pub fn text_of(name: &str) -> String {
    let file = file(name).unwrap_or_else(|| panic!("dist holds no {name}"));
    String::from_utf8(file.plain.clone()).expect("it is a text")
}

/// The page with a policy that lets this script run besides.
pub fn allow(html: &str, script: &str) -> String {
    html.replacen("script-src ", &format!("script-src {} ", page::source(script)), 1)
}
