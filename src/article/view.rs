use leptos::prelude::*;

use super::{Article, Block, Inline, Picture};

/// The article: headline, byline, prose and pictures.
#[component]
pub fn ArticleView(article: Article) -> impl IntoView {
    let mut pictures = 0;
    let body: Vec<_> = article
        .body
        .iter()
        .map(|block| {
            pictures += usize::from(matches!(block, Block::Picture(_)));
            block_view(block, pictures == 1)
        })
        .collect();
    view! {
        <article id="article" class="story" tabindex="-1" aria-labelledby="headline">
            <header class="story-head">
                <h1 id="headline">{article.title.clone()}</h1>
                <p class="byline">"By " {authors(&article.authors)}</p>
                {article
                    .published
                    .map(|date| {
                        let datetime = date.clone();
                        view! {
                            <time class="published" datetime=datetime>
                                {date}
                            </time>
                        }
                    })}
            </header>
            {body}
        </article>
    }
}

/// "A", "A and B", "A, B and C".
fn authors(names: &[String]) -> Vec<AnyView> {
    let author = |name: &String| view! { <span class="author">{name.clone()}</span> }.into_any();
    let mut views = vec![];
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            views.push(if i + 1 == names.len() { " and " } else { ", " }.into_any());
        }
        views.push(author(name));
    }
    views
}

/// A run of blocks, as in a list item or the comment policy.
pub fn blocks_view(blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(|block| block_view(block, false)).collect()
}

fn block_view(block: &Block, first_picture: bool) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines_view(content)}</p> }.into_any(),
        Block::Heading(content) => view! { <h2>{inlines_view(content)}</h2> }.into_any(),
        Block::Quote(blocks) => view! { <blockquote>{blocks_view(blocks)}</blockquote> }.into_any(),
        Block::List { ordered, items } => list_view(*ordered, items),
        Block::Picture(picture) => picture_view(picture, first_picture),
        Block::Break => view! { <hr /> }.into_any(),
    }
}

fn list_view(ordered: bool, items: &[Vec<Block>]) -> AnyView {
    let items: Vec<_> =
        items.iter().map(|blocks| view! { <li>{blocks_view(blocks)}</li> }).collect();
    if ordered {
        view! { <ol>{items}</ol> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    }
}

/// The first picture is likely in sight at once; the others can wait.
fn picture_view(picture: &Picture, first: bool) -> AnyView {
    let Picture { file, alt, caption, credit, stand_in, width, height } = picture.clone();
    view! {
        <figure class="picture">
            <img
                src=format!("pictures/{file}")
                alt=alt
                width=width.to_string()
                height=height.to_string()
                fetchpriority=first.then_some("high")
                loading=(!first).then_some("lazy")
            />
            <figcaption>
                <p class="caption">{caption}</p>
                <p class="credit">
                    <span class="visually-hidden">"Credit: "</span>
                    <span class="credit-name">{credit}</span>
                </p>
                {stand_in.then(|| view! { <p class="stand-in">{STAND_IN}</p> })}
            </figcaption>
        </figure>
    }
    .into_any()
}

const STAND_IN: &str = "Caption and credit are those of the photograph, which isn’t ours to \
                        publish. In its place: a drawing made for this page.";

fn inlines_view(inlines: &[Inline]) -> Vec<AnyView> {
    inlines.iter().map(inline_view).collect()
}

fn inline_view(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text_view(text),
        Inline::Emphasis(content) => view! { <em>{inlines_view(content)}</em> }.into_any(),
        Inline::Strong(content) => view! { <strong>{inlines_view(content)}</strong> }.into_any(),
        Inline::Link { href, content } => {
            view! { <a href=href.clone()>{inlines_view(content)}</a> }.into_any()
        }
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}

/// Two hyphens are the editor's dash: the words stay as they are, the style sheet closes them up.
fn text_view(text: &str) -> AnyView {
    let mut views = vec![];
    for (i, part) in text.split("--").enumerate() {
        if i > 0 {
            views.push(view! { <span class="dash">"--"</span> }.into_any());
        }
        views.push(part.to_owned().into_any());
    }
    views.into_any()
}
