//! The map as one SVG document on a light page, for a browser, a printer or a wall.

use std::fmt::Write;

use super::layout::{Cell, Course, LINE, Layout, PAD, Route, Size, TYPE, layout};
use super::{Card, Column, Kind, Map};
use crate::draw::hats::{HatIcon, colors};
use crate::draw::palette::{ALARM_DEEP, INK, INK_SOFT, RULE, SHEET, mix};
use crate::draw::pen::escape;
use crate::report::plain::hat_name;
use crate::sim::vocabulary::Hat;

/// Space around the map.
const MARGIN: f64 = 36.0;
/// The height of title and legend.
const HEAD: f64 = 128.0;
/// The narrowest page: the legend fits.
const NARROWEST: f64 = 860.0;
const FONT: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// The map as a picture. The same text every time for the same map.
#[must_use]
pub fn svg(map: &Map) -> String {
    page(map, &layout(map))
}

/// The width and height of the picture, and where the map begins in it.
pub(super) fn frame(layout: &Layout) -> (f64, f64, f64, f64) {
    let (width, height) = (
        layout.width.max(NARROWEST) + MARGIN * 2.0,
        layout.height + HEAD + MARGIN * 2.0,
    );
    let left = MARGIN + (NARROWEST - layout.width).max(0.0) / 2.0;
    (width, height, left, MARGIN + HEAD)
}

/// The picture of a map that is laid out.
pub(super) fn page(map: &Map, layout: &Layout) -> String {
    let (width, height, left, top) = frame(layout);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONT}\" role=\"img\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{SHEET}\"/>\n",
        escape(&format!("The map of {}", map.title)),
    );
    legend(&mut out, map);
    let _ = writeln!(out, "<g transform=\"translate({left:.1} {top:.1})\">");
    for route in &layout.routes {
        way(&mut out, map, route);
    }
    for (index, (x, y, size)) in &layout.placed {
        card(&mut out, &map.cards[*index], size, *x, *y);
    }
    arrows(&mut out, map, layout);
    out.push_str("</g>\n</svg>\n");
    out
}

fn icon(hat: Hat) -> HatIcon {
    match hat {
        Hat::Manager => HatIcon::Manager,
        Hat::Leader => HatIcon::Leader,
        Hat::Both => HatIcon::Both,
        Hat::Neither => HatIcon::Neither,
    }
}

/// The colour of a way.
fn stroke(map: &Map, route: &Route) -> &'static str {
    let card = &map.cards[route.card];
    match card.columns[route.column].hat {
        _ if !card.reached => ALARM_DEEP,
        Some(hat) => colors(icon(hat)).1,
        None => INK_SOFT,
    }
}

fn way(out: &mut String, map: &Map, route: &Route) {
    let card = &map.cards[route.card];
    let share = card.columns[route.column].ports[route.port].share;
    let (wide, opacity) = match share {
        Some(share) if share > 0.0 => (1.3 + 6.0 * share, 0.85),
        Some(_) => (1.0, 0.4),
        None => (1.8, 0.85),
    };
    let dash = if card.kind == Kind::Incident {
        " stroke-dasharray=\"6 5\""
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{wide:.2}\" stroke-opacity=\"{opacity}\"{dash}/>",
        course(route),
        stroke(map, route),
    );
}

/// The course of a way: curves between layers, straight past them; ways up go round the outside.
pub(super) fn course(route: &Route) -> String {
    let first = route.points[0];
    let mut path = format!("M{:.1} {:.1}", first.0, first.1);
    if route.course == Course::Back {
        let (down, up, end) = (route.points[1], route.points[2], route.points[3]);
        let _ = write!(
            path,
            "V{:.1}H{:.1}V{:.1}H{:.1}V{:.1}",
            down.1,
            down.0,
            up.1,
            end.0,
            end.1 - 7.0
        );
        return path;
    }
    let mut at = first;
    for (place, to) in route.points.iter().enumerate().skip(1) {
        let last = place + 1 == route.points.len();
        let end = if last { to.1 - 7.0 } else { to.1 };
        if place % 2 == 0 {
            let _ = write!(path, "V{end:.1}");
        } else {
            let bow = ((end - at.1) / 2.0).max(12.0);
            let _ = write!(
                path,
                "C{:.1} {:.1} {:.1} {:.1} {:.1} {end:.1}",
                at.0,
                at.1 + bow,
                to.0,
                end - bow,
                to.0
            );
        }
        at = *to;
    }
    path
}

