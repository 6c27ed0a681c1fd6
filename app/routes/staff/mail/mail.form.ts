// What narrows the outbox; a hand-edited value counts as none.
import { z } from "zod";

export const MailSearch = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(["", "queued", "sent", "failed", "kept"]).catch(""),
  after: z.string().max(400).catch(""),
});
export const MailPlace = z.object({ at: z.string().regex(/^[\d :.+-]{10,40}$/), id: z.uuid() });
