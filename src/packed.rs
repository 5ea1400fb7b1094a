//! What is large and comes inside the program: the texts of `scenes/` and the typefaces, as `build.rs` packed them.

use std::io::Read;
use std::ops::Range;
use std::sync::OnceLock;

use flate2::read::DeflateDecoder;

/// Files one behind the other, packed; and where each of them begins and ends, by its path.
struct Packed {
    bytes: &'static [u8],
    places: &'static [(&'static str, Range<usize>)],
    /// What it unpacks to, once somebody has asked.
    all: OnceLock<Vec<u8>>,
}

static SCENES: Packed = Packed {
    bytes: include_bytes!(concat!(env!("OUT_DIR"), "/scenes.deflate")),
    places: include!(concat!(env!("OUT_DIR"), "/scenes.rs")),
    all: OnceLock::new(),
};

#[cfg(feature = "app")]
static FONTS: Packed = Packed {
    bytes: include_bytes!(concat!(env!("OUT_DIR"), "/fonts.deflate")),
    places: include!(concat!(env!("OUT_DIR"), "/fonts.rs")),
    all: OnceLock::new(),
};

impl Packed {
    /// The bytes of this file; none where it is not there.
    fn file(&'static self, path: &str) -> Option<&'static [u8]> {
        let (_, place) = self.places.iter().find(|(name, _)| *name == path)?;
        let all = self.all.get_or_init(|| {
            let mut all = Vec::new();
            // It was packed by the build that compiled this, so it unpacks; otherwise nothing is there.
            let _ = DeflateDecoder::new(self.bytes).read_to_end(&mut all);
            all
        });
        all.get(place.clone())
    }
}

/// The text of a file below `scenes/`, by its path from there; empty where there is none.
#[must_use]
pub(crate) fn scene(path: &str) -> &'static str {
    let bytes = SCENES.file(&format!("scenes/{path}")).unwrap_or_default();
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// A typeface below `assets/fonts/`, by its file's name; empty where there is none.
#[cfg(feature = "app")]
#[must_use]
pub(crate) fn font(name: &str) -> &'static [u8] {
    FONTS.file(&format!("assets/fonts/{name}")).unwrap_or_default()
}
