use super::{
    PAGE_BUDGET, READING_BUDGET, STAGE, Weight, is_picture, judge, judgement, kilobytes,
    read_files, refuse_served_build, size, table, weigh,
};
use std::fs;
use std::path::Path;

fn brotli(name: &str, brotli: usize) -> Weight {
    let name = name.to_owned();
    Weight { name, raw: 4 * brotli, gzip: 2 * brotli, brotli }
}

#[test]
fn a_page_at_its_budgets_passes() {
    let page =
        [brotli("index.html", READING_BUDGET), brotli("app.wasm", PAGE_BUDGET - READING_BUDGET)];
    assert!(judge(&page).is_ok());
}

#[test]
fn a_byte_over_the_whole_budget_fails() {
    let page = [brotli("index.html", 1), brotli("app.wasm", PAGE_BUDGET)];
    let failure = judge(&page).expect_err("a failure");
    assert_eq!(
        failure.to_string(),
        "The page is over its budget. The table above shows which file to make lighter. Where \
         nothing has changed, another rustc or wasm-opt has made another WebAssembly of it. A longer article may weigh more: READING_BUDGET and PAGE_BUDGET are in xtask/src/size.rs."
    );
}

#[test]
fn a_byte_over_the_reading_budget_fails_wherever_it_is() {
    assert!(judge(&[brotli("index.html", READING_BUDGET + 1)]).is_err());
    let linked = [brotli("index.html", READING_BUDGET), brotli("look.css", 1)];
    assert!(judge(&linked).is_err());
}

#[test]
fn pictures_do_not_count() {
    let page = [brotli("index.html", 1), brotli("pictures/a.SVG", PAGE_BUDGET)];
    assert!(judge(&page).is_ok());
    for name in ["a.svg", "a.png", "a.jpeg", "b/favicon.ico"] {
        assert!(is_picture(name), "{name}");
    }
    assert!(!is_picture("svg") && !is_picture("app.js"));
}

#[test]
fn the_table_has_every_file_and_the_total_without_pictures() {
    let page = [brotli("index.html", 1000), brotli("a.svg", 500), brotli("app.js", 2000)];
    let text = table(&page);
    let lines: Vec<Vec<&str>> = text.lines().map(|it| it.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["raw", "gzip", "brotli"]);
    assert_eq!(lines[1], ["index.html", "4.0", "2.0", "1.0"]);
    assert_eq!(lines[2], ["a.svg", "2.0", "1.0", "0.5"]);
    assert_eq!(lines[4], ["all", "but", "pictures", "12.0", "6.0", "3.0"]);
}

#[test]
fn a_judgement_says_what_is_left_or_too_much() {
    let within = judgement("The page", 60_000, 80_000);
    assert_eq!(within, "The page: 60.0 of 80.0 KB, 20.0 KB left.");
    let nearly = judgement("The page", 79_901, 80_000);
    assert_eq!(nearly, "The page: 80.0 of 80.0 KB, 0.0 KB left.");
    let over = judgement("The page", 80_001, 80_000);
    assert_eq!(over, "The page: 80.1 of 80.0 KB, 0.1 KB TOO MUCH.");
}

#[test]
fn kilobytes_are_rounded_up() {
    assert_eq!(kilobytes(0), "0.0");
    assert_eq!(kilobytes(1), "0.1");
    assert_eq!(kilobytes(15_000), "15.0");
    assert_eq!(kilobytes(15_001), "15.1");
}

#[test]
fn compression_makes_text_lighter() {
    let text = "All the news that fits the budget. ".repeat(100);
    let weight = weigh("index.html".to_owned(), text.as_bytes()).expect("a weight");
    assert_eq!(weight.raw, 3500);
    assert!(weight.brotli < weight.gzip && weight.gzip < 200);
}

#[test]
fn a_debug_build_is_told_from_a_heavy_page() {
    let debug = [("app.wasm".to_owned(), vec![0; 5_000_000])];
    let failure = refuse_served_build(&debug).expect_err("a failure");
    assert_eq!(
        failure.to_string(),
        "dist/ holds a debug build (5000.0 KB before compression), as `trunk serve` leaves it. Run \
         `cargo xtask build` first."
    );
    let pictures = [("a.png".to_owned(), vec![0; 5_000_000])];
    assert!(refuse_served_build(&pictures).is_ok());
}

#[test]
fn a_page_that_reloads_itself_is_not_for_readers() {
    let file = |text: &str| [("index.html".to_owned(), text.as_bytes().to_vec())];
    let served = file("<!doctype html><script>ws('/.well-known/trunk/ws')</script>");
    assert!(refuse_served_build(&served).is_err());
    let built = file("<!doctype html><p>News</p>");
    assert!(refuse_served_build(&built).is_ok());
}

#[test]
fn without_a_build_the_message_says_to_make_one() {
    let failure = size(Path::new("no-such-folder")).expect_err("a failure");
    assert_eq!(failure.to_string(), "no-such-folder can't be read. Run `cargo xtask build` first.");
}

#[test]
fn what_an_interrupted_build_has_left_is_not_weighed() -> anyhow::Result<()> {
    let dist = std::env::temp_dir().join(format!("byline-size-{}", std::process::id()));
    fs::create_dir_all(dist.join(STAGE))?;
    fs::write(dist.join("index.html"), "News")?;
    fs::write(dist.join(STAGE).join("index.html"), "Unfinished")?;
    let mut files = vec![];
    read_files(&dist, &dist, &mut files)?;
    fs::remove_dir_all(&dist)?;
    assert_eq!(files, [("index.html".to_owned(), b"News".to_vec())]);
    Ok(())
}
