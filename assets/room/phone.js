const main = at("main"), told = at("told"), line = at("line");
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const say = (key, values) => (WORDS[key] || key).replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? values[name] : all));

let hand = null, received = 0, shown = "", drawn = "";

let spoken = "";
function tell(text) {
  if (text === spoken) return;
  spoken = text;
  told.textContent = text;
}

const stream = follow("/events", join, (what, state) => {
  if (what === "unknown") unknown = true;
  line.hidden = what === "state";
  if (what === "moved") line.textContent = say("moved");
  if (what === "lost") {
    line.textContent = say("lost");
    doubted();
  }
  if (what !== "state") return;
  if (!state) return;
  hand = state;
  received = Date.now();
  heard();
  if (!hand.joined && !hand.removed && !hand.locked && !pending.has("join")) send({ join: joining() }, "join", null);
  if (hand.joined && pending.has("join") && !pending.get("join").body) arrives("join");
  refresh();
});
line.addEventListener("click", () => stream.again());
setInterval(() => seat && document.visibilityState === "visible" && ask("/here", headers(), {}), 15000);

function joining() {
  const who = {};
  if (hand.name) who.name = hand.name;
  if (hand.table) who.table = hand.table;
  if (hand.observer) who.observer = true;
  return who;
}

// Draws anew what is another thing, and changes what is the same thing with another count.
function refresh() {
  if (!hand) return;
  const [kind, screen] = Object.entries(hand.screen)[0], out = outside();
  const key = JSON.stringify([kind, out && hand.removed, hand.observer, hand.tables, stable(kind, screen)]);
  if (key !== shown) {
    const first = shown === "", same = kind === drawn && KEEPS.includes(kind);
    [shown, drawn] = [key, kind];
    document.title = hand.title;
    const kept = redraw(() => main.replaceChildren(...(out || SCREENS[kind](screen)).flat(9).filter((node) => node)));
    if (!first && !kept) {
      if (!same) scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  }
  if (out) return;
  written();
  const aside = elsewhere({ vote: "vote", predict: "guess" }[kind], kind === "finished");
  if (LIVE[kind]) LIVE[kind](screen, aside);
  else tell(aside);
}

// What is said of a vote or a guess that is still on its way, or was too late, where it cannot be seen any more.
function elsewhere(here, over) {
  const all = [...pending].filter(([, own]) => own.body && own.body.round && !own.message[here]);
  for (const [key, own] of all) if (hand.last >= own.id && !missed(own)) arrives(key);
  const left = all.filter(([key]) => pending.has(key));
  if (left.some(([, own]) => missed(own) || over)) return say("missed");
  return left.length > 0 ? say("trying") : "";
}

// Where people write, the page stays where they are in it.
const KEEPS = ["lobby", "debrief"];

// What of a screen is another screen when it changes.
function stable(kind, screen) {
  const { mine, came_late, commitment, ...rest } = screen;
  if (!rest.poll) return rest;
  const { count, count_words, ends_in, ...poll } = rest.poll;
  return { ...rest, poll };
}

function outside() {
  if (hand.removed) return [el("h1", {}, hand.title), el("p", {}, say("removed"))];
  if (!hand.joined && hand.locked) return [el("h1", {}, hand.title), el("p", {}, say("locked"))];
  return null;
}

const heading = (text) => el("h1", {}, text);
const paragraphs = (text) => String(text).split("\n").filter(Boolean).map((part) => el("p", {}, part));
const decided = (answer) => answer && el("p", { class: "card" }, el("span", { class: "quiet" }, say("decided")), " ", answer.label);
const list = (items) => items.length > 0 && el("ul", {}, items.map((item) => el("li", { class: "card" }, item)));
const privacy = () => el("p", { class: "quiet" }, hand.privacy);

const SCREENS = {
  lobby: (screen) => [heading(hand.title), paragraphs(screen.summary), el("p", { class: "card" }, say("waiting")), form("before", screen.form), who(), privacy()],
  page: (screen) => [el("h1", { class: "unseen" }, hand.title), decided(screen.decided), screen.spoken.map(speech), el("p", { class: "quiet" }, say("look-up"))],
  vote: (screen) => {
    const poll = screen.poll, open = poll.open && !hand.observer;
    return [
      heading(poll.prompt),
      el("p", { class: "quiet" }, el("span", { id: "count" }), " ", el("span", { id: "timer", role: "timer", "aria-live": "off" })),
      hand.observer && el("p", { class: "card" }, say("observer")),
      !poll.open && el("p", { class: "card" }, screen.joined_late ? say("joined-late") : say("closed")),
      poll.seats.map(([as, words]) => el("section", {}, poll.seats.length > 1 && el("h2", {}, words), options(poll, as, open))),
      poll.open && screen.write.map((kind) => write(kind, "", "-" + poll.number)),
    ];
  },
  result: (screen) => [
    heading(screen.poll.prompt),
    screen.joined_late && el("p", { class: "card" }, say("joined-late")),
    screen.rounds.map((round) => [
      screen.rounds.length > 1 && el("h2", {}, say("round", { round: round.round })),
      round.seats.map((result) => bars(screen.poll, result, screen.mine, round.round === screen.poll.round)),
      round.tables.filter(([table]) => table === hand.table).map(([table, tally]) => el("p", { class: "card" }, el("strong", {}, say("table", { table })), " ",
        tally ? tally.rows.map((row) => row.number + ": " + row.votes).join(" \u00b7 ") : say("table-few"))),
    ]),
  ],
  discuss: (screen) => [heading(screen.prompt), el("p", { class: "card" }, screen.task), list(screen.questions)],
  decided: (screen) => [heading(say("decided")), el("p", { class: "card" }, screen.answer.label), el("p", { class: "quiet" }, screen.words)],
  predict: (screen) => [
    heading(say("predict")),
    hand.observer && el("p", { class: "card" }, say("observer")),
    el("p", { class: "card" }, screen.answer.label),
    screen.gauges.map((gauge, thing) => el("section", {}, el("h2", { id: "gauge" + thing }, gauge),
      el("div", { class: "three", role: "group", "aria-labelledby": "gauge" + thing }, ["down", "same", "up"].map((guess) =>
        el("button", { type: "button", disabled: hand.observer, "data-guess": thing + guess, "aria-pressed": "false",
          onclick: () => { send({ guess: { round: screen.number, thing, guess } }, "guess" + thing, { round: screen.number, guess }); refresh(); } },
          el("span", { class: "way", "aria-hidden": "true" }, { down: "\u25bc", same: "\u25ac", up: "\u25b2" }[guess]), say(guess)))))),
  ],
  why: (screen) => [heading(say("why")), decided(screen.decided), screen.moved.map((moved) => el("section", {},
    moved.cause && el("h2", {}, moved.cause),
    screen.gauges.map((gauge, thing) => {
      const change = moved.to[thing] - moved.from[thing];
      if (Math.abs(change) < .5 && moved.terms[thing].length === 0) return null;
      return el("div", { class: "card" }, el("strong", {}, gauge, " ", signed(change)),
        el("ul", {}, moved.terms[thing].filter((term) => Math.abs(term.points) >= .05).map((term) => el("li", {}, signed(term.points), " ", term.label))));
    })))],
  debrief: (screen) => [heading(say("debrief")), list(screen.questions), form("after", screen.form), write("commitment", screen.commitment)],
  finished: (screen) => [heading(hand.title), el("p", {}, screen.words)],
};

const signed = (value) => (value > 0 ? "+" : value < 0 ? "\u2212" : "\u00b1") + number.format(Math.abs(value));

function speech(spoken) {
  if (spoken.who === null) return el("p", {}, paragraphs(spoken.text));
  const face = WORDS.faces && el("img", { src: WORDS.faces + spoken.who, alt: "", width: 64, height: 72 });
  return el("div", { class: "card speech" }, face, el("div", { class: "grow" }, el("strong", {}, spoken.name), paragraphs(spoken.text)));
}

// The options of a vote. A touch is the vote.
function options(poll, as, open) {
  const all = poll.options.map((option) => [option.number, option.short, option.label, option.closed]);
  if (poll.none) all.push([0, poll.none, poll.none, null]);
  return el("div", {}, all.map(([option, short, label, closed]) => el("div", { class: "option" },
    el("button", { type: "button", disabled: !open || closed !== null, "aria-pressed": "false", "data-vote": as + option,
      onclick: () => { send({ vote: { round: poll.number, seat: as, option } }, "vote" + as, { round: poll.number, option }); refresh(); } },
      el("span", { class: "number", "aria-hidden": "true" }, option || "\u2013"),
      el("span", { class: "grow" }, short, closed && el("span", { class: "quiet" }, " ", closed), el("span", { class: "mark" }))),
    label !== short && el("details", { id: "whole-" + as + option }, el("summary", {}, say("whole")), el("p", {}, label)))));
}

function bars(poll, result, mine, latest) {
  const own = latest && (mine.find((one) => one.seat === result.seat) || {}).option;
  const name = poll.seats.length > 1 && el("h2", {}, (poll.seats.find(([as]) => as === result.seat) || [])[1]);
  const label = (option) => option === 0 ? poll.none : (poll.options.find((one) => one.number === option) || {}).label;
  return el("section", {}, name, result.tally && el("ul", {}, result.tally.rows.map((row) => {
    const fill = el("i");
    fill.style.width = row.percent + "%";
    return el("li", { class: "row" }, el("span", {}, row.number ? row.number + ". " : "", label(row.number)),
      row.number === own && el("strong", {}, " (", say("yours"), ")"),
      el("div", { class: "bar", "aria-hidden": "true" }, fill),
      el("span", { class: "quiet" }, say("votes", { votes: row.votes, percent: row.percent })));
  })), el("p", { class: "quiet" }, result.words));
}

// What is written stays in its field until it has arrived, and beside the button stands how it is with it.
const state = (key) => el("p", { class: "quiet", role: "status", "data-about": key });

function written() {
  for (const [key, own] of pending) {
    if (!own.body || !own.body.fields || !own.taken || hand.last < own.id) continue;
    arrives(key);
    arrived.add(key);
    for (const [field, text] of Object.entries(own.body.fields)) if (drafts.get(field) === text) drafts.delete(field);
    // What the name came to, where something of it cannot be shown.
    if (key === "join" && at("name") && !drafts.has("name")) at("name").value = hand.name;
  }
  for (const place of main.querySelectorAll("[data-about]")) {
    const key = place.dataset.about, own = pending.get(key);
    const words = own && own.body ? say(own.trying ? "unsent" : "sending") : arrived.has(key) ? say("written") : refused.has(key) ? say("refused") : "";
    if (place.textContent !== words) place.textContent = words;
  }
}

// Sends what stands in these fields.
function hand_in(key, message, fields) {
  arrived.delete(key);
  refused.delete(key);
  send(message, key, { fields });
  refresh();
}

// What is written about a vote, number `about`, is not that of the next.
function write(kind, before, about = "") {
  const id = "write-" + kind + about, limit = { reason: 140, word: 24, idea: 140, commitment: 280 }[kind];
  const field = el("textarea", { id, rows: kind === "word" ? 1 : 3, maxlength: limit });
  field.value = before || "";
  return el("section", {}, el("label", { for: id }, say("write-" + kind)), field,
    el("button", { type: "button", onclick: () => field.value.trim() && hand_in(id, { text: { kind, text: field.value } }, { [id]: field.value }) }, say("send")), state(id));
}

const answers = { before: [], after: [] };
function form(when, statements) {
  const given = answers[when], key = "form-" + when;
  if (statements.length === 0) return state(key);
  return el("section", {}, el("h2", {}, say("form")), statements.map((statement, place) => el("div", { role: "group", "aria-label": statement },
    el("p", {}, statement), el("div", { class: "five" }, [1, 2, 3, 4, 5].map((value) => el("button", { type: "button", "aria-pressed": String(given[place] === value),
      onclick: (event) => {
        given[place] = value;
        for (const other of event.currentTarget.parentNode.children) other.setAttribute("aria-pressed", String(other === event.currentTarget));
      } }, value))), el("p", { class: "quiet" }, say("scale")))),
    el("button", { type: "button", onclick: () => {
      if (statements.every((_, place) => given[place])) hand_in(key, { form: { when, answers: given } }, {});
      else tell(say("form-rest"));
    } }, say("send")), state(key));
}

function who() {
  const name = el("input", { id: "name", maxlength: 48, autocomplete: "off" });
  name.value = hand.name;
  const tables = hand.tables > 0 && el("select", { id: "table" }, el("option", { value: "" }, "\u2013"),
    Array.from({ length: hand.tables }, (_, place) => el("option", { value: place + 1, selected: hand.table === place + 1 }, say("table", { table: place + 1 }))));
  const watches = drafts.has("observer") ? drafts.get("observer") : hand.observer;
  const observer = el("button", { type: "button", "aria-pressed": String(watches), onclick: () => {
    const next = observer.getAttribute("aria-pressed") !== "true";
    drafts.set("observer", next);
    observer.setAttribute("aria-pressed", String(next));
  } }, say("observe"));
  return el("details", { id: "about-me" }, el("summary", {}, say("about-me")), el("label", { for: "name" }, say("name")), name,
    tables && [el("label", { for: "table" }, say("which-table")), tables], el("p", {}), observer, el("p", {}),
    el("button", { type: "button", onclick: () => {
      const join = { observer: observer.getAttribute("aria-pressed") === "true" }, fields = { name: name.value, observer: join.observer };
      if (name.value.trim()) join.name = name.value;
      if (tables && tables.value) [join.table, fields.table] = [Number(tables.value), tables.value];
      hand_in("join", { join }, fields);
    } }, say("send")), state("join"));
}

const LIVE = {
  vote(screen, aside) {
    const poll = screen.poll;
    at("count").textContent = poll.count_words;
    clock();
    let words = poll.open ? (hand.observer ? "" : say(poll.round > 1 ? "opened-again" : "opened")) : say("closed");
    for (const [as] of poll.seats) {
      const own = (screen.mine.find((one) => one.seat === as) || {}).option;
      const counted = own === undefined ? null : own;
      let wish = pending.get("vote" + as);
      if (wish && wish.body.round !== poll.number) {
        // Of the vote before: it stands here until it is known whether it counted, and then that it did not.
        if (hand.last >= wish.id && !missed(wish)) arrives("vote" + as);
        else if (missed(wish)) aside = say("missed");
        wish = null;
      }
      if (wish && wish.body.option === counted) {
        if (hand.last >= wish.id) arrives("vote" + as);
        else if (!poll.open) drop("vote" + as);
        wish = null;
      }
      if (wish && hand.observer) {
        drop("vote" + as);
        wish = null;
      }
      // It came to the computer and does not stand there: overtaken, or before this phone was let in. Once more.
      if (wish && poll.open && hand.last >= wish.id) anew(wish);
      const late = wish ? !poll.open : screen.came_late && counted === null;
      for (const button of main.querySelectorAll(`[data-vote^="${as}"]`)) {
        const option = Number(button.dataset.vote.slice(as.length)), mark = button.querySelector(".mark");
        const wished = wish && wish.body.option === option;
        button.setAttribute("aria-pressed", String(wished ? poll.open : !wish && counted === option || (!poll.open && counted === option)));
        mark.className = "mark" + (wished ? (late ? " late" : " sending") : "");
        mark.textContent = wished ? say(late ? "late" : wish.trying ? "trying" : "sending")
          : counted === option && (!wish || !poll.open) ? say(poll.open ? "counted" : "counted-closed") : "";
        if (wished) words = say(late ? "late" : wish.trying ? "trying" : "sending");
        else if (!wish && counted === option && poll.open) words = say("counted-option", { option: option || poll.none });
      }
      if (!wish && late) words = say("late");
    }
    // Who votes twice is told so after the first.
    const given = screen.mine.filter((one) => one.option !== null), missing = poll.seats.filter(([as]) => !given.some((one) => one.seat === as));
    const still = poll.open && !hand.observer && given.length === 1 && missing.length === 1 && !poll.seats.some(([as]) => pending.has("vote" + as));
    if (still) words = say("second", { option: given[0].option || poll.none, seat: missing[0][1] });
    if (aside && given.length === 0) words = aside + " " + words;
    tell(words);
  },
  predict(screen, aside) {
    let words = aside;
    screen.gauges.forEach((_, thing) => {
      let wish = pending.get("guess" + thing);
      if (wish && (wish.body.round !== screen.number || hand.observer)) {
        drop("guess" + thing);
        wish = null;
      }
      if (wish && wish.body.guess === screen.mine[thing]) {
        arrives("guess" + thing);
        wish = null;
      }
      if (wish && hand.last >= wish.id) anew(wish);
      if (wish) words = say(wish.trying ? "trying" : "sending");
      const guessed = wish ? wish.body.guess : screen.mine[thing];
      for (const guess of ["down", "same", "up"]) {
        const button = main.querySelector(`[data-guess="${thing + guess}"]`);
        if (button) button.setAttribute("aria-pressed", String(guess === guessed));
      }
    });
    tell(words || (screen.mine.some(Boolean) ? say("counted") : ""));
  },
};

// The countdown: seen by everybody, spoken of twice. A second may be passed over: a page behind others is woken late.
let before = Infinity;
function clock() {
  const timer = at("timer"), poll = hand && hand.screen.vote && hand.screen.vote.poll;
  if (!timer || !poll) return;
  if (poll.ends_in === null) {
    timer.textContent = "";
    at("left").textContent = "";
    before = Infinity;
    return;
  }
  const left = Math.max(0, Math.ceil((poll.ends_in - (Date.now() - received)) / 1000));
  timer.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  if ([30, 10].some((mark) => left <= mark && left > 0 && before > mark)) at("left").textContent = say("left", { seconds: left });
  before = left;
}
setInterval(clock, 1000);
