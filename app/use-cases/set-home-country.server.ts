// Says which country our material leaves from: every rule about ways is read from there.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { readSettings, writeSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";

/** Keeps it; saying the same again is no change. */
export async function setHomeCountry(
  context: StaffContext<"jurisdiction.write">,
  country: string,
): Promise<void> {
  await inTransaction(context, async (writer) => {
    const { homeCountry } = await readSettings(writer);
    if (homeCountry === country) return;
    await writeSettings(writer, { homeCountry: country });
    await recordEvent(writer, context.scope.actor, {
      type: "home_country.set",
      supplierId: null,
      subjectId: null,
      detail: { country, before: homeCountry },
    });
  });
}
