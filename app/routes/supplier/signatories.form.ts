// What a supplier's lead says about who may sign. Messages are codes: the page says them in two languages.
import { z } from "zod";
import { AUTHORITY_BASES } from "#app/screens/agreements/authority-bases.ts";

const text = (code: string, min: number, max: number) =>
  z.string(code).trim().min(min, code).max(max, "long");

const Shared = {
  basis: z.enum(AUTHORITY_BASES, { error: "basis" }),
  note: text("note", 5, 1000),
};

/** Somebody the portal knows, or a new person: the value "new" asks for name, address and position. */
export const AuthorityForm = z.discriminatedUnion(
  "who",
  [
    z.object({
      who: z.literal("new"),
      name: text("name", 2, 200),
      email: z.string("email").trim().toLowerCase().max(254, "email").pipe(z.email("email")),
      jobTitle: text("job", 2, 120),
      ...Shared,
    }),
    z.object({ who: z.literal("known"), contactId: z.uuid("who"), ...Shared }),
  ],
  { error: "who" },
);

export const SignatoriesParams = z.object({
  done: z.enum(["recorded", "withdrawn", "gone"]).optional().catch(undefined),
});
export const SignatoryParams = z.object({ contactId: z.uuid() });
export const DelegateForm = z.object({ contactId: z.uuid() });
export const AskForm = z.object({ note: z.string().trim().max(500).default("") });
