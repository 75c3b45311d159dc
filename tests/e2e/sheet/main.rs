//! How the built page looks, for a person to look over: `cargo xtask sheet`.
//!
//! For each device and direction of writing there is one picture, a contact sheet: a row for each
//! theme, in it the page at 100 % and at 200 %, each at several places. `index.html` beside them
//! says what is what. Nothing fails here: looks are judged by eye.

#[path = "../browser/mod.rs"]
#[expect(dead_code, reason = "the rest is for the tests")]
mod browser;
mod contact_sheet;
#[path = "../reader/profile.rs"]
mod profile;
#[path = "../repository.rs"]
mod repository;
mod shots;
#[path = "../site/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the rest is for the tests")]
mod site;

use std::fs;

use contact_sheet::ContactSheet;
use shots::{DEVICES, Looks, PLACES, THEMES, ZOOMS};
use site::{Edition, Site};

fn main() {
    browser::driver::keep();
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("the machine lets us wait")
        .block_on(make());
}

async fn make() {
    let folder = repository::path("target/sheet");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("target can be written to");
    let mut index = String::from("<!doctype html><meta charset=utf-8><title>Contact sheet</title>");
    let editions = [
        ("left-to-right", Edition::default()),
        ("right-to-left", Edition::default().right_to_left()),
    ];
    for (direction, edition) in editions {
        let site = Site::serve(edition).await;
        let looks = Looks::of(&site.origin()).await;
        for device in DEVICES {
            let mut sheet = ContactSheet::new(ZOOMS.len() * PLACES.len());
            for theme in THEMES {
                for zoom in ZOOMS {
                    looks.prepare(device, theme, zoom).await;
                    for place in PLACES {
                        sheet.add(&looks.at(place).await);
                    }
                }
            }
            let name = format!("{}-{direction}.png", device.name);
            sheet.save(&folder.join(&name));
            index.push_str(&entry(&name));
        }
        looks.close().await;
    }
    fs::write(folder.join("index.html"), index).expect("target can be written to");
    println!("The contact sheets: {}.", folder.join("index.html").display());
}

fn entry(name: &str) -> String {
    let themes = THEMES.map(|theme| if theme.is_empty() { "system" } else { theme }).join(", ");
    let zooms = ZOOMS.map(|zoom| format!("{zoom} %")).join(", then ");
    format!(
        "<h2>{name}</h2><p>Rows: {themes}. Columns: {zooms}.</p>\
         <img src={name} alt=\"{name}\" style=\"max-width:100%\">"
    )
}
