//! A folder of content for one test: good until the test spoils it.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use byline::content::{self, Edition};

pub(crate) const ARTICLE: &str = r#"+++
id = "a-day-out"
title = "A day out"
authors = ["Ann Lee"]
language = "en"
comment_limit = 1500

[poll]
question = "Good?"

[[picture]]
file = "boat.svg"
alt = "A boat"
caption = "The boat."
credit = "Ann Lee/Agency"
+++

![](boat.svg)

It rained.
"#;

const COMMENTS: &str = r#"[[comment]]
id = "1"
text = '''
First.

Second.
'''

[[comment]]
id = "2"
name = "Bo"
published = 2020-09-16
text = "Third."
"#;

const POLICY: &str = "# Comment Policy\n\nBe kind.\n";
const SITE: &str = "name = \"Byline\"\n";
pub(crate) const BOAT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"/>"#;

pub(crate) struct Folder {
    root: PathBuf,
}

pub(crate) fn good() -> Folder {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("content-{}-{number}", std::process::id());
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(root.join("content/pictures")).unwrap();
    Folder { root }
        .with("article.md", ARTICLE)
        .with("comments.toml", COMMENTS)
        .with("comment-policy.md", POLICY)
        .with("site.toml", SITE)
        .with("pictures/boat.svg", BOAT)
}

impl Folder {
    pub(crate) fn with(self, file: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.root.join("content").join(file), content).unwrap();
        self
    }

    pub(crate) fn without(self, file: &str) -> Self {
        fs::remove_file(self.root.join("content").join(file)).unwrap();
        self
    }

    /// Replaces what occurs exactly once in the file.
    #[track_caller]
    pub(crate) fn edit(self, file: &str, old: &str, new: &str) -> Self {
        let text = fs::read_to_string(self.root.join("content").join(file)).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {file}");
        self.with(file, text.replace(old, new))
    }

    #[track_caller]
    pub(crate) fn article(self, old: &str, new: &str) -> Self {
        self.edit("article.md", old, new)
    }

    /// The article with this for a body, and no picture; the body begins on line 11.
    pub(crate) fn body(self, body: &str) -> Self {
        let (front, _) = ARTICLE.split_once("\n[[picture]]").unwrap();
        self.with("article.md", format!("{front}+++\n{body}"))
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.root.join("content")
    }

    #[track_caller]
    pub(crate) fn loads(self) -> Edition {
        let loaded = content::load(&self.root.join("content"));
        loaded.unwrap_or_else(|problems| panic!("{problems}"))
    }

    /// Reads the content, whatever becomes of it.
    pub(crate) fn survives(&self) {
        drop(content::load(&self.root.join("content")));
    }

    /// The whole message, with `content/` for wherever the folder is.
    #[track_caller]
    pub(crate) fn message(self) -> String {
        let loaded = content::load(&self.root.join("content"));
        let problems = loaded.expect_err("the content should be refused");
        let root = format!("{}{}", self.root.display(), std::path::MAIN_SEPARATOR);
        problems.to_string().replace(&root, "")
    }

    #[track_caller]
    pub(crate) fn reports_all(self, expected: &[&str], closing: &str) {
        let expected = format!("{}\n{closing}", expected.join("\n"));
        assert_eq!(self.message(), expected);
    }

    #[track_caller]
    pub(crate) fn reports(self, expected: &str) {
        self.reports_all(&[expected], "1 problem in content; the page was not built.");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}
