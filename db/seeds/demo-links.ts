// The links by which the demo's personas are tried out: made once, and made good again on every start.
import type { Writer } from "../connection.ts";

export interface DemoLink {
  readonly hash: Buffer;
  readonly expiresAt: Date;
  readonly staffId: string | null;
  readonly supplierId: string | null;
  readonly contactId: string | null;
}

/** Keeps the link; one that is there already lives on until the new day. */
export async function keepDemoLink(writer: Writer, link: DemoLink): Promise<void> {
  await writer
    .insertInto("access_token")
    .values({
      purpose: "demo_sign_in",
      token_hash: link.hash,
      expires_at: link.expiresAt,
      staff_id: link.staffId,
      supplier_id: link.supplierId,
      contact_id: link.contactId,
    })
    .onConflict((conflict) =>
      conflict.column("token_hash").doUpdateSet({ expires_at: link.expiresAt, revoked_at: null }),
    )
    .execute();
}
