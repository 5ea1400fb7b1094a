//! What is answered: a status, headers that are the same on every answer, and a body that is whole or goes on.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Response, StatusCode, header};

use super::live::Live;

/// The body of an answer.
pub(super) enum Answer {
    /// All of it.
    Whole(Option<Bytes>),
    /// What changes, as it changes.
    Live(Live),
}

impl Body for Answer {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Live(live) => live
                .poll_next(cx)
                .map(|next| next.map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Self::Live(_) => SizeHint::default(),
        }
    }
}

/// On every answer. A page may load nothing but what this server has, and nobody may frame it or keep it.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// For whatever is no page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

fn with(status: StatusCode, kind: &'static str, body: Answer) -> Response<Answer> {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NOTHING));
    answer
}

/// A status without content.
pub(super) fn status(status: StatusCode) -> Response<Answer> {
    let mut answer = with(status, "text/plain", Answer::Whole(None));
    if status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE {
        let soon = HeaderValue::from_static("1");
        answer.headers_mut().insert(header::RETRY_AFTER, soon);
    }
    answer
}

/// Something that a program reads.
pub(super) fn json(text: String) -> Response<Answer> {
    with(
        StatusCode::OK,
        "application/json",
        Answer::Whole(Some(text.into())),
    )
}

/// A drawing.
pub(super) fn picture(svg: &str) -> Response<Answer> {
    let body = Answer::Whole(Some(Bytes::copy_from_slice(svg.as_bytes())));
    let mut answer = with(StatusCode::OK, "image/svg+xml", body);
    // It is drawn once and looks like that until the end; its address is of this workshop alone.
    let kept = HeaderValue::from_static("private, max-age=86400, immutable");
    answer.headers_mut().insert(header::CACHE_CONTROL, kept);
    answer
}

/// A page. Only its own script and style, which carry this once-only word, do anything.
pub(super) fn page(html: String, nonce: &str) -> Response<Answer> {
    let mut answer = with(
        StatusCode::OK,
        "text/html; charset=utf-8",
        Answer::Whole(Some(html.into())),
    );
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; \
         img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// What changes, as it changes.
pub(super) fn live(live: Live) -> Response<Answer> {
    with(StatusCode::OK, "text/event-stream", Answer::Live(live))
}
