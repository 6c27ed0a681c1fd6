// The items of the register that an edge of the chain names.
import type { Reader } from "./connection.ts";

/** The items behind ids, by title. */
export async function listEdgeItems(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader
    .selectFrom("material")
    .where("id", "in", ids)
    .orderBy("title")
    .orderBy("id")
    .select(["id", "title", "reference", "level"])
    .execute();
}
