//! What can be asked, all of it: the phones' door and the presenter's.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Instant;

use hyper::body::Incoming;
use hyper::header::HeaderValue;
use hyper::{Method, Request, Response, StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::answer::{self, Answer};
use super::gate;
use super::hub::{Door, Hub};
use super::line::{Doing, Line};
use super::live::{Live, Source};
use super::seats::Refused;
use super::secrets;
use super::shown::Reader;
use super::{Heard, limits};
use crate::vote::Token;
use crate::workshop::phone;

mod tablet;

type Asked = Result<Response<Answer>, StatusCode>;

/// Everything that can be asked at the phones' door; pictures have a name after the last slash.
pub const PHONES: [(&str, &str); 10] = [
    ("GET", "/"),
    ("POST", "/join"),
    ("GET", "/events"),
    ("POST", "/say"),
    ("POST", "/here"),
    ("GET", "/picture/"),
    // Only while a tablet is invited or let in; before and after there is nothing.
    ("GET", "/remote"),
    ("POST", "/remote/ask"),
    ("GET", "/remote/events"),
    ("POST", "/remote/command"),
];

/// Everything that can be asked at the presenter's door, which only this computer can reach.
pub const PRESENTER: [(&str, &str); 5] = [
    ("GET", "/"),
    ("GET", "/events"),
    ("POST", "/command"),
    ("POST", "/tablet"),
    ("GET", "/picture/"),
];

/// Answers a request, whatever it is.
pub(super) async fn answer(
    hub: Arc<Hub>,
    line: Arc<Line>,
    door: Door,
    request: Request<Incoming>,
) -> Result<Response<Answer>, Infallible> {
    line.does(Doing::Bringing);
    let asked = match gate::check(&request, &hub.hosts(door)) {
        Err(status) => Err(status),
        Ok(()) if door == Door::Phones => phones(&hub, &line, request).await,
        Ok(()) => presenter(&hub, &line, request).await,
    };
    let mut answer = asked.unwrap_or_else(answer::status);
    if answer.status() == StatusCode::TOO_MANY_REQUESTS && !line.known() {
        tokio::time::sleep(limits::REFUSED).await;
    }
    if matches!(answer.body(), Answer::Live(_)) {
        line.does(Doing::Streaming);
    } else {
        line.does(Doing::Idle);
        if hub.lines(door).crowded() || answer.status().is_client_error() {
            let close = HeaderValue::from_static("close");
            answer.headers_mut().insert(header::CONNECTION, close);
        }
    }
    Ok(answer)
}

async fn phones(hub: &Arc<Hub>, line: &Line, request: Request<Incoming>) -> Asked {
    let token = gate::token(request.headers()).filter(|token| hub.seats().knows(*token));
    if token.is_some() {
        line.recognise();
    } else if !line.may_ask() {
        return Err(StatusCode::TOO_MANY_REQUESTS);
    }
    let known = token.ok_or(StatusCode::UNAUTHORIZED);
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/") => {
            let nonce = hub.secrets.draw().to_string();
            Ok(answer::page(hub.pages.phone(&nonce), &nonce))
        }
        (&Method::POST, "/join") => join(hub, line, &request),
        (&Method::GET, "/events") => stream(hub, known?),
        (&Method::POST, "/say") => {
            let token = known?;
            let may = hub.seats().asks(token, Instant::now());
            if may != Some(true) {
                return Err(StatusCode::TOO_MANY_REQUESTS);
            }
            say(hub, token, request).await
        }
        (&Method::POST, "/here") => {
            let token = known?;
            if hub.seats().asks(token, Instant::now()) == Some(true) {
                // The game hears of it again in 15 s should it be too busy now.
                hub.tell(Heard::Seen(token));
            }
            Ok(answer::status(StatusCode::NO_CONTENT))
        }
        (_, path) if path == "/remote" || path.starts_with("/remote/") => {
            tablet::asked(hub, line, request).await
        }
        (&Method::GET, path) => picture(hub, path),
        _ => Err(StatusCode::NOT_FOUND),
    }
}

