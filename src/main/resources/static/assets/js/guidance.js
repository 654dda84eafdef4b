import { read } from "./read.js";
import { renew } from "./renewing.js";

/** Asks for the guide's screen again and again and puts in what is new. */
export function followGuidance(place) {
  if (!place) {
    return;
  }
  const unheard = document.querySelector("[data-unheard]");
  setInterval(async () => {
    const now = (await read(location.href))?.querySelector("[data-live]");
    unheard.hidden = Boolean(now);
    if (now) {
      renew(place, now);
    }
  }, Number(place.dataset.live) * 1000);
}
