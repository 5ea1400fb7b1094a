//! What fits the picture on the wall of a workshop, which people read from ten metres away: its smallest capitals are a
//! thirtieth of its height, and the way in stands beside it. In letters and lines, so that the checker, the pages of a workshop and
//! the wall reckon alike.

/// Letters on a line of a projector of 4 to 3, the narrowest.
pub const NARROW: usize = 36;
/// Letters on a line of one of 16 to 9, the usual one.
pub const USUAL: usize = 50;
/// Lines of a page of the story, below its scene.
pub const PAGE_LINES: usize = 10;
/// Lines of a question with its options.
pub const ASK_LINES: f32 = 12.5;
/// How much wider the letters of a question are.
pub const LARGER: f32 = 1.25;
/// How many lines each line of the question takes.
pub const HEAD: f32 = 1.2;
/// Letters that an option's number and hat take.
pub const SIGN: usize = 7;

/// Lines of the usual projector that a question and its options take, by their letters.
#[must_use]
pub fn asked(prompt: usize, options: impl IntoIterator<Item = usize>) -> f32 {
    let prompt = (prompt as f32 * LARGER / USUAL as f32).ceil() * HEAD;
    let options = options
        .into_iter()
        .map(|letters| letters.div_ceil(USUAL - SIGN).max(1));
    prompt + options.sum::<usize>() as f32
}
