//! The files an author has open, and those that lie beside them on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

use tower_lsp_server::ls_types::Uri;

use super::open_scenario::{self, OpenScenario};
use super::wire::Outgoing;
use crate::assist::{Analysis, TextBuffer, Types, Units, Use, uses};
use crate::plan::Names;
use crate::storage::{self, Fs, Kind};
use crate::story::diagnostic::Diagnostic;
use crate::story::{caps, declared};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Scenario,
    Part,
    Plan,
    Translation,
}

impl Role {
    /// By its ending; a file that has no name yet, by the language the editor says it is in.
    pub(super) fn of(path: &str, language: &str) -> Option<Self> {
        let ends = |ending: &str| path.ends_with(ending);
        if ends(storage::PART) {
            Some(Self::Part)
        } else if ends(storage::SCENARIO) || language == "twohats-scenario" {
            Some(Self::Scenario)
        } else if ends(storage::PLAN) || language == "twohats-plan" {
            Some(Self::Plan)
        } else {
            ends(".ron").then_some(Self::Translation)
        }
    }

    /// Whether a text can be read as this: a recording beside a scenario is no translation, whatever its name is.
    pub(super) fn may_be(self, path: &Path, text: &str) -> bool {
        let plain = |kind| matches!(kind, Kind::Ron | Kind::Text | Kind::Empty);
        match (self, Kind::of(path, text.as_bytes())) {
            (Self::Scenario | Self::Part, _)
            | (Self::Plan, Kind::Plan)
            | (Self::Translation, Kind::Translation) => true,
            (Self::Translation | Self::Plan, kind) => plain(kind),
        }
    }
}

/// A file as it is now.
#[derive(Debug, Clone)]
pub(super) struct Document {
    pub(super) uri: Uri,
    /// Nothing for a file that has no name yet.
    pub(super) path: Option<PathBuf>,
    pub(super) role: Role,
    /// The editor's number for this state of the text; nothing for a file that is not open.
    pub(super) version: Option<i32>,
    pub(super) buffer: TextBuffer,
    /// Read when first asked for; of a scenario or a part only.
    analysis: Arc<OnceLock<Analysis>>,
}

impl Document {
    pub(super) fn new(uri: Uri, role: Role, version: Option<i32>, text: String) -> Self {
        let path = uri.to_file_path().map(std::borrow::Cow::into_owned);
        Self {
            uri,
            path,
            role,
            version,
            buffer: TextBuffer::new(text),
            analysis: Arc::default(),
        }
    }

    /// A file on the disk; nothing when it cannot be read, which other commands tell about.
    fn on_disk(fs: &Fs, path: &Path, role: Role) -> Option<Self> {
        let most = if role == Role::Plan {
            caps::SETTINGS_BYTES
        } else {
            caps::SCENARIO_BYTES
        };
        let text = fs.read_text(path, most).ok()?;
        if !role.may_be(path, &text) {
            return None;
        }
        Some(Self::new(Uri::from_file_path(path)?, role, None, text))
    }

    /// What findings call it.
    pub(super) fn name(&self) -> String {
        self.path
            .as_ref()
            .map_or_else(|| self.uri.as_str().to_owned(), |path| path.display().to_string())
    }

    /// The text changes; what was understood of it is forgotten.
    pub(super) fn edit(&mut self, version: i32, edit: impl FnOnce(&mut TextBuffer)) {
        self.version = Some(version);
        self.analysis = Arc::default();
        edit(&mut self.buffer);
    }

    pub(super) fn analysis(&self, types: &Arc<Types>) -> &Analysis {
        let (text, types) = (Arc::clone(self.buffer.text()), Arc::clone(types));
        self.analysis.get_or_init(|| match self.role {
            Role::Part => Analysis::part(text, types),
            _ => Analysis::new(text, types),
        })
    }

    /// The names in it. `names` are those of its scenario.
    pub(super) fn uses(&self, types: &Arc<Types>, names: &Names<'_>) -> Vec<Use> {
        match self.role {
            Role::Scenario | Role::Part => self.analysis(types).uses().to_vec(),
            Role::Plan => uses::in_plan(self.buffer.text(), names),
            Role::Translation => uses::in_translation(self.buffer.text(), names),
        }
    }
}

/// What was found in a state of a file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) version: Option<i32>,
    pub(super) findings: Arc<Vec<Diagnostic>>,
}

/// What the client can do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Client {
    pub(super) units: Units,
    /// Texts with holes.
    pub(super) snippets: bool,
    /// Edits that say which version they are for.
    pub(super) versioned_edits: bool,
    /// Places that belong to a finding.
    pub(super) related: bool,
    /// An outline with things inside things.
    pub(super) nested_outline: bool,
    /// Telling us about files that change on the disk, when asked to.
    pub(super) watches: bool,
}

