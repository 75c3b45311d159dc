//! The shape of a piece of the page: its elements, texts and comments in order, whatever they say.
//!
//! Hydration walks the DOM by position and traps where it finds something else. So the build
//! writes down each root's shape, and the browser hydrates only what still has it. Translators and
//! extensions change it; then the root's markup is put back first.

use std::fmt;

/// A fingerprint of a tree of nodes, told node by node (FNV-1a, 32 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u32);

impl Default for Shape {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Shape {
    /// An element opens; `name` is its tag in lower case.
    pub fn open(&mut self, name: &str) {
        self.add(b"<");
        self.add(name.as_bytes());
    }

    /// The element last opened closes.
    pub fn close(&mut self) {
        self.add(b">");
    }

    /// A text.
    pub fn text(&mut self) {
        self.add(b"t");
    }

    /// A comment.
    pub fn comment(&mut self) {
        self.add(b"!");
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(tell: impl Fn(&mut Shape)) -> Shape {
        let mut shape = Shape::default();
        tell(&mut shape);
        shape
    }

    #[test]
    fn every_kind_of_node_and_its_place_count() {
        let shapes = [
            shape(|_| {}),
            shape(Shape::text),
            shape(Shape::comment),
            shape(|s| {
                s.open("p");
                s.close();
                s.text();
            }),
            shape(|s| {
                s.open("p");
                s.text();
                s.close();
            }),
            shape(|s| {
                s.open("b");
                s.text();
                s.close();
            }),
        ];
        for (i, one) in shapes.iter().enumerate() {
            for other in &shapes[i + 1..] {
                assert_ne!(one, other);
            }
        }
    }
}
