// Decides how the five triage questions are put, and what each answer means.
import type { Choice } from "#app/ui/choice-field.tsx";
import type { AccessMode, Level, Subcontracting, Volume } from "#scoring/facts.ts";

type Said<T extends string> = Readonly<Record<T, { label: string; detail: string }>>;

const LEVELS: Said<Level> = {
  C0: { label: "C0 · Public", detail: "Already published, or harmless if it were." },
  C1: {
    label: "C1 · Internal",
    detail: "Not secret, but not for everybody: prices, plans, names.",
  },
  C2: {
    label: "C2 · Confidential",
    detail: "A competitor would gain from it: drawings, specifications, customer data.",
  },
  C3: {
    label: "C3 · Restricted",
    detail: "Its loss would hurt for years: designs under development, a customer's own secrets.",
  },
  C4: {
    label: "C4 · Trade secret",
    detail: "What the company lives by: source code, process parameters, formulas.",
  },
};

const ACCESS: Said<AccessMode> = {
  none: { label: "No access", detail: "They never hold or see the material." },
  view_only: { label: "View only", detail: "On our screens or in a viewer; nothing is copied." },
  download: { label: "Own copies", detail: "They receive files, drawings or samples." },
  remote: { label: "Remote access", detail: "They log in to our network or systems." },
  privileged: {
    label: "Privileged access",
    detail: "Administrator rights, source repositories, build systems.",
  },
};

const VOLUMES: Said<Volume> = {
  single_items: { label: "Single items", detail: "A handful of documents, once." },
  regular: { label: "Regular flow", detail: "New material week by week." },
  bulk: { label: "In bulk", detail: "Whole collections: a data room, a product's full record." },
};

const CHAINS: Said<Subcontracting> = {
  none: { label: "None", detail: "The supplier does everything itself." },
  one_tier: { label: "One tier", detail: "Subcontractors may see it, and nobody behind them." },
  deeper: { label: "Deeper", detail: "Subcontractors of subcontractors may see it." },
  unknown: { label: "Not known yet", detail: "Counts like a deep chain until somebody knows." },
};

function choices(said: Said<string>): Choice[] {
  return Object.entries(said).map(([value, { label, detail }]) => ({ value, label, detail }));
}

/** The questions with single answers, in the order they are asked. */
export const TRIAGE_QUESTIONS = [
  {
    name: "level",
    label: "1. How sensitive is the most sensitive thing they will get?",
    choices: choices(LEVELS),
  },
  { name: "accessMode", label: "2. How will they get at it?", choices: choices(ACCESS) },
  { name: "volume", label: "3. How much of it?", choices: choices(VOLUMES) },
  {
    name: "subcontracting",
    label: "4. Will others behind them see it?",
    choices: choices(CHAINS),
  },
] as const;

/** The triage as kept, in words. */
export function triageInWords(triage: {
  readonly level: Level;
  readonly accessMode: AccessMode;
  readonly volume: Volume;
  readonly subcontracting: Subcontracting;
}) {
  return {
    level: LEVELS[triage.level].label,
    accessMode: ACCESS[triage.accessMode].label,
    volume: VOLUMES[triage.volume].label,
    subcontracting: CHAINS[triage.subcontracting].label,
  };
}
