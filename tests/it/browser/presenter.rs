//! The presenter's page: keys, clickers, the guard, and what nobody else may see.

use serde_json::json;

use super::driver::Browser;
use super::hosted::Room;

#[test]
fn browser_a_clicker_goes_on_and_back_and_black_and_never_decides() {
    let mut room = Room::open("browser_clicker", &[]);
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
    for key in ["b", ".", "\u{e035}", "\u{e00c}"] {
        browser.key(key);
        browser.reads("The picture is black");
        browser.key(key);
        browser.until("!document.body.innerText.includes('The picture is black')");
    }
    // In the vote, with somebody present who has not voted, on asks first.
    let phone = browser.somebody(&room.phones);
    browser.switch(&phone);
    browser.reads("You are in");
    let desk = browser.first();
    browser.switch(&desk);
    room.until("Vote 1 is open");
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
    browser.press("#part-hands summary");
    browser.type_in("#heads", "12\n");
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
    browser.key("m");
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
