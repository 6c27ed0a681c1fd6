// Tells which letters went out: old ones are gone with their text, those not yet opened still wait with a link that works.
import { createHmac } from "node:crypto";
import { hashSecret } from "#app/access/cookies.server.ts";
import { INVITATION_DAYS, invitationMail } from "#app/use-cases/parts/invitation-mail.server.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { readSettings } from "#db/settings.ts";
import { addDays } from "#scoring/day.ts";
import { later } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import { staffOf, type Telling, type Told } from "./telling.ts";

/** The invitation of a sent engagement: its link, and its mail as the outbox shows it. */
export async function tellLetter(telling: Telling, told: Told): Promise<void> {
  const { writer, calendar, portal } = telling;
  const { story, lead, sentAt, supplierId, supplier } = told;
  if (!sentAt) return;
  const secret = createHmac("sha256", portal.secret)
    .update(`demo invitation\n${story.key}`)
    .digest("base64url");
  const subjectId = stableId("assessment", story.key);
  const opened = story.assessment?.opened;
  const delivered = story.assessment?.delivered !== undefined;
  await addRows(writer, "access_token", [
    {
      purpose: "supplier_invitation",
      token_hash: hashSecret(secret),
      supplier_id: supplierId,
      contact_id: lead.id,
      subject_id: subjectId,
      expires_at: new Date(`${addDays(calendar.day(story.sent!), INVITATION_DAYS)}T23:00:00Z`),
      used_at: opened === undefined ? null : calendar.moment(opened, "11:40"),
      created_by: staffOf(story.inviter).id,
      created_at: sentAt,
    },
  ]);
  const mail = invitationMail({
    kind: "invitation",
    contact: { name: lead.name, language: lead.language ?? "en" },
    supplierName: supplier.name,
    title: story.title,
    message: story.message ?? "",
    exposure: told.exposure,
    package: told.package,
    dueOn: calendar.day(story.due),
    secret,
    settings: await readSettings(writer),
    sender: staffOf(story.inviter),
    origin: portal.config.FLOWDOWN_URL,
  });
  const waits = opened === undefined && story.withdrawn === undefined;
  await addRows(writer, "outbox_mail", [
    {
      id: stableId("mail", story.key),
      template: "supplier_invitation",
      to_address: lead.email,
      to_name: lead.name,
      subject: mail.subject,
      text_body: waits ? mail.text : "",
      html_body: waits ? mail.html : "",
      supplier_id: supplierId,
      subject_id: subjectId,
      state: !delivered ? ("failed" as const) : waits ? ("kept" as const) : ("sent" as const),
      attempts: delivered ? 1 : 3,
      last_error: delivered ? "" : "450 4.2.1 Mailbox is busy, try again later",
      smtp_response: delivered && !waits ? "250 2.0.0 Ok: queued" : "",
      created_at: sentAt,
      sent_at: delivered && !waits ? later(sentAt, 1) : null,
    },
  ]);
}
