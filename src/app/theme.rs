//! The look in one place: colours, type scale, spacing, and how they follow window size and text size.

use std::marker::PhantomData;

use bevy::asset::{AssetId, uuid::Uuid};
use bevy::prelude::*;
use bevy::text::{FontSource, LetterSpacing, LineHeight, RemSize};
use bevy::window::PrimaryWindow;

use super::settings::Settings;
use super::states::{Overlay, Screen};
use crate::draw::palette;
use crate::packed::font;
use crate::sim::vocabulary::Hat;
use crate::story::emphasis;

/// The page behind everything.
pub(super) const NIGHT: Color = hex(palette::NIGHT);
/// A panel.
pub(super) const PANEL: Color = hex(palette::PANEL);
/// A panel on a panel.
pub(super) const RAISED: Color = hex(palette::RAISED);
/// Hairlines.
pub(super) const LINE: Color = hex(palette::LINE);
/// Body text.
pub(super) const PAPER: Color = hex(palette::PAPER);
/// Quiet text.
pub(super) const MUTED: Color = hex(palette::MUTED);
/// Text on bright fills.
pub(super) const INK: Color = hex(palette::INK);
/// Keyboard focus.
pub(super) const FOCUS: Color = hex(palette::FOCUS);
/// Trouble.
pub(super) const ALARM: Color = hex(palette::ALARM);
/// The manager's hat.
pub(super) const MANAGER: Color = hex(palette::MANAGER);
/// The leader's hat.
pub(super) const LEADER: Color = hex(palette::LEADER);

/// Morale, delivery, growth.
pub(super) const GAUGES: [Color; 3] = [hex(palette::MORALE), hex(palette::DELIVERY), hex(palette::GROWTH)];

/// The colour of a hat.
pub(super) const fn hat(hat: Hat) -> Color {
    match hat {
        Hat::Manager => MANAGER,
        Hat::Leader => LEADER,
        Hat::Both => hex(palette::BOTH),
        Hat::Neither => hex(palette::NEITHER),
    }
}

/// The colour of a hat light enough for words on a card.
pub(super) const fn hat_ink(which: Hat) -> Color {
    match which {
        Hat::Manager => hex("#a9c0fb"),
        Hat::Neither => MUTED,
        Hat::Leader | Hat::Both => hat(which),
    }
}

/// The text face.
const TEXT: Uuid = AssetId::<Font>::DEFAULT_UUID;
const SEMIBOLD: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a01);
const BOLD: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a02);
const DISPLAY: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a03);

/// The faces of whoever wants letters that cannot be mistaken for each other, for [`TEXT`], [`SEMIBOLD`] and [`BOLD`].
const EASY: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a04);
const EASY_SEMIBOLD: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a05);
const EASY_BOLD: Uuid = Uuid::from_u128(0x0d6f_5a0e_6c0f_4b3e_8f0e_3a5f_3f0c_1a06);

/// One step of the type scale: face, size in rem, line height, colour. A text that is on screen keeps it.
#[derive(Component, Clone, Copy)]
pub(super) struct Type {
    face: Uuid,
    rem: f32,
    leading: f32,
    color: Color,
}

const fn face(face: Uuid, rem: f32, leading: f32, color: Color) -> Type {
    Type {
        face,
        rem,
        leading,
        color,
    }
}

