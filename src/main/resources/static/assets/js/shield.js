/** A page that the browser keeps in memory is blanked before it goes there, and asked for anew when it comes back. */
export function shieldFromHistory() {
  const veil = document.documentElement.classList;
  addEventListener("pagehide", () => veil.add("veiled"));
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      veil.add("veiled");
      location.reload();
    }
  });
}