/// The tips, over the cards so that no border hides them.
fn arrows(out: &mut String, map: &Map, layout: &Layout) {
    for route in &layout.routes {
        if let Some((x, y)) = route.points.last() {
            if route.course == Course::Far {
                let to = super::lines::wrap(&map.cards[route.to].id, 130.0, TYPE[3], 1);
                let to = to.first().map_or("", String::as_str);
                words(
                    out,
                    to,
                    *x,
                    y + LINE[3],
                    TYPE[3],
                    stroke(map, route),
                    " text-anchor=\"middle\"",
                );
            }
            let _ = writeln!(
                out,
                "<path d=\"M{x:.1} {y:.1}l-5 -9h10z\" fill=\"{}\"/>",
                stroke(map, route)
            );
        }
    }
}

fn card(out: &mut String, card: &Card, size: &Size, x: f64, y: f64) {
    let (fill, border, wide, text) = match (card.reached, card.kind) {
        (false, _) => ("#fdeceb", ALARM_DEEP, 2.0, ALARM_DEEP),
        (_, Kind::Ending) => (INK, INK, 2.0, SHEET),
        (_, Kind::Scene) if card.start => ("#ffffff", INK, 3.0, INK),
        (_, Kind::Scene) => ("#ffffff", RULE, 1.5, INK),
        (_, Kind::Incident | Kind::Endings) => (SHEET, INK_SOFT, 1.5, INK),
    };
    let dash = if card.kind == Kind::Incident {
        " stroke-dasharray=\"6 5\""
    } else {
        ""
    };
    let round = if card.kind == Kind::Ending { 18.0 } else { 8.0 };
    let _ = writeln!(
        out,
        "<g transform=\"translate({x:.1} {y:.1})\"><title>{}</title><rect width=\"{:.1}\" height=\"{:.1}\" rx=\"{round}\" \
         fill=\"{fill}\" stroke=\"{border}\" stroke-width=\"{wide}\"{dash}/>",
        escape(&card.id),
        size.width,
        size.height
    );
    let mut line = PAD + TYPE[0] * 0.8;
    for title in &size.title {
        words(out, title, PAD, line, TYPE[0], text, " font-weight=\"600\"");
        line += LINE[0];
    }
    if let Some(share) = card.share.filter(|_| card.reached) {
        let faint = if card.kind == Kind::Ending { RULE } else { INK_SOFT };
        let end = " text-anchor=\"end\"";
        words(
            out,
            &percent(share),
            size.width - PAD,
            PAD + TYPE[0] * 0.8,
            TYPE[2],
            faint,
            end,
        );
    }
    line += TYPE[1] * 0.9 - TYPE[0] * 0.8;
    for note in &size.note {
        words(out, note, PAD, line, TYPE[1], INK_SOFT, "");
        line += LINE[1];
    }
    for (cell, column) in size.cells.iter().zip(&card.columns) {
        cell_on(out, card, size, cell, column);
    }
    if card.start {
        let flag = " font-weight=\"600\" letter-spacing=\"1\"";
        words(out, "START", 2.0, -7.0, TYPE[2], INK, flag);
    }
    out.push_str("</g>\n");
}

