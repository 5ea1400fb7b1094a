//! Plays through PulseAudio, or through PipeWire, which speaks the same: a few messages over a socket. The server says
//! when it wants more; between two requests this thread sleeps.

use std::io::{BufReader, Cursor, ErrorKind, Read};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{
    self, AuthParams, AuthReply, ChannelMap, Command, CreatePlaybackStreamReply, PlaybackStreamParams, Prop,
    Props, ProtocolError, Request, SampleFormat, SampleSpec, SetClientNameReply,
};

use super::Where;
use super::output::{End, REST, make};
use crate::sound::{Mixer, Order, RATE};
use crate::storage::Fs;

/// How long a server may say nothing while it plays.
const PATIENCE: Duration = Duration::from_secs(3);
/// Bytes of a frame: two channels of 32 bits.
const FRAME: usize = 8;
/// Bytes the server keeps ahead, 160 ms, and asks for at a time.
const AHEAD: u32 = RATE * 8 / 25 * 4;
const AT_A_TIME: u32 = AHEAD / 2;
/// The most a server is believed to want at once, or to say: ten seconds.
const MOST: usize = RATE as usize * FRAME * 10;
/// Bytes of a cookie, whether there is one or not.
const COOKIE: usize = 256;

/// Plays until nothing is to be heard.
pub(super) fn play(
    place: &Where,
    fs: &Fs,
    mixer: &mut Mixer,
    orders: &Receiver<Order>,
    playing: &dyn Fn(),
) -> End {
    let Ok(mut line) = Line::open(place, fs) else {
        return End::Lost;
    };
    playing();
    line.feed(mixer, orders).unwrap_or(End::Lost)
}

/// A stream that is open.
struct Line {
    socket: BufReader<UnixStream>,
    version: u16,
    channel: u32,
    /// Bytes the server waits for.
    wanted: usize,
}

impl Line {
    fn open(place: &Where, fs: &Fs) -> Result<Self, ProtocolError> {
        let path = match place {
            Where::Nowhere => None,
            Where::Here => pulseaudio::socket_path_from_env(),
            Where::At(path) => Some(path.clone()),
        };
        let path = path.ok_or(std::io::Error::from(ErrorKind::NotFound))?;
        let socket = UnixStream::connect(path)?;
        socket.set_read_timeout(Some(PATIENCE))?;
        socket.set_write_timeout(Some(PATIENCE))?;
        let cookie = pulseaudio::cookie_path_from_env();
        let mut cookie = cookie
            .and_then(|path| fs.read(&path, COOKIE).ok())
            .unwrap_or_default();
        cookie.resize(COOKIE, 0);
        let mut line = Self {
            socket: BufReader::new(socket),
            version: protocol::MAX_VERSION,
            channel: 0,
            wanted: 0,
        };
        let known: AuthReply = line.ask(&Command::Auth(AuthParams {
            version: protocol::MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie,
        }))?;
        line.version = known.version.min(protocol::MAX_VERSION);
        let mut props = Props::new();
        props.set(Prop::ApplicationName, c"Two Hats");
        props.set(Prop::MediaRole, c"game");
        let _: SetClientNameReply = line.ask(&Command::SetClientName(props.clone()))?;
        props.set(Prop::MediaName, c"Two Hats");
        let stream: CreatePlaybackStreamReply =
            line.ask(&Command::CreatePlaybackStream(PlaybackStreamParams {
                sample_spec: SampleSpec {
                    format: SampleFormat::Float32Le,
                    channels: 2,
                    sample_rate: RATE,
                },
                channel_map: ChannelMap::stereo(),
                sink_name: Some(protocol::DEFAULT_SINK.to_owned()),
                buffer_attr: BufferAttr {
                    max_length: u32::MAX,
                    target_length: AHEAD,
                    pre_buffering: u32::MAX,
                    minimum_request_length: AT_A_TIME,
                    ..BufferAttr::default()
                },
                flags: StreamFlags {
                    adjust_latency: true,
                    ..StreamFlags::default()
                },
                props,
                ..PlaybackStreamParams::default()
            }))?;
        (line.channel, line.wanted) = (stream.channel, bytes(stream.requested_bytes));
        Ok(line)
    }

    /// Asks, and waits for the answer.
    fn ask<R: protocol::CommandReply>(&mut self, command: &Command) -> Result<R, ProtocolError> {
        protocol::write_command_message(self.socket.get_mut(), 0, command, self.version)?;
        Ok(protocol::read_reply_message(&mut self.socket, self.version)?.1)
    }

    /// Gives the server what it asks for, as long as something is to be heard.
    fn feed(&mut self, mixer: &mut Mixer, orders: &Receiver<Order>) -> Result<End, ProtocolError> {
        let (mut frames, mut bytes) = (Vec::new(), Vec::new());
        let mut rested = 0.0;
        loop {
            loop {
                match orders.try_recv() {
                    Ok(order) => mixer.obey(order),
                    Err(TryRecvError::Empty) => break,
                    Err(TryRecvError::Disconnected) => return Ok(End::Closing),
                }
            }
            make(mixer);
            let silent = mixer.silent();
            frames.clear();
            frames.resize(self.wanted / FRAME, [0.0_f32; 2]);
            mixer.render(&mut frames);
            bytes.clear();
            bytes.extend(frames.iter().flatten().flat_map(|x| x.to_le_bytes()));
            protocol::write_memblock(self.socket.get_mut(), self.channel, &bytes, 0)?;
            self.wanted %= FRAME;
            rested = if silent {
                rested + frames.len() as f32 / RATE as f32
            } else {
                0.0
            };
            if rested > REST {
                return Ok(End::Silent);
            }
            while self.wanted < FRAME {
                self.listen()?;
            }
        }
    }

    /// Waits for the next message of the server.
    fn listen(&mut self) -> Result<(), ProtocolError> {
        let head = protocol::read_descriptor(&mut self.socket)?;
        if bytes(head.length) > MOST {
            return Err(std::io::Error::from(ErrorKind::InvalidData).into());
        }
        let mut body = vec![0; bytes(head.length)];
        self.socket.read_exact(&mut body)?;
        // What nobody here understands is nothing that playing depends on: a device that changed, a buffer that moved.
        let Ok((_, command)) = Command::read_tag_prefixed(&mut Cursor::new(body), self.version) else {
            return Ok(());
        };
        match command {
            Command::Request(Request { channel, length }) if channel == self.channel => {
                self.wanted = (self.wanted + bytes(length)).min(MOST);
                Ok(())
            }
            Command::PlaybackStreamKilled(_) | Command::Exit => {
                Err(std::io::Error::from(ErrorKind::ConnectionAborted).into())
            }
            Command::Error(error) => Err(ProtocolError::ServerError(error)),
            _ => Ok(()),
        }
    }
}

fn bytes(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}
