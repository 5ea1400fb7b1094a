//! The journal in words: a run in a line and in full, habits in sentences, what was found of a story.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::journal::profiles::Profile;
use crate::journal::{Commitment, HIGHEST, How, Moment, Reflection};
use crate::journal::{Date, Found, Habits, Journal, Kept, Run, Share, Unread, Why, habits};
use crate::numeral::Plain;
use crate::story::text::has_words;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::names;
use super::plain::GAUGES;

/// A day of the calendar.
#[must_use]
pub fn date(words: &Words, date: Date) -> String {
    let (year, month, day) = date.parts();
    // As texts, years get no marks of thousands.
    let values = [
        ("day", day.to_string().into()),
        ("month", month.into()),
        ("year", year.to_string().into()),
    ];
    words.fill("date", &values)
}

/// A day and the time of it: runs of one story on one day are told apart by it.
#[must_use]
pub fn moment(words: &Words, moment: Moment) -> String {
    let (hour, minute) = moment.time();
    format!("{}, {hour}:{minute:02}", date(words, moment.date()))
}

/// What somebody who plays is called: by their name, or as the first one until they say it.
#[must_use]
pub fn player(words: &Words, one: &Profile) -> String {
    match one.name.as_str() {
        "" => words.say("people-first"),
        name => name.to_owned(),
    }
}

/// A run with the titles of its story in the player's language, where that story is at hand: it was kept with those of the
/// language it was played in.
#[must_use]
pub fn spoken<'a>(run: &'a Run, story: Option<&Scenario>) -> Cow<'a, Run> {
    let Some(story) = story.filter(|story| story.id == run.scenario && story.title != run.title) else {
        return Cow::Borrowed(run);
    };
    let title = |text: &str| emphasis::plain(&story.unfilled(text)).into_owned();
    let mut run = run.clone();
    run.title = title(&story.title);
    if let Some(ending) = &mut run.ending
        && let Some(known) = story.endings.iter().find(|one| one.id == ending.id)
    {
        ending.title = title(&known.title);
    }
    if let Some(known) = story.scenes.iter().find(|one| one.id == run.scene.id) {
        run.scene.title = title(&known.title);
    }
    Cow::Owned(run)
}

/// What a run is called: by its player, otherwise as its story.
#[must_use]
pub fn name(run: &Run) -> &str {
    if run.name.is_empty() {
        &run.title
    } else {
        &run.name
    }
}

/// Its ending, or where it stands.
#[must_use]
pub fn outcome(words: &Words, run: &Run) -> String {
    let values = || {
        [
            ("day", (i64::from(run.day) + 1).into()),
            ("scene", run.scene.title.as_str().into()),
        ]
    };
    match &run.ending {
        Some(ending) => ending.title.clone(),
        None if run.kept => words.fill("journal-kept", &values()),
        None => words.fill("journal-left", &values()),
    }
}

/// Whether a run has every word that is typed: in its title, name, ending or scene, in its day as it is shown or as it is
/// written in files, in its luck, or in what was written about it.
#[must_use]
pub fn matches(words: &Words, run: &Run, typed: &str) -> bool {
    let shown = format!(
        "{}\n{}\n{}",
        date(words, run.played.date()),
        outcome(words, run),
        run.sought()
    );
    has_words(&shown, typed)
}

/// How many endings of a story were found, and when it was last played.
#[must_use]
pub fn found(words: &Words, found: &Found) -> String {
    let values = [
        ("found", found.endings.len().into()),
        ("of", found.of.into()),
        ("date", date(words, found.played.date()).into()),
    ];
    words.fill("journal-found", &values)
}

/// Why a file is not understood, and that it stays.
#[must_use]
pub fn unread(words: &Words, one: &Unread) -> String {
    let name = ("name", one.name.as_str().into());
    match &one.why {
        Why::Newer(format) => words.fill("journal-unread-newer", &[name, ("format", (*format).into())]),
        Why::Broken(why) | Why::Unreadable(why) => {
            words.fill("journal-unread", &[name, ("why", why.as_str().into())])
        }
    }
}

