// Checks a signature in CMS (RFC 5652), as PDFs and timestamps carry it: that it fits the content and its own certificate.
import { hexOf, moment, oid, readDer } from "./der.mjs";
import { bad, fromHex, hex } from "./reading.mjs";

/** The hashes that are known, by their identifiers. */
export const HASHES = /** @type {Record<string, string>} */ ({
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
});
const CURVES = /** @type {Record<string, [string, number]>} */ ({
  "1.2.840.10045.3.1.7": ["P-256", 32],
  "1.3.132.0.34": ["P-384", 48],
  "1.3.132.0.35": ["P-521", 66],
});
const SIGNATURE_HASHES = /** @type {Record<string, string>} */ ({
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
});

/** @param {string} hash @param {Uint8Array} bytes */
const digest = async (hash, bytes) =>
  hex(new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes))));

/** The signature and what it says. `content` is what was signed, when it does not lie inside. @param {Uint8Array} der @param {Uint8Array} [content] */
export async function checkCms(der, content) {
  const [type, wrapped] = readDer(der).items();
  if (oid(type) !== "1.2.840.113549.1.7.2") bad("this is no signature (CMS)");
  const parts = wrapped?.items()[0]?.items() ?? bad("this is no signature (CMS)");
  const [inner, carried] = parts[2]?.items() ?? [];
  const signed = content ?? carried?.items()[0]?.value ?? bad("what was signed is not there");
  const certificates = (parts.find(({ tag }) => tag === 0xa0)?.items() ?? []).map(readCertificate);
  const infos = parts.at(-1)?.items() ?? [];
  if (infos.length !== 1) bad("there is not exactly one signature in it");
  const info = infos[0]?.items() ?? [];
  const [, signer, digestWith, attributes, algorithm, signature] = info;
  const serial = hexOf(signer?.items()[1]);
  const issuer = hex(signer?.items()[0]?.whole ?? new Uint8Array());
  const certificate =
    certificates.find((one) => one.serial === serial && one.issuer === issuer) ??
    bad("the certificate of the signature is not in it");
  if (attributes?.tag !== 0xa0) bad("the signature names no attributes");
  const said = new Map(
    attributes?.items().map((one) => [oid(one.items()[0]), one.items()[1]?.items()[0]]),
  );
  const hash = HASHES[oid(digestWith?.items()[0])] ?? bad("the hash of the signature is not known");
  if (hexOf(said.get("1.2.840.113549.1.9.4")) !== (await digest(hash, signed)))
    bad("what was signed was changed since");
  if (oid(said.get("1.2.840.113549.1.9.3")) !== oid(inner))
    bad("the signature is about another kind of content");
  const bound = await bindsCertificate(said, certificate);
  const message = Uint8Array.from(attributes?.whole ?? []);
  message[0] = 0x31;
  const named = SIGNATURE_HASHES[oid(algorithm?.items()[0])] ?? hash;
  if (!(await fits(certificate.spki, named, signature?.value ?? new Uint8Array(), message)))
    bad("the signature does not fit its certificate");
  const time = said.get("1.2.840.113549.1.9.5");
  const statedAt = time === undefined ? null : moment(time);
  const carriedToo = certificates.map(({ whole }) => whole);
  return { signed, certificate, certificates: carriedToo, statedAt, type: oid(inner), bound };
}

/** @param {import("./der.mjs").Der} der */
function readCertificate(der) {
  const body = der.items()[0]?.items() ?? [];
  const at = body[0]?.tag === 0xa0 ? 1 : 0;
  const subject = body[at + 4]?.items() ?? [];
  const names = subject.flatMap((set) => set.items().map((pair) => pair.items()));
  const common = names.find(([type]) => oid(type) === "2.5.4.3")?.[1];
  const [from, until] = body[at + 3]?.items() ?? [];
  const extensions =
    body
      .find(({ tag }) => tag === 0xa3)
      ?.items()[0]
      ?.items() ?? [];
  return {
    whole: der.whole,
    from: moment(from),
    until: moment(until),
    purposes: purposesOf(extensions.map((one) => one.items())),
    serial: hexOf(body[at]),
    issuer: hex(body[at + 2]?.whole ?? new Uint8Array()),
    name: new TextDecoder().decode(common?.value ?? new Uint8Array()),
    spki: body[at + 5] ?? bad("the certificate is unreadable"),
  };
}

// what the certificate may be used for (extended key usage), as identifiers, behind "critical" where it insists
/** @param {import("./der.mjs").Der[][]} extensions */
function purposesOf(extensions) {
  const found = extensions.find(([type]) => oid(type) === "2.5.29.37");
  const value = found?.at(-1)?.value;
  if (found === undefined || value === undefined) return [];
  const insists = found.length === 3 && found[1]?.value[0] !== 0;
  return [...(insists ? ["critical"] : []), ...readDer(value).items().map(oid)];
}

// signing-certificate (v1 or v2): the signature says itself which certificate it was made with
/** @param {Map<string, import("./der.mjs").Der | undefined>} said @param {{ whole: Uint8Array }} certificate */
async function bindsCertificate(said, { whole }) {
  const second = said.get("1.2.840.113549.1.9.16.2.47");
  const first = said.get("1.2.840.113549.1.9.16.2.12");
  const id = (second ?? first)?.items()[0]?.items()[0]?.items() ?? [];
  if (id.length === 0) return false;
  const named = second && id[0]?.tag === 0x30 ? (HASHES[oid(id[0].items()[0])] ?? "") : "SHA-256";
  const bytes = id.find(({ tag }) => tag === 4);
  if (hexOf(bytes) !== (await digest(second ? named : "SHA-1", whole)))
    bad("the signature names another certificate");
  return true;
}

/** Whether a signature fits a key: RSA, ECDSA or Ed25519. @param {import("./der.mjs").Der} spki @param {string} hash @param {Uint8Array} signature @param {Uint8Array} message */
export async function fits(spki, hash, signature, message) {
  const [kind, parameter] = spki.items()[0]?.items() ?? [];
  const der = new Uint8Array(spki.whole);
  const bytes = new Uint8Array(message);
  if (oid(kind) === "1.2.840.113549.1.1.1") {
    const rsa = { name: "RSASSA-PKCS1-v1_5", hash };
    const key = await crypto.subtle.importKey("spki", der, rsa, false, ["verify"]);
    return crypto.subtle.verify(rsa, key, new Uint8Array(signature), bytes);
  }
  if (oid(kind) === "1.3.101.112") {
    const key = await crypto.subtle.importKey("spki", der, "Ed25519", false, ["verify"]);
    return crypto.subtle.verify("Ed25519", key, new Uint8Array(signature), bytes);
  }
  const [namedCurve, size] = CURVES[oid(parameter)] ?? bad("the kind of key is not known");
  const key = await crypto.subtle.importKey("spki", der, { name: "ECDSA", namedCurve }, false, [
    "verify",
  ]);
  const raw = readDer(signature)
    .items()
    .map((part) =>
      hexOf(part)
        .replace(/^(00)+/, "")
        .padStart(size * 2, "0"),
    );
  return crypto.subtle.verify({ name: "ECDSA", hash }, key, fromHex(raw.join("")), bytes);
}