/// The title of a screen.
pub(super) const TITLE: Type = face(DISPLAY, 2.1, 1.15, PAPER);
/// The title of a card or a panel.
pub(super) const HEADING: Type = face(DISPLAY, 1.35, 1.2, PAPER);
/// Running text.
pub(super) const BODY: Type = face(TEXT, 1.0, 1.5, PAPER);
/// What is typed into a field.
pub(super) const FIELD: Type = face(TEXT, 1.0, 1.25, PAPER);
/// What matters within running text: prompts, choices.
pub(super) const STRONG: Type = face(SEMIBOLD, 1.0, 1.35, PAPER);
/// The question of a decision.
pub(super) const PROMPT: Type = face(DISPLAY, 1.16, 1.2, PAPER);
/// Buttons and names.
pub(super) const LABEL: Type = face(SEMIBOLD, 0.92, 1.25, PAPER);
/// The button most people come for: dark words on a light ground look thinner than they are.
pub(super) const CALL: Type = face(BOLD, 0.92, 1.25, INK);
/// Numbers that move.
pub(super) const FIGURE: Type = face(BOLD, 1.08, 1.2, PAPER);
/// Small print.
pub(super) const SMALL: Type = face(TEXT, 0.84, 1.4, MUTED);
/// Running text on the wall of a workshop, and the smallest there is on it.
pub(super) const WALL: Type = face(TEXT, 1.0, 1.28, PAPER);
/// What matters within it.
pub(super) const WALL_STRONG: Type = face(SEMIBOLD, 1.0, 1.25, PAPER);
/// The same where there is room for more.
pub(super) const WALL_LARGE: Type = face(SEMIBOLD, 1.22, 1.22, PAPER);
/// A question on the wall.
pub(super) const WALL_HEAD: Type = face(DISPLAY, 1.22, 1.16, PAPER);
/// A title on the wall.
pub(super) const WALL_HUGE: Type = face(DISPLAY, 2.0, 1.05, PAPER);

impl Type {
    /// The same in another colour.
    pub(super) const fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// Whether it is running text, of which an eye follows line by line.
    pub(super) fn is_prose(self) -> bool {
        self.face == TEXT && (self.rem, self.leading) == (BODY.rem, BODY.leading)
    }

    /// How large it is, where it sets titles.
    pub(super) fn title(self) -> Option<f32> {
        (self.face == DISPLAY).then_some(self.rem)
    }

    /// Its colour.
    pub(super) const fn ink(self) -> Color {
        self.color
    }
}

/// Text in one step of the type scale.
pub(super) fn text(kind: Type, words: impl Into<String>) -> impl Bundle {
    (Text::new(words), set(kind), Pickable::IGNORE, Label)
}

/// How words are set.
fn set(kind: Type) -> impl Bundle {
    let font = TextFont {
        font: FontSource::Handle(Handle::Uuid(kind.face, PhantomData)),
        font_size: FontSize::Rem(kind.rem),
        ..default()
    };
    (
        kind,
        font,
        LineHeight::RelativeToFont(kind.leading),
        LetterSpacing::default(),
        TextColor(kind.color),
    )
}

/// Text of an author, in which stars stress: what is stressed is set in bold, and where all of it is strong, underlined.
pub(super) fn told(kind: Type, words: &str) -> impl Bundle + use<> {
    let mut runs = emphasis::runs(words).into_iter().peekable();
    // The first words are the text itself, which has one face; what cannot be one is behind it, as all that follows.
    let first = runs.next_if(|run| !run.strong);
    let head = text(kind, first.map_or_else(String::new, |run| run.words.into_owned()));
    let rest: Vec<_> = runs.map(|run| (run.strong, run.words.into_owned())).collect();
    let spans = move |text: &mut ChildSpawner| {
        for (strong, words) in rest {
            span(text, kind, words, strong);
        }
    };
    (head, Told(words.to_owned()), Children::spawn(SpawnWith(spans)))
}

/// Words on from the first ones of a text of an author.
fn span<'w>(text: &'w mut ChildSpawner<'_>, kind: Type, words: String, strong: bool) -> EntityWorldMut<'w> {
    let strong_already = kind.face != TEXT;
    let face = if strong && !strong_already {
        BOLD
    } else {
        kind.face
    };
    let mut span = text.spawn((TextSpan::new(words), set(Type { face, ..kind })));
    if strong && strong_already {
        span.insert(Underline);
    }
    span
}