/// What runs say of habits, a heading and a sentence each. Nothing when nothing was decided.
#[must_use]
pub fn habits_told(words: &Words, habits: &Habits) -> Vec<String> {
    if habits.decisions == 0 {
        return Vec::new();
    }
    let heading = [
        ("runs", habits.runs.into()),
        ("decisions", habits.decisions.into()),
    ];
    let mut told = vec![words.fill("habits-heading", &heading)];
    let asked = habits.asked.share().unwrap_or_default();
    told.push(words.fill("habits-asked", &[("percent", words.percent(asked).into())]));
    let values = |share: Share| [("count", share.count.into()), ("of", share.of.into())];
    let some = |share: Share| share.of > 0;
    if some(habits.asked_where_known) {
        told.push(words.fill("habits-known", &values(habits.asked_where_known)));
    }
    if some(habits.told_in_haste) {
        told.push(words.fill("habits-haste", &values(habits.told_in_haste)));
    }
    told.push(words.fill("habits-suited", &values(habits.suited)));
    // What luck did not hide is no news.
    if habits.luck.kind.count > 0 {
        told.push(words.fill("habits-kind", &values(habits.luck.kind)));
    }
    if habits.luck.unkind.count > 0 {
        told.push(words.fill("habits-unkind", &values(habits.luck.unkind)));
    }
    told
}

/// What was written and rated, a line each.
#[must_use]
pub fn reflected(words: &Words, reflection: &Reflection) -> Vec<String> {
    let mut told = Vec::new();
    for answer in &reflection.answers {
        told.push(answer.question.clone());
        told.extend(answer.text.lines().map(|line| format!("  {line}")));
    }
    if let Some(one) = &reflection.commitment {
        let values = [
            ("date", date(words, one.due).into()),
            ("text", one.text.as_str().into()),
        ];
        told.push(words.fill("journal-commitment", &values));
        if let Some(became) = &one.became {
            told.push(self::became(words, became.how, became.on));
        }
    }
    if let (Some(before), Some(after)) = (reflection.before, reflection.after) {
        let values = [
            ("before", before.into()),
            ("after", after.into()),
            ("most", HIGHEST.into()),
        ];
        told.push(words.fill("journal-rated", &values));
    }
    told
}

/// What somebody meant to do the last time, and what became of it, or when it is asked.
#[must_use]
pub fn last_time(words: &Words, last: &Commitment) -> String {
    let values = [
        ("date", date(words, last.made).into()),
        ("text", last.text.as_str().into()),
    ];
    let meant = words.fill("reflect-last", &values);
    let then = match &last.became {
        Some(became) => self::became(words, became.how, became.on),
        None => words.fill("reflect-last-asked", &[("date", date(words, last.due).into())]),
    };
    format!("{meant} {then}")
}

/// What became of a commitment, and when that was said.
#[must_use]
pub fn became(words: &Words, how: How, on: Date) -> String {
    let values = [("how", how_word(how).into()), ("date", date(words, on).into())];
    words.fill("journal-became", &values)
}

fn how_word(how: How) -> &'static str {
    match how {
        How::Done => "done",
        How::Partly => "partly",
        How::Not => "not",
    }
}

/// The gauges at the end in one line.
#[must_use]
pub fn gauges(words: &Words, run: &Run) -> String {
    let all = names::gauges(words);
    let each = all.iter().zip(run.start.iter().zip(&run.end));
    let each = each.map(|(name, (start, end))| format!("{name} {:.0} → {:.0}", Plain(*start), Plain(*end)));
    each.collect::<Vec<_>>().join(" · ")
}

/// The runs that have all the words typed, for people at a terminal, with habits behind them.
#[must_use]
pub fn list(words: &Words, journal: &Journal, typed: &str) -> String {
    let some: Vec<&Kept> = journal
        .runs
        .iter()
        .filter(|kept| matches(words, &kept.run, typed))
        .collect();
    let mut out = String::new();
    for kept in &some {
        let run = &kept.run;
        out += &format!("{}\n", kept.name);
        out += &format!("  {} · {}\n", name(run), date(words, run.played.date()));
        out += &format!("  {}\n  {}\n", outcome(words, run), gauges(words, run));
    }
    if some.is_empty() {
        let none = if journal.runs.is_empty() {
            words.say("journal-empty")
        } else {
            words.say("journal-none-found")
        };
        out += &format!("{none}\n");
    }
    for one in &journal.unread {
        out += &format!("{}\n", unread(words, one));
    }
    for line in habits_told(words, &habits(some.iter().map(|kept| &kept.run))) {
        out += &format!("{line}\n");
    }
    out
}

