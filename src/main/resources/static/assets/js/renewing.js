/**
 * Puts what a page says now in the place of what it said, where that differs; proofs of forms differ each time and say nothing.
 * Who is on a button with the keyboard stays on its successor.
 */
export function renew(place, now) {
  if (said(now) === said(place)) {
    return;
  }
  const buttons = [...place.querySelectorAll("button")];
  const held = buttons.indexOf(document.activeElement);
  place.replaceChildren(...document.importNode(now, true).childNodes);
  if (held >= 0) {
    const successors = place.querySelectorAll("button");
    (successors[held] ?? successors[0])?.focus();
  }
}

function said(place) {
  return place.textContent.replace(/\s+/g, " ");
}
