//! Copies a team, into the room of another where there is one: rollouts begin millions of times from the same morning.

use super::team::Team;

impl Clone for Team {
    fn clone(&self) -> Self {
        Self {
            people: self.people.clone(),
            items: self.items.clone(),
            history: self.history.clone(),
            ..*self
        }
    }

    /// Reuses the room of the lists.
    fn clone_from(&mut self, source: &Self) {
        // No `..`: a new field that is forgotten here does not compile.
        let Self {
            people,
            items,
            order,
            day,
            purpose,
            process,
            safety,
            record,
            code,
            climate,
            curiosity,
            load,
            lead,
            history,
            morning,
            begun,
        } = source;
        self.people.copy_from(people);
        self.items.clone_from(items);
        self.order = *order;
        self.day = *day;
        self.purpose = *purpose;
        self.process = *process;
        self.safety = *safety;
        self.record = *record;
        self.code = *code;
        self.climate = *climate;
        self.curiosity = *curiosity;
        self.load = *load;
        self.lead = *lead;
        self.history.clone_from(history);
        self.morning = *morning;
        self.begun = *begun;
    }
}
