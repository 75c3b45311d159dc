//! The poll: one question, two answers, a reader's vote that can be changed and taken back.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "browser")]
mod show;

use serde::{Deserialize, Serialize};

use crate::words::{Phrase, say, say_with};

#[cfg(feature = "ssr")]
pub use markup::PollView;
#[cfg(feature = "browser")]
pub use show::show;

/// One of the two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// The reader agrees with the question.
    Yes,
    /// The reader disagrees.
    No,
}

impl Choice {
    /// Both answers, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Yes, Self::No];

    /// The answer's name in the page's own terms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The answer with this name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }

    /// The answer's word on its button.
    pub fn label(self) -> String {
        say(match self {
            Self::Yes => Phrase::Yes,
            Self::No => Phrase::No,
        })
    }
}

/// A reader's vote, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vote(pub Option<Choice>);

impl Vote {
    /// The vote after a press on `choice`: cast, switched, or withdrawn.
    pub fn press(self, choice: Choice) -> Self {
        Self((!self.is(choice)).then_some(choice))
    }

    /// Whether the vote is for `choice`.
    pub fn is(self, choice: Choice) -> bool {
        self.0 == Some(choice)
    }

    /// The result in a sentence or two: this vote, where it is `kept`, and true figures if there
    /// are any.
    pub fn result(self, tally: Option<Tally>, kept: bool) -> String {
        let answered = say(match self.0 {
            Some(Choice::Yes) => Phrase::AnsweredYes,
            Some(Choice::No) => Phrase::AnsweredNo,
            None => Phrase::NotAnswered,
        });
        let Some(tally) = tally.map(|tally| tally.with(self)) else {
            return if kept {
                say_with(Phrase::AnswerKept, &[("answered", &answered)])
            } else {
                answered
            };
        };
        let phrase = if self.0.is_some() { Phrase::TallyWithYours } else { Phrase::Tally };
        let (yes, no) = (tally.yes.to_string(), tally.no.to_string());
        say_with(phrase, &[("answered", &answered), ("yes", &yes), ("no", &no)])
    }
}

/// Votes counted before the page was published, from the article's own data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Votes for [`Choice::Yes`].
    pub yes: u32,
    /// Votes for [`Choice::No`].
    pub no: u32,
}

impl Tally {
    /// The tally with this reader's vote in it.
    fn with(self, vote: Vote) -> Self {
        Self {
            yes: self.yes.saturating_add(vote.is(Choice::Yes).into()),
            no: self.no.saturating_add(vote.is(Choice::No).into()),
        }
    }
}

/// The poll as the publisher sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// What readers are asked.
    pub question: String,
    /// Earlier votes, where the article's data brings them. Never guessed.
    pub tally: Option<Tally>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Vote = Vote(Some(Choice::Yes));
    const NO: Vote = Vote(Some(Choice::No));
    const NONE: Vote = Vote(None);

    #[test]
    fn a_press_votes_switches_and_withdraws() {
        assert_eq!(NONE.press(Choice::Yes), YES);
        assert_eq!(YES.press(Choice::No), NO);
        assert_eq!(NO.press(Choice::No), NONE);
    }

    #[test]
    fn without_a_tally_no_figure_is_shown() {
        for vote in [NONE, YES, NO] {
            let result = vote.result(None, true);
            assert!(!result.contains(|c: char| c.is_ascii_digit()), "{result}");
        }
        let kept = "You answered No. Your answer stays in this browser.";
        assert_eq!(NO.result(None, true), kept);
        assert_eq!(NO.result(None, false), "You answered No.");
    }

    #[test]
    fn a_tally_counts_the_readers_own_vote_once() {
        let tally = Some(Tally { yes: 41, no: 7 });
        assert_eq!(NONE.result(tally, true), "You haven’t answered. In all, 41 said Yes and 7 No.");
        assert_eq!(
            YES.result(tally, true),
            "You answered Yes. In all, 42 said Yes and 7 No, yours among them."
        );
    }

    #[test]
    fn a_full_tally_does_not_overflow() {
        let tally = Some(Tally { yes: u32::MAX, no: 0 });
        assert!(YES.result(tally, true).contains("4294967295 said Yes"));
    }
}
