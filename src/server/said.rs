//! What the pages say, in the language of the workshop. The scripts put values in by their names in braces.

use serde_json::{Map, Value, json};

use crate::present;
use crate::words::Words;

/// The words of the page on a phone, by what follows `phone-` in their keys.
pub(super) fn phone(words: &Words) -> Value {
    let mut said = table([
        ("lost", words.say("phone-lost")),
        ("moved", words.say("phone-moved")),
        ("removed", words.say("phone-removed")),
        ("locked", words.say("phone-locked")),
        ("waiting", words.say("phone-waiting")),
        ("decided", words.say("phone-decided")),
        ("look-up", words.say("phone-look-up")),
        ("observer", words.say("phone-observer")),
        ("joined-late", words.say("phone-joined-late")),
        ("closed", words.say("phone-closed")),
        ("round", words.fill("phone-round", &[("round", "{round}".into())])),
        ("predict", words.say("phone-predict")),
        ("down", words.say("phone-down")),
        ("same", words.say("phone-same")),
        ("up", words.say("phone-up")),
        ("why", words.say("phone-why")),
        ("debrief", words.say("phone-debrief")),
        ("whole", words.say("phone-whole")),
        ("yours", words.say("phone-yours")),
        (
            "votes",
            words.fill(
                "phone-votes",
                &[("votes", "{votes}".into()), ("percent", "{percent}".into())],
            ),
        ),
        ("write-reason", words.say("phone-write-reason")),
        ("write-word", words.say("phone-write-word")),
        ("write-idea", words.say("phone-write-idea")),
        ("write-commitment", words.say("phone-write-commitment")),
        ("send", words.say("phone-send")),
        ("unsent", words.say("phone-unsent")),
        ("written", words.say("phone-written")),
        ("refused", words.say("phone-refused")),
        ("form", words.say("phone-form")),
        ("form-rest", words.say("phone-form-rest")),
        ("scale", words.say("phone-scale")),
        ("about-me", words.say("phone-about-me")),
        ("name", words.say("phone-name")),
        ("which-table", words.say("phone-which-table")),
        ("table", words.fill("phone-table", &[("table", "{table}".into())])),
        ("table-few", words.say("session-table-few")),
        ("observe", words.say("phone-observe")),
    ]);
    said.append(&mut voting(words));
    Value::Object(said)
}

/// How it stands with a vote.
fn voting(words: &Words) -> Map<String, Value> {
    table([
        ("opened", words.say("phone-opened")),
        ("opened-again", words.say("phone-opened-again")),
        ("sending", words.say("phone-sending")),
        ("trying", words.say("phone-trying")),
        ("counted", words.say("phone-counted")),
        (
            "counted-option",
            words.fill("phone-counted-option", &[("option", "{option}".into())]),
        ),
        (
            "second",
            words.fill(
                "phone-second",
                &[("option", "{option}".into()), ("seat", "{seat}".into())],
            ),
        ),
        ("counted-closed", words.say("phone-counted-closed")),
        ("late", words.say("phone-late")),
        ("missed", words.say("phone-missed")),
        (
            "left",
            words.fill("phone-left", &[("seconds", "{seconds}".into())]),
        ),
    ])
}

/// The words of the presenter's page, by what follows `presenter-` in their keys.
pub(super) fn presenter(words: &Words) -> Value {
    let mut said = view(words);
    said.append(&mut told(words));
    said.append(&mut tablet(words));
    said.append(&mut deeds(words));
    said.append(&mut table([
        ("as-boss", words.say("room-as-boss")),
        ("as-led", words.say("room-as-led")),
    ]));
    said.insert("gauges".to_owned(), json!(present::names::gauges(words)));
    let ways = [
        words.say("phone-down"),
        words.say("phone-same"),
        words.say("phone-up"),
    ];
    said.insert("ways".to_owned(), json!(ways));
    Value::Object(said)
}