fn cell_on(out: &mut String, card: &Card, size: &Size, cell: &Cell, column: &Column) {
    let mut line = size.head;
    let bottom = size.height - 8.0;
    if let Some(hat) = column.hat {
        let (bright, deep) = colors(icon(hat));
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"5\" fill=\"{}\"/>\
             <rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"3\" rx=\"1.5\" fill=\"{deep}\"/>",
            cell.x,
            line,
            cell.width,
            bottom - line,
            mix(SHEET, bright, 0.2),
            cell.x,
            line,
            cell.width
        );
        line += LINE[3] + 3.0;
        words(
            out,
            hat_name(hat),
            cell.x + 7.0,
            line,
            TYPE[3],
            deep,
            " font-weight=\"600\"",
        );
        line += 1.0;
        for label in &cell.label {
            line += LINE[2];
            words(out, label, cell.x + 7.0, line, TYPE[2], INK, "");
        }
        for when in &cell.when {
            line += LINE[3];
            words(
                out,
                when,
                cell.x + 7.0,
                line,
                TYPE[3],
                INK_SOFT,
                " font-style=\"italic\"",
            );
        }
        line = size.head + cell.words(column);
    }
    ports(out, card, cell, column, line, bottom);
}

/// The ways out of a column: their conditions, and the days that pass on them.
fn ports(out: &mut String, card: &Card, cell: &Cell, column: &Column, line: f64, bottom: f64) {
    for ((x, lines), port) in cell.ports.iter().zip(&column.ports) {
        let mut line = line;
        let text = if card.reached { INK_SOFT } else { ALARM_DEEP };
        for words_of in lines {
            line += LINE[3];
            words(out, words_of, *x, line, TYPE[3], text, " text-anchor=\"middle\"");
        }
        let pill = match (port.to, port.days) {
            (None, _) => "back to the day".to_owned(),
            (_, 0) => continue,
            (_, 1) => "1 day".to_owned(),
            (_, days) => format!("{days} days"),
        };
        let wide = super::lines::width(&pill, TYPE[3]) + 12.0;
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"15\" rx=\"7.5\" fill=\"#ffffff\" stroke=\"{INK_SOFT}\"/>",
            x - wide / 2.0,
            bottom - 18.0
        );
        words(
            out,
            &pill,
            *x,
            bottom - 7.2,
            TYPE[3],
            INK,
            " text-anchor=\"middle\"",
        );
    }
}

fn legend(out: &mut String, map: &Map) {
    words(
        out,
        &map.title,
        MARGIN,
        MARGIN + 22.0,
        26.0,
        INK,
        " font-weight=\"600\"",
    );
    words(out, &map.origin, MARGIN, MARGIN + 44.0, 12.0, INK_SOFT, "");
    let mut x = MARGIN;
    let y = MARGIN + 72.0;
    for hat in [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither] {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"22\" height=\"5\" rx=\"2\" fill=\"{}\"/>",
            y - 6.0,
            colors(icon(hat)).1
        );
        words(out, hat_name(hat), x + 28.0, y, 12.0, INK, "");
        x += 44.0 + super::lines::width(hat_name(hat), 12.0);
    }
    let marks = [
        ("an incident may interrupt", INK_SOFT, " stroke-dasharray=\"6 4\""),
        ("nothing leads here", ALARM_DEEP, ""),
    ];
    for (text, color, dash) in marks {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"20\" height=\"13\" rx=\"3\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.5\"{dash}/>",
            y - 11.0
        );
        words(out, text, x + 27.0, y, 12.0, INK, "");
        x += 43.0 + super::lines::width(text, 12.0);
    }
    let _ = writeln!(
        out,
        "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"22\" height=\"14\" rx=\"7\" fill=\"{INK}\"/>",
        y - 11.0
    );
    words(out, "an ending", x + 28.0, y, 12.0, INK, "");
    if map.runs > 0 {
        let note = format!(
            "The wider a line, the more of {} plays took it; the numbers say how many came by. Every policy played in turn.",
            map.runs
        );
        words(out, &note, MARGIN, y + 24.0, 12.0, INK_SOFT, "");
    }
}

fn percent(share: f64) -> String {
    match share * 100.0 {
        none if none <= 0.0 => "never".to_owned(),
        few if few < 1.0 => "< 1 %".to_owned(),
        many => format!("{many:.0} %"),
    }
}

fn words(out: &mut String, text: &str, x: f64, y: f64, size: f64, fill: &str, more: &str) {
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\"{more}>{}</text>",
        escape(text)
    );
}
