//! How much the server gives to anybody: every size, rate and time it holds to. What has no limit here has none.

use std::time::Duration;

/// The first port that is tried; what is taken is passed over.
pub(super) const PORT: u16 = 47_800;
/// How many ports are tried before the system may give any.
pub(super) const PORTS: u16 = 20;
/// Connections that may wait to be taken up: 300 phones at once, with room.
pub(super) const BACKLOG: u32 = 1024;
/// Open connections of phones, where the system gives that many files.
pub(super) const LINES: usize = 1600;
/// Files kept back for everything else the program opens.
pub(super) const SPARE_FILES: usize = 96;
/// Files the server asks the system for, if it may.
pub(super) const FILES: u64 = 4096;
/// Open connections of the presenter's page.
pub(super) const PRESENTER_LINES: usize = 24;
/// Bytes the system may hold for somebody who does not read.
pub(super) const SEND_BYTES: u32 = 64 * 1024;

/// Until the first byte of a connection.
pub(super) const FIRST_BYTE: Duration = Duration::from_secs(5);
/// Until all headers are there.
pub(super) const HEADERS: Duration = Duration::from_secs(5);
/// From the last header of a request to the last byte of its body.
pub(super) const BRINGING: Duration = Duration::from_secs(5);
/// How long nothing can be written to somebody before they are gone.
pub(super) const WRITE: Duration = Duration::from_secs(5);
/// How long a connection without a token is kept after an answer, and one with a token.
pub(super) const IDLE: Duration = Duration::from_secs(5);
/// See [`IDLE`].
pub(super) const IDLE_KNOWN: Duration = Duration::from_secs(20);
/// How often something is sent on a stream at the least.
pub(super) const PING: Duration = Duration::from_secs(15);
/// How long a phone waits for a count that is another, when nothing else is.
pub(super) const LAZY: Duration = Duration::from_secs(2);
/// The shortest time between two states on a phone's stream.
pub(super) const PACE: Duration = Duration::from_millis(250);
/// A phone says that it is there every 15 s; after this long it is taken for switched off.
pub(super) const SILENT: Duration = Duration::from_secs(40);
/// How long a phone whose stream broke is still there: a page that is loaded again is back by then.
pub(super) const BLINK: Duration = Duration::from_secs(5);
/// How long a stranger who asks too often waits until they hear so: who then asks again at once keeps nobody waiting.
pub(super) const REFUSED: Duration = Duration::from_millis(250);
/// How often connections are looked through, and the computer's addresses.
pub(super) const ROUND: Duration = Duration::from_secs(1);
/// How soon a server that broke is there again.
pub(super) const AGAIN: Duration = Duration::from_millis(200);

/// Bytes of a body.
pub(super) const BODY: usize = 4 * 1024;
/// Bytes of all headers together.
pub(super) const HEAD: usize = 16 * 1024;
/// Headers of one request.
pub(super) const HEADER_COUNT: usize = 64;
/// Phones that are remembered.
pub(super) const SEATS: usize = 400;
/// Messages that wait for the game. When it is that far behind, phones are asked to say it again.
pub(super) const WAITING: usize = 4096;
/// Addresses whose newcomers are counted apart.
pub(super) const ADDRESSES: usize = 1024;

/// A bucket's size and how many drops it gains in a second.
pub(super) type Rate = (f64, f64);
/// Requests of one phone.
pub(super) const REQUESTS: Rate = (10.0, 5.0);
/// Requests of one connection that has no token.
pub(super) const STRANGERS: Rate = (20.0, 5.0);
/// New phones, in all: a full room may come at once.
pub(super) const NEWCOMERS: Rate = (400.0, 30.0);
/// New phones of one address; one router may stand before a whole room.
pub(super) const NEWCOMERS_OF_ONE: Rate = (320.0, 20.0);
