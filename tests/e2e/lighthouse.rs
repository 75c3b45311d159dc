//! Lighthouse, once. `cargo xtask bench --lighthouse` runs it again and again.

use crate::browser::chromium::lighthouse::{Audit, CATEGORIES};
use crate::browser::{Ability, Browser};
use crate::reader::MACHINE;
use crate::site::{Edition, Site};

#[tokio::test]
async fn nothing_is_left_to_mend_in_accessibility_best_practices_and_seo() {
    let browser = Browser::of_this_run();
    if let Some(reason) = browser.lacks(Ability::Lighthouse) {
        return browser.leave_out("lighthouse", reason);
    }
    let _alone = MACHINE.write().await;
    let site = Site::serve(Edition::default()).await;
    let audit = Audit::of(&site.origin()).await;
    let [performance, others @ ..] = CATEGORIES;
    // A measure of this machine as much as of the page: told, not asserted.
    let (score, losses) = (audit.score(performance), audit.losses(performance));
    println!("Lighthouse {performance}: {score:?} {losses:?}");
    for category in others {
        let faults = audit.faults(category);
        assert_eq!(audit.score(category), Some(1.0), "{category}: {faults:#?}");
    }
}
