// Arranges chains of any depth: each company named by the one above, consented to, signed and countersigned.
import { proposeSubcontractor } from "#app/use-cases/propose-subcontractor.server.ts";
import { countersign, sign, type Signer } from "./agreements.ts";
import { consent, namingAs, proposal, subOf } from "./chain.ts";
import type { TestPortal } from "./portal.ts";

export interface Tier extends Signer {
  readonly engagementId: string;
  readonly agreementId: string;
}

/** Names one more company below another. Returns what the use-case says. */
export function nameBelow(desk: TestPortal, prime: Signer & { engagementId: string }) {
  return proposeSubcontractor(namingAs(desk, prime), proposal(prime.engagementId));
}

/** One more tier: named, consented to and, unless said otherwise, in force. */
export async function aTierBelow(
  desk: TestPortal,
  prime: Signer & { engagementId: string },
  signed = true,
): Promise<Tier & { readonly edgeId: string }> {
  const named = await nameBelow(desk, prime);
  if (!named.ok) throw new Error(named.reason);
  const done = await consent(desk, named.id);
  if (!done.ok) throw new Error(done.reason);
  const sub = await subOf(desk, named.id);
  const { rows } = await desk.db.owner.query<{ id: string }>(
    "select sub_engagement_id as id from subcontracting where id = $1",
    [named.id],
  );
  if (signed) {
    await sign(desk, sub);
    await countersign(desk, sub.agreementId);
  }
  return { ...sub, engagementId: rows[0]!.id, edgeId: named.id };
}
