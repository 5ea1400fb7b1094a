//! Typed ids: after lowering, everything in a scenario is a small number that only fits its own table.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);
        impl $name {
            /// The place in the table this id points into.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
        impl From<usize> for $name {
            /// Ids are made while lowering, which caps every list well below 65,536.
            fn from(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        }
    )*};
}

id! {
    /// A member of the cast: index into [`super::Scenario::cast`].
    PersonId;
    /// A work item: index into [`super::Scenario::work`].
    ItemId;
    /// A scene: index into [`super::Scenario::scenes`].
    SceneId;
    /// A decision: index into [`super::Scenario::decisions`].
    DecisionId;
    /// A choice: index into [`super::Decision::choices`] of its decision.
    ChoiceId;
    /// An ending: index into [`super::Scenario::endings`].
    EndingId;
    /// An incident card: index into [`super::Scenario::incidents`].
    IncidentId;
    /// A flag: index into [`super::Scenario::flags`].
    FlagId;
    /// A counter: index into [`super::Scenario::counters`].
    CounterId;
    /// An area of skill, 0 to 2.
    AreaId;
    /// A piece of text: index into [`super::Scenario::texts`].
    TextId;
}
