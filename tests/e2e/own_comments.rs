//! Editing and deleting one's own comments, and having them back.

use thirtyfour::Key;

use crate::page::{EDIT, Page, REPLY, Role, comments};
use crate::reader::{Visit, reader};
use crate::site::Edition;

/// The page with one published comment, where the reader has written three.
async fn with_three(test: impl AsyncFnOnce(&Page)) {
    let edition = Edition::default().discussing(&[("Olga", "The published one")]);
    Visit::to(edition)
        .by(async |page| {
            page.go_elsewhere().await;
            let now = page.now().await;
            let texts = [("One thing", 3), ("Another thing", 2), ("A third thing", 1)];
            let texts = texts.map(|(text, minutes)| (text.to_owned(), minutes));
            page.plant(&comments(&texts, now)).await;
            page.open().await;
            page.sees_heading("4 Comments").await;
            test(page).await;
        })
        .await;
}

const ALL: [&str; 4] = ["The published one", "One thing", "Another thing", "A third thing"];
const WITHOUT: [&str; 4] = ["The published one", "One thing", "Comment deleted", "A third thing"];

#[tokio::test]
async fn only_own_comments_can_be_edited_and_deleted() {
    with_three(async |page| {
        let published = page.row_text("The published one").await;
        let own = page.row_text("One thing").await;
        for button in ["Edit", "Delete"] {
            assert!(!published.contains(button), "{published}");
            assert!(own.contains(button), "{own}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_its_characters_do_to_others_ends_at_its_edge() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        let marks = format!("Z{}algo", "\u{335}\u{30c}".repeat(99));
        for words in ["\u{202e}txet desrever\u{2066}\u{2067}", &marks] {
            page.paste_comment(words).await;
            page.post_comment().await;
            page.sees_posted().await;
            assert_eq!(page.bounds(words).await, ["isolate", "clip", "clip", "auto"], "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_comment_is_edited_where_it_stands() {
    with_three(async |page| {
        page.press_by("Another thing", "Edit").await;
        page.sees_rows(&["The published one", "One thing", EDIT, "A third thing"]).await;
        page.has_focus_by(EDIT, "Comment").await;
        page.sees_in(EDIT, "Comment", "Another thing").await;
        page.sees_in(EDIT, "Name", "Ann").await;
        page.write_in(EDIT, "Comment", "Something better").await;
        page.press_in(EDIT, "Save changes").await;
        let rows = ["The published one", "One thing", "Something better", "A third thing"];
        page.hears("Your edit is saved.").await;
        page.sees_rows(&rows).await;
        page.has_focus_on_row("Something better").await;
        let row = page.row_text("Something better").await;
        assert!(row.contains("Edited"), "{row}");
        // What was said of one edit isn't of the next.
        page.press_by("Something better", "Edit").await;
        page.has_focus_by(EDIT, "Comment").await;
        let said: String =
            page.run("return document.getElementById('discussion-said').textContent").await;
        assert_eq!(said, "");
        page.press_in(EDIT, "Cancel").await;
        page.sees_rows(&rows).await;
        page.reload().await;
        page.sees_rows(&rows).await;
        let row = page.row_text("Something better").await;
        assert!(row.contains("Edited"), "{row}");
        page.sees_heading("4 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_can_be_undone_exactly() {
    with_three(async |page| {
        let before = page.row_text("Another thing").await;
        page.edit("Another thing", "Something worse").await;
        page.press_by("Something worse", "Undo edit").await;
        page.sees_rows(&ALL).await;
        page.has_focus_by("Another thing", "Edit").await;
        assert_eq!(page.row_text("Another thing").await, before);
        page.reload().await;
        page.sees_rows(&ALL).await;
        assert_eq!(page.row_text("Another thing").await, before);
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_edit_leaves_the_comment_as_it_is() {
    with_three(async |page| {
        page.press_by("Another thing", "Edit").await;
        page.press_in(EDIT, "Cancel").await;
        page.sees_rows(&ALL).await;
        page.has_focus_by("Another thing", "Edit").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_of_an_edit_is_back_in_its_place() {
    with_three(async |page| {
        page.press_by("Another thing", "Edit").await;
        page.has_focus_by(EDIT, "Comment").await;
        page.write_in(EDIT, "Comment", "Half an edit").await;
        page.reload().await;
        page.sees_rows(&["The published one", "One thing", EDIT, "A third thing"]).await;
        page.sees_in(EDIT, "Comment", "Half an edit").await;
        page.press_in(EDIT, "Save changes").await;
        page.row("Half an edit").await;
        page.finds_no(Role::Form, EDIT).await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_to_nothing_is_refused() {
    with_three(async |page| {
        page.press_by("Another thing", "Edit").await;
        page.has_focus_by(EDIT, "Comment").await;
        page.write_in(EDIT, "Comment", " ").await;
        page.press_in(EDIT, "Save changes").await;
        assert_eq!(page.errors_in(EDIT).await.expect("there is the form"), ["Enter a comment"]);
        page.press_in(EDIT, "Cancel").await;
        page.sees_rows(&ALL).await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_that_was_emptied_leaves_the_comment_in_its_place_and_can_be_discarded() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.begin_edit(&mine, &Key::Backspace.value().to_string()).await;
        page.stores_draft(&["Ann", ""]).await;
        page.reload().await;
        page.reads_at(&mine, "Mine.").await;
        page.press_at(&mine, "Edit").await;
        let edit = page.edit_form(&mine);
        edit.sees("").await;
        edit.says("Your draft is back").await;
        edit.press("Discard draft").await;
        edit.sees("Mine.").await;
    })
    .await;
}

#[tokio::test]
async fn a_deleted_comment_offers_to_come_back() {
    with_three(async |page| {
        page.press_by("Another thing", "Delete").await;
        page.hears("Comment deleted.").await;
        page.sees_rows(&WITHOUT).await;
        page.has_focus_by("Comment deleted", "Undo").await;
        page.sees_heading("3 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_deletion_can_be_undone_exactly() {
    with_three(async |page| {
        let before = page.row_text("Another thing").await;
        page.press_by("Another thing", "Delete").await;
        page.press_by("Comment deleted", "Undo").await;
        page.sees_rows(&ALL).await;
        page.has_focus_by("Another thing", "Delete").await;
        page.sees_heading("4 Comments").await;
        assert_eq!(page.row_text("Another thing").await, before);
        page.reload().await;
        page.sees_rows(&ALL).await;
        assert_eq!(page.row_text("Another thing").await, before);
    })
    .await;
}

#[tokio::test]
async fn an_edit_outlives_a_deletion_that_was_undone_and_can_itself_be_undone() {
    with_three(async |page| {
        page.edit("Another thing", "Something better").await;
        page.press_by("Something better", "Delete").await;
        page.press_by("Comment deleted", "Undo").await;
        page.has_focus_by("Something better", "Delete").await;
        page.press_by("Something better", "Undo edit").await;
        page.sees_rows(&ALL).await;
    })
    .await;
}

#[tokio::test]
async fn a_deleted_comment_is_gone_after_a_reload() {
    with_three(async |page| {
        page.press_by("Another thing", "Delete").await;
        page.sees_rows(&WITHOUT).await;
        page.reload().await;
        page.sees_rows(&["The published one", "One thing", "A third thing"]).await;
        page.sees_heading("3 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_deleted_comment_with_replies_leaves_word() {
    with_three(async |page| {
        page.reply("Another thing", "Ann", "An answer").await;
        page.press_by("Another thing", "Delete").await;
        page.has_focus_by("Comment deleted", "Undo").await;
        let rows =
            ["The published one", "One thing", "Comment deleted", "An answer", "A third thing"];
        page.sees_rows(&rows).await;
        page.sees_heading("4 Comments").await;
        page.reload().await;
        page.sees_rows(&rows).await;
        let row = page.row_text("An answer").await;
        assert!(row.contains("In reply to a deleted comment"), "{row}");
        page.press_by("An answer", "Delete").await;
        page.reload().await;
        page.sees_rows(&["The published one", "One thing", "A third thing"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_reply_that_was_being_written_to_a_comment_outlives_its_deletion() {
    with_three(async |page| {
        page.press_by("Another thing", "Reply").await;
        page.has_focus_by(REPLY, "Reply").await;
        page.key("Half an answer").await;
        page.press_by("Another thing", "Delete").await;
        page.press_by("Comment deleted", "Undo").await;
        page.sees_rows(&[ALL[0], ALL[1], ALL[2], REPLY, ALL[3]]).await;
        page.sees_in(REPLY, "Reply", "Half an answer").await;
    })
    .await;
}

#[tokio::test]
async fn edits_and_deletions_show_in_other_tabs() {
    with_three(async |page| {
        let first = page.open_tab().await;
        page.open().await;
        page.sees_rows(&ALL).await;
        let second = page.bring_to_front(&first).await;
        page.edit("One thing", "Something better").await;
        page.press_by("Another thing", "Delete").await;
        page.row("Comment deleted").await;
        page.bring_to_front(&second).await;
        page.sees_rows(&["The published one", "Something better", "A third thing"]).await;
        page.sees_heading("3 Comments").await;
        page.bring_to_front(&first).await;
        page.press_by("Comment deleted", "Undo").await;
        page.bring_to_front(&second).await;
        let rows = ["The published one", "Something better", "Another thing", "A third thing"];
        page.sees_rows(&rows).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_erased_while_it_is_edited_offers_to_come_back() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let id = page.id_of("Mine.").await;
        page.begin_edit(&id, "Half an edit").await;
        page.look_through().await;
        page.erase_everything().await;
        page.reads_at(&id, "Comment deleted").await;
        page.press_at(&id, "Undo").await;
        let edit = page.edit_form(&id);
        edit.sees("Mine.").await;
        edit.has_focus().await;
    })
    .await;
}
