// An agreement of a scene that has to be signed anew: its round, written as the owner of the database.
import type { Staging } from "./chain-scene.ts";
import type { AgreementScene } from "./scene.ts";

type Renewal = NonNullable<AgreementScene["renewal"]>;

/** Writes the round of one agreement. Nothing without a head agreement: it would not be held against anything. */
export async function stageRenewal(
  { insert, staff, headId, day }: Pick<Staging, "insert" | "staff" | "headId" | "day">,
  asked: Renewal,
  of: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (headId === null) return;
  const heads = { head_id: headId, previous_head_id: headId };
  const { afterwards, dueIn, heldIn, state } = asked;
  const opened = { opened_on: day(-30), due_on: day(dueIn), afterwards, ...heads };
  const roundId = await insert("renewal_round", {
    ...opened,
    cause: "head",
    afterwards: afterwards === "remind" ? "suspend" : afterwards,
    created_by: await staff(),
  });
  await insert("renewal", {
    ...opened,
    ...of,
    round_id: roundId,
    held_until: day(heldIn),
    state,
    released_at: state === "released" ? new Date() : null,
  });
}
