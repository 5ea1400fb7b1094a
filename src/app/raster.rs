//! Drawings on screen: an SVG text becomes an image of exactly the pixels its node covers.

use std::collections::VecDeque;
use std::sync::Arc;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::{tiny_skia, usvg};
use xxhash_rust::xxh3::xxh3_64;

use super::motion::Motion;

/// An SVG text shown by the node it sits on. Change it and the picture follows.
#[derive(Component, Clone)]
#[require(ImageNode)]
pub(super) struct Drawing(pub(super) Arc<str>);

impl Drawing {
    /// Shows this SVG.
    pub(super) fn new(svg: impl Into<Arc<str>>) -> Self {
        Self(svg.into())
    }
}

/// When drawings become pixels: whoever changes a drawing after layout does so before. It ends before assets are
/// announced, so that a new picture is there in the frame that first shows it.
#[derive(SystemSet, Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Rasterise;

/// What is on screen now: hash of the text, width and height in pixels.
type Key = (u64, u32, u32);

#[derive(Component, PartialEq, Eq)]
struct Shown(Key);

/// Pixels are drawn at most so many times a frame, so that a busy moment costs a few frames rather than a stall.
const PER_FRAME: usize = 3;
/// Bytes of pictures kept for coming back to: a scene's people in the steps they are drawn in, and a room or two.
const KEPT: usize = 40 * 1024 * 1024;
/// No picture is wider or higher, pixels.
const LARGEST: u32 = 4096;

#[derive(Resource)]
struct Studio {
    options: usvg::Options<'static>,
    kept: VecDeque<(Key, Handle<Image>)>,
}

/// How drawings are read: with our own faces only.
pub(super) fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(include_bytes!("../../assets/fonts/Inter-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/Inter-SemiBold.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/Inter-Bold.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/Fraunces-SemiBold.ttf").to_vec());
    "Inter".clone_into(&mut options.font_family);
    options
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Studio {
        options: options(),
        kept: VecDeque::new(),
    })
    .add_systems(
        PostUpdate,
        draw.in_set(Rasterise)
            .after(bevy::ui::UiSystems::Layout)
            .before(bevy::asset::AssetEventSystems),
    );
}

fn draw(
    mut studio: ResMut<Studio>,
    mut images: ResMut<Assets<Image>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
    mut nodes: Query<(Entity, &Drawing, &ComputedNode, &mut ImageNode, Option<&Shown>)>,
) {
    let mut drawn = 0;
    for (entity, drawing, node, mut image, shown) in &mut nodes {
        if drawing.0.is_empty() {
            continue;
        }
        let key = (
            xxh3_64(drawing.0.as_bytes()),
            pixels(node.size.x),
            pixels(node.size.y),
        );
        if key.1 < 2 || key.2 < 2 || shown.is_some_and(|shown| shown.0 == key) {
            continue;
        }
        let known = studio
            .kept
            .iter()
            .find(|(kept, _)| *kept == key)
            .map(|(_, handle)| handle.clone());
        if known.is_none() && drawn == PER_FRAME {
            motion.stir(0.1);
            continue;
        }
        let handle = known.unwrap_or_else(|| {
            drawn += 1;
            let fresh = images.add(rasterise(&drawing.0, key.1, key.2, &studio.options));
            studio.kept.push_back((key, fresh.clone()));
            forget(&mut studio.kept);
            fresh
        });
        image.image = handle;
        image.color = Color::WHITE;
        motion.stir(0.1);
        commands.entity(entity).insert(Shown(key));
    }
}

/// Gives back the oldest pictures until the rest fits.
fn forget(kept: &mut VecDeque<(Key, Handle<Image>)>) {
    let bytes = |key: &Key| key.1 as usize * key.2 as usize * 4;
    let mut all: usize = kept.iter().map(|(key, _)| bytes(key)).sum();
    while all > KEPT && kept.len() > 1 {
        if let Some((key, _)) = kept.pop_front() {
            all -= bytes(&key);
        }
    }
}

pub(super) fn pixels(length: f32) -> u32 {
    // Float to integer saturates, and the cap keeps a silly size from taking all memory.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=LARGEST"
    )]
    let whole = length.round().clamp(0.0, LARGEST as f32) as u32;
    whole
}

/// Draws an SVG to fill `width` x `height` pixels, its proportions kept, the overhang cut off evenly. A broken SVG is
/// an empty picture.
fn rasterise(svg: &str, width: u32, height: u32, options: &usvg::Options<'_>) -> Image {
    let mut data = Vec::new();
    match (
        usvg::Tree::from_str(svg, options),
        tiny_skia::Pixmap::new(width, height),
    ) {
        (Ok(tree), Some(mut pixmap)) => {
            let (w, h) = (width as f32, height as f32);
            let size = tree.size();
            let scale = (w / size.width()).max(h / size.height());
            let (dx, dy) = (
                (w - size.width() * scale) / 2.0,
                (h - size.height() * scale) / 2.0,
            );
            let place = tiny_skia::Transform::from_row(scale, 0.0, 0.0, scale, dx, dy);
            resvg::render(&tree, place, &mut pixmap.as_mut());
            data = straight(&pixmap);
        }
        (Err(error), _) => warn!("a drawing could not be read: {error}"),
        (_, None) => {}
    }
    data.resize(width as usize * height as usize * 4, 0);
    image(data, width, height)
}

/// The pixels as graphics cards want them: colours not yet dimmed by their transparency.
pub(super) fn straight(pixmap: &tiny_skia::Pixmap) -> Vec<u8> {
    let straight = pixmap.pixels().iter().map(|pixel| pixel.demultiply());
    straight
        .flat_map(|color| [color.red(), color.green(), color.blue(), color.alpha()])
        .collect()
}

/// An image of `width` x `height` pixels of four bytes each.
pub(super) fn image(data: Vec<u8>, width: u32, height: u32) -> Image {
    let size = Extent3d {
        width,
        height,
        depth_or_array_layers: 1,
    };
    let format = TextureFormat::Rgba8UnormSrgb;
    Image::new(
        size,
        TextureDimension::D2,
        data,
        format,
        RenderAssetUsages::RENDER_WORLD,
    )
}
