//! A room decides: tallies, percentages, tables, names, guesses, words, forms, and who is there.

use twohats::vote::{
    Ballot, Choice, Forms, Guess, Guesses, Joining, Kind, Lead, NONE, People, Refused, Rules, Seat, State,
    Tally, Texts, Token, When, by_table, clean, merged, percentages,
};

fn ballot(options: u8, none: bool, double: bool) -> Ballot {
    let option = |number| Choice {
        number,
        label: format!("Option {number}"),
        open: true,
    };
    Ballot::new((1..=options).map(option).collect(), none, double, 0)
}

#[test]
fn percentages_sum_to_a_hundred_or_say_so_and_equals_are_equal() {
    let cases: [(&[u32], &[u32]); 9] = [
        (&[4, 4, 6], &[28, 28, 43]),
        (&[1, 1, 1], &[33, 33, 33]),
        (&[0, 0, 0], &[0, 0, 0]),
        (&[1, 0, 0], &[100, 0, 0]),
        (&[69, 30, 1], &[69, 30, 1]),
        (&[5, 3, 2, 7, 1, 4, 2], &[21, 13, 8, 29, 4, 17, 8]),
        (&[29, 29, 43], &[29, 29, 42]),
        (&[2, 1], &[67, 33]),
        (&[u32::MAX, u32::MAX], &[50, 50]),
    ];
    for (counts, expected) in cases {
        let found = percentages(counts);
        assert_eq!(found, expected, "{counts:?}");
        for (a, one) in counts.iter().zip(&found) {
            for (b, other) in counts.iter().zip(&found) {
                assert!(a != b || one == other, "{counts:?}: {found:?}");
                assert!(a <= b || one >= other, "{counts:?}: {found:?}");
            }
        }
        let numbered: Vec<(u8, u32)> = (1..).zip(counts.iter().copied()).collect();
        let sum: u32 = found.iter().sum();
        let some = counts.iter().any(|count| *count > 0);
        assert_eq!(Tally::of(&numbered).rounded, some && sum != 100, "{counts:?}");
    }
}

#[test]
fn nobody_wins_a_tie_and_none_of_these_never_does() {
    let cases: [(&[(u8, u32)], Lead); 6] = [
        (&[(1, 5), (2, 5), (3, 2)], Lead::Tie(vec![1, 2])),
        (&[(1, 3), (2, 3), (3, 3)], Lead::Tie(vec![1, 2, 3])),
        (&[(1, 0), (2, 0), (3, 0)], Lead::Nobody),
        (&[(1, 0), (2, 0), (NONE, 9)], Lead::Nobody),
        (&[(1, 2), (2, 3), (NONE, 9)], Lead::One(2)),
        (&[(1, 1)], Lead::One(1)),
    ];
    for (counts, lead) in cases {
        assert_eq!(Tally::of(counts).lead(), lead, "{counts:?}");
    }
    // Hands 4 and phones 1 against phones 5.
    let mut mixed = ballot(2, false, false);
    mixed.raise(Seat::Boss, 1, 4);
    mixed.cast(Token(0), None, Seat::Boss, 1, 1);
    (1..6).for_each(|phone| {
        mixed.cast(Token(phone), None, Seat::Boss, 2, 1);
    });
    assert_eq!(mixed.tally(Seat::Boss, None).lead(), Lead::Tie(vec![1, 2]));
}

#[test]
fn three_hundred_phones_in_any_order_with_retries_count_once_each() {
    let mut votes: Vec<(u128, u64, u8)> = Vec::new();
    for phone in 0..300 {
        for (request, option) in [(1, 1), (2, 3), (3, 2), (3, 2), (1, 1)] {
            votes.push((phone, request, option));
        }
    }
    // Every order of a few shuffles: the number of a vote, not its arrival, says which is newest.
    for step in [1, 7, 11, 101] {
        let mut room = ballot(3, false, false);
        for at in 0..votes.len() {
            let (phone, request, option) = votes[at * step % votes.len()];
            room.cast(Token(phone), None, Seat::Boss, option, request);
        }
        let tally = room.tally(Seat::Boss, None);
        assert_eq!((tally.votes, tally.votes_of(2)), (300, 300), "step {step}");
    }
}

