//! The article as HTML.

use leptos::attr::custom::CustomAttribute;
use leptos::html;
use leptos::prelude::*;

use super::{Article, Author, Block, Inline, Licence, Picture, Provenance, minutes};
use crate::lightbox::PICTURE;
use crate::listening::{ListenButton, PlayerView};
use crate::pictures::Kind;
use crate::printing::PrintButton;
use crate::sharing::SharingView;
use crate::words::{Label, Piece, count_label, label, pieces};

/// The article: headline, byline, prose and pictures.
#[component]
pub fn ArticleView(article: Article) -> impl IntoView {
    let Article { lang, title, authors, published, body, .. } = article;
    let mut pictures = 0;
    let reading_time = count_label(Label::ReadingTime, minutes(&body));
    let body: Vec<_> = body
        .iter()
        .map(|block| {
            pictures += usize::from(matches!(block, Block::Picture(_)));
            block_view(block, pictures, &lang)
        })
        .collect();
    view! {
        <article id="article" class="story" aria-labelledby="headline">
            <header class="story-head">
                <h1 id="headline" tabindex="-1">
                    {title}
                </h1>
                <p class="byline">{byline(&authors)}</p>
                {published
                    .map(|date| {
                        let words = date.in_words(&lang);
                        view! {
                            <time class="published" datetime=date.to_string()>
                                {words}
                            </time>
                        }
                    })}
                <div class="aids">
                    <div class="reading-time">{reading_time}</div>
                    <div class="tools">
                        <ListenButton />
                        <PlayerView />
                        <SharingView />
                        <PrintButton />
                    </div>
                </div>
            </header>
            {body}
        </article>
    }
}

fn byline(authors: &[Author]) -> Vec<AnyView> {
    pieces(Label::Byline, |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Argument(_) => names(authors, Label::ListLast),
    })
}

/// "A", "A and B", "A, B and C": `between` says what is between the last two.
fn names(authors: &[Author], between: Label) -> AnyView {
    let Some((last, rest)) = authors.split_last() else { return ().into_any() };
    let last = || view! { <bdi class="author">{last.name.clone()}</bdi> }.into_any();
    if rest.is_empty() {
        return last();
    }
    pieces(between, |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Argument("first") => names(rest, Label::ListMore),
        Piece::Argument(_) => last(),
    })
    .into_any()
}

/// A run of blocks, as in a list item or the comment policy.
pub fn blocks_view(blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(|block| block_view(block, 0, "")).collect()
}

/// `picture` is the number that a picture has, if this is one; dates are in this language.
fn block_view(block: &Block, picture: usize, lang: &str) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines_view(content)}</p> }.into_any(),
        Block::Heading(content) => view! { <h2>{inlines_view(content)}</h2> }.into_any(),
        Block::Quote(blocks) => view! { <blockquote>{blocks_view(blocks)}</blockquote> }.into_any(),
        Block::List { ordered, items } => list_view(*ordered, items),
        Block::Picture(it) => picture_view(it, picture, lang),
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

/// How wide a picture is shown, as style/article.css has it.
const SIZES: &str = "(min-width: 68rem) 50rem, (min-width: 40rem) 36rem, 100vw";

/// The first picture is likely in sight at once; the others can wait. Without scripts, and to be
/// taken along, a picture is a link to its largest file.
fn picture_view(picture: &Picture, number: usize, lang: &str) -> AnyView {
    let Picture { provenance, width, height, renditions, .. } = picture.clone();
    let kinds = renditions.kinds().split_last();
    let sources: Vec<_> = kinds
        .map_or(&[][..], |(_, others)| others)
        .iter()
        .map(|&kind| {
            view! { <source type=kind.media_type() srcset=renditions.srcset(kind) sizes=SIZES /> }
        })
        .collect();
    let first = number == 1;
    view! {
        <figure class="picture" id=format!("{PICTURE}{number}")>
            <a class="enlarge" href=renditions.largest()>
                <picture>
                    {sources} <img
                        src=renditions.usual()
                        srcset=kinds.map(|(&last, _)| renditions.srcset(last))
                        sizes=kinds.map(|_| SIZES)
                        alt=provenance.alt.clone()
                        width=width.to_string()
                        height=height.to_string()
                        fetchpriority=first.then_some("high")
                        loading=(!first).then_some("lazy")
                    />
                </picture>
            </a>
            <figcaption>{provenance_view(&provenance, lang)}</figcaption>
        </figure>
    }
    .into_any()
}

/// Asks for the picture as it will be asked for where it stands, and before the document has come to
/// that.
pub fn preload(Picture { renditions, .. }: &Picture) -> String {
    let kind = renditions.kinds().first().copied();
    let link = html::link().rel("preload").attr("as", "image").attr("fetchpriority", "high");
    link.attr("href", kind.is_none().then(|| renditions.usual()))
        .attr("type", kind.map(Kind::media_type))
        .attr("imagesrcset", kind.map(|kind| renditions.srcset(kind)))
        .attr("imagesizes", kind.map(|_| SIZES))
        .to_html()
}

fn provenance_view(provenance: &Provenance, lang: &str) -> AnyView {
    let Provenance { caption, credit, licence, date, place, stand_in, .. } = provenance.clone();
    let date = date.map(|date| date.in_words(lang));
    let taken = [place, date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <p class="caption">
            <span class="visually-hidden">{label(Label::ImageCaption)}</span>
            <span class="caption-text">{caption}</span>
        </p>
        <p class="credit">
            <span class="visually-hidden">{label(Label::ImageSource)}</span>
            <span class="credit-name">{credit}</span>
            {licence.map(licence_view)}
        </p>
        {(!taken.is_empty()).then(|| view! { <p class="credit">{taken}</p> })}
        {stand_in.then(|| view! { <p class="stand-in">{label(Label::StandIn)}</p> })}
    }
    .into_any()
}

fn licence_view(Licence { name, url }: Licence) -> AnyView {
    let name = match url {
        Some(url) => view! { <a href=url rel="license noopener">{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <span class="licence">{name}</span> }.into_any()
}

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
        Inline::LineBreak => view! { <br /> "\n" }.into_any(),
    }
}

/// Two hyphens are the editor's dash: the words stay as they are, the style sheet closes them up.
fn text_view(text: &str) -> AnyView {
    let mut views = vec![];
    for (i, part) in text.split("--").enumerate() {
        if i > 0 {
            views.push(view! { <span class="dash">"--"</span> }.into_any());
        }
        // Leptos would make a space of it.
        if !part.is_empty() {
            views.push(part.to_owned().into_any());
        }
    }
    views.into_any()
}
