//! Small icons in one hand: 24 by 24, strokes of two units with round ends, one colour.

/// What an icon says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// The morale gauge: a heart.
    Morale,
    /// The delivery gauge: a parcel.
    Delivery,
    /// The growth gauge: a sprout.
    Growth,
    /// Why did that happen: a question in a lens.
    Why,
    /// Pause.
    Pause,
    /// Play.
    Play,
    /// Settings: sliders.
    Settings,
    /// Back.
    Back,
    /// Forward.
    Forward,
    /// Rewind to a decision.
    Rewind,
    /// Time.
    Clock,
    /// The day.
    Sun,
    /// Keyboard.
    Keyboard,
    /// Done.
    Check,
    /// Locked.
    Lock,
    /// The readings.
    Book,
    /// The room: several people.
    People,
    /// The log: lines of text.
    Log,
    /// Close.
    Close,
    /// Sound.
    Sound,
    /// A warning.
    Warning,
    /// Branches.
    Branch,
}

impl Icon {
    /// Every icon, in the order of the type.
    pub const ALL: [Self; 22] = [
        Self::Morale,
        Self::Delivery,
        Self::Growth,
        Self::Why,
        Self::Pause,
        Self::Play,
        Self::Settings,
        Self::Back,
        Self::Forward,
        Self::Rewind,
        Self::Clock,
        Self::Sun,
        Self::Keyboard,
        Self::Check,
        Self::Lock,
        Self::Book,
        Self::People,
        Self::Log,
        Self::Close,
        Self::Sound,
        Self::Warning,
        Self::Branch,
    ];

    /// The strokes.
    fn strokes(self) -> &'static str {
        match self {
            Self::Morale => {
                "M12 20C5 15 3 11.5 3 8.5A4.7 4.7 0 0 1 12 6.8A4.7 4.7 0 0 1 21 8.5C21 11.5 19 15 12 20Z"
            }
            Self::Delivery => {
                "M4 7.5L12 3.5L20 7.5V16.5L12 20.5L4 16.5ZM4 7.5L12 11.5L20 7.5M12 11.5V20.5M8 5.5L16 9.5"
            }
            Self::Growth => {
                "M12 21V11M12 13C12 8 8.5 5.5 3.5 5.5C3.5 10.5 7 13 12 13ZM12 11C12 6.5 15 3.5 20.5 3.5C20.5 8.5 17 11 12 11ZM7 21H17"
            }
            Self::Why => {
                "M16 16L21 21M10.5 18A7.5 7.5 0 1 0 10.5 3A7.5 7.5 0 0 0 10.5 18ZM8.3 8.6A2.3 2.3 0 1 1 10.5 11.3V12M10.5 14.5V14.6"
            }
            Self::Pause => "M8 5V19M16 5V19",
            Self::Play => "M7 4.5L19 12L7 19.5Z",
            Self::Settings => {
                "M4 7H11M17 7H20M4 17H7M13 17H20M14 9.5A2.5 2.5 0 1 0 14 4.5A2.5 2.5 0 0 0 14 9.5ZM10 19.5A2.5 2.5 0 1 0 10 14.5A2.5 2.5 0 0 0 10 19.5Z"
            }
            Self::Back => "M20 12H4M10 6L4 12L10 18",
            Self::Forward => "M4 12H20M14 6L20 12L14 18",
            Self::Rewind => "M4 5V10H9M4.5 10A8.3 8.3 0 1 1 4 14M12 8V12.5L15 14.5",
            Self::Clock => "M12 21A9 9 0 1 0 12 3A9 9 0 0 0 12 21ZM12 7V12L15.5 14",
            Self::Sun => {
                "M12 16.5A4.5 4.5 0 1 0 12 7.5A4.5 4.5 0 0 0 12 16.5ZM12 2V4M12 20V22M2 12H4M20 12H22M5 5L6.4 6.4M17.6 17.6L19 19M19 5L17.6 6.4M6.4 17.6L5 19"
            }
            Self::Keyboard => {
                "M4 6H20A2 2 0 0 1 22 8V16A2 2 0 0 1 20 18H4A2 2 0 0 1 2 16V8A2 2 0 0 1 4 6ZM6 10H6.1M10 10H10.1M14 10H14.1M18 10H18.1M7 14H17"
            }
            Self::Check => "M4 12.5L9.5 18L20 6.5",
            Self::Lock => {
                "M6 11H18A1.5 1.5 0 0 1 19.5 12.5V19.5A1.5 1.5 0 0 1 18 21H6A1.5 1.5 0 0 1 4.5 19.5V12.5A1.5 1.5 0 0 1 6 11ZM8 11V7.5A4 4 0 0 1 16 7.5V11M12 15V17"
            }
            Self::Book => {
                "M12 6C9 4 6 4 3 4.5V18.5C6 18 9 18 12 20C15 18 18 18 21 18.5V4.5C18 4 15 4 12 6ZM12 6V20"
            }
            Self::People => {
                "M9 11A3.5 3.5 0 1 0 9 4A3.5 3.5 0 0 0 9 11ZM2.5 20C2.5 16 5 14 9 14S15.5 16 15.5 20M16 4.6A3.5 3.5 0 0 1 16 10.4M18 14.3C20.3 15.2 21.5 17.2 21.5 20"
            }
            Self::Log => "M8 6H20M8 12H20M8 18H16M4 6H4.1M4 12H4.1M4 18H4.1",
            Self::Close => "M6 6L18 18M18 6L6 18",
            Self::Sound => {
                "M4 9.5V14.5H8L13 19V5L8 9.5ZM16.5 9A4.5 4.5 0 0 1 16.5 15M19 6.5A8 8 0 0 1 19 17.5"
            }
            Self::Warning => "M12 4L21.5 20H2.5ZM12 10V14M12 17V17.1",
            Self::Branch => "M6 3V21M6 15C6 10 18 13 18 7M18 7A2.5 2.5 0 1 0 18 2A2.5 2.5 0 0 0 18 7Z",
        }
    }

    /// The area with a soft fill behind the strokes, if any: it gives the gauges weight at small sizes.
    fn fills(self) -> bool {
        matches!(
            self,
            Self::Morale
                | Self::Delivery
                | Self::Growth
                | Self::Play
                | Self::Book
                | Self::Lock
                | Self::Warning
        )
    }
}

/// An icon in `color` (`#rrggbb`), as a whole SVG document of 24 by 24 units.
#[must_use]
pub fn icon(which: Icon, color: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\">{}</svg>",
        glyph(which, color)
    )
}

/// An icon as a fragment of 24 by 24 units, to be placed by the caller's transform.
#[must_use]
pub fn glyph(which: Icon, color: &str) -> String {
    let color = super::pen::escape(color);
    let fill = if which.fills() {
        format!("fill=\"{color}\" fill-opacity=\".28\"")
    } else {
        "fill=\"none\"".to_owned()
    };
    format!(
        "<path d=\"{}\" {fill} stroke=\"{color}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        which.strokes()
    )
}