/// One run in full, for people at a terminal.
#[must_use]
pub fn shown(words: &Words, kept: &Kept) -> String {
    let run = &kept.run;
    let mut lines = vec![
        kept.name.clone(),
        format!("{} · {}", name(run), date(words, run.played.date())),
        outcome(words, run),
        gauges(words, run),
        words.fill("compare-luck", &[("seed", run.seed.to_string().into())]),
    ];
    if kept.newer {
        lines.push(words.say("journal-newer"));
    }
    for one in &run.decisions {
        let outcome = words.say(if one.worked {
            "debrief-worked"
        } else {
            "debrief-failed"
        });
        let odds = words.fill("debrief-odds", &[("odds", words.percent(one.odds).into())]);
        let hat = names::hat_in_short(words, one.hat);
        lines.push(format!(
            "  {} · {} · {hat} · {outcome}, {odds}",
            one.decision, one.choice
        ));
    }
    if !run.branches.is_empty() {
        lines.push(words.fill("journal-branches", &[("count", run.branches.len().into())]));
        for branch in &run.branches {
            let ended = branch.ending.as_ref().unwrap_or(&branch.scene);
            lines.push(format!("  {}", ended.title));
        }
    }
    lines.extend(reflected(words, &run.reflection));
    lines.push(String::new());
    lines.join("\n")
}

/// The runs that have all the words typed, for programs.
#[must_use]
pub fn list_json(words: &Words, journal: &Journal, typed: &str) -> String {
    let some: Vec<&Kept> = journal
        .runs
        .iter()
        .filter(|kept| matches(words, &kept.run, typed))
        .collect();
    let habits = habits(some.iter().map(|kept| &kept.run));
    let share = |one: Share| json!({"count": one.count, "of": one.of});
    let unread = journal.unread.iter().map(|one| match &one.why {
        Why::Newer(format) => json!({"name": one.name, "newer": format}),
        Why::Broken(why) | Why::Unreadable(why) => json!({"name": one.name, "why": why}),
    });
    let all = json!({
        "runs": some.iter().map(|kept| brief(kept)).collect::<Vec<_>>(),
        "unread": unread.collect::<Vec<_>>(),
        "habits": {
            "runs": habits.runs, "decisions": habits.decisions, "asked": share(habits.asked),
            "asked_where_known": share(habits.asked_where_known), "told_in_haste": share(habits.told_in_haste),
            "suited": share(habits.suited), "lucky": share(habits.luck.kind), "unlucky": share(habits.luck.unkind),
        },
    });
    format!("{all:#}\n")
}

/// One run in full, for programs.
#[must_use]
pub fn shown_json(kept: &Kept) -> String {
    let run = &kept.run;
    let mut all = brief(kept);
    let decisions = run.decisions.iter().map(|one| {
        json!({
            "decision": one.decision, "choice": one.choice, "hat": one.hat, "asked": one.asked, "knew": one.knew,
            "short": one.short, "odds": one.odds, "fit": one.fit, "worked": one.worked,
        })
    });
    all["decisions"] = decisions.collect();
    all["scenes"] = json!(run.scenes);
    all["branches"] = (run.branches.iter())
        .map(|one| json!({"left": one.left, "from": one.from, "ending": one.ending, "scene": one.scene, "day": one.day}))
        .collect();
    all["reflection"] = json!(run.reflection);
    format!("{all:#}\n")
}

fn brief(kept: &Kept) -> Value {
    let run = &kept.run;
    let gauges = |values: [f64; 3]| -> Value {
        let each = GAUGES.iter().zip(values);
        each.map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect()
    };
    json!({
        "name": kept.name, "called": run.name, "scenario": run.scenario, "hash": run.hash, "title": run.title,
        "language": run.language, "seed": run.seed, "began": run.began, "played": run.played, "kept": run.kept,
        "ending": run.ending, "scene": run.scene, "day": run.day, "start": gauges(run.start), "end": gauges(run.end),
        "format": run.run, "newer": kept.newer,
    })
}
