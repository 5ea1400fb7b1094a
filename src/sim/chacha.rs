//! ChaCha with eight rounds (Bernstein 2008), several blocks at once from anywhere in the stream.
//!
//! The numbers are those of `ChaCha8Rng` in the crate `rand`, word for word; a test holds them equal. That one makes four
//! blocks that follow each other, of which luck, which has an address for every draw, would throw most away. Here the
//! blocks of a call may lie anywhere. Their loop is the outer one, because then the compiler makes it one of vectors.

/// Words of a block.
pub(super) const WORDS: usize = 16;

/// "expand 32-byte k".
const CONSTANT: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

/// Where in a stream each of some blocks stands.
#[derive(Clone, Copy)]
pub(super) struct Places<const N: usize> {
    /// The block, counted from the beginning of its stream.
    pub(super) block: [u32; N],
    /// The low half of the stream's number.
    pub(super) low: [u32; N],
    /// The high half.
    pub(super) high: [u32; N],
}

/// The blocks at some places, word by word: `[word][place]`.
#[expect(
    clippy::needless_range_loop,
    reason = "five arrays are walked side by side, one place at a time"
)]
#[inline(always)]
pub(super) fn blocks<const N: usize>(key: &[u32; 8], places: &Places<N>) -> [[u32; N]; WORDS] {
    let mut out = [[0; N]; WORDS];
    let [k0, k1, k2, k3, k4, k5, k6, k7] = *key;
    let [c0, c1, c2, c3] = CONSTANT;
    for at in 0..N {
        let (block, low, high) = (places.block[at], places.low[at], places.high[at]);
        let start = [
            c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, block, 0, low, high,
        ];
        let mut words = start;
        // Not a loop, or the outer one would not become one of vectors.
        two_rounds(&mut words);
        two_rounds(&mut words);
        two_rounds(&mut words);
        two_rounds(&mut words);
        for word in 0..WORDS {
            out[word][at] = words[word].wrapping_add(start[word]);
        }
    }
    out
}

/// One round down the columns and one along the diagonals.
#[inline(always)]
fn two_rounds(words: &mut [u32; WORDS]) {
    let [a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3] = words;
    quarter(a0, b0, c0, d0);
    quarter(a1, b1, c1, d1);
    quarter(a2, b2, c2, d2);
    quarter(a3, b3, c3, d3);
    quarter(a0, b1, c2, d3);
    quarter(a1, b2, c3, d0);
    quarter(a2, b3, c0, d1);
    quarter(a3, b0, c1, d2);
}

#[inline(always)]
fn quarter(a: &mut u32, b: &mut u32, c: &mut u32, d: &mut u32) {
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(16);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(12);
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(8);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(7);
}
