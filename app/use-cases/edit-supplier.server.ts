// Procurement changes what the register says about a supplier.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findLastChange } from "#db/supplier-history.ts";
import { changeSupplier, findSupplier, type SupplierFacts } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

export interface FieldConflict {
  readonly field: keyof SupplierFacts;
  /** What the register says now. */
  readonly theirs: string;
}

export interface EditConflict {
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly fields: readonly FieldConflict[];
}

/**
 * Saves over the version the clerk saw. When somebody saved in between nothing is overwritten: `changed_meanwhile`
 * tells who and which fields differ, with the version to save over once that was read.
 */
export async function editSupplier(
  context: StaffContext<"supplier.write">,
  edit: { supplierId: string; version: number; facts: SupplierFacts },
): Promise<
  | { ok: true }
  | { ok: false; reason: "missing" | "archived" }
  | { ok: false; reason: "changed_meanwhile"; conflict: EditConflict }
> {
  const { supplierId, version, facts } = edit;
  return inTransaction(context, async (writer, { today }) => {
    const before = await findSupplier(writer, supplierId, today);
    if (!before) return { ok: false, reason: "missing" };
    if (before.status === "archived") return { ok: false, reason: "archived" };
    if (!(await changeSupplier(writer, supplierId, version, facts))) {
      const now = (await findSupplier(writer, supplierId, today)) ?? before;
      const last = await findLastChange(writer, supplierId);
      return {
        ok: false,
        reason: "changed_meanwhile",
        conflict: {
          version: now.version,
          changedBy: last?.actorName ?? null,
          changedAt: last?.at ?? null,
          fields: changedFields(now, facts).map((field) => ({ field, theirs: spoken(now, field) })),
        },
      };
    }
    await recordEvent(writer, context.scope.actor, {
      type: "supplier.changed",
      supplierId,
      subjectId: supplierId,
      detail: { fields: changedFields(before, facts), version: version + 1 },
    });
    return { ok: true };
  });
}

const FIELDS = [
  "legalName",
  "registrationNumber",
  "country",
  "domain",
  "tags",
  "ownerId",
  "note",
] as const;

function changedFields(before: SupplierFacts, after: SupplierFacts): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => plain(before[field]) !== plain(after[field]));
}

function plain(value: SupplierFacts[(typeof FIELDS)[number]]): string {
  return Array.isArray(value) ? value.join(", ") : ((value as string | null) ?? "");
}

function spoken(now: SupplierFacts & { ownerName: string | null }, field: (typeof FIELDS)[number]) {
  return field === "ownerId" ? (now.ownerName ?? "nobody") : plain(now[field]);
}
