// Reads the certificates of PDFs for the pages that show them: which there are, and whether the one in use ends soon.
import type { Portal } from "#app/portal.server.ts";
import { certificateEnds } from "#app/sealing/certificate-ends.ts";

/** Days instead of moments: pages show no more. */
export async function readCertificates({ certificates }: Pick<Portal, "certificates">, now: Date) {
  const all = await certificates();
  const current = all.find(({ replacedAt }) => replacedAt === "");
  const day = (moment: string) => moment.slice(0, 10);
  return {
    certificates: all.map(({ fingerprint, from, until, replacedAt }) => ({
      fingerprint,
      from: day(from),
      until: day(until),
      replacedOn: day(replacedAt),
    })),
    ends: certificateEnds(current?.until, now),
    until: current && day(current.until),
  };
}
