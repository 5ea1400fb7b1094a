//! Looks for mistakes while somebody types: on a thread of its own, always in the newest text, never in two at once.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tower_lsp_server::jsonrpc::Request;
use tower_lsp_server::ls_types::{PublishDiagnosticsParams, Uri};

use super::convert;
use super::open_scenario::OpenScenario;
use super::server_state::{Client, Document, Found, Role, Shared};
use super::wire::Outgoing;
use crate::assist::{TextBuffer, Types};
use crate::check;
use crate::plan;
use crate::story::Span;
use crate::story::diagnostic::Diagnostic;

/// How long nothing may be typed before the text is looked at ...
const QUIET: Duration = Duration::from_millis(25);

/// ... and how long somebody who never stops waits at most.
const LONGEST: Duration = Duration::from_millis(300);

/// Stack of the thread; reading a file needs less than 1 MiB of it.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// What is known of scenarios, by their main files.
type Sound = BTreeMap<String, Known>;

/// What was found in a state of a scenario's files.
struct Known {
    buffers: Vec<TextBuffer>,
    /// All of it, each finding with its file.
    findings: Vec<Diagnostic>,
    /// The scenario as it last was without errors.
    last: Option<check::Last>,
}

/// Starts looking. Nothing when the system has no thread to give: then there are no findings, and all else works.
pub(super) fn start(shared: &Arc<Shared>) -> Option<JoinHandle<()>> {
    let shared = Arc::clone(shared);
    let work = move || {
        let mut sound = Sound::new();
        while let Some(jobs) = next(&shared) {
            for document in jobs {
                look(&shared, &document, &mut sound);
            }
        }
    };
    thread::Builder::new().stack_size(STACK_BYTES).spawn(work).ok()
}

/// Stops looking. What it is busy with is left to end with the program.
pub(super) fn stop(shared: &Shared, watcher: Option<JoinHandle<()>>) {
    shared.state().closing = true;
    shared.bell.notify_all();
    drop(watcher);
}

/// Waits until something has changed and nobody types, then takes what is to be looked at: open files, and the plans
/// beside an open scenario.
fn next(shared: &Shared) -> Option<Vec<Document>> {
    let mut state = shared.state();
    while state.dirty.is_empty() && !state.closing {
        state = shared
            .bell
            .wait(state)
            .unwrap_or_else(std::sync::PoisonError::into_inner);
    }
    let first = Instant::now();
    while !state.closing && first.elapsed() < LONGEST {
        let waited = shared.bell.wait_timeout(state, QUIET);
        let (again, waited) = waited.unwrap_or_else(std::sync::PoisonError::into_inner);
        state = again;
        if waited.timed_out() {
            break;
        }
    }
    if state.closing {
        return None;
    }
    let dirty = std::mem::take(&mut state.dirty);
    let mut jobs: Vec<Document> = dirty
        .iter()
        .filter_map(|uri| state.open.get(uri))
        .cloned()
        .collect();
    drop(state);
    forget_gone(shared);
    // A scenario first: what lies beside it is held against it.
    jobs.sort_by_key(|job| job.role);
    let mut scenarios: BTreeMap<String, Arc<OpenScenario>> = BTreeMap::new();
    for job in &jobs {
        if matches!(job.role, Role::Scenario | Role::Part)
            && let Some(scenario) = shared.open_scenario_of(job)
        {
            scenarios.insert(scenario.main().uri.as_str().to_owned(), scenario);
        }
    }
    for scenario in scenarios.values() {
        for beside in shared.family(scenario, true) {
            // What is wrong in one file of a scenario may be told of in another.
            let own = scenario.files().len() > 1 && scenario.index(&beside.uri).is_some();
            let wanted = beside.version.is_some() || beside.role == Role::Plan || own;
            if wanted && !jobs.iter().any(|job| job.uri == beside.uri) {
                jobs.push(beside);
            }
        }
    }
    Some(jobs)
}

/// Looks at one file and tells the client, unless the text has changed meanwhile: then it is looked at again anyway.
fn look(shared: &Shared, document: &Document, sound: &mut Sound) {
    let key = document.uri.as_str().to_owned();
    if !is_now(shared, &key, document) {
        return;
    }
    let found = catch_unwind(AssertUnwindSafe(|| findings(shared, document, sound)));
    // A mistake of ours in one file must not end all looking.
    let Ok(found) = found else { return };
    let found = Arc::new(found);
    let mut state = shared.state();
    let now = state.open.get(&key).and_then(|it| it.version);
    if now != document.version {
        return;
    }
    let stored = Found {
        version: document.version,
        findings: Arc::clone(&found),
    };
    if document.version.is_some() {
        state.told.remove(&key);
        state.found.insert(key, stored);
    } else if found.is_empty() {
        state.told.remove(&key);
    } else {
        state.told.insert(key, document.uri.clone());
    }
    let client = state.client;
    drop(state);
    publish(
        shared,
        client,
        document.uri.clone(),
        document.version,
        &document.buffer,
        &found,
    );
}

