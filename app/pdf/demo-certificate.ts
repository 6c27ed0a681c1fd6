// Decides what the invented certificate of the demo story looks like: plausible to review, impossible to take for real.
import type { Day } from "#scoring/day.ts";
import type { DocumentToWrite } from "./write-document.server.ts";

export type DemoCertificate = {
  holder: string;
  address: string;
  scope: string;
  certificateNumber: string;
  issuedOn: Day;
  validUntil: Day;
};

/** A specimen of an ISO/IEC 27001 certificate by a certification body that does not exist. */
export function demoCertificate(certificate: DemoCertificate): DocumentToWrite {
  return {
    title: "Specimen certificate ISO/IEC 27001:2022",
    footer: "Specimen for demonstration only, issued by nobody",
    pageLabel: (page, pages) => `Page ${page} of ${pages}`,
    language: "en",
    createdAt: new Date(`${certificate.issuedOn}T00:00:00Z`),
    stamp: "SPECIMEN",
    blocks: [
      { kind: "title", text: "Certificate" },
      {
        kind: "text",
        text: "Example Certification Body (invented) states, for demonstration only, that the information security management system of the organisation named below conforms to ISO/IEC 27001:2022.",
      },
      {
        kind: "facts",
        rows: [
          ["Organisation", certificate.holder],
          ["Address", certificate.address],
          ["Standard", "ISO/IEC 27001:2022"],
          ["Scope", certificate.scope],
          ["Certificate number", certificate.certificateNumber],
          ["Issued on", certificate.issuedOn],
          ["Valid until", certificate.validUntil],
          ["Accreditation", "None: this body is invented"],
        ],
      },
      {
        kind: "small",
        text: "This page was made by the demonstration of Flowdown. It certifies nothing and must not be relied on.",
      },
    ],
  };
}
