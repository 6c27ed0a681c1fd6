// One invitation for many suppliers: the chosen ones, one set of answers, then the preview.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import {
  draftOf,
  draftTroubles,
  engagementChoices,
} from "#app/routes/staff/engagements/drafting.server.ts";
import { BatchForm } from "#app/routes/staff/engagements/engagement.form.ts";
import { BatchFormScreen } from "#app/screens/suppliers/batch-form.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { prepareBatch, type BatchRefusal } from "#app/use-cases/prepare-batch.server.ts";
import { listChosenSuppliers } from "#db/invitation-batches.ts";

const ids = z
  .union([z.uuid(), z.array(z.uuid()).max(500)])
  .optional()
  .catch(undefined);
const Params = z.looseObject({ supplier: ids });

export const meta = () => [{ title: "Invite suppliers · Flowdown" }];

export const loader = forStaff(
  "engagement.send",
  Params,
  async ({ reader, today }, { supplier }) => {
    const chosen = await listChosenSuppliers(reader, [supplier ?? []].flat());
    const countries = [...new Set(chosen.map(({ country }) => formatCountry(country)))].sort();
    const choices = await engagementChoices(reader, null, today);
    return { chosen, countries: countries.join(", "), choices, today };
  },
);

const TROUBLES: Readonly<Record<BatchRefusal, Record<string, string[]>>> = {
  nobody_chosen: { "": ["Nobody is left to invite: go back to the list and choose suppliers."] },
  nothing_asked: {
    level: ["With these answers nothing is asked, so there is nothing to send."],
  },
  due_passed: draftTroubles("due_passed"),
  no_such_owner: draftTroubles("no_such_owner"),
  no_such_head: draftTroubles("no_such_head"),
};

export const action = staffChanges(
  "engagement.send",
  z.object({}),
  BatchForm,
  async ({ context, refuse }, _input, { supplier, ...form }) => {
    const { contactId: _nobody, ...draft } = draftOf(form);
    const outcome = await prepareBatch(context, { ...draft, supplierIds: supplier });
    if (outcome.ok) return redirect(`/suppliers/invite/${outcome.batchId}`);
    return refuse(TROUBLES[outcome.reason], 409);
  },
);

export default function Invite() {
  const shown = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: "batch",
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: { countries: shown.countries },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: BatchForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <BatchFormScreen
      {...shown}
      id={form.id}
      onSubmit={form.onSubmit}
      errors={form.errors}
      fields={fields}
    />
  );
}