/// Text of an author as it was written, however it is set.
#[derive(Component)]
pub(super) struct Told(pub(super) String);

/// Words that are not seen before so many letters of their line are.
#[derive(Component)]
pub(super) struct Hidden(pub(super) f32);

/// The same, with every word in its place, and seen when its turn comes: so many letters come before these words, and so
/// many are there.
pub(super) fn unfolding(kind: Type, words: &str, (before, there): (usize, f32)) -> impl Bundle + use<> {
    let mut at = before;
    let mut parts = Vec::new();
    for run in emphasis::runs(words) {
        for word in run.words.split_inclusive(' ') {
            parts.push((at as f32, run.strong, word.to_owned()));
            at += word.chars().count();
        }
    }
    let spans = move |text: &mut ChildSpawner| {
        for (at, strong, word) in parts {
            let mut span = span(text, kind, word, strong);
            if at > there {
                span.insert((Hidden(at), TextColor(kind.color.with_alpha(0.0))));
            }
        }
    };
    (
        text(kind, ""),
        Told(words.to_owned()),
        Children::spawn(SpawnWith(spans)),
    )
}

/// The look of words that are typed, for a field.
pub(super) fn typed(kind: Type) -> impl Bundle {
    set(kind)
}

/// A soft shadow under a raised panel.
pub(super) fn shadow() -> BoxShadow {
    BoxShadow::new(Color::srgba(0.01, 0.015, 0.05, 0.5), px(0), px(6), px(0), px(22))
}

/// A colour from the palette's `#rrggbb`.
pub(super) const fn hex(text: &str) -> Color {
    let bytes = text.as_bytes();
    Color::srgb_u8(
        digit(bytes[1]) * 16 + digit(bytes[2]),
        digit(bytes[3]) * 16 + digit(bytes[4]),
        digit(bytes[5]) * 16 + digit(bytes[6]),
    )
}

const fn digit(byte: u8) -> u8 {
    match byte {
        b'a'..=b'f' => byte - b'a' + 10,
        _ => byte.saturating_sub(b'0'),
    }
}

/// Whether a line of the window holds enough words for things to stand side by side.
#[derive(Resource, Default)]
pub(super) struct Roomy(pub(super) bool);

impl Roomy {
    /// Whether words are so large, and the window so narrow for them, that the text, what came of a choice and the next question
    /// are read one after the other in one place.
    pub(super) fn takes_turns(&self, settings: &Settings) -> bool {
        !self.0 && settings.text_size() > 1.0
    }
}

/// Widths of a window in rem from which it is roomy.
const ROOMY: f32 = 60.0;

/// One rem in logical pixels at a window of 1280 x 720 and text size 100 %.
pub(super) const REM: f32 = 17.0;

/// Height of a capital as a share of the size of its face.
pub(super) const CAPITAL: f32 = 0.727;

/// The size of running text on the wall of a workshop, in logical pixels of a window so high: its capitals are a thirtieth
/// of the picture, which is legible from the back row.
pub(super) fn wall_letter(height: f32) -> f32 {
    height / 30.0 / CAPITAL
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(ClearColor(NIGHT))
        .insert_resource(RemSize(REM))
        .insert_resource(Roomy(true))
        .add_systems(PreStartup, load_fonts)
        .add_systems(Update, follow_window_and_settings)
        .add_systems(
            PostUpdate,
            (set_easier, keep_measure).before(bevy::ui::UiSystems::Content),
        );
}

/// Width of a line of running text at most, in rem: some 70 letters, and never more than 75.
const MEASURE: f32 = 32.0;

/// Lines of running text are no longer than one reads with ease.
fn keep_measure(rem: Res<RemSize>, mut all: Query<(Ref<Type>, &mut Node), With<Text>>) {
    let most = px((MEASURE * rem.0).round());
    for (kind, mut node) in &mut all {
        if (kind.is_added() || rem.is_changed()) && kind.is_prose() && node.max_width != most {
            node.max_width = most;
        }
    }
}

