//! No zero is written with a minus, however a number is written.

use serde_json::json;
use twohats::numeral::{Plain, bare, json, markup};
use twohats::words::Words;

#[test]
fn a_zero_has_no_minus() {
    for (written, expected) in [
        (format!("{:.1}", Plain(-0.04)), "0.0"),
        (format!("{:+.1}", Plain(-0.04)), "+0.0"),
        (format!("{:>+6.1}", Plain(-0.0)), "  +0.0"),
        (format!("{:.0}", Plain(-0.5)), "0"),
        (format!("{:.0}", Plain(-0.51)), "-1"),
        (format!("{:.1}", Plain(-0.05)), "-0.1"),
        (format!("{:.3}", Plain(-0.0004)), "0.000"),
        (format!("{:>8.1}", Plain(-12.34)), "   -12.3"),
        (format!("{}", Plain(-0.0)), "0"),
        (format!("{}", Plain(-0.25)), "-0.25"),
        (bare(-0.0).to_string(), "0"),
        (bare(-1.5).to_string(), "-1.5"),
        (Words::english().signed_tenths(-0.04), "+0.0"),
        (Words::of("de").signed_tenths(-1.0), "\u{2212}1,0"),
        (Words::english().percent(-0.0), "0 %"),
    ] {
        assert_eq!(written, expected);
    }
}

#[test]
fn json_and_drawings_have_none_either() {
    let value = json!({"a": [-0.0, -0.5, 3], "b": {"c": -0.0, "d": "-0.0"}});
    assert_eq!(
        json(value).to_string(),
        r#"{"a":[0.0,-0.5,3],"b":{"c":0.0,"d":"-0.0"}}"#
    );
    for (drawn, expected) in [
        (
            "<path d=\"M-0.0 1-0.00L-0.05 -0.0\"/>",
            "<path d=\"M0.0 1 0.00L-0.05 0.0\"/>",
        ),
        (
            "<text x=\"-0.0\">-0.0 is his</text>",
            "<text x=\"0.0\">-0.0 is his</text>",
        ),
        (
            "<g transform=\"translate(-0.01 -0.0)\"></g>",
            "<g transform=\"translate(-0.01 0.0)\"></g>",
        ),
    ] {
        assert_eq!(markup(drawn), expected);
    }
}
