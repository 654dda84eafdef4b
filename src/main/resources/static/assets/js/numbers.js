/** Says at once what the server would say of a number; what was typed stays, and the server has the last word. */
export function checkNumbers(form) {
  form.addEventListener("change", (event) => {
    const question = event.target.closest(".question");
    const field = question?.querySelector("[inputmode='numeric']");
    if (field) {
      say(question, field, isPossible(field) ? "" : field.dataset.problem);
    }
  });
}

/** The rule of NumberType. */
function isPossible(field) {
  const typed = field.value.trim();
  const isWhole = /^-?[0-9]{1,9}$/.test(typed);
  return typed === "" || (isWhole && Number(typed) >= Number(field.dataset.min) && Number(typed) <= Number(field.dataset.max));
}

function say(question, field, problem) {
  if (problem === "" && question.dataset.state !== "problem") {
    return;
  }
  question.querySelector(".question__problem").textContent = problem;
  if (problem === "") {
    delete question.dataset.state;
    field.removeAttribute("aria-invalid");
    return;
  }
  question.dataset.state = "problem";
  field.setAttribute("aria-invalid", "true");
}
