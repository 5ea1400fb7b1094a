// What this phone says to the computer: who it is, and every vote and word of it until it is known to have arrived.

// Who this phone is: kept in three places, for each is forgotten by some phones. What cannot be kept is not.
const store = {
  get() {
    const fragment = /^#([0-9a-f]{32})$/.exec(location.hash);
    try {
      return localStorage.getItem("seat") || (fragment && fragment[1]);
    } catch {
      return fragment && fragment[1];
    }
  },
  put(seat) {
    try {
      localStorage.setItem("seat", seat);
    } catch {
      // The fragment and the cookie have it.
    }
    if (location.hash !== "#" + seat) history.replaceState(null, "", "#" + seat);
  },
};

let seat = null, unknown = true, last = 0, since = null;
// In which run of the stream there was a state, while it stands.
let known = 0;
// What was touched or written and is not known to have arrived yet: by what it answers.
const pending = new Map();
// The latest of each that has arrived: a computer that lost its power may know less than it said.
const done = new Map();
// What was written and has arrived, and what was not taken.
const arrived = new Set(), refused = new Set();

const headers = () => ({ "X-Seat": seat });

async function join() {
  const kept = seat || store.get();
  if (seat && !unknown) return headers();
  const answer = await ask("/join", kept ? { "X-Seat": kept } : {}, {});
  if (!answer || !answer.ok) return null;
  seat = (await answer.json()).seat;
  unknown = false;
  store.put(seat);
  return headers();
}

// Says something once, and again until it has arrived; its number grows, so that the newest counts, and of two that answer the
// same only the newer is said again. Whoever touches a page looks at it, whatever the phone says.
function send(message, key, body) {
  last += 1;
  done.delete(key);
  // Before a state has come another tab may have counted further.
  insist(key, { id: last, message, body, trying: false, taken: false, early: known !== stream.run() });
  if (!stream.alive()) stream.again();
}

// That it was taken is not yet that it counts: it is said on until it is seen to.
async function insist(key, own) {
  pending.set(key, own);
  kept();
  for (let wait = 500; pending.get(key) === own; wait = Math.min(wait * 2, 4000)) {
    // What it has heard is not said again, but under a new number.
    const heard = hand && hand.last >= own.id, who = heard ? null : await join();
    const answer = who && (await ask("/say", who, { id: own.id, message: own.message }));
    if (pending.get(key) !== own) return;
    if (answer && answer.status === 401) unknown = true;
    if (answer && (answer.status === 422 || answer.status === 413)) {
      drop(key);
      if (own.body) refused.add(key);
      return refresh();
    }
    own.taken = Boolean(heard || (answer && answer.ok));
    if (!own.taken) own.trying = true;
    refresh();
    await new Promise((then) => setTimeout(then, own.taken ? Math.max(wait, 2000) : wait));
  }
}

// It has arrived.
function arrives(key) {
  done.set(key, pending.get(key));
  drop(key);
}

// It need not be said any more.
function drop(key) {
  pending.delete(key);
  kept();
}

// It has to be said under a new number.
function anew(own) {
  last += 1;
  own.id = last;
}

// The computer knows of it, and it was too late.
const missed = (own) => hand.last >= own.id && hand.missed[own.message.vote ? "vote" : "guess"].includes(own.body.round);

// The connection is gone: what it took may have gone with it.
function doubted() {
  known = 0;
  for (const own of pending.values()) own.taken = false;
}

// A state has come. Where this phone is not the one it was, in another workshop, what it still had to say was not meant.
function heard() {
  if (since !== null && (hand.removed || hand.since !== since)) {
    for (const key of [...pending.keys()]) if (key !== "join" || hand.removed) pending.delete(key);
    done.clear();
    kept();
    since = null;
  }
  if (hand.joined && since === null) brought();
  if (hand.joined) since = hand.since;
  const before = last;
  last = Math.max(last, hand.last);
  known = stream.run();
  for (const own of pending.values()) {
    if (own.early && own.id <= hand.last) anew(own);
    own.early = false;
  }
  if (!hand.joined || before <= hand.last) return;
  // It knows less than it said: its power was cut before that was on its disk.
  for (const [key, own] of [...done]) {
    if (own.id <= hand.last) continue;
    done.delete(key);
    if (!pending.has(key)) insist(key, { ...own, trying: false, taken: false });
  }
}

// Votes and guesses on their way outlive the page, for a phone that is short of memory takes away what nobody looks at; and no
// longer than its tab.
function kept() {
  const all = [...pending].filter(([, own]) => own.body && own.body.round).map(([key, own]) => ({ key, message: own.message, body: own.body }));
  try {
    if (all.length > 0) sessionStorage.setItem("unsent", JSON.stringify({ since, all }));
    else sessionStorage.removeItem("unsent");
  } catch {
    // Then a page that is taken away takes them along.
  }
}

function brought() {
  try {
    const kept = JSON.parse(sessionStorage.getItem("unsent") || "null");
    if (!kept || kept.since !== hand.since) return;
    since = hand.since;
    last = Math.max(last, hand.last);
    for (const { key, message, body } of kept.all) if (!pending.has(key)) send(message, key, body);
  } catch {
    // What cannot be read is not kept.
  }
}
