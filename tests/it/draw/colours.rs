//! Colours: text and marks can be read, and the hats are told apart in grey.

use twohats::draw::chart::Theme;
use twohats::draw::palette;

/// Relative luminance; the exponent is 2.25 so that square roots suffice.
fn luminance(hex: &str) -> f64 {
    let part = |i: usize| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).expect("a colour")) / 255.0;
    let linear = |c: f64| c * c * c.sqrt().sqrt();
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn colours_can_be_read() {
    for ground in [palette::NIGHT, palette::PANEL, palette::RAISED] {
        assert!(contrast(palette::PAPER, ground) > 7.0);
        assert!(contrast(palette::MUTED, ground) > 4.5);
        for color in Theme::Dark.gauges().into_iter().chain([
            palette::LEADER,
            palette::ALARM,
            palette::FOCUS,
            palette::BOTH,
        ]) {
            assert!(contrast(color, ground) > 4.5, "{color} on {ground}");
        }
        assert!(contrast(palette::MANAGER, ground) > 3.0);
    }
    assert!(contrast(palette::INK, palette::SHEET) > 12.0);
    let hats = [palette::MANAGER_DEEP, palette::LEADER_DEEP, palette::BOTH_DEEP];
    for color in Theme::Light
        .gauges()
        .into_iter()
        .chain(hats)
        .chain([palette::INK_SOFT])
    {
        assert!(contrast(color, palette::SHEET) > 4.5, "{color}");
    }
    assert!(
        contrast(palette::MANAGER, palette::LEADER) > 1.6,
        "the hats differ in grey too"
    );
}
