// Data: the instruments we know, in the order in which they are offered.
import { GDPR_28, HIPAA, SCC_9 } from "#scoring/obligations/instruments/data-protection.ts";
import {
  DFARS_7012,
  DFARS_7021,
  DORA_30,
} from "#scoring/obligations/instruments/defence-and-finance.ts";
import type { Instrument } from "#scoring/obligations/instruments/instrument.ts";

export const INSTRUMENTS: readonly Instrument[] = [
  GDPR_28,
  SCC_9,
  DFARS_7012,
  DFARS_7021,
  HIPAA,
  DORA_30,
];
