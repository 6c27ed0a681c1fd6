// Decides the order in which the register of the demo story grew.
import type { SupplierStory } from "../story-shape.ts";
import { ELECTRONICS } from "./electronics.ts";
import { FIVE_TIERS } from "./five-tiers.ts";
import { IMPORTED } from "./imported.ts";
import { MECHANICS } from "./mechanics.ts";
import { PIPELINE } from "./pipeline.ts";
import { REVIEWS } from "./reviews.ts";
import { SERVICES } from "./service-suppliers.ts";

export const SUPPLIERS: readonly SupplierStory[] = [
  ...MECHANICS,
  ...ELECTRONICS,
  ...SERVICES,
  ...FIVE_TIERS,
  ...REVIEWS,
  ...PIPELINE,
  ...IMPORTED,
];
