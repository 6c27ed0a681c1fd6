// Where the material of a scene leaves from, and what is on record for the way to Ada: written as the owner of the database.
import type { Staging } from "./chain-scene.ts";
import type { Writing } from "./more-scene.ts";
import type { MoreScene } from "./scene.ts";

/** Writes it. Without a word about it, what leaves comes from Germany. */
export async function stageRoutes(
  {
    setting,
    insert,
    day,
    agreement,
  }: Pick<Writing, "insert" | "day" | "setting"> & Pick<Staging, "agreement">,
  { home = "DE", basis }: MoreScene,
  around: {
    readonly supplierId: string;
    readonly engagementId: string;
    readonly officer: string;
  },
): Promise<void> {
  setting("homeCountry", home ?? "");
  if (!basis) return;
  const of = { supplier_id: around.supplierId, engagement_id: around.engagementId };
  const sheet = { ...of, template: "scc-reference-sheet" };
  const clauses = basis.clauses && (await agreement("scc_sheet", basis.clauses, sheet));
  const withdrawn = basis.withdrawnIn === undefined ? {} : { withdrawn_on: day(basis.withdrawnIn) };
  await insert("transfer_basis", {
    ...of,
    to_country: "DE",
    overlay: basis.overlay,
    mechanism: clauses ? "standard_clauses" : "permit",
    agreement_id: clauses ?? null,
    note: "What it rests on, in a sentence.",
    valid_from: day(basis.beganIn),
    valid_until: day(basis.endsIn),
    recorded_by: around.officer,
    ...withdrawn,
    ...(basis.withdrawnIn !== undefined && { withdrawn_by: around.officer }),
  });
}
