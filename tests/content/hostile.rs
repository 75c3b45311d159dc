//! No bytes whatever may bring the loader down.

use crate::folder::{ARTICLE, good};

#[test]
fn nesting_without_end() {
    let deep = 20_000;
    let emphasis = format!("{0}x{0}", "*".repeat(deep));
    for body in [">".repeat(deep) + " x", "- ".repeat(deep) + "x", emphasis] {
        let message = good().body(&body).message();
        assert!(message.contains("too many quotations, lists or emphases"), "{message:.400}");
    }
    let lists = format!("name = {}", "[".repeat(deep));
    assert!(good().with("site.toml", lists).message().contains("content/site.toml:1: "));
}

#[test]
fn article_cut_off_anywhere() {
    let mut folder = good();
    for end in 0..STRANGE.len() {
        folder = folder.with("article.md", &STRANGE.as_bytes()[..end]);
        folder.survives();
    }
}

#[test]
fn any_line_left_out() {
    let lines: Vec<_> = ARTICLE.lines().collect();
    let filled = |at: &usize| !lines[*at].is_empty();
    for omitted in (0..lines.len()).filter(filled) {
        let kept = [&lines[..omitted], &lines[omitted + 1..]].concat();
        good().with("article.md", kept.join("\n")).message();
    }
}

#[test]
fn bytes_changed_at_random() {
    let mut random = Random(2020);
    let mut folder = good();
    for _ in 0..3000 {
        let mut bytes = STRANGE.as_bytes().to_vec();
        for _ in 0..=random.below(6) {
            let at = random.below(bytes.len());
            bytes[at] = TELLING[random.below(TELLING.len())];
        }
        let file = ["article.md", "comments.toml", "comment-policy.md"][random.below(3)];
        folder = folder.with(file, bytes);
        folder.survives();
    }
}

/// Bytes that mean something to TOML, Markdown, or UTF-8.
const TELLING: &[u8] = b"\0\n\r\t +-='\"[](){}<>!#*_`~|\\&;:.,0aZ\x7F\x80\xC3\xE2\xF0\xFF";

const STRANGE: &str = r#"+++
id = "a"
title = """A
"day" """
authors = ['Ann', "\u00e9"]
language = 'en'
comment_limit = 0x5_dc
published = 2020-09-16

[poll]
question = "Good?"
tally = { yes = 1, no = 2 }

[[picture]]
file = "boat.svg"
alt = "A"
caption = '''C'''
credit = "D"
+++
![](boat.svg)

"It *was* **'so'**" -- [go](https://a.example) é... &amp; \
<a@b.example> | [x][y]

[y]: z

> - 1. one
>   - [ ] two

|a|b|
|-|-|
|c|d|
"#;

/// A linear congruential generator: the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        let product = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = product.wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}
