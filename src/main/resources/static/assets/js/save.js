import { SaveQueue } from "./queue.js";

const TYPING_PAUSE_MS = 2000;
const PATIENCE_MS = 300;
const STILL_HERE_MS = 20000;

/** So many saves a page may number before its form, which comes behind them; see Save.ROOM. */
const ROOM = 1000000;

/** Saves each answer as it is given. The page's own button sends everything once more, and needs none of this. */
export function saveAnswers(form, line) {
  const page = form.dataset;
  let sequence = Number(page.base);
  const queue = new SaveQueue(page.save, form.elements._csrf?.value, (state) => tell(line, state));
  const save = (question) => {
    sequence += 1;
    const place = { form: page.form, page: Number(page.page), base: Number(page.base), sequence };
    queue.add(question.id, { ...place, ...answerOf(question) });
  };

  form.addEventListener("change", (event) => save(event.target.closest(".question")));
  form.addEventListener("input", afterTyping(save));
  form.addEventListener("submit", () => {
    sequence = Math.max(sequence, Number(page.base) + ROOM);
    queue.stop();
    setTimeout(() => queue.hurry(), STILL_HERE_MS);
  });
  addEventListener("online", () => queue.hurry());
  addEventListener("pagehide", () => queue.sendLast());
}

/** Long texts are not left unsaved until the field is: a pause is enough. */
function afterTyping(save) {
  let pause;
  return (event) => {
    clearTimeout(pause);
    if (event.target.matches("textarea")) {
      pause = setTimeout(save, TYPING_PAUSE_MS, event.target.closest(".question"));
    }
  };
}

function answerOf(question) {
  const code = question.id.replace(/^q-/, "");
  const isRefused = question.querySelector(".option--refused input").checked;
  const fields = [...question.querySelectorAll("input, textarea")].filter((field) => field.name === code);
  const values = fields
    .filter((field) => field.checked || field.matches("textarea, [inputmode]"))
    .map((field) => field.value);
  return { values: { [code]: isRefused ? [] : values }, refused: isRefused ? [code] : [] };
}

/** "Saved" only for what the server confirmed; a quick save does not make the line flicker. */
function tell(line, state) {
  clearTimeout(line.waiting);
  const show = () => {
    line.className = `save-state save-state--${state}`;
    line.textContent = line.dataset[state];
  };
  if (state !== "saving") {
    show();
    return;
  }
  if (line.textContent === line.dataset.saved) {
    line.textContent = "";
  }
  line.waiting = setTimeout(show, PATIENCE_MS);
}
