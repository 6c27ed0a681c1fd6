// Requesting access: engagement and item first, then the gate as it stands, then purpose, people and last day.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { readGateBeforeRequest } from "#app/access/read-gate.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { countryChoices } from "#app/screens/access/country-choices.ts";
import { NewRequest, type TypedRequest } from "#app/screens/access/new-request.tsx";
import { formatDay } from "#app/ui/format.ts";
import { requestAccess } from "#app/use-cases/request-access.server.ts";
import {
  findEngagementForAccess,
  findMaterialForAccess,
  listEngagementsOfOwner,
} from "#db/access-choices.ts";
import { listMaterialChoices } from "#db/material.ts";
import { findAccessRequest, listRecipients } from "#db/access-requests.ts";
import type { Reader } from "#db/connection.ts";
import { NewAccessForm } from "./new.form.ts";

export const meta = () => [{ title: "Request access · Flowdown" }];

const chosen = z.uuid().optional().catch(undefined);
const Search = z.object({ engagement: chosen, material: chosen, again: chosen });

export const loader = forStaff(
  "access.request",
  Search,
  async ({ reader, context, today }, search) => {
    const { id: me, roles } = context.staff;
    const known = await earlier(reader, search.again, me);
    const engagementId = search.engagement ?? known?.engagementId ?? "";
    const materialId = search.material ?? known?.materialId ?? "";
    const engagement = engagementId
      ? await findEngagementForAccess(reader, engagementId)
      : undefined;
    const material = materialId ? await findMaterialForAccess(reader, materialId) : undefined;
    const ready = engagement?.ownerId === me && engagement.state === "open" && material;
    const gate = ready
      ? await readGateBeforeRequest(reader, { engagementId, today, roles, material })
      : undefined;
    const phase = engagement?.phases.find((one) => one.phase === material?.phase);
    return {
      today,
      engagement: engagementId,
      material: materialId,
      engagements: await listEngagementsOfOwner(reader, me),
      items: await listMaterialChoices(reader),
      chosen: gate && {
        gate: { open: gate.open, lines: gate.lines, holdsUntil: gate.holdsUntil },
        latest: phase && phase.closesOn >= today ? phase : null,
        countries: countryChoices(gate.territories),
        purpose: known?.purpose ?? "",
        recipients: known?.recipients ?? [{ name: "", email: "", country: "" }],
      },
    };
  },
);

// asking again starts from what was asked before, of one's own engagement
async function earlier(reader: Reader, requestId: string | undefined, me: string) {
  const request = requestId ? await findAccessRequest(reader, requestId) : undefined;
  if (!request || request.businessOwnerId !== me) return undefined;
  return { ...request, recipients: await listRecipients(reader, request.id) };
}

export const action = staffChanges(
  "access.request",
  z.object({ engagement: z.uuid(), material: z.uuid() }),
  NewAccessForm,
  async ({ context, refuse }, { engagement, material }, form) => {
    const outcome = await requestAccess(context, {
      engagementId: engagement,
      materialId: material,
      ...form,
    });
    if (outcome.ok) return redirect(`/access/${outcome.requestId}`);
    if (outcome.reason === "missing") throw notFound();
    if (outcome.reason === "until_past")
      return refuse({ untilOn: ["This day is over. Choose today or a later day."] });
    if (outcome.reason === "until_after_phase")
      return refuse({
        untilOn: [
          `Phase ${outcome.phase} of this engagement closes on ${formatDay(outcome.closesOn)}. Choose that day or an earlier one.`,
        ],
      });
    return refuse(
      {
        "": [
          outcome.reason === "retired"
            ? "The item was retired meanwhile. Choose another one above."
            : "The engagement is not open any more. Choose another one above.",
        ],
      },
      409,
    );
  },
);

export default function NewAccess() {
  const shown = useLoaderData<typeof loader>();
  const [form, fields] = useForm<TypedRequest>({
    id: `request-${shown.engagement}-${shown.material}`,
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: {
      purpose: shown.chosen?.purpose,
      untilOn: shown.chosen?.latest?.closesOn,
      mode: "download",
      recipients: shown.chosen?.recipients,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: NewAccessForm }),
    shouldRevalidate: "onBlur",
  });
  return <NewRequest {...shown} form={form} fields={fields} />;
}
