// Rules about countries, one kind at a time, and what they say about one way.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { RuleList } from "#app/screens/jurisdictions/rule-list.tsx";
import { listRules, listWayFindings } from "#db/jurisdictions.ts";
import { readSettings } from "#db/settings.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { RuleListParams } from "./rule.form.ts";

export const meta = () => [{ title: "Jurisdictions · Flowdown" }];

export const loader = forStaff(
  "jurisdiction.read",
  RuleListParams,
  async ({ reader, context, today }, { kind, q, history, done, ...way }) => {
    const asked = way.from !== "" && way.to !== "";
    return {
      wish: { kind, q, history },
      rows: await listRules(reader, { kind, q, history: history === "all" }),
      mayWrite: staffMay(context.staff.roles, "jurisdiction.write"),
      way: { ...way, findings: asked ? await listWayFindings(reader, way, today) : [] },
      home: (await readSettings(reader)).homeCountry,
      done,
      countries: Object.entries(COUNTRIES)
        .map(([value, name]) => ({ value, label: name.en }))
        .sort((one, other) => one.label.localeCompare(other.label, "en")),
    };
  },
);

export default function Jurisdictions() {
  return <RuleList {...useLoaderData<typeof loader>()} />;
}
