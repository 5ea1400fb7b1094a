//! Which form of a word goes with a number, by the rules each language has in Unicode's tables.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::pieces::Form;
use super::shown;

/// Whole numbers beyond this bring no form that a story counts to.
const MOST: i64 = 200;

/// Examples named of each form.
const EXAMPLES: usize = 4;

/// The forms in the order in which they are written.
const ORDER: [PluralCategory; 6] = [
    PluralCategory::ZERO,
    PluralCategory::ONE,
    PluralCategory::TWO,
    PluralCategory::FEW,
    PluralCategory::MANY,
    PluralCategory::OTHER,
];

/// The rules of a language: its own, else those of the language without its region, else those of English.
fn rules(language: &str) -> Option<PluralRules> {
    let base = language.split(['-', '_']).next().unwrap_or(language);
    let rules = |tag: &str| {
        let id: LanguageIdentifier = tag.parse().ok()?;
        PluralRules::create(id, PluralRuleType::CARDINAL).ok()
    };
    rules(language).or_else(|| rules(base)).or_else(|| rules("en"))
}

fn category(rules: &PluralRules, number: i64) -> PluralCategory {
    rules
        .select(number.unsigned_abs())
        .unwrap_or(PluralCategory::OTHER)
}

/// The forms a language has for whole numbers, in the order in which they are written: its name in Unicode's tables, and
/// the first numbers it goes with.
#[must_use]
pub fn forms_of(language: &str) -> Vec<(&'static str, Vec<i64>)> {
    let Some(rules) = rules(language) else {
        return vec![("other", (0..EXAMPLES as i64).collect())];
    };
    let of = |wanted: &PluralCategory| {
        let numbers = (0..=MOST).filter(|number| category(&rules, *number) == *wanted);
        let examples: Vec<i64> = numbers.take(EXAMPLES).collect();
        (!examples.is_empty()).then(|| (name(wanted), examples))
    };
    ORDER.iter().filter_map(of).collect()
}

fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// The form that goes with a number. One for exactly this number comes first; where forms are missing, the last is taken.
pub(super) fn choose(language: &str, forms: &[Form<'_>], number: i64) -> String {
    let text = shown(number);
    let exact = forms.iter().find(|form| form.exactly == Some(number));
    let usual: Vec<&Form<'_>> = forms.iter().filter(|form| form.exactly.is_none()).collect();
    let place = || {
        let wanted = rules(language).map_or("other", |rules| name(&category(&rules, number)));
        let place = forms_of(language).iter().position(|(form, _)| *form == wanted);
        place.unwrap_or(usize::MAX).min(usual.len().saturating_sub(1))
    };
    let form = exact.or_else(|| usual.get(place()).copied());
    form.map_or(text.clone(), |form| form.with(&text))
}
