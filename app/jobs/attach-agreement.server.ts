// Makes what a mail carries: the sealed PDF of an agreement, from its records, the same bytes whenever it is made.
import { readSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import { ATTACHED_AT_MOST } from "#app/emails/agreement-copy.ts";
import type { Portal } from "#app/portal.server.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { agreementPdf } from "#app/use-cases/parts/agreement-document.ts";
import type { Reader } from "#db/connection.ts";

/** The attachment; none where the file is larger than a mail should carry: the mail says so and has the link. */
export async function attachAgreement(
  portal: Portal,
  reader: Reader,
  agreementId: string,
  atMost = ATTACHED_AT_MOST,
) {
  const { facts, signatures } = await readSentAgreement(reader, agreementId);
  const keys = await readKnownKeys(reader, portal);
  const pdf = await agreementPdf(portal, facts, signatures, keys);
  if (pdf.length > atMost) return [];
  return [
    {
      filename: `${facts.reference}.pdf`,
      content: Buffer.from(pdf),
      contentType: "application/pdf",
    },
  ];
}
