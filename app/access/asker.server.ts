// Who asks, as every supplier page says it: the organisation, and whom to call.
import type { Asker } from "#app/screens/supplier/entry-frame.tsx";
import { DOOR, inReading, type Asking } from "#db/transaction.ts";
import { readSettings, type Settings } from "#db/settings.ts";
import { preferredLocale, type Locale } from "#app/ui/words.ts";

/** The organisation and its contact; nobody to call until an administrator named somebody. */
export function askerOf({
  organisation,
  contactName,
  contactEmail,
  contactPhone,
}: Settings): Asker {
  if (contactEmail === "") return { organisation, help: null };
  const phone = contactPhone === "" ? {} : { phone: contactPhone };
  return { organisation, help: { name: contactName, email: contactEmail, ...phone } };
}

/** What the frame of an entry page needs, before anybody is known. */
export async function entryFrame(
  { database }: Pick<Asking, "database">,
  request: Request,
  lang: Locale | undefined,
) {
  const settings = await inReading({ database, scope: DOOR }, readSettings);
  const locale = lang ?? preferredLocale(request.headers.get("accept-language"));
  return { locale, lang, asker: askerOf(settings) };
}
