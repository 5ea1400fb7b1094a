//! A screen reader of the test's own: buses for it alone, and what it hears of the game there.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use zbus::export::ordered_stream::OrderedStreamExt;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, MatchRule, Message, MessageStream, connection};

/// Where everything that can be heard begins.
const ROOT: &str = "/org/a11y/atspi/accessible/root";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const TEXT: &str = "org.a11y.atspi.Text";
const EVENTS: &str = "org.a11y.atspi.Event.Object";

/// Somebody who hears what is on screen.
pub(crate) struct Reader {
    buses: Child,
    /// Where the game finds the buses.
    pub(crate) address: String,
    bus: Connection,
    heard: Arc<Mutex<Heard>>,
}

/// What was said without being asked for.
#[derive(Default)]
struct Heard {
    said: Vec<String>,
    focus: Option<Place>,
}

/// Who has something, and under which path.
type Place = (String, OwnedObjectPath);

/// Something on screen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Thing {
    pub(crate) name: String,
    pub(crate) about: String,
    /// What it is, as a screen reader says it.
    pub(crate) role: &'static str,
    /// Its number, of what has one.
    pub(crate) value: Option<f64>,
    /// Which it is of how many.
    pub(crate) nth: Option<(String, String)>,
    /// Whether it is switched on, of what can be.
    pub(crate) pressed: bool,
    /// How deep it is in the tree.
    pub(crate) depth: usize,
}

/// The bits of `GetState` that are looked at.
const PRESSED: u32 = 20;

/// What a number of `GetRole` is called, of those that are looked for.
fn said(role: u32) -> &'static str {
    match role {
        16 => "dialog",
        23 => "window",
        27 => "picture",
        29 => "label",
        39 => "panel",
        43 => "button",
        62 => "switch",
        79 => "field",
        83 => "heading",
        103 => "level bar",
        _ => "something else",
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(future)
}

impl Reader {
    /// Starts buses, says that somebody listens, and listens.
    pub(crate) fn start() -> Self {
        let mut buses = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed (script/test says how)");
        let mut address = String::new();
        let out = buses.stdout.take().expect("a pipe");
        BufReader::new(out).read_line(&mut address).expect("an address");
        let address = address.trim().to_owned();
        let (bus, heard) = wait(listen(&address)).expect("at-spi2-core is installed (script/test says how)");
        Self {
            buses,
            address,
            bus,
            heard,
        }
    }

    /// What was said since the last call.
    pub(crate) fn said(&self) -> Vec<String> {
        std::mem::take(&mut self.heard.lock().expect("nobody panics in it").said)
    }

    /// What has the focus, unless that is gone.
    pub(crate) fn focus(&self) -> Option<Thing> {
        let place = self.heard.lock().expect("nobody panics in it").focus.clone()?;
        wait(self.thing(&place, 0)).ok()
    }

    /// What is typed into the field that has the focus, where the cursor stands, and what is selected, in letters.
    pub(crate) fn typed(&self) -> Option<(String, i32, (i32, i32))> {
        let place = self.heard.lock().expect("nobody panics in it").focus.clone()?;
        wait(self.text(&place)).ok()
    }

    async fn text(&self, place: &Place) -> zbus::Result<(String, i32, (i32, i32))> {
        let facts = self.properties(place, TEXT).await?;
        let Some(Value::I32(cursor)) = facts.get("CaretOffset").map(|one| &**one) else {
            return Err(zbus::Error::Failure("no cursor".to_owned()));
        };
        let ask = async |what: &str, body: &[i32]| {
            let (whose, path) = place;
            match body {
                [from, to] => {
                    let asked = (*from, *to);
                    self.bus
                        .call_method(Some(whose.as_str()), path, Some(TEXT), what, &asked)
                        .await
                }
                _ => {
                    self.bus
                        .call_method(Some(whose.as_str()), path, Some(TEXT), what, &body[0])
                        .await
                }
            }
        };
        let text: String = ask("GetText", &[0, -1]).await?.body().deserialize()?;
        let selected: (i32, i32) = ask("GetSelection", &[0]).await?.body().deserialize()?;
        Ok((text, *cursor, selected))
    }

