//! Facets, and how all combinations are made of them. What there is and what is walked are written
//! down once: nothing new can be left out.

/// Something of which there are a few, all known.
pub trait Every: Sized {
    fn every() -> Vec<Self>;

    /// How it is, for people.
    fn words(self) -> String;
}

/// A facet: its ways, and what they are called.
macro_rules! facet {
    ($(#[$doc:meta])* $name:ident { $($way:ident: $words:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($way),+
        }

        impl Every for $name {
            fn every() -> Vec<Self> {
                vec![$(Self::$way),+]
            }

            fn words(self) -> String {
                match self {
                    $(Self::$way => $words),+
                }
                .to_owned()
            }
        }
    };
}

/// All combinations of its parts, the last part changing first.
macro_rules! product {
    ($(#[$doc:meta])* $name:ident { $($part:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            $(pub $part: $type),+
        }

        impl Every for $name {
            fn every() -> Vec<Self> {
                let mut every = vec![];
                product!(@each every.push(Self { $($part),+ }); $($part)+);
                every
            }

            fn words(self) -> String {
                [$(self.$part.words()),+].join(", ")
            }
        }
    };
    (@each $found:expr; $part:ident $($others:ident)*) => {
        for $part in Every::every() {
            product!(@each $found; $($others)*);
        }
    };
    (@each $found:expr;) => {
        $found
    };
}

pub(super) use {facet, product};
