// Taking an item out of use: asked once more, and refused with everything that still rests on it.
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { retireMaterial } from "#app/use-cases/retire-material.server.ts";
import { findMaterial } from "#db/material.ts";

export const meta = () => [{ title: "Retire · Material · Flowdown" }];

const Params = z.object({ materialId: z.uuid() });

export const loader = forStaff("material.write", Params, async ({ reader }, { materialId }) => {
  const material = await findMaterial(reader, materialId);
  if (!material) throw notFound();
  if (material.state === "retired") throw redirect(`/materials/${materialId}`);
  return { material };
});

export const action = staffChanges(
  "material.write",
  Params,
  z.object({}),
  async ({ context }, { materialId }) => {
    const outcome = await retireMaterial(context, materialId);
    if (!outcome.ok && outcome.reason === "needed")
      return data({ needed: outcome.needed }, { status: 409 });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(`/materials/${materialId}`);
  },
);

export default function RetireMaterial() {
  const { material } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const needed = refused && "needed" in refused ? refused.needed : [];
  const here = `/materials/${material.id}`;
  return (
    <div className="page page-narrow">
      <PageHead
        title={`Retire ${material.reference}?`}
        lede="It leaves the register of items in use and can no longer be asked for. Its record and its chain of custody stay."
        back={{ href: here, label: material.title }}
      />
      {needed.length > 0 && (
        <Banner tone="error" title="Not retired: this still rests on it">
          <ul>
            {needed.map((one) => (
              <li key={one.requestId}>
                <a href={`/access/${one.requestId}`}>
                  {one.kind === "grant" ? "Access of " : "Request for "}
                  {one.supplierName}
                </a>
                , until {formatDay(one.until)}
              </li>
            ))}
          </ul>
          Revoke or decide these first, then retire the item.
        </Banner>
      )}
      <Form method="post" className="form">
        <div className="form-actions">
          <SubmitButton danger>Retire the item</SubmitButton>
          <LinkButton quiet href={here}>
            Keep it
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