    /// All of the window, in the order in which it is read. While that changes it is looked at again.
    pub(crate) fn tree(&self) -> Vec<Thing> {
        for _ in 0..20 {
            if let Ok(all) = wait(self.all()) {
                return all;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("the window cannot be heard");
    }

    async fn all(&self) -> zbus::Result<Vec<Thing>> {
        let registry = ("org.a11y.atspi.Registry".to_owned(), ROOT.try_into()?);
        let mut all = Vec::new();
        let mut left: Vec<(Place, usize)> = Vec::new();
        for program in self.children(&registry).await? {
            for window in self.children(&program).await? {
                left.push((window, 0));
            }
        }
        while let Some((place, depth)) = left.pop() {
            all.push(self.thing(&place, depth).await?);
            for child in self.children(&place).await?.into_iter().rev() {
                left.push((child, depth + 1));
            }
        }
        Ok(all)
    }

    async fn ask(&self, (whose, path): &Place, what: &str) -> zbus::Result<Message> {
        self.bus
            .call_method(Some(whose.as_str()), path, Some(ACCESSIBLE), what, &())
            .await
    }

    async fn children(&self, place: &Place) -> zbus::Result<Vec<Place>> {
        self.ask(place, "GetChildren").await?.body().deserialize()
    }

    async fn thing(&self, place: &Place, depth: usize) -> zbus::Result<Thing> {
        let words: BTreeMap<String, OwnedValue> = self.properties(place, ACCESSIBLE).await?;
        let word = |which: &str| match words.get(which).map(|word| &**word) {
            Some(Value::Str(word)) => word.to_string(),
            _ => String::new(),
        };
        let role: u32 = self.ask(place, "GetRole").await?.body().deserialize()?;
        let states: Vec<u32> = self.ask(place, "GetState").await?.body().deserialize()?;
        let facts: BTreeMap<String, String> = self.ask(place, "GetAttributes").await?.body().deserialize()?;
        let fact = |which: &str| facts.get(which).cloned();
        let numbers = self.properties(place, "org.a11y.atspi.Value").await;
        let value = numbers
            .ok()
            .and_then(|numbers| match numbers.get("CurrentValue").map(|one| &**one) {
                Some(Value::F64(value)) => Some(*value),
                _ => None,
            });
        Ok(Thing {
            name: word("Name"),
            about: word("Description"),
            role: said(role),
            value,
            nth: fact("posinset").zip(fact("setsize")),
            pressed: states.first().is_some_and(|states| states >> PRESSED & 1 == 1),
            depth,
        })
    }

    async fn properties(
        &self,
        (whose, path): &Place,
        of: &str,
    ) -> zbus::Result<BTreeMap<String, OwnedValue>> {
        let properties = Some("org.freedesktop.DBus.Properties");
        self.bus
            .call_method(Some(whose.as_str()), path, properties, "GetAll", &(of,))
            .await?
            .body()
            .deserialize()
    }
}

/// Goes to the bus for accessibility of this session and listens there.
async fn listen(address: &str) -> zbus::Result<(Connection, Arc<Mutex<Heard>>)> {
    let session = connection::Builder::address(address)?.build().await?;
    let (name, path) = ("org.a11y.Bus", "/org/a11y/bus");
    for somebody in ["IsEnabled", "ScreenReaderEnabled"] {
        let body = ("org.a11y.Status", somebody, Value::from(true));
        let properties = Some("org.freedesktop.DBus.Properties");
        session
            .call_method(Some(name), path, properties, "Set", &body)
            .await?;
    }
    let given = session
        .call_method(Some(name), path, Some(name), "GetAddress", &())
        .await?;
    let given: String = given.body().deserialize()?;
    let bus = connection::Builder::address(given.as_str())?.build().await?;
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface(EVENTS)?
        .build();
    let mut events = MessageStream::for_match_rule(rule, &bus, Some(4096)).await?;
    let heard = Arc::new(Mutex::new(Heard::default()));
    let place = heard.clone();
    std::thread::spawn(move || {
        wait(async {
            while let Some(Ok(event)) = events.next().await {
                hear(&event, &mut place.lock().expect("nobody panics in it"));
            }
        });
    });
    Ok((bus, heard))
}

fn hear(event: &Message, heard: &mut Heard) {
    let header = event.header();
    let (Some(member), Some(path), Some(sender)) = (header.member(), header.path(), header.sender()) else {
        return;
    };
    let body = event.body();
    let Ok((kind, detail, _, data)) = body.deserialize::<(String, i32, i32, Value<'_>)>() else {
        // With properties of its own at the end, as the older form has them.
        return long(
            &body,
            member.as_str(),
            (sender.as_str(), path.clone().into()),
            heard,
        );
    };
    note(
        (member.as_str(), &kind, detail),
        data,
        (sender.as_str(), path.clone().into()),
        heard,
    );
}

fn long(body: &zbus::message::Body, member: &str, place: (&str, OwnedObjectPath), heard: &mut Heard) {
    type Long<'a> = (String, i32, i32, Value<'a>, BTreeMap<String, Value<'a>>);
    if let Ok((kind, detail, _, data, _)) = body.deserialize::<Long<'_>>() {
        note((member, &kind, detail), data, place, heard);
    }
}

fn note(
    (member, kind, detail): (&str, &str, i32),
    data: Value<'_>,
    (sender, path): (&str, OwnedObjectPath),
    heard: &mut Heard,
) {
    match (member, kind, data) {
        ("Announcement", _, Value::Str(words)) => heard.said.push(words.to_string()),
        ("StateChanged", "focused", _) if detail == 1 => heard.focus = Some((sender.to_owned(), path)),
        _ => {}
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.buses.kill();
        let _ = self.buses.wait();
    }
}
