// One copy: what became of it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { AnswerPage } from "#app/screens/returns/answer-page.tsx";
import { RETURN_WORDS } from "#app/screens/returns/return-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { answerReturn, type AnswerRefusal } from "#app/use-cases/answer-return.server.ts";
import { listReturnLines } from "#db/returns.ts";
import { AnswerForm } from "./returns.form.ts";

const Params = z.object({ lineId: z.uuid() });

export const loader = forSupplier(
  "own.returns",
  Params,
  async ({ reader, context, today }, { lineId }) => {
    const { supplierId, language: locale } = context.supplier;
    const lines = await listReturnLines(reader, { supplierId });
    const line = lines.find(({ id }) => id === lineId);
    if (!line) throw notFound();
    if (line.state === "certified" || line.state === "accepted") throw redirect("/portal/returns");
    return { locale, today, line };
  },
);

const FIELD: Readonly<Record<Exclude<AnswerRefusal, "missing">, [field: string, code: string]>> = {
  weak: ["method", "weak"],
  exception: ["exception", "exception"],
  later: ["doneOn", "doneOn"],
  stale: ["", "stale"],
  held: ["outcome", "held"],
};

export const action = supplierChanges(
  "own.returns",
  Params,
  AnswerForm,
  async ({ context, refuse }, { lineId }, { version, method, exception, reason, ...form }) => {
    const answer = {
      ...form,
      method: form.outcome === "destroyed" ? (method ?? null) : null,
      exception: form.outcome === "retained" ? (exception ?? null) : null,
      reason: form.outcome === "retained" ? reason : "",
    };
    const outcome = await answerReturn(context, { lineId, version }, answer);
    if (outcome.ok) return redirect("/portal/returns");
    if (outcome.reason === "missing") throw notFound();
    const [field, code] = FIELD[outcome.reason];
    return refuse({ [field]: [code] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(RETURN_WORDS, data?.locale ?? "en").fill} · Flowdown` },
];

export default function Line() {
  const { line, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return <AnswerPage key={line.version} line={line} {...page} reply={reply} />;
}
