//! What the buttons do, and what they show.

use super::{Player, RATE_ID, Rate, State};
use crate::browser::surface::{Showing, Surface};
use crate::browser::{boxes, event, focus, prose, segmenter, voice};
use crate::live::Live;
use crate::session::Session;

/// The reading aloud, for as long as the page is there.
pub struct Listening {
    session: Session,
    /// Whether there is a voice for it.
    has_voice: Live<bool>,
    player: Live<Player>,
}

impl Listening {
    /// Nothing is read, and no voice is known of.
    pub fn new(session: Session) -> Self {
        Self { session, has_voice: Live::default(), player: Live::default() }
    }

    /// Shows what is read, and what can be done, for as long as this is kept.
    pub fn show(&'static self) -> Showing {
        Surface::keep("listening-", move |surface| {
            let player = self.player.get();
            surface.flag("start", "disabled", !self.has_voice.get());
            surface.pressed("start", player.is_on());
            surface.flag("bar", "hidden", player.state() == State::Off);
            surface.attribute("bar", "data-state", Some(player.id()));
            boxes::write(RATE_ID, &player.rate.to_string());
        })
    }

    /// Looks for voices, which may come later, and hears of them. Nothing is read once the page is
    /// left.
    pub fn open(&'static self) {
        let mut player = Player::default();
        player.rate = self.session.rate();
        self.player.set(player);
        let look = move || self.has_voice.set(voice::speaks());
        voice::listen(move |is_over| self.hear(is_over), look);
        look();
        event::on("pagehide", move |_| self.act("stop"));
    }

    /// Does what one of the buttons says.
    pub fn act(&'static self, what: &str) {
        let mut player = self.player.get_untracked();
        match what {
            "start" if !player.is_on() => player.start(),
            "pause" => player.pause_or_go_on(),
            "previous" => player.go_back(),
            "next" => player.go_on(),
            _ => player.stop(),
        }
        self.go(player, true);
    }

    /// Sets how fast the voice reads. The sentence begins again.
    pub fn set_rate(&'static self, percent: &str) {
        if let Some(rate) = Rate::parse(percent) {
            self.session.keep_rate(rate);
            let mut player = self.player.get_untracked();
            player.rate = rate;
            self.go(player, false);
        }
    }

    fn hear(&'static self, is_over: bool) {
        let mut player = self.player.get_untracked();
        if is_over {
            player.said();
        } else {
            player.fail();
        }
        self.go(player, false);
    }

    /// Makes it so: says the sentence that the reading has come to, or the next there is, and marks
    /// its block. `asked` is whether the reader did it.
    fn go(&'static self, mut player: Player, asked: bool) {
        let before = self.player.get_untracked();
        voice::hush();
        loop {
            let Some(text) = prose::text(player.piece()) else {
                player.stop();
                break;
            };
            if player.state() != State::Speaking {
                break;
            }
            if let Some(sentence) = segmenter::sentence(text, &voice::lang(), player.sentence()) {
                if !voice::say(&sentence, player.rate) {
                    player.fail();
                }
                break;
            }
            player.go_on();
        }
        prose::mark(player.is_on().then(|| player.piece()), asked);
        if before.state() != player.state() && focus::is_in("#listening-bar") {
            match player.state() {
                State::Failed => focus::soon("#listening-bar [name=stop]"),
                State::Off => prose::focus(before.piece()),
                State::Speaking | State::Paused => {}
            }
        }
        self.player.set(player);
    }
}
