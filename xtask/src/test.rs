//! `cargo xtask test`: every layer of tests, the quickest to fail first.

use crate::browser::{Browser, Browsers, Installed};
use crate::build::build_release;
use crate::check::{IN_THE_BROWSER, check_all};
use crate::run::{run, run_seen};
use crate::setup::{self, Workbench};
use crate::size::size;
use crate::summary::{Outcome, summary};
use crate::toolbox::Toolbox;
use crate::webdriver::{driver_variable, write_capabilities};
use anyhow::{Context, Result, bail};
use std::cell::Cell;
use std::ffi::OsStr;
use std::fs;
use std::time::{Instant, SystemTime};

/// With any of these the DOM tests' runner would take another browser than the one asked for, whose
/// own is set after they are taken away.
const OTHER_DRIVERS: [&str; 7] = [
    "CHROMEDRIVER",
    "CHROMEDRIVER_REMOTE",
    "GECKODRIVER",
    "GECKODRIVER_REMOTE",
    "MSEDGEDRIVER_REMOTE",
    "SAFARIDRIVER",
    "SAFARIDRIVER_REMOTE",
];

const READ_ABOVE: &str = "The first failure above says what broke.";

/// Sets up everything, runs the layers, and sums up.
pub(crate) fn test(toolbox: &Toolbox, browsers: Browsers, filter: Option<&str>) -> Result<()> {
    heading("set-up");
    let start = Instant::now();
    let workbench = setup::for_testing(toolbox, browsers)?;
    println!("Everything that the tests need is here.");
    let mut outcomes = vec![("set-up".to_owned(), Outcome::Passed(start.elapsed(), String::new()))];
    let tests = Tests { toolbox, workbench, filter, number: Cell::default() };
    let failure = tests.run_layers(&mut outcomes);
    heading("summary");
    println!("{}", summary(&outcomes));
    match (failure, filter) {
        (Some(failure), _) => Err(failure),
        (None, Some(filter)) if tests.number.get() == 0 => {
            bail!("No test has \"{filter}\" in its name, so none was run.")
        }
        _ => Ok(()),
    }
}

struct Tests<'a> {
    toolbox: &'a Toolbox,
    workbench: Workbench,
    filter: Option<&'a str>,
    /// How many tests were run, as far as that is counted: where only some were asked for.
    number: Cell<usize>,
}

/// A layer of tests; those in a browser are one for each.
#[derive(Clone, Copy)]
enum Layer<'a> {
    Check,
    Native,
    Dom(&'a InBrowser),
    Release,
    Size,
    EndToEnd(&'a InBrowser),
}

type InBrowser = (Browser, Installed);

impl Layer<'_> {
    fn name(self) -> String {
        match self {
            Self::Check => "check".to_owned(),
            Self::Native => "native tests".to_owned(),
            Self::Dom((browser, _)) => format!("DOM tests in {}", browser.name()),
            Self::Release => "release build".to_owned(),
            Self::Size => "size budget".to_owned(),
            Self::EndToEnd((browser, _)) => format!("end-to-end tests in {}", browser.name()),
        }
    }
}

