// A device with a finger reader, as a real Chromium knows it: passkeys are made and asked for as on a phone.
import type { Visitor } from "#tests/support/visitor.ts";

/** Gives the visitor such a device. Returns how to let its owner go away, and come back. */
export async function withAuthenticator({
  page,
}: Visitor): Promise<(there: boolean) => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async (there) =>
    void (await session.send("WebAuthn.setUserVerified", {
      authenticatorId,
      isUserVerified: there,
    }));
}
