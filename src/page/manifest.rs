//! What a system needs to know to install the page: <https://www.w3.org/TR/appmanifest/>.

use serde::Serialize;

use crate::content::Site;
use crate::{json, pictures};

/// The manifest's file, beside the page.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The colour of paper by day, as `style/tokens.css` and `index.html` have it.
pub const PAPER: [u8; 3] = [0xfd, 0xfb, 0xf7];

/// The drawing that stands for the page, beside it.
pub const DRAWING: &str = "favicon.svg";

/// The same in pixels, for systems that take no drawings.
pub const ICON: &str = "icon.png";

/// How many pixels wide that is.
pub const ICON_WIDTH: u32 = 192;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    lang: &'a str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'a str,
    theme_color: &'a str,
    icons: [Icon; 2],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: String,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest of a page in this language.
pub fn manifest(site: &Site, lang: &str) -> String {
    let paper = pictures::hex(PAPER);
    json::write(&Manifest {
        name: &site.name,
        short_name: &site.name,
        lang,
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: &paper,
        theme_color: &paper,
        icons: [
            Icon {
                src: ICON,
                sizes: format!("{ICON_WIDTH}x{ICON_WIDTH}"),
                r#type: "image/png",
                purpose: "any maskable",
            },
            Icon { src: DRAWING, sizes: "any".to_owned(), r#type: "image/svg+xml", purpose: "any" },
        ],
    })
}
