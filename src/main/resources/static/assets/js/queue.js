const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30000;
const WORRYING_WAIT_MS = 8000;
const ANSWER_MS = 15000;

/**
 * Saves on their way, one at a time and in order. A save is done when the server confirms its very number; anything else,
 * a friendly page of a wireless network included, means: send it again under the same number. What the server refuses for
 * good stays on the page, and the page's own button brings it up.
 */
export class SaveQueue {
  #waiting = new Map();
  #current = null;
  #wait = FIRST_WAIT_MS;
  #retry = null;
  #refused = new Set();
  #stopped = false;

  /** @param tell is given "saving", "saved" or "unsaved" */
  constructor(address, secret, tell) {
    this.address = address;
    this.secret = secret;
    this.tell = tell;
  }

  /** A newer answer to a question takes the place of one that has not been sent yet; whoever answers is still here. */
  add(question, content) {
    this.#stopped = false;
    this.#waiting.delete(question);
    this.#waiting.set(question, { id: uuidv7(), ...content });
    this.#refused.delete(question);
    this.tell("saving");
    this.#next();
  }

  /** There is a network again, or the page is still here although it was sent. */
  hurry() {
    this.#stopped = false;
    clearTimeout(this.#retry);
    this.#wait = FIRST_WAIT_MS;
    this.#next();
  }

  /** The page itself is on its way, with everything. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  /** The page goes: what waits is sent once more, without an answer to wait for. */
  sendLast() {
    if (this.#stopped) {
      return;
    }
    const left = [this.#current?.save, ...this.#waiting.values()].filter(Boolean);
    left.forEach((save) => this.#send(save, true).catch(() => {}));
    this.stop();
  }

  async #next() {
    if (this.#stopped || this.#current?.isOnItsWay) {
      return;
    }
    this.#current ??= this.#take();
    if (!this.#current) {
      this.tell(this.#refused.size === 0 ? "saved" : "unsaved");
      return;
    }
    this.#current.isOnItsWay = true;
    const outcome = await this.#send(this.#current.save, false).catch(() => "again");
    this.#current.isOnItsWay = false;
    if (!this.#stopped) {
      this.#after(outcome);
    }
  }

  #take() {
    const [first] = this.#waiting;
    if (!first) {
      return null;
    }
    const [question, save] = first;
    this.#waiting.delete(question);
    return { question, save };
  }

  #after(outcome) {
    if (outcome === "again") {
      this.tell(this.#wait < WORRYING_WAIT_MS ? "saving" : "unsaved");
      this.#retry = setTimeout(() => this.#next(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
      return;
    }
    if (outcome === "refused") {
      this.#refused.add(this.#current.question);
    }
    this.#wait = FIRST_WAIT_MS;
    this.#current = null;
    this.#next();
  }

  /** @returns "saved", "refused" or "again" */
  async #send(save, keepalive) {
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.secret ?? "" },
      body: JSON.stringify(save),
      cache: "no-store",
      redirect: "error",
      keepalive,
      signal: keepalive ? undefined : AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
      return "again";
    }
    const answer = await response.json();
    if (response.ok) {
      return answer.saved === save.id ? outcomeOf(answer) : "again";
    }
    return answer.problem && response.status < 500 ? "refused" : "again";
  }
}

/** An answer that was given elsewhere since stands as it is, until the page asks which one is meant. */
function outcomeOf(receipt) {
  return receipt.superseded?.length > 0 ? "refused" : "saved";
}

function uuidv7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = BigInt(Date.now());
  for (let i = 0; i < 6; i += 1) {
    bytes[i] = Number((now >> BigInt(8 * (5 - i))) & 0xffn);
  }
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
