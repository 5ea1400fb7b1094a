//! What is remarked of work and people beside the story.

use crate::play::Event;
use crate::story::Scenario;
use crate::story::ids::{ItemId, PersonId};
use crate::words::Words;

/// What happened to the work or to a person; none of other events.
pub(super) fn remark(words: &Words, scenario: &Scenario, event: &Event) -> Option<String> {
    let item = |id: ItemId| ("item", scenario.work[id.index()].title.as_str().into());
    let name = |id: PersonId| ("name", scenario.person(id).name.as_str().into());
    Some(match event {
        Event::Arrived(id) => words.fill("remark-new", &[item(*id)]),
        Event::Finished(id, 0) => words.fill("remark-done", &[item(*id)]),
        Event::Finished(id, late) => words.fill("remark-done-late", &[("days", (*late).into()), item(*id)]),
        Event::Lost(id) => words.fill("remark-lost", &[item(*id)]),
        Event::DateMoved(id, by) => {
            let days = by.unsigned_abs();
            let signed = format!("{}{days}", if *by < 0 { "-" } else { "+" });
            let values = [("by", signed.into()), ("days", days.into()), item(*id)];
            words.fill("remark-date-moved", &values)
        }
        Event::Shelved(id) => words.fill("remark-shelved", &[item(*id)]),
        Event::Resumed(id) => words.fill("remark-resumed", &[item(*id)]),
        Event::Quit(person) => words.fill("remark-quit", &[name(*person)]),
        Event::Left(person) => words.fill("remark-left", &[name(*person)]),
        Event::Joined(person) => words.fill("remark-joined", &[name(*person)]),
        Event::Away(person) => words.fill("remark-away", &[name(*person)]),
        _ => return None,
    })
}
