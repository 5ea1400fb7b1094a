//! The light of the day: early morning, a clear noon, a low sun, the lamps of evening, night.

use super::super::palette::{self, along, mix};
use super::super::pen::{ID, ease, lerp, unit};
use super::super::sky::{Season, Sky, Weather};
use super::{WIDE, weather};

/// Light at a moment.
pub(super) struct Light {
    /// 0 sunrise, 1 sundown; it stays 1 at night.
    pub(super) day: f64,
    /// The hour on a clock, 0 to 24.
    pub(super) hour: f64,
    pub(super) high: String,
    pub(super) low: String,
    /// How far evening has come, 0..1: lamps glow, windows across the street light up. In a dark morning they do, too.
    pub(super) evening: f64,
    /// How dark it is, 0..1.
    pub(super) night: f64,
    /// How much of the sun the weather takes away, 0..1.
    pub(super) gloom: f64,
    /// The weather.
    pub(super) weather: Weather,
    /// The time of the year.
    pub(super) season: Option<Season>,
    tint: String,
    strength: f64,
}

/// What a window looks out on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outside {
    /// Roofs and trees.
    Town,
    /// Water to the horizon, a mast or two.
    Water,
}

impl Light {
    pub(super) fn of(sky: &Sky) -> Self {
        let (rises, sets) = Season::sun(sky.season);
        let (rises, sets) = (f64::from(rises), f64::from(sets));
        let hour = f64::from(sky.hour);
        let hour = if hour.is_finite() {
            hour.clamp(0.0, 24.0)
        } else {
            12.0
        };
        let day = unit((hour - rises) / (sets - rises));
        let night = ease(hour, sets - 0.2, sets + 1.5).max(ease(rises - hour, 0.1, 1.4));
        let gloom = sky.weather.gloom();
        let low = ((day * 4.0) as usize).min(3);
        let strength = lerp(
            palette::TINT_STRENGTH[low],
            palette::TINT_STRENGTH[low + 1],
            day * 4.0 - low as f64,
        );
        let grey = |color: &str, cloud: &str| mix(color, cloud, gloom);
        Self {
            day,
            hour,
            high: mix(
                &grey(&along(&palette::SKY_HIGH, day), "#7d8a9a"),
                "#0b1030",
                night,
            ),
            low: mix(&grey(&along(&palette::SKY_LOW, day), "#c3cad2"), "#232b5e", night),
            evening: ease(day, 0.68, 1.0).max(night).max(gloom * 0.55),
            night,
            gloom,
            weather: sky.weather,
            season: sky.season,
            tint: mix(&grey(&along(&palette::TINT, day), "#7688a8"), "#1b2360", night),
            strength: lerp(lerp(strength, 0.2, gloom), 0.52, night),
        }
    }

    /// Whether snow lies.
    pub(super) fn is_white(&self) -> bool {
        self.weather.is_white()
    }

    /// Daylight laid over everything between two heights.
    pub(super) fn wash(&self, from: f64, to: f64) -> String {
        format!(
            "<path d=\"M0 {from}H1920V{to}H0Z\" fill=\"{}\" fill-opacity=\"{:.3}\"/>",
            self.tint,
            self.strength * 0.8
        )
    }

    /// What lamps make of the night: warm in the middle of the place, dark towards its corners. Nothing by day.
    pub(super) fn lamplight(&self) -> String {
        if self.night <= 0.0 {
            return String::new();
        }
        format!(
            "<defs><radialGradient id=\"{ID}lw\" cx=\".5\" cy=\".52\" r=\".62\" gradientTransform=\"translate(0 .1) scale(1 .8)\">\
             <stop offset=\"0\" stop-color=\"#ffdf9c\" stop-opacity=\"{:.3}\"/><stop offset=\".45\" stop-color=\"#ffd08a\" stop-opacity=\"{:.3}\"/>\
             <stop offset=\".62\" stop-color=\"#0b1030\" stop-opacity=\"{:.3}\"/><stop offset=\"1\" stop-color=\"#0b1030\" stop-opacity=\"{:.3}\"/></radialGradient></defs>\
             <path d=\"M0 0H1920V620H0Z\" fill=\"url(#{ID}lw)\"/>",
            0.3 * self.night,
            0.1 * self.night,
            0.12 * self.night,
            0.58 * self.night,
        )
    }

