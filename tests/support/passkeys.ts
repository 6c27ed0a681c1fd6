// A passkey without a browser: an authenticator in software that answers as the standard says, or wrongly where told to.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Arranging } from "./builders.ts";

export interface SoftPasskey {
  readonly credentialId: string;
  /** The browser's JSON of an answer to a challenge. */
  answer(challenge: string, otherwise?: Wrongly): string;
}

export interface Wrongly {
  readonly origin?: string;
  readonly type?: string;
  /** Of the authenticator: 1 somebody is there, 4 it verified its owner. */
  readonly flags?: number;
  readonly counter?: number;
  readonly domain?: string;
}

/** Gives a contact a person of the sign-in tables, and that one a passkey. */
export async function aPasskey(
  db: Arranging,
  contactId: string,
  origin: string,
): Promise<SoftPasskey> {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" });
  const part = (text: string | undefined) => Buffer.from(text ?? "", "base64url");
  // {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    part(jwk.x),
    Buffer.from("225820", "hex"),
    part(jwk.y),
  ]);
  const credentialId = randomBytes(16).toString("base64url");
  const email = `${randomBytes(6).toString("hex")}@contact.example`;
  const { rows } = await db.owner.query<{ id: string }>(
    "insert into auth_user (name, email, email_verified) values ('A contact', $1, true) returning id",
    [email],
  );
  const userId = rows[0]!.id;
  await db.owner.query("update contact set auth_user_id = $1 where id = $2", [userId, contactId]);
  await db.owner.query(
    `insert into auth_passkey (public_key, user_id, credential_id, counter, device_type, backed_up, created_at)
     values ($1, $2, $3, 0, 'singleDevice', false, now())`,
    [cose.toString("base64"), userId, credentialId],
  );
  let counted = 0;
  return {
    credentialId,
    answer(challenge, otherwise = {}) {
      counted += 1;
      const { domain = new URL(origin).hostname, flags = 5, counter = counted } = otherwise;
      const said = { type: "webauthn.get", challenge, origin, crossOrigin: false, ...otherwise };
      const { type, origin: from, crossOrigin } = said;
      const clientData = Buffer.from(
        JSON.stringify({ type, challenge, origin: from, crossOrigin }),
      );
      const count = Buffer.alloc(4);
      count.writeUInt32BE(counter);
      const data = Buffer.concat([sha256(Buffer.from(domain)), Buffer.of(flags), count]);
      const signature = sign("sha256", Buffer.concat([data, sha256(clientData)]), privateKey);
      return JSON.stringify({
        id: credentialId,
        rawId: credentialId,
        type: "public-key",
        response: {
          authenticatorData: data.toString("base64url"),
          clientDataJSON: clientData.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      });
    },
  };
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
