// Proposes what the first version of a paper names, from what is on record about the supplier and the engagement.
import { findDeed } from "#db/agreement-engagements.ts";
import type { Reader } from "#db/connection.ts";
import { listEngagementItems, type PaperEngagement } from "#db/papers.ts";
import { listPersons } from "#db/persons.ts";
import { LEVELS, type Level } from "#scoring/facts.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import type { Paper, PaperKind } from "#scoring/papers/paper.ts";
import { SCC_MODULES, type SccModule } from "#scoring/papers/scc-sheet.ts";
import { storedTerms } from "./stored-terms.ts";

export interface PaperOccasion {
  readonly supplierId: string;
  readonly kind: PaperKind;
  /** Null for a paper with the whole company. */
  readonly engagement: PaperEngagement | null;
  /** Every engagement there is with the supplier. */
  readonly engagements: readonly PaperEngagement[];
  readonly locale: Locale;
}

/** The proposal. What only a person can know stays empty and is asked for before it is sent. */
export async function firstPaper(reader: Reader, occasion: PaperOccasion): Promise<Paper> {
  const { kind, engagement } = occasion;
  if (kind === "nda" || !engagement)
    return { kind: "nda", facts: { about: talks(occasion), level: usualLevel(occasion) } };
  const about = engagement.title;
  if (kind === "scc_sheet")
    return {
      kind,
      facts: {
        about,
        module: (await moduleOfDeed(reader, engagement.id)) ?? "m2",
        docking: true,
        authorisation: "general",
        noticeDays: 30,
        redress: false,
        law: "",
        courts: "",
        annexParties: "",
        annexTransfer: "",
        annexAuthority: "",
        annexMeasures: "",
        annexSubProcessors: "",
      },
    };
  const countries = await allowedPlaces(reader, engagement);
  return {
    kind,
    facts: {
      about,
      classification: "",
      countries,
      storage: countries,
      persons: (await listPersons(reader, occasion.supplierId))
        .filter(({ state, citizenships }) => state === "active" && citizenships.length > 0)
        .map(({ name, citizenships }) => ({ name, citizenships })),
    },
  };
}

function talks({ engagements, locale }: PaperOccasion): string {
  const [only, ...more] = engagements;
  if (only && more.length === 0) return only.title;
  return locale === "de"
    ? "die Prüfung einer möglichen Zusammenarbeit"
    : "the evaluation of a possible cooperation";
}

// the highest level that is shown anywhere, else what a first talk usually needs
function usualLevel({ engagements }: PaperOccasion): Level {
  const highest = Math.max(...engagements.map(({ level }) => LEVELS.indexOf(level)), -1);
  return LEVELS[highest] ?? "C2";
}

async function moduleOfDeed(reader: Reader, engagementId: string): Promise<SccModule | undefined> {
  const deed = await findDeed(reader, engagementId);
  const named = deed ? (storedTerms(deed.terms).data_transfer_mechanism ?? []) : [];
  return SCC_MODULES.find((module) => named.includes(`scc_${module}`));
}

// where every controlled item may be; where no item says so, where the engagement is carried out
async function allowedPlaces(reader: Reader, engagement: PaperEngagement) {
  const items = (await listEngagementItems(reader, engagement.id)).filter(({ overlays }) =>
    overlays.some((overlay) => overlay.startsWith("export_")),
  );
  const limits = items.flatMap(({ allowedCountries }) => allowedCountries ?? []);
  const common = limits.filter((code) =>
    items.every(({ allowedCountries }) => allowedCountries?.includes(code) ?? true),
  );
  return [...new Set(common.length > 0 ? common : engagement.countries)].sort();
}
