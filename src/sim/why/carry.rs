//! The way from one moment of a team to a later one, one group of causes at a time.

use super::Cause;
use crate::sim::team::{Item, Past, Person, Status, Team};

/// The order in which delivery and growth are walked from before to after, one group of causes at a time.
pub(super) const PATH: [Cause; 20] = [
    Cause::Members,
    Cause::Outcome,
    Cause::Help,
    Cause::Dates,
    Cause::Unclear,
    Cause::Fit,
    Cause::Talk,
    Cause::Approach,
    Cause::Skill,
    Cause::Spirits,
    Cause::Rest,
    Cause::Clarity,
    Cause::Process,
    Cause::Safety,
    Cause::Bench,
    Cause::NewWork,
    Cause::Shelved,
    Cause::Ended,
    Cause::Days,
    Cause::Else,
];

/// Takes one group of causes from `after`.
pub(super) fn carry(cause: Cause, path: &mut Team, after: &Team) {
    match cause {
        Cause::Fit => path.lead.fit = after.lead.fit,
        // A day that passes ends its talk: that is no other way to lead, and the hours were paid for.
        Cause::Talk if path.day == after.day => path.lead.talked = after.lead.talked,
        Cause::Talk => {}
        Cause::Approach => {
            let talked = path.lead.talked;
            path.lead = after.lead;
            path.lead.talked = talked;
        }
        Cause::Process => path.process = after.process,
        Cause::Safety => path.safety = after.safety,
        Cause::Days => {
            path.day = after.day;
            path.lead.talked = after.lead.talked;
            carry_past(path, after, |past, new| past.gain = new.gain);
            for (item, new) in path.items.iter_mut().zip(&after.items) {
                item.remaining = new.remaining;
                (item.done, item.missed) = (new.done, new.missed);
            }
        }
        Cause::NewWork
        | Cause::Shelved
        | Cause::Ended
        | Cause::Outcome
        | Cause::Help
        | Cause::Dates
        | Cause::Unclear => {
            if cause == Cause::Ended {
                carry_past(path, after, |past, new| {
                    past.score = new.score;
                    past.ended = new.ended;
                });
            }
            for (item, new) in path.items.iter_mut().zip(&after.items) {
                carry_item(cause, item, new);
            }
        }
        Cause::Else => *path = after.clone(),
        _ => {
            carry_people(cause, path, after);
        }
    }
}

/// Takes something of every workday from `after`, which has seen as many or more.
fn carry_past(path: &mut Team, after: &Team, take: impl Fn(&mut Past, &Past)) {
    path.history.resize(after.history.len(), Past::default());
    path.history
        .iter_mut()
        .zip(&after.history)
        .for_each(|(past, new)| take(past, new));
}

fn carry_item(cause: Cause, item: &mut Item, new: &Item) {
    match cause {
        Cause::Outcome => {
            item.remaining += new.decided - item.decided;
            item.decided = new.decided;
        }
        Cause::Help => {
            item.remaining += new.helped - item.helped;
            item.helped = new.helped;
            item.effort = new.effort;
        }
        Cause::Dates => {
            item.due = new.due;
            item.grace = new.grace;
        }
        Cause::Unclear => {
            item.uncertainty = new.uncertainty;
            item.need = new.need;
            item.difficulty = new.difficulty;
            item.area = new.area;
        }
        Cause::NewWork => {
            if item.status == Status::Waiting && new.status != Status::Waiting {
                item.status = Status::Open;
            }
        }
        Cause::Shelved => {
            if (item.status == Status::Shelved) != (new.status == Status::Shelved) {
                item.status = match new.status {
                    Status::Shelved => Status::Shelved,
                    _ => Status::Open,
                };
            }
        }
        _ => item.status = new.status,
    }
}

/// Takes it for everybody.
pub(super) fn carry_people(cause: Cause, path: &mut Team, after: &Team) {
    for (at, new) in after.people.iter().enumerate() {
        if let Some(mut person) = path.people.get(at) {
            carry_person(cause, &mut person, &new);
            path.people.set(at, &person);
        }
    }
}

fn carry_person(cause: Cause, person: &mut Person, new: &Person) {
    match cause {
        Cause::Members if person.predecessors != new.predecessors => *person = *new,
        Cause::Members => {
            person.here = new.here;
            person.newcomer_days = new.newcomer_days;
        }
        Cause::Skill => person.skill = new.skill,
        Cause::Spirits => person.morale = new.morale,
        Cause::Rest => person.energy = new.energy,
        Cause::Clarity => person.clarity = new.clarity,
        _ => person.bench = new.bench,
    }
}
