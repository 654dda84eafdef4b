// Every respondent page works without scripts; these make it safer and quicker.
import { shieldFromHistory } from "./shield.js";
import { goOnLeaving, leaveAtOnce } from "./leave.js";
import { fillNames, forgetNames } from "./names.js";
import { keepChoicesApart, chooseByNumber } from "./choices.js";
import { checkNumbers } from "./numbers.js";
import { focusFindings } from "./findings.js";
import { followGaps } from "./gaps.js";
import { followHelp } from "./help.js";
import { saveAnswers } from "./save.js";

shieldFromHistory();
leaveAtOnce(document.querySelector(".leave__button"), forgetNames);
goOnLeaving(document.querySelector("#enter"), document.documentElement.dataset.away);

if (document.querySelector("[data-names='forget']")) {
  forgetNames();
} else {
  fillNames(document).catch(() => {}); // without names the page says "kind A", which is enough
}

const answers = document.querySelector("#answers");
if (answers) {
  keepChoicesApart(answers);
  chooseByNumber(answers);
  checkNumbers(answers);
  followGaps(answers);
  saveAnswers(answers, document.querySelector(".save-state"));
}
followHelp(document.querySelector("#help"));
focusFindings(document);
