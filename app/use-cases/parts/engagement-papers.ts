// Reads how the papers beside an engagement's agreement stand, and which of them its material calls for.
import { findDeed } from "#db/agreement-engagements.ts";
import type { Reader } from "#db/connection.ts";
import { listRules } from "#db/jurisdictions.ts";
import { listEngagementItems, listSupplierAgreements, type SupplierAgreement } from "#db/papers.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { readSettings } from "#db/settings.ts";
import { listBases } from "#db/transfer-bases.ts";
import { neededPapers, type NeededPaper, type PaperItem } from "#scoring/papers/needed-papers.ts";
import { PAPER_KINDS, type PaperKind } from "#scoring/papers/paper.ts";
import { storedTerms } from "./stored-terms.ts";

export interface PaperStand {
  readonly kind: PaperKind;
  /** The version that counts: the one in force, else the newest that was not given up; null while there is none. */
  readonly current: SupplierAgreement | null;
  /** Whether it binds both sides today. */
  readonly binds: boolean;
  /** A version that is being written or signed. */
  readonly under: SupplierAgreement | null;
  /** What of the material calls for it; null when nothing does. */
  readonly needed: NeededPaper | null;
}

export interface PaperSubject {
  readonly supplierId: string;
  readonly supplierCountry: string;
  readonly engagementId: string;
  readonly countries: readonly string[];
  /** What is looked at; everything of the engagement when left out. */
  readonly items?: readonly PaperItem[];
}

/** One line for each kind of paper, in their usual order. */
export async function readPaperStands(
  reader: Reader,
  subject: PaperSubject,
  today: string,
): Promise<readonly PaperStand[]> {
  const { supplierId, supplierCountry, engagementId, countries } = subject;
  const all = await listSupplierAgreements(reader, supplierId);
  const needed = neededPapers({
    items: subject.items ?? (await listEngagementItems(reader, engagementId)),
    from: (await readSettings(reader)).homeCountry,
    countries: [supplierCountry, ...countries],
    carried: (await listBases(reader, engagementId))
      .filter(({ counts, mechanism }) => counts && mechanism !== "standard_clauses")
      .map(({ country }) => country),
    mechanisms: await mechanismsOf(reader, engagementId),
    day: today,
    table: await rulesOn(reader),
  });
  return PAPER_KINDS.map((kind) => {
    const versions = all.filter(
      (one) => one.kind === kind && (kind === "nda" || one.engagementId === engagementId),
    );
    return {
      kind,
      ...standOf(versions, today),
      needed: needed.find((one) => one.kind === kind) ?? null,
    };
  });
}

const UNDER: readonly string[] = ["draft", "sent", "signed"];
const GIVEN_UP: readonly string[] = ["withdrawn", "superseded", "terminated", "declined"];

function standOf(versions: readonly SupplierAgreement[], today: string) {
  const inForce = versions.find(({ state }) => state === "in_force");
  const under = versions.find(({ state }) => UNDER.includes(state)) ?? null;
  const current = inForce ?? versions.find(({ state }) => !GIVEN_UP.includes(state)) ?? null;
  const begun = inForce !== undefined && (inForce.effectiveOn ?? "") <= today;
  const lastDays = [inForce?.endsOn, inForce?.renewBy];
  const binds = begun && lastDays.every((day) => (day ?? today) >= today);
  return { current, under, binds };
}

async function mechanismsOf(reader: Reader, engagementId: string) {
  const deed = await findDeed(reader, engagementId);
  return deed ? (storedTerms(deed.terms).data_transfer_mechanism ?? null) : null;
}

async function rulesOn(reader: Reader): Promise<JurisdictionTable> {
  const kinds = ["membership", "adequacy", "transfer"] as const;
  const rows = [];
  for (const kind of kinds) rows.push(await listRules(reader, { kind, q: "", history: false }));
  return rows.flat();
}
