//! What stands in the page's `body`, and what the `head` takes from it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::metadata::metadata;
use super::structured::NewsArticle;
use crate::appearance::AppearanceView;
use crate::article::{self, ArticleView, Block, blocks_view};
use crate::content::{Edition, Policy};
use crate::discussion::markup::{self, DiscussionView};
use crate::discussion::{POLICY_DIALOG, Published, Target};
use crate::place::OfferView;
use crate::poll::PollView;
use crate::props::{PATTERNS_ID, PROPS_ID, Props, to_script};
use crate::remembered::RememberedView;

/// The rendered body and what must be known of it outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The language of the page, a BCP 47 tag.
    pub lang: String,
    /// The document's title; it starts with the headline.
    pub title: String,
    /// The article's first paragraph, which says what it is about in its own words.
    pub description: String,
    /// What else the `head` says of the article, as markup.
    pub metadata: String,
    /// The markup.
    pub html: String,
}

impl Body {
    /// Renders an edition.
    pub fn render(edition: Edition) -> Self {
        let description = description(&edition.article.body);
        Owner::new_root(None).with(|| Self {
            lang: edition.article.lang.clone(),
            title: format!("{} – {}", edition.article.title, edition.site.name),
            metadata: metadata(&edition, &description),
            html: body(edition, &description).to_html(),
            description,
        })
    }
}

fn body(edition: Edition, description: &str) -> impl IntoView + use<> {
    let structured = to_script(&NewsArticle::of(&edition, description));
    let Edition { site, article, poll, discussion, policy } = edition;
    let comments = discussion.comments.iter().map(Published::from).collect::<Vec<_>>();
    let number = comments.len();
    let list = markup::list(&discussion.comments, &article.lang);
    let max = discussion.limit;
    let patterns = BTreeMap::from(markup::patterns(max));
    let props = Props {
        article: article.id.clone(),
        lang: article.lang.clone(),
        poll: poll.clone(),
        limit: max,
        comments,
    };
    view! {
        <a class="skip-link" href="#article">
            "Skip to the article"
        </a>
        <header class="masthead">
            <p class="masthead-name">{site.name.clone()}</p>
            <AppearanceView />
        </header>
        <main>
            <OfferView />
            <ArticleView article />
            <PollView poll />
            <DiscussionView number list />
            <div class="column">
                {markup::form(max, &Target::New)}
            </div>
            <div class="column">
                <RememberedView />
            </div>
            <p class="needs-script">
                "To vote or to comment, allow this page to run scripts and reload it. Reading needs none."
            </p>
        </main>
        <PolicyDialog policy />
        <footer class="colophon">
            <p>
                {site.name}
                ". What you do here stays in this browser. Nothing is sent, nobody is tracked."
            </p>
        </footer>
        <script type="application/json" id=PATTERNS_ID inner_html=to_script(&patterns)></script>
        <script type="application/json" id=PROPS_ID inner_html=to_script(&props)></script>
        <script type="application/ld+json" inner_html=structured></script>
    }
}

#[component]
fn PolicyDialog(policy: Policy) -> impl IntoView {
    view! {
        <dialog class="policy" id=POLICY_DIALOG aria-labelledby="policy-title">
            <h2 id="policy-title">{policy.title}</h2>
            {blocks_view(&policy.body)}
            <form method="dialog">
                <button>"Close"</button>
            </form>
        </dialog>
    }
}

fn description(body: &[Block]) -> String {
    let first = body.iter().find_map(|block| match block {
        Block::Paragraph(content) => Some(article::words(content)),
        _ => None,
    });
    first.unwrap_or_default()
}
