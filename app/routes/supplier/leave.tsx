// Leaving: the session ends in the database and in the browser.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierCookie } from "#app/access/cookies.server.ts";
import { supplierChanges } from "#app/access/doors.server.ts";
import { endSupplierSession } from "#app/use-cases/end-supplier-session.server.ts";

export const action = supplierChanges(
  "own.sessions",
  z.object({}),
  z.object({}),
  async ({ context }) => {
    const { sessionId } = context.supplier;
    // somebody who signed in with a password leaves by the common way
    if (sessionId === null) return redirect("/sign-out", 307);
    await endSupplierSession(context, { id: sessionId });
    const secure = context.portal.config.FLOWDOWN_URL.startsWith("https:");
    return redirect("/enter", { headers: { "Set-Cookie": supplierCookie("", secure, 0) } });
  },
);
