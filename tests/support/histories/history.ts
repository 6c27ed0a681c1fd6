// A history: a scene, and what happens to it moment by moment; written by dice, told in words, and made smaller.
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import type { Scene } from "#tests/support/scene.ts";
import type { Dice } from "#tests/support/term-dice.ts";
import type { Change, ChangeKind } from "./change.ts";
import { PAPER_CHANGES } from "./paper-changes.ts";
import { REQUEST_CHANGES } from "./request-changes.ts";
import { STANDING_CHANGES } from "./standing-changes.ts";

export const CHANGES: Readonly<Record<string, ChangeKind>> = {
  ...PAPER_CHANGES,
  ...STANDING_CHANGES,
  ...REQUEST_CHANGES,
};
const WEIGHED = Object.entries(CHANGES).flatMap(([kind, { weight = 1 }]) =>
  Array.from({ length: weight }, () => kind),
);

/** What happens to everybody at a moment, before what happens to each. */
export interface Moment {
  /** Days that pass. */
  readonly days: number;
  /** A new edition of the handling rules: what it asks for at C3. */
  readonly rules: { readonly viewOnly: boolean; readonly undertaking: boolean } | null;
  /** Days an agreement must still run for a new grant. */
  readonly daysLeft: number | null;
}

export interface History {
  readonly scene: Scene;
  readonly moments: readonly (Moment & { readonly changes: readonly Change[] })[];
}

/** What happens to all the histories that run together. */
export function rollMoments(dice: Dice): Moment[] {
  return [0, 1].map(() => ({
    days: dice.below(3) === 0 ? 1 : 0,
    rules:
      dice.below(4) === 0
        ? { viewOnly: dice.below(3) === 0, undertaking: dice.below(2) === 0 }
        : null,
    daysLeft: dice.below(6) === 0 ? dice.of([0, 1, 7, 8]) : null,
  }));
}

/** What happens to one of them: two or three changes, later ones often as soon as the first. */
export function rollHistory(dice: Dice, scene: Scene, moments: readonly Moment[]): History {
  const roll = (): Change => {
    const kind = dice.of(WEIGHED);
    return { kind, chosen: CHANGES[kind]!.choose?.(dice) ?? {} };
  };
  return {
    scene,
    moments: moments.map((moment, at) => ({
      ...moment,
      changes: Array.from({ length: at === 0 ? 1 : 1 + dice.below(2) }, roll),
    })),
  };
}

/** A history as somebody reads it. */
export function tell({ scene, moments }: History): string {
  const odd = Object.entries(scene).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(OPEN_SCENE[key as keyof Scene]),
  );
  const lines = moments.flatMap(({ days, rules, daysLeft, changes }) => [
    ...(days > 0 ? [`${days} day passes`] : []),
    ...(rules ? [`new handling rules for C3: ${JSON.stringify(rules)}`] : []),
    ...(daysLeft === null ? [] : [`an agreement must still run ${daysLeft} days`]),
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
  ].join("\n");
}

/** Every history that is a little smaller. */
export function smaller({ scene, moments }: History): History[] {
  const withMoment = (at: number, change: Partial<History["moments"][number]>): History => ({
    scene,
    moments: moments.map((one, place) => (place === at ? { ...one, ...change } : one)),
  });
  return [
    ...moments.map((_, at) => ({ scene, moments: moments.filter((__, place) => place !== at) })),
    ...moments.flatMap(({ changes, days, rules, daysLeft }, at) => [
      ...changes.map((_, gone) =>
        withMoment(at, { changes: changes.filter((__, place) => place !== gone) }),
      ),
      ...(days > 0 ? [withMoment(at, { days: 0 })] : []),
      ...(rules ? [withMoment(at, { rules: null })] : []),
      ...(daysLeft === null ? [] : [withMoment(at, { daysLeft: null })]),
    ]),
    ...(Object.keys(scene) as (keyof Scene)[])
      .filter((key) => JSON.stringify(scene[key]) !== JSON.stringify(OPEN_SCENE[key]))
      .map((key) => ({ scene: { ...scene, [key]: OPEN_SCENE[key] } as Scene, moments })),
  ];
}