/// Our own faces, in the binary; the text face is also the default, so that nothing falls back to boxes.
fn load_fonts(mut fonts: ResMut<Assets<Font>>) {
    let mut add = |face: Uuid, bytes: &[u8]| {
        let font = Font::from_bytes(bytes.to_vec());
        if let Err(error) = fonts.insert(AssetId::Uuid { uuid: face }, font) {
            warn!("a font was not loaded: {error}");
        }
    };
    add(TEXT, font("Inter-Regular.ttf"));
    add(SEMIBOLD, font("Inter-SemiBold.ttf"));
    add(BOLD, font("Inter-Bold.ttf"));
    add(DISPLAY, font("Fraunces-SemiBold.ttf"));
    add(EASY, font("Atkinson-Regular.ttf"));
    add(EASY_SEMIBOLD, font("Atkinson-SemiBold.ttf"));
    add(EASY_BOLD, font("Atkinson-Bold.ttf"));
}

/// What lies between letters at least where they are to be read more easily, as a share of their size; and how much
/// further apart lines are. Words are apart in the face itself.
const APART: f32 = 0.08;
const LEADING: f32 = 1.12;

/// Sets words in the faces and with the room that the player wants.
fn set_easier(
    settings: Res<Settings>,
    mut before: Local<bool>,
    mut all: Query<(Ref<Type>, &mut TextFont, &mut LineHeight, &mut LetterSpacing)>,
) {
    let easy = settings.easy_letters;
    let turned = std::mem::replace(&mut *before, easy) != easy;
    if !easy && !turned {
        return;
    }
    for (kind, mut font, mut leading, mut spacing) in &mut all {
        let anew = turned || (easy && kind.is_added());
        if !anew {
            continue;
        }
        let (face, apart, looser) = match kind.face {
            face if !easy => (face, 0.0, 1.0),
            TEXT => (EASY, APART, LEADING),
            SEMIBOLD => (EASY_SEMIBOLD, APART, LEADING),
            _ => (EASY_BOLD, APART, LEADING),
        };
        font.font = FontSource::Handle(Handle::Uuid(face, PhantomData));
        *leading = LineHeight::RelativeToFont(kind.leading * looser);
        *spacing = LetterSpacing::Rem(kind.rem * apart);
    }
}

/// How large a window is beside one of 1280 x 720. One that is higher than wide is read from as near as a phone held upright.
fn fit(width: f32, height: f32) -> f32 {
    if height > width {
        (width / 800.0).min(height / 1100.0)
    } else {
        (width / 1280.0).min(height / 720.0)
    }
}

/// Everything grows a little slower than the window, so a large screen gains both size and room. The caps keep the
/// largest glyph well under what a glyph atlas holds.
fn follow_window_and_settings(
    windows: Query<&Window, With<PrimaryWindow>>,
    settings: Res<Settings>,
    (screen, overlay): (Res<State<Screen>>, Res<State<Overlay>>),
    mut scale: ResMut<UiScale>,
    mut rem: ResMut<RemSize>,
    mut roomy: ResMut<Roomy>,
) {
    let Ok(window) = windows.single() else { return };
    let fit = fit(window.width(), window.height());
    let fresh = (0.3 + 0.7 * fit).clamp(0.8, 2.4);
    if (scale.0 - fresh).abs() > 0.004 {
        scale.0 = fresh;
    }
    let size = match (screen.get(), overlay.get()) {
        // The wall is as far away as it is, whatever a player's eyes are like.
        (Screen::Wall, Overlay::None) => wall_letter(window.height()) / fresh,
        _ => REM * settings.text_size(),
    };
    if (rem.0 - size).abs() > 0.01 {
        rem.0 = size;
    }
    let wide = window.width() / fresh / size >= ROOMY;
    if roomy.0 != wide {
        roomy.0 = wide;
    }
}