fn is_now(shared: &Shared, key: &str, document: &Document) -> bool {
    let state = shared.state();
    !state.closing && state.open.get(key).and_then(|it| it.version) == document.version
}

/// Tells the client what was found in a file.
fn publish(
    shared: &Shared,
    client: Client,
    uri: Uri,
    version: Option<i32>,
    buffer: &TextBuffer,
    found: &[Diagnostic],
) {
    let diagnostics = found
        .iter()
        .map(|finding| convert::diagnostic(finding, buffer, client, &uri))
        .collect();
    let params = PublishDiagnosticsParams {
        uri,
        diagnostics,
        version,
    };
    if let Ok(params) = serde_json::to_value(params) {
        let message = Request::build("textDocument/publishDiagnostics")
            .params(params)
            .finish();
        drop(shared.out.send(Outgoing::Message(message)));
    }
}

/// Takes back what the client was told of files that nobody has open and that are gone, or no longer lie beside a
/// scenario that is open.
fn forget_gone(shared: &Shared) {
    let mut state = shared.state();
    let folder = |uri: &Uri| Some(uri.to_file_path()?.parent()?.to_owned());
    let scenarios = state.open.values().filter(|it| it.role == Role::Scenario);
    let folders: Vec<_> = scenarios.filter_map(|it| folder(&it.uri)).collect();
    let stays = |uri: &Uri| {
        let there = uri.to_file_path().is_some_and(|path| path.is_file());
        there && folder(uri).is_some_and(|own| folders.contains(&own))
    };
    let told = std::mem::take(&mut state.told);
    let (stay, gone): (BTreeMap<_, _>, BTreeMap<_, _>) = told.into_iter().partition(|(_, uri)| stays(uri));
    state.told = stay;
    let gone: Vec<Uri> = gone
        .into_iter()
        .filter(|(key, _)| !state.open.contains_key(key))
        .map(|(_, uri)| uri)
        .collect();
    let client = state.client;
    drop(state);
    for uri in gone {
        forget(shared, client, uri);
    }
}

/// Tells the client that nothing is known of a file any more.
pub(super) fn forget(shared: &Shared, client: Client, uri: Uri) {
    publish(shared, client, uri, None, &TextBuffer::new(String::new()), &[]);
}

/// Everything that is wrong with a file, looked for at once.
pub(super) fn findings_now(shared: &Shared, document: &Document) -> Vec<Diagnostic> {
    findings(shared, document, &mut Sound::new())
}

/// Everything that is wrong with a file.
fn findings(shared: &Shared, document: &Document, sound: &mut Sound) -> Vec<Diagnostic> {
    let (name, text) = (document.name(), document.buffer.text());
    match document.role {
        Role::Scenario | Role::Part => match shared.open_scenario_of(document) {
            Some(scenario) => {
                let all = known(&scenario, sound).findings.iter();
                all.filter(|finding| finding.file == name).cloned().collect()
            }
            None => vec![shared.without_scenario(document)],
        },
        Role::Plan => match shared.open_scenario_of(document) {
            Some(scenario) => plan_findings(&scenario, &name, text, &shared.types),
            None => vec![alone(
                &name,
                "this plan needs one scenario beside it to be read against",
            )],
        },
        Role::Translation => match shared.open_scenario_of(document) {
            Some(scenario) => match &known(&scenario, sound).last {
                Some(last) => check::translation::read(&name, text, &last.scenario).1,
                None => vec![alone(
                    &name,
                    "the scenario beside this translation has errors; once they are gone, this file is checked",
                )],
            },
            // Some other RON file.
            None => Vec::new(),
        },
    }
}

fn plan_findings(scenario: &OpenScenario, name: &str, text: &str, types: &Arc<Types>) -> Vec<Diagnostic> {
    let analysis = scenario.analysis(types);
    plan::read_names(name, text, &analysis.names()).1
}

/// What is known of a scenario as it is now; while it has errors, with what it was when it last had none.
fn known<'a>(scenario: &OpenScenario, sound: &'a mut Sound) -> &'a Known {
    let key = scenario.main().uri.as_str().to_owned();
    let buffers: Vec<TextBuffer> = scenario.files().iter().map(|file| file.buffer.clone()).collect();
    let before = sound.remove(&key);
    let now = match before {
        Some(known) if known.buffers == buffers => known,
        before => {
            let mut last = before.and_then(|before| before.last);
            let findings = check::read_on(&scenario.whole(), &mut last);
            Known {
                buffers,
                findings,
                last,
            }
        }
    };
    sound.entry(key).or_insert(now)
}

fn alone(file: &str, message: &str) -> Diagnostic {
    Diagnostic::warning("no-scenario", Span::default(), message).in_file(file)
}
