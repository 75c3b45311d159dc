//! What editors are told of their content, word for word, and what the page is given.

#[path = "content/attacked/mod.rs"]
mod attacked;
#[path = "attacks/mod.rs"]
mod attacks;
#[path = "content/broken_front_matter.rs"]
mod broken_front_matter;
#[path = "content/continuation.rs"]
mod continuation;
#[path = "content/drawings.rs"]
mod drawings;
#[path = "content/folder.rs"]
mod folder;
#[path = "content/front_matter.rs"]
mod front_matter;
#[path = "content/hostile.rs"]
mod hostile;
#[path = "content/language.rs"]
mod language;
#[path = "content/links.rs"]
mod links;
#[path = "content/lists.rs"]
mod lists;
#[path = "content/markdown.rs"]
mod markdown;
#[path = "content/missed.rs"]
mod missed;
#[path = "content/numbers.rs"]
mod numbers;
#[path = "content/other_files.rs"]
mod other_files;
#[path = "content/other_programs.rs"]
mod other_programs;
#[path = "content/pictures.rs"]
mod pictures;
#[path = "content/provenance.rs"]
mod provenance;
#[path = "content/published.rs"]
mod published;
#[path = "content/undeveloped.rs"]
mod undeveloped;
#[path = "content/unfit_pictures.rs"]
mod unfit_pictures;
