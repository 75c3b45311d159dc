//! Lists whose numbers the page would change or swallow, and numbers that only seem to begin one.

use byline::article::Block;

use crate::folder::good;
use crate::markdown::{reads, refuses, text};

const START: &str = "this number begins a list, and a list can only begin with 1. Number the list \
    from 1; if it goes on with the one above, put four spaces before what stands between; if this \
    is no list, write a backslash after the number: 1986\\.";

const ORDER: &str = "the page would show another number here. Number the list 1, 2, 3 and so on; \
    if this is no item of it, write a backslash after the number: 1986\\.";

const ALONE: &str = "this number begins a list of one. If it is no list, write a backslash after \
    the number: 1\\.; if the list goes on below, put four spaces before what stands between.";

#[test]
fn number_that_would_begin_a_list() {
    refuses("1986. It rained.\n", 11, START);
    refuses("2) It rained.\n3) It snowed.\n", 11, START);
    refuses("1. one\n2. two\n  - a\n3. three\n", 14, START);
    reads("1986\\. It rained.\n", &[Block::Paragraph(vec![text("1986. It rained.")])]);
    reads("2\\) It rained.\n", &[Block::Paragraph(vec![text("2) It rained.")])]);
}

#[test]
fn numbers_that_would_be_changed() {
    refuses("1. First.\n2. Second.\n4. Fourth.\n", 13, ORDER);
    refuses("1. First.\n1. Second.\n3. Third.\n", 13, ORDER);
    refuses("1. First.\n2. Second.\n\n1. Mai 2020 begann.\n", 14, ORDER);
    refuses("- 1. First.\n  3. Third.\n", 12, ORDER);
}

#[test]
fn number_that_would_be_swallowed() {
    refuses("Words.\n\n1. FC K\u{f6}ln.\n\nWords.\n", 13, ALONE);
    reads("1\\. FC K\u{f6}ln.\n", &[Block::Paragraph(vec![text("1. FC K\u{f6}ln.")])]);
    good().body("1. First.\n\nSo.\n\n2. Second.\n").reports_all(
        &[&format!("content/article.md:11: {ALONE}"), &format!("content/article.md:15: {START}")],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn numbers_as_lists_have_them() {
    let ten = (1..=10).map(|number| format!("{number}. So.\n\n    So.\n\n"));
    let ten = ten.collect::<Vec<_>>().concat();
    for list in [
        "1. one\n2. two\n",
        "1. one\n1. two\n1. three\n",
        "1) one\n2) two\n",
        "01. one\n02. two\n",
        "1. one\n    - a\n    - b\n2. two\n",
        "1. one\n\n    So.\n\n2. two\n",
        "> 1. one\n> 2. two\n",
        &ten,
    ] {
        let body = good().body(list).loads().article.body;
        assert_eq!(body.len(), 1, "{list}");
    }
}
