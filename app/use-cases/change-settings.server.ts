// Changes what the organisation says about itself and its policy.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { readSettings, writeSettings, type Settings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";

/** Keeps the settings and records which changed, from what to what. Nothing is recorded when nothing changed. */
export async function changeSettings(
  context: StaffContext<"settings.manage">,
  wanted: Omit<Settings, "homeCountry">,
): Promise<{ ok: true; changed: readonly string[] }> {
  return inTransaction(context, async (writer) => {
    const before = await readSettings(writer);
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (name) => String(before[name]) !== String(wanted[name]),
    );
    if (changed.length === 0) return { ok: true, changed };
    await writeSettings(writer, wanted);
    await recordEvent(writer, context.scope.actor, {
      type: "settings.changed",
      supplierId: null,
      subjectId: null,
      detail: Object.fromEntries(
        changed.flatMap((name) => [
          [`${name}Before`, before[name]],
          [`${name}After`, wanted[name]],
        ]),
      ),
    });
    return { ok: true, changed };
  });
}
