const say = (key, values) => (WORDS[key] || key).replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? values[name] : all));
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, signDisplay: "exceptZero" });

// What came behind the hash, which is never sent with an address, is taken out of it at once: the key of this computer's own
// page, or the link of a tablet, which is given a pass for it.
const remote = location.pathname === "/remote", base = remote ? "/remote" : "";
let link = location.hash.slice(1), key = remote ? "" : link;
if (location.hash) history.replaceState(null, "", location.pathname);
try {
  if (key) sessionStorage.setItem("key", key);
  key = key || sessionStorage.getItem("key") || "";
} catch {
  // Without storage a reload needs it once more.
}

const headers = () => (remote ? { "X-Pass": key } : { "X-Key": key });
let view = null, received = 0, shown = "", answered = 0;

async function open() {
  if (!remote || !link) return headers();
  const answer = await ask("/remote/ask", { "X-Link": link }, {});
  if (!answer) return null;
  link = "";
  if (!answer.ok) return headers();
  const given = await answer.json();
  key = given.pass;
  try {
    sessionStorage.setItem("key", key);
  } catch {
    // Then a reload asks anew.
  }
  at("next").textContent = say("code", { code: given.code });
  return headers();
}

follow(base + "/events", open, (what, state) => {
  const line = at("line");
  if (what === "lost" && remote && !view && line.textContent === "") return;
  line.hidden = what === "state";
  if (what === "unknown") line.textContent = say(remote ? "gone" : "no-key");
  if (what === "moved") line.textContent = say("revoked");
  if (what === "lost" && line.textContent === "") line.textContent = say("lost");
  if (what !== "state" || !state) return;
  line.textContent = "";
  view = state;
  received = Date.now();
  draw();
});

async function send(command) {
  const answer = await ask(base + "/command", headers(), command);
  if (!answer || !answer.ok) at("told").textContent = say("not-sent");
}

// KEYS is the table of `src/workshop/keys.rs`, the same as in the game's window. What is no command is done here.
const byKey = new Map(KEYS.flatMap(([keys, press]) => keys.map((one) => [one, press])));
let chosen = 0;
const OWN = {
  start: () => (kindNow() === "lobby" ? send("next") : list(false)),
  list: () => (view.presenter.picture.black ? send("black") : list(!at("part-keys").open)),
  lock: () => send({ lock: { locked: !view.presenter.locked } }),
  people: () => go("heads"),
  card: () => go("card"),
  page: () => {},
  address: () => {},
  report: () => kindNow() === "finished" && (at("told").textContent = say("report")),
  digit(key) {
    const number = Number(key), kind = kindNow();
    if (kind === "vote" && at("hands-boss" + number)) return go("hands-boss" + number);
    if (kind === "predict") return go("guess-" + (number - 1));
    if (closedOptions().includes(number)) return (at("told").textContent = say("option-closed", { option: number }));
    if (!at("decide-" + number)) return;
    for (const one of document.querySelectorAll("#part-decide .first")) one.classList.remove("first");
    at("decide-" + number).classList.add("first");
    chosen = number;
    go("reason");
  },
};
const closedOptions = () => {
  const body = view.presenter.picture.body, poll = openPoll(body), options = poll ? poll.options : body.discuss ? body.discuss.options : [];
  return options.filter((one) => one.closed !== null).map((one) => one.number);
};
const kindNow = () => Object.keys(view.presenter.picture.body)[0];

// To a field, wherever it is folded away.
function go(id) {
  const field = at(id);
  if (!field) return;
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
  if (field.select) field.select();
}

function list(open) {
  at("part-keys").open = open;
  if (open) at("part-keys").scrollIntoView();
}

addEventListener("keydown", (event) => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key, press = byKey.get(key), on = event.target.tagName;
  if (!press || event.ctrlKey || event.altKey || event.metaKey) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(on);
  if (typing && key === "Escape") event.target.blur();
  if (typing && key !== "F5") return;
  // Enter presses what has the focus; space is the clicker's.
  if (key === "Enter" && /^(BUTTON|SUMMARY|A)$/.test(on)) return;
  event.preventDefault();
  if (event.repeat || !view) return;
  if (press.do) send(press.do);
  else OWN[press](key);
});
addEventListener("keyup", (event) => event.key === " " && /^(BUTTON|SUMMARY)$/.test(event.target.tagName) && event.preventDefault());

