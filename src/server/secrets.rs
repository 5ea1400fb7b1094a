//! What nobody may guess: tokens, keys, and the words that open scripts.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::vote::Token;

/// Where secrets come from: a keyed hash of a counter. The key is the system's chance, 128 bits, and never leaves.
#[derive(Debug, Default)]
pub(super) struct Secrets(RandomState, AtomicU64);

impl Secrets {
    /// One more, as 128 bits.
    pub(super) fn draw(&self) -> Token {
        let number = self.1.fetch_add(2, Ordering::Relaxed);
        let half = |number| u128::from(self.0.hash_one(number));
        Token((half(number) << 64) | half(number + 1))
    }
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}
