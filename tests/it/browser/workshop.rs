//! Twelve phones in one browser play the whole of The Winter Rota, to the report, which is opened and printed.

use serde_json::json;

use super::driver::{Browser, PAPERS};
use super::hosted::Room;

const PHONES: usize = 12;

/// The room, and the phones in it.
struct Workshop {
    room: Room,
    browser: Browser,
    phones: Vec<String>,
}

impl Workshop {
    fn open() -> Self {
        let all = ["--predict", "--double", "--none", "--write", "--tables", "2"];
        let room = Room::open("browser_twelve", &all);
        let browser = Browser::open(390, 844);
        let phones = browser.people(PHONES, &room.phones);
        Self {
            room,
            browser,
            phones,
        }
    }

    /// One phone after another.
    fn each(&self, does: impl Fn(&Browser, usize)) {
        for (number, phone) in self.phones.iter().enumerate() {
            self.browser.switch(phone);
            does(&self.browser, number);
        }
    }

    /// Goes on; what is going on then. Before a vote is closed everybody has voted, so that nothing is asked about.
    fn on(&mut self) -> String {
        self.room.say("next");
        self.room.line()
    }
}

/// Answers a form with this everywhere.
fn form(browser: &Browser, answer: usize) {
    browser.run(&format!(
        "document.querySelectorAll('.five').forEach((five) => five.children[{}].click()); document.querySelector('section:has(.five) > button').click()",
        answer - 1
    ));
    browser.reads("It is with the facilitator");
}

fn come_in(workshop: &Workshop) {
    workshop.each(|browser, number| {
        browser.reads("You are in");
        form(browser, 2);
        let (name, table) = (if number == 3 { "Ada" } else { "" }, if number < 7 { 1 } else { 2 });
        browser.run(&format!(
            "at('name').value = '{name}'; at('table').value = '{table}'; document.querySelector('#about-me button:last-of-type').click()"
        ));
        browser.until(&format!("hand.table === {table} && pending.size === 0"));
    });
}

/// Touches the open option at this place, as both, once the vote is there.
const TOUCH: &str = "(() => {
    // Who has lost the connection is told so, and waits.
    if (!line.hidden || !hand.screen.vote || !hand.screen.vote.poll.open) return false;
    // A tab behind others may show the vote before this one for a while.
    if (window.touched === hand.screen.vote.poll.number) return false;
    window.touched = hand.screen.vote.poll.number;
    for (const seat of ['boss', 'led']) {
        const open = [...document.querySelectorAll(`[data-vote^=${seat}]:not(:disabled)`)].filter((one) => !one.dataset.vote.endsWith('0'));
        open[PLACE % open.length].click();
    }
    return true;
})()";

/// Everybody votes, as both; seven of the twelve for one option.
fn vote(workshop: &Workshop, vote: usize) {
    workshop.each(|browser, number| {
        let place = usize::from(number >= 7) + vote;
        browser.until(&TOUCH.replace("PLACE", &place.to_string()));
    });
    workshop.browser.reads("12 of 12 present");
    workshop
        .browser
        .until("pending.size === 0 && hand.screen.vote.mine.every((one) => one.option !== null)");
}

/// The first phone does it all by touch, and is told what is missing.
fn touch(workshop: &Workshop) {
    let browser = &workshop.browser;
    browser.switch(&workshop.phones[0]);
    browser.until("hand.screen.vote && hand.screen.vote.poll.open");
    browser.type_in("[id^=write-reason]", "The <b>list</b> is long.");
    browser.press("section:has(> [id^=write-reason]) > button");
    browser.reads("It is with the facilitator");
    browser.press("[data-vote=boss2]");
    browser.reads("Still to vote, on this page: as one of the team");
    browser.press("[data-vote=led1]");
    browser.reads("Counted: 1");
}

fn guess(workshop: &Workshop) {
    workshop.each(|browser, number| {
        let guess = ["up", "same", "down"][number % 3];
        browser.until(&format!(
            "hand.screen.predict && [0, 1, 2].every((thing) => {{ document.querySelector(`[data-guess='${{thing}}{guess}']`).click(); return true; }})"
        ));
    });
    workshop
        .browser
        .until("pending.size === 0 && hand.screen.predict.mine.every(Boolean)");
}

fn look_back(workshop: &Workshop) {
    workshop.each(|browser, number| {
        browser.reads("Looking back");
        form(browser, 4);
        if number == 3 {
            browser.type_in("#write-commitment", "I ask Tom what he needs, on Monday.");
            browser.press("section:has(> #write-commitment) > button");
            browser.until("arrived.has('write-commitment')");
        }
    });
}

#[test]
fn browser_twelve_phones_play_a_whole_workshop_to_the_printed_report() {
    let mut workshop = Workshop::open();
    assert_eq!(workshop.room.line(), "People come in");
    come_in(&workshop);
    let mut votes = 0;
    loop {
        match workshop.on().as_str() {
            "Vote 1 is open" | "Vote 2 is open" => {
                if votes == 0 {
                    touch(&workshop);
                }
                vote(&workshop, votes);
                votes += 1;
            }
            "The room guesses" => guess(&workshop),
            "Looking back" => break,
            _ => {}
        }
    }
    assert!(votes >= 10, "{votes} votes");
    look_back(&workshop);
    let asked = workshop.on();
    assert!(asked.contains("Once more"), "{asked}");
    assert_eq!(workshop.on(), "It is over");
    workshop.each(|browser, _| browser.reads("The workshop is over."));
    let report = workshop.room.written(".report.html");
    let page = Browser::open(900, 1200);
    page.go(&format!("file://{}", report.display()));
    for words in [
        "The Winter Rota",
        "12 voted",
        "Ada",
        "I ask Tom what he needs, on Monday.",
    ] {
        page.reads(words);
    }
    assert_eq!(
        page.run("return document.querySelectorAll('script, .said b').length"),
        json!(0)
    );
    for (paper, size) in PAPERS {
        let pages = page.print(size, &report.with_extension(format!("{paper}.pdf")));
        assert!((3..=30).contains(&pages), "{pages} pages of {paper}");
        assert_eq!(page.cut_on(size.0), json!([]), "on {paper} something is cut off");
    }
}
