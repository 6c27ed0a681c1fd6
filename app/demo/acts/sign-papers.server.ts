// Two papers beside the deed, signed by both sides: a confidentiality agreement and an export control acknowledgement.
import type { Portal } from "#app/portal.server.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { changePaperDraft } from "#app/use-cases/change-paper-draft.server.ts";
import { countersignAgreement } from "#app/use-cases/countersign-agreement.server.ts";
import { draftPaper } from "#app/use-cases/draft-paper.server.ts";
import { noteStepUp } from "#app/use-cases/note-step-up.server.ts";
import { fingerprintOf } from "#app/use-cases/parts/agreement-text.ts";
import { readPaper, textOfPaper } from "#app/use-cases/parts/paper-standing.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { sendPaper } from "#app/use-cases/send-paper.server.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import type { Paper } from "#scoring/papers/paper.ts";
import type { StaffKey } from "../story/company.ts";
import { engagementIdOf, supplierIdOf } from "../telling.ts";
import { asContact, asStaff, contactOf, done } from "./actors.server.ts";

interface PaperStory {
  readonly supplier: string;
  readonly engagement: string;
  readonly by: StaffKey;
  readonly officer: StaffKey;
  readonly paper: {
    readonly kind: "nda" | "export_acknowledgement";
    readonly facts: Partial<Paper["facts"]>;
  };
}

const PAPERS: readonly PaperStory[] = [
  {
    supplier: "sundvik",
    engagement: "sundvik/bench",
    by: "tobias",
    officer: "samuel",
    paper: { kind: "nda", facts: { about: "the optical bench concepts of the LUMEN study" } },
  },
  {
    supplier: "beaufort",
    engagement: "beaufort/converter",
    by: "tobias",
    officer: "ilse",
    paper: {
      kind: "export_acknowledgement",
      facts: { classification: "ECCN 9A515.x, classified by the owner of the design" },
    },
  },
];

/** Drafted, filled in, sent, signed and countersigned by the people the story names. */
export async function signPapers(portal: Portal): Promise<void> {
  for (const story of PAPERS) await signOne(portal, story);
}

async function signOne(portal: Portal, story: PaperStory): Promise<void> {
  const buyer = asStaff(portal, story.by, "agreement.write");
  const { kind } = story.paper;
  const wish = { kind, engagementId: engagementIdOf(story.engagement), reason: "" };
  const { id } = done("a draft", await draftPaper(buyer, supplierIdOf(story.supplier), wish));
  const empty = await standing(portal, id);
  const { agreement, paper } = empty;
  done(
    "what a paper names",
    await changePaperDraft(buyer, id, {
      version: agreement.version,
      locale: agreement.locale,
      paper: { kind, facts: { ...paper.facts, ...story.paper.facts } } as Paper,
      terms: storedTerms(agreement.terms),
      material: agreement.material,
      effectiveOn: null,
      endsOn: null,
    }),
  );
  const ready = await standing(portal, id);
  const sha256 = fingerprintOf(ready.text);
  const { version } = ready.agreement;
  done("sending a paper", await sendPaper(buyer, id, { version, sha256 }));
  await signBoth(portal, story, { id, sha256, locale: agreement.locale });
}

async function signBoth(
  portal: Portal,
  { supplier, officer }: PaperStory,
  { id, sha256, locale }: { id: string; sha256: string; locale: "en" | "de" },
): Promise<void> {
  const signer = contactOf(supplier, "signatory");
  const seen = { agreementId: id, sha256, contactId: signer.id };
  done(
    "a signature",
    await signAgreement(asContact(portal, supplier, signer, "own.agreement.sign"), id, {
      sha256,
      shown: markShown(portal.secret, seen, new Date()),
      name: signer.name,
      title: signer.title,
      locale,
    }),
  );
  const second = asStaff(portal, officer, "agreement.countersign");
  await noteStepUp(second, { method: "demo" });
  done("a countersignature", await countersignAgreement(second, id, sha256));
}

function standing(portal: Portal, agreementId: string) {
  return inReading({ database: portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const read = await readPaper(reader, agreementId);
    if (!read) throw new Error("the draft of a paper is gone");
    const text = textOfPaper(read, read.agreement.locale, today);
    return { ...read, text: text.ok ? text.text : "" };
  });
}
