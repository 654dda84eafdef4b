/** What came back is read out first; its links lead into the field itself. */
export function focusFindings(page) {
  const findings = page.querySelector("#findings");
  if (!findings) {
    return;
  }
  findings.focus();
  findings.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const question = link && page.querySelector(link.getAttribute("href"));
    if (question) {
      event.preventDefault();
      question.scrollIntoView();
      question.querySelector("input:checked, input, textarea").focus({ preventScroll: true });
    }
  });
}
