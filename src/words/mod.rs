//! The game's own words in the player's language: a key in, words out. The texts are in `assets/locales/<language>/*.ftl`.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language;

mod list;
mod locales;
mod numbers;

pub use list::capital;
pub use locales::{ENGLISH, LOCALES, known, languages, nearest};
pub use numbers::signed;

/// What goes into a placeable: text or a number. Numbers choose plural forms, texts choose variants.
pub type Value<'a> = FluentValue<'a>;

type Bundle = FluentBundle<FluentResource>;

/// All words in one language. Cheap to clone.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

struct Inner {
    language: &'static str,
    asked: String,
    own: Bundle,
    /// Answers for what a translation lacks; English itself needs nobody.
    english: Option<Bundle>,
}

impl Words {
    /// The words for whoever asks for this language: in it, or in the nearest the game speaks. What that one lacks is in
    /// English.
    #[must_use]
    pub fn of(asked: &str) -> Self {
        let language = nearest(asked);
        Self(Arc::new(Inner {
            language,
            asked: language::tag(asked).unwrap_or_else(|_| language.to_owned()),
            own: bundle(language),
            english: (language != ENGLISH).then(|| bundle(ENGLISH)),
        }))
    }

    /// The words in English.
    #[must_use]
    pub fn english() -> Self {
        Self::of(ENGLISH)
    }

    /// The tag of the language the words are in, such as `de`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.0.language
    }

    /// The tag of the language that was asked for, such as `fr`: that of the story, as far as it is translated.
    #[must_use]
    pub fn asked(&self) -> &str {
        &self.0.asked
    }

    /// Whether the words are in another language than the one that was asked for, regions aside.
    #[must_use]
    pub fn stand_in(&self) -> bool {
        language::base(self.asked()) != language::base(self.language())
    }

    /// The words of a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The words of a key with values put in. A text `name` can also be asked for as `Name`: with a capital first letter.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            if let Value::String(text) = value {
                arguments.set(capital(name), capital(text));
            }
            arguments.set(*name, value.clone());
        }
        let bundles = [Some(&self.0.own), self.0.english.as_ref()];
        let said = bundles.into_iter().flatten().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            // A value that was not given shows as its name in braces; a test holds that none is missing.
            let mut errors = Vec::new();
            Some(
                bundle
                    .format_pattern(pattern, Some(&arguments), &mut errors)
                    .into_owned(),
            )
        });
        // A test holds every key against the files; should one get through, its name says more than a blank.
        said.unwrap_or_else(|| key.to_owned())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Words({})", self.0.language)
    }
}

/// The messages of a language. What of a file cannot be read is left out; a test holds that there is nothing.
fn bundle(language: &str) -> Bundle {
    // English rules for a folder with a name that is no language tag; a test holds that there is none.
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // The marks keep mixed directions of writing apart; these languages are all written from the left.
    bundle.set_use_isolating(false);
    for (_, text) in locales::files(language) {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    if numbers::comma(&bundle) {
        bundle.set_formatter(Some(|value, _| match value {
            Value::Number(number) => Some(number.as_string().replace('.', ",")),
            _ => None,
        }));
    }
    bundle
}
