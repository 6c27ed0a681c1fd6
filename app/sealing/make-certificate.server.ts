// Makes the X.509 certificate of a pair of keys: self-made, for signing content, in force for ten years.
import { randomBytes, type webcrypto } from "node:crypto";

const YEARS = 10;

/** The certificate, DER. It begins an hour before `at`, so that a clock that is a little behind still finds it in force. */
export async function makeCertificate(
  keys: webcrypto.CryptoKeyPair,
  origin: string,
  at: Date,
): Promise<ArrayBuffer> {
  const [asn1js, pkijs] = await Promise.all([import("asn1js"), import("pkijs")]);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: "2.5.4.3",
        value: new asn1js.Utf8String({ value: `Flowdown portal seal, ${new URL(origin).host}` }),
      }),
    );
  const begins = new Date(Math.floor(at.getTime() / 1000) * 1000 - 3_600_000);
  const ends = new Date(begins);
  ends.setUTCFullYear(begins.getUTCFullYear() + YEARS);
  certificate.notBefore.value = begins;
  certificate.notAfter.value = ends;
  // digital signature and commitment to content, no authority over other certificates
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  const basic = new pkijs.BasicConstraints({ cA: false });
  certificate.extensions = [
    new pkijs.Extension({ extnID: "2.5.29.15", critical: true, extnValue: usage.toBER(false) }),
    new pkijs.Extension({ extnID: "2.5.29.19", extnValue: basic.toSchema().toBER(false) }),
  ];
  const engine = pkijs.getCrypto(true);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, "SHA-256", engine);
  return certificate.toSchema(true).toBER(false);
}
