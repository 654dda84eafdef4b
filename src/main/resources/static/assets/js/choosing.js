/**
 * Above a list whose rows are ticked: one box ticks them all, and it is said how many are chosen and what they come to. The
 * server takes what is ticked, and adds up itself.
 */
export function followChoosing(bar) {
  const { form } = bar.querySelector("input");
  const all = bar.querySelector("[name='all']");
  const { selection: name } = bar.dataset;
  const rows = [...form.elements].filter((one) => one.name === name);
  const tell = () => say(bar, form, rows.filter((row) => row.checked));
  document.addEventListener("change", (event) => {
    if (event.target === all) {
      rows.forEach((row) => (row.checked = all.checked));
    } else if (rows.includes(event.target)) {
      all.checked = rows.every((row) => row.checked);
    } else {
      return;
    }
    tell();
  });
  if (all.checked) {
    rows.forEach((row) => (row.checked = true));
  }
  all.checked = rows.length > 0 && rows.every((row) => row.checked);
  tell();
}

function say(bar, form, chosen) {
  const place = bar.querySelector("[aria-live]");
  const { none, one, more, euros } = place.dataset;
  const number = [none, one][chosen.length] ?? more.replace("{rows}", chosen.length);
  const shown = form.elements.namedItem("shownEuros");
  if (!shown) {
    place.textContent = number;
    return;
  }
  shown.value = chosen.reduce((sum, row) => sum + Number(row.dataset.euros), 0);
  place.textContent = chosen.length === 0 ? number : `${number}, ${euros.replace("{euros}", shown.value)}`;
}
