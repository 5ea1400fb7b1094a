//! Things in people's hands, and what they sit on. Each stands on its middle: 0, 0 is where it is held.

use super::super::palette;
use super::super::staging::Thing;
use super::goods;

/// A thing as it is held at `x`, `y`.
pub(super) fn thing(which: Thing, x: f64, y: f64) -> String {
    let inside = match which {
        Thing::Mug => {
            "<path d=\"M-15 -22H15V12Q15 20 6 20H-6Q-15 20 -15 12Z\" fill=\"#e8e0d0\"/><path d=\"M3 -22H15V12Q15 20 6 20H3Z\" fill=\"#231a3a\" fill-opacity=\".16\"/><path d=\"M-15 -10H15V-3H-15Z\" fill=\"#c4613f\"/><path d=\"M-6 -32q-5 -8 0 -14t0 -12M6 -32q-5 -8 0 -14t0 -12\" stroke=\"#fff\" stroke-opacity=\".55\" stroke-width=\"3\" fill=\"none\" stroke-linecap=\"round\"/>"
        }
        Thing::Paper => {
            "<path d=\"M-34 -46H34V34H-34Z\" fill=\"#fffaf0\"/><path d=\"M34 -46V34H10Z\" fill=\"#231a3a\" fill-opacity=\".08\"/><path d=\"M-24 -34H22M-24 -22H14M-24 -10H22M-24 2H6\" stroke=\"#8b86a0\" stroke-width=\"3\"/>"
        }
        Thing::Letter => {
            "<path d=\"M-36 -26H36V22H-36Z\" fill=\"#f4ead4\"/><path d=\"M-36 -26L0 4L36 -26\" fill=\"none\" stroke=\"#b9a37c\" stroke-width=\"3\"/><path d=\"M20 8h10v8h-10Z\" fill=\"#c4473c\"/>"
        }
        Thing::Book => {
            "<path d=\"M-38 -40H38V28H-38Z\" fill=\"#8a3f4d\"/><path d=\"M-38 -40H-26V28H-38Z\" fill=\"#5f2633\"/><path d=\"M-12 -24H24V-10H-12Z\" fill=\"#e8d9bd\"/>"
        }
        Thing::Clipboard => {
            "<path d=\"M-36 -52H36V40H-36Z\" fill=\"#84583a\"/><path d=\"M-30 -44H30V34H-30Z\" fill=\"#fffaf0\"/><path d=\"M-12 -58H12V-46H-12Z\" fill=\"#8a95a8\"/><path d=\"M-22 -32H20M-22 -20H12M-22 -8H20M-22 4H8\" stroke=\"#8b86a0\" stroke-width=\"3\"/>"
        }
        Thing::Carton => {
            "<path d=\"M-66 -62H66V44H-66Z\" fill=\"#c9995f\"/><path d=\"M24 -62H66V44H36Z\" fill=\"#8d6238\" fill-opacity=\".35\"/><path d=\"M-12 -62H12V-24H-12Z\" fill=\"#ead3a4\"/><path d=\"M-66 -62H66\" stroke=\"#e6bf88\" stroke-width=\"4\"/><path d=\"M-54 14H-22V34H-54Z\" fill=\"#fff6e2\"/>"
        }
        Thing::Crate => {
            "<path d=\"M-68 -56H68V44H-68Z\" fill=\"#b5884e\"/><path d=\"M-68 -30H68M-68 -4H68M-68 22H68\" stroke=\"#7b5528\" stroke-width=\"4\"/><path d=\"M-68 -56H-52V44H-68ZM52 -56H68V44H52Z\" fill=\"#8f6836\"/>"
        }
        Thing::Bag => {
            "<path d=\"M-30 0Q-34 -10 -20 -10H20Q34 -10 30 0L38 62Q38 70 28 70H-28Q-38 70 -38 62Z\" fill=\"#6b4a36\"/><path d=\"M-16 -8Q0 -34 16 -8\" fill=\"none\" stroke=\"#4a3226\" stroke-width=\"7\"/><path d=\"M-36 22H36\" stroke=\"#4a3226\" stroke-width=\"4\"/><path d=\"M-6 16h12v12h-12Z\" fill=\"#d9b566\"/>"
        }
        Thing::Biscuit => goods::BISCUIT,
        Thing::Cake => {
            "<path d=\"M-60 22H60L52 32H-52Z\" fill=\"#f4f1e8\"/><path d=\"M-46 -18Q0 -34 46 -18V22H-46Z\" fill=\"#b9683c\"/><path d=\"M-46 -18Q0 -34 46 -18V-4q-9 12 -18 0q-9 12 -18 0q-10 12 -20 0q-9 12 -18 0q-9 10 -18 0Z\" fill=\"#fbeadb\"/><path d=\"M0 -26V-46\" stroke=\"#6fa7c9\" stroke-width=\"5\"/><path d=\"M0 -60q7 8 0 14q-7 -6 0 -14Z\" fill=\"#f5a83c\"/>"
        }
        Thing::Spanner => {
            "<path d=\"M-6 34L-2 -26Q-18 -36 -12 -54L-2 -44L8 -50L8 -62Q26 -50 16 -30Q12 -26 10 -26L8 34Q0 42 -6 34Z\" fill=\"#8a95a8\"/><path d=\"M4 -26H10L8 34Q4 40 2 38Z\" fill=\"#5b6475\"/>"
        }
        Thing::Brush => goods::BRUSH,
        Thing::Rope => goods::ROPE,
        Thing::Tape => goods::TAPE,
        Thing::Lamp => goods::LAMP,
        Thing::Clock => {
            "<circle r=\"36\" fill=\"#a4553c\"/><circle r=\"29\" fill=\"#fffaf0\"/><path d=\"M0 2V-22M0 2L-18 10\" stroke=\"#26212b\" stroke-width=\"4.4\" stroke-linecap=\"round\"/><path d=\"M0 -24v4M0 24v-4M-24 0h4M24 0h-4\" stroke=\"#26212b\" stroke-width=\"3\"/>"
        }
        Thing::Flowers => goods::FLOWERS,
        Thing::Keys => goods::KEYS,
        Thing::Laptop => goods::LAPTOP,
        Thing::Helmet => goods::HELMET,
        Thing::TapeGun => goods::TAPE_GUN,
        Thing::Strip => goods::STRIP,
        Thing::Pump => goods::PUMP,
        Thing::Tray => goods::TRAY,
        Thing::Photo => goods::PHOTO,
        Thing::Map => goods::MAP,
        Thing::Radio => goods::RADIO,
        Thing::Knife => goods::KNIFE,
        Thing::Cap => goods::CAP,
        Thing::Cloth => goods::CLOTH,
        Thing::Headset => goods::HEADSET,
        Thing::Bucket => goods::BUCKET,
        Thing::Umbrella => goods::UMBRELLA,
        Thing::Bread => goods::BREAD,
        Thing::Sheet => goods::SHEET,
        Thing::Jar => goods::JAR,
        Thing::Sack => goods::SACK,
        Thing::Linen => goods::LINEN,
        Thing::ValveKey => goods::VALVE_KEY,
    };
    format!("<g transform=\"translate({x:.2} {y:.2})\">{inside}</g>")
}

