//! What people do with their phones: many tabs, scrolling and pinching over the options, plain http, listening instead of reading.

use serde_json::json;

use super::driver::Browser;
use super::hosted::Room;

const OPEN: &str = "Vote 1 is open";

/// A room in its first vote, and a phone with a screen that is touched.
fn voting(name: &str, more: &[&str]) -> (Room, Browser) {
    let mut room = Room::open(name, more);
    let browser = Browser::open(360, 640);
    let size = json!({"width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": true});
    browser.chrome("Emulation.setDeviceMetricsOverride", &size);
    browser.chrome(
        "Emulation.setTouchEmulationEnabled",
        &json!({"enabled": true, "maxTouchPoints": 2}),
    );
    browser.go(&room.phones);
    browser.reads("You are in");
    room.until(OPEN);
    browser.reads("Touch an option");
    (room, browser)
}

#[test]
fn browser_of_eight_tabs_one_is_the_phone_and_it_is_never_stuck() {
    let (_room, browser) = voting("browser_tabs", &[]);
    let url = browser.run("return location.origin + '/'");
    let mut tabs = vec![browser.here()];
    for _ in 1..8 {
        let tab = browser.tab();
        browser.switch(&tab);
        browser.go(url.as_str().expect("an address"));
        browser.reads("Touch an option");
        tabs.push(tab);
    }
    // A browser opens six connections to one address: streams of tabs behind would leave none for a vote.
    browser.press("[data-vote=boss2]");
    browser.reads("Counted: 2");
    browser.reads("1 of 1 present");
    for tab in &tabs[..7] {
        browser.switch(tab);
        // Whichever is looked at takes over, with the vote.
        browser.until("document.querySelector('#line').hidden");
        browser.until("document.querySelector('[data-vote=boss2][aria-pressed=true]')");
    }
    browser.press("[data-vote=boss1]");
    browser.reads("Counted: 1");
    browser.switch(&tabs[0]);
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true] .mark')?.textContent.startsWith('Counted')");
}

/// Fingers on the screen, by Chrome's own protocol.
fn fingers(browser: &Browser, kind: &str, at: &[(f64, f64)]) {
    let points: Vec<_> = at.iter().map(|(x, y)| json!({"x": x, "y": y})).collect();
    browser.chrome(
        "Input.dispatchTouchEvent",
        &json!({"type": kind, "touchPoints": points}),
    );
}

#[test]
fn browser_scrolling_and_pinching_over_the_options_votes_for_nothing() {
    let (room, browser) = voting("browser_touch", &[]);
    let desk = Browser::open(1280, 720);
    desk.go(&room.presenter);
    desk.reads("0 of 1 present");
    let place = browser.run(
        "const box = document.querySelector('[data-vote=boss1]').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]",
    );
    let (x, y) = (
        place[0].as_f64().expect("a place"),
        place[1].as_f64().expect("a place"),
    );
    let drag = |to: &[Vec<(f64, f64)>]| {
        fingers(&browser, "touchStart", &to[0]);
        to[1..].iter().for_each(|at| fingers(&browser, "touchMove", at));
        fingers(&browser, "touchEnd", &[]);
    };
    // Scrolled, swept aside as to go back, and pinched with two fingers.
    drag(
        &(0..12)
            .map(|step| vec![(x, y - 15.0 * f64::from(step))])
            .collect::<Vec<_>>(),
    );
    browser.until("scrollY > 20");
    browser.run("scrollTo(0, 0)");
    drag(
        &(0..10)
            .map(|step| vec![(x + 14.0 * f64::from(step), y)])
            .collect::<Vec<_>>(),
    );
    drag(
        &(0..10)
            .map(|step| vec![(x - 6.0 * f64::from(step), y), (x + 6.0 * f64::from(step), y)])
            .collect::<Vec<_>>(),
    );
    browser.run("scrollTo(0, 0)");
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(
        browser.run("return [pending.size, hand.screen.vote.mine.map((one) => one.option)]"),
        json!([0, [null]])
    );
    desk.reads("0 of 1 present");
    // A touch is the vote; a second one on the same keeps it, and so does a double one.
    let touch = || {
        let place = browser.run(
            "const one = document.querySelector('[data-vote=boss1]'); one.scrollIntoView({block: 'center'}); const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]",
        );
        let at = (
            place[0].as_f64().expect("a place"),
            place[1].as_f64().expect("a place"),
        );
        fingers(&browser, "touchStart", &[at]);
        fingers(&browser, "touchEnd", &[]);
    };
    browser.run("visualViewport.scale");
    for _ in 0..3 {
        touch();
        browser.reads("Counted: 1");
    }
    desk.reads("1 of 1 present");
    assert_eq!(
        browser.run("return hand.screen.vote.mine"),
        json!([{"seat": "boss", "option": 1}])
    );
}

