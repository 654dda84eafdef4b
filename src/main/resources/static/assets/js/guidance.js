import { read } from "./read.js";

/** Asks for the guide's screen again and again and puts in what is new. */
export function followGuidance(place) {
  if (!place) {
    return;
  }
  const unheard = document.querySelector("[data-unheard]");
  setInterval(async () => {
    const now = (await read(location.href))?.querySelector("[data-live]");
    unheard.hidden = Boolean(now);
    if (now && said(now) !== said(place)) {
      renew(place, now);
    }
  }, Number(place.dataset.live) * 1000);
}

/** Proofs of forms differ each time and say nothing. */
function said(place) {
  return place.textContent.replace(/\s+/g, " ");
}

/** Who is on a button with the keyboard stays on its successor. */
function renew(place, now) {
  const buttons = [...place.querySelectorAll("button")];
  const held = buttons.indexOf(document.activeElement);
  place.replaceChildren(...document.importNode(now, true).childNodes);
  if (held >= 0) {
    place.querySelectorAll("button")[held]?.focus();
  }
}
