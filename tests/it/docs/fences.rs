//! The fenced blocks of a Markdown page.

/// A fenced block: its info string, its text, and the line it begins on.
#[derive(Debug)]
pub(super) struct Fence {
    pub(super) info: String,
    pub(super) text: String,
    pub(super) line: usize,
}

impl Fence {
    /// A word of the info string, or nothing.
    pub(super) fn word(&self, index: usize) -> &str {
        self.info.split_whitespace().nth(index).unwrap_or("")
    }

    /// Whether the info string has this word.
    pub(super) fn has(&self, word: &str) -> bool {
        self.info.split_whitespace().any(|one| one == word)
    }

    /// The names after `key=` in the info string.
    pub(super) fn names(&self, key: &str) -> Vec<&str> {
        let value = |word: &'_ str| {
            word.strip_prefix(key)
                .and_then(|rest| rest.strip_prefix('='))
                .map(str::len)
        };
        let mut words = self.info.split_whitespace();
        let found = words.find_map(|word| value(word).map(|length| &word[word.len() - length..]));
        found.map_or_else(Vec::new, |names| names.split(',').collect())
    }
}

/// All fenced blocks of a page, in order.
pub(super) fn fences(page: &str) -> Vec<Fence> {
    let mut found = Vec::new();
    let mut open: Option<Fence> = None;
    for (index, line) in page.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                open = Some(Fence {
                    info: info.to_owned(),
                    text: String::new(),
                    line: index + 1,
                });
            }
            (Some(_), Some(fence)) => found.push(fence),
            (None, Some(mut fence)) => {
                fence.text.push_str(line);
                fence.text.push('\n');
                open = Some(fence);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is never closed");
    found
}
