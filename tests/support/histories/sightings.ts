// Counts along histories how often each condition of the gate was shut and opened by what happened, and stood alone in the way.
import { CONDITION_CODES, type ConditionCode } from "#scoring/gate/condition.ts";

export interface Sighting {
  /** It was met before something happened, and not after. */
  readonly shut: number;
  /** It was not met before, and after it was. */
  readonly opened: number;
  /** After something happened it was the only thing missing. */
  readonly alone: number;
}
export type Sightings = Readonly<Record<ConditionCode, Sighting>>;

const NEVER: Sighting = { shut: 0, opened: 0, alone: 0 };
const countAll = (count: (code: ConditionCode) => Sighting): Sightings =>
  Object.fromEntries(CONDITION_CODES.map((code) => [code, count(code)])) as Sightings;

export const NOTHING_SEEN: Sightings = countAll(() => NEVER);

/** What is seen in one history, by the conditions that were missing each time somebody looked. */
export function seenIn(looks: readonly (readonly string[])[]): Sightings {
  return countAll((code) => {
    const missing = looks.map((codes) => codes.includes(code));
    const after = (holds: (now: boolean, before: boolean, look: number) => boolean) =>
      missing.filter((now, look) => look > 0 && holds(now, missing[look - 1]!, look)).length;
    return {
      shut: after((now, before) => now && !before),
      opened: after((now, before) => !now && before),
      alone: after((now, _, look) => now && looks[look]!.length === 1),
    };
  });
}

/** Both counts together. */
export function addSightings(some: Sightings, more: Sightings): Sightings {
  return countAll((code) => ({
    shut: some[code].shut + more[code].shut,
    opened: some[code].opened + more[code].opened,
    alone: some[code].alone + more[code].alone,
  }));
}

/** Conditions that histories leave unproved: never shut, never opened, or never the only thing missing. */
export function holesIn(seen: Sightings): ConditionCode[] {
  return CONDITION_CODES.filter((code) => Object.values(seen[code]).includes(0));
}

/** A line for each condition. */
export function tellSightings(seen: Sightings): string {
  const column = (text: string | number) => text.toLocaleString("en").padStart(9);
  const line = (name: string, ...cells: (string | number)[]) =>
    name.padEnd(22) + cells.map(column).join("");
  return [
    line("condition", "shut", "opened", "alone"),
    ...CONDITION_CODES.map((code) =>
      line(code, seen[code].shut, seen[code].opened, seen[code].alone),
    ),
  ].join("\n");
}
