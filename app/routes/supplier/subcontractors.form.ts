// What a supplier says about a subcontractor it wants to use. Messages are codes: the page says them in two languages.
import { z } from "zod";

const line = (code: string, max: number) => z.string(code).trim().min(2, code).max(max, "long");

export const ProposeForm = z.object({
  engagementId: z.uuid("engagement"),
  name: line("name", 200),
  country: z.string("country").regex(/^[A-Z]{2}$/, "country"),
  contactName: line("contactName", 200),
  contactEmail: z
    .string("contactEmail")
    .trim()
    .toLowerCase()
    .max(254, "contactEmail")
    .pipe(z.email("contactEmail")),
  touches: line("touches", 2000),
  startsOn: z.iso.date("startsOn").optional(),
  materialIds: z.array(z.uuid("material")).max(50).default([]),
});

export const SubcontractorsParams = z.object({
  done: z.enum(["proposed", "withdrawn", "stopped", "decided"]).optional().catch(undefined),
});
export const StopForm = z.object({ reason: z.string().trim().max(2000).default("") });
export const EdgeParams = z.object({ subcontractingId: z.uuid() });