#[test]
fn as_the_boss_and_as_one_of_the_team_are_two_votes() {
    let mut room = ballot(2, true, true);
    for phone in 0..6 {
        room.cast(Token(phone), None, Seat::Boss, 1, 1);
        room.cast(Token(phone), None, Seat::Led, if phone < 4 { 2 } else { NONE }, 2);
    }
    assert_eq!(room.tally(Seat::Boss, None).votes_of(1), 6);
    let led = room.tally(Seat::Led, None);
    assert_eq!((led.votes_of(2), led.votes_of(NONE), led.votes), (4, 2, 6));
}

#[test]
fn small_tables_are_not_shown_nor_to_be_worked_out() {
    // Voters by table, fewest that may be shown, and which are.
    let cases: [(&[u128], u32, &[bool]); 6] = [
        (&[6, 7], 5, &[true, true]),
        (&[3, 3, 3], 5, &[false, false, false]),
        (&[8, 6, 3], 5, &[true, false, false]),
        (&[8, 3, 3], 5, &[true, false, false]),
        (&[8, 3], 5, &[false, false]),
        (&[2, 1], 1, &[true, true]),
    ];
    for (tables, smallest, shown) in cases {
        let mut room = ballot(2, false, false);
        let mut phone = 0;
        for (table, voters) in (1..).zip(tables) {
            for _ in 0..*voters {
                room.cast(Token(phone), Some(table), Seat::Boss, 1, 1);
                phone += 1;
            }
        }
        let found: Vec<bool> = by_table(&room, Seat::Boss, smallest)
            .iter()
            .map(|one| one.1.is_some())
            .collect();
        assert_eq!(found, shown, "{tables:?}");
    }
}

#[test]
fn names_and_texts_are_made_fit_to_be_shown() {
    let long = "x".repeat(60);
    let marks = format!("a{}", "\u{301}\u{302}\u{303}\u{304}".repeat(9));
    let cases: [(&str, Option<&str>); 14] = [
        ("  Ada   Lovelace ", Some("Ada Lovelace")),
        ("\u{202e}evil\u{202c}", Some("evil")),
        ("\u{200b}\u{2060}\u{feff}", None),
        ("", None),
        (" \n\t ", None),
        ("a\u{0}b\u{1b}[31m", Some("ab[31m")),
        ("e\u{301}", Some("\u{e9}")),
        ("\u{3164}\u{115f}", None),
        ("<script>alert(1)</script>", Some("<script>alert(1)</script")),
        ("=cmd()", Some("=cmd()")),
        ("\u{301}\u{302}", None),
        ("Müller-Lüdenscheidt", Some("Müller-Lüdenscheidt")),
        ("张伟", Some("张伟")),
        (long.as_str(), Some("xxxxxxxxxxxxxxxxxxxxxxxx")),
    ];
    for (text, expected) in cases {
        assert_eq!(clean(text, 24).as_deref(), expected, "{text:?}");
    }
    let cleaned = clean(&marks, 24).expect("a letter");
    assert!(cleaned.chars().count() <= 3, "{cleaned:?}");
}

#[test]
fn hands_typed_in_after_the_close_are_counted() {
    let mut closed = ballot(2, false, false);
    let (people, rules) = (People::default(), Rules::default());
    closed.close(1, closed.count(&people, 20, 1, &rules));
    for (option, hands) in [(1, 9), (2, 4), (1, 8)] {
        assert!(closed.raise(Seat::Boss, option, hands));
    }
    let count = closed.count(&people, 20, 2, &rules);
    assert_eq!((count.voted, count.present, count.few()), (12, 20, false));
}

