// Decides when an answer goes to the portal and what its writer is told: saving, saved, waiting for the network, overtaken.
import type { KeptAnswer, RawAnswer } from "#questionnaires/survey-answer.ts";

export type Keeping =
  | { readonly state: "idle" }
  | { readonly state: "incomplete" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "offline" }
  | { readonly state: "failed"; readonly message: string | null }
  | { readonly state: "conflict"; readonly theirs: TheirAnswer };

export interface TheirAnswer extends KeptAnswer {
  readonly version: number;
  readonly answeredAt: string;
  readonly answeredBy: string;
}

export interface AnswerToSend extends RawAnswer {
  readonly question: string;
  readonly baseVersion: number;
  readonly idempotencyKey: string;
}

/** What the portal said to one answer; `unreachable` covers every failure that passes by itself. */
export type Told =
  | { readonly said: "saved"; readonly version: number; readonly savedAt: string }
  | { readonly said: "conflict"; readonly theirs: TheirAnswer }
  | { readonly said: "refused"; readonly message: string | null }
  | { readonly said: "signed_out" }
  | { readonly said: "unreachable" };

interface Entry {
  version: number;
  /** What has to be sent; undefined when everything is kept. */
  waiting?: { raw: RawAnswer; key: string };
  keeping: Keeping;
}

export interface Surroundings {
  readonly send: (answer: AnswerToSend) => Promise<Told>;
  readonly newKey: () => string;
  /** Calls back after so many milliseconds. */
  readonly later: (work: () => void, ms: number) => void;
}

const IDLE: Keeping = { state: "idle" };
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Sends one answer at a time, the newest content of each question. What was not confirmed stays here and is tried again
 * with the same key, so that a lost reply never becomes a second answer.
 */
export class AnswerKeeper {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #around: Surroundings;
  #sending = false;
  #failures = 0;
  #signedOut = false;

  constructor(around: Surroundings, versions: ReadonlyMap<string, number>) {
    this.#around = around;
    for (const [question, version] of versions)
      this.#entries.set(question, { version, keeping: IDLE });
  }

  /** Takes note of an answer that was just given or changed. */
  change(question: string, raw: RawAnswer): void {
    const entry = this.#entry(question);
    if (entry.keeping.state === "conflict") return;
    // "does not apply" without its reason is not an answer yet
    if (raw.notApplicable === "") {
      entry.waiting = undefined;
      return this.#tell(entry, { state: "incomplete" });
    }
    entry.waiting = { raw, key: this.#around.newKey() };
    this.#tell(entry, { state: this.#failures > 0 ? "offline" : "saving" });
    void this.#work();
  }

  /** Settles an overtaken answer: keep what is typed here (sent over theirs), or leave theirs as it stands. */
  settle(question: string, keep: "mine" | "theirs", mine: RawAnswer): void {
    const entry = this.#entry(question);
    if (entry.keeping.state !== "conflict") return;
    entry.version = entry.keeping.theirs.version;
    if (keep === "theirs") {
      entry.waiting = undefined;
      return this.#tell(entry, { state: "saved", at: entry.keeping.theirs.answeredAt });
    }
    entry.keeping = IDLE;
    this.change(question, mine);
  }

  /** Tries at once what waits, such as when the network is back. */
  retry(): void {
    this.#signedOut = false;
    this.#failures = 0;
    void this.#work();
  }

  keepingOf(question: string): Keeping {
    return this.#entries.get(question)?.keeping ?? IDLE;
  }

  /** How it stands with the whole page: the most serious state of any question. */
  overall(): Keeping["state"] {
    const states = new Set([...this.#entries.values()].map(({ keeping }) => keeping.state));
    const order = ["conflict", "failed", "offline", "saving", "saved"] as const;
    return order.find((state) => states.has(state)) ?? "idle";
  }

  /** Whether something typed is not on the portal yet. */
  hasUnsaved(): boolean {
    return [...this.#entries.values()].some(
      ({ waiting, keeping }) =>
        waiting !== undefined || keeping.state === "conflict" || keeping.state === "failed",
    );
  }

  /** Whether something is on its way or waits to be sent. */
  isBusy(): boolean {
    return [...this.#entries.values()].some(({ waiting }) => waiting !== undefined);
  }

  /** Waits until nothing is on its way any more, or so many milliseconds. */
  settled(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (!this.isBusy()) return resolve();
      const stop = this.subscribe(() => {
        if (this.isBusy()) return;
        stop();
        resolve();
      });
      this.#around.later(() => {
        stop();
        resolve();
      }, ms);
    });
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #entry(question: string): Entry {
    const known = this.#entries.get(question);
    if (known) return known;
    const made: Entry = { version: 0, keeping: IDLE };
    this.#entries.set(question, made);
    return made;
  }

  #tell(entry: Entry, keeping: Keeping): void {
    entry.keeping = keeping;
    for (const listener of this.#listeners) listener();
  }

  async #work(): Promise<void> {
    if (this.#sending || this.#signedOut) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next; next = this.#next())
        if (!(await this.#sendOne(...next))) return;
    } finally {
      this.#sending = false;
    }
  }

  #next(): [string, Entry] | undefined {
    return [...this.#entries].find(
      ([, entry]) => entry.waiting !== undefined && entry.keeping.state !== "conflict",
    );
  }

  // false when it is of no use to go on now
  async #sendOne(question: string, entry: Entry): Promise<boolean> {
    const sent = entry.waiting!;
    if (this.#failures === 0) this.#tell(entry, { state: "saving" });
    const told = await this.#around.send({
      ...sent.raw,
      question,
      baseVersion: entry.version,
      idempotencyKey: sent.key,
    });
    if (told.said === "unreachable") {
      this.#waitForNetwork();
      return false;
    }
    if (told.said === "signed_out") {
      this.#signedOut = true;
      this.#tell(entry, { state: "failed", message: null });
      return false;
    }
    this.#failures = 0;
    // typed on meanwhile: the newer content is still to be sent
    const done = entry.waiting === sent;
    if (told.said === "saved") {
      entry.version = told.version;
      if (done) entry.waiting = undefined;
      this.#tell(entry, done ? { state: "saved", at: told.savedAt } : { state: "saving" });
    } else if (told.said === "conflict") {
      entry.waiting = undefined;
      this.#tell(entry, { state: "conflict", theirs: told.theirs });
    } else if (done) {
      entry.waiting = undefined;
      this.#tell(entry, { state: "failed", message: told.message });
    }
    return true;
  }

  #waitForNetwork(): void {
    const pause = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]!;
    this.#failures += 1;
    for (const entry of this.#entries.values())
      if (entry.waiting) this.#tell(entry, { state: "offline" });
    this.#around.later(() => void this.#work(), pause);
  }
}
