// Staff pages work without this; it only spares a second click.

/** A form that is on its way is not sent again. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
});

// A page that comes back from the browser's memory may be sent again, and is asked for anew.
addEventListener("pagehide", () => document.documentElement.classList.add("veiled"));
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
