//! The table, held against what the page promises.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::samples::{Measure, Samples};
use crate::statistics::Summary;
use crate::visit::SLOWDOWN;
use crate::{STORED, keep};

/// What the page promises of a measure's medians.
#[derive(Clone, Copy, Debug)]
enum Promise {
    /// From none stored to the most it grows by this factor at the most.
    Grows(f64),
    /// However many are stored, it is so many milliseconds at the most.
    Takes(f64),
    /// Nothing: it explains the others.
    Nothing,
}

const ROWS: [(Measure, &str, Promise); 13] = [
    (Measure::KeyPlain, "key to next frame, plain text", Promise::Grows(1.3)),
    (Measure::KeyOther, "key to next frame, Devanagari and emoji", Promise::Grows(1.3)),
    (Measure::FirstPost, "post to next frame, first of a visit", Promise::Grows(1.3)),
    (Measure::Post, "post to next frame, later ones", Promise::Grows(1.3)),
    (Measure::OpenCold, "open to usable, nothing cached", Promise::Grows(1.3)),
    (Measure::OpenWarm, "open to usable, cached", Promise::Grows(1.3)),
    (Measure::OpenUnthrottled, "open to usable, cached, not slowed down", Promise::Grows(1.3)),
    (Measure::Complete, "open to the reader's own comments, cached", Promise::Nothing),
    (Measure::HandlersPlain, "handlers of one key, plain text", Promise::Takes(1.0)),
    (Measure::HandlersOther, "handlers of one key, Devanagari and emoji", Promise::Takes(4.0)),
    (Measure::HandlersFirst, "handlers of a visit's first key", Promise::Nothing),
    (Measure::HandlersNone, "handlers of one key where there are none", Promise::Nothing),
    (Measure::Timers, "one call by a timer while typing", Promise::Nothing),
];

/// All that there is to report.
pub struct Report {
    rows: Vec<Row>,
    slowdown: f64,
}

struct Row {
    name: &'static str,
    promise: Promise,
    /// For each of [`STORED`].
    samples: [Vec<f64>; STORED.len()],
    cells: [Option<Summary>; STORED.len()],
}

impl Report {
    /// A report of what was measured.
    pub fn of(samples: &Samples<Measure, usize>) -> Self {
        let median = |measure| Summary::of(&samples.all(measure)).map_or(f64::NAN, |it| it.median);
        let slowdown = median(Measure::EffortThrottled) / median(Measure::EffortUnthrottled);
        let rows = ROWS.map(|(measure, name, promise)| {
            let samples = STORED.map(|stored| samples.of(measure, stored).to_vec());
            let cells = samples.each_ref().map(|samples| Summary::of(samples));
            Row { name, promise, samples, cells }
        });
        Self { rows: rows.into(), slowdown }
    }

    /// Writes the numbers and all samples to `target/bench/stored.json`, and returns where that is.
    pub fn keep(&self) -> PathBuf {
        let measures: Vec<_> = self.rows.iter().map(Row::json).collect();
        keep("stored", &json!({ "unit": "ms", "slowdown": self.slowdown, "measures": measures }))
    }
}

impl Row {
    fn json(&self) -> Value {
        let cells = STORED.iter().zip(&self.samples).zip(self.cells);
        let cells = cells.map(|((stored, samples), cell)| {
            let median = cell.map(|it| it.median);
            let quartiles = cell.map(|it| [it.first_quartile, it.third_quartile]);
            json!({ "stored": stored, "median": median, "quartiles": quartiles, "samples": samples })
        });
        let cells: Vec<_> = cells.collect();
        let kept = self.verdict().map(|(_, kept)| kept);
        json!({ "measure": self.name, "growth": self.growth(), "kept": kept, "cells": cells })
    }

    /// How many times the median at none stored is that at the most.
    fn growth(&self) -> Option<f64> {
        let [first, .., last] = self.cells;
        Some(last?.median / first?.median)
    }

    /// What was promised, and whether it holds.
    fn verdict(&self) -> Option<(String, bool)> {
        match self.promise {
            Promise::Grows(most) => {
                Some((format!("grows by at most {most}"), self.growth()? <= most))
            }
            Promise::Takes(most) => {
                let kept = self.cells.iter().flatten().all(|cell| cell.median <= most);
                Some((format!("at most {most} ms"), kept))
            }
            Promise::Nothing => None,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Milliseconds. The processor is slowed down {SLOWDOWN} times (measured: {:.1}) but \
             where it says otherwise.\n",
            self.slowdown
        )?;
        let [stored, median, quartiles, range, number] =
            ["stored", "median", "quartiles", "range", "samples"];
        writeln!(f, "{stored:>8} {median:>9} {quartiles:>17} {range:>17} {number:>8}")?;
        self.rows.iter().try_for_each(|row| write!(f, "{row}"))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.name)?;
        if let Some(growth) = self.growth() {
            write!(f, ": × {growth:.2}")?;
        }
        if let Some((promise, kept)) = self.verdict() {
            write!(f, " ({promise}: {})", if kept { "holds" } else { "DOES NOT HOLD" })?;
        }
        writeln!(f)?;
        for (stored, cell) in STORED.iter().zip(self.cells) {
            let Some(cell) = cell else { continue };
            let Summary { number, least, first_quartile, median, third_quartile, most } = cell;
            let quartiles = format!("{first_quartile:.2} – {third_quartile:.2}");
            let range = format!("{least:.2} – {most:.2}");
            writeln!(f, "{stored:>8} {median:>9.2} {quartiles:>17} {range:>17} {number:>8}")?;
        }
        Ok(())
    }
}
