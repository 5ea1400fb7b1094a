//! Work that a story puts off, takes up again or gives up: the team, the board and what is promised go by it.

use twohats::check;
use twohats::play::Playthrough;
use twohats::present::{self, Column, why_words};
use twohats::report::text;
use twohats::sim::params::Params;
use twohats::sim::shown::shown;
use twohats::sim::team::{Status, Team};
use twohats::sim::vocabulary::Gauge;
use twohats::sim::why::explain;
use twohats::words::Words;

use crate::support::{parsed, play_on};

/// The sign is due first and the kiosk after it. On the first day these effects happen, two days later those.
fn story(first: &str, then: &str) -> String {
    format!(
        r#"(
    format: 1, id: "put_off", title: "Put off", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [
        (id: "sign", title: "The sign", effort: 30.0, arrives: 0, due: 4, area: "craft"),
        (id: "kiosk", title: "The kiosk", effort: 40.0, arrives: 0, due: 20, area: "craft"),
        (id: "later", title: "Later", effort: 4.0, due: 20, area: "craft"),
    ],
    start: "one",
    scenes: [
        (id: "one", title: "One", body: [Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")], then: Wait(1, "two")),
        (id: "two", title: "Two", effects: [{first}], body: [Text("Quiet.")], then: Decide("q")),
        (id: "three", title: "Three", effects: [{then}], body: [Text("Quiet.")], then: Wait(4, "end")),
        (id: "end", title: "End", body: [Text("End.")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#
    )
    .replace(
        r#"Decide("q")"#,
        r#"Decide((id: "q", prompt: "?", choices: [
            (id: "a", hat: Manager, label: "Look at the list", acts: [TrackProgress]),
            (id: "b", hat: Leader, label: "Talk", acts: [Listen]),
        ], then: Wait(2, "three"), note: "N.", minutes: 2, questions: ["Why?"]))"#,
    )
}

/// It is played to the end with these effects.
fn played(first: &str, then: &str) -> Playthrough {
    let mut played = Playthrough::new(parsed(&story(first, then)), 1);
    play_on(&mut played, &["a"]);
    played
}

/// The card of the sign as it hangs at the end.
fn card(played: &Playthrough) -> (Column, f32) {
    let team = present::team(played.scenario(), played.state(), &[]);
    let card = team.cards.iter().find(|card| card.title == "The sign");
    card.map(|card| (card.column, card.done)).expect("a card")
}

fn told(played: &Playthrough) -> String {
    let words = Words::english();
    let cast = present::cast(played.scenario());
    text::cues(&words, &cast, present::all(&words, played).iter())
}

fn progress(played: &Playthrough, item: usize) -> f64 {
    played.state().team.items[item].progress()
}

#[test]
fn nobody_works_on_what_is_put_off_and_the_board_says_so() {
    let (usual, off) = (played("", ""), played("Shelve(\"sign\"), Due(\"sign\", 40)", ""));
    assert!(
        progress(&usual, 0) > progress(&off, 0),
        "the sign is worked on first"
    );
    assert!(
        progress(&off, 1) > progress(&usual, 1),
        "the kiosk gets those days"
    );
    let (column, done) = card(&off);
    assert!(
        column == Column::PutOff && done > 0.0 && done < 0.5,
        "{column:?}, {done} done"
    );
    assert!(told(&off).contains("Put off: The sign"), "{}", told(&off));
}

#[test]
fn what_is_taken_up_again_goes_on_where_it_was() {
    let off = played("Shelve(\"sign\")", "");
    let again = played("Shelve(\"sign\")", "Resume(\"sign\")");
    assert!(progress(&again, 0) > progress(&off, 0));
    assert_eq!(off.state().team.items[0].status, Status::Shelved);
    assert_eq!(again.state().team.items[0].status, Status::Open);
    assert!(
        told(&again).contains("Taken up again: The sign"),
        "{}",
        told(&again)
    );
}

#[test]
fn what_is_put_off_is_promised_by_nobody_until_its_date_has_passed() {
    let delivery = |first: &str| {
        let played = played(first, "");
        let team = &played.state().team;
        (
            shown(&Params::GAME, team).delivery,
            team.items[0].kept_by(team.day),
        )
    };
    let (agreed, kept) = delivery("Shelve(\"sign\"), Due(\"sign\", 40)");
    let (passed, missed) = delivery("Shelve(\"sign\")");
    assert_eq!((kept, missed), (None, Some(false)));
    assert!(
        agreed >= passed + 10.0,
        "{agreed} with a later date, {passed} without"
    );
    let (given_up, lost) = delivery("GiveUp(\"sign\")");
    assert_eq!(lost, Some(false));
    assert!(given_up < agreed - 10.0, "{given_up} given up");
}

#[test]
fn given_up_is_given_up_at_once() {
    let gone = played(
        "GiveUp(\"sign\")",
        "Resume(\"sign\"), Shelve(\"sign\"), Arrives(\"sign\")",
    );
    assert_eq!(gone.state().team.items[0].status, Status::Lost { day: 1 });
    assert!(told(&gone).contains("Given up: The sign"), "{}", told(&gone));
    assert_eq!(
        told(&gone).matches("The sign").count(),
        told(&played("GiveUp(\"sign\")", "")).matches("The sign").count()
    );
    let put_off = played("Shelve(\"sign\")", "GiveUp(\"sign\")");
    assert_eq!(put_off.state().team.items[0].status, Status::Lost { day: 3 });
    let record = |played: &Playthrough| played.state().team.record;
    assert!(record(&gone) < record(&played("Shelve(\"sign\"), Due(\"sign\", 40)", "")));
}

#[test]
fn what_is_not_on_the_desk_is_neither_put_off_nor_given_up() {
    let same = |effects: &str| {
        let one = played(effects, effects);
        assert_eq!(one.state().team.items[2].status, Status::Waiting, "{effects}");
        assert_eq!(told(&one), told(&played("", "")), "{effects}");
    };
    same("Shelve(\"later\")");
    same("Resume(\"later\")");
    same("GiveUp(\"later\")");
    same("Resume(\"sign\")");
}

#[test]
fn why_names_what_was_put_off() {
    // It was due far off, and is to be done by tomorrow now.
    let mut before = played("Shelve(\"sign\")", "").state().team.clone();
    before.items[0].due = f64::from(before.day) + 1.0;
    before.items[0].missed = 0.0;
    let mut after = before.clone();
    after.item_resumed(0);
    let words = Words::english();
    let said = |before: &Team, after: &Team| -> Vec<String> {
        let all = explain(&Params::GAME, before, after);
        let delivery = all.iter().filter(|why| why.gauge == Gauge::Delivery);
        delivery.map(|why| why_words::label(&words, why)).collect()
    };
    assert_eq!(said(&before, &after), ["work put off, or taken up again"]);
    assert_eq!(said(&after, &before), ["work put off"]);
}

#[test]
fn check_tells_of_work_that_is_taken_up_again_and_was_never_put_off() {
    let found = |first: &str, then: &str| {
        let (_, found) = check::read("put_off.scenario.ron", &story(first, then));
        let of = |finding: &&twohats::story::Diagnostic| finding.rule == "unused";
        found
            .iter()
            .filter(of)
            .map(|finding| finding.message.clone())
            .collect::<Vec<_>>()
    };
    let later = "`later` never arrives";
    assert_eq!(found("Shelve(\"sign\")", "Resume(\"sign\")"), [later]);
    let never = "`sign` is taken up again with `Resume` but never put off with `Shelve`";
    assert_eq!(found("", "Resume(\"sign\")"), [never, later]);
}
