// The devices a contact is inside on, and ending one or all.
import { redirect } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { supplierCookie } from "#app/access/cookies.server.ts";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { ACCOUNT_WORDS } from "#app/screens/supplier/account-words.ts";
import { SessionsPage } from "#app/screens/supplier/sessions-page.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { endSupplierSession } from "#app/use-cases/end-supplier-session.server.ts";
import { listSupplierSessions } from "#db/supplier-sessions.ts";
import { EndSessionForm } from "./account.form.ts";

export const loader = forSupplier("own.sessions", z.object({}), async ({ reader, context }) => {
  const { supplierId, contactId, sessionId, language: locale, role } = context.supplier;
  const sessions = await listSupplierSessions(reader, supplierId, contactId);
  return {
    locale,
    hasAccount: role !== "colleague",
    sessions: sessions.map(({ id, address, userAgent, createdAt, expiresAt }) => ({
      id,
      address,
      agent: userAgent,
      startedAt: createdAt,
      endsAt: expiresAt,
      here: id === sessionId,
    })),
  };
});

export const action = supplierChanges(
  "own.sessions",
  z.object({}),
  EndSessionForm,
  async ({ context }, _, { which }) => {
    await endSupplierSession(context, which === "all" ? "all" : { id: which });
    if (which !== "all" && which !== context.supplier.sessionId)
      return redirect("/portal/sessions");
    const secure = context.portal.config.FLOWDOWN_URL.startsWith("https:");
    return redirect("/enter", { headers: { "Set-Cookie": supplierCookie("", secure, 0) } });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(ACCOUNT_WORDS, data?.locale ?? "en").sessionsTitle} · Flowdown` },
];

export default function Sessions() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />;
}
