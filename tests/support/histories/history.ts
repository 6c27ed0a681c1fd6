// A history: a scene, and what happens to it moment by moment; written by dice, told in words, and made smaller.
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import type { Scene } from "#tests/support/scene.ts";
import type { Dice } from "#tests/support/term-dice.ts";
import type { Change, ChangeKind } from "./change.ts";
import { quieter, tellMoment, type Moment } from "./moment.ts";
import { PAPER_CHANGES } from "./paper-changes.ts";
import { REQUEST_CHANGES } from "./request-changes.ts";
import { STANDING_CHANGES } from "./standing-changes.ts";
import { WAY_CHANGES } from "./way-changes.ts";

export const CHANGES: Readonly<Record<string, ChangeKind>> = {
  ...PAPER_CHANGES,
  ...STANDING_CHANGES,
  ...REQUEST_CHANGES,
  ...WAY_CHANGES,
};
const WEIGHED = Object.entries(CHANGES).flatMap(([kind, { weight = 1 }]) =>
  Array.from({ length: weight }, () => kind),
);

/** What mends a change of a kind; where nothing is named, another one of its own kind may. */
const MENDED_BY: Readonly<Record<string, string>> = {
  "phase ends": "phases opened",
  "phase closed": "phases opened",
  "phase missing": "phases opened",
  incident: "incident closed",
  listed: "lifted",
  approved: "approved anew",
  "off record": "on record",
  "the paper stops": "the paper stands",
  "named nobody": "named one",
  "another promise": "item compared",
};

export interface History {
  readonly scene: Scene;
  /** How often somebody looks before a grant is tried. */
  readonly patience: number;
  readonly moments: readonly (Moment & { readonly changes: readonly Change[] })[];
}

/** What happens to one of them: two or three changes, the second now and then one that mends the first. */
export function rollHistory(dice: Dice, scene: Scene, moments: readonly Moment[]): History {
  let before: Change | null = null;
  const roll = (): Change => {
    const mends = before !== null && dice.below(2) === 0;
    const kind = mends ? (MENDED_BY[before!.kind] ?? before!.kind) : dice.of(WEIGHED);
    const choose = () => CHANGES[kind]!.choose?.(dice) ?? {};
    let chosen = choose();
    // the same once more mends nothing
    for (let tries = 0; tries < 4 && isSame(chosen, before?.chosen); tries += 1) chosen = choose();
    before = { kind, chosen };
    return before;
  };
  return {
    scene,
    patience: dice.of([0, 0, 0, 0, 0, 0, 1, 2]),
    moments: moments.map((moment, at) => ({
      ...moment,
      changes: Array.from({ length: at === 0 ? 1 : 1 + dice.below(2) }, roll),
    })),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A history as somebody reads it. */
export function tell({ scene, patience, moments }: History): string {
  const odd = Object.entries(scene).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(OPEN_SCENE[key as keyof Scene]),
  );
  const lines = moments.flatMap(({ changes, ...moment }) => [
    ...tellMoment(moment),
    ...changes.map(({ kind, chosen }) =>
      CHANGES[kind]!.say.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        JSON.stringify(chosen[name]),
      ),
    ),
  ]);
  return [
    "It begins with an open engagement" + (odd.length > 0 ? ", but:" : "."),
    ...odd.map(([key, value]) => `  ${key} is ${JSON.stringify(value)}`),
    ...lines.map((line) => `- ${line}`),
    ...(patience > 0 ? [`A grant is tried from look ${patience + 1} on.`] : []),
  ].join("\n");
}

/** Every history that is a little smaller. */
export function smaller({ scene, patience, moments }: History): History[] {
  const withMoment = (at: number, change: Partial<History["moments"][number]>): History => ({
    scene,
    patience,
    moments: moments.map((one, place) => (place === at ? { ...one, ...change } : one)),
  });
  return [
    ...(patience > 0 ? [{ scene, patience: 0, moments }] : []),
    ...moments.map((_, at) => ({
      scene,
      patience,
      moments: moments.filter((__, place) => place !== at),
    })),
    ...moments.flatMap(({ changes, ...moment }, at) => [
      ...changes.map((_, gone) =>
        withMoment(at, { changes: changes.filter((__, place) => place !== gone) }),
      ),
      ...quieter(moment).map((less) => withMoment(at, less)),
    ]),
    ...(Object.keys(scene) as (keyof Scene)[])
      .filter((key) => JSON.stringify(scene[key]) !== JSON.stringify(OPEN_SCENE[key]))
      .map((key) => ({
        scene: { ...scene, [key]: OPEN_SCENE[key] } as Scene,
        patience,
        moments,
      })),
  ];
}
