// Everybody's passkeys: whose, since when, and taking away one that was lost.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { PasskeysPage } from "#app/screens/people/passkeys-page.tsx";
import { listPasskeys } from "#db/passkeys.ts";
import { PASSKEY_NOTES, PasskeysSearch } from "./passkeys.form.ts";

export const meta = () => [{ title: "Passkeys · Flowdown" }];

export const loader = forStaff(
  "people.manage",
  PasskeysSearch,
  async ({ reader, context }, { q, done }) => ({
    q,
    note: done ? PASSKEY_NOTES[done] : null,
    rows: (await listPasskeys(reader, q)).map(
      ({ id, name, email, supplierName, staffId, addedAt, synced }) => ({
        id,
        name,
        email,
        supplierName,
        addedAt,
        synced,
        own: staffId === context.staff.id,
      }),
    ),
  }),
);

export default function Passkeys() {
  return <PasskeysPage {...useLoaderData<typeof loader>()} />;
}
