//! Which version of a crate `Cargo.lock` has settled on.

use anyhow::{Context, Result};
use toml::{Table, Value};

/// The version of the named package. wasm-bindgen's command must match it to the last digit.
pub(crate) fn locked_version(lockfile: &str, name: &str) -> Result<String> {
    let lockfile: Table = lockfile
        .parse()
        .context("Cargo.lock isn't TOML. Run `cargo generate-lockfile` to write it anew.")?;
    lockfile
        .get("package")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(Value::as_str) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock doesn't name {name}. Run `cargo update {name}`."))
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCKFILE: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.127"

[[package]]
name = "wasm-bindgen"
version = "0.2.128"
dependencies = ["cfg-if"]
"#;

    #[test]
    fn the_version_is_that_of_the_package_with_just_this_name() {
        let version = locked_version(LOCKFILE, "wasm-bindgen");
        assert_eq!(version.expect("a version"), "0.2.128");
    }

    #[test]
    fn a_package_that_is_not_locked_is_a_sentence() {
        let failure = locked_version(LOCKFILE, "leptos").expect_err("a failure");
        assert_eq!(
            failure.to_string(),
            "Cargo.lock doesn't name leptos. Run `cargo update leptos`."
        );
    }

    #[test]
    fn a_broken_lockfile_is_a_sentence() {
        let failure = locked_version("<<<<<<< HEAD", "leptos").expect_err("a failure");
        assert!(failure.to_string().starts_with("Cargo.lock isn't TOML."));
    }
}
