// Tells everybody concerned of an emergency access, whoever made the change included: nobody opens this way unseen.
import type { StaffPerson } from "#app/access/context.ts";
import { staffMay } from "#app/access/permissions.ts";
import { frameMail } from "#app/emails/frame.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { mailAsker } from "./mail-asker.ts";

const SAID = {
  asked: {
    subject: "Emergency access to material was asked for",
    sentence:
      "asks for emergency access to confidential material. Nothing opens unless a second administrator approves it within a day.",
  },
  approved: {
    subject: "Emergency access to material is running",
    sentence:
      "approved emergency access to confidential material. It ends by itself after four hours; an administrator can end it at once.",
  },
  not_marked: {
    subject: "A file under emergency access was not handed out",
    sentence:
      "could not open an item under emergency access: no name can be written on the pages of its file. An administrator can ask that it is handed out without, and another one decides.",
  },
  unmarked: {
    subject: "A copy without marks is handed out under emergency access",
    sentence:
      "decided as the second administrator that a file which cannot carry its reader's name is handed out without it. The decision is sealed.",
  },
} as const;

/** One mail for each. It names no material. */
export async function tellBreakGlass(
  writer: Writer,
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  news: keyof typeof SAID,
  people: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
  }[],
  about: { readonly id: string; readonly materialId: string; readonly reason: string | null },
): Promise<void> {
  const asker = mailAsker(await readSettings(writer), staff);
  const origin = portal.config.FLOWDOWN_URL;
  for (const { name, email, roles } of people)
    await queueMail(writer, {
      template: `break_glass_${news}`,
      to: { name, address: email },
      ...frameMail({
        locale: "en",
        subject: SAID[news].subject,
        greeting: `Dear ${name},`,
        paragraphs: [`${staff.name} ${SAID[news].sentence}`],
        facts: about.reason === null ? [] : [{ term: "Reason", value: about.reason }],
        action: { label: "Open the page", href: origin + pageFor(roles, about.materialId) },
        why: "You get this mail because you are an administrator, a risk officer, the owner of the item, or named in it.",
        asker,
        origin,
      }),
      supplierId: null,
      subjectId: about.id,
    });
}

// the page of emergency access is the administrators'; whoever may read the item has its chain of custody, and the one who
// reads in an emergency finds the button at the top of every page
function pageFor(roles: readonly string[], materialId: string): string {
  if (staffMay(roles, "break_glass.manage")) return "/break-glass";
  return staffMay(roles, "material.read") ? `/materials/${materialId}` : "/";
}
