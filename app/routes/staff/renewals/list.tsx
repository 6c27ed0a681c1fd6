// Every round in which agreements are signed anew, and the texts that somebody still stands on an older edition of.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { RoundsPage } from "#app/screens/renewals/rounds-page.tsx";
import { roundTitle } from "#app/use-cases/parts/round-title.ts";
import type { Reader } from "#db/connection.ts";
import { countByEdition } from "#db/renewal-candidates.ts";
import { listRounds } from "#db/renewals.ts";
import { findAgreement, materialSince } from "#questionnaires/agreements/catalogue.ts";
import { RoundsParams } from "./renewals.form.ts";

export const meta = () => [{ title: "Signed anew · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  RoundsParams,
  async ({ reader, context }, input) => ({
    rounds: (await listRounds(reader)).map((round) => ({
      id: round.id,
      title: roundTitle(round),
      state: round.state,
      dueOn: round.dueOn,
      asked: round.asked ?? 0,
      done: round.done ?? 0,
    })),
    older: await olderTexts(reader),
    mayWrite: staffMay(context.staff.roles, "agreement.write"),
    note:
      input.done === "nobody"
        ? "No round was prepared: everybody on the older text is asked already, or nobody stands on it any more."
        : null,
  }),
);

async function olderTexts(reader: Reader) {
  return (await countByEdition(reader)).flatMap(({ template, edition, count }) => {
    const newest = materialSince(template, edition).at(-1);
    const text = newest === undefined ? undefined : findAgreement(template, newest);
    if (newest === undefined || !text) return [];
    const summary = text.changes?.summary.en ?? "";
    return [{ template, title: text.words.en.title, edition, newest, count, summary }];
  });
}

export default function Rounds() {
  return <RoundsPage {...useLoaderData<typeof loader>()} />;
}
