import { read } from "./read.js";

const KEPT = "alarms";
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30000;
const ASK_MS = 10000;

/** The number of a form that was shown before the site or the browser was started anew. */
const STALE = "403.02";

/**
 * The button for acute danger: what it says lies on the device before anything else, and is sent until the site has heard of
 * it, from whichever staff page is open. Kept are the alarm's own number, the address of its visit, the time and the number
 * of whoever was on duty; nothing that tells who.
 */
export function keepAlarms() {
  const banner = document.querySelector("#kept-alarm");
  if (!banner) {
    return;
  }
  document.querySelectorAll("form[data-alarm]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep({ alarm: form.elements.alarm.value, to: form.dataset.alarm, at: Date.now(), call: form.dataset.call ?? "" });
      form.hidden = true;
      sendAll(banner);
      banner.scrollIntoView({ block: "nearest" });
    });
  });
  openInPlace(document.querySelector("[data-danger]"), document.querySelector("#danger"));
  banner.querySelector("[data-forget]").addEventListener("click", () => {
    kept()
      .filter((one) => refused.has(one.alarm))
      .forEach(forget);
    banner.hidden = true;
  });
  sendAll(banner);
}

/** The page of the visit has the numbers and the button in it: they are there without a network. */
function openInPlace(link, section) {
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    section.hidden = false;
    section.focus();
    section.scrollIntoView();
  });
}

function sendAll(banner) {
  kept()
    .filter((one) => !sending.has(one.alarm))
    .forEach((one) => {
      sending.add(one.alarm);
      send(one, banner);
    });
}

const sending = new Set();

const refused = new Set();

async function send(one, banner) {
  show(banner, "waiting", one);
  for (let pause = FIRST_PAUSE_MS; isKept(one); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const heard = await told(one);
    if (heard.alarm === one.alarm) {
      forget(one);
      await follow(one, heard, banner);
      return;
    }
    if (heard.state === "refused") {
      refused.add(one.alarm);
    }
    show(banner, heard.state, one);
    await Promise.race([after(pause), network()]);
  }
}

/** Where the page is about this alarm, it says itself how it goes on. */
async function follow(one, first, banner) {
  if (new URL(one.to, location.href).pathname === `${location.pathname}/kept`) {
    location.reload();
    return;
  }
  let heard = first;
  while (!heard.isTakenUp) {
    show(banner, "sent", one);
    await after(ASK_MS);
    heard = await told(one, { heard: true });
  }
  show(banner, "takenUp", one);
  offerAgain(one);
}

/** Somebody comes; the next time that there is danger is another press. */
function offerAgain(one) {
  document.querySelectorAll("form[data-alarm]").forEach((form) => {
    if (form.elements.alarm.value === one.alarm) {
      form.elements.alarm.value = crypto.randomUUID();
      form.hidden = false;
    }
  });
}

/** Only what names the alarm was heard by the site: the page of a wireless network does not. Heard once, it only asks. */
async function told({ alarm, to, at }, asked = {}) {
  const waited = Math.max(0, Math.round((Date.now() - at) / 1000));
  const body = new URLSearchParams({ ...asked, alarm, waited, _csrf: await proof() });
  const headers = { Accept: "application/json" };
  try {
    const answer = await fetch(to, { method: "POST", headers, body, keepalive: true, redirect: "error" });
    if (answer.ok) {
      return await answer.json();
    }
    return { state: await refusal(answer) };
  } catch {
    return { state: "waiting" };
  }
}

async function refusal(answer) {
  const { problem } = await answer.json().catch(() => ({}));
  if (problem === STALE) {
    stale = true;
    return "waiting";
  }
  if (answer.status === 401) {
    return "signedOut";
  }
  return problem && answer.status < 500 ? "refused" : "waiting";
}

/** That the form is one of this site: the page's own, or a fresh one when that was not taken any more. */
async function proof() {
  if (!stale) {
    return document.querySelector("input[name='_csrf']")?.value ?? "";
  }
  const fresh = await read("/staff/sign-in");
  return fresh?.querySelector("input[name='_csrf']")?.value ?? "";
}

let stale = false;

function show(banner, state, { call }) {
  const text = banner.querySelector("[data-state]");
  const isHeard = state === "sent" || state === "takenUp";
  if (text.textContent !== banner.dataset[state]) {
    text.textContent = banner.dataset[state];
  }
  const duty = banner.querySelector("[data-duty]");
  const number = duty.querySelector("a");
  duty.hidden = !call;
  number.textContent = call;
  number.href = `tel:${call.replace(/[ -]/g, "")}`;
  banner.querySelector("[data-lies]").hidden = isHeard;
  banner.querySelector("[data-forget]").hidden = state !== "refused";
  banner.hidden = false;
}

/** What a full or a locked disk does not take waits in the page. */
let inPage = [];

function kept() {
  try {
    return [...JSON.parse(localStorage.getItem(KEPT) ?? "[]"), ...inPage];
  } catch {
    return inPage;
  }
}

function isKept({ alarm }) {
  return kept().some((one) => one.alarm === alarm);
}

function keep(one) {
  put([...kept(), one]);
}

function forget({ alarm }) {
  put(kept().filter((one) => one.alarm !== alarm));
}

function put(all) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(all));
    inPage = [];
  } catch {
    const stored = stillStored();
    inPage = all.filter((one) => !stored.has(one.alarm));
  }
}

function stillStored() {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEPT) ?? "[]").map((one) => one.alarm));
  } catch {
    return new Set();
  }
}

function after(pause) {
  return new Promise((done) => setTimeout(done, pause));
}

function network() {
  return new Promise((done) => addEventListener("online", done, { once: true }));
}