#[test]
fn who_is_here_and_who_comes_in() {
    let (mut people, rules) = (People::default(), Rules::default());
    let nobody = Joining::default();
    for phone in 0..3 {
        people.join(Token(phone), &nobody, 0, &rules).expect("it is open");
    }
    let here = |people: &People, now| people.here(now, &rules).count();
    assert_eq!((here(&people, 44_999), here(&people, 45_000)), (3, 0));
    people.seen(Token(1), 44_000).expect("it is known");
    assert_eq!(here(&people, 60_000), 1);
    people.locked = true;
    assert_eq!(people.join(Token(9), &nobody, 0, &rules), Err(Refused::Locked));
    people
        .join(Token(0), &nobody, 60_000, &rules)
        .expect("they come back");
    assert_eq!(people.get(Token(0)).map(|one| one.number), Some(1));
    people.leave(Token(0));
    assert_eq!(here(&people, 60_000), 1);
    people.remove(2, true);
    assert_eq!(people.seen(Token(1), 60_000).map(|_| ()), Err(Refused::Removed));
    assert_eq!(people.seen(Token(7), 60_000).map(|_| ()), Err(Refused::Unknown));
}

#[test]
fn who_has_gone_leaves_the_place_and_not_their_name() {
    let (rules, nobody) = (Rules::default(), Joining::default());
    let few = Rules {
        most: 3,
        remembered: 5,
        ..rules
    };
    let (mut crowd, later) = (People::default(), rules.gone_after + 9);
    let known = |crowd: &People| crowd.all().map(|(token, _)| token.0).collect::<Vec<_>>();
    for token in 1..4 {
        assert_eq!(crowd.join(Token(token), &nobody, token as u64, &few), Ok(()));
    }
    assert_eq!(crowd.join(Token(4), &nobody, 4, &few), Err(Refused::Full));
    assert_eq!(crowd.ever(), 3, "who was not let in never joined");
    // The first voted, the second was sent out, and all three went: their places are free, and they are known.
    crowd.seen(Token(1), 1).expect("it is known").took_part = true;
    crowd.remove(2, true);
    for token in [4, 5] {
        assert_eq!(crowd.join(Token(token), &nobody, later, &few), Ok(()));
    }
    assert_eq!(known(&crowd), [1, 2, 3, 4, 5]);
    assert_eq!(crowd.join(Token(1), &nobody, later, &few), Ok(()));
    assert_eq!(crowd.get(Token(1)).map(|one| one.number), Some(1));
    assert_eq!(crowd.ever(), 5, "who comes back has joined once");
    assert_eq!(crowd.join(Token(6), &nobody, later, &few), Err(Refused::Full));
    // When no more can be remembered, whoever never took part is forgotten first; their number is not given again.
    crowd.leave(Token(1));
    assert_eq!(crowd.join(Token(6), &nobody, later, &few), Ok(()));
    assert_eq!(known(&crowd), [1, 2, 4, 5, 6]);
    assert_eq!(crowd.get(Token(6)).map(|one| one.number), Some(6));
    assert_eq!(crowd.ever(), 6, "who is forgotten had joined");
}

#[test]
fn votes_by_phone_cannot_be_worked_out_from_the_hands_all_saw() {
    // Phones, hands, and whether the split is shown.
    let cases = [
        (0, 0, true),
        (4, 0, false),
        (5, 0, true),
        (0, 4, false),
        (0, 5, true),
        (4, 9, false),
        (5, 1, true),
    ];
    for (phones, hands, shown) in cases {
        let mut room = ballot(2, false, false);
        for phone in 0..phones {
            room.cast(Token(phone), Some(1), Seat::Boss, 1, 1);
        }
        assert!(room.raise(Seat::Boss, 2, hands));
        assert_eq!(room.shown(Seat::Boss, 5).is_some(), shown, "{phones} and {hands}");
    }
    // Nor by tables: a small one beside a large one, and many hands.
    let mut room = ballot(2, false, false);
    for phone in 0..9 {
        room.cast(
            Token(phone),
            Some(if phone < 6 { 1 } else { 2 }),
            Seat::Boss,
            1,
            1,
        );
    }
    room.raise(Seat::Boss, 2, 20);
    assert!(
        by_table(&room, Seat::Boss, 5)
            .iter()
            .all(|(_, tally)| tally.is_none())
    );
}

