//! The driver: one process for the whole run, which ends with it.
//!
//! A test binary has no last moment of its own: its statics aren't dropped, and it can be killed.
//! So the driver is the child of a keeper, which is this binary once more, running nothing but
//! [`keep`]. When the run ends, in whatever way, the keeper's input closes, and it ends the
//! driver with all of the driver's browsers and what they remember.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::{env, fs};

use super::variable;

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

/// Set for the keeper alone, to the folder of the run's profiles.
const KEEPER: &str = "BYLINE_KEEPER";
const PORT: &str = "The driver listens on port ";

struct Driver {
    address: String,
    /// Both ends stay open as long as the run lasts.
    _keeper: (Child, BufReader<ChildStdout>),
}

/// Where the driver listens. The first who asks starts it.
pub fn address() -> &'static str {
    &DRIVER.address
}

/// The folder for what this run's browsers remember. It is gone when the run has ended.
pub fn profiles() -> PathBuf {
    env::temp_dir().join(format!("byline-e2e-{}", process::id()))
}

impl Driver {
    fn start() -> Self {
        let this = env::current_exe().expect("the suite knows where it is");
        let name = format!("{}::keeper", module_path!().split_once("::").expect("a module").1);
        let mut keeper = Command::new(this)
            .args([&name, "--exact", "--ignored", "--nocapture"])
            .env(KEEPER, profiles())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the suite can start itself");
        let mut output = BufReader::new(keeper.stdout.take().expect("it is piped"));
        let port = port_after(PORT, &mut output).expect("the driver starts");
        Self { address: format!("http://127.0.0.1:{port}"), _keeper: (keeper, output) }
    }
}

#[test]
#[ignore = "the suite starts it by itself"]
fn keeper() {
    keep();
}

/// Keeps the driver until the run ends, if this process was started for that.
pub fn keep() {
    let Some(profiles) = env::var_os(KEEPER) else { return };
    let program = variable("CHROMEDRIVER");
    let mut driver = Command::new(&program)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} can't be started: {error}."));
    let mut output = BufReader::new(driver.stdout.take().expect("it is piped"));
    let port = port_after("successfully on port ", &mut output).expect("the driver says its port");
    println!("\n{PORT}{port}.");
    thread::spawn(move || io::copy(&mut output, &mut io::sink()));
    let _ = io::copy(&mut io::stdin(), &mut io::sink());
    let _ = shut_down(port);
    let _ = driver.kill();
    let _ = driver.wait();
    let _ = fs::remove_dir_all(profiles);
    // The test harness would complain that nobody reads its output any more.
    process::exit(0);
}

/// Asks the driver to close its browsers and to end.
fn shut_down(port: u16) -> io::Result<usize> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    stream.read_to_end(&mut vec![])
}

fn port_after(words: &str, output: &mut impl BufRead) -> Option<u16> {
    let mut lines = output.lines().map_while(Result::ok);
    lines.find_map(|line| line.split_once(words)?.1.strip_suffix('.')?.parse().ok())
}
