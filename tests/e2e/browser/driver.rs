//! The drivers of this run: one for all its browsers, or one for each.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{self, Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::{env, io};

use super::Browser;
pub use super::keeper::keep;
use super::keeper::{END, FAILURE, KEEPER, PORT, START, apart};

static OF_THIS_RUN: LazyLock<Mutex<Keeper>> = LazyLock::new(|| Mutex::new(Keeper::start()));
static SHARED: LazyLock<String> = LazyLock::new(start);

struct Keeper {
    /// It lives as long as this stays open.
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    _process: Child,
}

/// Where a driver listens for the next browser.
pub fn address() -> String {
    if Browser::of_this_run().shares_a_driver() { SHARED.clone() } else { start() }
}

/// Ends the driver that listens on this port, unless others use it too.
pub fn end(port: u16) {
    if !Browser::of_this_run().shares_a_driver() {
        let _ = writeln!(of_this_run().orders, "{END}{port}");
    }
}

/// The folder for what this run's browsers remember. It is gone when the run has ended.
pub fn profiles() -> PathBuf {
    env::temp_dir().join(format!("byline-e2e-{}", process::id()))
}

#[test]
#[ignore = "the suite starts it by itself"]
fn keeper() {
    keep();
}

fn start() -> String {
    let port = of_this_run().start_driver().unwrap_or_else(|error| panic!("{FAILURE}{error}"));
    format!("http://127.0.0.1:{port}")
}

fn of_this_run() -> MutexGuard<'static, Keeper> {
    OF_THIS_RUN.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Keeper {
    fn start() -> Self {
        let this = env::current_exe().expect("the suite knows where it is");
        let module = module_path!().split_once("::").expect("a module").1;
        let name = format!("{module}::keeper");
        let mut command = Command::new(this);
        command.args([&name, "--exact", "--ignored", "--nocapture"]).env(KEEPER, profiles());
        apart(&mut command);
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the suite can start itself");
        let orders = process.stdin.take().expect("it is piped");
        let answers = BufReader::new(process.stdout.take().expect("it is piped"));
        Self { orders, answers, _process: process }
    }

    fn start_driver(&mut self) -> io::Result<u16> {
        writeln!(self.orders, "{START}")?;
        for line in self.answers.by_ref().lines() {
            let line = line?;
            if let Some(port) = line.strip_prefix(PORT) {
                return port.trim_end_matches('.').parse().map_err(io::Error::other);
            }
            if let Some(why) = line.strip_prefix(FAILURE) {
                return Err(io::Error::other(why.to_owned()));
            }
        }
        Err(io::Error::other("the keeper is gone"))
    }
}