/// A telephone held at an ear.
pub(super) fn phone(x: f64, y: f64, lean: f64) -> String {
    format!(
        "<g transform=\"translate({x:.2} {y:.2}) rotate({lean:.1})\"><rect x=\"-9\" y=\"-28\" width=\"18\" height=\"54\" rx=\"5\" fill=\"#20242f\"/><rect x=\"-6\" y=\"-23\" width=\"12\" height=\"40\" rx=\"2\" fill=\"#6cc6f5\"/></g>"
    )
}

/// A pen in a hand.
pub(super) fn pen(x: f64, y: f64) -> String {
    format!(
        "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"#2c4fae\" stroke-width=\"5\" stroke-linecap=\"round\"/>",
        x - 6.0,
        y + 18.0,
        x + 14.0,
        y - 26.0
    )
}

/// The chair behind somebody who sits.
pub(super) fn chair() -> String {
    let (back, dark) = ("#8a5a3c", palette::mix("#8a5a3c", "#1c1838", 0.35));
    format!(
        "<path d=\"M-66 196V66Q-66 50 -50 50H50Q66 50 66 66V196Z\" fill=\"{back}\"/><path d=\"M-52 176V74Q-52 64 -42 64H42Q52 64 52 74V176Z\" fill=\"{dark}\" fill-opacity=\".35\"/><path d=\"M-72 196H72V214H-72Z\" fill=\"{dark}\"/><path d=\"M-60 214L-66 316M60 214L66 316\" stroke=\"{dark}\" stroke-width=\"11\" stroke-linecap=\"round\"/>"
    )
}

