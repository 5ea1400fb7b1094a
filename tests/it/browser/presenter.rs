//! The presenter's page: keys, clickers, the guard, and what nobody else may see.

use serde_json::json;

use super::driver::Browser;
use super::hosted::Room;

/// Goes on by the clicker's key until the first vote is open.
fn to_the_vote(browser: &Browser) {
    for _ in 0..40 {
        if browser.run("return at('now').textContent") == json!("Vote 1 is open") {
            return;
        }
        let before = browser.run("return view.presenter.version").to_string();
        browser.key("\u{e00f}");
        browser.until(&format!("view.presenter.version > {before}"));
    }
}

#[test]
fn browser_a_clicker_goes_on_and_back_and_black_and_never_decides() {
    let room = Room::open("browser_clicker", &[]);
    let browser = Browser::open(1280, 800);
    browser.go(&room.presenter);
    browser.reads("People come in");
    assert_eq!(
        browser.run("return location.hash + location.search"),
        json!(""),
        "the key is gone from the address"
    );
    let key = browser.run("return key").as_str().unwrap_or_default().to_owned();
    assert_eq!(key.len(), 32);
    assert!(
        !browser
            .run("return document.documentElement.outerHTML")
            .to_string()
            .contains(&key),
        "nor is it on the page"
    );
    // On and back, by each of the keys that clickers send.
    for (on, back) in [
        ("\u{e00f}", "\u{e00e}"),
        ("\u{e014}", "\u{e012}"),
        ("\u{e015}", "\u{e013}"),
        (" ", "\u{e00e}"),
    ] {
        browser.key(on);
        browser.until("at('now').textContent === 'The story'");
        browser.key(back);
        browser.until("at('now').textContent === 'People come in'");
    }
    for key in ["b", "."] {
        browser.key(key);
        browser.reads("The picture is black");
        browser.key(key);
        browser.until("!document.body.innerText.includes('The picture is black')");
    }
    // Escape and F5 come in turn from a clicker: black goes away, the list of keys opens and closes, and a show begins once.
    browser.key("b");
    browser.reads("The picture is black");
    browser.key("\u{e00c}");
    browser.until("!document.body.innerText.includes('The picture is black')");
    browser.key("\u{e00c}");
    browser.until("at('part-keys').open");
    browser.key("\u{e00c}");
    browser.until("!at('part-keys').open");
    browser.key("\u{e035}");
    browser.until("at('now').textContent === 'The story'");
    browser.key("\u{e035}");
    browser.key("\u{e00e}");
    browser.until("at('now').textContent === 'People come in'");
    // In the vote, with somebody present who has not voted, on asks first.
    let _phone = Browser::phone(&room.phones);
    to_the_vote(&browser);
    browser.reads("0 of 1 present");
    for key in ["\u{e00f}", "b", "b", "\u{e00f}"] {
        browser.key(key);
    }
    browser.reads("Only 0 of 1 present have voted");
    assert_eq!(
        browser.run("return at('now').textContent"),
        json!("Vote 1 is open")
    );
    browser.key("\u{e00f}");
    browser.until("at('now').textContent.includes('closed')");
    browser.key("\u{e00e}");
    browser.until("at('now').textContent === 'Vote 1 is open'");
    browser.reload();
    browser.reads("Vote 1 is open");
}

#[test]
fn browser_hints_wait_to_be_opened_and_hands_are_typed_in() {
    let mut room = Room::open("browser_hands", &[]);
    let browser = Browser::open(1280, 800);
    browser.go(&room.presenter);
    browser.reads("People come in");
    room.until("Vote 1 is open");
    browser.reads("Hints");
    assert_eq!(
        browser.run("return document.querySelector('#part-hints').open"),
        json!(false)
    );
    assert!(!browser.text().contains("Morale +") && !browser.text().contains("Morale -"));
    // N and digits lead to the fields, wherever they are folded away.
    browser.key("n");
    browser.until("document.activeElement.id === 'heads'");
    // Votes come in and the page is drawn anew, before Enter as well.
    browser.type_in("#heads", "12");
    browser.run("shown = 'another'; draw()");
    browser.key("\u{e007}");
    browser.until("view.presenter.heads === 12");
    browser.run("document.activeElement.blur()");
    browser.key("1");
    browser.until("document.activeElement.id === 'hands-boss1'");
    browser.type_in("#hands-boss1", "7\n");
    browser.reads("7 of 12 present");
    // What is typed into a field is no command.
    browser.type_in("#hands-boss2", "3");
    browser.key("\u{e004}");
    browser.reads("10 of 12 present");
    assert_eq!(
        browser.run("return at('now').textContent"),
        json!("Vote 1 is open")
    );
    browser.run("document.activeElement.blur()");
    browser.key("c");
    browser.until("at('now').textContent.includes('closed')");
    browser.key("r");
    browser.until("at('now').textContent.includes('Result')");
    browser.key("d");
    browser.until("at('now').textContent === 'The decision'");
    browser.reads("Decided by most votes");
}