    /// What is seen through a window. `x`, `y`, `w`, `h` is the window; `name` its id.
    pub(super) fn view(&self, name: &str, (x, y, w, h): (f64, f64, f64, f64), outside: Outside) -> String {
        let ground = match outside {
            Outside::Town => self.town(x, y + h),
            Outside::Water => self.water(x, y + h * 0.66, w, h * 0.34),
        };
        format!(
            "<defs><clipPath id=\"{ID}{name}c\"><rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/></clipPath></defs>\
             <g clip-path=\"url(#{ID}{name}c)\">{}{ground}{}</g>",
            self.sky(name, (x, y, w, h)),
            weather::seen(self, name, (x, y, w, h)),
        )
    }

    /// Sky, sun or moon, and clouds. There is one sun: what a window shows of the sky it shows where it is, or it does not.
    pub(super) fn sky(&self, name: &str, (x, y, w, h): (f64, f64, f64, f64)) -> String {
        let off = (self.day - 0.5) * 2.0;
        let (sx, sy) = (
            WIDE * lerp(0.15, 0.85, self.day),
            y + h * lerp(0.16 + 0.5 * off * off, 0.2, self.night),
        );
        let sun = mix(&mix("#fff6d8", "#ffb067", self.evening), "#eef0ff", self.night);
        format!(
            "<defs><linearGradient id=\"{ID}{name}s\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{}\"/><stop offset=\".85\" stop-color=\"{}\"/></linearGradient>\
             <radialGradient id=\"{ID}{name}g\"><stop offset=\"0\" stop-color=\"{sun}\" stop-opacity=\"{:.3}\"/><stop offset=\"1\" stop-color=\"{sun}\" stop-opacity=\"0\"/></radialGradient></defs>\
             <rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"url(#{ID}{name}s)\"/>\
             <g opacity=\"{:.3}\"><circle cx=\"{sx:.1}\" cy=\"{sy:.1}\" r=\"130\" fill=\"url(#{ID}{name}g)\"/><circle cx=\"{sx:.1}\" cy=\"{sy:.1}\" r=\"24\" fill=\"{sun}\"/></g>\
             <g fill=\"#fff\" fill-opacity=\"{:.3}\" transform=\"translate({:.1} {:.1})\"><path d=\"M0 40a16 16 0 0 1 18 -22a26 26 0 0 1 46 -4a20 20 0 0 1 32 14a12 12 0 0 1 2 24H6a14 14 0 0 1 -6 -12Z\"/><path d=\"M240 74a11 11 0 0 1 14 -15a18 18 0 0 1 33 -2a14 14 0 0 1 24 10a9 9 0 0 1 0 17H246a10 10 0 0 1 -6 -10Z\"/></g>",
            self.high,
            self.low,
            lerp(0.85, 0.4, self.night),
            (1.0 - 1.7 * self.gloom).max(0.0),
            lerp(lerp(0.75, 0.35, self.evening), 0.08, self.night),
            x + w * 0.12 + 90.0 * self.day,
            y + 16.0,
        ) + &weather::clouds(self, (x, y, w, h))
    }

    /// Roofs and trees, 760 wide, standing on `y`.
    pub(super) fn town(&self, x: f64, y: f64) -> String {
        let far = mix(&self.low, "#4a5f93", 0.42);
        let near = mix(&mix(&self.low, "#33406f", 0.7), "#2a2550", self.evening * 0.5);
        // Snow lies on roofs as a rim of the same roofs behind them.
        let snow = if self.is_white() {
            format!(
                "<path transform=\"translate(0 -8)\" d=\"{NEAR}\" fill=\"{}\"/>",
                mix("#ffffff", "#5a6796", 0.75 * self.night)
            )
        } else {
            String::new()
        };
        format!(
            "<g transform=\"translate({x} {y:.1})\"><path d=\"{FAR}\" fill=\"{far}\"/>{snow}<path d=\"{NEAR}\" fill=\"{near}\"/>\
             <path d=\"{PANES}\" fill=\"#ffd98a\" fill-opacity=\"{:.3}\"/><path d=\"{TREES}\" fill=\"{}\"/></g>",
            0.12 + 0.8 * self.evening,
            mix(&near, &self.leaf(), 0.55),
        )
    }

    /// What leaves look like, or what is where they were.
    pub(super) fn leaf(&self) -> String {
        let leaf = match self.season {
            _ if self.is_white() => "#f4f7fb",
            Some(Season::Winter) => "#7d7a80",
            Some(Season::Spring) => "#9cc95f",
            Some(Season::Autumn) => "#d07f34",
            Some(Season::Summer) => "#3f8a45",
            None => "#3f6b4c",
        };
        mix(leaf, "#232b5e", 0.6 * self.night)
    }

    /// Water with light on it.
    pub(super) fn water(&self, x: f64, y: f64, w: f64, h: f64) -> String {
        let deep = mix(&mix(&self.low, "#2f6a86", 0.72), "#1b2450", self.night * 0.7);
        let glint = mix(&self.low, "#ffffff", 0.3);
        let mut d = String::new();
        for i in 0..(w / 46.0) as usize {
            let row = i * 5 % 7;
            d += &format!(
                "M{:.1} {:.1}h{:.1}",
                x + 12.0 + i as f64 * 46.0,
                y + h * (0.12 + 0.12 * row as f64),
                20.0 + (i * 3 % 4) as f64 * 9.0
            );
        }
        format!(
            "<path d=\"M{x} {y:.1}h{w}v{h:.1}h-{w}Z\" fill=\"{deep}\"/><path d=\"{d}\" stroke=\"{glint}\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-opacity=\".5\"/>"
        ) + &weather::floes(self, (x, y, w, h))
    }

    /// A shaft of light from a window `x..x+w` at height `y` down across the room.
    pub(super) fn shaft(&self, x: f64, y: f64, w: f64, drop: f64) -> String {
        let slide = lerp(180.0, 420.0, self.day);
        format!(
            "<path d=\"M{x} {y}H{:.1}L{:.1} {:.1}H{:.1}Z\" fill=\"{}\" fill-opacity=\"{:.3}\"/>",
            x + w,
            x + w + slide,
            y + drop,
            x + slide,
            mix("#fffbe8", "#ffb978", self.evening),
            lerp(
                lerp(0.2, 0.26, self.evening),
                0.0,
                self.night.max(1.3 * self.gloom).min(1.0)
            )
        )
    }
}

const FAR: &str = "M0 0V-70H40V-110H86V-84H130V-150H172V-96H230V-128H262V-140H290V-90H350V-176H372V-190H378V-176H400V-104H460V-132H520V-84H570V-150H618V-100H700V-124H760V0Z";
const NEAR: &str = "M-10 0V-58H30L56 -80L82 -58H110V-88H170V-46H214L240 -70L266 -46H300V-98H352V-62H420V-80H470V-50H506L532 -74L558 -50H600V-92H650V-60H760V0Z";
const PANES: &str = "M122 -78h9v12h-9ZM140 -78h9v12h-9ZM122 -54h9v12h-9ZM46 -50h9v11h-9ZM312 -86h9v12h-9ZM330 -86h9v12h-9ZM312 -62h9v12h-9ZM330 -38h9v12h-9ZM436 -68h9v11h-9ZM524 -46h9v11h-9ZM610 -80h9v12h-9ZM628 -80h9v12h-9ZM628 -56h9v12h-9ZM232 -44h9v11h-9ZM380 -50h9v11h-9Z";
const TREES: &str = "M-10 0C-6 -26 24 -34 36 -14C50 -36 84 -32 88 -8C96 -14 110 -12 112 0ZM180 0C178 -30 214 -38 224 -14C236 -24 252 -16 252 0ZM396 0C394 -26 424 -38 440 -16C456 -32 486 -26 486 0ZM566 0C566 -30 600 -38 612 -14C626 -28 652 -20 652 0Z";
