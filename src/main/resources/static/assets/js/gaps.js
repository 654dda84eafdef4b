/** A question that is answered after all is open no more: not beside it, not in the list above, not at the button. */
export function followGaps(answers) {
  const gaps = document.querySelector(".findings--gaps");
  if (!gaps) {
    return;
  }
  answers.addEventListener("input", (event) => {
    const question = event.target.closest(".question[data-state='gap']");
    if (!question) {
      return;
    }
    delete question.dataset.state;
    question.querySelector(".question__problem").textContent = "";
    gaps.querySelector(`a[href="#${question.id}"]`)?.closest("li").remove();
    if (!gaps.querySelector("li")) {
      close(gaps, answers);
    }
  });
}

function close(gaps, answers) {
  const next = answers.querySelector(".steps__next");
  next.textContent = next.dataset.next;
  answers.querySelector("input[name='gaps']").remove();
  gaps.remove();
}