/// What a page has only where it came over https: asked for, it is not there, and that it was asked for is written down.
const PLAIN: &str = "
    window.asked = [];
    const gone = (of, name) => of && Object.defineProperty(of, name, { get() { window.asked.push(name); }, configurable: true });
    for (const name of ['clipboard', 'wakeLock', 'serviceWorker', 'credentials', 'mediaDevices', 'geolocation', 'share', 'storage', 'locks'])
        gone(Navigator.prototype, name);
    for (const name of ['caches', 'cookieStore', 'Notification', 'PushManager']) gone(window, name);
    for (const name of ['subtle', 'randomUUID']) gone(Crypto.prototype, name);
    gone(window, 'isSecureContext');";

#[test]
fn browser_over_plain_http_nothing_is_missing() {
    let mut room = Room::open("browser_plain", &[]);
    let browser = Browser::open(360, 640);
    browser.chrome("Page.addScriptToEvaluateOnNewDocument", &json!({"source": PLAIN}));
    browser.go(&room.phones);
    browser.reads("You are in");
    assert_eq!(
        browser.run("return typeof crypto.subtle"),
        json!("undefined"),
        "it is taken away"
    );
    browser.run("window.asked = []");
    room.until(OPEN);
    browser.reads("Touch an option");
    browser.press("[data-vote=boss1]");
    browser.reads("Counted: 1");
    browser.reload();
    browser.until("document.querySelector('[data-vote=boss1][aria-pressed=true]')");
    assert_eq!(browser.run("return window.asked"), json!([]));
    let desk = Browser::open(1280, 720);
    desk.chrome("Page.addScriptToEvaluateOnNewDocument", &json!({"source": PLAIN}));
    desk.go(&room.presenter);
    desk.reads("1 of 1 present");
    desk.key("c");
    desk.until("at('now').textContent.includes('closed')");
    assert_eq!(desk.run("return window.asked"), json!([]));
}

#[test]
fn browser_a_countdown_is_spoken_of_twice_and_a_vote_once() {
    let (mut room, browser) = voting("browser_spoken", &["--seconds", "120"]);
    browser.run(
        "window.spoken = []; window.skipped = 0; const now = Date.now; Date.now = () => now() + window.skipped;\
         for (const one of document.querySelectorAll('[role=status], [aria-live=polite], [aria-live=assertive]'))\
           new MutationObserver(() => one.textContent && window.spoken.push(one.textContent)).observe(one, { childList: true, characterData: true, subtree: true })",
    );
    assert_eq!(
        browser.run("return [at('timer').getAttribute('role'), at('timer').getAttribute('aria-live'), at('left').textContent]"),
        json!(["timer", "off", ""])
    );
    browser.press("[data-vote=boss1]");
    browser.reads("Counted: 1");
    // Time leaps: not even then is the word left out.
    for left in [80, 29, 20, 9, 4] {
        let leap = format!(
            "window.skipped += hand.screen.vote.poll.ends_in - (Date.now() - received) - {left}000; clock()"
        );
        browser.run(&leap);
        std::thread::sleep(std::time::Duration::from_millis(1_200));
    }
    room.say("close");
    browser.reads("The vote is closed");
    let spoken = browser.run("return window.spoken");
    let spoken: Vec<&str> = spoken
        .as_array()
        .expect("words")
        .iter()
        .filter_map(|one| one.as_str())
        .collect();
    let of = |words: &str| {
        let about = spoken.iter().filter(|one| one.contains(words));
        about.count()
    };
    assert_eq!(
        (of("seconds left"), of("Counted: 1"), of("The vote is closed.")),
        (2, 1, 1),
        "{spoken:?}"
    );
    assert!(spoken.len() <= 5, "{spoken:?}");
}
