//! Many screenshots in one picture.

use std::path::Path;

use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage, imageops::overlay};

/// The width of a screenshot in the sheet, and the space around it, in pixels.
const WIDTH: u32 = 360;
const GAP: u32 = 8;

/// A grid of screenshots, filled row by row.
pub struct ContactSheet {
    columns: usize,
    shots: Vec<RgbImage>,
}

impl ContactSheet {
    pub fn new(columns: usize) -> Self {
        Self { columns, shots: vec![] }
    }

    /// Adds a screenshot, a PNG.
    pub fn add(&mut self, png: &[u8]) {
        let shot = image::load_from_memory(png).expect("the browser makes pictures").to_rgb8();
        let height = shot.height() * WIDTH / shot.width();
        self.shots.push(imageops::resize(&shot, WIDTH, height, FilterType::Triangle));
    }

    pub fn save(&self, file: &Path) {
        let row = self.shots.iter().map(RgbImage::height).max().unwrap_or_default() + GAP;
        let number = |number: usize| u32::try_from(number).expect("they are few");
        let rows = self.shots.len().div_ceil(self.columns);
        let (width, height) = (number(self.columns) * (WIDTH + GAP), number(rows) * row);
        let mut sheet = RgbImage::from_pixel(width, height, Rgb([0x80; 3]));
        for (place, shot) in self.shots.iter().enumerate() {
            let (x, y) = (place % self.columns, place / self.columns);
            let (x, y) = (number(x) * (WIDTH + GAP), number(y) * row);
            overlay(&mut sheet, shot, x.into(), y.into());
        }
        sheet.save(file).expect("target can be written to");
    }
}
