// Answers the form of a new supplier while it is typed in: which suppliers may be the same.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { findDuplicates } from "#app/use-cases/parts/find-duplicates.server.ts";
import { hostOf } from "./supplier.form.ts";

const text = z.string().trim().max(253).catch("");
const Typed = z.object({
  legalName: text,
  country: text,
  registrationNumber: text,
  domain: text,
});

export const loader = forStaff("supplier.write", Typed, async ({ reader }, typed) => ({
  duplicates: await findDuplicates(reader, { ...typed, domain: hostOf(typed.domain) }),
}));
