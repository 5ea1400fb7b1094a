//! Typed ids: after lowering, everything in a scenario is a small number that only fits its own table.

use serde::Serialize;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident($number:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(pub $number);
        impl $name {
            /// The place in the table this id points into.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl From<usize> for $name {
            /// Ids are made while lowering, which caps every list well below the largest number.
            fn from(index: usize) -> Self {
                Self(<$number>::try_from(index).unwrap_or(<$number>::MAX))
            }
        }
    )*};
}

id! {
    /// A member of the cast: index into [`super::Scenario::cast`].
    PersonId(u16);
    /// A work item: index into [`super::Scenario::work`].
    ItemId(u16);
    /// A scene: index into [`super::Scenario::scenes`].
    SceneId(u16);
    /// A decision: index into [`super::Scenario::decisions`].
    DecisionId(u16);
    /// A choice: index into [`super::Decision::choices`] of its decision.
    ChoiceId(u16);
    /// An ending: index into [`super::Scenario::endings`].
    EndingId(u16);
    /// An incident card: index into [`super::Scenario::incidents`].
    IncidentId(u16);
    /// A flag: index into [`super::Scenario::flags`].
    FlagId(u16);
    /// A counter: index into [`super::Scenario::counters`].
    CounterId(u16);
    /// An area of skill, 0 to 2.
    AreaId(u16);
    /// A scene somebody asks whether it has been visited: index into [`super::Scenario::visits`].
    VisitId(u16);
    /// A piece of text: index into [`super::Scenario::texts`].
    TextId(u32);
}
