//! A scenario with its parts as they are in the editor: one analysis over all of them, and what of it is in which file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use tower_lsp_server::ls_types::Uri;

use super::server_state::{Document, Role, Shared};
use crate::assist::{Analysis, Types, Use};
use crate::storage;
use crate::story::whole::File;
use crate::story::{Diagnostic, Span, Whole, declared};

/// A scenario's files.
#[derive(Debug)]
pub(super) struct OpenScenario {
    /// The main file, then the parts.
    files: Vec<Document>,
    /// The files as one; nothing when there is only one.
    whole: Option<Whole>,
    analysis: OnceLock<Analysis>,
}

impl OpenScenario {
    fn new(files: Vec<Document>) -> Self {
        let mut texts = files
            .iter()
            .map(|it| File::new(it.name(), it.buffer.text().as_str()));
        let whole = match (texts.next(), files.len() > 1) {
            (Some(main), true) => Some(Whole::tolerant(main, texts.collect())),
            _ => None,
        };
        Self {
            files,
            whole,
            analysis: OnceLock::new(),
        }
    }

    /// The main file.
    pub(super) fn main(&self) -> &Document {
        &self.files[0]
    }

    /// The main file, then the parts.
    pub(super) fn files(&self) -> &[Document] {
        &self.files
    }

    /// All of it, half typed or not.
    pub(super) fn analysis(&self, types: &Arc<Types>) -> &Analysis {
        match &self.whole {
            None => self.main().analysis(types),
            Some(whole) => {
                let read = || Analysis::new(Arc::new(whole.text().to_owned()), Arc::clone(types));
                self.analysis.get_or_init(read)
            }
        }
    }

    /// All of it, to be checked.
    pub(super) fn whole(&self) -> Whole {
        let mut texts = self
            .files
            .iter()
            .map(|it| File::new(it.name(), it.buffer.text().as_str()));
        match texts.next() {
            Some(main) => Whole::new(main, texts.collect(), Vec::new()),
            None => Whole::one("", ""),
        }
    }

    /// Which of the files this is.
    pub(super) fn index(&self, uri: &Uri) -> Option<usize> {
        self.files.iter().position(|it| it.uri == *uri)
    }

    /// Where a place of a file is on the analysis; nothing for what is not on it, such as the brackets of a part.
    pub(super) fn offset(&self, file: usize, offset: usize) -> Option<usize> {
        match &self.whole {
            None => Some(offset),
            Some(whole) => whole.offset(file, offset),
        }
    }

    /// Which file a place of the analysis is in, and where there.
    pub(super) fn find(&self, span: Span) -> (&Document, Span) {
        match &self.whole {
            None => (self.main(), span),
            Some(whole) => {
                let (file, span) = whole.find(span);
                (&self.files[file], span)
            }
        }
    }

    /// Where a place of the analysis is in this file; nothing when it is in another.
    pub(super) fn within(&self, file: usize, span: Span) -> Option<Span> {
        match &self.whole {
            None => Some(span),
            Some(whole) => whole.within(file, span),
        }
    }

    /// The names in one of the files.
    pub(super) fn uses(&self, file: usize, types: &Arc<Types>) -> Vec<Use> {
        let all = self.analysis(types).uses().iter();
        let own = all.filter_map(|it| {
            Some(Use {
                at: self.within(file, it.at)?,
                // A choice stands in the file of its decision.
                of: it.of.and_then(|of| self.within(file, of)),
                ..*it
            })
        });
        own.collect()
    }

    /// Whether these are the same files in the same state.
    fn is(&self, files: &[Document]) -> bool {
        let same = |(one, other): (&Document, &Document)| one.uri == other.uri && one.buffer == other.buffer;
        self.files.len() == files.len() && self.files.iter().zip(files).all(same)
    }
}

impl Shared {
    /// The scenario that a file belongs to, with its parts.
    pub(super) fn open_scenario_of(&self, document: &Document) -> Option<Arc<OpenScenario>> {
        let main = self.scenario_of(document)?;
        let parts = main
            .path
            .as_deref()
            .map_or_else(Vec::new, |path| self.beside(path, Role::Part));
        let mut files = vec![main];
        if !parts.is_empty() {
            let id = declared(files[0].buffer.text(), "id").unwrap_or_default();
            let own = |it: &Document| part_of(it).as_ref() == Some(&id);
            let parts = parts.iter().filter_map(|path| self.document(path, Role::Part));
            files.extend(parts.filter(own));
        }
        let key = files[0].uri.as_str().to_owned();
        let mut scenarios = self.scenarios();
        if let Some(known) = scenarios.get(&key).filter(|known| known.is(&files)) {
            return Some(Arc::clone(known));
        }
        let scenario = Arc::new(OpenScenario::new(files));
        // Of a scenario without parts everything is kept with its file.
        if scenario.whole.is_some() {
            scenarios.insert(key, Arc::clone(&scenario));
        }
        Some(scenario)
    }
}

impl Shared {
    /// What is wrong with a part that belongs to no scenario.
    pub(super) fn without_scenario(&self, part: &Document) -> Diagnostic {
        let path = part.path.as_deref().unwrap_or(Path::new(""));
        storage::without_scenario(path, part.buffer.text(), &self.ids_beside(part), &[]).in_file(&part.name())
    }

    /// The ids of the scenarios that a part can be of.
    pub(super) fn ids_beside(&self, part: &Document) -> Vec<String> {
        let path = part.path.as_deref().unwrap_or(Path::new(""));
        let of = |path: &PathBuf| declared(self.document(path, Role::Scenario)?.buffer.text(), "id");
        self.beside(path, Role::Scenario).iter().filter_map(of).collect()
    }
}

/// The id of the scenario that a part is of.
pub(super) fn part_of(part: &Document) -> Option<String> {
    let path = part.path.as_deref()?;
    storage::part_of(path, Some(part.buffer.text()))
}