const nameOf = (command) => (typeof command === "string" ? command : Object.keys(command)[0]);
const keyOf = (name) => {
  const row = KEYS.find(([, own]) => (own.do ? nameOf(own.do) : own) === name), key = row && row[0][0];
  return key && el("kbd", { "aria-hidden": "true" }, { " ": "\u2423", ArrowLeft: "\u2190" }[key] || key);
};
function press(command, first, place) {
  const name = nameOf(command), which = command.road && command.road.option;
  const words = name === "extend" && withoutCountdown() ? say("do-countdown") : say("do-" + name.replaceAll("_", "-"));
  return el("button", { id: (place || "do-") + name + (which ? which : ""), type: "button", class: first && "first", onclick: () => send(command) },
    which ? words + ": " + which : words, which ? null : keyOf(name));
}
const withoutCountdown = () => (view.presenter.picture.body.vote || { poll: {} }).poll.ends_in === null;
// With more than one of them it is said which.
const roads = () => {
  const all = view.presenter.roads;
  return all.length > 1 ? all.map(([option]) => ({ road: { option } })) : [{ road: {} }];
};

// What fits to what is going on; the rest is under "more".
const FITS = {
  vote: (body) => body.vote.poll.open
    ? ["close", { extend: { seconds: 30 } }, ...(body.vote.poll.ends_in === null ? [] : ["countdown_off"]), "reset", "cancel_vote"]
    : ["reveal", "reopen", "reset", "cancel_vote", "discuss", { decide: {} }],
  result: () => ["hide", "reset", "discuss", "vote_again", { decide: {} }, "reopen"],
  discuss: () => ["vote_again", { decide: {} }],
  page: () => [...roads(), "return"],
  why: () => [...roads(), "return"],
  debrief: () => ["finish"],
};
// A step is offered while it can be taken; what is no step can be done as long as it is offered.
const can = (command) => ["extend", "countdown_off"].includes(nameOf(command)) || view.presenter.can.some((one) => nameOf(one) === nameOf(command));

function draw() {
  const own = view.presenter, body = own.picture.body, kind = kindNow();
  if (kind !== "result" && kind !== "discuss") chosen = 0;
  at("now").textContent = own.now;
  at("next").textContent = say("next", { next: own.next });
  at("asked").textContent = own.picture.notice || "";
  if (at("trouble").textContent !== (view.trouble || "")) at("trouble").textContent = view.trouble || "";
  if (view.answer && view.answer.number !== answered) {
    answered = view.answer.number;
    at("told").textContent = view.answer.words;
  }
  tick();
  // What only counts on changes nothing here: a button must not be another one while it is pressed.
  const passing = ["timing", "version", "ends_in", "since"];
  const key = JSON.stringify([own, view.addresses, view.tablets], (name, value) => (passing.includes(name) ? undefined : value));
  if (key === shown) return;
  shown = key;
  if (!openPoll(body) && kind !== "discuss") drafts.delete("reason");
  redraw(() => build(own, body, kind));
  tick();
}

function build(own, body, kind) {
  if (kind === "finished") {
    at("main-keys").replaceChildren();
    return at("main").replaceChildren(wall(body, own), part("more", el("p", {}, say("report"))));
  }
  at("main-keys").replaceChildren(...[press("next", true), press("back"), press("black"),
    networked() && el("button", { id: "do-lock", type: "button", onclick: OWN.lock }, say(own.locked ? "unlock" : "lock"), keyOf("lock")),
    ...(FITS[kind] ? FITS[kind](body).filter(can) : []).map((one) => press(one))].filter(Boolean));
  at("main").replaceChildren(...[counting(body), !networked() && hands(body, own), saying(own), wall(body, own), deciding(body), networked() && hands(body, own), guesses(body, own), hints(own), results(own), people(own), written(own), own.can_write && card(), tablets(), room(), keys()].filter(Boolean));
  // A tablet that asks is not overlooked.
  if (at("part-tablet") && view.tablets.asks) at("part-tablet").open = true;
}

