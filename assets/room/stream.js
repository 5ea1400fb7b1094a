// What the pages share: making elements, and following a stream of states that may break at any time.

// Text never becomes markup: children that are no elements are put in as text.
function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children.flat(9)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child.nodeType ? child : document.createTextNode(String(child)));
  }
  return node;
}

const at = (id) => document.getElementById(id);

// What was typed and has not gone out yet, by its field.
const drafts = new Map();
addEventListener("input", (event) => event.target.id && drafts.set(event.target.id, event.target.value));

// While fields are taken away nobody has left them.
let redrawing = false;

// Draws a page anew and takes nothing out of anybody's hands: what was typed stands there again, what was unfolded is open,
// and the focus is where it was; false when there is no such place any more.
function redraw(draw) {
  const on = document.activeElement, from = on && on.selectionStart, unfolded = [...document.querySelectorAll("details[open]")].map((one) => one.id);
  redrawing = true;
  draw();
  redrawing = false;
  for (const one of document.querySelectorAll("details")) if (one.id && unfolded.includes(one.id)) one.open = true;
  for (const [id, text] of drafts) if (at(id)) at(id).value = text;
  const back = on && on.id && at(on.id);
  if (!back || on === document.body) return false;
  if (back === on) return true;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(on.tagName)) back.value = on.value;
  back.focus({ preventScroll: true });
  if (typeof from === "number") back.setSelectionRange(from, on.selectionEnd);
  return true;
}

// A request that never hangs: its answer, or null when there was none.
async function ask(path, headers, body, limit) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit || 5000);
  try {
    const init = { method: body === undefined ? "GET" : "POST", headers: { ...headers }, cache: "no-store", signal: stop.signal };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers["Content-Type"] = "application/json";
    }
    return await fetch(path, init);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

// Follows a stream for ever. `open` gives the headers, or null when there is nothing to open with; `on` is told of
// every state, "moved" when another page took over, and "lost" when the connection is gone. `alive` tells whether it is being
// followed just now, `again` begins anew, and `run` counts how often that was done.
function follow(path, open, on) {
  let run = 0, wait = 1000, stop = null, moved = false, alive = false;

  // Whether nobody knew who asked.
  async function once(own) {
    const headers = await open();
    if (!headers || own !== run) return;
    const abort = stop = new AbortController();
    let timer = setTimeout(() => abort.abort(), 5000);
    try {
      const answer = await fetch(path, { headers, cache: "no-store", signal: abort.signal });
      // Where there is nothing any more nobody is known either: a tablet after the program began anew.
      if (answer.status === 401 || answer.status === 404) {
        on("unknown");
        return true;
      }
      if (answer.status === 204) return;
      if (!answer.ok) return;
      const reader = answer.body.getReader(), decoder = new TextDecoder();
      let text = "";
      for (;;) {
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), 30000);
        const { done, value } = await reader.read();
        if (done) return;
        text += decoder.decode(value, { stream: true });
        let end;
        while ((end = text.indexOf("\n\n")) >= 0) {
          const piece = text.slice(0, end);
          text = text.slice(end + 2);
          if (own !== run) return;
          if (piece.startsWith("event: moved")) {
            moved = true;
            on("moved");
            return;
          }
          if (piece.startsWith("data: ")) {
            wait = 1000;
            on("state", JSON.parse(piece.slice(6)));
          }
        }
      }
    } catch {
      // Said below, with the wait.
    } finally {
      clearTimeout(timer);
      abort.abort();
    }
  }

  async function loop(own) {
    alive = true;
    let strange = false;
    while (own === run) {
      // A computer that began anew knows nobody: who they are is said again, and at once.
      const unknown = await once(own);
      if (own !== run) return;
      if (moved) break;
      if (unknown && !strange) {
        strange = true;
        continue;
      }
      strange = false;
      on("lost");
      // With some chance in it, so that a room does not come back in one blow.
      await new Promise((done) => setTimeout(done, wait * (.5 + Math.random() / 2)));
      if (own !== run) return;
      wait = Math.min(wait * 2, 8000);
      // What nobody looks at would take over from the tab that is looked at. It comes back when it is.
      if (document.visibilityState !== "visible") break;
    }
    alive = false;
  }

  function again() {
    run += 1;
    moved = false;
    wait = 1000;
    if (stop) stop.abort();
    loop(run);
  }

  // Whichever tab is looked at is the one, also when it has not been told yet that another was; and a phone that wakes often
  // has a connection that only seems to be one.
  const wake = () => document.visibilityState === "visible" && again();
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", (event) => event.persisted && again());
  addEventListener("online", wake);
  // Some phones thaw a page, or give it back to its reader, without a word about what is visible.
  const thaw = () => !alive && !moved && wake();
  document.addEventListener("resume", thaw);
  addEventListener("focus", thaw);
  again();
  return { again, alive: () => alive, run: () => run };
}
