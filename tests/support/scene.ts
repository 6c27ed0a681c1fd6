// What a scene before the gate consists of: every fact chosen, days counted from the scene's today.
import type { Triage } from "#scoring/facts.ts";

/** What procurement said about the engagement of every scene. */
export const SCENE_TRIAGE: Triage = {
  level: "C3",
  accessMode: "download",
  volume: "regular",
  subcontracting: "one_tier",
  countries: ["DE"],
};

/** Facts of a scene. Days are given from the scene's today: -1 is yesterday, null is no day. */
export interface Scene {
  supplier: "active" | "archived";
  engagement: "draft" | "open" | "withdrawn" | "closed";
  level: string;
  deed: AgreementScene | null;
  head: AgreementScene | null;
  verdict: "pass" | "fail" | "review" | null;
  /** Up to which day the gap of a verdict other than pass is accepted; null: not at all. */
  acceptedIn?: number | null;
  subs: SubScene[];
  /** Companies between the head and the supplier, topmost first. */
  above?: LinkScene[];
  assessment: "submitted" | "decided" | "returned";
  decision: { tier: string; knockOuts: string[]; validFor: number } | null;
  override: { tier: string; endsIn: number; confirmed: boolean } | null;
  evidence: {
    review: "pending" | "accepted" | "rejected";
    expiresIn: number | null;
    scan: "clean" | "infected" | "not_scanned";
  } | null;
  evidenceRequired: boolean;
  phases: { phase: string; closesIn: number }[];
  material: { level: string; phase: string };
  recipients: string[];
  approvedBySelf: boolean | null;
  /** What goes beyond the plainest case; what is left out is as it should be. */
  more?: MoreScene;
}

/** People, item, phase and records around the request. */
export interface MoreScene {
  listed?: { supplier: boolean; lifted: boolean };
  incident?: { severity: "S1" | "S2" | "S3"; closed: boolean };
  item?: {
    overlays?: readonly string[];
    countries?: readonly string[] | null;
    citizenships?: readonly string[] | null;
    ownHead?: { of: AgreementScene; verdict: "pass" | "fail" | null };
  };
  mode?: "view_only" | "download";
  person?: {
    citizenships: readonly string[];
    cleared: boolean;
    undertaking: { beganIn: number; endsIn: number | null; confirmed: boolean } | null;
    left?: boolean;
  };
  demands?: {
    maxTier?: string;
    maxLevel?: string;
    mode?: "view_only";
    maxItems?: number;
    controls?: readonly { question: string; values: readonly string[] }[];
    evidence?: readonly string[];
    terms?: Record<string, unknown>;
  };
  /** The answer to the question of a control. */
  answer?: { value: string; returned: boolean };
  termCheck?: "pass" | "fail";
  /** Last days of access to other items of the phase, from today. */
  others?: readonly number[];
  /** Where our material leaves from; null: nobody said so. Left out: Germany. */
  home?: string | null;
  /** What is on record for the way to Germany. */
  basis?: {
    overlay: string;
    beganIn: number;
    endsIn: number;
    withdrawnIn?: number;
    /** The clauses it rests on. */
    clauses?: AgreementScene;
  };
  closedPhase?: { phase: string; closedIn: number };
}

/** A company one tier down, and how its edge stands. */
export interface SubScene {
  state: "proposed" | "consented" | "objected";
  /** The last day to object; null: silence never counts. */
  objectsIn?: number | null;
  joinder: AgreementScene | null;
  verdict: "pass" | "fail" | null;
  acceptedIn?: number | null;
  below?: SubScene[];
}

/** A company above, the edge that leads down from it, and its own agreement. */
export interface LinkScene {
  state: "proposed" | "consented" | "ended";
  objectsIn: number | null;
  agreement: AgreementScene | null;
  verdict: "pass" | "fail" | null;
  acceptedIn: number | null;
  engagement: "open" | "closed";
  supplier: "active" | "archived";
}

export interface AgreementScene {
  state: "draft" | "sent" | "signed" | "in_force" | "terminated" | "superseded";
  beginsIn: number;
  endsIn: number | null;
  authority: boolean;
  /** It has to be signed anew by a day; `heldIn` is the last day on which it was strict enough before. */
  renewal?: {
    dueIn: number;
    heldIn: number | null;
    afterwards: "suspend" | "at_once" | "remind";
    state: "open" | "released";
  } | null;
}

const inForce: AgreementScene = { state: "in_force", beginsIn: -10, endsIn: null, authority: true };

/** A scene with one of everything, in which access is open. */
export const WHOLE_SCENE: Scene = {
  supplier: "active",
  engagement: "open",
  level: "C3",
  deed: inForce,
  head: inForce,
  verdict: "pass",
  subs: [{ state: "consented", joinder: inForce, verdict: "pass" }],
  assessment: "decided",
  decision: { tier: "moderate", knockOuts: [], validFor: 100 },
  override: { tier: "low", endsIn: 10, confirmed: true },
  evidence: { review: "accepted", expiresIn: 90, scan: "clean" },
  evidenceRequired: true,
  phases: [{ phase: "P0", closesIn: 30 }],
  material: { level: "C3", phase: "P0" },
  recipients: ["DE"],
  approvedBySelf: false,
};
