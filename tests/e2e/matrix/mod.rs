//! One page, in all circumstances: every combination is a cell, and every cell is looked over.
//!
//! In each cell it is measured that nothing is cut, nothing is wider than the window, every target
//! is large enough, and the console is silent. axe looks at texts and their colours: it runs
//! wherever the page shows others than in any cell before, as the page itself says.

mod cell;
mod facet;
mod report;
mod walk;

use report::report;
use walk::Walk;

use crate::browser::Ability;
use crate::reader::is_able;

#[tokio::test]
async fn the_page_is_sound_in_every_cell() {
    if !is_able(Ability::Surroundings, "matrix::the_page_is_sound_in_every_cell") {
        return;
    }
    let mut walk = Walk::default();
    walk.plain().await;
    walk.alive().await;
    report(&walk);
}
