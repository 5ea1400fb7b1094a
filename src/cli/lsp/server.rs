//! What the client may ask and tell. Everything that takes time goes to [`answers`], off this thread.

use std::sync::Arc;

use tokio::task::spawn_blocking;
use tower_lsp_server::LanguageServer;
use tower_lsp_server::jsonrpc::{Error, ErrorCode, Request, Result};
use tower_lsp_server::ls_types::*;

use super::answers::{self, Question};
use super::convert;
use super::server_state::{Client, Document, Role, Shared};
use super::watch;
use super::wire::Outgoing;
use crate::assist::{TextBuffer, Units};
use crate::story::caps;

/// The protocol's number for a request that was understood and cannot be fulfilled.
const REQUEST_FAILED: i64 = -32803;

pub(super) struct Server {
    shared: Arc<Shared>,
}

impl Server {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Answers a question about a file that is open, on a thread of its own. Nothing for other files.
    ///
    /// The file is taken as it is now. When the client no longer wants the answer before its turn has come, nothing is
    /// computed.
    async fn ask<T: Send + 'static>(
        &self,
        uri: &Uri,
        answer: impl FnOnce(&Question) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let (document, client) = {
            let state = self.shared.state();
            (state.open.get(uri.as_str()).cloned(), state.client)
        };
        let Some(document) = document else { return Ok(None) };
        let question = Question {
            shared: Arc::clone(&self.shared),
            document,
            client,
        };
        let wanted = Arc::new(());
        let still = Arc::downgrade(&wanted);
        let work = move || (still.strong_count() > 0).then(|| answer(&question));
        let answer = spawn_blocking(work).await;
        drop(wanted);
        answer.map_err(|_| Error::internal_error())
    }

    /// Something about a file has changed: look for mistakes again.
    fn touched(&self, uri: &Uri) {
        self.shared.state().dirty.insert(uri.as_str().to_owned());
        self.shared.bell.notify_all();
    }

    /// Files on the disk have changed: look again at everything that is open.
    fn all_touched(&self) {
        let mut state = self.shared.state();
        let open: Vec<String> = state.open.keys().cloned().collect();
        state.dirty.extend(open);
        // Of files that are not open there may be something to take back.
        let told: Vec<String> = state.told.keys().cloned().collect();
        state.dirty.extend(told);
        drop(state);
        self.shared.bell.notify_all();
    }
}

/// A failure with words an author can read.
fn failed(message: String) -> Error {
    Error {
        code: ErrorCode::ServerError(REQUEST_FAILED),
        message: message.into(),
        data: None,
    }
}

fn client_of(capabilities: &ClientCapabilities) -> Client {
    let text = capabilities.text_document.as_ref();
    let workspace = capabilities.workspace.as_ref();
    let general = capabilities.general.as_ref();
    let encodings = general
        .and_then(|it| it.position_encodings.as_deref())
        .unwrap_or_default();
    let knows = |encoding| encodings.contains(&encoding);
    Client {
        // The client's own order does not matter: bytes are what we count in.
        units: if knows(PositionEncodingKind::UTF8) {
            Units::Utf8
        } else {
            Units::Utf16
        },
        snippets: text
            .and_then(|it| it.completion.as_ref()?.completion_item.as_ref()?.snippet_support)
            .unwrap_or(false),
        versioned_edits: workspace
            .and_then(|it| it.workspace_edit.as_ref()?.document_changes)
            .unwrap_or(false),
        related: text
            .and_then(|it| it.publish_diagnostics.as_ref()?.related_information)
            .unwrap_or(false),
        nested_outline: text
            .and_then(|it| it.document_symbol.as_ref()?.hierarchical_document_symbol_support)
            .unwrap_or(false),
        watches: workspace
            .and_then(|it| it.did_change_watched_files.as_ref()?.dynamic_registration)
            .unwrap_or(false),
    }
}

