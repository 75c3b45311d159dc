//! What the WebAssembly says of where it was built.
//!
//! Rust keeps the name of each source file in which something may panic, with the whole way to it:
//! 0.5 KB of the page, and the name of whoever built it.

const END: &[u8] = b".rs";

/// Where the compiler says that the standard library's files are.
const STANDARD: &str = "/rustc/";

/// The same WebAssembly with zeros in place of the names of all files of the standard library and of
/// those below `folder`. Nothing in it moves, so it works as before; a panic tells its line alone.
pub fn without_sources(wasm: &[u8], folder: &str) -> Vec<u8> {
    let mut wasm = wasm.to_vec();
    for start in [STANDARD, folder].map(str::as_bytes).into_iter().filter(|it| !it.is_empty()) {
        let mut done = 0;
        while let Some(from) = find(&wasm[done..], start).map(|at| done + at) {
            let Some(length) = find(&wasm[from..], END) else { break };
            done = from + length + END.len();
            wasm[from..done].fill(0);
        }
    }
    wasm
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::without_sources;

    #[test]
    fn names_of_source_files_are_zeros_and_all_else_stays() {
        let wasm = b"a/home/ann/.cargo/registry/x-1/src/lib.rsb/rustc/0f/library/mem.rs/rustc c.rs";
        let less = without_sources(wasm, "/home/ann/.cargo");
        let zeros = |number| "\0".repeat(number);
        let expected = format!("a{}b{}/rustc c.rs", zeros(40), zeros(24));
        assert_eq!(String::from_utf8(less).unwrap(), expected);
    }

    #[test]
    fn a_name_that_does_not_end_is_left_alone() {
        assert_eq!(without_sources(b"/rustc/0f/library", "/home"), b"/rustc/0f/library");
    }
}