/// A crate somebody sits on.
pub(super) fn crate_seat() -> String {
    "<path d=\"M-84 196H84V316H-84Z\" fill=\"#a67a44\"/><path d=\"M-84 226H84M-84 256H84M-84 286H84\" stroke=\"#6b4a24\" stroke-width=\"4\"/><path d=\"M-84 196H-66V316H-84ZM66 196H84V316H66Z\" fill=\"#7f5c30\"/>".to_owned()
}

/// A carton somebody sits on.
pub(super) fn carton_seat() -> String {
    "<path d=\"M-96 198H96V316H-96Z\" fill=\"#c9995f\"/><path d=\"M34 198H96V316H34Z\" fill=\"#8d6238\" fill-opacity=\".35\"/><path d=\"M-14 198H14V240H-14Z\" fill=\"#ead3a4\"/><path d=\"M-96 198H96\" stroke=\"#e6bf88\" stroke-width=\"5\"/><path d=\"M-84 278H-46V302H-84Z\" fill=\"#fff6e2\"/>".to_owned()
}

/// The wheelchair of somebody who uses one: its back, and the wheels beside them.
pub(super) fn wheelchair() -> (String, String) {
    let back = "<path d=\"M-72 60H72V206H-72Z\" fill=\"#2f3a52\"/><path d=\"M-84 56V130M84 56V130\" stroke=\"#8a95a8\" stroke-width=\"8\" stroke-linecap=\"round\"/>";
    let wheel = |x: f64| {
        format!(
            "<ellipse cx=\"{x}\" cy=\"226\" rx=\"17\" ry=\"92\" fill=\"none\" stroke=\"#26222f\" stroke-width=\"11\"/><ellipse cx=\"{x}\" cy=\"226\" rx=\"10\" ry=\"76\" fill=\"none\" stroke=\"#8a95a8\" stroke-width=\"3.5\"/><path d=\"M{x} 150V302M{:.1} 226H{:.1}\" stroke=\"#8a95a8\" stroke-width=\"2.5\"/>",
            x - 9.0,
            x + 9.0
        )
    };
    let front = format!(
        "{}{}<path d=\"M-62 316H62\" stroke=\"#5b6475\" stroke-width=\"9\" stroke-linecap=\"round\"/>",
        wheel(-104.0),
        wheel(104.0)
    );
    (back.to_owned(), front)
}

/// A headset as it is worn, in the head's coordinates.
pub(super) fn worn_headset() -> &'static str {
    "<path d=\"M-55 -100C-60 -152 -34 -180 0 -180C34 -180 60 -152 55 -100\" fill=\"none\" stroke=\"#20242f\" stroke-width=\"9\"/><path d=\"M-46 -146C-36 -168 -18 -176 0 -176\" fill=\"none\" stroke=\"#5b6478\" stroke-width=\"3\" stroke-linecap=\"round\"/><path d=\"M-57 -78Q-54 -50 -24 -52\" fill=\"none\" stroke=\"#20242f\" stroke-width=\"5\"/><g fill=\"#20242f\"><ellipse cx=\"-56\" cy=\"-92\" rx=\"12\" ry=\"20\"/><ellipse cx=\"56\" cy=\"-92\" rx=\"12\" ry=\"20\"/><circle cx=\"-21\" cy=\"-53\" r=\"6.5\"/></g><g fill=\"#4a5468\"><ellipse cx=\"-58\" cy=\"-94\" rx=\"5\" ry=\"12\"/><ellipse cx=\"58\" cy=\"-94\" rx=\"5\" ry=\"12\"/></g>"
}
