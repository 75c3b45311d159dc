//! Lighthouse's scores, run after run: the lowest counts.

use serde_json::{Value, json};

use crate::browser::chromium::lighthouse::{Audit, CATEGORIES};
use crate::host::Files;
use crate::{keep, server};

/// Runs Lighthouse so often, and prints the lowest score of each category.
pub async fn bench(built: &'static Files, rounds: usize) {
    let origin = server::serve(built).await;
    let mut audits = vec![];
    for round in 1..=rounds {
        let audit = Audit::of(&origin).await;
        let scores = CATEGORIES.map(|category| shown(audit.score(category)));
        let lost = CATEGORIES.map(|category| audit.losses(category)).concat();
        let less = if lost.is_empty() {
            String::new()
        } else {
            format!(" Less than all for {}.", lost.join(", "))
        };
        println!("Lighthouse: round {round} of {rounds}: {}.{less}", scores.join(", "));
        audits.push(audit);
    }
    let mut lowest = vec![];
    println!("\nThe lowest of {rounds} runs, of 100:");
    for category in CATEGORIES {
        let scores: Vec<_> = audits.iter().map(|audit| audit.score(category)).collect();
        // None is the lowest of all.
        let least =
            scores.iter().copied().min_by(|one, other| one.partial_cmp(other).expect("numbers"));
        println!("{category:>16} {}", shown(least.flatten()));
        lowest.push(json!({ "category": category, "lowest": least, "scores": scores }));
    }
    let measured = json!({ "unit": "of 1", "categories": Value::from(lowest) });
    println!("All scores: {}.", keep("lighthouse", &measured).display());
}

fn shown(score: Option<f64>) -> String {
    score.map_or("no score".to_owned(), |score| format!("{:.0}", score * 100.0))
}