impl Tests<'_> {
    /// The layers in order. A filter asks for some tests only: what isn't a test is left out.
    fn layers(&self) -> Vec<Layer<'_>> {
        let browsers = &self.workbench.browsers;
        let mut all = vec![Layer::Check, Layer::Native];
        all.extend(
            browsers.iter().filter(|(it, _)| driver_variable(*it).is_some()).map(Layer::Dom),
        );
        all.extend([Layer::Release, Layer::Size]);
        all.extend(browsers.iter().map(Layer::EndToEnd));
        if self.filter.is_some() {
            all.retain(|layer| !matches!(layer, Layer::Check | Layer::Size));
        }
        all
    }

    fn run_layers(&self, outcomes: &mut Vec<(String, Outcome)>) -> Option<anyhow::Error> {
        let mut failure = None;
        for layer in self.layers() {
            let name = layer.name();
            if failure.is_some() {
                outcomes.push((name, Outcome::NotRun));
                continue;
            }
            heading(&name);
            let start = Instant::now();
            let result = self.run(layer).with_context(|| format!("The layer \"{name}\" failed"));
            let time = start.elapsed();
            let outcome = match result {
                Ok(remark) => Outcome::Passed(time, remark),
                Err(error) => {
                    failure = Some(error);
                    Outcome::Failed(time)
                }
            };
            outcomes.push((name, outcome));
        }
        failure
    }

    /// Runs a layer; returns what there is to say of it.
    fn run(&self, layer: Layer) -> Result<String> {
        match layer {
            Layer::Check => check_all(self.toolbox)?,
            Layer::Native => self.native()?,
            Layer::Dom(browser) => self.dom(browser)?,
            Layer::Release => build_release(self.toolbox)?,
            Layer::Size => return size(&self.toolbox.dist()),
            Layer::EndToEnd(browser) => return self.end_to_end(browser),
        }
        Ok(String::new())
    }

    fn native(&self) -> Result<()> {
        let arguments = ["--workspace", "--exclude", "byline-e2e"];
        self.cargo_test(&arguments, &[])
    }

    fn dom(&self, (browser, installed): &InBrowser) -> Result<()> {
        let capabilities = write_capabilities(self.toolbox, *browser, installed)?;
        let arguments = ["-p", "byline", "--test", "dom"];
        let driver = driver_variable(*browser).map(|name| (name, installed.driver.as_os_str()));
        let mut variables = vec![
            ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.as_os_str()),
            // The runner's own 20 seconds are short for a busy build machine.
            ("WASM_BINDGEN_TEST_TIMEOUT", OsStr::new("120")),
        ];
        variables.extend(driver);
        self.cargo_test(&[&arguments[..], &IN_THE_BROWSER].concat(), &variables)
    }

    fn end_to_end(&self, browser: &InBrowser) -> Result<String> {
        let dist = self.toolbox.dist();
        let start = SystemTime::now();
        let left_out = self.toolbox.tools().join(format!("left-out-{}.txt", browser.0.name()));
        let _ = fs::remove_file(&left_out);
        let mut variables = self.workbench.variables(browser, &dist);
        variables.push(("BYLINE_LEFT_OUT", left_out.as_os_str()));
        self.cargo_test(&["-p", "byline-e2e"], &variables)?;
        let told = fs::read_to_string(&left_out).unwrap_or_default();
        let mut lines: Vec<&str> = told.lines().collect();
        lines.sort_unstable();
        for line in &lines {
            println!("{line}");
        }
        let mut remarks = vec![];
        if !lines.is_empty() {
            remarks.push(format!("{} tests left out, named above.", lines.len()));
        }
        remarks.extend(self.said_of_matrix(start));
        Ok(remarks.join(" "))
    }

    /// The first line of the matrix's report, if it was written since then.
    fn said_of_matrix(&self, start: SystemTime) -> Option<String> {
        let report = self.toolbox.root().join("target/e2e/matrix.txt");
        let is_new = fs::metadata(&report).ok()?.modified().ok()? >= start;
        let text = is_new.then(|| fs::read_to_string(report).ok())??;
        text.lines().next().map(str::to_owned)
    }

    fn cargo_test(&self, arguments: &[&str], variables: &[(&str, &OsStr)]) -> Result<()> {
        let mut cargo = self.toolbox.command("cargo");
        cargo.arg("test").args(arguments).args(self.filter);
        // A failure says what was expected and seen; the way there would only push that out of sight.
        cargo.env("RUST_BACKTRACE", "0");
        for driver in OTHER_DRIVERS {
            cargo.env_remove(driver);
        }
        cargo.envs(variables.iter().copied());
        if self.filter.is_none() {
            return run(&mut cargo, READ_ABOVE);
        }
        run_seen(&mut cargo, READ_ABOVE, |line| {
            self.number.set(self.number.get() + announced(line));
        })
    }
}

/// How many tests a test program is about to run, if this is the line in which it says so.
fn announced(line: &str) -> usize {
    let words: Vec<&str> = line.split(' ').collect();
    match words[..] {
        ["running", number, "test" | "tests"] => number.parse().unwrap_or_default(),
        _ => 0,
    }
}

fn heading(name: &str) {
    println!("\n━━━ {name} ━━━\n");
}

#[cfg(test)]
mod tests {
    use super::announced;

    #[test]
    fn a_test_program_says_how_many_tests_it_runs() {
        assert_eq!(announced("running 1 test"), 1);
        assert_eq!(announced("running 12 tests"), 12);
        assert_eq!(announced("running 0 tests"), 0);
        assert_eq!(announced("test poll::running ... ok"), 0);
    }
}
