//! What stands in the page's `body`, and what the `head` takes from it.

use leptos::prelude::*;

use super::document::without_marks;
use super::metadata::metadata;
use super::structured::NewsArticle;
use super::tongues::told_apart;
use super::words::Words;
use crate::appearance::AppearanceView;
use crate::article::{self, ArticleView, Block, blocks_view, preload};
use crate::content::{Edition, Policy};
use crate::discussion::markup::{self, DiscussionView};
use crate::discussion::{POLICY_DIALOG, Published, Target};
use crate::lightbox::LightboxView;
use crate::place::OfferView;
use crate::poll::PollView;
use crate::props::{PROPS_ID, Props, to_script};
use crate::remembered::RememberedView;
use crate::update::UpdateView;
use crate::words::{Label, Language, direction, label, label_with, speaking};

/// The rendered body and what must be known of it outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The language of the article, a BCP 47 tag.
    pub lang: String,
    /// That of the interface: the same, if it speaks that.
    pub locale: String,
    /// The direction in which the article is written, as `dir` has it.
    pub dir: &'static str,
    /// The document's title; it starts with the headline.
    pub title: String,
    /// The article's first paragraph, which says what it is about in its own words.
    pub description: String,
    /// What asks for the article's first picture, as markup.
    pub preload: String,
    /// What else the `head` says of the article, as markup.
    pub metadata: String,
    /// The markup.
    pub html: String,
    /// What the browser says.
    pub words: Words,
}

impl Body {
    /// Renders an edition.
    pub fn render(edition: Edition) -> Self {
        let description = description(&edition.article.body);
        let language = Language::for_article(&edition.article.lang);
        let words = Words::of(&language);
        let locale = language.locale(&edition.article.lang).to_owned();
        let first = edition.article.pictures().next().map(preload);
        let lang = edition.article.lang.clone();
        let render = || Self {
            dir: direction(&edition.article.lang),
            title: format!("{} – {}", edition.article.title, edition.site.name),
            preload: first.unwrap_or_default(),
            metadata: without_marks(&metadata(&edition, &description)),
            html: html(edition, &description, &locale),
            description,
            words,
            lang,
            locale,
        };
        Owner::new_root(None).with(|| speaking(language, render))
    }
}

fn html(edition: Edition, description: &str, locale: &str) -> String {
    let lang = edition.article.lang.clone();
    let html = without_marks(&body(edition, description, locale.to_owned()).to_html());
    if lang == locale { html } else { told_apart(&html, &lang, locale) }
}

fn body(edition: Edition, description: &str, lang: String) -> impl IntoView + use<> {
    let structured = to_script(&NewsArticle::of(&edition, description));
    let Edition { site, article, poll, discussion, policy } = edition;
    let comments = discussion.comments.iter().map(Published::from).collect::<Vec<_>>();
    let number = comments.len();
    let pictures = article.pictures().count();
    let list = markup::list(&discussion.comments, &lang);
    let max = discussion.limit;
    let tally = poll.tally;
    let props = Props { article: article.id.clone(), lang, tally, limit: max, comments };
    view! {
        <a class="skip-link" href="#headline">
            {label(Label::SkipToArticle)}
        </a>
        <header class="masthead">
            <p class="masthead-name">{site.name.clone()}</p>
            <AppearanceView />
        </header>
        <main>
            <OfferView />
            <ArticleView article />
            <PollView poll />
            <div role="status">
                <NotAlive />
            </div>
            <DiscussionView number list />
            <div class="column">
                <p class="needs-script">{label(Label::NeedsScript)}</p>
                {markup::form(max, &Target::New, &Target::New.element_id())}
                <NotAlive />
            </div>
            <div class="column">
                <RememberedView />
            </div>
        </main>
        <PolicyDialog policy />
        <LightboxView pictures />
        <footer class="colophon">
            <p>{label_with(Label::Colophon, &[("site", &site.name)])}</p>
            <UpdateView />
        </footer>
        {markup::patterns(max)}
        <script type="application/json" id=PROPS_ID inner_html=to_script(&props)></script>
        <script type="application/ld+json" inner_html=structured></script>
    }
}

/// What is told beside what doesn't work as long as nothing has made the page alive. The style shows
/// it when it is so. It stands there more than once, and is announced once.
#[component]
fn NotAlive() -> impl IntoView {
    [(Label::Late, "not-alive late"), (Label::Failed, "not-alive failed")].map(|(words, class)| {
        view! {
            <p class=class>
                {label(words)}
            </p>
        }
    })
}

#[component]
fn PolicyDialog(policy: Policy) -> impl IntoView {
    view! {
        <dialog class="policy" id=POLICY_DIALOG aria-labelledby="policy-title">
            <h2 id="policy-title" tabindex="-1" autofocus>
                {policy.title}
            </h2>
            {blocks_view(&policy.body)}
            <form method="dialog">
                <button>{label(Label::Close)}</button>
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
