// Mail on its way: written with the change that causes it, sent by a job, read by an administrator when there is no SMTP.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import { enqueue } from "./jobs.ts";

export interface NewMail {
  readonly template: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly supplierId: string | null;
  readonly subjectId: string | null;
  /** The agreement whose signed PDF goes with it, made when it leaves. */
  readonly attachedAgreement?: string;
}

/** Puts a mail into the outbox and its sending on the queue, both in the writer's transaction. Returns its id. */
export async function queueMail(writer: Writer, mail: NewMail): Promise<string> {
  // the id is made here because a supplier's scope may add to the outbox but not read from it
  const id = randomUUID();
  await writer
    .insertInto("outbox_mail")
    .values({
      id,
      template: mail.template,
      to_address: mail.to.address,
      to_name: mail.to.name,
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html,
      supplier_id: mail.supplierId,
      subject_id: mail.subjectId,
      attached_agreement: mail.attachedAgreement ?? null,
    })
    .execute();
  await enqueue(writer, "send_mail", { mailId: id }, { key: `send_mail:${id}` });
  return id;
}

/** A mail that still has to be sent, locked for this transaction; undefined when it was sent or is being sent. */
export async function lockQueuedMail(writer: Writer, id: string) {
  return writer
    .selectFrom("outbox_mail")
    .where("id", "=", id)
    .where("state", "in", ["queued", "failed"])
    .forUpdate()
    .skipLocked()
    .select([
      "id",
      "to_address as toAddress",
      "to_name as toName",
      "subject",
      "text_body as text",
      "html_body as html",
      "subject_id as subjectId",
      "attached_agreement as attachedAgreement",
      "template",
    ])
    .executeTakeFirst();
}

/** Notes that the SMTP server took the mail. The bodies go: they held a link, and the recipient has them now. */
export async function markMailSent(writer: Writer, id: string, response: string): Promise<void> {
  await writer
    .updateTable("outbox_mail")
    .set({
      state: "sent",
      sent_at: sql`now()`,
      smtp_response: response.slice(0, 500),
      text_body: "",
      html_body: "",
      attempts: sql`attempts + 1`,
      last_error: "",
    })
    .where("id", "=", id)
    .execute();
}

/** Notes a failed attempt; the job tries again later. */
export async function markMailFailed(writer: Writer, id: string, error: string): Promise<void> {
  await writer
    .updateTable("outbox_mail")
    .set({ state: "failed", attempts: sql`attempts + 1`, last_error: error.slice(0, 1000) })
    .where("id", "=", id)
    .execute();
}

/** Without SMTP the mail stays for an administrator to read and pass on. */
export async function markMailKept(writer: Writer, id: string): Promise<void> {
  await writer.updateTable("outbox_mail").set({ state: "kept" }).where("id", "=", id).execute();
}

/** How many mails wait or failed: shown to administrators. */
export async function countWaitingMail(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom("outbox_mail")
    .where("state", "in", ["queued", "failed"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return row?.count ?? 0;
}
