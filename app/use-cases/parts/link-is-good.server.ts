// Looks a link up without using it, so that costly work is done for good links only.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { findAccessToken } from "#db/access-tokens.ts";
import { inReading } from "#db/transaction.ts";

/** Whether the link would work now. Using it decides again, once for all who try at the same time. */
export async function linkIsGood(
  context: OpenContext<"join"> | OpenContext<"first_run">,
  token: string,
  purpose: "staff_invitation" | "first_run",
): Promise<boolean> {
  const link = await inReading(context, (reader) =>
    findAccessToken(reader, hashSecret(token), [purpose]),
  );
  return link?.usable ?? false;
}
