import { read } from "./read.js";
import { renew } from "./renewing.js";

/** While help is asked for, looks again and again whether the guide sees it and has helped; the questions stay as they are. */
export function followHelp(place) {
  const isAsked = () => place?.querySelector("[data-live]");
  if (!isAsked()) {
    return;
  }
  const looking = setInterval(async () => {
    const now = (await read(location.href))?.querySelector("#help");
    if (now) {
      renew(place, now);
    }
    if (!isAsked()) {
      clearInterval(looking);
    }
  }, Number(isAsked().dataset.live) * 1000);
}
