//! A phone in a pocket while the connection goes: what was touched before, meanwhile and after counts, or is told to be too late.

use std::path::Path;

use serde_json::json;

use super::driver::Browser;
use super::hosted::Room;

const OPEN: &str = "Vote 1 is open";
const LATE: &str = "What you touched came too late and does not count.";

/// Nobody looks at the page any more.
const HIDE: &str = "Object.defineProperty(document, 'visibilityState', { get: () => (window.looked ? 'visible' : 'hidden'), configurable: true }); \
    window.looked = false; document.dispatchEvent(new Event('visibilitychange'))";
/// Somebody takes the phone out of their pocket.
const SHOW: &str = "window.looked = true; document.dispatchEvent(new Event('visibilitychange'))";

/// A phone and the room it is in, whose computer may fail.
struct Pocket {
    room: Room,
    phone: Browser,
}

impl Pocket {
    /// In the first vote.
    fn voting(name: &str) -> Self {
        let mut room = Room::open(name, &["--predict"]);
        let phone = Browser::phone(&room.phones);
        room.until(OPEN);
        phone.reads("Touch an option");
        Self { room, phone }
    }

    /// The power is cut. The page knows no later than after its next wait, and when it is hidden it stays alone then.
    fn cut(&mut self) {
        self.room.cut();
        self.phone.until("!line.hidden");
    }

    /// The page is hidden, the power cut, and the page has given up on the connection.
    fn forgotten(&mut self) {
        self.phone.run(HIDE);
        self.cut();
        self.phone.until("!stream.alive()");
    }

    /// The same session again at the same port.
    fn resume(&mut self) {
        let file = Path::new(&self.room.session).to_owned();
        let (folder, name) = (
            file.parent().expect("a folder"),
            file.file_name().expect("a name"),
        );
        let port = self.room.port();
        self.room = Room::opened(folder, port, &["--resume", name.to_str().expect("in UTF-8")]);
        assert_eq!(self.room.port(), port, "the code on the wall is still right");
    }

    /// Touches an option, whatever is looked at.
    fn touch(&self, option: u8) {
        self.phone.run(&format!(
            "document.querySelector('[data-vote=boss{option}]').click()"
        ));
    }

    /// Touches an option while the power is off, and is put away until the page has given up on the connection.
    fn touch_unheard(&mut self, option: u8) {
        self.cut();
        self.touch(option);
        self.phone.reads("Not counted yet");
        self.phone.run(HIDE);
        self.phone.until("!stream.alive()");
    }

    /// Their vote has come to the computer, and they know it.
    #[track_caller]
    fn counts(&self, option: u8) {
        self.phone.reads(&format!("Counted: {option}"));
        self.phone.until(&format!(
            "pending.size === 0 && hand.screen.vote.mine[0].option === {option} && sessionStorage.getItem('unsent') === null"
        ));
        self.phone.reads("1 of 1 present");
    }
}

#[test]
fn browser_a_vote_on_return_counts_at_once() {
    let mut pocket = Pocket::voting("browser_pocket_return");
    pocket.forgotten();
    pocket.resume();
    // Nothing has come back by itself, for nobody looks; and touched it is before the first state is there.
    pocket.phone.run(SHOW);
    pocket.touch(1);
    pocket.counts(1);
    assert_eq!(pocket.phone.run("return line.hidden"), json!(true));
}

#[test]
fn browser_a_touch_brings_back_the_connection_whatever_the_phone_says_of_the_page() {
    let mut pocket = Pocket::voting("browser_pocket_touch");
    pocket.forgotten();
    pocket.resume();
    pocket.touch(2);
    pocket.counts(2);
}

#[test]
fn browser_a_vote_without_a_connection_is_kept_and_sent() {
    let mut pocket = Pocket::voting("browser_pocket_kept");
    pocket.touch_unheard(1);
    pocket.resume();
    // In the pocket as well: the computer is told, and the page when it is looked at.
    let desk = Browser::open(1280, 720);
    desk.go(&pocket.room.presenter);
    desk.reads("1 of 1 present");
    pocket.phone.run(SHOW);
    pocket.counts(1);
}

