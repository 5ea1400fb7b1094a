//! Correlation, regression and quantiles with nothing but exact arithmetic.

/// The arithmetic mean; 0 of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |sum, x| sum + x) / values.len().max(1) as f64
}

/// Sum of the products of both sides' deviations from their means.
fn together(xs: &[f64], ys: &[f64]) -> f64 {
    let (mx, my) = (mean(xs), mean(ys));
    let pairs = xs.iter().zip(ys);
    pairs.fold(0.0, |sum, (x, y)| sum + (x - mx) * (y - my))
}

/// Pearson's correlation; 0 when one side does not vary.
#[must_use]
pub fn correlation(xs: &[f64], ys: &[f64]) -> f64 {
    let spread = (together(xs, xs) * together(ys, ys)).sqrt();
    if spread > 0.0 {
        together(xs, ys) / spread
    } else {
        0.0
    }
}

/// Slope of the straight line through the points; 0 when the xs do not vary.
#[must_use]
pub fn slope(xs: &[f64], ys: &[f64]) -> f64 {
    let spread = together(xs, xs);
    if spread > 0.0 {
        together(xs, ys) / spread
    } else {
        0.0
    }
}

/// The standard deviation.
#[must_use]
pub fn deviation(values: &[f64]) -> f64 {
    (together(values, values) / values.len().max(1) as f64).sqrt()
}

/// The value with this share of the others below it, between neighbours by straight line.
#[must_use]
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let place = share.clamp(0.0, 1.0) * last as f64;
    let below = place as usize;
    let above = (below + 1).min(last);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

/// Share of the variance of the ys that a straight combination of three causes explains: R squared.
#[must_use]
pub fn explained(causes: [&[f64]; 3], ys: &[f64]) -> f64 {
    let mut rows = [[0.0; 4]; 3];
    for (at, cause) in causes.iter().enumerate() {
        for (to, other) in causes.iter().enumerate() {
            rows[at][to] = together(cause, other);
        }
        rows[at][3] = together(cause, ys);
    }
    let all = together(ys, ys);
    let parts = causes.iter().map(|cause| together(cause, ys));
    let explained = solve(rows)
        .iter()
        .zip(parts)
        .fold(0.0, |sum, (weight, part)| sum + weight * part);
    if all > 0.0 { explained / all } else { 0.0 }
}

/// Three equations in three unknowns, by elimination with the largest pivot; unknowns without a pivot are 0.
fn solve(mut rows: [[f64; 4]; 3]) -> [f64; 3] {
    for at in 0..3 {
        let size = |row: &[f64; 4]| row[at].abs();
        let mut pivot = at;
        for other in at + 1..3 {
            if size(&rows[other]) > size(&rows[pivot]) {
                pivot = other;
            }
        }
        rows.swap(at, pivot);
        let lead = rows[at];
        if lead[at].abs() < 1e-300 {
            continue;
        }
        for (other, row) in rows.iter_mut().enumerate() {
            if other != at {
                let factor = row[at] / lead[at];
                for (value, above) in row.iter_mut().zip(lead) {
                    *value -= factor * above;
                }
            }
        }
    }
    [0, 1, 2].map(|at| {
        let pivot: f64 = rows[at][at];
        if pivot.abs() < 1e-300 {
            0.0
        } else {
            rows[at][3] / pivot
        }
    })
}
