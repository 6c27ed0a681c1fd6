// Notes whether a kept PDF can be marked, and tells the item's owner at once when it is news that it cannot.
import { notHandedOutMail } from "#app/emails/not-handed-out.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { noteMarkTrial, type MarkTrial } from "#db/mark-trials.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { organisationAsker } from "./mail-asker.ts";

/** `by` has read it on the screen already and gets no mail. */
export async function noteTrial(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  of: { readonly materialId: string; readonly sha256: string; readonly by: string | null },
  found: MarkTrial,
): Promise<void> {
  const news = await noteMarkTrial(writer, of, found);
  if (!news || found.refusal === null || news.ownerId === of.by) return;
  const owner = await findStaffAddress(writer, news.ownerId);
  if (!owner) return;
  const origin = config.FLOWDOWN_URL;
  await queueMail(writer, {
    template: "staff_not_handed_out",
    to: { name: owner.name, address: owner.address },
    ...notHandedOutMail({
      name: owner.name,
      reference: news.reference,
      refusal: found.refusal,
      page: found.page,
      href: `${origin}/materials/${of.materialId}`,
      asker: organisationAsker(await readSettings(writer)),
      origin,
    }),
    supplierId: null,
    subjectId: of.materialId,
  });
}
