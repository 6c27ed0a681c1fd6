// Decides what of the evidence that the rules about countries ask for is not asked of the supplier yet, never asking twice.
import type { EvidenceKind } from "#scoring/facts.ts";
import { countryName } from "#scoring/obligations/country-name.ts";
import type {
  EvidenceCause,
  RuleEvidence,
} from "#scoring/obligations/jurisdictions/evidence-of-rules.ts";

/** A request as far as it matters here. */
export interface AskedAlready {
  readonly id: string;
  readonly kind: string;
  /** The countries it is about; none: it stands for every country. */
  readonly places: readonly string[];
  readonly required: boolean;
  readonly state: "open" | "waived" | "withdrawn";
}

/** How one kind for one country stands: not asked · asked as welcome although it is a must by now · done without · asked. */
export type AskState = "not_asked" | "to_raise" | "waived" | "asked";

/** One request to be made: a kind for all countries that need it alike. */
export interface EvidenceAsk {
  readonly kind: EvidenceKind;
  readonly places: readonly string[];
  readonly required: boolean;
  readonly because: readonly EvidenceCause[];
}

export interface OpenAsks {
  readonly ask: readonly EvidenceAsk[];
  /** Requests that stand as welcome and are to be made a must. */
  readonly raise: readonly string[];
}

/** What was decided without stays decided; a request that was taken back counts as never made. */
export function askState(need: RuleEvidence, asked: readonly AskedAlready[]): AskState {
  const about = requestsFor(need, asked);
  if (about.length === 0) return "not_asked";
  if (about.some(({ state, required }) => state === "open" && (required || !need.required)))
    return "asked";
  return about.some(({ state }) => state === "waived") ? "waived" : "to_raise";
}

/** The requests to make and to raise so that everything needed is asked for, each kind and country once. */
export function openAsks(
  needed: readonly RuleEvidence[],
  asked: readonly AskedAlready[],
): OpenAsks {
  const missing = needed.filter((need) => askState(need, asked) === "not_asked");
  const groups = new Map<string, RuleEvidence[]>();
  for (const need of missing) {
    const key = `${need.kind} ${need.required}`;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  const raise = needed
    .filter((need) => askState(need, asked) === "to_raise")
    .flatMap((need) => requestsFor(need, asked).slice(0, 1));
  return {
    ask: [...groups.values()].flatMap((group) =>
      group.slice(0, 1).map((one) => joined(one, group)),
    ),
    raise: [...new Set(raise.map(({ id }) => id))],
  };
}

function requestsFor({ kind, country }: RuleEvidence, asked: readonly AskedAlready[]) {
  return asked.filter(
    (one) =>
      one.kind === kind &&
      one.state !== "withdrawn" &&
      (one.places.length === 0 || one.places.includes(country)),
  );
}

function joined({ kind, required }: RuleEvidence, group: readonly RuleEvidence[]): EvidenceAsk {
  const causes = group.flatMap(({ because }) => because);
  const because = [...new Map(causes.map((one) => [`${one.source}\n${one.mark}`, one])).values()];
  return { kind, required, places: group.map(({ country }) => country), because };
}

const MOST = 4;

/** Why it is asked, for staff: the countries and the rows, and whether any item calls for it yet. */
export function askReason({ places, required, because }: EvidenceAsk): string {
  const countries = places.map((code) => countryName(code, "en")).join(", ");
  const sources = [...new Set(because.map(({ source }) => source))];
  const rows = sources.slice(0, MOST).join("; ") + (sources.length > MOST ? "; and more" : "");
  return required
    ? `Required for ${countries}: ${rows}.`
    : `Welcome for ${countries}: ${rows}. No item that was asked for calls for it yet.`;
}
