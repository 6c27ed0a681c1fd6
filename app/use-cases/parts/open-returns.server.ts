// Opens a line for every copy that was taken by a grant which is over: due day, standard and exceptions from the agreements above.
import type { Config } from "#app/config.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import {
  addReturnLine,
  listCopiesToReturn,
  listReturnTerms,
  type CopyToReturn,
  type ReturnCause,
} from "#db/returns.ts";
import type { Actor } from "#db/transaction.ts";
import { dueDay, joinReturnDuty } from "#scoring/delivery/return-duty.ts";
import { tellReturns } from "./tell-returns.server.ts";

interface Opening {
  readonly config: Config;
  readonly actor: Actor;
  /** Which grants are looked at; without either, all of them. */
  readonly grantId?: string;
  readonly engagementId?: string;
  /** Known by whoever ended it; otherwise read from how it ended. */
  readonly cause?: ReturnCause;
}

/** One line for each grant and person, once however often this runs. How many were opened. */
export async function openReturns(writer: Writer, opening: Opening): Promise<number> {
  const { grantId, engagementId } = opening;
  const copies = await listCopiesToReturn(writer, { grantId, engagementId });
  let opened = 0;
  for (const engagement of new Set(copies.map((one) => one.engagementId))) {
    const own = copies.filter((one) => one.engagementId === engagement);
    opened += await openOfEngagement(writer, opening, engagement, own);
  }
  return opened;
}

async function openOfEngagement(
  writer: Writer,
  { config, actor, cause }: Opening,
  engagementId: string,
  copies: readonly CopyToReturn[],
): Promise<number> {
  const terms = await listReturnTerms(writer, engagementId);
  const due: string[] = [];
  for (const copy of copies) {
    const duty = joinReturnDuty(terms, copy.level);
    const dueOn = dueDay(copy.endedOn, duty);
    const line = { ...copy, ...duty, dueOn, kind: "download" as const, what: "" };
    if (await addReturnLine(writer, { ...line, cause: cause ?? copy.cause })) due.push(dueOn);
  }
  const [first] = copies;
  if (due.length === 0 || !first) return 0;
  const dueOn = due.toSorted()[0] ?? null;
  await recordEvent(writer, actor, {
    type: "returns.opened",
    supplierId: first.supplierId,
    subjectId: engagementId,
    detail: { lines: due.length, dueOn, cause: cause ?? first.cause },
  });
  await tellReturns(writer, config, "asked", { engagementId, copies: due.length, dueOn });
  return due.length;
}