/// Everything that changes.
#[derive(Debug)]
pub(super) struct ServerState {
    pub(super) open: BTreeMap<String, Document>,
    pub(super) client: Client,
    pub(super) found: BTreeMap<String, Found>,
    /// Files that are not open and have findings the client was told of.
    pub(super) told: BTreeMap<String, Uri>,
    /// Files whose findings are out of date.
    pub(super) dirty: BTreeSet<String>,
    pub(super) closing: bool,
}

/// The state, and how to wake whoever looks for mistakes.
pub(super) struct Shared {
    state: Mutex<ServerState>,
    /// Scenarios with parts, as they were when somebody last asked.
    scenarios: Mutex<BTreeMap<String, Arc<OpenScenario>>>,
    pub(super) bell: Condvar,
    pub(super) types: Arc<Types>,
    pub(super) out: Sender<Outgoing>,
    fs: Fs,
}

impl Shared {
    pub(super) fn new(fs: Fs, out: Sender<Outgoing>) -> Self {
        let client = Client {
            units: Units::Utf16,
            snippets: false,
            versioned_edits: false,
            related: false,
            nested_outline: false,
            watches: false,
        };
        Self {
            state: Mutex::new(ServerState {
                open: BTreeMap::new(),
                client,
                found: BTreeMap::new(),
                told: BTreeMap::new(),
                dirty: BTreeSet::new(),
                closing: false,
            }),
            scenarios: Mutex::default(),
            bell: Condvar::new(),
            types: Arc::new(Types::new()),
            out,
            fs,
        }
    }

    /// The state. Whoever held it before left it whole: nothing on it is changed in more than one step.
    pub(super) fn state(&self) -> MutexGuard<'_, ServerState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn scenarios(&self) -> MutexGuard<'_, BTreeMap<String, Arc<OpenScenario>>> {
        self.scenarios.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The main file of the scenario that a part is of, or that a plan or translation is about: the one in its folder. A
    /// scenario is about itself.
    pub(super) fn scenario_of(&self, document: &Document) -> Option<Document> {
        if document.role == Role::Scenario {
            return Some(document.clone());
        }
        let path = document.path.as_deref()?;
        let mut found = self.beside(path, Role::Scenario);
        if document.role == Role::Part {
            let id = open_scenario::part_of(document)?;
            let mut all = found
                .iter()
                .filter_map(|path| self.document(path, Role::Scenario));
            return all.find(|it| declared(it.buffer.text(), "id").as_ref() == Some(&id));
        }
        if document.role == Role::Translation && found.len() > 1 {
            let name = path.file_name()?.to_str()?;
            let own = |path: &PathBuf| {
                let stem = path.file_name()?.to_str()?.strip_suffix(storage::SCENARIO)?;
                name.strip_prefix(stem)?.starts_with('.').then_some(())
            };
            found.retain(|path| own(path).is_some());
        }
        match found.as_slice() {
            [one] => self.document(one, Role::Scenario),
            _ => None,
        }
    }

    /// Everything that speaks of a scenario: itself, its parts, its plans and its translations. While somebody types, `open`
    /// leaves out translations that are not: they can be large, and nobody sees their findings.
    pub(super) fn family(&self, scenario: &OpenScenario, open: bool) -> Vec<Document> {
        let (scenario, mut family) = (scenario.main(), scenario.files().to_vec());
        let Some(path) = &scenario.path else { return family };
        for role in [Role::Plan, Role::Translation] {
            for path in self.beside(path, role) {
                if open && role == Role::Translation && !self.is_open(&path) {
                    continue;
                }
                let document = self.document(&path, role);
                let own = |document: &Document| {
                    self.scenario_of(document)
                        .is_some_and(|it| it.uri == scenario.uri)
                };
                family.extend(document.filter(own));
            }
        }
        family
    }

    /// Files of this role in the folder of a path, open or on the disk.
    pub(super) fn beside(&self, path: &Path, role: Role) -> Vec<PathBuf> {
        let folder = path
            .parent()
            .filter(|it| !it.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let fits = |path: &PathBuf| {
            path.parent() == Some(folder) && Role::of(&path.to_string_lossy(), "") == Some(role)
        };
        let listed = self.fs.list(folder).unwrap_or_default();
        let seen = listed
            .into_iter()
            .filter(|entry| !storage::is_copy(&entry.name.to_string_lossy()))
            .map(|entry| entry.path)
            .filter(|path| !storage::is_hidden(path));
        let mut found: BTreeSet<PathBuf> = seen.filter(fits).collect();
        let state = self.state();
        found.extend(state.open.values().filter_map(|it| it.path.clone()).filter(fits));
        found.into_iter().collect()
    }

    fn is_open(&self, path: &Path) -> bool {
        let state = self.state();
        state.open.values().any(|it| it.path.as_deref() == Some(path))
    }

    /// A file as it is in the editor, otherwise as it is on the disk.
    pub(super) fn document(&self, path: &Path, role: Role) -> Option<Document> {
        let open = self
            .state()
            .open
            .values()
            .find(|it| it.path.as_deref() == Some(path))
            .cloned();
        open.or_else(|| Document::on_disk(&self.fs, path, role))
    }
}
