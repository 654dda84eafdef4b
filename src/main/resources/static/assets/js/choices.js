/** What stands alone excludes the rest of its question, and the other way round; the server holds the same rule. */
export function keepChoicesApart(form) {
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox") {
      return;
    }
    if (box.name === "refused") {
      emptyBeside(box);
    } else if (box.checked) {
      uncheckOthers(box);
    }
  });
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea, [inputmode]") && event.target.value !== "") {
      event.target.closest(".question").querySelector("[name='refused']").checked = false;
    }
  });
}

function uncheckOthers(box) {
  const isAlone = (other) => other.dataset.alone === "true";
  for (const other of box.closest(".question").querySelectorAll("[type='checkbox']")) {
    if (other !== box && (isAlone(box) || isAlone(other))) {
      other.checked = false;
    }
  }
}

/** What was typed comes back when the respondent thinks better of it. */
function emptyBeside(box) {
  const field = box.closest(".question").querySelector("textarea, [inputmode]");
  if (box.checked) {
    field.dataset.before = field.value;
    field.value = "";
  } else {
    field.value ||= field.dataset.before ?? "";
  }
}

/** With a question in focus, 3 chooses its third answer. */
export function chooseByNumber(form) {
  form.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isPlain || !/^[1-9]$/.test(event.key) || !event.target.matches("[type='radio'], [type='checkbox']")) {
      return;
    }
    const options = event.target.closest(".question").querySelectorAll(".options input");
    const option = options[Number(event.key) - 1];
    option?.focus();
    option?.click();
  });
}
