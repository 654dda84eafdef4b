// Asks for open alarms again and again where a coordinator looks, and for this page anew where an assistant waits.
const ASK_MS = 15000;

/** Shows the banner as soon as there is an alarm, a calm one once it is taken up; the next page has them from the server. */
export function watchForAlarms(banner, calm) {
  askAgain(banner, ({ open, accepted }) => {
    banner.hidden = open === 0;
    calm.hidden = accepted === 0;
  });
}

/** Says to who pressed the button, on whatever page, whether somebody took it up, and who; nothing once it is over. */
export function watchOwnAlarms(place) {
  askAgain(place, (lines) => {
    if (lines.map(({ said }) => said).join() !== [...place.children].map(({ textContent }) => textContent).join()) {
      place.replaceChildren(...lines.map(lineOf));
    }
  });
}

function lineOf({ said, isTakenUp }) {
  const line = document.createElement("p");
  line.className = isTakenUp ? "notice notice--good" : "notice notice--danger";
  line.textContent = said;
  return line;
}

function askAgain(place, show) {
  if (!place) {
    return;
  }
  setInterval(async () => {
    const answer = await fetch(place.dataset.ask, { headers: { Accept: "application/json" }, cache: "no-store" }).catch(() => null);
    if (answer?.ok) {
      show(await answer.json());
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
