//! What is read aloud, and whether it is.

use super::Rate;

/// Whether something is read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing is.
    #[default]
    Off,
    /// Nothing is, because the voice has failed.
    Failed,
    /// A sentence is being said.
    Speaking,
    /// A sentence waits to be said from its start.
    Paused,
}

/// Where the reading is: at a sentence of a piece of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Player {
    state: State,
    piece: u32,
    sentence: u32,
    /// How fast the voice reads.
    pub rate: Rate,
}

impl Player {
    /// Whether something is read aloud.
    pub const fn state(self) -> State {
        self.state
    }

    /// Its name in the page's own terms.
    pub const fn id(self) -> &'static str {
        match self.state {
            State::Off => "off",
            State::Failed => "failed",
            State::Speaking => "speaking",
            State::Paused => "paused",
        }
    }

    /// Whether there is something to pause, to go on with, or to stop.
    pub const fn is_on(self) -> bool {
        matches!(self.state, State::Speaking | State::Paused)
    }

    /// The number of the piece, from 0 on.
    pub const fn piece(self) -> u32 {
        self.piece
    }

    /// The number of the sentence in the piece, from 0 on.
    pub const fn sentence(self) -> u32 {
        self.sentence
    }

    /// Begins at the first piece, or where the voice has failed.
    pub const fn start(&mut self) {
        self.state = State::Speaking;
    }

    /// Pauses, or goes on.
    pub const fn pause_or_go_on(&mut self) {
        self.state = match self.state {
            State::Speaking => State::Paused,
            State::Paused => State::Speaking,
            other => other,
        };
    }

    /// Goes to the piece before, which for the first is its own start.
    pub const fn go_back(&mut self) {
        self.piece = self.piece.saturating_sub(1);
        self.sentence = 0;
    }

    /// Goes to the next piece.
    pub const fn go_on(&mut self) {
        self.piece += 1;
        self.sentence = 0;
    }

    /// The sentence is said.
    pub const fn said(&mut self) {
        self.sentence += 1;
    }

    /// Ends. The next time it begins at the first piece, or where the voice has failed.
    pub const fn stop(&mut self) {
        if !matches!(self.state, State::Failed) {
            self.piece = 0;
            self.sentence = 0;
        }
        self.state = State::Off;
    }

    /// Ends where it is, because the voice has failed.
    pub const fn fail(&mut self) {
        self.state = State::Failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started() -> Player {
        let mut player = Player::default();
        player.start();
        player
    }

    #[track_caller]
    fn is(player: Player, state: State, piece: u32, sentence: u32) {
        assert_eq!(player, Player { state, piece, sentence, rate: Rate::default() });
    }

    #[test]
    fn it_begins_with_the_first_sentence() {
        is(Player::default(), State::Off, 0, 0);
        is(started(), State::Speaking, 0, 0);
    }

    #[test]
    fn sentences_follow_each_other_and_a_piece_begins_with_its_first() {
        let mut player = started();
        player.said();
        is(player, State::Speaking, 0, 1);
        player.go_on();
        is(player, State::Speaking, 1, 0);
    }

    #[test]
    fn a_pause_keeps_the_sentence() {
        let mut player = started();
        player.said();
        player.pause_or_go_on();
        is(player, State::Paused, 0, 1);
        player.pause_or_go_on();
        is(player, State::Speaking, 0, 1);
    }

    #[test]
    fn the_rate_outlasts_a_stop() {
        let rate = Rate::parse("150").unwrap();
        let mut player = Player { rate, ..started() };
        player.stop();
        assert_eq!(player.rate, rate);
    }

    #[test]
    fn what_is_off_has_no_pause() {
        let mut player = Player::default();
        player.pause_or_go_on();
        is(player, State::Off, 0, 0);
    }

    #[test]
    fn steps_keep_the_pause_and_do_not_leave_the_first_piece() {
        let mut player = started();
        player.pause_or_go_on();
        player.go_on();
        player.said();
        player.go_back();
        is(player, State::Paused, 0, 0);
        player.go_back();
        is(player, State::Paused, 0, 0);
    }

    #[test]
    fn after_a_failure_it_begins_where_it_failed_and_after_a_stop_at_the_start() {
        let mut player = started();
        player.go_on();
        player.fail();
        assert!(!player.is_on());
        player.stop();
        is(player, State::Off, 1, 0);
        player.start();
        is(player, State::Speaking, 1, 0);
        player.stop();
        is(player, State::Off, 0, 0);
    }
}
