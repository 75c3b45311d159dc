//! What was measured: for each measure and each number of stored comments, all samples.

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

/// All samples of a run.
#[derive(Debug, Default)]
pub struct Samples(BTreeMap<(Measure, usize), Vec<f64>>);

impl Samples {
    /// Adds what was measured with this many comments stored.
    pub fn add(&mut self, measure: Measure, stored: usize, samples: impl IntoIterator<Item = f64>) {
        self.0.entry((measure, stored)).or_default().extend(samples);
    }

    /// All there is of a measure at this many stored comments.
    pub fn of(&self, measure: Measure, stored: usize) -> &[f64] {
        self.0.get(&(measure, stored)).map_or(&[], Vec::as_slice)
    }

    /// All there is of a measure.
    pub fn all(&self, measure: Measure) -> Vec<f64> {
        let of_measure = self.0.iter().filter(|((other, _), _)| *other == measure);
        of_measure.flat_map(|(_, samples)| samples.iter().copied()).collect()
    }
}
