const PRESSES = 3;
const WITHIN_MS = 1500;
const WAIT_MS = 1500;

/** The button and Shift three times: the screen is empty first, everything else, what was just typed too, comes after. */
export function leaveAtOnce(button, forgetNames) {
  if (!button) {
    return;
  }
  const leave = () => {
    const fields = new URLSearchParams(new FormData(button.form, button));
    const goodbye = { action: button.form.action, fields, away: button.dataset.away };
    empty(goodbye.away);
    forgetNames();
    endSession(goodbye);
  };
  button.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  onShiftThreeTimes(leave);
}

function empty(away) {
  document.documentElement.classList.add("veiled");
  document.body.replaceChildren();
  history.replaceState(null, "", away);
}

/** Without a network the screen stays empty, and the session is ended as soon as there is one. */
async function endSession(goodbye) {
  const request = { method: "POST", body: goodbye.fields, keepalive: true, redirect: "manual" };
  const ended = fetch(goodbye.action, request).then(() => true, () => false);
  const waited = new Promise((done) => setTimeout(done, WAIT_MS, true));
  if (await Promise.race([ended, waited])) {
    location.replace(goodbye.away);
    return;
  }
  addEventListener("online", () => endSession(goodbye), { once: true });
}

function onShiftThreeTimes(action) {
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
    }
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      return;
    }
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < WITHIN_MS);
    if (presses.length === PRESSES) {
      action();
    }
  });
}