#[test]
fn browser_a_page_that_is_taken_away_keeps_the_vote_on_its_way() {
    let mut pocket = Pocket::voting("browser_pocket_away");
    pocket.cut();
    pocket.touch(2);
    pocket.phone.reads("Not counted yet");
    pocket.phone.go("about:blank");
    pocket.resume();
    pocket.phone.go(&pocket.room.phones);
    pocket.counts(2);
}

#[test]
fn browser_a_vote_that_was_closed_meanwhile_is_told_to_be_late_wherever_the_room_is() {
    for (number, (further, told)) in [
        (&["close"][..], "Came too late"),
        (&["close", "reveal"], LATE),
        (&["close", "discuss"], LATE),
        (&["close", "discuss", "again"], LATE),
    ]
    .into_iter()
    .enumerate()
    {
        let mut pocket = Pocket::voting(&format!("browser_pocket_late_{number}"));
        pocket.phone.offline(true);
        pocket.touch_unheard(1);
        pocket.resume();
        pocket.room.hears(OPEN);
        for command in further {
            // Few have voted: it is asked about, and done.
            pocket.room.say(command);
            if pocket.room.line().contains("Once more") {
                pocket.room.say(command);
                pocket.room.line();
            }
        }
        pocket.phone.offline(false);
        pocket.phone.run(SHOW);
        pocket.phone.reads(told);
        let mine = "return (hand.screen.vote || { mine: [] }).mine.filter((one) => one.option !== null)";
        assert_eq!(pocket.phone.run(mine), json!([]), "after {further:?}");
        // The computer has heard of it: nothing more is sent.
        pocket
            .phone
            .until("hand.last >= pending.get('voteboss').id && hand.missed.vote.includes(1)");
    }
}

#[test]
fn browser_what_a_power_cut_took_is_said_again() {
    let mut pocket = Pocket::voting("browser_pocket_power");
    pocket.touch(1);
    pocket.counts(1);
    pocket.phone.run(HIDE);
    pocket.cut();
    // The last that was on its way to the disk did not get there.
    let file = Path::new(&pocket.room.session).to_owned();
    let lines = std::fs::read_to_string(&file).expect("the session's file");
    let (kept, vote) = lines.trim_end().rsplit_once('\n').expect("more than one line");
    assert!(vote.contains("\"vote\""), "{vote}");
    std::fs::write(&file, format!("{kept}\n")).expect("it can be written");
    pocket.resume();
    pocket.phone.run(SHOW);
    // What the page showed before the cut looks like a vote that counts: it must have heard of what was lost first.
    pocket.phone.until("stream.alive() && known === stream.run()");
    pocket.counts(1);
    let written = std::fs::read_to_string(&file).expect("the session's file");
    let since = written.strip_prefix(kept).expect("it is written on");
    assert!(since.contains("\"vote\""), "{since}");
}

#[test]
fn browser_a_vote_of_one_workshop_never_counts_in_the_next() {
    let mut pocket = Pocket::voting("browser_pocket_next");
    pocket.touch_unheard(1);
    let (folder, port) = (
        Path::new(&pocket.room.session).with_file_name(""),
        pocket.room.port(),
    );
    pocket.room = Room::opened(&folder, port, &[]);
    assert_eq!(pocket.room.port(), port);
    pocket.room.until(OPEN);
    pocket.phone.run(SHOW);
    pocket.phone.reads("0 of 1 present");
    pocket.phone.until("line.hidden && pending.size === 0");
    assert_eq!(
        pocket.phone.run("return hand.screen.vote.mine[0].option"),
        json!(null)
    );
    // A new one does.
    pocket.touch(2);
    pocket.counts(2);
}

#[test]
fn browser_of_a_real_tab_behind_another_nothing_is_lost() {
    let mut pocket = Pocket::voting("browser_pocket_tab");
    let (page, other) = (pocket.phone.here(), pocket.phone.tab());
    pocket.phone.switch(&other);
    pocket.phone.go("about:blank");
    pocket.room.cut();
    std::thread::sleep(std::time::Duration::from_secs(4));
    pocket.resume();
    pocket.phone.switch(&page);
    pocket.touch(1);
    pocket.counts(1);
}
