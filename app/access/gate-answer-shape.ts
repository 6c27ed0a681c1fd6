// The shape of the gate's answer to another system: what the description promises and the tests hold the answers to.
import { z } from "zod";
import { CONDITION_CODES, REASONS, type ConditionReason } from "#scoring/gate/condition.ts";

const day = z.iso.date();
const reasons = Object.keys(REASONS) as [ConditionReason, ...ConditionReason[]];

const Condition = z
  .strictObject({
    code: z.enum([...CONDITION_CODES, "database_wall"]).describe("What has to hold."),
    met: z.boolean(),
    reason: z.enum(reasons).nullable().describe("Why it does not hold; null when it does."),
    lapsesOn: day.nullable().describe("The first day on which it no longer holds, when known."),
    subject: z.string().nullable().describe("The id of what it is about."),
    acceptedGap: z
      .boolean()
      .describe("It holds only because a weaker clause was accepted for a while."),
  })
  .describe("One condition of access, on the day of the answer.");

const Rest = z
  .strictObject({
    engagement: z.uuid(),
    request: z.uuid().nullable(),
    grant: z.uuid().nullable().describe("Null where nothing was granted."),
    open: z.boolean(),
    lapsesOn: day.nullable(),
    conditions: z.array(Condition),
  })
  .describe("One grant, or where nothing was granted one engagement, judged by every condition.");

/** What is signed. */
export const GateAnswerShape = z
  .strictObject({
    type: z.literal("flowdown/gate/v1"),
    supplier: z.uuid(),
    material: z.strictObject({ id: z.uuid(), reference: z.string() }),
    open: z.boolean().describe("Whether the supplier may open the item now."),
    lapsesOn: day.nullable().describe("The first day on which an open gate closes by itself."),
    rests: z.array(Rest).describe("What the answer rests on; empty when the supplier has nothing."),
    today: day.describe("The day the conditions were judged for."),
    at: z.iso.datetime().describe("When it was judged."),
    expires: z.iso.datetime().describe("Ask again from this moment on."),
  })
  .describe("The decision of the gate about one supplier and one item.");

/** What is sent: the answer in its envelope. */
export const GateEnvelopeShape = z
  .strictObject({
    alg: z.literal("Ed25519"),
    answer: GateAnswerShape,
    keyId: z.string().regex(/^[0-9a-f]{16}$/),
    signature: z
      .base64()
      .describe("Over the text “flowdown/gate/v1”, a line feed, and the answer as canonical JSON."),
  })
  .describe("The answer with the portal's signature. The whole body is canonical JSON (RFC 8785).");

/** What is sent instead of an answer (RFC 9457). */
export const ProblemShape = z.strictObject({
  type: z.string(),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
});
