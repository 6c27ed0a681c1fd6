// Decides how typed terms live in an open form: what stands in the fields, and how values are put into them from outside.
import { useEffect, useRef, useState } from "react";
import { joinHeads } from "#scoring/obligations/compare-agreements.ts";
import { closerModes, parseModes, type Modes } from "#scoring/obligations/modes.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { TERM_IDS, type TermId, type Terms } from "#scoring/obligations/term-table.ts";
import { modesFromForm, type ModesInput } from "./modes-input.ts";
import { inputFromForm, inputOf, readTermsInput, type TermsInput } from "./terms-input.ts";

export interface TermsForm {
  /** What stands in the fields now. */
  readonly input: TermsInput;
  /** What the fields begin with; a field is made anew when its turn changes. */
  readonly base: TermsInput;
  readonly turns: Readonly<Partial<Record<TermId, number>>>;
  /** How closely clauses have to be passed on, as the fields begin; for a head agreement only. */
  readonly modes: ModesInput;
  readonly form: React.RefObject<HTMLFormElement>;
  /** Whether scripts run: what only they can do is offered from then on. */
  readonly ready: boolean;
  /** To be called when anything in the form changes. */
  changed(): void;
  /** Puts values into the fields in the place of what stands there. */
  put(terms: Terms): void;
  /** Puts values and modes into the fields wherever they are stricter than what stands there. */
  tighten(terms: Terms, modes: Modes, context: CompareContext): void;
}

/** The state of one form with terms; without scripts the fields simply stay as the server wrote them. */
export function useTermsForm(initial: TermsInput, initialModes: ModesInput = {}): TermsForm {
  const form = useRef<HTMLFormElement>(null);
  const [input, setInput] = useState<TermsInput>(initial);
  const [base, setBase] = useState<TermsInput>(initial);
  const [turns, setTurns] = useState<TermsForm["turns"]>({});
  const [modes, setModes] = useState<ModesInput>(initialModes);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const now = () => (form.current ? inputFromForm(new FormData(form.current)) : input);
  const put = (terms: Terms) => {
    const next = { ...now(), ...inputOf(terms) };
    setInput(next);
    setBase(next);
    setTurns((before) => ({
      ...before,
      ...Object.fromEntries(
        TERM_IDS.filter((id) => id in terms).map((id) => [id, (before[id] ?? 0) + 1]),
      ),
    }));
  };
  return {
    input,
    base,
    turns,
    modes,
    form,
    ready,
    put,
    changed: () => setInput(now()),
    tighten(terms, asked, context) {
      const chosen = parseModes(form.current ? modesFromForm(new FormData(form.current)) : {});
      setModes(closerModes(chosen.ok ? chosen.modes : {}, asked));
      const standing = termsIn(now());
      const joined = joinHeads([standing, terms], context).terms;
      const touched = TERM_IDS.filter((id) => id in terms);
      put(Object.fromEntries(touched.map((id) => [id, joined[id]])) as Terms);
    },
  };
}

/** The terms that can be read from the fields; what is half typed is left out. */
export function termsIn(input: TermsInput): Terms {
  const read = Object.entries(input).flatMap(([id, fields]) => {
    const one = readTermsInput({ [id]: fields });
    return one.ok ? Object.entries(one.terms) : [];
  });
  return Object.fromEntries(read) as Terms;
}
