//! Without scripts the page is what it is at rest with them, but for what is declared here: all of
//! it is there, and nothing else.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use serde_json::Value;

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::{Visit, is_able, reader};

/// How often something is on the one page and not on the other, and what.
type Differences<'a> = BTreeMap<(Scripts, &'a str), usize>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scripts {
    Off,
    On,
}

/// What assistive technology is told on the one page alone: what can be done there. The group is
/// that of what the page remembers.
const TOLD: [(Scripts, &str, usize); 22] = [
    (Scripts::Off, "paragraph", 1),
    (Scripts::On, "button Appearance", 1),
    (Scripts::On, "button Share", 1),
    (Scripts::On, "button Print", 1),
    (Scripts::On, "button Yes", 1),
    (Scripts::On, "button No", 1),
    (Scripts::On, "group Order of comments", 1),
    (Scripts::On, "button Oldest first", 1),
    (Scripts::On, "button Newest first", 1),
    (Scripts::On, "link Write a comment", 1),
    (Scripts::On, "button Copy link", 8),
    (Scripts::On, "button Reply", 8),
    (Scripts::On, "button Hide", 8),
    (Scripts::On, "paragraph", 3),
    (Scripts::On, "button Comment Policy", 1),
    (Scripts::On, "textbox Name", 1),
    (Scripts::On, "textbox Comment", 1),
    (Scripts::On, "button Post comment", 1),
    (Scripts::On, "status", 6),
    (Scripts::On, "group", 1),
    (Scripts::On, "DisclosureTriangle What this page remembers", 1),
    (Scripts::On, "heading What this page remembers", 1),
];

/// What is seen of that.
const SEEN: [(Scripts, &str, usize); 22] = [
    (
        Scripts::Off,
        "To vote or to comment, allow this page to run scripts and reload it. Reading needs none.",
        1,
    ),
    (Scripts::On, "Appearance", 1),
    (Scripts::On, "Share", 1),
    (Scripts::On, "Print", 1),
    (Scripts::On, "Yes", 1),
    (Scripts::On, "No", 1),
    (Scripts::On, "You haven’t answered. Your answer stays in this browser.", 1),
    (Scripts::On, "Oldest first", 1),
    (Scripts::On, "Newest first", 1),
    (Scripts::On, "Write a comment", 1),
    (Scripts::On, "Copy link", 8),
    (Scripts::On, "Reply", 8),
    (Scripts::On, "Hide", 8),
    (Scripts::On, "What you write stays in this browser: other readers don’t see it.", 1),
    (Scripts::On, "* Denotes Required Field", 1),
    (Scripts::On, "Comment Policy", 1),
    (Scripts::On, "Name", 1),
    (Scripts::On, "Comment", 1),
    (Scripts::On, "You can write up to 1500 characters.", 1),
    (Scripts::On, "1500 / 1500", 1),
    (Scripts::On, "Post comment", 1),
    (Scripts::On, "What this page remembers", 1),
];

#[tokio::test]
async fn assistive_technology_is_told_the_same() {
    if !is_able(Ability::Roles, "parity::assistive_technology_is_told_the_same") {
        return;
    }
    let told = both(async |page| tell(&page.accessibility_tree().await)).await;
    declares(&TOLD, &told);
}

#[tokio::test]
async fn the_same_is_seen() {
    let seen = both(async |page| {
        page.text()
            .await
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    })
    .await;
    declares(&SEEN, &seen);
}

/// What there is without scripts, and what with them.
async fn both(look: impl AsyncFn(&Page) -> Vec<String>) -> [Vec<String>; 2] {
    let [mut off, mut on] = [vec![], vec![]];
    let visit = async |page: &Page| {
        page.open().await;
        look(page).await
    };
    Visit::default().without_scripts().by(async |page| off = visit(page).await).await;
    reader(async |page| on = visit(page).await).await;
    [off, on]
}

/// Whatever has a meaning, by its role and name, in the order in which it is read. What texts say
/// is seen as well.
fn tell(tree: &Value) -> Vec<String> {
    let nodes = tree["nodes"].as_array().expect("a list");
    let ids: HashMap<_, _> = nodes.iter().map(|node| (&node["nodeId"], node)).collect();
    let mut told = vec![];
    let mut next = vec![&nodes[0]];
    while let Some(node) = next.pop() {
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        next.extend(children.filter_map(|id| ids.get(id)));
        let [role, name] =
            ["role", "name"].map(|it| node[it]["value"].as_str().unwrap_or_default());
        let is_text = ["generic", "InlineTextBox", "StaticText", "LabelText"].contains(&role);
        if node["ignored"] != true && !is_text {
            told.push(format!("{role} {name}").trim_end().to_owned());
        }
    }
    told
}

/// Fails where a difference isn't declared, and where a declared one isn't there.
fn declares(declared: &[(Scripts, &str, usize)], pages: &[Vec<String>; 2]) {
    let mut words = String::new();
    let found = differences(pages);
    let declared: Differences =
        declared.iter().map(|&(on, what, times)| ((on, what), times)).collect();
    for (found, others, is) in
        [(&found, &declared, "isn't declared"), (&declared, &found, "is declared, but isn't so")]
    {
        for (what, times) in found.iter().filter(|(what, times)| others.get(*what) != Some(*times))
        {
            let (scripts, thing) = what;
            let _ = writeln!(words, "{times} × “{thing}” with scripts {scripts:?} alone {is}");
        }
    }
    assert!(words.is_empty(), "{words}");
}

/// What isn't in the longest series that the two have in common.
fn differences([off, on]: &[Vec<String>; 2]) -> Differences<'_> {
    let common = common(off, on);
    let mut found = Differences::new();
    let (mut i, mut j) = (0, 0);
    while i < off.len() || j < on.len() {
        if i < off.len() && j < on.len() && off[i] == on[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == on.len() || (i < off.len() && common[i + 1][j] >= common[i][j + 1]) {
            *found.entry((Scripts::Off, &*off[i])).or_default() += 1;
            i += 1;
        } else {
            *found.entry((Scripts::On, &*on[j])).or_default() += 1;
            j += 1;
        }
    }
    found
}

/// How long the longest common series is of what is left from each two places on.
fn common(off: &[String], on: &[String]) -> Vec<Vec<usize>> {
    let mut length = vec![vec![0; on.len() + 1]; off.len() + 1];
    for i in (0..off.len()).rev() {
        for j in (0..on.len()).rev() {
            length[i][j] = if off[i] == on[j] {
                length[i + 1][j + 1] + 1
            } else {
                length[i + 1][j].max(length[i][j + 1])
            };
        }
    }
    length
}