// Whether phones can come in at all: a tablet is there by the same door.
const networked = () => remote || view.addresses.length > 0;

const part = (title, ...children) => el("section", {}, el("h2", {}, say(title)), ...children);
const hidden = (title, ...children) => el("section", {}, el("details", { id: "part-" + title }, el("summary", {}, say(title)), ...children));
const items = (all) => el("ul", {}, all.map((one) => el("li", {}, one)));

function saying(own) {
  return part("say", own.say.map((text) => el("p", { class: "say" }, text)), own.notes && [el("h2", {}, say("notes")), el("p", {}, own.notes)],
    own.questions.length > 0 && [el("h2", {}, say("questions")), items(own.questions)]);
}

// What the wall shows, in short.
function wall(body, own) {
  const [kind, what] = Object.entries(body)[0];
  const option = (one) => one.number + ". " + one.label + (one.closed === null || one.closed === undefined ? "" : " " + say("closed"));
  const gauges = (moved) => WORDS.gauges.map((name, which) => {
    const from = Math.round(moved.from[which]), to = Math.round(moved.to[which]), terms = moved.terms[which].filter((one) => Math.abs(one.points) >= .5).slice(0, 3);
    return el("li", {}, el("strong", {}, name + " " + from + " \u2192 " + to), " ", terms.map((one) => one.label + " " + number.format(one.points)).join(", "));
  });
  const told = (line) => {
    const [kind, text] = Object.entries(line)[0];
    if (typeof text === "string") return el("p", {}, text);
    const words = [].concat(text.text || text.label || text.words || []).join("\n");
    const who = own.cast[text.who], came = kind === "came" && say(text.worked ? "worked" : "failed");
    return el("p", {}, who && el("strong", {}, who + ": "), came && el("strong", {}, came + " "), words);
  };
  const lines = {
    lobby: () => el("p", {}, what.summary),
    page: () => [what.scene && el("strong", {}, what.scene.title), what.lines.map(told), what.pages > 1 && el("p", { class: "quiet" }, what.page + " / " + what.pages)],
    vote: () => [el("strong", {}, what.poll.prompt), items(what.poll.options.map(option))],
    result: () => [el("strong", {}, what.poll.prompt), items(what.poll.options.map(option))],
    discuss: () => [el("strong", {}, what.prompt), el("p", {}, what.task)],
    decided: () => [el("strong", {}, option(what.answer)), el("p", {}, what.words)],
    predict: () => el("p", {}, what.task),
    why: () => what.moved.map((moved) => [el("p", {}, moved.cause), el("ul", {}, gauges(moved))]),
    debrief: () => [el("p", {}, what.opening), items(what.questions)],
    finished: () => el("p", {}, what.words),
  }[kind];
  return part("wall", own.picture.black && el("p", { class: "say" }, say("is-black")), lines ? lines() : null);
}

function counting(body) {
  const poll = body.vote && body.vote.poll;
  if (!poll) return null;
  return part("count", el("p", { class: "count" }, poll.count_words), el("p", { class: "count", id: "timer", role: "timer", "aria-live": "off" }));
}

const openPoll = (body) => (body.vote || body.result || {}).poll;

function deciding(body) {
  const poll = openPoll(body), options = poll ? poll.options : body.discuss && body.discuss.options;
  if (!options) return null;
  const decide = (option) => send({ decide: { option, reason: at("reason").value } });
  const enter = (event) => event.key === "Enter" && at("decide-" + chosen) && decide(chosen);
  const reason = el("input", { id: "reason", "aria-label": say("reason"), placeholder: say("reason"), maxlength: 200, onkeydown: enter });
  return hidden("decide", el("p", {}, reason), el("div", { class: "keys" }, options.filter((one) => one.closed === null).map((one) =>
    el("button", { id: "decide-" + one.number, class: one.number === chosen && "first", type: "button", onclick: () => decide(one.number) }, one.number + ". " + one.short))));
}

