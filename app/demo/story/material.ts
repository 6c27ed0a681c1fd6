// Data: the confidential items of the story, from a public capability statement to the crown jewels.
import type { Level, Phase } from "#scoring/facts.ts";
import type { HeadKey, StaffKey } from "./company.ts";

interface MaterialStory {
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly owner: StaffKey;
  readonly head?: HeadKey;
  readonly registered: number;
  readonly retired?: number;
  readonly overlays?: readonly string[];
  /** Where it may be looked at; absent: wherever the agreement allows. */
  readonly countries?: readonly string[];
  /** Whose citizens may see an export-controlled item. */
  readonly citizenships?: readonly string[];
  readonly storage?: string;
}

export const MATERIAL = {
  capability: {
    reference: "HO-GEN-0001",
    title: "Capability statement for partners",
    description: "What we build and at which sites. Shared before anybody signs.",
    level: "C1",
    phase: "P0",
    owner: "jonas",
    registered: -190,
  },
  alloy: {
    reference: "HO-STR-0102",
    title: "Casting alloy data sheet, strut family",
    description: "Alloy composition window, heat treatment and acceptance values.",
    level: "C2",
    phase: "P1",
    owner: "jonas",
    head: "sentra",
    registered: -188,
  },
  strut: {
    reference: "HO-STR-0101",
    title: "Strut bracket, drawing set rev. D",
    description: "Twelve drawings with tolerances and inspection plan.",
    level: "C3",
    phase: "P3",
    owner: "jonas",
    head: "sentra",
    registered: -188,
  },
  blanket: {
    reference: "HO-THM-0204",
    title: "Thermal blankets, cut patterns",
    description: "Flat patterns of the multi-layer blankets with venting holes.",
    level: "C3",
    phase: "P3",
    owner: "jonas",
    head: "sentra",
    registered: -186,
  },
  thermal_test: {
    reference: "HO-THM-0210",
    title: "Thermal vacuum test, predictions",
    description: "Predicted temperatures per node for the qualification cycle.",
    level: "C2",
    phase: "P2",
    owner: "jonas",
    head: "sentra",
    registered: -180,
  },
  vibration: {
    reference: "HO-TST-0801",
    title: "Vibration test procedure, qualification model",
    description: "Levels, notching and instrumentation plan.",
    level: "C2",
    phase: "P2",
    owner: "jonas",
    head: "sentra",
    registered: -178,
  },
  coating: {
    reference: "HO-COA-0901",
    title: "Black coating, process recipe",
    description: "Bath composition and sequence of our own optical black coating.",
    level: "C3",
    phase: "P3",
    owner: "jonas",
    registered: -176,
  },
  harness: {
    reference: "HO-HAR-0301",
    title: "Harness routing model, payload module",
    description: "Routing, bundle diameters and connector list.",
    level: "C2",
    phase: "P2",
    owner: "amelie",
    head: "sentra",
    registered: -175,
  },
  power_board: {
    reference: "HO-PCB-0402",
    title: "Power board, fabrication data rev. 7",
    description: "Layers, drill files and stack-up of the 28 V power board.",
    level: "C3",
    phase: "P3",
    owner: "amelie",
    head: "sentra",
    registered: -174,
  },
  feed: {
    reference: "HO-RF-0501",
    title: "Antenna feed, inner geometry",
    description: "Surface model of the feed horn with its corrugations.",
    level: "C3",
    phase: "P3",
    owner: "amelie",
    head: "sentra",
    registered: -171,
  },
  optics: {
    reference: "HO-OPT-0550",
    title: "LUMEN optical bench, trade-off",
    description: "Comparison of three bench concepts with mass and stability.",
    level: "C2",
    phase: "P1",
    owner: "amelie",
    head: "lumen",
    registered: -140,
  },
  switch: {
    reference: "HO-PWR-0415",
    title: "Radiation-hard power switch, application data of US origin",
    description: "Failure rates and drive limits of a part that is subject to export rules.",
    level: "C3",
    phase: "P3",
    owner: "amelie",
    head: "sentra",
    registered: -120,
    overlays: ["export_ear", "third_party_owned"],
    countries: ["DE", "FR", "CH"],
    citizenships: ["DE", "FR", "CH"],
    storage: "Encrypted, on machines in the countries named; never on a shared drive.",
  },
  mirror: {
    reference: "HO-OPT-0601",
    title: "AURIGA primary mirror, figure specification",
    description: "Aspheric figure, tolerances over spatial frequency and acceptance data.",
    level: "C2",
    phase: "P2",
    owner: "amelie",
    head: "auriga",
    registered: -160,
  },
  interface: {
    reference: "HO-SW-0601",
    title: "Attitude control, interface specification",
    description: "Telemetry, telecommands and timing of the attitude control software.",
    level: "C2",
    phase: "P2",
    owner: "piotr",
    head: "sentra",
    registered: -170,
  },
  keys: {
    reference: "HO-KEY-0700",
    title: "Command authentication, key ceremony plan",
    description: "Who creates, splits, stores and destroys the command keys, and how.",
    level: "C4",
    phase: "P4",
    owner: "piotr",
    head: "sentra",
    registered: -168,
  },
  guidance: {
    reference: "HO-SW-0620",
    title: "Guidance algorithm, design note",
    description: "The manoeuvre planner that no competitor has.",
    level: "C4",
    phase: "P3",
    owner: "piotr",
    registered: -120,
  },
  manual: {
    reference: "HO-DOC-1002",
    title: "Operations manual, draft for translation",
    description: "User manual of the ground segment.",
    level: "C2",
    phase: "P2",
    owner: "piotr",
    registered: -110,
  },
  old_bracket: {
    reference: "HO-STR-0088",
    title: "Bracket, drawing set rev. B",
    description: "Replaced by HO-STR-0101.",
    level: "C3",
    phase: "P3",
    owner: "jonas",
    registered: -188,
    retired: -61,
  },
} as const satisfies Readonly<Record<string, MaterialStory>>;

export type MaterialKey = keyof typeof MATERIAL;
export const MATERIALS: Readonly<Record<MaterialKey, MaterialStory>> = MATERIAL;
