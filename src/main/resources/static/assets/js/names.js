// First names of children, for the eyes of who typed them: kept on this device as ciphertext under a key that cannot be
// taken out, put into the page by the page, never sent, and gone when the respondent is.

const DATABASE = "page";
const STORE = "kept";
const KEY = "key";

/** Puts the kept names where the page names a child, and keeps what is typed on the page that asks for one. */
export async function fillNames(page) {
  const form = page.querySelector(".naming");
  const places = [...page.querySelectorAll("[data-child]")];
  if ((!form && places.length === 0) || !window.indexedDB || !window.crypto?.subtle) {
    return;
  }
  const store = await open();
  for (const letter of new Set(places.map((place) => place.dataset.child))) {
    show(places, letter, await read(store, letter));
  }
  if (form) {
    ask(form, places, store, await othersThan(form.dataset.letter, store), await read(store, form.dataset.letter));
  }
}

/** Nothing of it stays; asked for at every page that a next person may see. */
export function forgetNames() {
  window.indexedDB?.deleteDatabase(DATABASE);
}

function ask(form, places, store, others, known) {
  const field = form.querySelector("input");
  const problem = form.querySelector(".field__problem");
  const letter = form.dataset.letter;
  field.value = known;
  form.hidden = false;
  const keep = keeper((name) => write(store, letter, name));
  field.addEventListener("input", () => {
    const typed = field.value.trim();
    const isTaken = others.includes(typed.toLowerCase());
    problem.hidden = !isTaken;
    field.setAttribute("aria-invalid", isTaken);
    const name = isTaken ? "" : typed;
    show(places, letter, name);
    keep(name);
  });
}

/** One write at a time, and always the newest name last; what lies in between is left out. */
function keeper(write) {
  let newest = null;
  let isBusy = false;
  return async (name) => {
    newest = name;
    if (isBusy) {
      return;
    }
    isBusy = true;
    while (newest !== null) {
      const next = newest;
      newest = null;
      await write(next);
    }
    isBusy = false;
  };
}

/**
 * Where a child is first named, in the heading or in the list of parts, age and letter stay beside the name, and on the page
 * that confirms it everywhere: two children can be mixed up even by who named them.
 */
function show(places, letter, name) {
  const ours = places.filter((one) => one.dataset.child === letter);
  const first = ours.find((one) => !one.closest(".parts"));
  const confirms = document.querySelector(".naming") !== null;
  for (const place of ours) {
    place.dataset.label ??= place.textContent;
    const isFirst = confirms || place === first || place.closest(".parts");
    const named = isFirst ? `${name}, ${uncapitalised(place.dataset.label)}` : name;
    place.textContent = name ? named : place.dataset.label;
  }
}

function uncapitalised(label) {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** In small letters: two children of one name would be one on every page. */
async function othersThan(letter, store) {
  const kept = await asked(store.transaction(STORE).objectStore(STORE).getAllKeys());
  const others = kept.filter((key) => key !== KEY && key !== letter);
  const names = await Promise.all(others.map((other) => read(store, other)));
  return names.filter(Boolean).map((name) => name.toLowerCase());
}

async function read(store, letter) {
  const kept = await asked(store.transaction(STORE).objectStore(STORE).get(letter));
  const key = await asked(store.transaction(STORE).objectStore(STORE).get(KEY));
  if (!kept || !key) {
    return "";
  }
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, key, kept.sealed);
  return new TextDecoder().decode(opened);
}

async function write(store, letter, name) {
  const key = await keyOf(store);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(name));
  await asked(store.transaction(STORE, "readwrite").objectStore(STORE).put({ iv, sealed }, letter));
}

async function keyOf(store) {
  const kept = await asked(store.transaction(STORE).objectStore(STORE).get(KEY));
  if (kept) {
    return kept;
  }
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await asked(store.transaction(STORE, "readwrite").objectStore(STORE).put(key, KEY));
  return key;
}

async function open() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const store = await asked(request);
  store.onversionchange = () => store.close();
  return store;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
