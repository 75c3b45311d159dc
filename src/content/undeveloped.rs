//! Pictures whose damage only shows when their files are made.

use std::path::Path;

use super::article::problem_with_picture;
use super::problem::{Problem, Problems};
use crate::pictures::Undeveloped;

/// What is wrong with the pictures in `folder` whose files couldn't be made: each with the place
/// where `article.md` declares it.
pub fn undeveloped(folder: &Path, failed: &[(&str, Undeveloped)]) -> Problems {
    let problem = |(file, why): &(&str, Undeveloped)| problem(folder, file, why);
    Problems::new(folder, failed.iter().map(problem).collect())
}

fn problem(folder: &Path, file: &str, why: &Undeveloped) -> Problem {
    let what = format!("names {file}, which can't be made ready for readers: {}", why.reason());
    problem_with_picture(folder, file, &what, why.remedy())
}
