//! Byline's commands: `cargo xtask serve`, `build`, `check`, `test`, `bench`, `sheet`, `size`.
//!
//! Each but `size` sets up what it needs first, by the quickest road that is open, and says in one
//! line what it installs and why: [`setup`] knows what each command needs, [`tool`] which version
//! of each tool will do, [`road`] the ways to it, and [`install`] goes them.

mod address;
mod apt;
mod archive;
mod bench;
mod browser;
mod build;
mod check;
mod install;
mod lockfile;
mod npm;
mod road;
mod run;
mod rust_toolchain;
mod serve;
mod setup;
mod sheet;
mod size;
mod summary;
mod test;
mod tool;
mod toolbox;
mod trunk;
mod version;
mod webdriver;

use anyhow::Result;
use browser::Browsers;
use clap::{Parser, Subcommand};
use std::num::NonZeroU32;
use std::process::ExitCode;
use toolbox::Toolbox;

/// Byline's commands. Each but `size` sets up what it needs first, and tells you what it installs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the page while you work on it: rebuilds and reloads on every change
    ///
    /// Sets up what is missing, prints the page's address, and runs `trunk serve`. Once it has
    /// run, plain `trunk serve` works too.
    Serve {
        /// Passed on to Trunk, as in `cargo xtask serve -- --port 9000`
        #[arg(last = true)]
        trunk: Vec<String>,
    },
    /// Build the page for readers into dist/
    ///
    /// Sets up what is missing and runs `trunk build --release`. What is then in dist/ can be
    /// put on any host of static files.
    Build,
    /// Check formatting, lints, the documentation and the dependencies
    ///
    /// In this order, stopping at the first that fails: rustfmt; clippy, on the native and
    /// the WebAssembly side; whether the documentation can be written and no link in it is dead
    /// (what a Rust warns of that isn't the one the code was last checked with fails neither);
    /// whether a dependency is unused; whether licences, sources and versions are as
    /// .cargo/deny.toml has them; and, where there is a network, whether anybody has warned of one
    /// of them.
    Check,
    /// Set up and run every test, in a real browser too
    ///
    /// In this order, stopping at the first that fails: check, native tests, DOM tests in a
    /// headless browser, the release build with its size budget, end-to-end tests. `--browser all`
    /// runs what runs in a browser in each of them; what one of them can't do is left out there,
    /// and told.
    Test {
        /// The browser that the end-to-end tests, and where it can the DOM tests, run in
        #[arg(long, value_enum, default_value_t)]
        browser: Browsers,
        /// Run only the tests with this in their name; checks and budgets are then left out
        filter: Option<String>,
    },
    /// Measure how fast the page is: beside bare HTML, beside rendering on the client, and with
    /// much stored
    ///
    /// Builds the page and measures it in headless Chromium. First a first visit, with the
    /// processor slowed down 4 times and 1.6 Mbit/s, in turns with the same page as bare HTML and
    /// with the same page rendered by Leptos in the browser alone: bytes, paints, shift, blocking
    /// time, when the poll answers, key and post to frame, memory. Then, slowed down 6 times, key,
    /// post and opening at 0, 1,000 and 10,000 stored comments. Prints medians and spread beside
    /// what the page promises; all samples are then in target/bench/. No number makes it fail.
    /// Leave the machine alone in the meantime.
    Bench {
        /// How often each page gets its turn: more rounds, steadier numbers
        #[arg(long, default_value_t = NonZeroU32::new(7).expect("not zero"))]
        rounds: NonZeroU32,
        /// Instead, measure ways to load script and WebAssembly, on the page as it is built
        #[arg(long)]
        loading: bool,
        /// Instead, run Lighthouse so often, and tell the lowest score of each category
        #[arg(long, conflicts_with = "loading")]
        lighthouse: bool,
    },
    /// Take pictures of the page to look over: devices, themes, zooms, directions of writing
    ///
    /// Builds the page and makes contact sheets of it in target/sheet, for a person to look at.
    Sheet,
    /// Weigh every file of dist/ that readers load, and fail when the page is over its budget
    ///
    /// Prints what each file weighs raw, by gzip and by brotli. Run `cargo xtask build` first.
    Size,
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<()> {
    let toolbox = Toolbox::open()?;
    match command {
        Command::Serve { trunk } => serve::serve(&toolbox, &trunk),
        Command::Build => build::build(&toolbox),
        Command::Check => check::check(&toolbox),
        Command::Test { browser, filter } => test::test(&toolbox, browser, filter.as_deref()),
        Command::Bench { rounds, loading, lighthouse } => {
            let instead = loading.then_some("--loading").or(lighthouse.then_some("--lighthouse"));
            bench::bench(&toolbox, rounds, instead)
        }
        Command::Sheet => sheet::sheet(&toolbox),
        Command::Size => size::size(&toolbox.dist()).map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_and_option_has_help() {
        for command in Arguments::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{}", argument.get_id());
            }
        }
    }

    #[test]
    fn a_browser_that_is_not_there_is_refused() {
        let line = ["cargo xtask", "test", "--browser", "netscape"];
        let refusal = Arguments::try_parse_from(line).err().map(|e| e.to_string());
        assert!(
            refusal.is_some_and(
                |text| text.contains("possible values: chromium, firefox, webkit, all")
            )
        );
    }
}
