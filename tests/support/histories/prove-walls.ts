// Puts both walls before as many random histories as asked for, and tells the first disagreement as a short story.
import fc from "fast-check";
import type pg from "pg";
import { scenes } from "#tests/support/scene-arbitrary.ts";
import { diceOf } from "#tests/support/term-dice.ts";
import { rollHistory, smaller, tell, type History } from "./history.ts";
import { rollMoments } from "./moment.ts";
import { runHistories, type Ran } from "./run-histories.ts";
import { addSightings, NOTHING_SEEN, seenIn, type Sightings } from "./sightings.ts";

export interface Proof {
  readonly histories: number;
  /** Those in which a grant was inserted, by the application's own login. */
  readonly granted: number;
  readonly disagreements: number;
  /** The first disagreement, as small as it could be made; null when there was none. */
  readonly story: string | null;
  /** How often each condition was shut, opened, and the only thing missing. */
  readonly seen: Sightings;
}

/** Runs histories of one seed, `together` at a time; the seed of each batch follows from it and its place. */
export async function proveWalls(
  client: pg.ClientBase,
  asked: { readonly histories: number; readonly seed: number; readonly together?: number },
  tell?: (proof: Proof) => void,
): Promise<Proof> {
  const together = asked.together ?? 200;
  let proof: Proof = {
    histories: 0,
    granted: 0,
    disagreements: 0,
    story: null,
    seen: NOTHING_SEEN,
  };
  for (let batch = 0; proof.histories < asked.histories; batch += 1) {
    const seed = asked.seed + batch;
    const dice = diceOf(seed);
    const moments = rollMoments(dice);
    const histories = fc
      .sample(scenes, { numRuns: Math.min(together, asked.histories - proof.histories), seed })
      .map((scene) => rollHistory(dice, scene, moments));
    const ran = await runHistories(client, histories);
    // what was rolled back lies in the tables until it is swept out
    await client.query("vacuum");
    const first = ran.findIndex(({ difference }) => difference);
    proof = {
      histories: proof.histories + ran.length,
      granted: proof.granted + ran.filter(({ granted }) => granted).length,
      disagreements: proof.disagreements + ran.filter(({ difference }) => difference).length,
      story:
        proof.story ??
        (first < 0
          ? null
          : `seed ${seed}, history ${first}: ${await storyOf(client, histories[first]!)}`),
      seen: ran.reduce((seen, { looks }) => addSightings(seen, seenIn(looks)), proof.seen),
    };
    tell?.(proof);
  }
  return proof;
}

/** The smallest history found that still makes the walls differ, in words. */
async function storyOf(client: pg.ClientBase, history: History): Promise<string> {
  const differs = async (one: History): Promise<Ran | undefined> => {
    const [ran] = await runHistories(client, [one]);
    return ran?.difference ? ran : undefined;
  };
  let [least, ran] = [history, await differs(history)];
  if (!ran) return `differs only beside others\n${tell(history)}`;
  for (let found = true; found;) {
    found = false;
    for (const one of smaller(least)) {
      const again = await differs(one);
      if (!again) continue;
      [least, ran, found] = [one, again, true];
      break;
    }
  }
  return `${ran.difference}\n${tell(least)}`;
}
