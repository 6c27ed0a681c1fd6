// Registers a head agreement, or the version that replaces one.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { HeadForm } from "#app/screens/agreements/head-form.tsx";
import { inputOf } from "#app/screens/agreements/terms-input.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { registerHeadAgreement } from "#app/use-cases/register-head-agreement.server.ts";
import { clauseGroups } from "#app/use-cases/parts/clause-groups.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { findAgreement } from "#db/agreements.ts";
import { RegisterForm, RegisterParams } from "./register.form.ts";

export const meta = () => [{ title: "Register a head agreement · Flowdown" }];

export const loader = forStaff(
  "agreement.write",
  RegisterParams,
  async ({ reader, today }, { replaces }) => {
    if (replaces === undefined)
      return {
        replaces: null,
        groups: clauseGroups(null, null),
        values: { counterparty: "", reference: "", effectiveOn: today, endsOn: "" },
        terms: {},
      };
    const old = await findAgreement(reader, replaces);
    if (old?.kind !== "head") throw notFound();
    const { counterparty, reference, endsOn } = old;
    return {
      replaces: old.id,
      groups: clauseGroups(null, null),
      values: { counterparty, reference, effectiveOn: today, endsOn: endsOn ?? "" },
      terms: inputOf(storedTerms(old.terms)),
    };
  },
);

export const action = staffChanges(
  "agreement.write",
  RegisterParams,
  RegisterForm,
  async ({ context, refuse }, { replaces }, form) => {
    const done = await registerHeadAgreement(context, {
      ...form,
      endsOn: form.endsOn ?? null,
      replacesId: replaces ?? null,
      graceDays: form.grace === "at_once" ? null : Number(form.grace ?? 30),
    });
    if (done.ok && done.roundId !== null)
      return redirect(`/agreements/renewals/${done.roundId}?done=prepared`);
    if (done.ok) return redirect(`/agreements/${done.id}?done=registered`);
    return refuse({
      "": [
        done.reason === "replaced"
          ? "Somebody else replaced this version meanwhile. Open the agreement's page to see the new one."
          : "The version to replace does not exist.",
      ],
    });
  },
);

export default function Register() {
  const { replaces, values, terms, groups } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return (
    <div className="page">
      <PageHead
        title={replaces ? "New version of a head agreement" : "Register a head agreement"}
        lede={
          replaces
            ? "The old version ends with this one. Its engagements move here, and everything below is compared anew."
            : "An agreement in which we promised somebody else to protect material. What suppliers sign is held against it."
        }
        back={
          replaces
            ? { href: `/agreements/${replaces}`, label: "The version in force" }
            : { href: "/agreements?tab=heads", label: "Head agreements" }
        }
      />
      <HeadForm
        action={replaces ? `/agreements/new?replaces=${replaces}` : "/agreements/new"}
        values={values}
        terms={terms}
        groups={groups}
        reply={reply}
        replacing={replaces !== null}
      />
    </div>
  );
}