// A number is sent with Enter or when its field is left, and not half typed when the page is drawn anew.
function count(id, label, value, on) {
  const done = (event) => {
    if (redrawing || !drafts.has(id)) return;
    drafts.delete(id);
    on(Number(event.target.value) || 0);
  };
  return el("li", { class: "spread" }, el("label", { for: id }, label),
    el("input", { id, type: "number", min: 0, max: 9999, inputmode: "numeric", value, onchange: done, onblur: done, onkeydown: (event) => {
      if (event.key !== "Enter") return;
      done(event);
      // On to the next: whoever counts hands goes through them in turn.
      const all = [...document.querySelectorAll("input[type=number]")].filter((one) => one.offsetParent), next = all[all.indexOf(at(id)) + 1];
      if (next) go(next.id);
    } }));
}

function hands(body, own) {
  const poll = body.vote && body.vote.poll;
  if (!poll) return null;
  const options = poll.options.filter((one) => one.closed === null).map((one) => [one.number, one.number + ". " + one.short]);
  if (poll.none) options.push([0, poll.none]);
  const so = (seat, option) => (own.hands.find((one) => one.seat === seat && one.option === option) || { hands: "" }).hands;
  return (networked() ? hidden : part)("hands", poll.seats.map(([seat, words]) => [poll.seats.length > 1 && el("h2", {}, words),
    el("ul", {}, options.map(([option, label]) => count("hands-" + seat + option, label, so(seat, option), (hands) => send({ hands: { seat, option, hands } }))))]));
}

function guesses(body, own) {
  if (!body.predict) return null;
  return hidden("guesses", el("ul", {}, own.guess_hands.flatMap((typed, thing) => ["down", "same", "up"].map((guess, way) =>
    count("guess-" + (thing * 3 + way), WORDS.gauges[thing] + ": " + WORDS.ways[way], typed[way] || "", (hands) => send({ guess_hands: { thing, guess, hands } }))))));
}

// For the facilitator's eyes: opened by hand, and never in what a tablet is sent unless it was allowed.
function hints(own) {
  if (own.prospects.length === 0) return null;
  return hidden("hints", items(own.prospects.map((one) => [one.number + ". " + one.label + " ",
    one.hint && el("strong", {}, one.hint.map((points, gauge) => WORDS.gauges[gauge] + " " + number.format(points)).join(" \u00b7 "))])));
}

function results(own) {
  if (own.rounds.length === 0) return null;
  // What the room has not seen yet is folded away: somebody may look over a shoulder.
  const seen = own.rounds.every((round) => own.shown[round.round - 1]);
  return (seen ? part : hidden)(seen ? "results-shown" : "results", own.rounds.map((round) => [round.seats.map((result) => [el("h2", {}, say("round", { round: round.round }), round.seats.length > 1 && ", " + say("as-" + result.seat)),
    result.tally && items(result.tally.rows.map((row) => (row.number || "\u2013") + ": " + say("votes", { votes: row.votes, percent: row.percent }))), el("p", { class: "quiet" }, result.words)]),
    round.tables.length > 0 && items(round.tables.map(([table, tally]) => [el("strong", {}, say("table", { table })), " ", at_table(tally)]))]));
}

// How many of a table for which option.
const at_table = (tally) => (tally ? tally.rows.map((row) => row.number + ": " + row.votes).join(" \u00b7 ") : say("table-few"));

function people(own) {
  const here = own.people.filter((one) => one.here && !one.removed).length;
  return hidden("people", networked() && el("p", {}, say("people-here", { here })), el("ul", {}, count("heads", say("heads"), own.heads || "", (people) => send({ heads: { people } }))), el("ul", {}, own.people.map((one) => el("li", { class: "spread" },
    el("span", { class: one.removed && "quiet" }, one.number + (one.name ? " " + one.name : ""), one.observer && " \u00b7 " + say("observes")),
    el("span", { class: "keys" }, one.name && el("button", { type: "button", onclick: () => send({ unname: { person: one.number } }) }, say("unname")),
      el("button", { type: "button", onclick: () => send({ remove: { person: one.number, out: !one.removed } }) }, say(one.removed ? "let-in" : "remove")))))));
}

