//! Everything that is wrong with the newest version of the file, each a way to its place in the editor.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::OpenAt;
use super::parts::{card, chip, giving};
use super::words;
use crate::app::editor::At;
use crate::app::hot_reload::Findings;
use crate::app::session::catalog::said;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::panel::row;
use crate::story::Diagnostic;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, findings: &Findings) {
    if findings.all.is_empty() {
        page.spawn(text(theme::SMALL, words::ALL_WELL));
    }
    let errors = findings.all.iter().filter(|one| one.is_error());
    for finding in errors.chain(findings.all.iter().filter(|one| !one.is_error())) {
        self::finding(page, finding);
    }
}

fn finding(page: &mut ChildSpawnerCommands, finding: &Diagnostic) {
    let color = if finding.is_error() {
        theme::ALARM
    } else {
        theme::LEADER
    };
    let place = OpenAt {
        file: Some(finding.file.clone()),
        at: At {
            line: finding.line,
            column: finding.column,
        },
    };
    page.spawn((card(), pressable(SECONDARY, said(finding))))
        .observe(move |_: On<Activate>, mut open: MessageWriter<OpenAt>| {
            open.write(place.clone());
        })
        .with_children(|card| {
            card.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
                line.spawn(chip(color, finding.severity.name()));
                let place = format!("{}:{}:{}", finding.file, finding.line, finding.column);
                line.spawn((
                    giving(),
                    Pickable::IGNORE,
                    children![text(theme::SMALL.color(theme::PAPER), place)],
                ));
                line.spawn(text(theme::SMALL, finding.rule));
            });
            card.spawn(text(theme::LABEL, &finding.message));
            if !finding.here.is_empty() {
                card.spawn(text(theme::SMALL.color(theme::PAPER), &finding.here));
            }
            if !finding.help.is_empty() {
                card.spawn(text(theme::SMALL.color(theme::GAUGES[2]), &finding.help));
            }
        });
}
