//! The table of all pages side by side.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::measure::{Aim, Measure, Unit};
use super::variant::Variant;
use super::visitor::{LATENCY, MEGABITS, SLOWDOWN};
use crate::keep;
use crate::samples::Samples;
use crate::statistics::Summary;

/// All that there is to report.
pub struct Report<'a> {
    /// What was measured.
    pub samples: &'a Samples<Measure, Variant>,
    /// Of which pages, in the order of the table.
    pub variants: &'a [Variant],
}

struct Row {
    name: &'static str,
    unit: Unit,
    aim: Aim,
    cells: Vec<(Variant, Summary)>,
}

impl Report<'_> {
    fn rows(&self) -> impl Iterator<Item = Row> {
        Measure::ALL.into_iter().map(|(measure, name, unit, aim)| {
            let cell = |variant| Some((variant, Summary::of(self.samples.of(measure, variant))?));
            Row { name, unit, aim, cells: self.variants.iter().copied().filter_map(cell).collect() }
        })
    }

    /// Writes numbers and samples to `target/bench/side-by-side.json`, and returns where that is.
    pub fn keep(&self) -> PathBuf {
        let measures = Measure::ALL.into_iter().zip(self.rows());
        let measures = measures.map(|((measure, ..), row)| {
            let pages = row.cells.iter().map(|(variant, cell)| {
                json!({
                    "page": variant.name(),
                    "median": cell.median,
                    "quartiles": [cell.first_quartile, cell.third_quartile],
                    "times bare HTML": row.times(*variant),
                    "samples": self.samples.of(measure, *variant),
                })
            });
            let kept = row.verdict().map(|(_, kept)| kept);
            json!({ "measure": row.name, "kept": kept, "pages": pages.collect::<Vec<Value>>() })
        });
        let measures: Vec<Value> = measures.collect();
        keep(
            "side-by-side",
            &json!({ "units": "ms, bytes", "cpu slowdown": SLOWDOWN, "measures": measures }),
        )
    }
}

impl Row {
    fn median(&self, variant: Variant) -> Option<f64> {
        let cell = self.cells.iter().find(|(other, _)| *other == variant);
        cell.map(|(_, cell)| cell.median)
    }

    /// How many times that of bare HTML it is.
    fn times(&self, variant: Variant) -> Option<f64> {
        let limit = self.median(Variant::Bare).filter(|limit| *limit > 0.0)?;
        Some(self.median(variant)? / limit)
    }

    /// What was aimed at for the page, and whether it is reached.
    fn verdict(&self) -> Option<(String, bool)> {
        let page = self.median(Variant::Page)?;
        let limit = || self.median(Variant::Bare);
        Some(match self.aim {
            Aim::Times(most) => (format!("at most × {most} of bare HTML"), page <= most * limit()?),
            Aim::Beyond(most) => {
                (format!("at most {most} beyond bare HTML"), page <= limit()? + most)
            }
            Aim::Most(most) => (format!("at most {most}"), page <= most),
            Aim::Nothing => return None,
        })
    }

    /// Median and quartiles of a page, and how many times those of bare HTML.
    fn cell(&self, variant: Variant) -> String {
        let Some((_, cell)) = self.cells.iter().find(|(other, _)| *other == variant) else {
            return "–".to_owned();
        };
        let [median, first, third] = [cell.median, cell.first_quartile, cell.third_quartile]
            .map(|value| self.unit.written(value));
        let spread = if first == third { String::new() } else { format!(" ({first}–{third})") };
        let times = self.times(variant).filter(|_| variant != Variant::Bare);
        let times = times.map_or_else(String::new, |times| format!(" × {times:.2}"));
        format!("{median}{spread}{times}")
    }
}

impl Unit {
    fn written(self, value: f64) -> String {
        match self {
            Self::Milliseconds => format!("{value:.0}"),
            Self::Kilobytes => format!("{:.1}", value / 1000.0),
            Self::Number if value.fract() == 0.0 => format!("{value}"),
            Self::Number => format!("{value:.3}"),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => ", ms",
            Self::Kilobytes => ", KB",
            Self::Number => "",
        }
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Side by side, at a first visit: the processor slowed down {SLOWDOWN} times, {MEGABITS} \
             Mbit/s, {LATENCY} ms, compressed by brotli.\nMedians (quartiles) and how many times \
             bare HTML.\n\
             - bare HTML: the page's HTML and styles without anything that makes it alive.\n\
             - on the client: an empty body, and the same WebAssembly with Leptos making all \
             elements of it, started by Trunk's own script. Its views are made of the page's body as \
             data, and the page's own code makes them alive.\n"
        )?;
        write!(f, "{:<30}", "")?;
        self.variants.iter().try_for_each(|variant| write!(f, " {:>26}", variant.name()))?;
        writeln!(f)?;
        for row in self.rows() {
            write!(f, "{:<30}", format!("{}{}", row.name, row.unit.name()))?;
            self.variants.iter().try_for_each(|it| write!(f, " {:>26}", row.cell(*it)))?;
            if let Some((aim, kept)) = row.verdict() {
                write!(f, "  {aim}: {}", if kept { "holds" } else { "DOES NOT HOLD" })?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
