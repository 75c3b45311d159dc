//! The archives of ready-made programs that projects put on their release pages.

/// A kind of machine, in the words of `std::env::consts`.
#[derive(Clone, Copy)]
pub(crate) struct Machine {
    /// As in `linux`, `macos`, `windows`.
    pub(crate) os: &'static str,
    /// As in `x86_64`, `aarch64`.
    pub(crate) arch: &'static str,
}

impl Machine {
    /// The machine that this program runs on.
    pub(crate) const THIS: Self = Self { os: std::env::consts::OS, arch: std::env::consts::ARCH };
}

/// Trunk's archives that may run here, the likeliest first.
pub(crate) fn of_trunk(version: &str, machine: Machine) -> Vec<String> {
    let page = format!("https://github.com/trunk-rs/trunk/releases/download/v{version}");
    let ending = if machine.os == "windows" { "zip" } else { "tar.gz" };
    named(&format!("{page}/trunk"), &targets(machine, &["gnu", "musl"]), ending)
}

/// wasm-bindgen's archives that may run here, the likeliest first.
pub(crate) fn of_wasm_bindgen(version: &str, machine: Machine) -> Vec<String> {
    let page = format!("https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}");
    named(&format!("{page}/wasm-bindgen-{version}"), &targets(machine, &["musl", "gnu"]), "tar.gz")
}

/// Binaryen's archive for this machine, which holds `wasm-opt`.
pub(crate) fn of_binaryen(release: u32, machine: Machine) -> Vec<String> {
    let page = "https://github.com/WebAssembly/binaryen/releases/download";
    let arch = match (machine.os, machine.arch) {
        ("macos", "aarch64") => "arm64",
        ("linux", "aarch64") => "aarch64",
        ("linux" | "macos" | "windows", "x86_64") => "x86_64",
        _ => return Vec::new(),
    };
    let os = machine.os;
    vec![format!("{page}/version_{release}/binaryen-version_{release}-{arch}-{os}.tar.gz")]
}

/// cargo-machete's archives that may run here, the likeliest first.
pub(crate) fn of_machete(version: &str, machine: Machine) -> Vec<String> {
    let page = format!("https://github.com/bnjbvr/cargo-machete/releases/download/v{version}");
    named(&format!("{page}/cargo-machete-v{version}"), &targets(machine, &["musl"]), "tar.gz")
}

/// cargo-deny's archives that may run here, the likeliest first.
pub(crate) fn of_deny(version: &str, machine: Machine) -> Vec<String> {
    let page = format!("https://github.com/EmbarkStudios/cargo-deny/releases/download/{version}");
    named(&format!("{page}/cargo-deny-{version}"), &targets(machine, &["musl"]), "tar.gz")
}

/// geckodriver's archive for this machine.
pub(crate) fn of_geckodriver(version: &str, machine: Machine) -> Vec<String> {
    let page = format!("https://github.com/mozilla/geckodriver/releases/download/v{version}");
    let file = match (machine.os, machine.arch) {
        ("linux", "x86_64") => "linux64.tar.gz",
        ("linux", "aarch64") => "linux-aarch64.tar.gz",
        ("macos", "x86_64") => "macos.tar.gz",
        ("macos", "aarch64") => "macos-aarch64.tar.gz",
        ("windows", "x86_64") => "win64.zip",
        _ => return Vec::new(),
    };
    vec![format!("{page}/geckodriver-v{version}-{file}")]
}

/// The addresses that begin alike and name the targets they are for.
fn named(beginning: &str, targets: &[String], ending: &str) -> Vec<String> {
    targets.iter().map(|target| format!("{beginning}-{target}.{ending}")).collect()
}

fn targets(machine: Machine, linux_kinds: &[&str]) -> Vec<String> {
    let Machine { os, arch } = machine;
    match (os, arch) {
        ("linux", "x86_64" | "aarch64") => {
            linux_kinds.iter().map(|kind| format!("{arch}-unknown-linux-{kind}")).collect()
        }
        ("macos", "x86_64" | "aarch64") => vec![format!("{arch}-apple-darwin")],
        ("windows", "x86_64") => vec![format!("{arch}-pc-windows-msvc")],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Machine, of_binaryen, of_geckodriver, of_trunk, of_wasm_bindgen};

    const LINUX: Machine = machine("linux", "x86_64");
    const MAC: Machine = machine("macos", "aarch64");
    const WINDOWS: Machine = machine("windows", "x86_64");

    const fn machine(os: &'static str, arch: &'static str) -> Machine {
        Machine { os, arch }
    }

    #[track_caller]
    fn likeliest(archives: &[String], expected: &str) {
        let first = archives.first().expect("an archive");
        assert_eq!(first.strip_prefix("https://github.com/"), Some(expected));
    }

    #[test]
    fn trunk_is_zipped_for_windows_only() {
        let page = "trunk-rs/trunk/releases/download/v0.21.14";
        let linux = of_trunk("0.21.14", LINUX);
        let linux_file = format!("{page}/trunk-x86_64-unknown-linux-gnu.tar.gz");
        likeliest(&linux, &linux_file);
        assert_eq!(linux.len(), 2);
        let mac = format!("{page}/trunk-aarch64-apple-darwin.tar.gz");
        likeliest(&of_trunk("0.21.14", MAC), &mac);
        let windows = format!("{page}/trunk-x86_64-pc-windows-msvc.zip");
        likeliest(&of_trunk("0.21.14", WINDOWS), &windows);
    }

    #[test]
    fn wasm_bindgen_for_linux_is_the_one_without_a_libc() {
        likeliest(
            &of_wasm_bindgen("0.2.128", LINUX),
            "wasm-bindgen/wasm-bindgen/releases/download/0.2.128/\
             wasm-bindgen-0.2.128-x86_64-unknown-linux-musl.tar.gz",
        );
    }

    #[test]
    fn binaryen_names_arm_differently_on_a_mac() {
        let page = "WebAssembly/binaryen/releases/download/version_132/binaryen-version_132";
        likeliest(&of_binaryen(132, MAC), &format!("{page}-arm64-macos.tar.gz"));
        let arm = machine("linux", "aarch64");
        likeliest(&of_binaryen(132, arm), &format!("{page}-aarch64-linux.tar.gz"));
    }

    #[test]
    fn geckodriver_has_names_of_its_own_for_machines() {
        let page = "mozilla/geckodriver/releases/download/v0.37.1/geckodriver-v0.37.1";
        likeliest(&of_geckodriver("0.37.1", LINUX), &format!("{page}-linux64.tar.gz"));
        likeliest(&of_geckodriver("0.37.1", MAC), &format!("{page}-macos-aarch64.tar.gz"));
        likeliest(&of_geckodriver("0.37.1", WINDOWS), &format!("{page}-win64.zip"));
    }

    #[test]
    fn a_machine_nobody_builds_for_has_no_archive() {
        let rare = machine("netbsd", "sparc64");
        assert!(of_trunk("0.21.14", rare).is_empty());
        assert!(of_wasm_bindgen("0.2.128", rare).is_empty());
        assert!(of_geckodriver("0.37.1", rare).is_empty());
        assert!(of_binaryen(132, rare).is_empty());
    }
}
