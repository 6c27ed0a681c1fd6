// Whom a mail names as the one who asks: the organisation's contact, or the member of staff behind the change.
import type { MailContent } from "#app/emails/frame.ts";
import type { Settings } from "#db/settings.ts";

/** The organisation as the settings name it, whoever made the change. */
export function organisationAsker(settings: Settings): MailContent["asker"] {
  const { organisation, contactName, contactEmail, contactPhone } = settings;
  return { organisation, name: contactName, email: contactEmail, phone: contactPhone };
}

/** The asker of a mail to a supplier. Without a contact in the settings the member of staff is named. */
export function mailAsker(
  settings: Settings,
  staff?: { readonly name: string; readonly email: string },
): MailContent["asker"] {
  return settings.contactEmail === ""
    ? { organisation: settings.organisation, ...staff }
    : organisationAsker(settings);
}
