//! `cargo xtask test`: every layer of tests, the quickest to fail first.

use crate::browser::Browser;
use crate::build::build_release;
use crate::check::{IN_THE_BROWSER, check_all};
use crate::run::run;
use crate::setup::{self, Workbench};
use crate::size::size;
use crate::summary::{Outcome, summary};
use crate::toolbox::Toolbox;
use crate::webdriver::write_capabilities;
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::time::Instant;

/// With any of these the DOM tests' runner would take another browser than the one asked for.
const OTHER_DRIVERS: [&str; 6] = [
    "CHROMEDRIVER_REMOTE",
    "GECKODRIVER",
    "GECKODRIVER_REMOTE",
    "MSEDGEDRIVER_REMOTE",
    "SAFARIDRIVER",
    "SAFARIDRIVER_REMOTE",
];

const READ_ABOVE: &str = "The first failure above says what broke.";

/// Sets up everything, runs the layers, and sums up.
pub(crate) fn test(toolbox: &Toolbox, browser: Browser, filter: Option<&str>) -> Result<()> {
    heading("set-up");
    let start = Instant::now();
    let workbench = setup::for_testing(toolbox, browser)?;
    println!("Everything that the tests need is here.");
    let mut outcomes = vec![("set-up", Outcome::Passed(start.elapsed()))];
    let tests = Tests { toolbox, workbench, browser, filter };
    let failure = tests.run_layers(&mut outcomes);
    heading("summary");
    println!("{}", summary(&outcomes));
    failure.map_or(Ok(()), Err)
}

struct Tests<'a> {
    toolbox: &'a Toolbox,
    workbench: Workbench,
    browser: Browser,
    filter: Option<&'a str>,
}

type Layer<'a> = (&'static str, fn(&Tests<'a>) -> Result<()>);

impl<'a> Tests<'a> {
    /// The layers in order. A filter asks for some tests only: what isn't a test is left out.
    fn layers(&self) -> Vec<Layer<'a>> {
        let all: [Layer; 6] = [
            ("check", Self::check),
            ("native tests", Self::native),
            ("DOM tests", Self::dom),
            ("release build", Self::release),
            ("size budget", Self::size),
            ("end-to-end tests", Self::end_to_end),
        ];
        let left_out = |name| self.filter.is_some() && ["check", "size budget"].contains(&name);
        all.into_iter().filter(|(name, _)| !left_out(name)).collect()
    }

    fn run_layers(&self, outcomes: &mut Vec<(&'static str, Outcome)>) -> Option<anyhow::Error> {
        let mut failure = None;
        for (name, layer) in self.layers() {
            if failure.is_some() {
                outcomes.push((name, Outcome::NotRun));
                continue;
            }
            heading(name);
            let start = Instant::now();
            let result = layer(self).with_context(|| format!("The layer \"{name}\" failed"));
            failure = result.err();
            let time = start.elapsed();
            let outcome = if failure.is_none() { Outcome::Passed } else { Outcome::Failed };
            outcomes.push((name, outcome(time)));
        }
        failure
    }

    fn check(&self) -> Result<()> {
        check_all(self.toolbox)
    }

    fn native(&self) -> Result<()> {
        let arguments = ["--workspace", "--exclude", "byline-e2e"];
        self.cargo_test(&arguments, &[])
    }

    fn dom(&self) -> Result<()> {
        let capabilities =
            write_capabilities(self.toolbox, self.browser, &self.workbench.installed)?;
        let arguments = ["-p", "byline", "--test", "dom"];
        self.cargo_test(
            &[&arguments[..], &IN_THE_BROWSER].concat(),
            &[
                ("CHROMEDRIVER", self.workbench.installed.driver.as_os_str()),
                ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.as_os_str()),
                // The runner's own 20 seconds are short for a busy build machine.
                ("WASM_BINDGEN_TEST_TIMEOUT", OsStr::new("120")),
            ],
        )
    }

    fn release(&self) -> Result<()> {
        build_release(self.toolbox)
    }

    fn size(&self) -> Result<()> {
        size(&self.toolbox.dist())
    }

    fn end_to_end(&self) -> Result<()> {
        let dist = self.toolbox.dist();
        self.cargo_test(&["-p", "byline-e2e"], &self.workbench.variables(self.browser, &dist))
    }

    fn cargo_test(&self, arguments: &[&str], variables: &[(&str, &OsStr)]) -> Result<()> {
        let mut cargo = self.toolbox.command("cargo");
        cargo.arg("test").args(arguments).args(self.filter);
        for driver in OTHER_DRIVERS {
            cargo.env_remove(driver);
        }
        run(cargo.envs(variables.iter().copied()), READ_ABOVE)
    }
}

fn heading(name: &str) {
    println!("\n━━━ {name} ━━━\n");
}