#[test]
fn guesses_of_few_phones_cannot_be_worked_out_from_the_hands() {
    let mut guesses = Guesses::new(3);
    guesses.raise(0, Guess::Up, 8);
    assert!(guesses.may_be_seen(5), "hands everybody has seen");
    for phone in 0..4 {
        guesses.guess(Token(phone), 0, Guess::Down, 1);
        assert!(!guesses.may_be_seen(5), "{phone}");
    }
    guesses.guess(Token(4), 0, Guess::Same, 1);
    assert!(guesses.may_be_seen(5));
    // One of the three things is enough to tell by.
    guesses.guess(Token(0), 1, Guess::Up, 1);
    assert!(!guesses.may_be_seen(5));
    let settled = [[0; 3]; 3];
    guesses.settle(settled);
    assert!(!guesses.may_be_seen(5), "nothing is left to be seen");
}

#[test]
fn guesses_words_and_forms() {
    let mut guesses = Guesses::new(3);
    for phone in 0..5 {
        assert!(guesses.guess(Token(phone), 0, Guess::Up, 1));
    }
    assert!(guesses.guess(Token(0), 0, Guess::Down, 2) && !guesses.guess(Token(0), 0, Guess::Up, 1));
    assert!(!guesses.guess(Token(0), 3, Guess::Up, 9));
    guesses.raise(0, Guess::Same, 3);
    assert_eq!((guesses.tally(0), guesses.people()), ([1, 3, 4], 8));

    let mut texts = Texts::default();
    for (phone, word) in ["Trust", "trust  me", "fear", " ", "Fear"]
        .into_iter()
        .enumerate()
    {
        assert_eq!(
            texts.write((Token(phone as u128), 2), Kind::Word, Some(0), word),
            word != " "
        );
    }
    assert_eq!(
        texts.cloud(Some(0)),
        [],
        "nothing is seen before it is let through"
    );
    for number in 1..=4 {
        texts.judge(number, State::Shown);
    }
    assert_eq!(
        texts.cloud(Some(0)),
        [("Trust".to_owned(), 2), ("fear".to_owned(), 2)]
    );
    texts.write((Token(0), 1), Kind::Word, Some(0), "older");
    assert_eq!(
        texts.cloud(Some(0))[0].0,
        "Trust",
        "what was overtaken changes nothing"
    );
    texts.write((Token(0), 3), Kind::Word, Some(0), "other");
    assert_eq!(texts.cloud(Some(0))[0].0, "fear", "a changed word waits again");

    let mut reasons = Texts::default();
    for (phone, reason) in ["We  said so.", "Trust", "we said SO.", "Fear"]
        .into_iter()
        .enumerate()
    {
        assert!(reasons.write((Token(phone as u128), 1), Kind::Reason, Some(0), reason));
    }
    assert_eq!(
        merged(reasons.all().map(|text| text.text.as_str())),
        [("We said so.", 2), ("Trust", 1), ("Fear", 1)].map(|(text, times)| (text.to_owned(), times)),
        "the same with other spaces and letters is one"
    );

    let mut forms = Forms::default();
    for phone in 0..4 {
        assert!(forms.hand_in(Token(phone), When::Before, &[2, 3]));
    }
    assert!(forms.hand_in(Token(0), When::After, &[4, 3]) && forms.hand_in(Token(1), When::After, &[3, 2]));
    assert!(!forms.hand_in(Token(0), When::After, &[6]) && !forms.hand_in(Token(0), When::After, &[]));
    assert_eq!(forms.change(), (2, vec![(2.0, 3.5), (3.0, 2.5)]));
}
