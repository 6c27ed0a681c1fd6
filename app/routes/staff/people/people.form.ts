// What is typed about a colleague: who they are and what they may do.
import { z } from "zod";
import { STAFF_ROLES } from "#app/access/permissions.ts";
import { emailAddress, personName } from "#app/ui/form-schema.ts";

const roles = z
  .array(z.enum(STAFF_ROLES), "Choose at least one role.")
  .min(1, "Choose at least one role.")
  .refine((chosen) => !chosen.includes("auditor") || chosen.length === 1, {
    message: "An auditor holds no other role: who also decides would audit himself.",
  })
  // the fixed order, so that the same roles are always written the same way
  .transform((chosen) => STAFF_ROLES.filter((role) => chosen.includes(role)));

export const InviteForm = z.object({ name: personName, email: emailAddress, roles });
export const RolesForm = z.object({ roles });
export const PersonParams = z.object({ staffId: z.uuid() });

/** What narrows the list; a hand-edited value counts as none. */
export const PeopleSearch = z.object({
  q: z.string().max(200).catch(""),
  role: z.enum(["", ...STAFF_ROLES]).catch(""),
  status: z.enum(["", "invited", "active", "disabled"]).catch(""),
  after: z.string().max(600).catch(""),
});
export const PersonPlace = z.object({ name: z.string(), id: z.uuid() });
