//! Makes the files that the page names.

use std::error::Error;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;

use super::decode::decode;
use super::encode::encode;
use super::rasterize::rasterize;
use super::renditions::{Format, Renditions};

/// Why a picture's files couldn't be made.
#[derive(Debug)]
pub struct Undeveloped {
    file: String,
    why: Box<dyn Error>,
}

impl Undeveloped {
    /// What is wrong, in words that begin a sentence and don't end it.
    pub fn reason(&self) -> String {
        let Self { file, why } = self;
        if self.is_of_disk() {
            format!("the files of {file} can't be made: {why}")
        } else {
            format!("{file} can't be read to its end: {why}")
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        if self.is_of_disk() {
            "Look whether the disk has room, and target/ and dist/ can be written."
        } else {
            "Put a whole file in its place."
        }
    }

    fn is_of_disk(&self) -> bool {
        self.why.is::<io::Error>()
    }
}

impl fmt::Display for Undeveloped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.reason(), self.remedy())
    }
}

impl Error for Undeveloped {}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Developed {
    /// How many files were made, and not found in the cache.
    pub made: usize,
}

/// Puts every file of the picture `source` into the folder `out`. What was made before, in this
/// run or another, is in the folder `cache`; it is named for its content, and complete.
///
/// # Errors
///
/// [`Undeveloped`] when the source is damaged, or a folder can't be written.
pub fn develop(
    source: &Path,
    renditions: &Renditions,
    cache: &Path,
    out: &Path,
) -> Result<Developed, Undeveloped> {
    let made = || -> Result<usize, Box<dyn Error>> {
        fs::create_dir_all(out)?;
        if let Some(name) = renditions.unchanged() {
            // A copy would have the source's permissions, too.
            fs::write(out.join(name), fs::read(source)?)?;
        }
        let made = fill(source, renditions, cache)?;
        for rendition in renditions.made() {
            fs::copy(cache.join(&rendition.name), out.join(&rendition.name))?;
        }
        Ok(made)
    };
    let fail = |why| Undeveloped { file: source.display().to_string(), why };
    made().map(|made| Developed { made }).map_err(fail)
}

/// Makes what isn't in the cache yet, from the largest to the smallest; says how many those are.
fn fill(source: &Path, renditions: &Renditions, cache: &Path) -> Result<usize, Box<dyn Error>> {
    let mut missing: Vec<_> =
        renditions.made().filter(|it| !cache.join(&it.name).exists()).collect();
    missing.sort_by_key(|it| std::cmp::Reverse(it.width));
    let Some(largest) = missing.first() else { return Ok(0) };
    fs::create_dir_all(cache)?;
    let mut picture = match renditions.format() {
        Format::Svg => rasterize(&fs::read_to_string(source)?, largest.width)?,
        _ => decode(&fs::read(source)?)?,
    };
    for rendition in &missing {
        if picture.width() != rendition.width {
            picture = scale(&picture, rendition.width)?;
        }
        keep(cache, &rendition.name, &encode(&picture, rendition.kind)?)?;
    }
    Ok(missing.len())
}

/// What is transparent has a colour too, which the scaling leaves out of account.
fn scale(picture: &DynamicImage, width: u32) -> Result<DynamicImage, Box<dyn Error>> {
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    let mut scaled = DynamicImage::new(width, height, picture.color());
    let lanczos = ResizeAlg::Convolution(FilterType::Lanczos3);
    let options = ResizeOptions::new().resize_alg(lanczos).use_alpha(true);
    Resizer::new().resize(picture, &mut scaled, &options)?;
    Ok(scaled)
}

/// A file appears in the cache whole or not at all, whenever the build ends.
fn keep(cache: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = cache.join(format!(".{name}.{}", std::process::id()));
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, cache.join(name))
}
