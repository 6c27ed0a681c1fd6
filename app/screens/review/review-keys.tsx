// Decides which keys move through a review: j and k between questions, letters for the actions of the one in focus.
import { useEffect, useState } from "react";
import { Dialog } from "#app/ui/dialog.tsx";
import { Kbd } from "#app/ui/kbd.tsx";

const KEPT = "flowdown review keys";
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j", "Next question"],
  ["k", "Previous question"],
  ["a", "Accept the answer, or approve that it does not apply, and go on"],
  ["r", "Return the answer with a message"],
  ["n", "Write a note for colleagues"],
  ["1", "Label: self-attested"],
  ["2", "Label: document reviewed"],
  ["3", "Label: independently verified"],
  ["?", "Show these keys"],
];

/** The keys and the dialog that lists them; they can be switched off, and the browser remembers. */
export function ReviewKeys() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(KEPT) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  const choose = (use: boolean) => {
    localStorage.setItem(KEPT, use ? "on" : "off");
    setOn(use);
  };
  return (
    <div className="q-keys">
      <Dialog id="review-keys" title="Keys" trigger={{ label: "Keys", small: true }} cancel="Close">
        <dl className="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
                <span className="visually-hidden">{key}</span>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
          <span>Use these keys</span>
        </label>
      </Dialog>
    </div>
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  const target = event.target;
  if (!(target instanceof Element)) return;
  if (target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
  if (event.key === "?") {
    event.preventDefault();
    document.querySelector<HTMLDialogElement>("#review-keys:not([open])")?.showModal();
    return;
  }
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    move(event.key === "j" ? 1 : -1);
    return;
  }
  const control = currentCard()?.querySelector<HTMLElement>(
    `[data-review-key="${CSS.escape(event.key)}"]`,
  );
  if (!control) return;
  event.preventDefault();
  press(control);
  if (event.key === "a") move(1);
}

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".q-card")];
}

function currentCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(".q-card") ?? null;
}

// From nowhere the first step leads to the first question on the screen, not to the top of the list.
function move(step: 1 | -1): void {
  const all = cards();
  const now = currentCard();
  const place = now
    ? all.indexOf(now) + step
    : all.findIndex((card) => card.getBoundingClientRect().top > 0);
  const next = all[Math.min(Math.max(place, 0), all.length - 1)];
  if (next === undefined) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

function press(control: HTMLElement): void {
  const details = control.closest("details");
  if (control.tagName === "SUMMARY" && details) {
    details.open = true;
    details.querySelector("textarea")?.focus();
  } else control.click();
}
