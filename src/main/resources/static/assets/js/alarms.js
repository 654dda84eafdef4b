// Asks for open alarms again and again where a coordinator looks, and for this page anew where an assistant waits.
const ASK_MS = 15000;

/** Shows the banner as soon as there is an alarm; the next page has it from the server. */
export function watchForAlarms(banner) {
  if (!banner) {
    return;
  }
  setInterval(async () => {
    const answer = await fetch(banner.dataset.ask, { headers: { Accept: "application/json" }, cache: "no-store" }).catch(() => null);
    if (answer?.ok) {
      const { open } = await answer.json();
      banner.hidden = open === 0;
    }
  }, ASK_MS);
}

/** Looks again after so many seconds, once the page can be had: the one that is there has the numbers to call. */
export function lookAgain(page) {
  if (page?.dataset.again) {
    setInterval(async () => {
      const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
      if (answer?.ok) {
        location.reload();
      }
    }, Number(page.dataset.again) * 1000);
  }
}
