// Tells a prime what was decided about its subcontractor: the word and where to read the reason, nothing else.
import type { StaffPerson } from "#app/access/context.ts";
import { subcontractorDecidedMail } from "#app/emails/subcontractor-decided.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listSigners } from "#db/signers.ts";
import type { Edge } from "#db/chain-edges.ts";
import { mailAsker } from "./mail-asker.ts";

/** Queues one mail to each lead of the prime. */
export async function tellPrime(
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  writer: Writer,
  edge: Edge,
  decision: "consented" | "objected" | "ended",
): Promise<void> {
  const settings = await readSettings(writer);
  const origin = portal.config.FLOWDOWN_URL;
  const leads = (await listSigners(writer, edge.primeId)).filter(({ kind }) => kind === "lead");
  for (const lead of leads)
    await queueMail(writer, {
      template: "subcontractor_decided",
      to: { name: lead.name, address: lead.email },
      ...subcontractorDecidedMail({
        locale: lead.language,
        name: lead.name,
        subcontractor: edge.name,
        decision,
        href: `${origin}/portal/subcontractors`,
        asker: mailAsker(settings, { name: staff.name, email: staff.email }),
        origin,
      }),
      supplierId: edge.primeId,
      subjectId: edge.id,
    });
}