function written(own) {
  const open = own.written.filter((one) => one.state !== "refused");
  if (open.length === 0) return null;
  // The same word of many people is looked at once.
  const same = new Map();
  for (const one of open) {
    const what = [one.kind, one.state, one.text.toLowerCase()].join("\n");
    same.set(what, [...(same.get(what) || []), one]);
  }
  const all = async (those, allow) => {
    for (const one of those) await send({ allow: { text: one.number, allow } });
  };
  return part("written", el("ul", {}, [...same.values()].map((those) => el("li", { class: "spread" },
    el("span", {}, those[0].text, those.length > 1 && el("strong", {}, " \u00d7 " + those.length)),
    el("span", { class: "keys" }, those[0].state !== "shown" && el("button", { type: "button", onclick: () => all(those, true) }, say("allow")),
      el("button", { type: "button", onclick: () => all(those, false) }, say("refuse")))))));
}

function card() {
  const enter = (event) => {
    if (event.key !== "Enter" || !event.target.value) return;
    send({ write: { text: event.target.value } });
    event.target.value = "";
    drafts.delete("card");
  };
  return hidden("card", el("p", {}, el("input", { id: "card", "aria-label": say("card"), maxlength: 280, onkeydown: enter })));
}

function room() {
  const steps = view.presenter.can;
  return hidden("more", el("div", { class: "keys" }, steps.map((one) => press(one, false, "more-"))),
    view.addresses.length > 0 && [el("p", { class: "quiet" }, say("addresses")), items(view.addresses)]);
}

function keys() {
  const rows = WORDS["all-keys"].split("\n").map((line) => line.split("|"));
  return hidden("keys", el("ul", {}, rows.map(([keys, what]) => el("li", { class: "spread" }, el("strong", {}, keys), el("span", {}, what)))));
}

// A tablet that steers too: let in here, under the number it shows.
function tablets() {
  const own = view.tablets;
  if (!own) return null;
  const wish = (what) => ask("/tablet", headers(), what);
  const button = (words, what) => el("button", { type: "button", onclick: () => wish(what) }, say(words));
  return hidden("tablet", own.asks && el("p", { class: "say", role: "alert" }, say("asks", { code: own.asks })),
    own.asks && el("div", { class: "keys" }, button("admit", { admit: { code: own.asks, hints: false } }), button("admit-hints", { admit: { code: own.asks, hints: true } })),
    own.link && el("p", {}, say("open-link"), "\n", (view.addresses[0] || "") + own.link), own.code && code(own.code),
    el("div", { class: "keys" }, button("invite", "invite"), (own.link || own.asks) && button("no-tablet", "refuse"), own.admitted && button("revoke", "revoke")),
    own.admitted && el("p", {}, say("admitted")));
}

// A code to scan: black on white with its quiet zone, whatever the page's colours are.
function code(own) {
  const side = own.side + 8, text = `<svg id="code" viewBox="-4 -4 ${side} ${side}" role="img"><rect x="-4" y="-4" width="${side}" height="${side}" fill="#fff"/>
    <path d="${own.outline}" fill="#000" shape-rendering="crispEdges"/></svg>`;
  const drawn = new DOMParser().parseFromString(text, "text/html").body.firstChild;
  drawn.setAttribute("aria-label", say("open-link"));
  return drawn;
}

const minutes = (ms) => Math.floor(ms / 60000) + ":" + String(Math.floor(ms / 1000) % 60).padStart(2, "0");
function tick() {
  if (!view) return;
  const passed = Date.now() - received, timing = view.presenter.timing;
  const late = timing.behind > 0 ? say("behind", { minutes: timing.behind }) : timing.behind < 0 ? say("ahead", { minutes: -timing.behind }) : say("on-time");
  at("clock").textContent = minutes(timing.session + (kindNow() === "lobby" ? 0 : passed)) + " / " + timing.minutes + ":00 \u00b7 " + late;
  const timer = at("timer"), poll = view.presenter.picture.body.vote && view.presenter.picture.body.vote.poll;
  if (timer && poll) timer.textContent = poll.ends_in === null ? "" : minutes(Math.max(0, poll.ends_in - passed + 999));
}
setInterval(tick, 1000);
