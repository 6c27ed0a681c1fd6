// Queues the mail to whoever a passkey was taken from.
import { passkeyRemovedMail } from "#app/emails/passkey-removed.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import type { PersonsPasskey } from "#db/passkeys.ts";
import { readSettings } from "#db/settings.ts";
import { mailAsker } from "./mail-asker.ts";

/** `by` is null where its owner removed it. */
export async function tellPasskeyRemoved(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  passkey: PersonsPasskey,
  told: { readonly by: string | null; readonly reason: string },
): Promise<void> {
  const origin = config.FLOWDOWN_URL;
  await queueMail(writer, {
    template: "passkey_removed",
    to: { name: passkey.name, address: passkey.email },
    ...passkeyRemovedMail({
      ...told,
      locale: passkey.language,
      name: passkey.name,
      href: `${origin}${passkey.contactId ? "/portal/account" : "/account"}`,
      asker: mailAsker(await readSettings(writer)),
      origin,
    }),
    supplierId: passkey.supplierId,
    subjectId: passkey.contactId ?? passkey.staffId,
  });
}
