// Says that a row about countries counts no more.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { enterJurisdictionRule } from "#app/use-cases/enter-jurisdiction-rule.server.ts";
import { findRule } from "#db/jurisdictions.ts";
import { inReading } from "#db/transaction.ts";
import { RuleParams } from "./rule.form.ts";

export const action = staffChanges(
  "jurisdiction.write",
  RuleParams,
  z.object({}),
  async ({ context }, { ruleId }) => {
    const database = context.portal.database;
    const old = await inReading({ database, scope: context.scope }, (reader) =>
      findRule(reader, ruleId),
    );
    if (!old) throw notFound();
    const done = await enterJurisdictionRule(context, {
      ...old,
      replacesId: ruleId,
      withdrawn: true,
    });
    return redirect(
      done.ok
        ? `/jurisdictions/${done.ruleId}?done=withdrawn`
        : `/jurisdictions/${ruleId}?done=replaced`,
    );
  },
);
