// Data: the projects that group engagements, and what each phase of the telescope project is meant to disclose.
import type { Phase } from "#scoring/facts.ts";
import type { PhaseDemands } from "#scoring/gate/phase-plan.ts";
import type { StaffKey } from "./company.ts";

export interface PlanStory {
  readonly phase: Phase;
  readonly purpose: string;
  readonly recipients: string;
  readonly begins: number;
  readonly ends: number;
  readonly demands: PhaseDemands;
  readonly entry: readonly string[];
  readonly exit: readonly string[];
}

export interface ProjectStory {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly owner: StaffKey;
  readonly begun: number;
  /** Keys of the engagements it groups. */
  readonly engagements: readonly string[];
  readonly plan: readonly PlanStory[];
}

export const PROJECTS: readonly ProjectStory[] = [
  {
    key: "auriga",
    name: "AURIGA telescope",
    purpose: "Primary mirror and its mounting, from the first talk to the hand-back of all data.",
    owner: "amelie",
    begun: -145,
    engagements: [
      "ilmtal/mirror",
      "vltava/polishing",
      "isara/coating",
      "lagunare/metrology",
      "malarviken/analysis",
    ],
    plan: [
      {
        phase: "P0",
        purpose: "Show what the mirror is for, nothing of how it is made.",
        recipients: "Sales and project leads",
        begins: -140,
        ends: 210,
        demands: { maxLevel: "C1" },
        entry: [],
        exit: ["Both sides want to go on"],
      },
      {
        phase: "P1",
        purpose: "Let the house judge whether it can reach the figure.",
        recipients: "Optical engineers named in the request",
        begins: -113,
        ends: 210,
        demands: { maxLevel: "C2" },
        entry: ["Agreement in force"],
        exit: ["Feasibility answered in writing"],
      },
      {
        phase: "P2",
        purpose: "Polishing trials on a blank of the final size.",
        recipients: "Engineers and the measuring laboratory",
        begins: -113,
        ends: 210,
        demands: { maxLevel: "C2", maxTier: "moderate" },
        entry: ["Every company on the way is bound"],
        exit: ["Trial report accepted", "Figure data of the trial returned"],
      },
      {
        phase: "P3",
        purpose: "Joint work on the flight mirror.",
        recipients: "Named persons with a signed undertaking",
        begins: 60,
        ends: 330,
        demands: { maxLevel: "C3", maxTier: "moderate", maxItems: 4 },
        entry: ["Customer agreed to the flow-down"],
        exit: ["Flight mirror accepted"],
      },
      {
        phase: "P5",
        purpose: "Everything comes back or is destroyed, with certificates up the chain.",
        recipients: "Records office",
        begins: 331,
        ends: 400,
        demands: {},
        entry: [],
        exit: ["No line of the return ledger is open"],
      },
    ],
  },
  {
    key: "sentra",
    name: "SENTRA platform, structures and power",
    purpose: "Castings, blankets and power units of the SENTRA platform.",
    owner: "jonas",
    begun: -130,
    engagements: ["kesselbrink/struts", "vernaison/blankets", "beaufort/converter"],
    plan: [],
  },
];
