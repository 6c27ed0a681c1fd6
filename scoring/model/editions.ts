// Decides which model edition a decision is made, or made again, with.
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import type { Model } from "#scoring/model/model.ts";

/** Every edition ever published, oldest first. */
export const MODEL_EDITIONS: readonly Model[] = [MODEL_2026_1];

/** The edition new assessments are sent with; a sent assessment keeps the one it was sent with. */
export const CURRENT_MODEL: Model = MODEL_2026_1;

/** The edition of that id, or undefined when none was published under it. */
export function findModel(id: string): Model | undefined {
  return MODEL_EDITIONS.find((model) => model.id === id);
}
