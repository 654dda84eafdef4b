// A respondent's page that staff try out: the same, without anything that saves or leaves.
import { shieldFromHistory } from "./shield.js";
import { keepChoicesApart, chooseByNumber } from "./choices.js";
import { checkNumbers } from "./numbers.js";
import { focusFindings } from "./findings.js";

shieldFromHistory();

const answers = document.querySelector("#answers");
keepChoicesApart(answers);
chooseByNumber(answers);
checkNumbers(answers);
focusFindings(document);
