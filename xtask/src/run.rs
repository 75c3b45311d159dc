//! Running another program: its output as it comes, and a sentence when it fails.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Runs the command with its output in view. `remedy` says what to do when it fails.
pub(crate) fn run(command: &mut Command, remedy: &str) -> Result<()> {
    let process = start(command, remedy)?;
    end(process, command, remedy)
}

/// Does the same, and shows `see` each line of its standard output.
pub(crate) fn run_seen(
    command: &mut Command,
    remedy: &str,
    mut see: impl FnMut(&str),
) -> Result<()> {
    let mut process = start(command.stdout(Stdio::piped()), remedy)?;
    let lines = process.stdout.take().map(|stdout| BufReader::new(stdout).lines());
    for line in lines.into_iter().flatten() {
        let line = line?;
        println!("{line}");
        see(&line);
    }
    end(process, command, remedy)
}

fn start(command: &mut Command, remedy: &str) -> Result<Child> {
    let process = command.stdin(Stdio::null()).spawn();
    process.with_context(|| format!("`{}` couldn't be started. {remedy}", spoken(command)))
}

fn end(mut process: Child, command: &Command, remedy: &str) -> Result<()> {
    if !process.wait()?.success() {
        bail!("`{}` failed. {remedy}", spoken(command));
    }
    Ok(())
}

/// What the command writes to its standard output, if it can be run and succeeds.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs the command out of view; what it complained of comes back as the error.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let line = spoken(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{line}` couldn't be started"))?;
    if !output.status.success() {
        bail!("{}", last_words(&output.stderr, &line));
    }
    Ok(())
}

/// The command as one would type it, with the program's name in place of its path.
fn spoken(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn last_words(complaint: &[u8], line: &str) -> String {
    String::from_utf8_lossy(complaint)
        .lines()
        .map(str::trim)
        .rfind(|words| !words.is_empty())
        .map_or_else(|| format!("`{line}` failed without a word"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{last_words, output_of, run, run_quietly};
    use std::process::Command;

    #[test]
    fn a_failure_names_the_command_and_the_remedy() {
        let failure = run(Command::new("rustc").arg("--no-such-flag"), "Do this.");
        let message = failure.expect_err("a failure").to_string();
        assert_eq!(message, "`rustc --no-such-flag` failed. Do this.");
    }

    #[test]
    fn a_program_that_is_not_there_is_a_sentence_too() {
        let failure = run(&mut Command::new("no-such-program"), "Install it.");
        let message = failure.expect_err("a failure").to_string();
        assert_eq!(message, "`no-such-program` couldn't be started. Install it.");
        assert_eq!(output_of(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn a_quiet_failure_keeps_the_last_words() {
        assert!(run_quietly(Command::new("rustc").arg("--version")).is_ok());
        assert_eq!(last_words(b"one\ntwo\n\n", "x"), "two");
        assert_eq!(last_words(b"", "x"), "`x` failed without a word");
    }
}
