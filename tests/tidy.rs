//! The conventions of ARCHITECTURE.md, kept by a test and not by memory.

use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 300;

/// What knows neither the browser nor signals.
const PURE: [&str; 30] = [
    "actions/mod.rs",
    "appearance/mod.rs",
    "article/mod.rs",
    "content",
    "discussion/clusters.rs",
    "discussion/comment.rs",
    "discussion/draft.rs",
    "discussion/folds.rs",
    "discussion/length.rs",
    "discussion/link.rs",
    "discussion/mod.rs",
    "discussion/row.rs",
    "discussion/target.rs",
    "discussion/thread.rs",
    "discussion/threads.rs",
    "lightbox/hand.rs",
    "lightbox/zoom.rs",
    "line.rs",
    "listening/player.rs",
    "listening/rate.rs",
    "listening/voice.rs",
    "memory",
    "moment.rs",
    "page/digest.rs",
    "page/worker.rs",
    "place/mod.rs",
    "poll/mod.rs",
    "props.rs",
    "words",
    "json.rs",
];

fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect()
}

/// What stands between these in a text.
fn between<'a>(text: &'a str, open: &str, close: char) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| Some(rest.split_once(close)?.0)).collect()
}

#[track_caller]
fn none_says(paths: impl Iterator<Item = PathBuf>, words: &[&str]) {
    for path in paths {
        for line in lines(&path) {
            let is_known = BY_THE_BROWSER.iter().any(|known| line.ends_with(known));
            for word in words {
                assert!(is_known || !line.contains(word), "{}: {line}", path.display());
            }
        }
    }
}

/// What the core has the browser do, where there is one.
const BY_THE_BROWSER: [&str; 2] = ["browser::json as grammar;", "browser::words as spoken;"];

#[test]
fn the_core_is_pure() {
    let words = ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "RwSignal", "browser::"];
    for pure in PURE {
        let pure = Path::new("src").join(pure);
        let found: Vec<_> =
            files("src").into_iter().filter(|path| path.starts_with(&pure)).collect();
        assert!(!found.is_empty(), "{} is gone", pure.display());
        none_says(found.into_iter(), &words);
    }
}

#[test]
fn only_the_edge_knows_the_browser() {
    let others = files("src").into_iter().filter(|path| !path.starts_with("src/browser"));
    none_says(others, &["web_sys", "js_sys", "gloo"]);
}

#[test]
fn only_the_session_reaches_for_what_is_remembered() {
    let others = files("src").into_iter().filter(|path| {
        let own =
            ["src/memory", "src/session", "src/browser/storage.rs", "src/browser/inventory.rs"];
        own.iter().all(|own| !path.starts_with(own))
    });
    none_says(others, &["browser::storage", "BrowserStore", "memory::", "Notebook"]);
}

#[test]
fn files_are_short() {
    for path in ["src", "tests", "xtask", "style", "vendor"].into_iter().flat_map(files) {
        let extension = path.extension().unwrap_or_default();
        if ["rs", "css", "js"].iter().any(|code| extension == *code) {
            let number = fs::read_to_string(&path).unwrap().lines().count();
            assert!(number <= LONGEST_FILE, "{} has {number} lines", path.display());
        }
    }
}

#[test]
fn modules_are_named_for_a_concept() {
    for path in ["src", "tests", "xtask/src"].into_iter().flat_map(files) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for vague in ["util", "helper", "common", "manager", "misc"] {
            assert!(!name.contains(vague), "{}", path.display());
        }
    }
}

#[test]
fn every_file_that_the_documentation_names_is_there() {
    for document in ["README.md", "ARCHITECTURE.md"] {
        let text = fs::read_to_string(document).unwrap();
        let prose: String = text.split('`').step_by(2).collect();
        let linked = between(&prose, "](", ')').into_iter().filter(|link| !link.contains("://"));
        let named = text.split('`').skip(1).step_by(2).filter(|name| {
            let is_made = ["dist/", "target/"].iter().any(|folder| name.starts_with(folder));
            let is_file = name.contains('/') && name.contains('.') && !name.contains([' ', '*']);
            is_file && !is_made
        });
        let all: Vec<_> = linked.chain(named).collect();
        assert!(all.len() > 5, "{document} names hardly a file: {all:?}");
        for name in all {
            let is_there = Path::new(name).exists() || Path::new("src").join(name).exists();
            assert!(is_there, "{document} names {name}, which isn't there.");
        }
    }
}
