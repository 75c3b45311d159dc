//! What came of the walk.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};

use super::walk::Walk;
use crate::repository;

/// Most cells that are named for a fault.
const NAMED: usize = 3;

/// Keeps a report, shows it, and fails if a cell isn't clean.
pub fn report(walk: &Walk) {
    let text = text(walk);
    let folder = repository::path("target/e2e");
    fs::create_dir_all(&folder).expect("target can be written to");
    fs::write(folder.join("matrix.txt"), &text).expect("target can be written to");
    // Past the test harness, which shows what a test prints only if it fails.
    let _ = writeln!(io::stderr(), "\n{text}");
    assert!(walk.faults.is_empty(), "{text}");
}

fn text(walk: &Walk) -> String {
    let Walk { cells, visits, looks, faults, measuring, axe } = walk;
    let each = *measuring / u32::try_from(*cells).expect("they are few");
    let state = if faults.is_empty() { "all clean" } else { "not all clean" };
    let runs = looks.len();
    let mut text = format!(
        "The matrix: {cells} cells in {visits} visits, {state}.\n\
         Measured in {each:.1?} each. axe ran {runs} times in {axe:.1?}, once for each set of \
         texts and colours.\n"
    );
    for (fault, cells) in faults {
        let _ = writeln!(text, "\n{fault}\nin {} cells:", cells.len());
        for cell in cells.iter().take(NAMED) {
            let _ = writeln!(text, "  {cell}");
        }
    }
    text
}
