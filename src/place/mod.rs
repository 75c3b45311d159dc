//! Where a reader is in the article, remembered for the next visit.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
mod offer;

use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use markup::OfferView;
#[cfg(feature = "browser")]
pub use offer::Offer;

/// The most blocks an article is thought to have.
const MOST: u32 = 10_000;

/// A block of the article that a reader has come to, by its number from 1 on; or none, once the
/// article was read to its end or the offer to go on was dismissed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Option<u32>", into = "Option<u32>")]
pub struct Place(Option<u32>);

impl Place {
    /// No block: there is nothing to come back to.
    pub const NONE: Self = Self(None);

    /// The block with this number, if an article may have so many.
    pub fn at(block: u32) -> Self {
        Self(Some(block).filter(|block| (1..=MOST).contains(block)))
    }

    /// The number of the block.
    pub const fn block(self) -> Option<u32> {
        self.0
    }
}

impl TryFrom<Option<u32>> for Place {
    type Error = &'static str;

    fn try_from(block: Option<u32>) -> Result<Self, Self::Error> {
        let place = block.map_or(Self::NONE, Self::at);
        if place.0 == block { Ok(place) } else { Err("no article has that many blocks") }
    }
}

impl From<Place> for Option<u32> {
    fn from(place: Place) -> Self {
        place.0
    }
}

/// What of the article is in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Its start: the reader hasn't gone on yet.
    Start,
    /// Something between, with this block at the top.
    Within(Place),
    /// Its end, or what comes after it.
    End,
}

impl Sight {
    /// What is in a window of this `height` that shows the page from `scrolled` on. `blocks` are
    /// where each of the article's blocks begins and ends, from the top of the window on.
    ///
    /// A block whose last line only peeks in at the top is done; one that begins there isn't.
    pub fn of(scrolled: f64, height: f64, blocks: impl Iterator<Item = (f64, f64)>) -> Self {
        if scrolled < height / 2.0 {
            return Self::Start;
        }
        let (mut block, mut last) = (1, 0.0);
        for (begin, end) in blocks {
            block += u32::from(begin < 0.0 && end < height / 8.0);
            last = end;
        }
        if last <= height { Self::End } else { Self::Within(Place::at(block)) }
    }

    /// The place to remember.
    pub const fn place(self) -> Place {
        if let Self::Within(place) = self { place } else { Place::NONE }
    }
}

/// Whether a block that begins at `top` is so far from the start of the page, in windows of this
/// `height`, that it is worth an offer.
pub fn is_far(top: f64, height: f64) -> bool {
    top > height * 1.5
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four blocks of 600 pixels each below a head of 200, in a window of 800.
    fn sight(scrolled: f64) -> Sight {
        let begins = [200.0, 800.0, 1400.0, 2000.0].map(|begin| begin - scrolled);
        Sight::of(scrolled, 800.0, begins.map(|begin| (begin, begin + 600.0)).into_iter())
    }

    #[test]
    fn the_block_at_the_top_of_the_window_is_the_place() {
        assert_eq!(sight(600.0), Sight::Within(Place::at(1)));
        assert_eq!(sight(800.0), Sight::Within(Place::at(2)));
        assert_eq!(sight(1350.0), Sight::Within(Place::at(3)), "the second's last line peeks in");
    }

    #[test]
    fn a_block_that_stands_whole_at_the_top_is_the_place_however_short() {
        let blocks = [(-40.0, -10.0), (10.0, 40.0), (60.0, 900.0)];
        assert_eq!(Sight::of(800.0, 800.0, blocks.into_iter()), Sight::Within(Place::at(2)));
    }

    #[test]
    fn start_and_end_are_no_places() {
        assert_eq!(sight(0.0), Sight::Start);
        assert_eq!(sight(399.0), Sight::Start);
        assert_eq!(sight(1800.0), Sight::End);
        assert_eq!(sight(9000.0), Sight::End);
        for sight in [Sight::Start, Sight::End] {
            assert_eq!(sight.place(), Place::NONE);
        }
    }

    #[test]
    fn an_article_without_blocks_is_at_its_end() {
        assert_eq!(Sight::of(500.0, 800.0, std::iter::empty()), Sight::End);
    }

    #[test]
    fn a_window_without_height_names_a_block_there_is() {
        let blocks = [(0.0, 10.0), (10.0, 20.0)];
        assert_eq!(Sight::of(0.0, 0.0, blocks.into_iter()), Sight::Within(Place::at(1)));
    }

    #[test]
    fn places_are_bounded() {
        assert_eq!(Place::at(1).block(), Some(1));
        assert_eq!(Place::at(MOST).block(), Some(MOST));
        for none in [0, MOST + 1, u32::MAX] {
            assert_eq!(Place::at(none), Place::NONE);
            assert!(Place::try_from(Some(none)).is_err(), "{none}");
        }
        assert_eq!(Place::try_from(None), Ok(Place::NONE));
    }
}
