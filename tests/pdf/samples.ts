// One submission and one agreement, as the tests of generated documents use them.
import type { SealedAct, SignedAgreement } from "#app/pdf/agreement-record.ts";
import type { Submission } from "#app/pdf/submission-receipt.ts";

export const aSubmission = (changes: Partial<Submission> = {}): Submission => ({
  locale: "en",
  receiptId: "0d6f8f0e-5f2b-4b55-9f6e-0f3c1c6d7a11",
  requestedBy: "Aldermoor Instruments plc",
  portal: "https://suppliers.example",
  supplier: { legalName: "Łódzka Tłocznia Żółć Sp. z o.o.", registration: "KRS 0000123456" },
  submittedBy: { name: "Jiří Dvořák", email: "jiri@example.test", role: "Security lead" },
  submittedAt: new Date("2026-11-22T10:15:00Z"),
  questionnaire: {
    title: "Confidentiality baseline",
    edition: "2026-1",
    checksum: "ab".repeat(32),
  },
  statementOfTruth: "I confirm that these answers are true to the best of my knowledge.",
  answersSha256: "cd".repeat(32),
  sections: [
    {
      title: "Access control",
      answers: [
        { question: "Is access reviewed?", answer: "Every quarter", note: "By the owner" },
        { question: "Is material encrypted at rest?", answer: null },
      ],
    },
  ],
  evidence: [{ name: "certificate.pdf", sha256: "ef".repeat(32) }],
  ...changes,
});

const anAct = (changes: Partial<SealedAct>): SealedAct => ({
  act: "signed",
  party: "Łódzka Tłocznia Żółć Sp. z o.o.",
  name: "Jiří Dvořák",
  role: "Managing director",
  email: "jiri@example.test",
  authority: "Declared by the signer: sole authority to represent",
  authentication: "Link to the confirmed e-mail address, then a one-time code",
  at: new Date("2026-11-22T10:20:30Z"),
  address: "2001:db8::7",
  consent: "I have read this agreement and sign it for the company named above.",
  recordNumber: 7,
  recordHash: "12".repeat(32),
  keyId: "0123456789abcdef",
  ...changes,
});

export const anAgreement = (changes: Partial<SignedAgreement> = {}): SignedAgreement => ({
  locale: "en",
  title: "Confidentiality deed",
  version: "3",
  text: "1. Purpose\n\nThe recipient uses the material only for the purpose. Größe ≤ 5 → geheim.",
  sha256: "34".repeat(32),
  byteLength: 88,
  parties: [
    { role: "Disclosing party", legalName: "Aldermoor Instruments plc", registration: null },
  ],
  acts: [anAct({}), anAct({ act: "countersigned", party: "Aldermoor Instruments plc" })],
  keyFingerprint: "56".repeat(32),
  portal: "https://suppliers.example",
  createdAt: new Date("2026-11-22T11:00:00Z"),
  ...changes,
});
