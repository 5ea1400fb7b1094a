//! What a tablet can ask on the network: nothing, unless one is invited or was let in.

use std::sync::Arc;

use hyper::body::Incoming;
use hyper::{Method, Request, StatusCode};
use serde_json::json;

use super::{Asked, command};
use crate::server::hub::Hub;
use crate::server::line::Line;
use crate::server::live::{Live, Source};
use crate::server::remote::Pass;
use crate::server::shown::Reader;
use crate::server::{answer, gate, limits};

/// The header with what stands behind the hash of the link, and the one with the pass.
const LINK: &str = "x-link";
const PASS: &str = "x-pass";

pub(super) async fn asked(hub: &Arc<Hub>, line: &Line, request: Request<Incoming>) -> Asked {
    if !hub.remote().open() {
        return Err(StatusCode::NOT_FOUND);
    }
    let headers = request.headers();
    let pass = || {
        let pass = gate::one(headers, PASS).unwrap_or_default();
        hub.remote().pass(pass, line.from)
    };
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/remote") => {
            let nonce = hub.secrets.draw().to_string();
            Ok(answer::page(hub.pages.presenter(&nonce), &nonce))
        }
        (&Method::POST, "/remote/ask") => {
            let secret = gate::one(headers, LINK).unwrap_or_default();
            let given = hub.remote().asks(secret, line.from, &hub.secrets);
            let (code, pass) = given.ok_or(StatusCode::UNAUTHORIZED)?;
            hub.told_tablets();
            Ok(answer::json(json!({"code": code, "pass": pass}).to_string()))
        }
        (&Method::GET, "/remote/events") => match pass() {
            Pass::Unknown => Err(StatusCode::UNAUTHORIZED),
            Pass::Waits => Ok(answer::status(StatusCode::NO_CONTENT)),
            Pass::Steers(hints, own) => {
                line.recognise();
                let source = Source {
                    states: hub.states.subscribe(),
                    own,
                    reader: Reader::Tablet(hints),
                    pace: limits::PACE,
                };
                Ok(answer::live(Live::new(source, || {})))
            }
        },
        (&Method::POST, "/remote/command") => match pass() {
            Pass::Steers(..) => command(hub, request).await,
            Pass::Unknown | Pass::Waits => Err(StatusCode::UNAUTHORIZED),
        },
        _ => Err(StatusCode::NOT_FOUND),
    }
}
