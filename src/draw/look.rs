//! What a person looks like: a few words an author picks, drawn the same in the game, in reports and on phones.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A person's looks. Everything has a default, so a scenario may say only what matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// Skin tone.
    pub skin: Skin,
    /// Hair style.
    pub hair: Hair,
    /// Hair colour.
    pub hair_color: HairColor,
    /// Beard or moustache.
    pub beard: Beard,
    /// Glasses.
    pub glasses: bool,
    /// How old they look.
    pub age: Age,
    /// Their build.
    pub build: Build,
    /// What they wear.
    pub clothes: Clothes,
    /// The colour of what they wear.
    pub color: ClothColor,
    /// A wheelchair.
    pub wheelchair: bool,
    /// A hand or leg that was made for them.
    pub prosthesis: bool,
    /// Expecting a child.
    pub expecting: bool,
}

/// Skin tone, from light to dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Skin {
    /// Very light.
    Porcelain,
    /// Light.
    Light,
    /// Light brown.
    #[default]
    Tan,
    /// Brown.
    Brown,
    /// Dark brown.
    Deep,
    /// Very dark.
    Ebony,
}

/// Hair style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Hair {
    /// Short, parted.
    #[default]
    Short,
    /// To the jaw.
    Bob,
    /// Past the shoulders.
    Long,
    /// Tied at the back.
    Bun,
    /// Short and curly.
    Curly,
    /// Full and round.
    Afro,
    /// Very short.
    Cropped,
    /// None to speak of.
    Bald,
    /// A headscarf, in the colour of the clothes.
    Scarf,
}

/// Hair colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum HairColor {
    /// Black.
    Black,
    /// Dark brown.
    #[default]
    Brown,
    /// Reddish.
    Auburn,
    /// Blond.
    Blond,
    /// Grey.
    Grey,
    /// White.
    White,
}

/// Beard or moustache.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Beard {
    /// None.
    #[default]
    None,
    /// A few days.
    Stubble,
    /// Full.
    Full,
    /// Moustache only.
    Moustache,
}

/// How old somebody looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Age {
    /// Early twenties.
    Young,
    /// Thirties or forties.
    #[default]
    Middle,
    /// Late fifties.
    Older,
}

/// Build.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Build {
    /// Slight.
    Slight,
    /// Neither.
    #[default]
    Medium,
    /// Broad.
    Broad,
}

/// What somebody wears.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Clothes {
    /// A jumper.
    #[default]
    Jumper,
    /// A shirt with a collar.
    Shirt,
    /// A high-visibility vest over a shirt, for docks and sites.
    Vest,
    /// A jacket.
    Jacket,
    /// A hooded top.
    Hoodie,
    /// A tunic as nurses wear it.
    Scrubs,
    /// Dungarees over a shirt.
    Overalls,
    /// An apron over a shirt.
    Apron,
    /// A white coat.
    Coat,
    /// A uniform shirt with shoulder marks.
    Uniform,
}

/// Colour of clothes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum ClothColor {
    /// Blue.
    #[default]
    Blue,
    /// Green.
    Green,
    /// Rust red.
    Rust,
    /// Mustard yellow.
    Mustard,
    /// Plum.
    Plum,
    /// Teal.
    Teal,
    /// Grey.
    Slate,
    /// Cream.
    Cream,
}
