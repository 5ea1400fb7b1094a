//! A chart as wide as its place, drawn anew when that or the text size changes, so that its words stay readable.

use bevy::prelude::*;

use crate::app::raster::{Drawing, Rasterise};
use crate::app::settings::Settings;
use crate::draw::chart::{Beside, Road, Spread, Theme, Timeline, beside, road, spread, timeline};
use crate::draw::room::Setting;
use crate::draw::tableau::{Depicted, tableau};

/// What is drawn.
#[derive(Clone)]
pub(crate) enum Figure {
    /// Gauges over time.
    Timeline(Timeline),
    /// One gauge of several runs.
    Beside(Beside),
    /// What options tend to lead to. Its height follows from its rows, see [`spread_height`].
    Spread(Spread),
    /// The road taken, with the ways that were not. Its height follows from what is on it.
    Road(Road),
    /// A scene, cut to its place.
    Scene(Setting, Vec<Depicted>),
}

/// A chart. It takes the width it gets; its height follows the text size.
#[derive(Component)]
pub(crate) struct Chart {
    figure: Figure,
    height: f32,
    drawn: (f32, f32),
}

impl Chart {
    /// Shows something else, as high as before.
    pub(crate) fn show(&mut self, figure: Figure) {
        self.figure = figure;
        self.drawn = (0.0, 0.0);
    }
}

/// A chart of so many pixels' height at text size 100 %. `words` says what it shows to those who cannot see it.
pub(crate) fn chart(figure: Figure, height: f32, words: &str) -> impl Bundle + use<> {
    let node = Node {
        width: percent(100),
        height: px(height),
        flex_shrink: 0.0,
        ..default()
    };
    let name = AccessibleLabel(words.to_owned());
    (
        Chart {
            figure,
            height,
            drawn: (0.0, 0.0),
        },
        node,
        Drawing::new(""),
        name,
        Pickable::IGNORE,
    )
}

/// How high a spread of so many rows with a title is, pixels.
pub(crate) fn spread_height(rows: usize) -> f32 {
    64.0 + 64.0 * rows as f32
}

pub(crate) fn plugin(app: &mut App) {
    app.add_systems(Update, follow_text_size).add_systems(
        PostUpdate,
        draw.after(bevy::ui::UiSystems::Layout).before(Rasterise),
    );
}

fn follow_text_size(settings: Res<Settings>, mut charts: Query<(&Chart, &mut Node)>) {
    for (chart, mut node) in &mut charts {
        let height = px(chart.height * settings.text_size());
        if node.height != height {
            node.height = height;
        }
    }
}

fn draw(settings: Res<Settings>, mut charts: Query<(&mut Chart, &ComputedNode, &mut Drawing)>) {
    for (mut chart, node, mut drawing) in &mut charts {
        let size = node.size * node.inverse_scale_factor / settings.text_size();
        if size.min_element() < 2.0 || chart.drawn == (size.x, size.y) {
            continue;
        }
        let (width, height) = (f64::from(size.x), f64::from(size.y));
        *drawing = match &chart.figure {
            Figure::Timeline(data) => Drawing::sign(timeline(data, width, height, Theme::Dark)),
            Figure::Beside(data) => Drawing::sign(beside(data, width, height, Theme::Dark)),
            Figure::Spread(data) => Drawing::sign(spread(data, width, Theme::Dark)),
            Figure::Road(data) => Drawing::sign(road(data, width, Theme::Dark)),
            Figure::Scene(setting, people) => Drawing::new(tableau(setting, people, width, height)),
        };
        chart.drawn = (size.x, size.y);
    }
}
