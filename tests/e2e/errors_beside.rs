//! What can't be posted in the forms beside comments.

use thirtyfour::Key;

use crate::page::{Form, Page};
use crate::reader::reader;
use crate::two_tabs::second_tab;

const TITLE: &str = "Putin, Lukashenka are in same sinking boat, observers say – Byline";

/// No two elements have the same id, and what is named by an id is there.
async fn every_id_is_of_one(page: &Page) {
    let wrong: Vec<String> = page
        .run(
            "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
             const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
             const named = ['for', 'aria-labelledby', 'aria-describedby', 'commandfor'];
             const missing = [...document.querySelectorAll('form *')].flatMap((element) =>
                named.flatMap((name) => (element.getAttribute(name) ?? '').split(' '))
                    .filter((id) => id && !document.getElementById(id)));
             return [...twice, ...missing]",
        )
        .await;
    assert_eq!(wrong, Vec::<String>::new());
}

/// Both links of the form's summary lead to the form's own boxes.
async fn links_lead_to_boxes(page: &Page, form: &Form<'_>, id: &str) {
    form.says("There is a problem").await;
    page.has_focus_on("There is a problem").await;
    page.tab_to("Enter your name").await;
    page.key(Key::Enter).await;
    page.has_focus_at(&format!("{id}-name")).await;
    form.press_submit().await;
    page.has_focus_on("There is a problem").await;
    page.tab_to("Enter a comment").await;
    page.key(Key::Enter).await;
    form.has_focus().await;
}

#[tokio::test]
async fn forms_side_by_side_share_no_ids() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.press_at("1", "Reply").await;
        page.reply_form("1").has_focus().await;
        page.press_at("2", "Reply").await;
        page.reply_form("2").has_focus().await;
        page.press_at(&mine, "Reply").await;
        page.reply_form(&mine).has_focus().await;
        page.press_at(&mine, "Edit").await;
        page.edit_form(&mine).has_focus().await;
        every_id_is_of_one(page).await;
        page.reply_form("2").sign(" ").await;
        page.reply_form("2").press_submit().await;
        page.reply_form("2").says("Enter a comment").await;
        every_id_is_of_one(page).await;
        page.reply_form(&mine).press("Cancel").await;
        page.edit_form(&mine).has_focus().await;
    })
    .await;
}

#[tokio::test]
async fn the_links_of_a_replys_summary_lead_to_its_boxes() {
    reader(async |page| {
        page.open().await;
        page.press_at("1", "Reply").await;
        let form = page.reply_form("1");
        form.has_focus().await;
        form.press_submit().await;
        links_lead_to_boxes(page, &form, "reply-1").await;
        page.new_form().says_no_more("There is a problem").await;
        page.sees_title(&format!("Error: {TITLE}")).await;
        form.sign("Ann").await;
        form.write("A reply.").await;
        form.press_submit().await;
        form.is_closed().await;
        page.id_of("A reply.").await;
        page.sees_title(TITLE).await;
    })
    .await;
}

#[tokio::test]
async fn the_links_of_an_edits_summary_lead_to_its_boxes() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        let form = page.begin_edit(&mine, " ").await;
        form.sign(" ").await;
        form.press_submit().await;
        links_lead_to_boxes(page, &form, &format!("edit-{mine}")).await;
        page.sees_title(&format!("Error: {TITLE}")).await;
        form.press("Cancel").await;
        form.is_closed().await;
        page.sees_title(TITLE).await;
        page.reads_at(&mine, "Mine.").await;
    })
    .await;
}

#[tokio::test]
async fn a_summary_is_gone_when_the_form_is_opened_again() {
    reader(async |page| {
        page.open().await;
        page.press_at("1", "Reply").await;
        let form = page.reply_form("1");
        form.has_focus().await;
        form.press_submit().await;
        form.says("There is a problem").await;
        form.press("Cancel").await;
        form.is_closed().await;
        page.sees_title(TITLE).await;
        page.press_at("1", "Reply").await;
        form.has_focus().await;
        form.says_no_more("There is a problem").await;
    })
    .await;
}

#[tokio::test]
async fn the_title_tells_of_an_error_while_any_form_has_one() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.new_form().says("There is a problem").await;
        page.press_at("1", "Reply").await;
        let form = page.reply_form("1");
        form.has_focus().await;
        form.press("Cancel").await;
        form.is_closed().await;
        page.new_form().says("There is a problem").await;
        page.sees_title(&format!("Error: {TITLE}")).await;
    })
    .await;
}

#[tokio::test]
async fn the_title_tells_of_no_error_once_its_form_is_gone() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let id = page.id_of("Mine.").await;
        let (first, second) = second_tab(page).await;
        page.bring_to_front(&first).await;
        let form = page.begin_edit(&id, " ").await;
        form.press("Save changes").await;
        page.sees_title(&format!("Error: {TITLE}")).await;
        page.bring_to_front(&second).await;
        page.press_at(&id, "Delete").await;
        page.bring_to_front(&first).await;
        page.reads_at(&id, "Comment deleted").await;
        page.sees_title(TITLE).await;
    })
    .await;
}
