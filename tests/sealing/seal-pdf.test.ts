// The seal of a PDF, checked by others: pkijs over the byte range, poppler's pdfsig where it is installed, and our verifier.
import { fromBER, type OctetString } from "asn1js";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, createSecretKey, randomBytes, verify, X509Certificate } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Certificate, ContentInfo, SignedData } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { agreementRecord } from "#app/pdf/agreement-record.ts";
import { sealPdf } from "#app/pdf/seal-pdf.server.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import { certificateEnds } from "#app/sealing/certificate-ends.ts";
import { knownCertificates } from "#app/sealing/known-certificates.server.ts";
import { loadOrCreateSealCertificate } from "#app/sealing/seal-certificate.server.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { anAgreement } from "#tests/pdf/samples.ts";
import { aSeal } from "./a-package.ts";

let made: Awaited<ReturnType<typeof aSeal>>;
let document: Uint8Array;
let sealed: Uint8Array;
const SAYS = {
  at: new Date("2026-11-22T11:00:00Z"),
  reason: "Sealed as a whole by the portal",
  location: "https://portal.example",
};
beforeAll(async () => {
  made = await aSeal();
  document = await writeDocument(agreementRecord(anAgreement()));
  sealed = await sealPdf(document, made.seal, SAYS);
});

function rangeOf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString("latin1");
  const found = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/.exec(text)!;
  const [, , size, next] = found.map(Number) as [number, number, number, number, number];
  const signed = Buffer.concat([bytes.subarray(0, size), bytes.subarray(next)]);
  const contents = Buffer.from(text.slice(size + 1, next - 1), "hex");
  return { signed, contents, text };
}

// read by pkijs, judged by Node's own cryptography: nothing of what made the seal
function cmsHolds(bytes: Uint8Array): boolean {
  const { signed, contents } = rangeOf(bytes);
  const { result } = fromBER(new Uint8Array(contents).buffer);
  const cms = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  const [info] = cms.signerInfos;
  const attributes = Buffer.from(info!.signedAttrs!.encodedValue);
  attributes[0] = 0x31;
  const said = info!.signedAttrs!.attributes.find(({ type }) => type === "1.2.840.113549.1.9.4");
  const digest = Buffer.from((said!.values[0] as OctetString).valueBlock.valueHexView);
  const { publicKey } = new X509Certificate(made.seal.certificate);
  const signature = Buffer.from(info!.signature.valueBlock.valueHexView);
  return (
    digest.equals(createHash("sha256").update(signed).digest()) &&
    verify("sha256", attributes, publicKey, signature)
  );
}
const pdfsig = spawnSync("pdfsig", ["-v"]).error === undefined;
const judge = async (bytes: Uint8Array) =>
  (await judgeFiles([{ name: "a.pdf", bytes }]))[0]!.verdict;

describe("a sealed PDF", () => {
  test("is a PAdES signature over the whole file that an independent library accepts", async () => {
    const { text } = rangeOf(sealed);
    expect(text).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(cmsHolds(sealed)).toBe(true);
    expect(await judge(sealed)).toMatchObject({ ok: true });
  });

  test.skipIf(!pdfsig)(
    "holds for poppler's pdfsig (skipped where poppler-utils is not installed)",
    () => {
      const file = path.join(made.from.dataFolder, "sealed.pdf");
      writeFileSync(file, sealed);
      const said = execFileSync("pdfsig", [file], { encoding: "utf8" });
      expect(said).toContain("Signature is Valid");
      expect(said).toContain("Total document signed");
    },
  );

  test("shows any change: within, behind, or in the seal itself", async () => {
    const spots = Array.from({ length: 40 }, (_, turn) => Math.floor((turn / 40) * sealed.length));
    for (const at of spots) {
      const touched = Uint8Array.from(sealed);
      touched[at] = touched[at]! ^ 1;
      const zeroBehindTheSeal = Buffer.compare(touched, sealed) === 0;
      if (!zeroBehindTheSeal) expect((await judge(touched)).ok, `byte ${at}`).toBe(false);
    }
    const longer = Buffer.concat([sealed, Buffer.from("\n% one more word\n")]);
    expect(await judge(new Uint8Array(longer))).toMatchObject({ ok: false });
    expect(await judge(document)).toMatchObject({ ok: false, reason: "this PDF carries no seal" });
  }, 60_000);

  test("is the same file whenever it is made, and another for another moment", async () => {
    expect(Buffer.compare(await sealPdf(document, made.seal, SAYS), sealed)).toBe(0);
    const later = { ...SAYS, at: new Date("2026-11-23T11:00:00Z") };
    expect(Buffer.compare(await sealPdf(document, made.seal, later), sealed)).not.toBe(0);
  });

  test("claims a simple signature with a seal, and nothing more", () => {
    const said = JSON.stringify(agreementRecord(anAgreement()));
    expect(said).toMatch(/simple electronic signatures under the portal's electronic seal/);
    expect(said).not.toMatch(/qualified|advanced/i);
  });
});

describe("the certificate", () => {
  test("is made once, readable by its owner only, and its key opens with the master key alone", async () => {
    expect((await loadOrCreateSealCertificate(made.from)).fingerprint).toBe(made.seal.fingerprint);
    const file = path.join(made.from.dataFolder, "seal-certificate.json");
    expect(statSync(file).mode & 0o077).toBe(0);
    const { sealedKey } = JSON.parse(readFileSync(file, "utf8")) as { sealedKey: string };
    expect(Buffer.from(sealedKey, "base64").subarray(12, 16).toString("hex")).not.toBe("30820");
    const other = { ...made.from, masterKey: createSecretKey(randomBytes(32)) };
    await expect(loadOrCreateSealCertificate(other)).rejects.toThrow(/does not open/);
  });

  test("of three processes that begin at once all use one", async () => {
    const folder = path.join(made.from.dataFolder, "fresh");
    const from = { ...made.from, dataFolder: folder };
    const all = await Promise.all(
      Array.from({ length: 3 }, () => loadOrCreateSealCertificate(from)),
    );
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  }, 60_000);

  test("is self-made, for signing content, and no authority over others", async () => {
    const certificate = Certificate.fromBER(new Uint8Array(made.seal.certificate).buffer);
    expect(await certificate.verify()).toBe(true);
    const usages = certificate.extensions?.map(({ extnID }) => extnID);
    expect(usages).toEqual(["2.5.29.15", "2.5.29.19"]);
  });
});

test("its end is spoken of from ninety days before it, and after it", async () => {
  const folder = path.join(made.from.dataFolder, "ending");
  const at = new Date("2026-11-22T11:00:00Z");
  await loadOrCreateSealCertificate({ ...made.from, dataFolder: folder, at });
  const [{ until } = { until: undefined }] = await knownCertificates(folder);
  expect(until).toBe("2036-11-22T10:00:00.000Z");
  expect(certificateEnds(until, new Date("2036-08-24T09:59:59Z"))).toBeNull();
  expect(certificateEnds(until, new Date("2036-08-24T10:00:00Z"))).toBe("soon");
  expect(certificateEnds(until, new Date("2036-11-22T10:00:00Z"))).toBe("over");
  expect(certificateEnds(undefined, at)).toBeNull();
});
