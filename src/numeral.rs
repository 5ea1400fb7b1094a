//! Numbers as they are written everywhere: never a minus before a zero.
//!
//! Whatever is rounded when it is printed goes through [`Plain`]; what is written in full, as in JSON and CSV, through
//! [`bare`]; finished drawings through [`markup`].

use std::fmt;

/// A number that is written as its format says (`{:>6.1}`, `{:+.1}`), but without the minus of a zero: -0.04 with one
/// decimal is `0.0`, and with a sign `+0.0`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plain(pub f64);

impl fmt::Display for Plain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zero = self.0.is_sign_negative()
            && match out.precision() {
                None => self.0 == 0.0,
                // Rounded as it will be: half a step can go either way.
                Some(decimals) => self.0 > -1.0 && is_zero(&format!("{:.decimals$}", self.0)),
            };
        fmt::Display::fmt(&if zero { 0.0 } else { self.0 }, out)
    }
}

/// Whether a written number is nothing but zeros.
fn is_zero(written: &str) -> bool {
    written.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'))
}

/// A number to be written in full: itself, and 0 for minus zero.
#[must_use]
pub fn bare(value: f64) -> f64 {
    // Minus zero plus zero is zero; everything else stays as it is.
    value + 0.0
}

/// The same for every number in a JSON value.
#[must_use]
pub fn json(mut value: serde_json::Value) -> serde_json::Value {
    each(&mut value);
    value
}

fn each(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Number(number) => {
            if let Some(zero) = number.as_f64().filter(|_| number.is_f64())
                && zero == 0.0
            {
                *value = bare(zero).into();
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(each),
        serde_json::Value::Object(values) => values.values_mut().for_each(each),
        _ => {}
    }
}

/// A drawing without minus zeros in its attributes: `-0.0` is `0.0`. What stands between tags is somebody's text and
/// stays.
#[must_use]
pub fn markup(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find("-0.0") {
        let (before, minus) = rest.split_at(at);
        out.push_str(before);
        let after = minus[4..].trim_start_matches('0');
        let zero = !after.starts_with(|c: char| c.is_ascii_digit());
        let in_tag = out.rfind(['<', '>']).is_some_and(|at| out[at..].starts_with('<'));
        if !(zero && in_tag) {
            out.push('-');
        } else if out.ends_with(|c: char| c.is_ascii_digit() || c == '.') {
            // `1-0.0` is two numbers.
            out.push(' ');
        }
        rest = &minus[1..];
    }
    out + rest
}

/// Shares in whole numbers that add up to `total`, each within one of what it is when the shares add up to about that: the
/// largest remainders are rounded up (Hamilton's method). Nothing is shared out among nobody.
#[must_use]
pub fn apportion(shares: &[f64], total: i64) -> Vec<i64> {
    let mut whole: Vec<i64> = shares.iter().map(|share| share.floor() as i64).collect();
    if whole.is_empty() {
        return whole;
    }
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let rest = |at: usize| shares[at] - shares[at].floor();
    order.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)).then(a.cmp(b)));
    let left = total - whole.iter().sum::<i64>();
    let step = left.signum();
    if step < 0 {
        order.reverse();
    }
    for at in order.iter().cycle().take(left.unsigned_abs() as usize) {
        whole[*at] += step;
    }
    whole
}
