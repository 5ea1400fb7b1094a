//! The numbers a drawing of somebody is made from: looks as measures and colours, a pose as movements.

use super::super::look::{Age, Beard, Build, Clothes, Hair, HairColor, Look, Skin};
use super::super::palette::{self, mix};
use super::super::pen::{ease, lerp, signed, unit};

/// How somebody holds themselves right now. Values outside their range are held to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// 0 (tired of it, closed) to 1 (glad to be here).
    pub morale: f64,
    /// 0 (worn out) to 1 (fresh).
    pub energy: f64,
    /// A fresh reaction, -1 (let down) to 1 (delighted); fades back to 0.
    pub mood_shift: f64,
    /// Where they look, -1 (their right, screen left) to 1.
    pub gaze: f64,
    /// Eyelids, 0 (open) to 1 (shut).
    pub blink: f64,
    /// Mouth, 0 (closed) to 1 (wide, mid-word).
    pub talking: f64,
}

impl Default for Pose {
    fn default() -> Self {
        Self {
            morale: 0.6,
            energy: 0.8,
            mood_shift: 0.0,
            gaze: 0.0,
            blink: 0.0,
            talking: 0.0,
        }
    }
}

/// Everything the parts of a drawing share.
pub(super) struct Rig {
    pub(super) look: Look,
    /// A headset is on the head.
    pub(super) headset: bool,
    pub(super) skin: String,
    pub(super) shade: String,
    pub(super) blush: &'static str,
    pub(super) hair: String,
    pub(super) hair_dark: String,
    pub(super) hair_light: String,
    pub(super) iris: &'static str,
    pub(super) cloth: String,
    pub(super) cloth_dark: String,
    pub(super) cloth_light: String,
    pub(super) legs: String,
    pub(super) legs_dark: String,
    pub(super) shoes: &'static str,
    /// Half the width of the jaw.
    pub(super) jaw: f64,
    /// Half the width of the chin's flat.
    pub(super) chin: f64,
    /// Half the width of the neck.
    pub(super) neck: f64,
    /// Half the width between the shoulders.
    pub(super) shoulder: f64,
    /// Longer lashes and fuller lips.
    pub(super) soft: bool,
    /// How glad they look, 0..1.
    pub(super) up: f64,
    /// How low they look, 0..1.
    pub(super) down: f64,
    /// How tired they look, 0..1.
    pub(super) tired: f64,
    /// A fresh reaction, -1..1.
    pub(super) shift: f64,
    pub(super) gaze: f64,
    pub(super) blink: f64,
    pub(super) talking: f64,
    /// How far the head is turned, -1 (screen left) to 1.
    pub(super) turned: f64,
    /// How far the shoulders hang, in units.
    pub(super) droop: f64,
    /// The head's lean, in degrees.
    pub(super) tilt: f64,
    /// How far the head sinks, in units.
    pub(super) sink: f64,
}

