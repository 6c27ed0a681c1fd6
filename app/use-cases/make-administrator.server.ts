// Makes the first administrator from the one-time link of the console.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { hashPassword } from "#app/access/passwords.server.ts";
import { useAccessToken } from "#db/access-tokens.ts";
import { recordEvent } from "#db/audit.ts";
import { addCredentials } from "#db/credentials.ts";
import { hasAdministrator } from "#db/people.ts";
import { writeSettings } from "#db/settings.ts";
import {
  activateStaffMember,
  addStaffMember,
  lockAdministrators,
  revokeFirstRunLinks,
} from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { linkIsGood } from "./parts/link-is-good.server.ts";
import { refusable } from "./parts/refusable.ts";

export interface FirstAdministrator {
  readonly token: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Once only: `link` for a link that is spent, foreign or too old; `done` when somebody administers already. */
export async function makeAdministrator(
  context: OpenContext<"first_run">,
  form: FirstAdministrator,
) {
  // hashing costs: it is not done for whoever only guesses
  if (!(await linkIsGood(context, form.token, "first_run")))
    return { ok: false, reason: "link" } as const;
  const passwordHash = await hashPassword(context.portal, form.password);
  return refusable<"link" | "done" | "address", object>((refuse) =>
    inTransaction(context, async (writer) => {
      await lockAdministrators(writer);
      if (await hasAdministrator(writer)) refuse("done");
      if (!(await useAccessToken(writer, hashSecret(form.token), ["first_run"]))) refuse("link");
      const { name, email, organisation } = form;
      const added = { name, email, roles: ["administrator"], invitedBy: null };
      const staffId = (await addStaffMember(writer, added)) ?? refuse("address");
      const authUserId =
        (await addCredentials(writer, { name, email, passwordHash })) ?? refuse("address");
      await activateStaffMember(writer, staffId, authUserId);
      await writeSettings(writer, { organisation });
      await revokeFirstRunLinks(writer);
      const actor = { kind: "staff", id: staffId, name } as const;
      await recordEvent(writer, actor, {
        type: "portal.set_up",
        supplierId: null,
        subjectId: staffId,
        detail: { organisation, administrator: email },
      });
      return {};
    }),
  );
}
