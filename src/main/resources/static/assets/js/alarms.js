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

/** Looks again after so many seconds. */
export function lookAgain(page) {
  if (page?.dataset.again) {
    setTimeout(() => location.reload(), Number(page.dataset.again) * 1000);
  }
}
