// Asks a timestamp authority (RFC 3161) about one hash, and decides whether what it answers may be kept.
import { randomBytes, X509Certificate } from "node:crypto";
import { checkTimestamp } from "./verifier/check-timestamp.mjs";

export interface Authority {
  readonly url: string;
  /** PEM of the certificates its own must lead to; undefined when any counts. */
  readonly root?: string | undefined;
  readonly timeoutMs: number;
}

export interface Stamp {
  /** The authority's answer as it came (DER). */
  readonly response: Buffer;
  readonly at: Date;
  readonly authority: string;
  readonly fingerprint: string;
  readonly serial: string;
  readonly rooted: boolean;
}

const LONGEST_ANSWER = 100_000;
/** How far the authority's clock may be from ours. */
const CLOCKS_MS = 600_000;

/** The stamp of a SHA-256 (hexadecimal). Throws in a sentence why there is none; waits no longer than it is told. */
export async function askTimestamp(authority: Authority, sha256: string): Promise<Stamp> {
  const nonce = randomBytes(8);
  // a positive number of exactly eight bytes has one spelling
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const response = await ask(authority, timestampQuery(sha256, nonce));
  const stamp = await checkTimestamp(new Uint8Array(response)).catch((reason: unknown) => {
    throw reason instanceof Error ? reason : new Error(String(reason));
  });
  if (stamp.imprint !== sha256)
    throw new Error("it stamped another hash than the one it was given");
  if (stamp.nonce !== nonce.toString("hex"))
    throw new Error("it answered another question than ours (nonce)");
  const at = new Date(stamp.at);
  if (Math.abs(at.getTime() - Date.now()) > CLOCKS_MS)
    throw new Error(`its clock says ${stamp.at}: more than ten minutes from ours`);
  const { root } = authority;
  if (root !== undefined && !leadsTo(stamp.certificates, root, at))
    throw new Error("its certificate does not lead to the configured root");
  const { name, fingerprint, serial } = stamp;
  return { response, at, authority: name, fingerprint, serial, rooted: root !== undefined };
}

/** The authority's host, as people are told it; null when none is configured. */
export function hostOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).host;
}

/** The question: version 1, the hash, a number that the answer must repeat, and a wish for the certificate. */
export function timestampQuery(sha256: string, nonce: Buffer): Buffer {
  const algorithm = der(0x30, Buffer.from("06096086480165030402010500", "hex"));
  const imprint = der(0x30, algorithm, der(0x04, Buffer.from(sha256, "hex")));
  const version = der(0x02, Buffer.of(1));
  return der(0x30, version, imprint, der(0x02, nonce), der(0x01, Buffer.of(0xff)));
}

// every part of a question is shorter than 128 bytes
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, value.length), value]);
}

async function ask({ url, timeoutMs }: Authority, query: Buffer): Promise<Buffer> {
  const target = new URL(url);
  const { username, password } = target;
  [target.username, target.password] = ["", ""];
  const names = [username, password].map(decodeURIComponent).join(":");
  const answer = await fetch(target, {
    method: "POST",
    body: new Uint8Array(query),
    headers: {
      "Content-Type": "application/timestamp-query",
      ...(username && { Authorization: `Basic ${Buffer.from(names).toString("base64")}` }),
    },
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new Error(`it did not answer: ${whyOf(error)}`);
  });
  if (!answer.ok) throw new Error(`it answered with status ${answer.status}`);
  return readShort(answer);
}

// the signal that ends the asking ends the reading too
async function readShort({ body }: Response): Promise<Buffer> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  for (let size = 0; ;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) return Buffer.concat(pieces);
    size += piece.value.length;
    if (size > LONGEST_ANSWER) throw new Error("its answer is too long for a timestamp");
    pieces.push(piece.value);
  }
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

// from the stamp's certificate upwards, each signed by the next and valid at the moment stated, to one that is configured
function leadsTo(certificates: readonly Uint8Array[], root: string, at: Date): boolean {
  const roots = (
    root.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  ).map((pem) => new X509Certificate(pem));
  const carried = certificates.map((one) => new X509Certificate(one));
  let [one] = carried;
  for (let steps = 0; one !== undefined && steps < 8; steps += 1) {
    const below: X509Certificate = one;
    if (new Date(below.validFrom) > at || new Date(below.validTo) < at) return false;
    if (roots.some(({ fingerprint256 }) => fingerprint256 === below.fingerprint256)) return true;
    one = [...roots, ...carried].find(
      (above) =>
        above.ca &&
        above.fingerprint256 !== below.fingerprint256 &&
        below.checkIssued(above) &&
        below.verify(above.publicKey),
    );
  }
  return false;
}
