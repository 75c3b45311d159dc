//! Drivers end with the run, and so does all that they have started.
//!
//! A test binary has no last moment of its own: its statics aren't dropped, and it can be killed.
//! So the drivers are the children of a keeper, which is this binary once more, running nothing but
//! [`keep`]. It starts and ends them as it is told. When the run ends, in whatever way, its input
//! closes, and it ends them all, with their browsers and what those remember.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{self, Child, Command, Stdio};
use std::{env, fs, thread};

use super::Browser;

/// Set for the keeper alone, to the folder of the run's profiles.
pub const KEEPER: &str = "BYLINE_KEEPER";

/// What the keeper is told, and what it answers.
pub const START: &str = "start";
pub const END: &str = "end ";
pub const PORT: &str = "The driver listens on port ";
pub const FAILURE: &str = "There is no driver: ";

/// A driver that runs, and what it needs to run.
pub struct Host {
    pub port: u16,
    /// They end when this is dropped.
    pub _processes: Vec<Process>,
}

/// A process that ends, with all that it has started, when this is dropped.
pub struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        apart(command);
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let unable = |error| io::Error::other(format!("{program} can't be started: {error}"));
        child.map(Self).map_err(unable)
    }

    /// Starts a program that says a number after these words, and returns that too.
    pub fn saying(command: &mut Command, words: &str) -> io::Result<(Self, u16)> {
        let mut process = Self::start(command.stdout(Stdio::piped()))?;
        let mut output = BufReader::new(process.0.stdout.take().expect("it is piped"));
        let number = number_after(words, &mut output)
            .ok_or_else(|| io::Error::other(format!("it didn't say \"{words}\"")))?;
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        Ok((process, number))
    }

    pub fn is_running(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_none())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if cfg!(unix) {
            let group = format!("-{}", self.0.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What is pressed at the keyboard to end the run ends the run; the keeper does the rest.
pub fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(not(unix))]
    let _ = command;
}

pub fn number_after(words: &str, output: &mut impl BufRead) -> Option<u16> {
    let mut lines = output.lines().map_while(Result::ok);
    lines.find_map(|line| number_in(line.split_once(words)?.1))
}

fn number_in(text: &str) -> Option<u16> {
    text.trim().trim_end_matches('.').parse().ok()
}

/// Keeps drivers until the run ends, if this process was started for that.
pub fn keep() {
    let Some(profiles) = env::var_os(KEEPER) else { return };
    let mut hosts = BTreeMap::new();
    for order in io::stdin().lines().map_while(Result::ok) {
        obey(&order, &mut hosts);
    }
    for port in hosts.keys() {
        Browser::of_this_run().shut_down(*port);
    }
    drop(hosts);
    clear(Path::new(&profiles));
    // The test harness would complain that nobody reads its output any more.
    process::exit(0);
}

fn obey(order: &str, hosts: &mut BTreeMap<u16, Host>) {
    if let Some(port) = order.strip_prefix(END).and_then(number_in) {
        hosts.remove(&port);
        return;
    }
    match Browser::of_this_run().host() {
        Ok(host) => {
            println!("\n{PORT}{}.", host.port);
            hosts.insert(host.port, host);
        }
        Err(error) => println!("\n{FAILURE}{error}."),
    }
}

/// A browser that has just been ended may still be writing there.
fn clear(profiles: &Path) {
    let _ = (0..20).find(|_| fs::remove_dir_all(profiles).is_ok() || !profiles.exists());
}
