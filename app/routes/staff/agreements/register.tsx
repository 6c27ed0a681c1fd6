// Registers a head agreement, or the version that replaces one.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { HeadForm } from "#app/screens/agreements/head-form.tsx";
import { ANY_DAY } from "#app/screens/agreements/any-day.ts";
import { inputOf } from "#app/screens/agreements/terms-input.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { registerHeadAgreement } from "#app/use-cases/register-head-agreement.server.ts";
import { clauseGroups } from "#app/use-cases/parts/clause-groups.ts";
import { storedModes, storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { findAgreement } from "#db/agreements.ts";
import { joinHeads } from "#scoring/obligations/compare-agreements.ts";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { fillInstrument } from "#scoring/obligations/instruments/instrument.ts";
import { closerModes, type Modes } from "#scoring/obligations/modes.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { RegisterForm, RegisterParams } from "./register.form.ts";

export const meta = () => [{ title: "Register a head agreement · Flowdown" }];

export const loader = forStaff(
  "agreement.write",
  RegisterParams,
  async ({ reader, today }, { replaces, instrument }) => {
    const groups = clauseGroups(null, null);
    if (replaces === undefined)
      return {
        replaces: null,
        groups,
        values: { counterparty: "", reference: "", effectiveOn: today, endsOn: "" },
        ...beginWith({}, {}, instrument),
      };
    const old = await findAgreement(reader, replaces);
    if (old?.kind !== "head") throw notFound();
    const { counterparty, reference, endsOn } = old;
    return {
      replaces: old.id,
      groups,
      values: { counterparty, reference, effectiveOn: today, endsOn: endsOn ?? "" },
      ...beginWith(storedTerms(old.terms), storedModes(old.modes), instrument),
    };
  },
);

// what the instrument asks for, joined with what stands there already: the way without scripts
function beginWith(terms: Terms, modes: Modes, id: string | undefined) {
  const instrument = INSTRUMENTS.find((one) => one.id === id);
  const filled = instrument && fillInstrument(instrument, {});
  if (!filled?.ok) return { terms: inputOf(terms), modes };
  const { promise } = filled;
  return {
    terms: inputOf(joinHeads([terms, promise.terms], ANY_DAY).terms),
    modes: closerModes(modes, promise.modes ?? {}),
  };
}

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
  const { replaces, values, terms, modes, groups } = useLoaderData<typeof loader>();
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
        modes={modes}
        groups={groups}
        reply={reply}
        replacing={replaces !== null}
      />
    </div>
  );
}
