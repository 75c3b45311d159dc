//! Median and spread.

/// What there is to say about many samples.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    /// How many there are.
    pub number: usize,
    /// The least.
    pub least: f64,
    /// A quarter of them are less.
    pub first_quartile: f64,
    /// Half of them are less.
    pub median: f64,
    /// A quarter of them are more.
    pub third_quartile: f64,
    /// The most.
    pub most: f64,
}

impl Summary {
    /// A summary of the samples, if there are any.
    pub fn of(samples: &[f64]) -> Option<Self> {
        let mut sorted = samples.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            number: sorted.len(),
            least: *sorted.first()?,
            first_quartile: quarter(&sorted, 1),
            median: quarter(&sorted, 2),
            third_quartile: quarter(&sorted, 3),
            most: *sorted.last()?,
        })
    }
}

/// The sample that this many quarters of the way lead to, or what is between two.
fn quarter(sorted: &[f64], quarters: usize) -> f64 {
    let way = (sorted.len() - 1) * quarters;
    let (below, rest) = (sorted[way / 4], [0.0, 0.25, 0.5, 0.75][way % 4]);
    let above = sorted[(way / 4 + 1).min(sorted.len() - 1)];
    below + (above - below) * rest
}
