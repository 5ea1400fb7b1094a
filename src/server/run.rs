//! The server's own thread: it opens the doors, takes up connections and goes round. When it breaks it begins again.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpSocket, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::hub::{Door, Hub};
use super::limits;
use super::line::{Line, Watched};
use super::routes;

/// Everything the server does is done by one thread.
pub(super) fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_io().enable_time().build()
}

/// Opens a door at this port, or at one of those after it, or at any.
pub(super) fn bind(runtime: &Runtime, at: Ipv4Addr, port: u16) -> io::Result<TcpListener> {
    let _inside = runtime.enter();
    let ports = (0..limits::PORTS)
        .filter_map(|step| port.checked_add(step))
        .chain([0]);
    let mut refused = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match listen(SocketAddr::from((at, port))) {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

fn listen(at: SocketAddr) -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // Elsewhere this would let two programs listen at once.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(limits::SEND_BYTES)?;
    socket.bind(at)?;
    socket.listen(limits::BACKLOG)?.into_std()
}

/// How many connections there may be: as many as the system gives files, less what else the program needs.
pub(super) fn capacity() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        let most = limit.maximum.unwrap_or(limits::FILES).min(limits::FILES);
        if limit.current.is_some_and(|now| now < most) {
            let before = limit.current.replace(most);
            if setrlimit(Resource::Nofile, limit).is_err() {
                limit.current = before;
            }
        }
        let files = limit.current.unwrap_or(limits::FILES);
        let files = usize::try_from(files).unwrap_or(limits::LINES);
        files.saturating_sub(limits::SPARE_FILES).clamp(64, limits::LINES)
    }
    #[cfg(not(unix))]
    limits::LINES
}

/// Serves until the hub closes.
pub(super) fn run(hub: &Arc<Hub>, doors: &(Option<TcpListener>, TcpListener)) {
    while !*hub.closing.borrow() {
        // Whatever breaks here, the game plays on and phones come back by themselves.
        let ran = catch_unwind(AssertUnwindSafe(|| {
            let runtime = runtime()?;
            runtime.block_on(serve(hub, doors))
        }));
        hub.lines(Door::Phones).clear();
        hub.lines(Door::Presenter).clear();
        if !matches!(ran, Ok(Ok(()))) {
            std::thread::sleep(limits::AGAIN);
        }
    }
}

async fn serve(hub: &Arc<Hub>, (phones, presenter): &(Option<TcpListener>, TcpListener)) -> io::Result<()> {
    let (phones, presenter) = (phones.as_ref().map(door).transpose()?, door(presenter)?);
    let mut closing = hub.closing.subscribe();
    tokio::select! {
        () = accept_phones(hub, phones) => {}
        () = accept(hub, presenter, Door::Presenter) => {}
        () = go_round(hub) => {}
        () = hub.breaking.notified() => resume_unwind(Box::new("a test")),
        _ = closing.wait_for(|closing| *closing) => {}
    }
    Ok(())
}

fn door(listener: &TcpListener) -> io::Result<tokio::net::TcpListener> {
    tokio::net::TcpListener::from_std(listener.try_clone()?)
}

async fn go_round(hub: &Hub) {
    let mut rounds = interval(limits::ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        hub.look_round();
    }
}

/// Where there is no door for phones nobody comes.
async fn accept_phones(hub: &Arc<Hub>, door: Option<tokio::net::TcpListener>) {
    match door {
        Some(door) => accept(hub, door, Door::Phones).await,
        None => std::future::pending().await,
    }
}

/// Takes up connections, and does nothing else that takes time.
async fn accept(hub: &Arc<Hub>, listener: tokio::net::TcpListener, door: Door) {
    loop {
        match listener.accept().await {
            Ok((stream, from)) => take_up(hub, stream, from, door),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
                ) => {}
            // No file is left: one connection fewer, and soon again.
            Err(_) => {
                hub.lines(door).drop_one();
                sleep(Duration::from_millis(20)).await;
            }
        }
    }
}

fn take_up(hub: &Arc<Hub>, stream: TcpStream, from: SocketAddr, door: Door) {
    let mut lines = hub.lines(door);
    if !lines.make_room() {
        return;
    }
    // Without it a small answer may wait for the one before it; it still arrives.
    let _ = stream.set_nodelay(true);
    let line = Arc::new(Line::new(from.ip(), Instant::now()));
    let number = lines.number();
    let task = tokio::spawn(talk(hub.clone(), stream, line.clone(), (door, number)));
    lines.opened(number, line, task.abort_handle());
}

async fn talk(hub: Arc<Hub>, stream: TcpStream, line: Arc<Line>, (door, number): (Door, u64)) {
    let bytes = TokioIo::new(Watched {
        stream,
        line: line.clone(),
    });
    let service = service_fn(|request| routes::answer(hub.clone(), line.clone(), door, request));
    // How it ended is nobody's concern: who was cut off comes again.
    let _ = http1::Builder::new()
        // Times are looked after by `Hub::look_round`, for every connection alike.
        .header_read_timeout(None)
        .max_headers(limits::HEADER_COUNT)
        .max_buf_size(limits::HEAD)
        .serve_connection(bytes, service)
        .await;
    hub.lines(door).ended(number);
}
