//! The page on a phone: joining, voting, sleeping, coming back.

use serde_json::json;

use super::driver::Browser;
use super::hosted::Room;

const OPEN: &str = "Vote 1 is open";

/// Which option is pressed, and what stands on it.
fn marked(browser: &Browser) -> String {
    let script = "return [...document.querySelectorAll('[data-vote]')].filter((one) => one.getAttribute('aria-pressed') === 'true')\
        .map((one) => one.dataset.vote + ' ' + one.querySelector('.mark').textContent).join(', ')";
    browser.run(script).as_str().unwrap_or_default().to_owned()
}

/// Somebody writes into the empty field for their name what they are called, and hands it in.
fn calls_themselves(phone: &Browser, name: &str) {
    phone.type_anew("#name", name);
    phone.press("#about-me button:last-of-type");
}

#[test]
fn browser_a_touch_is_the_vote_and_stays_over_refresh_tab_and_restart() {
    let mut room = Room::open("browser_vote", &[]);
    let browser = Browser::open(390, 844);
    browser.go(&room.phones);
    browser.reads("You are in");
    // Everything is the page's own, and little of it.
    let loaded = browser.run(
        "const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];\
         return [all.length, all.every((one) => new URL(one.name).host === location.host), document.querySelector('#told').textContent, isSecureContext]",
    );
    assert!(loaded[0].as_u64().is_some_and(|count| count <= 4), "{loaded}");
    assert_eq!(loaded[1], json!(true), "{loaded}");
    room.until(OPEN);
    browser.reads("Touch an option");
    browser.press("[data-vote=boss2]");
    browser.reads("Counted: 2");
    assert_eq!(
        marked(&browser),
        "boss2 Counted. You can change it until the vote is closed."
    );
    browser.press("[data-vote=boss2]");
    browser.press("[data-vote=boss1]");
    browser.reads("Counted: 1");
    browser.reads("1 of 1 present");
    browser.reload();
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true] .mark')?.textContent.startsWith('Counted')");
    // Whatever of the three places is forgotten, the others know who this is.
    browser.run("localStorage.clear()");
    browser.reload();
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    browser.run("localStorage.clear(); history.replaceState(null, '', '/')");
    browser.reload();
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    let first = browser.here();
    let second = browser.tab();
    browser.switch(&second);
    browser.go(&room.phones);
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    browser.reads("1 of 1 present");
    browser.switch(&first);
    // Whichever is looked at is the one.
    browser.until("document.querySelector('#line').hidden");
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    // A power cut, and the same session at the same port: nobody has to do anything.
    let (folder, port) = (std::path::PathBuf::from(&room.session), room.port());
    room.cut();
    browser.reads("No connection");
    // Where sessions are kept, its name is enough.
    let (folder, name) = (
        folder.parent().expect("a folder"),
        folder.file_name().expect("a name"),
    );
    let name = name.to_str().expect("a name in UTF-8");
    let mut room = Room::opened(folder, port, &["--resume", name]);
    assert_eq!(room.port(), port, "the code on the wall is still right");
    browser.until("document.querySelector('#line').hidden");
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    room.hears(OPEN);
    room.say("close");
    browser.reads("The vote is closed");
    room.say("reveal");
    browser.reads("too few to show");
}

#[test]
fn browser_no_vote_is_lost_in_silence() {
    let mut room = Room::open("browser_late", &[]);
    let browser = Browser::open(390, 844);
    browser.go(&room.phones);
    browser.reads("You are in");
    room.until(OPEN);
    browser.reads("Touch an option");
    browser.offline(true);
    browser.press("[data-vote=boss1]");
    browser.reads("Not counted yet");
    browser.offline(false);
    browser.reads("Counted: 1");
    browser.offline(true);
    browser.press("[data-vote=boss2]");
    browser.reads("Not counted yet");
    room.say("close");
    room.hears("is closed");
    browser.offline(false);
    browser.reads("Came too late");
    assert_eq!(marked(&browser), "boss1 Your vote", "the earlier vote counts");
    // Somebody who comes only now is told so.
    let late = Browser::open(390, 844);
    late.go(&room.phones);
    late.reads("You joined after this vote");
    assert!(!late.text().contains("Counted"));
}

/// Names that a page could take for something else, or that cannot be seen.
const NAMES: [&str; 8] = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "${7*7}{{7*7}}",
    "&lt;b&gt;",
    "\u{202e}evil",
    "__proto__",
    "]]><!--",
];

#[test]
fn browser_names_are_text_and_nothing_else() {
    let room = Room::open("browser_names", &[]);
    let desk = Browser::open(1280, 800);
    desk.go(&room.presenter);
    desk.reads("People come in");
    desk.press("#part-people summary");
    let phone = Browser::phone(&room.phones);
    phone.press("#about-me summary");
    for name in NAMES {
        calls_themselves(&phone, name);
        // What of it can be seen stands there as it was written.
        let seen: String = name
            .chars()
            .filter(|letter| *letter != '\u{202e}')
            .take(24)
            .collect();
        desk.reads(seen.trim());
        for page in [&desk, &phone] {
            let made = page.run(
                "return document.querySelectorAll('main img:not([src^=\"/picture/\"]), main script, main svg, main b').length",
            );
            assert_eq!(made, json!(0), "{name}");
        }
    }
}

/// Draws the page anew, as it is when something else comes from the computer.
const ANEW: &str = "shown = 'another'; refresh()";

