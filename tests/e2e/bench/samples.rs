//! What was measured: all samples.

use std::collections::BTreeMap;

/// What is measured, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// From a key in plain text to the frame that shows it.
    KeyPlain,
    /// The same in another script.
    KeyOther,
    /// From the click that posts to the frame with the comment, the first time in a visit.
    FirstPost,
    /// The same after that.
    Post,
    /// From the start of an opening until the page can be used, with nothing in the browser's
    /// cache.
    OpenCold,
    /// The same at a later visit.
    OpenWarm,
    /// The same at full speed.
    OpenUnthrottled,
    /// From the start of a later visit until the reader's latest comments are there too.
    Complete,
    /// The page's listeners for one key in plain text: the mean of a visit's keys.
    HandlersPlain,
    /// The same in another script.
    HandlersOther,
    /// The same for the first key of a visit alone, which has more to prepare.
    HandlersFirst,
    /// The same where no page listens: what the watching itself takes.
    HandlersNone,
    /// One call by a timer while the reader types.
    Timers,
    /// A piece of work that has nothing to do with the page, slowed down.
    EffortThrottled,
    /// The same at full speed.
    EffortUnthrottled,
}

/// All samples of a run: by what is measured, and by who is.
#[derive(Debug)]
pub struct Samples<M, W>(BTreeMap<(M, W), Vec<f64>>);

impl<M, W> Default for Samples<M, W> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<M: Copy + Ord, W: Copy + Ord> Samples<M, W> {
    /// Adds what was measured.
    pub fn add(&mut self, measure: M, who: W, samples: impl IntoIterator<Item = f64>) {
        self.0.entry((measure, who)).or_default().extend(samples);
    }

    /// All there is of a measure of this one.
    pub fn of(&self, measure: M, who: W) -> &[f64] {
        self.0.get(&(measure, who)).map_or(&[], Vec::as_slice)
    }

    /// All there is of a measure.
    pub fn all(&self, measure: M) -> Vec<f64> {
        let of_measure = self.0.iter().filter(|((other, _), _)| *other == measure);
        of_measure.flat_map(|(_, samples)| samples.iter().copied()).collect()
    }
}