impl Rig {
    pub(super) fn new(look: &Look, pose: &Pose) -> Self {
        let (energy, shift) = (unit(pose.energy), signed(pose.mood_shift));
        let feel = signed(unit(pose.morale) * 2.0 - 1.0 + 0.55 * shift);
        let (up, down, tired) = (feel.max(0.0), (-feel).max(0.0), 1.0 - energy);
        let gaze = signed(pose.gaze);
        let (jaw, chin, neck, shoulder) = match look.build {
            Build::Slight => (38.0, 11.0, 16.0, 74.0),
            Build::Medium => (42.0, 14.0, 19.0, 86.0),
            Build::Broad => (47.0, 18.0, 24.0, 102.0),
        };
        // People don't all lean the same way.
        let side = if (look.hair as u8 + look.color as u8).is_multiple_of(2) {
            1.0
        } else {
            -1.0
        };
        let hair = grown(look);
        let cloth = match look.clothes {
            Clothes::Coat => "#f0f1ef".to_owned(),
            _ => palette::cloth(look.color).to_owned(),
        };
        let legs = trousers(look, &cloth);
        Self {
            look: *look,
            headset: false,
            skin: palette::skin(look.skin).to_owned(),
            shade: palette::skin_shade(look.skin).to_owned(),
            blush: palette::blush(look.skin),
            hair_dark: mix(&hair, "#170f1c", 0.34),
            hair_light: mix(&hair, "#ffdcae", 0.2),
            hair,
            iris: iris(look),
            cloth_dark: mix(&cloth, "#1c1838", 0.3),
            cloth_light: mix(&cloth, "#fff0d8", 0.22),
            legs_dark: mix(&legs, "#14102a", 0.24),
            legs,
            shoes: shoes(look),
            cloth,
            jaw,
            chin,
            neck,
            shoulder,
            soft: look.beard == Beard::None
                && matches!(look.hair, Hair::Bob | Hair::Long | Hair::Bun | Hair::Scarf),
            up,
            down,
            tired,
            shift,
            gaze,
            blink: unit(pose.blink),
            talking: unit(pose.talking),
            turned: 0.0,
            droop: 11.0 * down + 6.0 * tired - 3.0 * up,
            tilt: side * (5.0 * down + 1.5 * tired - 3.0 * ease(up, 0.2, 1.0)) + 2.5 * gaze,
            sink: 5.0 + 9.0 * down + 4.0 * tired - 2.5 * up,
        }
    }

    /// How far the features slide over the face as the head turns and drops: what makes a flat head look round.
    pub(super) fn turn(&self) -> (f64, f64) {
        (
            4.0 * self.gaze + 12.0 * self.turned,
            3.5 * self.down + 1.0 * self.tired - 1.5 * self.up,
        )
    }

    /// The outline of the face.
    pub(super) fn face(&self) -> String {
        let (j, c) = (self.jaw, self.chin);
        let low = lerp(-60.0, -54.0, (j - 38.0) / 9.0);
        format!(
            "M0 -166C33 -166 51 -144 51 -112C51 -98 51 -88 {j:.1} {:.1}C{:.1} {low:.1} {:.1} -36 0 -36\
             C-{:.1} -36 -{:.1} {low:.1} -{j:.1} {:.1}C-51 -88 -51 -98 -51 -112C-51 -144 -33 -166 0 -166Z",
            low - 12.0,
            j - 3.0,
            c + 10.0,
            c + 10.0,
            j - 3.0,
            low - 12.0,
        )
    }
}

/// Trousers: of the same cloth where clothes are a suit, otherwise everyone has their own.
fn trousers(look: &Look, cloth: &str) -> String {
    match look.clothes {
        Clothes::Scrubs | Clothes::Overalls => cloth.to_owned(),
        Clothes::Jacket => mix(cloth, "#20203a", 0.4),
        Clothes::Uniform => mix(cloth, "#191c30", 0.62),
        _ => {
            let own = ["#44546f", "#3d3a4a", "#7b6a52", "#4f4a58", "#5a4a42"];
            own[(look.skin as usize * 3 + look.hair as usize + look.build as usize) % 5].to_owned()
        }
    }
}

fn shoes(look: &Look) -> &'static str {
    match look.clothes {
        Clothes::Scrubs | Clothes::Coat => "#e9ecec",
        Clothes::Vest | Clothes::Overalls => "#5a4030",
        Clothes::Hoodie => "#d8d2c6",
        _ => "#2b2530",
    }
}

/// Hair as age leaves it.
fn grown(look: &Look) -> String {
    let young = palette::hair(look.hair_color);
    match look.age {
        Age::Older if !matches!(look.hair_color, HairColor::Grey | HairColor::White) => {
            mix(young, "#b9b4b4", 0.48)
        }
        _ => young.to_owned(),
    }
}

fn iris(look: &Look) -> &'static str {
    match (look.skin, look.hair_color) {
        (Skin::Porcelain | Skin::Light, HairColor::Blond | HairColor::White) => "#4d84b5",
        (Skin::Porcelain | Skin::Light, HairColor::Auburn | HairColor::Grey) => "#55876a",
        (Skin::Deep | Skin::Ebony, _) => "#3a221a",
        _ if look.clothes == Clothes::Shirt => "#7a5a2e",
        _ => "#5b3820",
    }
}
