// Tells whoever could take the second step of something that it waits: at once, and again after a time.
import { secondPersonMail } from "#app/emails/second-person.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import {
  findWaiting,
  listSecondPeople,
  type SecondKind,
  type WaitingStep,
} from "#db/second-people.ts";
import { readSettings } from "#db/settings.ts";
import { organisationAsker } from "./mail-asker.ts";

const PAGE: Readonly<Record<SecondKind, (id: string) => string>> = {
  erasure: (id) => `/erasures/${id}`,
  deviation: (id) => `/deviations/${id}`,
  hold: (id) => `/holds/${id}`,
  break_glass: () => "/break-glass",
  unmarked: () => "/break-glass",
};

/** One mail for each of them. False when the step does not wait any more. */
export async function tellSecondPeople(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  { kind, id }: Pick<WaitingStep, "kind" | "id">,
  again = false,
): Promise<boolean> {
  const step = await findWaiting(writer, kind, id);
  if (!step) return false;
  const asker = organisationAsker(await readSettings(writer));
  const origin = config.FLOWDOWN_URL;
  for (const { name, address } of await listSecondPeople(writer, step))
    await queueMail(writer, {
      template: `${kind}_${again ? "still_waits" : "waits"}`,
      to: { name, address },
      ...secondPersonMail({
        kind,
        name,
        by: step.by,
        about: step.about,
        since: again ? step.startedOn : null,
        href: origin + PAGE[kind](id),
        asker,
        origin,
      }),
      supplierId: step.supplierId,
      subjectId: id,
    });
  return true;
}
