// Staff pages work without this; it only spares a second click and clears what a respondent left on the device.
import { lookAgain, watchForAlarms, watchOwnAlarms } from "./alarms.js";
import { offerCards } from "./cards.js";
import { followChoosing } from "./choosing.js";
import { followGuidance } from "./guidance.js";
import { keepAlarms } from "./danger.js";
import { forgetLeaving } from "./leave.js";
import { forgetNames } from "./names.js";
import { shieldFromHistory } from "./shield.js";
import { offerSignature } from "./signature.js";

shieldFromHistory();
forgetNames();

document.querySelector("form[action$='/v/enter']")?.addEventListener("submit", forgetLeaving);

/** A form that is on its way is not sent again; one that brought a file stays, and is. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  }
  if (!event.submitter?.hasAttribute("data-file")) {
    form.dataset.sent = "true";
  }
});

keepAlarms();
watchForAlarms(document.querySelector(".alarm[data-ask]"), document.querySelector(".accepted-alarms"));
watchOwnAlarms(document.querySelector(".own-alarms"));
lookAgain(document.querySelector("main"));
followGuidance(document.querySelector("[data-live]"));
document.querySelectorAll("[data-selection]").forEach(followChoosing);
document.querySelectorAll("[data-card]").forEach(offerCards);
document.querySelectorAll("[data-signature]").forEach(offerSignature);
