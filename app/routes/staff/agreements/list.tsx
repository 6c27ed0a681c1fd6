// Every agreement: what suppliers signed and whether it holds, and the head agreements above.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { AgreementList } from "#app/screens/agreements/agreement-list.tsx";
import { listAgreements } from "#db/agreements.ts";
import { AgreementListParams, filterOf, placeBehind, readPlace } from "./list.form.ts";

export const meta = () => [{ title: "Agreements · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "agreement.read",
  AgreementListParams,
  async ({ reader, context }, input) => {
    const after = readPlace(input.after);
    const rows = await listAgreements(reader, filterOf(input), { after, size: PAGE });
    const { after: _after, ...wish } = input;
    return {
      wish,
      rows: rows.slice(0, PAGE).map(({ place: _place, title: _title, ...row }) => row),
      next: placeBehind(rows, PAGE),
      first: after === null,
      mayWrite: staffMay(context.staff.roles, "agreement.write"),
    };
  },
);

export default function Agreements() {
  return <AgreementList {...useLoaderData<typeof loader>()} />;
}
