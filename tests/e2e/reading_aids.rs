//! What helps along while reading, without a script.

use crate::browser::Ability;
use crate::page::{Page, until};
use crate::reader::{Visit, reader};
use crate::site::Edition;

/// How far the line at the top has come, of 1.
async fn progress(page: &Page) -> f64 {
    page.run(
        "const line = getComputedStyle(document.body, '::before');
         return new DOMMatrix(line.transform).a",
    )
    .await
}

#[tokio::test]
async fn a_line_shows_how_far_the_reader_is() {
    Visit::to(Edition::default())
        .without_scripts()
        .needing(Ability::ScrollTimeline)
        .by(async |page| {
            page.open().await;
            let nowhere = async || Ok(progress(page).await < 0.01);
            until("whether the line has no length", true, nowhere).await;
            let to_end = "document.querySelector('.story > p:last-of-type').scrollIntoView(false)";
            page.run::<()>(to_end).await;
            let far = async || Ok(progress(page).await > 0.9);
            until("whether the line is nearly whole", true, far).await;
        })
        .await;
}

#[tokio::test]
async fn a_copied_passage_has_the_words_of_the_article_alone() {
    reader(async |page| {
        page.open().await;
        let selected: String = page
            .run(
                "getSelection().selectAllChildren(document.querySelector('#picture-1'));
                 return getSelection().toString()",
            )
            .await;
        assert!(selected.contains("Russian President Vladimir Putin (left)"), "{selected}");
        assert!(selected.contains("Sergei Gapon/AFP"), "{selected}");
        for note in ["Image caption", "Image source"] {
            assert!(!selected.contains(note), "{selected}");
        }
    })
    .await;
}
