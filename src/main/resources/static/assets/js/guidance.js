/**
 * Asks for the guide's screen again and again and puts in what is new. A document that is read as such runs no script and
 * needs no text made into HTML.
 */
export function followGuidance(place) {
  if (!place) {
    return;
  }
  const unheard = document.querySelector("[data-unheard]");
  setInterval(async () => {
    const now = (await asked(location.href))?.querySelector("[data-live]");
    unheard.hidden = Boolean(now);
    if (now && said(now) !== said(place)) {
      renew(place, now);
    }
  }, Number(place.dataset.live) * 1000);
}

/** Null for anything but the page itself. */
function asked(address) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("loadend", () => done(request.status === 200 ? request.response : null));
    request.send();
  });
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
