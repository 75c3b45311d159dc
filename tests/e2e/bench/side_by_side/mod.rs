//! The page beside its limit and beside the usual way to make such a page with Leptos, in one run
//! ([`variant`]), as a reader meets it who has never been there ([`visitor`]).
//!
//! They take turns, so that a machine that grows slower in the meantime does so for all of them.

mod measure;
mod report;
mod variant;
mod visitor;
mod way;

use crate::host::Files;
use crate::samples::Samples;
use report::Report;
pub use variant::Variant;
use visitor::Visitor;

/// Measures for as many rounds, and reports.
pub async fn bench(built: &Files, variants: &[Variant], rounds: usize) {
    let mut visitors = vec![];
    for variant in variants.iter().copied() {
        visitors.push(Visitor::of(variant, built).await.expect("the browser starts"));
    }
    let mut samples = Samples::default();
    for round in 1..=rounds {
        for visitor in &visitors {
            visitor.visit(&mut samples).await.expect("the visit goes as planned");
        }
        visitors.rotate_left(1);
        println!("Side by side: round {round} of {rounds}.");
    }
    for visitor in visitors {
        let mut complaints = visitor.leave().await;
        // Each visit brings the same ones.
        complaints.sort_unstable();
        complaints.dedup();
        for complaint in complaints {
            println!("The browser complained in its console: {complaint}");
        }
    }
    let report = Report { samples: &samples, variants };
    println!("\n{report}\nAll samples: {}.\n", report.keep().display());
}
