//! Drawings on screen: an SVG text becomes an image of exactly the pixels its node covers.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::window::PrimaryWindow;
use resvg::{tiny_skia, usvg};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::background::{Job, Wake};
use super::motion::Motion;
use super::scheme::Coloured;
use crate::draw::scheme::Scheme;
use crate::packed::font;

/// An SVG text shown by the node it sits on. Change it and the picture follows.
#[derive(Component, Clone)]
#[require(ImageNode = filling())]
pub(super) struct Drawing {
    svg: Arc<str>,
    sign: bool,
    /// How much larger than its node it is seen, and so drawn.
    sharp: f32,
}

impl Drawing {
    /// A picture, which looks the same in every scheme.
    pub(super) fn new(svg: impl Into<Arc<str>>) -> Self {
        Self {
            svg: svg.into(),
            sign: false,
            sharp: 1.0,
        }
    }

    /// The same picture for the same eyes: only what it shows is another.
    pub(super) fn redraw(&mut self, svg: impl Into<Arc<str>>) {
        self.svg = svg.into();
    }

    /// Whether it is drawn for another size than it is seen in, so enlarged.
    pub(super) fn is_blurred_by(&self, scale: f32) -> bool {
        (self.sharp - scale).abs() > 0.05
    }

    /// Has it drawn for being seen so much larger than its node.
    pub(super) fn sharpen(&mut self, scale: f32) {
        self.sharp = scale;
    }

    /// What belongs to the words beside it, such as a sign or a chart: it is seen in the colours of the scheme.
    pub(super) fn sign(svg: impl Into<Arc<str>>) -> Self {
        Self {
            sign: true,
            ..Self::new(svg)
        }
    }
}

/// A picture that takes the size of its node and has none of its own. Had it one, which would be that of its node, a card with
/// a picture would be exactly as wide with the narrowest words as it is, and layout would take the height it has with those.
fn filling() -> ImageNode {
    ImageNode {
        image_mode: NodeImageMode::Stretch,
        ..default()
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

/// A drawing that is becoming pixels beside the frames. Until it is there the picture before it stays.
#[derive(Component)]
struct Coming(Key, Job<Image>);

/// Pictures of fewer pixels are drawn at once: signs and small faces, which cost less than they would to wait for.
const SMALL: u32 = 120 * 120;
/// Small ones are drawn at most so many a frame, so that a busy moment costs a few frames rather than a stall.
const PER_FRAME: usize = 12;
/// Larger ones are drawn so many at a time.
const AT_ONCE: usize = 3;
/// Bytes of pictures kept for coming back to: a scene's people in the steps they are drawn in, and a room or two.
const KEPT: usize = 40 * 1024 * 1024;
/// No picture is wider or higher, pixels.
const LARGEST: u32 = 4096;

#[derive(Resource)]
struct Studio {
    options: Arc<usvg::Options<'static>>,
    kept: VecDeque<(Key, Handle<Image>)>,
}

impl Studio {
    fn known(&self, key: Key) -> Option<Handle<Image>> {
        let found = self.kept.iter().find(|(kept, _)| *kept == key);
        found.map(|(_, handle)| handle.clone())
    }

    /// Keeps a picture, and gives back the oldest until the rest fits.
    fn keep(&mut self, key: Key, handle: &Handle<Image>) {
        let bytes = |key: &Key| key.1 as usize * key.2 as usize * 4;
        self.kept.push_back((key, handle.clone()));
        let mut all: usize = self.kept.iter().map(|(key, _)| bytes(key)).sum();
        while all > KEPT && self.kept.len() > 1 {
            if let Some((key, _)) = self.kept.pop_front() {
                all -= bytes(&key);
            }
        }
    }
}

/// How drawings are read: with our own faces only.
pub(super) fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(font("Inter-Regular.ttf").to_vec());
    fonts.load_font_data(font("Inter-SemiBold.ttf").to_vec());
    fonts.load_font_data(font("Inter-Bold.ttf").to_vec());
    fonts.load_font_data(font("Fraunces-SemiBold.ttf").to_vec());
    "Inter".clone_into(&mut options.font_family);
    options
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Studio {
        options: Arc::new(options()),
        kept: VecDeque::new(),
    })
    .add_systems(
        PostUpdate,
        draw.in_set(Rasterise)
            .after(bevy::ui::UiSystems::Layout)
            .before(bevy::asset::AssetEventSystems),
    );
}

