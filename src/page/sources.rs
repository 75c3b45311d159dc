//! What the WebAssembly says of where it was built.
//!
//! Rust keeps the name of each source file in which something may panic, with the whole way to it:
//! 0.6 KB of the page, and the name of whoever built it.

const END: &[u8] = b".rs";

/// Where the compiler says that the standard library's files are.
const STANDARD: &str = "/rustc/";

/// Where the page's own are. Others have this in their names too, and go first.
const OWN: &str = "src/";

/// The same WebAssembly with zeros in place of the names of all files of the standard library, of
/// those below `folder`, and of the page's own. Nothing in it moves, so it works as before; a panic
/// tells its line alone.
pub fn without_sources(wasm: &[u8], folder: &str) -> Vec<u8> {
    let mut wasm = wasm.to_vec();
    for start in [STANDARD, folder, OWN].map(str::as_bytes).into_iter().filter(|it| !it.is_empty())
    {
        let mut done = 0;
        while let Some(at) = find(&wasm[done..], start) {
            let from = done + at;
            done = from + start.len();
            if let Some(rest) = rest_of_name(&wasm[done..]) {
                done += rest;
                wasm[from..done].fill(0);
            }
        }
    }
    wasm
}

/// How long a name goes on, if it is one of a source file.
fn rest_of_name(bytes: &[u8]) -> Option<usize> {
    let may_stand = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    let length = bytes.iter().take_while(|byte| may_stand(byte)).count();
    Some(find(&bytes[..length], END)? + END.len())
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::without_sources;

    #[test]
    fn names_of_source_files_are_zeros_and_all_else_stays() {
        let wasm = b"a/home/ann/.cargo/registry/x-1/src/lib.rsb/rustc/0f/library/mem.rs/rustc c.rs\
            src/live.rsd";
        let less = without_sources(wasm, "/home/ann/.cargo");
        let zeros = |number| "\0".repeat(number);
        let expected = format!("a{}b{}/rustc c.rs{}d", zeros(40), zeros(24), zeros(11));
        assert_eq!(String::from_utf8(less).unwrap(), expected);
    }

    #[test]
    fn a_name_that_does_not_end_is_left_alone() {
        for text in ["/rustc/0f/library", "/rustc/0f is not\0/etc.rs", "<img src/>.rs"] {
            assert_eq!(without_sources(text.as_bytes(), "/home"), text.as_bytes());
        }
    }
}