/// Lets a phone in: as whom it says it is in the header, or as whom its cookie says, or as somebody new.
fn join(hub: &Hub, line: &Line, request: &Request<Incoming>) -> Asked {
    let brought = gate::token(request.headers()).or_else(|| gate::cookie(request.headers()));
    let token = brought.unwrap_or_else(|| hub.secrets.draw());
    let joined = hub.seats().join(token, line.from, Instant::now());
    joined.map_err(|refused| match refused {
        Refused::Later => StatusCode::TOO_MANY_REQUESTS,
        Refused::Full => StatusCode::SERVICE_UNAVAILABLE,
    })?;
    line.recognise();
    let mut answer = answer::json(format!("{{\"seat\":\"{token}\"}}"));
    let cookie = format!(
        "{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200",
        gate::COOKIE
    );
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

fn stream(hub: &Arc<Hub>, token: Token) -> Asked {
    let own = hub.open(token).ok_or(StatusCode::UNAUTHORIZED)?;
    let (stream, ending) = (*own.borrow(), hub.clone());
    let source = Source {
        states: hub.states.subscribe(),
        own,
        reader: Reader::Phone(token, None),
        pace: limits::PACE,
    };
    let live = Live::new(source, move || {
        ending.seats().closed(token, stream, Instant::now());
    });
    Ok(answer::live(live))
}

/// What a phone says, numbered by it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    id: u64,
    message: phone::Message,
}

async fn say(hub: &Hub, token: Token, request: Request<Incoming>) -> Asked {
    let said: Said = read(request).await?;
    hub.seats().spoke(token);
    tell(hub, Heard::Said(token, said.id, said.message))
}

async fn presenter(hub: &Arc<Hub>, line: &Line, request: Request<Incoming>) -> Asked {
    let (method, path) = (request.method(), request.uri().path());
    if (method, path) == (&Method::GET, "/") {
        let nonce = hub.secrets.draw().to_string();
        return Ok(answer::page(hub.pages.presenter(&nonce), &nonce));
    }
    if method == Method::GET && path.starts_with(PICTURE) {
        return picture(hub, path);
    }
    let key = gate::one(request.headers(), KEY).unwrap_or_default();
    if !secrets::same(key, &hub.key) {
        return Err(StatusCode::UNAUTHORIZED);
    }
    line.recognise();
    match (method, path) {
        (&Method::GET, "/events") => Ok(answer::live(Live::new(
            Source {
                states: hub.states.subscribe(),
                own: hub.forever(),
                reader: Reader::Presenter,
                pace: limits::PACE / 2,
            },
            || {},
        ))),
        (&Method::POST, "/command") => command(hub, request).await,
        (&Method::POST, "/tablet") => {
            let wish = read(request).await?;
            hub.remote().does(wish, &hub.secrets);
            hub.told_tablets();
            Ok(answer::status(StatusCode::ACCEPTED))
        }
        _ => Err(StatusCode::NOT_FOUND),
    }
}

/// What the facilitator does, at the computer or at a tablet that was let in.
async fn command(hub: &Hub, request: Request<Incoming>) -> Asked {
    tell(hub, Heard::Asked(read(request).await?))
}

/// What a request brings.
async fn read<T: DeserializeOwned>(request: Request<Incoming>) -> Result<T, StatusCode> {
    let body = gate::body(request.into_body()).await?;
    serde_json::from_slice(&body).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)
}

fn tell(hub: &Hub, heard: Heard) -> Asked {
    if hub.tell(heard) {
        Ok(answer::status(StatusCode::ACCEPTED))
    } else {
        Err(StatusCode::SERVICE_UNAVAILABLE)
    }
}

/// The header with the presenter's key.
const KEY: &str = "x-key";
/// Before the name of a picture.
const PICTURE: &str = "/picture/";

/// A face, by the place of whoever has it among the speakers.
fn picture(hub: &Hub, path: &str) -> Asked {
    let name = path
        .strip_prefix(PICTURE)
        .and_then(|name| name.strip_prefix(hub.pages.faces()));
    let place: usize = name
        .and_then(|place| place.parse().ok())
        .ok_or(StatusCode::NOT_FOUND)?;
    let svg = hub.pages.face(place).ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer::picture(svg))
}