#[test]
fn browser_without_the_key_there_is_nothing() {
    let room = Room::open("browser_key", &[]);
    let browser = Browser::open(1280, 800);
    let bare = room.presenter.split('#').next().unwrap_or_default().to_owned();
    browser.go(&bare);
    browser.reads("no key any more");
    assert_eq!(browser.run("return view"), json!(null));
    browser.go("about:blank");
    browser.go(&format!("{bare}#{}", "0".repeat(32)));
    browser.reads("no key any more");
    browser.go("about:blank");
    browser.go(&room.presenter);
    browser.reads("People come in");
}

#[test]
fn browser_with_hands_alone_there_is_the_page_and_no_way_in() {
    let mut room = Room::open("browser_hands_alone", &["--mode", "hands"]);
    assert_eq!(room.phones, "", "phones have no door");
    let browser = Browser::open(1280, 800);
    browser.go(&room.presenter);
    browser.reads("People come in");
    for gone in ["#do-lock", "#part-tablet", "#more-close"] {
        assert_eq!(
            browser.run(&format!("return document.querySelector('{gone}')")),
            json!(null),
            "{gone}"
        );
    }
    room.until("Vote 1 is open");
    browser.until("at('now').textContent === 'Vote 1 is open'");
    browser.key("1");
    browser.until("document.activeElement.id === 'hands-boss1'");
    browser.type_in("#hands-boss1", "9\n");
    browser.until("view.presenter.picture.body.vote.poll.count.voted === 9");
    browser.run("document.activeElement.blur()");
    browser.key("c");
    browser.until("at('now').textContent.includes('closed')");
    // What can be done now is there, and what cannot is not.
    browser.until("at('more-reveal') && !at('more-close') && !at('more-finish') && !at('more-road')");
}

#[test]
fn browser_a_tablet_scans_its_link() {
    let mut room = Room::open("browser_tablet_code", &[]);
    let browser = Browser::open(1280, 800);
    browser.go(&room.presenter);
    browser.reads("People come in");
    browser.run("at('part-tablet').open = true; at('part-tablet').querySelector('button').click()");
    browser.until("at('code') && at('code').getBoundingClientRect().width > 100");
    // What is drawn is the pattern of the very link that is written there.
    let link = browser.run("return view.addresses[0] + view.tablets.link");
    let link = link.as_str().expect("a link");
    let drawn = browser.run("return at('code').querySelector('path').getAttribute('d')");
    let pattern = twohats::server::pattern(link).expect("it fits");
    assert_eq!(drawn, json!(pattern.outline()));
    browser.until("document.body.textContent.includes(view.addresses[0] + view.tablets.link)");
    // It is let in under the number it shows.
    let tablet = Browser::open(800, 1200);
    tablet.go(link);
    browser.until("view.tablets.asks && at('part-tablet').open");
    browser.run("[...document.querySelectorAll('#part-tablet button')].find((one) => one.textContent.includes('without hints')).click()");
    tablet.reads("People come in");
    assert_eq!(tablet.run("return view.presenter.prospects"), json!([]));
    // The program begins anew: nobody is let in any more, and the tablet says what to do.
    let (folder, port) = (
        std::path::Path::new(&room.session).with_file_name(""),
        room.port(),
    );
    let file = std::path::Path::new(&room.session).to_owned();
    room.cut();
    let name = file.file_name().and_then(|name| name.to_str()).expect("in UTF-8");
    let room = Room::opened(&folder, port, &["--resume", name]);
    assert_eq!(room.port(), port);
    tablet.reads("This tablet is not let in any more.");
}