fn abilities(units: Units) -> ServerCapabilities {
    let triggers = ["\"", "(", "[", ":", " ", "{"];
    ServerCapabilities {
        position_encoding: Some(match units {
            Units::Utf8 => PositionEncodingKind::UTF8,
            Units::Utf16 => PositionEncodingKind::UTF16,
            Units::Utf32 => PositionEncodingKind::UTF32,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(triggers.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        })),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        ..ServerCapabilities::default()
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = client_of(&params.capabilities);
        self.shared.state().client = client;
        Ok(InitializeResult {
            capabilities: abilities(client.units),
            server_info: Some(ServerInfo {
                name: "twohats".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        if !self.shared.state().client.watches {
            return;
        }
        let watchers = ["**/*.ron", "**/*.plan"].map(|glob| serde_json::json!({ "globPattern": glob }));
        let registration = serde_json::json!({ "registrations": [{
            "id": "files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": { "watchers": watchers },
        }] });
        let request = Request::build("client/registerCapability").params(registration);
        let request = request.id("files".to_owned()).finish();
        drop(self.shared.out.send(Outgoing::Message(request)));
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let TextDocumentItem {
            uri,
            language_id,
            version,
            text,
        } = params.text_document;
        let role = Role::of(uri.as_str(), &language_id);
        let Some(role) = role.filter(|role| role.may_be(std::path::Path::new(uri.as_str()), &text)) else {
            return;
        };
        let document = Document::new(uri.clone(), role, Some(version), text);
        self.shared.state().open.insert(uri.as_str().to_owned(), document);
        self.touched(&uri);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        let mut state = self.shared.state();
        let units = state.client.units;
        let Some(document) = state.open.get_mut(uri.as_str()) else {
            return;
        };
        document.edit(version, |buffer| {
            for change in params.content_changes {
                // A client that would send more than any file may hold is not followed.
                if buffer.text().len().saturating_add(change.text.len()) > 2 * caps::SCENARIO_BYTES {
                    continue;
                }
                match change.range {
                    Some(range) => buffer.replace(convert::span(buffer, range, units), &change.text),
                    None => *buffer = TextBuffer::new(change.text),
                }
            }
        });
        drop(state);
        self.touched(&uri);
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.touched(&params.text_document.uri);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        let uri = params.text_document.uri;
        let mut state = self.shared.state();
        let gone = state.open.remove(uri.as_str());
        state.found.remove(uri.as_str());
        let client = state.client;
        drop(state);
        if gone.is_some() {
            watch::forget(&self.shared, client, uri);
            // What lies beside it is now held against the file on the disk.
            self.all_touched();
        }
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.all_touched();
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        let space = params
            .context
            .is_some_and(|it| it.trigger_character.as_deref() == Some(" "));
        self.ask(&at.text_document.uri, move |it| {
            answers::completion(it, at.position, space)
        })
        .await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let answer = self.ask(&at.text_document.uri, move |it| answers::hover(it, at.position));
        Ok(answer.await?.flatten())
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let answer = self.ask(&at.text_document.uri, move |it| {
            answers::definition(it, at.position)
        });
        Ok(answer.await?.map(GotoDefinitionResponse::Array))
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let given = params.context.include_declaration;
        self.ask(&at.text_document.uri, move |it| {
            answers::references(it, at.position, given)
        })
        .await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let at = params.text_document_position_params;
        self.ask(&at.text_document.uri, move |it| {
            answers::highlights(it, at.position)
        })
        .await
    }

    async fn prepare_rename(&self, at: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        let answer = self.ask(&at.text_document.uri, move |it| answers::renamed(it, at.position));
        answer.await?.transpose().map_err(failed)
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let (at, new) = (params.text_document_position, params.new_name);
        let answer = self.ask(&at.text_document.uri, move |it| {
            answers::rename(it, at.position, &new)
        });
        answer.await?.transpose().map_err(failed)
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let answer = self.ask(&params.text_document.uri, answers::outline);
        Ok(answer.await?.flatten())
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        let answer = self.ask(&params.text_document.uri, answers::folds);
        Ok(answer.await?.flatten())
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let answer = self.ask(&params.text_document.uri, answers::layout);
        answer.await?.transpose().map_err(failed)
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = params.text_document.uri;
        self.ask(&uri, move |it| answers::fixes(it, params.range)).await
    }
}
