// Answers the engagement form while it is filled in: what the five answers lead to.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { proposalOf } from "./propose.server.ts";

/** Unfinished answers are no error: they have no proposal yet. */
const Typed = z.record(z.string(), z.unknown());

export const loader = forStaff("engagement.write", Typed, async ({ reader, today }, typed) => ({
  proposal: await proposalOf(reader, typed, today),
}));
