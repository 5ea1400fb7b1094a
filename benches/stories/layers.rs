//! A branching graph for measuring: bare numbers that `benches/speed` plays and `write.rs` turns into stories.

/// A cheap random source (SplitMix64), so that what is measured is the playing.
pub(crate) struct Picker(u64);

impl Picker {
    pub(crate) fn new() -> Self {
        Self::from(42)
    }

    pub(crate) fn from(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `most`.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(mixed ^ (mixed >> 31)) * most as u128) >> 64) as usize
    }
}

/// Where an option leads: on to a node, or to a check of a variable that leads to one of two.
#[derive(Clone, Copy)]
pub(crate) enum To {
    Node(usize),
    Check {
        variable: usize,
        least: i32,
        yes: usize,
        no: usize,
    },
    End,
}

pub(crate) struct Option {
    pub(crate) moves: [i32; 3],
    pub(crate) to: To,
}

/// Layers of one or two nodes with two or three options each; a playthrough meets one decision per layer. Every option
/// moves three variables, every fourth layer is left through a check, and two last checks lead to three endings.
pub(crate) struct Layers {
    pub(crate) nodes: Vec<Vec<Option>>,
    /// How many nodes each layer has.
    pub(crate) sizes: Vec<usize>,
}

/// Layers in a chapter. A new chapter counts in variables of its own, so that none grows without end.
pub(crate) const CHAPTER: usize = 300;

impl Layers {
    /// So many layers.
    pub(crate) fn new(layers: usize) -> Self {
        let size = |layer: usize| [1, 2, 2][layer % 3];
        Self::of((0..layers).map(size).collect())
    }

    /// So many layers as have this many nodes together.
    pub(crate) fn with_nodes(nodes: usize) -> Self {
        let (mut sizes, mut left) = (Vec::new(), nodes);
        while left > 0 {
            let size = [1, 2, 2][sizes.len() % 3].min(left);
            sizes.push(size);
            left -= size;
        }
        Self::of(sizes)
    }

    fn of(sizes: Vec<usize>) -> Self {
        let mut random = Picker::from(7);
        let mut nodes = Vec::new();
        let mut next = 0;
        for (layer, size) in sizes.iter().enumerate() {
            next += size;
            let below = sizes.get(layer + 1).copied();
            for _ in 0..*size {
                let options = 2 + random.below(2);
                let to = |option: usize, random: &mut Picker| match below {
                    None => To::End,
                    Some(2) if layer % 4 == 3 => To::Check {
                        variable: random.below(3),
                        least: 2 + (layer % CHAPTER) as i32 / 3,
                        yes: next,
                        no: next + 1,
                    },
                    Some(below) => To::Node(next + option % below),
                };
                let option = |option| Option {
                    moves: [(); 3].map(|()| random.below(6) as i32 - 2),
                    to: to(option, &mut random),
                };
                nodes.push((0..options).map(option).collect());
            }
        }
        Self { nodes, sizes }
    }
}
