// Hands agreements in over HTTP as staff would, waits until they were read, and looks at what was chosen.
import { expect } from "vitest";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import type { TestPortal } from "#tests/support/portal.ts";

/** What the register asks for. */
export const NAMES = {
  counterparty: "Arden Aerospace Ltd",
  reference: "NDA-77",
  effectiveOn: "2026-02-01",
  endsOn: "",
  signedOutside: "on",
};

export const page = (intakeId: string, act = "") => `/agreements/import/${intakeId}${act}`;

interface Found {
  readonly term: string;
  readonly confidence: string;
}

export type Desk = Awaited<ReturnType<typeof aDeskFor>>;

/** A risk officer, somebody of procurement, and what they do with files. */
export async function aDeskFor(portal: TestPortal) {
  const officer = await callersOf(portal).staff(["risk_officer"], "Rita Officer");
  const colleague = await callersOf(portal).staff(["procurement"], "Paul Procurement");

  const one = async <T>(text: string, values: unknown[]): Promise<T> =>
    (await portal.db.owner.query(text, values)).rows[0] as T;

  const handIn = (who: Caller, name: string, file: Buffer, more = "") =>
    who.send(
      "POST",
      `/agreements/import/upload?name=${encodeURIComponent(name)}${more}`,
      new Uint8Array(file),
    );

  /** Hands a file in and waits until it was read, or could not be. */
  async function anIntake(file: Buffer, name = "nda.pdf", more = ""): Promise<string> {
    const answer = await handIn(officer, name, file, more);
    expect(answer.status).toBe(201);
    const { intakeId } = (await answer.json()) as { intakeId: string };
    for (let round = 0; round < 200; round += 1) {
      const { state } = await one<{ state: string }>(
        "select state from agreement_intake where id = $1",
        [intakeId],
      );
      if (state !== "reading") return intakeId;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("it was not read in 20 seconds");
  }

  /** The place of the first finding about a term. */
  async function placeOf(intakeId: string, term: string): Promise<string> {
    const { findings } = await one<{ findings: { suggestions: Found[] } }>(
      "select findings from agreement_intake where id = $1",
      [intakeId],
    );
    return String(findings.suggestions.findIndex((found) => found.term === term));
  }

  const chosen = async (intakeId: string, term: string) =>
    (
      await portal.db.owner.query(
        "select source, value, passage, chosen_by_name as by from agreement_intake_choice where intake_id = $1 and term = $2 order by seq",
        [intakeId, term],
      )
    ).rows as {
      source: string;
      value: unknown;
      passage: { page: number; text: string } | null;
      by: string;
    }[];

  async function seenOf(intakeId: string, term: string | null): Promise<string> {
    const { seq } = await one<{ seq: number }>(
      "select coalesce(max(seq), 0) as seq from agreement_intake_choice where intake_id = $1 and ($2::text is null or term = $2)",
      [intakeId, term],
    );
    return String(seq);
  }

  /** Every term: from its first clear passage, else absent. */
  async function lookAtAll(intakeId: string): Promise<void> {
    const { findings } = await one<{ findings: { suggestions: Found[] } }>(
      "select findings from agreement_intake where id = $1",
      [intakeId],
    );
    for (const term of TERM_IDS) {
      const place = findings.suggestions.findIndex(
        (found) => found.term === term && found.confidence === "clear",
      );
      const act = place < 0 ? "/absent" : "/use";
      const form = {
        term,
        seen: await seenOf(intakeId, term),
        ...(place >= 0 && { suggestion: String(place) }),
      };
      expect((await officer.post(page(intakeId, act), form)).status).toBe(302);
    }
  }

  return { officer, colleague, one, handIn, anIntake, placeOf, chosen, seenOf, lookAtAll };
}
