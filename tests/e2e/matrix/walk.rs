//! The way through all cells: a visit for what is settled when it begins, and within it whatever can
//! change.

use std::collections::{BTreeMap, HashSet};
use std::time::{Duration, Instant};

use byline::appearance::Setting;
use serde::Deserialize;
use serde_json::{Value, json};

use super::cell::{Alive, Direction, Doing, Plain, Storage, System};
use super::facet::Every;
use crate::accessibility::{bring_axe, violations};
use crate::listening::VOICES;
use crate::page::Page;
use crate::reader::Visit;
use crate::site::Edition;

const LOOK: &str = include_str!("look.js");
const WALK: &str = include_str!("walk.js");
const EVERYTHING: &str = include_str!("everything.js");

/// There is no style sheet to load. Where the system's colours hold, axe takes those of the page
/// for the text's.
const AXE: &str = "axe.run({ preload: false, rules: { 'color-contrast': {
    enabled: !matchMedia('(forced-colors: active)').matches } } })";

/// No timer ends where scripts are switched off, and axe waits for some.
const TIMER: &str = "window.setTimeout = (task) => { Promise.resolve().then(task) };";

/// What was seen in a cell.
#[derive(Deserialize)]
struct Seen {
    /// What is wrong, and how.
    faults: Vec<(String, String)>,
    looks: i64,
}

#[derive(Default)]
pub struct Walk {
    pub cells: usize,
    pub visits: usize,
    pub looks: HashSet<i64>,
    /// Each fault, and the cells that have it.
    pub faults: BTreeMap<String, Vec<String>>,
    pub measuring: Duration,
    pub axe: Duration,
}

impl Walk {
    pub async fn plain(&mut self) {
        for cells in Plain::every().chunk_by(|one, other| one.direction == other.direction) {
            self.visits += 1;
            let visit = Visit::to(edition(cells[0].direction)).without_scripts();
            visit
                .by(async |page| {
                    page.open().await;
                    bring_axe(page).await;
                    page.run::<()>(&format!("{LOOK} {TIMER} window.look = look")).await;
                    for cell in cells {
                        page.surround(cell.system.into()).await;
                        let start = Instant::now();
                        let seen: Seen =
                            page.run(&format!("return look({})", how(cell.system))).await;
                        self.measuring += start.elapsed();
                        self.note(page, &cell.words(), seen, AXE).await;
                    }
                })
                .await;
        }
    }

    pub async fn alive(&mut self) {
        let key = |cell: &Alive| (cell.direction, cell.storage);
        for cells in Alive::cells().chunk_by(|one, other| key(one) == key(other)) {
            self.visits += 1;
            let (direction, storage) = key(&cells[0]);
            visit(direction, storage)
                .by(async |page| {
                    open(page, storage).await;
                    bring_axe(page).await;
                    let functions =
                        format!("{LOOK} {WALK} Object.assign(window, {{ look, choose, walk }})");
                    page.run::<()>(&functions).await;
                    for cells in cells.chunk_by(|one, other| one.doing == other.doing) {
                        self.doing(page, cells).await;
                    }
                })
                .await;
        }
    }

    async fn doing(&mut self, page: &Page, cells: &[Alive]) {
        if cells[0].doing == Doing::Everything {
            let all = format!("(() => {{ {EVERYTHING} return doEverything() }})()");
            assert_eq!(page.await_in_page(&all).await, json!([1, true, true, true]));
        }
        for cells in cells.chunk_by(|one, other| one.system == other.system) {
            let system = cells[0].system;
            page.surround(system.into()).await;
            let choices: Vec<_> = cells.iter().map(|cell| cell.choice.0.map(Setting::id)).collect();
            let start = Instant::now();
            let walk = format!("walk({}, {})", json!(choices), how(system));
            let seen = page.await_in_page(&walk).await;
            self.measuring += start.elapsed();
            let seen: Vec<Seen> = serde_json::from_value(seen.clone())
                .unwrap_or_else(|error| panic!("{error}: {seen}"));
            for ((cell, seen), choice) in cells.iter().zip(seen).zip(choices) {
                let axe = format!("choose({}).then(() => {AXE})", json!(choice));
                self.note(page, &cell.words(), seen, &axe).await;
            }
            for complaint in page.complaints().await {
                self.faults.entry(complaint).or_default().push(cells[0].words());
            }
        }
    }

    /// Notes what was seen in a cell, and lets axe look where it may see something new.
    async fn note(&mut self, page: &Page, cell: &str, seen: Seen, axe: &str) {
        self.cells += 1;
        for (fault, how) in seen.faults {
            self.faults.entry(fault).or_default().push(format!("{cell}: {how}"));
        }
        if self.looks.insert(seen.looks) {
            let start = Instant::now();
            for violation in violations(page, axe).await {
                self.faults.entry(violation).or_default().push(cell.to_owned());
            }
            self.axe += start.elapsed();
        }
    }
}

fn how(system: System) -> Value {
    json!({ "width": system.zoom.width(), "target": system.pointer.target() })
}

fn edition(direction: Direction) -> Edition {
    match direction {
        Direction::LeftToRight => Edition::default(),
        Direction::RightToLeft => Edition::default().right_to_left(),
    }
}

fn visit(direction: Direction, storage: Storage) -> Visit {
    let visit = Visit::to(edition(direction).met_by(VOICES));
    if storage == Storage::Blocked { visit.without_storage() } else { visit }
}

async fn open(page: &Page, storage: Storage) {
    page.open().await;
    if storage == Storage::Full {
        page.take_all_room().await;
        page.reload().await;
    }
}
