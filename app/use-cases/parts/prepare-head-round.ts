// Prepares the round that a tighter head agreement makes necessary: who no longer holds, and everybody below them.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { addRound } from "#db/renewal-changes.ts";
import { listBelowHead, type RenewalCandidate } from "#db/renewal-candidates.ts";
import type { Day } from "#scoring/day.ts";
import { dueDay } from "./renewal-terms.ts";

const DAYS = 30;

/**
 * Returns the id of the round; null when everything below holds. With days of grace what was strict enough before still
 * counts until then; without, access is suspended until each has signed.
 */
export async function prepareHeadRound(
  context: Pick<StaffContext<"agreement.write">, "staff" | "scope">,
  writer: Writer,
  heads: {
    readonly headId: string;
    readonly previousHeadId: string;
    readonly graceDays: number | null;
    readonly today: Day;
  },
): Promise<string | null> {
  const { headId, previousHeadId, graceDays, today } = heads;
  const asked = mustRenew(await listBelowHead(writer, headId));
  if (asked.length === 0) return null;
  const id = await addRound(
    writer,
    {
      about: { cause: "head", headId, previousHeadId },
      dueOn: dueDay(today, graceDays ?? DAYS),
      afterwards: graceDays === null ? "at_once" : "suspend",
      message: "",
      createdBy: context.staff.id,
    },
    asked.map(({ id: agreementId, supplierId, engagementId }) => ({
      agreementId,
      supplierId,
      engagementId,
      headId,
      previousHeadId,
    })),
  );
  await recordEvent(writer, context.scope.actor, {
    type: "renewal.prepared",
    supplierId: null,
    subjectId: id,
    detail: { cause: "head", headId, asked: asked.length, graceDays },
  });
  return id;
}

// whoever does not hold, and everybody below them: what joins a deed that is signed anew is signed anew too
function mustRenew(below: readonly RenewalCandidate[]): readonly RenewalCandidate[] {
  const asked = new Set<string | null>();
  // tier by tier, so that whoever stands above was looked at before
  for (const one of below)
    if (one.verdict !== "pass" || (one.parentId !== null && asked.has(one.parentId)))
      asked.add(one.engagementId);
  return below.filter(({ engagementId }) => asked.has(engagementId));
}
