//! How the layers of tests went, on one screen.

use std::time::Duration;

/// How a layer went.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It passed, in this time; and what there is to say of it.
    Passed(Duration, String),
    /// It failed, after this time.
    Failed(Duration),
    /// An earlier layer failed, so it wasn't run.
    NotRun,
}

/// A table of the layers with their times, and a sentence.
pub(crate) fn summary(layers: &[(String, Outcome)]) -> String {
    let width = layers.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for (name, outcome) in layers {
        let row = match outcome {
            Outcome::Passed(time, remark) => {
                let row = format!("  {name:width$}  passed   {}   {remark}", clock(*time));
                row.trim_end().to_owned()
            }
            Outcome::Failed(time) => format!("  {name:width$}  FAILED   {}", clock(*time)),
            Outcome::NotRun => format!("  {name:width$}  not run"),
        };
        text.push_str(&row);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&verdict(layers));
    text
}

fn verdict(layers: &[(String, Outcome)]) -> String {
    let total: Duration = layers.iter().filter_map(|(_, outcome)| outcome.time()).sum();
    let failed = layers.iter().find(|(_, outcome)| matches!(outcome, Outcome::Failed(_)));
    match failed {
        None => format!("Everything passed in {}.", clock(total).trim()),
        Some((name, _)) => format!("Stopped at \"{name}\", after {}.", clock(total).trim()),
    }
}

impl Outcome {
    fn time(&self) -> Option<Duration> {
        match self {
            Self::Passed(time, _) | Self::Failed(time) => Some(*time),
            Self::NotRun => None,
        }
    }
}

fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:>6.1} s", time.as_secs_f64())
    } else {
        format!("{:>2} min {:>2} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, summary};
    use std::time::Duration;

    #[test]
    fn what_passed_is_added_up() {
        let layers = [
            ("check".to_owned(), Outcome::Passed(Duration::from_secs(70), String::new())),
            (
                "native tests".to_owned(),
                Outcome::Passed(Duration::from_millis(5500), String::new()),
            ),
        ];
        assert_eq!(
            summary(&layers),
            "  check         passed    1 min 10 s\n  native tests  passed      5.5 s\n\n\
             Everything passed in 1 min 15 s."
        );
    }

    #[test]
    fn what_there_is_to_say_stands_beside() {
        let remark = "7 tests left out, named above.".to_owned();
        let passed = Outcome::Passed(Duration::from_secs(90), remark);
        assert_eq!(
            summary(&[("end-to-end tests in webkit".to_owned(), passed)]),
            "  end-to-end tests in webkit  passed    1 min 30 s   7 tests left out, named above.\n\n\
             Everything passed in 1 min 30 s."
        );
    }

    #[test]
    fn the_layer_that_failed_is_named_and_the_rest_not_run() {
        let layers = [
            ("check".to_owned(), Outcome::Failed(Duration::from_secs(3))),
            ("native tests".to_owned(), Outcome::NotRun),
        ];
        assert_eq!(
            summary(&layers),
            "  check         FAILED      3.0 s\n  native tests  not run\n\n\
             Stopped at \"check\", after 3.0 s."
        );
    }
}