/// A node that shows a drawing.
type Sheet = (
    Entity,
    &'static Drawing,
    (
        &'static ComputedNode,
        &'static UiGlobalTransform,
        Option<&'static CalculatedClip>,
    ),
    &'static mut ImageNode,
    Option<&'static Shown>,
    Option<&'static Coming>,
);

fn draw(
    (wake, coloured): (Res<Wake>, Res<Coloured>),
    windows: Query<&Window, With<PrimaryWindow>>,
    mut studio: ResMut<Studio>,
    mut images: ResMut<Assets<Image>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
    mut nodes: Query<Sheet>,
) {
    let window = windows
        .iter()
        .next()
        .map_or(Vec2::ZERO, |window| window.physical_size().as_vec2());
    let mut coming = nodes.iter().filter(|sheet| sheet.5.is_some()).count();
    let mut small = 0;
    for (entity, drawing, (node, at, clip), mut image, shown, pending) in &mut nodes {
        let mut now = shown.map(|shown| shown.0);
        if let Some(Coming(key, job)) = pending {
            let Some(picture) = job.take() else { continue };
            let handle = images.add(picture);
            studio.keep(*key, &handle);
            show(&mut image, handle, &mut motion);
            commands.entity(entity).remove::<Coming>().insert(Shown(*key));
            now = Some(*key);
            coming -= 1;
        }
        if drawing.svg.is_empty() || !in_sight(node, at, clip, window) {
            continue;
        }
        let scheme = if drawing.sign {
            coloured.0
        } else {
            Scheme::default()
        };
        let key = (
            hash(&drawing.svg, scheme),
            pixels(node.size.x * drawing.sharp),
            pixels(node.size.y * drawing.sharp),
        );
        if key.1 < 2 || key.2 < 2 || now == Some(key) {
            continue;
        }
        if let Some(handle) = studio.known(key) {
            show(&mut image, handle, &mut motion);
            commands.entity(entity).insert(Shown(key));
        } else if key.1 * key.2 < SMALL {
            if small == PER_FRAME {
                motion.stir(0.1);
                continue;
            }
            small += 1;
            let handle = images.add(rasterised(&drawing.svg, scheme, (key.1, key.2), &studio.options));
            studio.keep(key, &handle);
            show(&mut image, handle, &mut motion);
            commands.entity(entity).insert(Shown(key));
        } else if coming < AT_ONCE {
            coming += 1;
            let (svg, options) = (drawing.svg.clone(), studio.options.clone());
            let job = Job::start(&wake, move |_| rasterised(&svg, scheme, (key.1, key.2), &options));
            commands.entity(entity).insert(Coming(key, job));
        }
    }
    motion.wait(coming > 0);
}

/// What tells one picture from another, but for its size.
fn hash(svg: &str, scheme: Scheme) -> u64 {
    let seed = u64::from(scheme.light) + 2 * u64::from(scheme.contrast);
    xxh3_64_with_seed(svg.as_bytes(), seed)
}

fn show(image: &mut ImageNode, handle: Handle<Image>, motion: &mut Motion) {
    image.image = handle;
    image.color = Color::WHITE;
    motion.stir(0.05);
}

/// Whether a node is in the window, or will be after a little scrolling or walking.
fn in_sight(
    node: &ComputedNode,
    at: &UiGlobalTransform,
    clip: Option<&CalculatedClip>,
    window: Vec2,
) -> bool {
    let near = |rect: Rect| rect.inflate(window.min_element() / 4.0);
    let rect = near(Rect::from_center_size(at.translation, node.size));
    let seen = rect.intersect(Rect::from_corners(Vec2::ZERO, window));
    let seen = clip.map_or(seen, |clip| seen.intersect(clip.clip));
    !seen.is_empty()
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

/// The same whatever becomes of it: a mistake in a drawing leaves its place empty, and neither ends the game nor keeps it
/// waiting for ever.
fn rasterised(svg: &str, scheme: Scheme, (width, height): (u32, u32), options: &usvg::Options<'_>) -> Image {
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        rasterise(&scheme.redrawn(svg), width, height, options)
    }));
    drawn.unwrap_or_else(|_| image(vec![0; width as usize * height as usize * 4], width, height))
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
