// Checks the seal of a PDF: that it covers the whole file, and that not one byte of it was changed since.
import { checkCms } from "./check-cms.mjs";
import { readDer } from "./der.mjs";
import { bad, concat, fromHex } from "./reading.mjs";
import { sha256 } from "./seals.mjs";

/** @param {Uint8Array} bytes */
export async function checkPdf(bytes) {
  const text = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192)),
  ).join("");
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length === 0) bad("this PDF carries no seal");
  if (ranges.length > 1) bad("this PDF was signed or changed again after it was sealed");
  const [from = 0, size = 0, next = 0, rest = 0] = (ranges[0] ?? []).slice(1).map(Number);
  if (from !== 0 || next + rest !== bytes.length || next <= size)
    bad("the seal does not cover the whole file: something was added to it");
  const contents =
    /^<([0-9A-Fa-f]+)>$/.exec(text.slice(size, next)) ?? bad("the seal is not where it should be");
  const signed = concat([bytes.subarray(0, size), bytes.subarray(next)]);
  const room = fromHex(contents[1] ?? "");
  const { whole } = readDer(room);
  if (room.subarray(whole.length).some((byte) => byte !== 0))
    bad("something was written behind the seal");
  const { certificate, statedAt } = await checkCms(whole, signed);
  return { name: certificate.name, fingerprint: await sha256(certificate.whole), statedAt };
}
