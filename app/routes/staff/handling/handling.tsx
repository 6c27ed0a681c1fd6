// How material of each level is handled: the edition in force, an earlier one, and the draft of the next.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { HandlingPage } from "#app/screens/handling/handling-page.tsx";
import { listHandlingEditions } from "#db/handling.ts";

const Params = z.object({
  edition: z.coerce.number().int().positive().optional().catch(undefined),
  done: z.enum(["published", "drafted"]).optional().catch(undefined),
  trouble: z.enum(["second_person"]).optional().catch(undefined),
});

export const meta = () => [{ title: "Handling rules · Flowdown" }];

export const loader = forStaff(
  "material.read",
  Params,
  async ({ reader, context }, { edition, done, trouble }) => {
    const editions = await listHandlingEditions(reader);
    const published = editions.filter(({ state }) => state === "published");
    const { roles, id } = context.staff;
    return {
      done,
      trouble,
      shown: published.find(({ number }) => number === edition) ?? published[0]!,
      inForce: published[0]!.number,
      numbers: published.map(({ number }) => number),
      draft: editions.find(({ state }) => state === "draft") ?? null,
      may: {
        draft: staffMay(roles, "handling.write"),
        publish:
          staffMay(roles, "handling.publish") &&
          editions.some(({ state, draftedById }) => state === "draft" && draftedById !== id),
      },
    };
  },
);

export default function Handling() {
  return <HandlingPage {...useLoaderData<typeof loader>()} />;
}