#[test]
fn browser_what_is_being_typed_stays_and_says_when_it_has_arrived() {
    let mut room = Room::open("browser_typed", &[]);
    let desk = Browser::open(1280, 800);
    desk.go(&room.presenter);
    desk.reads("People come in");
    desk.press("#part-people summary");
    let phone = Browser::phone(&room.phones);
    phone.press("#about-me summary");
    phone.type_in("#name", "An");
    phone.run(ANEW);
    let typing = "return [document.activeElement.id, at('name').value, at('name').selectionStart, at('about-me').open]";
    assert_eq!(phone.run(typing), json!(["name", "An", 2, true]));
    // Without a network it says that it has not arrived; of two names the newer is the one.
    phone.offline(true);
    phone.press("#about-me button:last-of-type");
    phone.reads("Not there yet");
    phone.type_in("#name", "na");
    phone.run(ANEW);
    phone.press("#about-me button:last-of-type");
    phone.offline(false);
    desk.reads("Anna");
    phone.reads("It is with the facilitator");
    phone.until("at('name').value === 'Anna' && pending.size === 0 && drafts.size === 0");
    // What cannot be seen of a name is not kept, and its field says so.
    calls_themselves(&phone, "\u{202e}Ben");
    desk.reads("Ben");
    phone.until("at('name').value === 'Ben'");
    // The facilitator's reason stays in its field while votes come in.
    room.until(OPEN);
    desk.reads(OPEN);
    desk.press("#part-decide summary");
    desk.type_in("#reason", "The shop cannot wait");
    desk.press("#part-hands summary");
    phone.press("[data-vote=boss1]");
    desk.reads("1 of 1 present");
    assert_eq!(
        desk.run("return at('reason').value"),
        json!("The shop cannot wait")
    );
}

#[test]
fn browser_a_reason_is_of_its_own_vote() {
    let mut room = Room::open("browser_reason", &["--write"]);
    let phone = Browser::phone(&room.phones);
    room.until(OPEN);
    phone.until("at('write-reason-1')");
    // Begun and not sent, in the field of one vote; and the vote is closed meanwhile.
    phone.type_in("#write-reason-1", "They asked for it");
    phone.run(ANEW);
    phone.until("at('write-reason-1').value === 'They asked for it'");
    phone.press("[data-vote=boss1]");
    phone.reads("Counted: 1");
    // The room talks about it, and votes again: that is a vote of its own.
    room.say("close");
    room.until("Vote 2 is open");
    phone.until("at('write-reason-2')");
    assert_eq!(
        phone.run("return [at('write-reason-1'), at('write-reason-2').value]"),
        json!([null, ""])
    );
}

#[test]
fn browser_large_letters_and_small_screens_lose_nothing() {
    let mut room = Room::open("browser_small", &["--none", "--lang", "de"]);
    let browser = Browser::open(320, 568);
    let size = json!({"width": 320, "height": 568, "deviceScaleFactor": 2, "mobile": true});
    browser.chrome("Emulation.setDeviceMetricsOverride", &size);
    browser.go(&room.phones);
    browser.reads("Sie sind dabei");
    let fits = |what: &str| {
        let wide = browser.run("const all = [...document.querySelectorAll('body *')].filter((one) => one.getClientRects().length > 0 && !one.closest('.unseen') \
            && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.tagName + ' ' + one.textContent.slice(0, 40)); \
            return [document.documentElement.scrollWidth <= innerWidth, all]");
        assert_eq!(wide, json!([true, []]), "{what}");
        let small = browser.run("return [...document.querySelectorAll('main button, main summary')].filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44).map((one) => one.textContent)");
        assert_eq!(small, json!([]), "{what}");
    };
    fits("lobby");
    let pinch = browser.run("return document.querySelector('meta[name=viewport]').content");
    assert!(
        !pinch.to_string().contains("scal") || pinch.to_string().contains("initial-scale"),
        "{pinch}"
    );
    assert!(
        !pinch.to_string().contains("user-scalable") && !pinch.to_string().contains("maximum"),
        "{pinch}"
    );
    room.until("Abstimmung 1 läuft");
    browser.reads("Tippen Sie");
    for percent in [100, 200] {
        browser.run(&format!("document.documentElement.style.fontSize = '{percent}%'"));
        fits(&format!("vote at {percent} %"));
    }
    // The order in which it is read: the question, the count, the options with their numbers' words, what was said last.
    let order = browser.run("return [...document.querySelectorAll('h1, #count, [data-vote], [role=status]')].map((one) => one.id || one.dataset.vote || one.tagName)");
    let order = order.to_string();
    assert!(
        order.starts_with("[\"H1\",\"count\",\"boss1\",\"boss2\""),
        "{order}"
    );
    assert!(order.ends_with("\"boss0\",\"P\",\"told\",\"left\"]"), "{order}");
}

#[test]
fn browser_twenty_at_once_vote_and_see_the_result() {
    let mut room = Room::open("browser_twenty", &[]);
    let browser = Browser::open(390, 844);
    let people = browser.people(20, &room.phones);
    let each = |does: &dyn Fn(usize)| {
        for (number, person) in people.iter().enumerate() {
            browser.switch(person);
            does(number);
        }
    };
    each(&|_| browser.reads("You are in"));
    room.until(OPEN);
    each(&|number| {
        browser.reads("Touch an option");
        browser.press(if number < 4 {
            "[data-vote=boss2]"
        } else {
            "[data-vote=boss1]"
        });
    });
    each(&|_| {
        browser.reads("20 of 20 present");
        let early = browser.run("return JSON.stringify(hand)").to_string();
        assert!(!early.contains("tally"), "a result before it is shown: {early}");
    });
    room.say("close");
    room.say("reveal");
    each(&|number| {
        browser.reads("16 \u{b7} 80");
        browser.reads("4 \u{b7} 20");
        browser.reads("your vote");
        // Everybody sees their own vote beside it, and nobody else's.
        let own = browser.run("return hand.screen.result.mine[0].option");
        assert_eq!(own, json!(if number < 4 { 2 } else { 1 }));
    });
}