/// What the view is called.
fn view(words: &Words) -> Map<String, Value> {
    table([
        ("lost", words.say("presenter-lost")),
        ("no-key", words.say("presenter-no-key")),
        ("revoked", words.say("presenter-revoked")),
        ("gone", words.say("presenter-gone")),
        ("not-sent", words.say("presenter-not-sent")),
        ("next", words.fill("presenter-next", &[("next", "{next}".into())])),
        ("say", words.say("presenter-say")),
        ("notes", words.say("presenter-notes")),
        ("questions", words.say("presenter-questions")),
        ("wall", words.say("presenter-wall")),
        ("is-black", words.say("presenter-is-black")),
        ("count", words.say("presenter-count")),
        ("decide", words.say("presenter-decide")),
        ("reason", words.say("presenter-reason")),
        ("hands", words.say("presenter-hands")),
        ("heads", words.say("presenter-heads")),
        ("hints", words.say("presenter-hints")),
        ("results", words.say("presenter-results")),
        ("results-shown", words.say("presenter-results-shown")),
        (
            "round",
            words.fill("presenter-round", &[("round", "{round}".into())]),
        ),
        (
            "table",
            words.fill("session-table", &[("table", "{table}".into())]),
        ),
        ("table-few", words.say("session-table-few")),
        (
            "votes",
            words.fill(
                "presenter-votes",
                &[("votes", "{votes}".into()), ("percent", "{percent}".into())],
            ),
        ),
        ("people", words.say("presenter-people")),
        (
            "people-here",
            words.fill("presenter-people-here", &[("here", "{here}".into())]),
        ),
        ("observes", words.say("presenter-observes")),
        ("unname", words.say("presenter-unname")),
        ("remove", words.say("presenter-remove")),
        ("let-in", words.say("presenter-let-in")),
        ("written", words.say("presenter-written")),
        ("allow", words.say("presenter-allow")),
        ("refuse", words.say("presenter-refuse")),
        ("more", words.say("presenter-more")),
        ("keys", words.say("presenter-keys")),
        ("all-keys", words.say("wall-keys")),
        ("card", words.say("presenter-card")),
        ("guesses", words.say("presenter-guesses")),
        ("addresses", words.say("presenter-addresses")),
        (
            "behind",
            words.fill("presenter-behind", &[("minutes", "{minutes}".into())]),
        ),
        (
            "ahead",
            words.fill("presenter-ahead", &[("minutes", "{minutes}".into())]),
        ),
        ("on-time", words.say("presenter-on-time")),
        ("lock", words.say("presenter-lock")),
        ("unlock", words.say("presenter-unlock")),
    ])
}

/// About what the wall shows.
fn told(words: &Words) -> Map<String, Value> {
    table([
        ("report", words.say("presenter-report")),
        ("closed", words.say("session-closed")),
        (
            "option-closed",
            words.fill("wall-option-closed", &[("option", "{option}".into())]),
        ),
        ("worked", words.say("play-worked")),
        ("failed", words.say("play-failed")),
    ])
}

/// About a tablet.
fn tablet(words: &Words) -> Map<String, Value> {
    table([
        ("code", words.fill("presenter-code", &[("code", "{code}".into())])),
        ("tablet", words.say("presenter-tablet")),
        ("asks", words.fill("presenter-asks", &[("code", "{code}".into())])),
        ("admit", words.say("presenter-admit")),
        ("admit-hints", words.say("presenter-admit-hints")),
        ("open-link", words.say("presenter-open-link")),
        ("invite", words.say("presenter-invite")),
        ("no-tablet", words.say("presenter-no-tablet")),
        ("revoke", words.say("presenter-revoke")),
        ("admitted", words.say("presenter-admitted")),
    ])
}

/// What can be done.
fn deeds(words: &Words) -> Map<String, Value> {
    table([
        ("do-next", words.say("presenter-do-next")),
        ("do-back", words.say("presenter-do-back")),
        ("do-black", words.say("presenter-do-black")),
        ("do-close", words.say("presenter-do-close")),
        ("do-reveal", words.say("presenter-do-reveal")),
        ("do-hide", words.say("presenter-do-hide")),
        ("do-discuss", words.say("presenter-do-discuss")),
        ("do-vote-again", words.say("presenter-do-vote-again")),
        ("do-reopen", words.say("presenter-do-reopen")),
        ("do-reset", words.say("presenter-do-reset")),
        ("do-cancel-vote", words.say("presenter-do-cancel-vote")),
        ("do-decide", words.say("presenter-do-decide")),
        ("do-extend", words.say("presenter-do-extend")),
        ("do-countdown", words.say("presenter-do-countdown")),
        ("do-countdown-off", words.say("presenter-do-countdown-off")),
        ("do-road", words.say("presenter-do-road")),
        ("do-return", words.say("presenter-do-return")),
        ("do-debrief", words.say("presenter-do-debrief")),
        ("do-finish", words.say("presenter-do-finish")),
    ])
}

fn table<const N: usize>(said: [(&str, String); N]) -> Map<String, Value> {
    let said = said.map(|(name, words)| (name.to_owned(), words.into()));
    said.into_iter().collect()
}
