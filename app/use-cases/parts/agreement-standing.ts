// Reads where an engagement's agreement stands: its draft, what was promised above it, how the two compare, its exact text.
import type { Reader } from "#db/connection.ts";
import {
  findAgreementEngagement,
  findDeed,
  findPlaceInChain,
  findPromise,
  listAgreementVersions,
  listPromisesAbove,
  type AgreementEngagement,
  type StoredPromise,
} from "#db/agreement-engagements.ts";
import { readSettings } from "#db/settings.ts";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import {
  judgeFlowDown,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { TERM_IDS, type TermId } from "#scoring/obligations/term-table.ts";
import {
  writeAgreementText,
  type ChainKind,
  type Company,
  type TextFacts,
} from "./agreement-text.ts";
import { storedTerms, undertakingOf } from "./stored-terms.ts";

export type Version = Awaited<ReturnType<typeof listAgreementVersions>>[number];

/** Everything the pages and changes around one engagement's agreement start from. */
export interface Standing {
  readonly engagement: AgreementEngagement;
  readonly kind: ChainKind;
  readonly organisation: string;
  readonly head: StoredPromise | null;
  /** For a subcontractor: the company directly above it and the agreement it joins. */
  readonly prime: AgreementEngagement | null;
  readonly deed: (StoredPromise & { readonly number: number }) | null;
  readonly place: Awaited<ReturnType<typeof findPlaceInChain>>;
  /** Everything agreed between head and this engagement, topmost first; the last one is what it joins. */
  readonly above: readonly StoredPromise[];
  readonly versions: readonly Version[];
  readonly draft: Version | null;
}

/** Undefined when the engagement does not exist. */
export async function readStanding(
  reader: Reader,
  engagementId: string,
  today: string,
): Promise<Standing | undefined> {
  const engagement = await findAgreementEngagement(reader, engagementId);
  if (!engagement) return undefined;
  const { headId, parentEngagementId } = engagement;
  const versions = await listAgreementVersions(reader, engagementId);
  const prime = parentEngagementId
    ? await findAgreementEngagement(reader, parentEngagementId)
    : undefined;
  const above = prime ? await listPromisesAbove(reader, engagementId) : [];
  const joined = prime ? await findDeed(reader, prime.id) : undefined;
  const { organisation } = await readSettings(reader);
  return {
    engagement,
    organisation,
    kind: prime ? "joinder" : "supplier_deed",
    head: (headId && (await findPromise(reader, headId))) || null,
    prime: prime ?? null,
    deed: joined ?? null,
    place: await findPlaceInChain(reader, engagementId, today),
    above,
    versions,
    draft: versions.find(({ state }) => state === "draft") ?? null,
  };
}

/** What a comparison below this engagement's head takes; null while there is no head agreement above. */
export function flowDownFacts(standing: Standing, today: string): FlowDownFacts | null {
  if (!standing.head) return null;
  const [deed, ...between] = standing.above;
  return {
    head: undertakingOf(standing.head),
    deed: deed ? undertakingOf(deed) : null,
    between: between.map(undertakingOf),
    level: standing.engagement.materialLevel,
    today,
  };
}

/** The comparison with what stands above; null while nothing does. */
export function compareWithAbove(
  standing: Standing,
  sub: Undertaking,
  today: string,
): Comparison | null {
  const facts = flowDownFacts(standing, today);
  return facts && judgeFlowDown(facts, sub);
}

/** The draft's exact text in a language; null without a draft, or while nothing stands above that it could name. */
export function textOfDraft(standing: Standing, locale: Locale, today: string) {
  const { draft, head, deed, kind } = standing;
  const above = kind === "joinder" ? deed : head;
  if (!draft || !above) return null;
  return writeAgreementText(textFactsOf(standing, draft, locale, today));
}

/** What a version's text is made of as things stand now, in a language. */
export function textFactsOf(
  standing: Standing,
  version: Version,
  locale: Locale,
  today: string,
): TextFacts {
  const { engagement, head, prime, deed, kind, place } = standing;
  const { template, edition, reference, effectiveOn, endsOn, material } = version;
  const joins = kind === "joinder";
  return {
    template,
    edition,
    locale,
    reference,
    material,
    endsOn,
    terms: storedTerms(version.terms),
    above: joins ? deed && deedLine(deed, locale) : (head?.reference ?? null),
    subject: engagement.title,
    level: engagement.materialLevel,
    effectiveOn: effectiveOn ?? today,
    tier: place.tier,
    phase: place.phase,
    passedOn: head ? promisedIn(head) : [],
    paper: {},
    organisation: standing.organisation,
    supplier: companyOf(prime ?? engagement),
    joining: prime && companyOf(engagement),
  };
}

function deedLine({ reference, number }: NonNullable<Standing["deed"]>, locale: Locale): string {
  return locale === "de" ? `${reference} (Fassung ${number})` : `${reference} (version ${number})`;
}

function promisedIn(head: StoredPromise): readonly TermId[] {
  const terms = storedTerms(head.terms);
  return TERM_IDS.filter((id) => terms[id] !== undefined);
}

function companyOf(of: AgreementEngagement): Company {
  return {
    name: of.supplierName,
    registrationNumber: of.registrationNumber,
    country: of.supplierCountry,
  };
}
