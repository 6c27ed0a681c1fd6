// Asks a signer who has a passkey for its answer about this very text; who has none signs as before.
import type { SupplierContext } from "#app/access/context.ts";
import { checkAssertion } from "#app/sealing/check-assertion.server.ts";
import { signingChallenge, type ActOfSigning } from "#app/sealing/signing-challenge.ts";
import type { Writer } from "#db/connection.ts";
import { listPasskeysOf, moveCounter } from "#db/passkeys.ts";

/** What the sealed record keeps; null for a contact without a passkey; undefined when the answer is missing or does not hold. */
export async function confirmSigner(
  { supplier, portal }: SupplierContext<"own.agreement.sign">,
  writer: Writer,
  act: Omit<ActOfSigning, "contactId">,
  answer: string | null,
  now: Date,
) {
  const { supplierId, contactId } = supplier;
  const passkeys = await listPasskeysOf(writer, supplierId, contactId);
  if (passkeys.length === 0) return null;
  const checked = checkAssertion(answer ?? "", {
    challenge: signingChallenge({ ...act, contactId }),
    origin: portal.config.FLOWDOWN_URL,
    passkeys,
  });
  if (!checked.ok) return undefined;
  const known = passkeys.find((one) => one.id === checked.id);
  if (!(await moveCounter(writer, checked.id, known?.counter ?? 0, checked.counter)))
    return undefined;
  return { method: "passkey", at: now.toISOString(), assertion: { ...checked.evidence } };
}
