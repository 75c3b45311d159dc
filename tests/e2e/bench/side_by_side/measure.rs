//! What is measured of each page.

use serde_json::Value;

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Bytes of the document on the way.
    Html,
    /// Of scripts.
    Script,
    /// Of WebAssembly.
    Wasm,
    /// Of pictures.
    Pictures,
    /// Of whatever else the page has asked for.
    Other,
    /// Elements in the page's body, when all is there.
    Elements,
    /// When something can be seen.
    FirstPaint,
    /// When the largest picture or paragraph can be seen.
    LargestPaint,
    /// How much has moved.
    Shift,
    /// What tasks took beyond 50 ms each, since there was something to see.
    Blocking,
    /// The longest task, whenever that was.
    Longest,
    /// When a tap on Yes shows.
    Tap,
    /// When everything hears and answers the reader.
    Alive,
    /// From a key to the frame that shows it.
    Key,
    /// From the click that posts a comment to the frame that shows it.
    Post,
    /// Bytes of what scripts hold.
    Heap,
    /// Bytes of what the browser holds for the document.
    Document,
    /// Bytes of the WebAssembly's memory.
    Memory,
}

/// What a measure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Milliseconds,
    Kilobytes,
    /// Of something, without a name.
    Number,
}

/// What is aimed at, for the page's medians.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// So many times that of bare HTML at the most.
    Times(f64),
    /// So much more than bare HTML at the most.
    Beyond(f64),
    /// So much at the most.
    Most(f64),
    /// Nothing in particular.
    Nothing,
}

impl Measure {
    /// Those that the page tells of at its arrival, by the names in `arrival.js`.
    pub const OF_ARRIVAL: [(Self, &str); 13] = [
        (Self::Html, "html"),
        (Self::Script, "script"),
        (Self::Wasm, "wasm"),
        (Self::Pictures, "pictures"),
        (Self::Other, "other"),
        (Self::Elements, "elements"),
        (Self::FirstPaint, "first"),
        (Self::LargestPaint, "largest"),
        (Self::Shift, "shift"),
        (Self::Blocking, "blocking"),
        (Self::Longest, "longest"),
        (Self::Alive, "alive"),
        (Self::Memory, "memory"),
    ];

    /// Those that the page tells of where it was tapped on.
    pub const OF_TAPS: [(Self, &str); 1] = [(Self::Tap, "tap")];

    /// Those that the developer tools tell of, by their names there.
    pub const OF_HEAP: [(Self, &str); 2] =
        [(Self::Heap, "usedSize"), (Self::Document, "embedderHeapUsedSize")];

    /// All of them, as the table has them.
    pub const ALL: [(Self, &str, Unit, Aim); 18] = {
        use Unit::{Kilobytes, Milliseconds, Number};
        [
            (Self::Html, "HTML", Kilobytes, Aim::Nothing),
            (Self::Script, "scripts", Kilobytes, Aim::Nothing),
            (Self::Wasm, "WebAssembly", Kilobytes, Aim::Nothing),
            (Self::Pictures, "pictures", Kilobytes, Aim::Nothing),
            (Self::Other, "other files", Kilobytes, Aim::Nothing),
            (Self::Elements, "elements in the body", Number, Aim::Nothing),
            (Self::FirstPaint, "first contentful paint", Milliseconds, Aim::Times(1.05)),
            (Self::LargestPaint, "largest contentful paint", Milliseconds, Aim::Times(1.05)),
            (Self::Shift, "layout shift", Number, Aim::Beyond(0.0)),
            (Self::Blocking, "blocking time", Milliseconds, Aim::Beyond(30.0)),
            (Self::Longest, "longest task", Milliseconds, Aim::Nothing),
            (Self::Tap, "a tap on the poll shows", Milliseconds, Aim::Most(800.0)),
            (Self::Alive, "everything answers", Milliseconds, Aim::Nothing),
            (Self::Key, "key to frame", Milliseconds, Aim::Nothing),
            (Self::Post, "post to frame", Milliseconds, Aim::Nothing),
            (Self::Heap, "memory of scripts", Kilobytes, Aim::Nothing),
            (Self::Document, "memory of the document", Kilobytes, Aim::Nothing),
            (Self::Memory, "memory of WebAssembly", Kilobytes, Aim::Nothing),
        ]
    };
}

/// The measures that an answer holds.
pub fn read<'a>(
    named: &'a [(Measure, &'a str)],
    answer: &'a Value,
) -> impl Iterator<Item = (Measure, f64)> + 'a {
    named.iter().filter_map(|&(measure, name)| Some((measure, answer[name].as_f64()?)))
}
