// What a supplier says of a copy and of its certificate. Messages are codes: the pages say them in two languages.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";
import { DESTRUCTION_METHODS } from "#scoring/delivery/return-duty.ts";

const line = (code: string, max: number, min = 2) =>
  z.string(code).trim().min(min, code).max(max, code);

export const AnswerForm = z
  .object({
    version: z.coerce.number().int().positive(),
    outcome: z.enum(["returned", "destroyed", "retained"], "outcome"),
    method: z.enum(DESTRUCTION_METHODS, "method").optional(),
    doneOn: z.string("doneOn").refine(isDay, "doneOn"),
    doneBy: line("doneBy", 200),
    exception: z.enum(["legal_hold", "backup_rotation", "counsel_archive"], "exception").optional(),
    reason: z.string().trim().max(1000, "reason").default(""),
  })
  .superRefine((form, context) => {
    const needs = (path: string) =>
      context.addIssue({ code: "custom", path: [path], message: path });
    if (form.outcome === "destroyed" && !form.method) needs("method");
    if (form.outcome === "retained" && !form.exception) needs("exception");
    if (form.outcome === "retained" && form.reason.length < 5) needs("reason");
  });

export const DeclareForm = z.object({
  engagementId: z.uuid("engagementId"),
  what: line("what", 300, 3),
});

export const CertifyForm = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "changed"),
  name: line("name", 200),
  position: line("position", 120),
  enquiries: z.literal("on", "enquiries"),
});
