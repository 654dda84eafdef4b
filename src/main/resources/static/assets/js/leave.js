const PRESSES = 3;
const WITHIN_MS = 1500;
const WAIT_MS = 1500;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30000;

/** What a request may weigh that outlives its page. */
const LASTING = 60000;

/** In this tab's memory while a session is left and the server has not said that it knows. */
const LEAVING = "leaving";

/** The button and Shift three times: the screen is empty first, everything else, what was just typed too, comes after. */
export function leaveAtOnce(button, forgetNames) {
  if (!button) {
    return;
  }
  const leave = () => {
    const action = button.getAttribute("formaction") ?? button.form.action;
    const body = String(new URLSearchParams(new FormData(button.form, button)));
    const away = button.dataset.away;
    empty(away);
    forgetNames();
    sessionStorage.setItem(LEAVING, "yes");
    endSession({ action, body }, proofOf(body), away);
  };
  button.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  onShiftThreeTimes(leave);
}

/**
 * A leave that the server does not know of yet goes on at the neutral start, and no other page shows itself before.
 */
export function goOnLeaving(entry, away) {
  if (sessionStorage.getItem(LEAVING) === null) {
    return;
  }
  if (!entry) {
    empty(away);
    location.replace(away);
    return;
  }
  const entering = new AbortController();
  entry.addEventListener("submit", () => {
    forgetLeaving();
    entering.abort();
  });
  const proof = proofOf(new URLSearchParams(new FormData(entry)));
  endAtTheStart({ action: `${away}/leave`, body: proof }, away, entering.signal);
}

/** Whoever begins anew ends what was left before. */
export function forgetLeaving() {
  sessionStorage.removeItem(LEAVING);
}

function empty(away) {
  document.documentElement.classList.add("veiled");
  document.body.replaceChildren();
  history.replaceState(null, "", away);
}

/**
 * The start comes up when the server knows, or when it is there without having said so; the start goes on then. Without a
 * network the screen stays empty: anything else would be a page of the browser's that names this site.
 */
async function endSession(typed, proof, away) {
  let request = typed;
  for (let pause = FIRST_PAUSE_MS; ; pause = longer(pause)) {
    const outcome = await Promise.race([sent(request, away), after(WAIT_MS)]);
    if (outcome === "left") {
      forgetLeaving();
    }
    if (outcome === "left" || (await isThere(away))) {
      location.replace(away);
      return;
    }
    if (outcome === "answered") {
      request = { action: `${away}/leave`, body: proof };
    }
    await Promise.race([after(pause), network()]);
  }
}

async function endAtTheStart(request, away, signal) {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = longer(pause)) {
    if ((await sent(request, away, signal)) === "left") {
      forgetLeaving();
      return;
    }
    await Promise.race([after(pause), network()]);
  }
}

/** @returns "left" only for what leads to the start of this site, not for the friendly page of a wireless network */
async function sent({ action, body }, away, signal) {
  try {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const keepalive = body.length < LASTING && !signal;
    const answer = await fetch(action, { method: "POST", headers, body, keepalive, signal });
    return answer.redirected && new URL(answer.url).pathname === away ? "left" : "answered";
  } catch {
    return "unsent";
  }
}

function isThere(away) {
  const start = fetch(away, { cache: "no-store", redirect: "error" }).then((answer) => answer.ok);
  return Promise.race([start.catch(() => false), after(WAIT_MS).then(() => false)]);
}

function proofOf(fields) {
  return String(new URLSearchParams({ _csrf: new URLSearchParams(fields).get("_csrf") ?? "" }));
}

function longer(pause) {
  return Math.min(pause * 2, LONGEST_PAUSE_MS);
}

function after(pause) {
  return new Promise((done) => setTimeout(done, pause, "late"));
}

function network() {
  return new Promise((done) => addEventListener("online", done, { once: true }));
}

function onShiftThreeTimes(action) {
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
    }
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      return;
    }
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < WITHIN_MS);
    if (presses.length === PRESSES) {
      action();
    }
  });
}
