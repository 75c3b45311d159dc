//! How fast the built page is: `cargo xtask bench`. Beside what it could be ([`side_by_side`]), and
//! for a reader who has stored much.
//!
//! For the latter each number of stored comments has a browser of its own, with those comments in its storage
//! ([`stored`]). The browsers take turns ([`visit`]), so that a machine that grows slower in the
//! meantime does so for all of them. The page is watched from within ([`page`]); [`report`] makes
//! the table, and holds it against what the page promises. Nothing fails here: a timing is no
//! assertion.

#[path = "../browser/mod.rs"]
#[expect(dead_code, reason = "the rest is for the tests")]
mod browser;
mod host;
mod lighthouse;
mod page;
#[path = "../reader/profile.rs"]
mod profile;
mod report;
#[path = "../repository.rs"]
mod repository;
mod samples;
mod server;
mod side_by_side;
mod statistics;
mod stored;
mod visit;

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use browser::{Browser, variable};
use host::{Files, compressed, folder};
use report::Report;
use samples::Samples;
use serde_json::Value;
use side_by_side::Variant;
use visit::Reader;

/// The numbers of stored comments, the page's promises being about the first and the last.
const STORED: [usize; 3] = [0, 1_000, 10_000];

/// Unless the command line says otherwise.
const ROUNDS: usize = 7;

fn main() {
    browser::driver::keep();
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("the machine lets us wait")
        .block_on(bench(rounds()));
}

/// The number after `--rounds`.
fn rounds() -> usize {
    let number = std::env::args().skip_while(|word| word != "--rounds").nth(1);
    number.map_or(ROUNDS, |number| number.parse().expect("--rounds takes a number"))
}

async fn bench(rounds: usize) {
    let built: &Files = Box::leak(Box::new(compressed(folder(&variable("BYLINE_DIST")))));
    let asks_for = |word| std::env::args().any(|it| it == word);
    if asks_for("--lighthouse") {
        return lighthouse::bench(built, rounds).await;
    }
    if asks_for("--loading") {
        return side_by_side::bench(built, &Variant::WAYS, rounds).await;
    }
    side_by_side::bench(built, &Variant::RIVALS, rounds).await;
    with_much_stored(built, rounds).await;
}

async fn with_much_stored(built: &'static Files, rounds: usize) {
    let start = Instant::now();
    let origin = server::serve(built).await;
    let mut readers = vec![];
    for stored in STORED {
        readers.push(Reader::arrive(Browser::of_this_run(), &origin, stored).await);
    }
    let mut samples = Samples::default();
    for round in 1..=rounds {
        for reader in &readers {
            reader.visit(&mut samples).await;
        }
        println!("Much stored: round {round} of {rounds}, after {} s.", start.elapsed().as_secs());
    }
    for reader in readers {
        for complaint in reader.leave().await {
            println!("The browser complained in its console: {complaint}");
        }
    }
    let report = Report::of(&samples);
    println!("\n{report}");
    println!("All samples: {}.", report.keep().display());
}

/// Writes what was measured to `target/bench/`, and returns where that is.
fn keep(name: &str, measured: &Value) -> PathBuf {
    let folder = repository::path("target/bench");
    let file = folder.join(format!("{name}.json"));
    fs::create_dir_all(folder).expect("target can be made");
    fs::write(&file, format!("{measured:#}\n")).expect("target can be written to");
    file
}
