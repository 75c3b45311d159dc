//! The page to a reader who needs it large.

use crate::layout::fits;
use crate::page::Page;
use crate::reader::reader;

/// Which of the texts and controls lie over one another.
const OVERLAPS: &str = "
    const leaves = [...document.querySelectorAll('body *')].filter((element) =>
        element.checkVisibility({ contentVisibilityAuto: true })
        && !element.matches('option, svg *')
        && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
        && element.getBoundingClientRect().width > 1);
    // What stands in a line has a box for each line.
    const boxes = leaves.map((element) => [element, [...element.getClientRects()]]);
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
        || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
    const found = [];
    boxes.forEach(([one, lines], place) => {
        for (const [other, others] of boxes.slice(place + 1)) {
            if (one.contains(other) || other.contains(one) || one.closest('.skip-link')) continue;
            if (!lines.every((a) => others.every((b) => apart(a, b))))
                found.push(`${one.textContent.trim()} / ${other.textContent.trim()}`);
        }
    });
    return found";

async fn is_clear(page: &Page) {
    let overlaps: Vec<String> = page.run(OVERLAPS).await;
    assert_eq!(overlaps, Vec::<String>::new(), "lie over one another");
    fits(page).await;
}

/// What a window shows at 200 % and at 400 %.
#[tokio::test]
async fn nothing_lies_over_anything_else_in_a_narrow_window() {
    reader(async |page| {
        for (width, height) in [(195, 422), (320, 256), (384, 512)] {
            page.resize(width, height).await;
            page.open().await;
            is_clear(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_lies_over_anything_else_in_text_twice_as_large() {
    reader(async |page| {
        for (width, height) in [(390, 844), (768, 1024), (1440, 900)] {
            page.resize(width, height).await;
            page.open().await;
            page.run::<()>("document.documentElement.style.fontSize = '200%'").await;
            is_clear(page).await;
        }
    })
    .await;
}
