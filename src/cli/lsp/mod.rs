//! `twohats lsp`: the language server. Any editor that speaks the protocol starts it and talks to it over stdin and stdout.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::task::Poll;
use std::time::Duration;

use clap::Args;
use tokio::runtime::Builder;
use tower_lsp_server::LspService;
use tower_service::Service;

use super::open::Trouble;
use super::{Here, Outcome};

mod answers;
mod convert;
mod frames;
mod open_scenario;
mod server;
mod server_state;
mod watch;
mod wire;

use server::Server;
use server_state::Shared;
use wire::{Incoming, Outgoing};

/// Requests that are answered side by side; a tree of brackets needs little stack.
const HELPERS: usize = 3;
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// How long the last messages may take to reach the client.
const GOODBYE: Duration = Duration::from_secs(2);

/// What was typed after `twohats lsp`.
#[derive(Debug, Args)]
pub struct Lsp {
    /// Talk over stdin and stdout, which it always does. Some editors say so.
    #[arg(long)]
    stdio: bool,
}

/// Runs the command until the client says goodbye.
#[must_use]
pub fn run(_: &Lsp, here: &Here) -> Outcome {
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(HELPERS)
        .thread_stack_size(STACK_BYTES)
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return Trouble::said(error.to_string()).tell(),
    };
    let out = wire::write();
    let outcome = runtime.block_on(serve(here, &out));
    let (done, wait) = channel();
    if out.send(Outgoing::Flush(done)).is_ok() {
        let _ = wait.recv_timeout(GOODBYE);
    }
    // Whoever still works on an answer nobody will read is left behind.
    runtime.shutdown_background();
    outcome
}

/// Handles messages in their order. What takes long runs elsewhere, so the next message never waits for it.
async fn serve(here: &Here, out: &Sender<Outgoing>) -> Outcome {
    let shared = Arc::new(Shared::new(here.fs.clone(), out.clone()));
    let watcher = watch::start(&shared);
    // The library's own way to speak first is not used: see docs/decisions.md.
    let (mut service, _socket) = LspService::new(|_| Server::new(Arc::clone(&shared)));
    let mut incoming = wire::read();
    let mut ready_to_exit = false;
    let mut outcome = Outcome::Findings;
    while let Some(message) = incoming.recv().await {
        let request = match message {
            Incoming::Message(request) => request,
            Incoming::Bad(response) => {
                drop(out.send(Outgoing::Answer(response)));
                continue;
            }
        };
        match request.method() {
            "exit" => break,
            "shutdown" => ready_to_exit = true,
            _ => {}
        }
        let notification = request.id().is_none();
        let first = request.method() == "initialize";
        if poll_fn(|context| service.poll_ready(context)).await.is_err() {
            break;
        }
        let mut answer = service.call(request);
        let out = out.clone();
        let send = move |answer| {
            if let Ok(Some(response)) = answer {
                drop(out.send(Outgoing::Answer(response)));
            }
        };
        if notification || first {
            // On a task of its own, so that a mistake of ours ends one message and not the server.
            if let Ok(answer) = tokio::spawn(answer).await {
                send(answer);
            }
            continue;
        }
        // The first poll looks at the text as it is now; edits that come later do not reach it.
        match poll_fn(|context| Poll::Ready(answer.as_mut().poll(context))).await {
            Poll::Ready(answer) => send(answer),
            Poll::Pending => drop(tokio::spawn(async move { send(answer.await) })),
        }
    }
    if ready_to_exit {
        outcome = Outcome::Clean;
    }
    watch::stop(&shared, watcher);
    outcome
}
