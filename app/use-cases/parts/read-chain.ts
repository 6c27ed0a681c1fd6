// Reads the chain of one engagement and judges every link against all that is promised above it.
import type { Reader } from "#db/connection.ts";
import { listChain } from "#db/subcontracting.ts";
import { checkChain, type ChainEdge, type EdgeResult } from "#scoring/obligations/check-chain.ts";
import { DEFAULT_HANDLING } from "#scoring/obligations/default-terms.ts";
import { openClauses, weakestFirst } from "#scoring/obligations/flow-down.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { readStanding, type Standing } from "./agreement-standing.ts";
import { storedTerms } from "./stored-terms.ts";

type Sub = Awaited<ReturnType<typeof listChain>>[number];

/** The tree as the page shows it; undefined when the engagement does not exist. A subcontractor's names its prime's. */
export async function readChain(reader: Reader, engagementId: string, today: string) {
  const standing = await readStanding(reader, engagementId, today);
  if (!standing) return undefined;
  const subs = await listChain(reader, engagementId);
  const { head, engagement, organisation } = standing;
  const own = standing.versions.find(({ state }) => state === "in_force") ?? standing.versions[0];
  const results = judge(standing, own, subs, today);
  const resultOf = (to: string) => results?.edges.find((edge) => edge.to === to) ?? null;
  const { weakest = null } = results ?? {};
  return {
    parentId: engagement.parentEngagementId,
    tree: {
      engagement: { id: engagement.id, title: engagement.title, level: engagement.materialLevel },
      organisation,
      head: head && { id: head.id, reference: head.reference, counterparty: head.counterparty },
      prime: {
        id: engagement.supplierId,
        name: engagement.supplierName,
        note: "Supplier",
        country: engagement.supplierCountry,
        href: `/suppliers/${engagement.supplierId}`,
        agreement: own ? { id: own.id, reference: own.reference, state: own.state } : null,
        consent: null,
        ...verdictOf(own ? resultOf(engagement.supplierId) : null),
      },
      subs: subs.map((sub) => ({
        id: sub.id,
        name: sub.name,
        note: sub.touches,
        country: sub.country,
        href: `/chain/edges/${sub.id}`,
        agreement:
          sub.joinderId && sub.joinderState
            ? { id: sub.joinderId, reference: sub.reference ?? "", state: sub.joinderState }
            : null,
        consent: sub.state,
        ...verdictOf(sub.joinderId ? resultOf(sub.id) : null),
      })),
      weakest: head
        ? weakest && { name: weakest.name, why: whyOf(weakest) }
        : {
            name: engagement.supplierName,
            why: "No head agreement is chosen: there is nothing to hold the deed against.",
          },
    },
  };
}

function judge(
  { head, engagement }: Standing,
  own: Standing["versions"][number] | undefined,
  subs: readonly Sub[],
  today: string,
) {
  if (!head) return null;
  const edges: ChainEdge[] = [
    {
      from: head.id,
      to: engagement.supplierId,
      name: engagement.supplierName,
      terms: own ? storedTerms(own.terms) : null,
    },
    ...subs.map((sub) => ({
      from: engagement.supplierId,
      to: sub.id,
      name: sub.name,
      terms: sub.terms ? storedTerms(sub.terms) : null,
    })),
  ];
  return checkChain({ id: head.id, terms: storedTerms(head.terms) }, edges, {
    effectiveOn: own?.effectiveOn ?? today,
    termEndsOn: own?.endsOn ?? null,
    head: { effectiveOn: head.effectiveOn ?? today, termEndsOn: head.endsOn },
    materialLevel: engagement.materialLevel,
    ...DEFAULT_HANDLING,
  });
}

function verdictOf(result: EdgeResult | null) {
  if (!result) return { verdict: null, gaps: [] };
  const clauses = weakestFirst(result.clauses);
  const open = openClauses(clauses);
  return {
    verdict: result.verdict,
    gaps: clauses
      .filter(({ term }) => open.includes(term))
      .map(({ term, counterExample }) => ({
        term: termRow(term).label.en,
        example: counterExample?.en ?? null,
      })),
  };
}

const BROKEN = {
  no_agreement: "It has promised nothing yet: no agreement stands.",
  cycle: "The chain leads back to a company that stands above already.",
  not_connected: "Nothing connects it with the head agreement.",
  too_deep: "It stands deeper than the duties above are carried.",
  not_permitted: "An agreement above forbids handing the material on.",
} as const;

function whyOf(edge: EdgeResult): string {
  if (edge.broken) return BROKEN[edge.broken];
  const first = weakestFirst(edge.clauses)[0];
  if (!first) return "";
  return `${termRow(first.term).label.en}. ${first.counterExample?.en ?? ""}`;
}
