const BADGES = { yes: "done", "not-now": "busy", person: "attention", never: "attention" };

/** Contact cards come into the page when they are asked for, and go again; without this their link opens a page. */
export function offerCards(section) {
  const link = section.querySelector("a");
  const place = section.querySelector("[data-cards]");
  const words = { show: link.textContent, hide: section.dataset.hide };
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const isShown = place.hasChildNodes();
    const cards = isShown ? [] : await cardsOf(section.dataset.card);
    if (cards === null) {
      location.assign(link.href);
      return;
    }
    place.replaceChildren(...cards.map(sheet));
    link.textContent = isShown ? words.show : words.hide;
  });
}

/** Nothing when they cannot be had here: their own page says why. */
async function cardsOf(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, cache: "no-store" });
    return answer.ok ? (await answer.json()).cards : null;
  } catch {
    return null;
  }
}

function sheet(card) {
  const sealed = document.createElement("article");
  sealed.className = "sealed";
  sealed.append(line("h3", card.title), line("p", card.called));
  sealed.append(...card.channels.map(channel), ...card.notes.map(note), ...card.lines.map((text) => line("p", text)));
  return sealed;
}

/** Whether it is safe now stands first, then the number, then what a caller keeps to. */
function channel(way) {
  const made = document.createElement("div");
  made.className = "channel";
  const verdict = line("span", way.now);
  verdict.className = `badge badge--${BADGES[way.verdict]}`;
  const value = line("strong", way.value);
  made.append(verdict, line("p", ""), ...way.rules.map((rule) => line("p", rule)));
  made.children[1].append(value);
  return made;
}

function note(text) {
  const made = line("p", text);
  made.className = "notice notice--warning";
  return made;
}

function line(element, text) {
  const made = document.createElement(element);
  made.textContent = text;
  return made;
}
