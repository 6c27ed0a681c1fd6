// Changing what the register says about an item, in the version one has seen.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { MaterialFields } from "#app/screens/material/material-fields.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { editMaterial } from "#app/use-cases/edit-material.server.ts";
import { listStandingGrants } from "#db/access-grants.ts";
import { findMaterial, listHeadAgreements, listPossibleOwners } from "#db/material.ts";
import { factsOf, MaterialForm, TAKEN } from "./material.form.ts";

export const meta = () => [{ title: "Edit · Material · Flowdown" }];

const Params = z.object({ materialId: z.uuid() });

export const loader = forStaff(
  "material.write",
  Params,
  async ({ reader, today }, { materialId }) => {
    const material = await findMaterial(reader, materialId);
    if (!material) throw notFound();
    const owners = await listPossibleOwners(reader);
    const { ownerId: id, ownerName: name } = material;
    return {
      material,
      // somebody who has left since still answers for it until another is chosen
      owners: owners.some((one) => one.id === id) ? owners : [...owners, { id, name }],
      heads: await listHeadAgreements(reader),
      grants: (await listStandingGrants(reader, materialId, today)).length,
    };
  },
);

export const action = staffChanges(
  "material.write",
  Params,
  MaterialForm,
  async ({ context, refuse }, { materialId }, form) => {
    const outcome = await editMaterial(context, materialId, form.version, factsOf(form));
    if (outcome.ok) return redirect(`/materials/${materialId}`);
    if (outcome.reason === "missing") throw notFound();
    if (outcome.reason === "reference_taken") return refuse({ reference: [TAKEN] }, 409);
    return refuse(
      {
        "": [
          "Somebody changed or retired this item while you were typing. What you typed is still below: open the item in another tab, compare, then load this page anew.",
        ],
      },
      409,
    );
  },
);

export default function EditMaterial() {
  const { material, grants, ...choices } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: {
      ...material,
      headAgreementId: material.headAgreementId ?? "",
      allowedCountries: (material.allowedCountries ?? []).join(", "),
      allowedCitizenships: (material.allowedCitizenships ?? []).join(", "),
      version: String(material.version),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: MaterialForm }),
    shouldRevalidate: "onBlur",
  });
  const here = `/materials/${material.id}`;
  return (
    <div className="page page-narrow">
      <PageHead title={`Edit ${material.reference}`} back={{ href: here, label: material.title }} />
      {grants > 0 && (
        <Banner tone="info">
          {grants === 1 ? "One grant rests" : `${grants} grants rest`} on this item. A higher level
          or another phase is judged at once: a grant that no longer fits is suspended by itself.
        </Banner>
      )}
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <input type="hidden" name="version" value={material.version} />
        <MaterialFields fields={fields} choices={choices} />
        <div className="form-actions">
          <SubmitButton>Save</SubmitButton>
          <LinkButton quiet href={here}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
