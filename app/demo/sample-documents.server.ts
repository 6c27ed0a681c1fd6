// Decides what the evidence of the demo story looks like: certificates as specimen PDFs, everything else as short plain files.
import { demoCertificate } from "#app/pdf/demo-certificate.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import type { Day } from "#scoring/day.ts";
import type { EvidenceKind } from "#scoring/facts.ts";

export interface DocumentFacts {
  readonly kind: EvidenceKind;
  readonly holder: string;
  readonly city: string;
  readonly country: string;
  readonly task: string;
  readonly issuedOn: Day;
  readonly expiresOn: Day | null;
  readonly reference: string;
  readonly people: readonly string[];
  /** Names of subcontractors with their countries. */
  readonly subcontractors: readonly (readonly [name: string, country: string])[];
}

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that backs a piece of evidence. The same facts give the same bytes. */
export async function sampleFile(facts: DocumentFacts): Promise<SampleFile> {
  const { kind, holder, issuedOn } = facts;
  const base = `${kind.replaceAll("_", "-")}-${issuedOn}`;
  if (kind === "iso27001_certificate" && facts.expiresOn)
    return { name: `${base}.pdf`, bytes: await certificate(facts, facts.expiresOn) };
  const rows = TABLES[kind]?.(facts);
  if (rows) return { name: `${base}.csv`, bytes: encode(rows.map(csvLine).join("\n")) };
  const text = [holder, HEADINGS[kind] ?? "Statement", `Issued ${issuedOn}`, "", ...prose(facts)];
  return { name: `${base}.txt`, bytes: encode(text.join("\n")) };
}

function certificate(facts: DocumentFacts, validUntil: Day): Promise<Uint8Array> {
  return writeDocument(
    demoCertificate({
      holder: facts.holder,
      address: `${facts.city}, ${facts.country}`,
      scope: facts.task,
      certificateNumber: facts.reference,
      issuedOn: facts.issuedOn,
      validUntil,
    }),
  );
}

const HEADINGS: Readonly<Partial<Record<EvidenceKind, string>>> = {
  policy_document: "Handling of confidential material: company rule",
  authority_proof: "Authority to sign",
  surveillance_report: "Surveillance audit, summary",
  penetration_test_summary: "Penetration test, summary for customers",
  insurance_certificate: "Confirmation of cover",
};

const PROSE: Readonly<Partial<Record<EvidenceKind, readonly string[]>>> = {
  policy_document: [
    "1. Confidential material is handled by named persons only.",
    "2. Every person has signed an undertaking before access is given.",
    "3. Copies are made only where the task needs them, and are listed.",
    "4. Incidents are reported to the customer without waiting for the investigation.",
    "5. At the end of a task everything is returned or destroyed, and that is confirmed.",
  ],
  authority_proof: [
    "The person named below may bind the company alone in agreements of this kind.",
  ],
  surveillance_report: ["Result: two minor findings, both closed. The next audit is in 12 months."],
  penetration_test_summary: [
    "Scope: customer file exchange and remote access.",
    "Findings: none critical, one high (closed), four medium (two closed).",
  ],
  insurance_certificate: ["Cover for breach of confidence: EUR 2,000,000 for each case."],
};

function prose(facts: DocumentFacts): readonly string[] {
  const said = PROSE[facts.kind] ?? ["See attached."];
  const end = [
    "",
    facts.people[0] ?? "",
    "Specimen for demonstration only. The company is invented.",
  ];
  return [...said, ...end];
}

type Rows = readonly (readonly string[])[];

const TABLES: Readonly<Partial<Record<EvidenceKind, (facts: DocumentFacts) => Rows>>> = {
  statement_of_applicability: () => [
    ["Control", "Applicable", "Implemented", "Reason"],
    ["A.5.12", "yes", "yes", "Classification of customer material"],
    ["A.5.14", "yes", "yes", "Transfer through the customer's portal"],
    ["A.6.6", "yes", "yes", "Undertakings of all staff"],
    ["A.8.12", "yes", "partly", "Outflow alerts on the file server only"],
    ["A.8.24", "yes", "yes", "Encryption at rest and in transit"],
    ["A.8.30", "no", "", "No outsourced development"],
  ],
  nda_register: ({ people, issuedOn }) => [
    ["Name", "Wording", "Signed on"],
    ...people.map((name) => [name, "V4", issuedOn]),
  ],
  subcontractor_list: ({ subcontractors }) => [
    ["Company", "Country", "Task"],
    ...subcontractors.map(([name, country]) => [name, country, "see proposal in the portal"]),
  ],
};

function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(`${text}\n`);
}
