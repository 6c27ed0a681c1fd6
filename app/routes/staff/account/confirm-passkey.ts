// Takes a passkey's answer from the page that asks staff to show anew who is there.
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { stepUpByPasskey } from "#app/access/step-up.server.ts";

export const action = staffSends("account.own", z.object({}), async ({ context, request }) => {
  const ok = await stepUpByPasskey(context, request);
  return Response.json({ ok }, { status: ok ? 200 : 401 });
});
