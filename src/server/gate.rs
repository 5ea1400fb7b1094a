//! Who is answered at all: what a request must say of where it goes, where it comes from and what it brings.

use std::net::Ipv4Addr;

use hyper::body::{Body, Bytes, Incoming};
use hyper::{HeaderMap, Method, Request, StatusCode, Version, header};

use super::limits;
use crate::vote::Token;

/// The names a listener answers to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hosts(Vec<String>);

impl Hosts {
    /// These addresses and this computer's own name for itself, at this port.
    pub(super) fn new(addresses: &[Ipv4Addr], port: u16) -> Self {
        let own = addresses.iter().map(Ipv4Addr::to_string);
        let names = own.chain(["127.0.0.1".to_owned(), "localhost".to_owned()]);
        Self(names.map(|name| format!("{name}:{port}")).collect())
    }

    /// Whether this is one of them.
    pub(super) fn has(&self, host: &str) -> bool {
        self.0.iter().any(|own| own == host)
    }
}

/// Looks at where a request goes and, if it would change something, at where it comes from.
pub(super) fn check<B>(request: &Request<B>, hosts: &Hosts) -> Result<(), StatusCode> {
    let headers = request.headers();
    // A name of another site that leads here is how a page elsewhere would read what is here.
    let host = one(headers, header::HOST)
        .filter(|host| hosts.has(host))
        .ok_or(StatusCode::MISDIRECTED_REQUEST)?;
    if request.uri().authority().is_some() || request.version() != Version::HTTP_11 {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    let size: usize = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    if size > limits::HEAD {
        return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    match *request.method() {
        Method::GET => Ok(()),
        Method::POST => may_change(headers, host),
        _ => Err(StatusCode::METHOD_NOT_ALLOWED),
    }
}

/// Only a page that was loaded from here may change anything, and only with JSON, which no form can send.
fn may_change(headers: &HeaderMap, host: &str) -> Result<(), StatusCode> {
    let origin = one(headers, header::ORIGIN).ok_or(StatusCode::FORBIDDEN)?;
    if origin.strip_prefix("http://") != Some(host) {
        return Err(StatusCode::FORBIDDEN);
    }
    let site = headers.get("sec-fetch-site");
    if site.is_some_and(|site| site != "same-origin") {
        return Err(StatusCode::FORBIDDEN);
    }
    match one(headers, header::CONTENT_TYPE) {
        Some("application/json") => Ok(()),
        _ => Err(StatusCode::UNSUPPORTED_MEDIA_TYPE),
    }
}

/// The value of a header that is there once.
pub(super) fn one(headers: &HeaderMap, name: impl header::AsHeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() {
        return None;
    }
    value.to_str().ok()
}

/// The token a request brings in the header of its own, which no other site can send.
pub(super) fn token(headers: &HeaderMap) -> Option<Token> {
    one(headers, TOKEN)?.parse().ok()
}

/// The header with the token.
pub(super) const TOKEN: &str = "x-seat";

/// The cookie that keeps the token, for phones that forget what a page puts away.
pub(super) const COOKIE: &str = "seat";

/// The token in the cookie.
pub(super) fn cookie(headers: &HeaderMap) -> Option<Token> {
    let cookies = one(headers, header::COOKIE)?;
    let mut own = cookies.split(';').filter_map(|part| part.trim().split_once('='));
    own.find(|(name, _)| *name == COOKIE)
        .and_then(|(_, token)| token.parse().ok())
}

/// Reads a body, as far as one may be.
pub(super) async fn body(body: Incoming) -> Result<Vec<u8>, StatusCode> {
    let mut body = std::pin::pin!(body);
    if body.size_hint().lower() > limits::BODY as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut bytes = Vec::new();
    while let Some(frame) = std::future::poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
        let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
        let more: Bytes = frame.into_data().unwrap_or_default();
        if bytes.len() + more.len() > limits::BODY {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        bytes.extend_from_slice(&more);
    }
    Ok(bytes)
}
