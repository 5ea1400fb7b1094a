//! What the facilitator is told of the network, by a clock that the test turns.

use std::time::{Duration, Instant};

use twohats::room::Signs;
use twohats::words::Words;

/// A room with its clock.
struct Told {
    signs: Signs,
    now: Instant,
}

impl Told {
    fn new() -> Self {
        let now = Instant::now();
        Self {
            signs: Signs::new(now),
            now,
        }
    }

    fn passes(&mut self, seconds: u64) {
        self.now += Duration::from_secs(seconds);
    }

    fn at(&mut self, address: Option<&str>) {
        self.signs.at(address, self.now);
    }

    #[track_caller]
    fn says(&self, begins: &str) {
        let words = Words::of("en");
        let said = self
            .signs
            .told(&words, (None, None), true, self.now)
            .unwrap_or_default();
        assert!(
            said.starts_with(begins) && said.is_empty() == begins.is_empty(),
            "{said:?}"
        );
    }
}

#[test]
fn when_no_phone_comes_it_is_said_what_to_do() {
    let mut told = Told::new();
    told.at(Some("http://192.168.1.7:47800/"));
    told.passes(29);
    told.says("");
    told.passes(1);
    told.says("No phone has reached this computer for 30 seconds.");
    // Another address has its own 30 seconds.
    told.signs.chose(told.now);
    told.says("");
    told.passes(30);
    told.says("No phone has reached");
    told.signs.reached();
    told.says("");
    let unheard = told.signs.told(&Words::of("en"), (None, None), false, told.now);
    assert_eq!(unheard, None, "who votes by hands misses no phone");
}

#[test]
fn a_computer_that_moves_says_from_where_to_where_also_by_way_of_nowhere() {
    let mut told = Told::new();
    told.signs.reached();
    told.at(Some("http://192.168.1.7:47800/"));
    told.says("");
    told.at(None);
    told.says("This computer is in no network");
    told.passes(600);
    told.at(Some("http://10.0.0.4:47800/"));
    told.says(
        "This computer has moved in the network, from http://192.168.1.7:47800/ to http://10.0.0.4:47800/.",
    );
    told.passes(120);
    told.says("");
    told.at(Some("http://10.0.0.4:47800/"));
    told.says("");
}
