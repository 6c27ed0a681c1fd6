// Many suppliers saving at once: nobody waits for a lock that somebody else holds.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { callersOf } from "../support/as.ts";
import { anOpenAssessment } from "../support/open-assessment.ts";
import type { Server } from "./measure.ts";

const WRITERS = 64;
const SAVES = 20;

/** p50 and p99 of a save while 64 suppliers save without pause. */
export async function writersAtOnce(server: Server, owner: pg.Pool): Promise<string> {
  const times: number[] = [];
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const scene = await anOpenAssessment(owner);
      return {
        caller: await callersOf({ url: server.url, db: { owner } } as never).supplier(scene),
        scene,
      };
    }),
  );
  await Promise.all(
    writers.map(async ({ caller, scene }) => {
      for (let version = 0; version < SAVES; version += 1) {
        const body = JSON.stringify({
          question: "entity_registration",
          value: `HRB ${version}`,
          baseVersion: version,
          idempotencyKey: randomUUID(),
        });
        const began = performance.now();
        const answer = await caller.send(
          "POST",
          `/portal/assessments/${scene.assessmentId}/answers`,
          body,
          { "content-type": "application/json" },
        );
        if (!answer.ok) throw new Error(`a writer got ${answer.status}`);
        await answer.text();
        if (version > 1) times.push(performance.now() - began);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return `p99 ${(at(0.99) / at(0.5)).toFixed(1)} x p50 (${at(0.5).toFixed(0)} ms)`;
}
