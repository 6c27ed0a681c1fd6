// Checks a timestamp (RFC 3161): signed by a certificate made for stamping and valid then, about exactly this hash.
import { checkCms, HASHES } from "./check-cms.mjs";
import { hexOf, moment, oid, readDer } from "./der.mjs";
import { bad } from "./reading.mjs";
import { sha256 } from "./seals.mjs";

const STAMPED = "1.2.840.113549.1.9.16.1.4";
const STAMPING = "1.3.6.1.5.5.7.3.8";

/** What a timestamp vouches for: whose hash, when, and who says so. Whether that authority deserves trust is not looked at. @param {Uint8Array} der A token, or the whole response around it. */
export async function checkTimestamp(der) {
  const items = readDer(der).items();
  const answered = items[0]?.tag === 0x30;
  const status = answered ? Number.parseInt(hexOf(items[0]?.items()[0]) || "0", 16) : 0;
  if (status > 1) bad(`the authority refused the timestamp (status ${status})`);
  const token = answered ? (items[1]?.whole ?? bad("there is no timestamp in it")) : der;
  const { signed, certificate, certificates, type, bound } = await checkCms(token);
  if (type !== STAMPED) bad("this is a signature, but no timestamp");
  if (!bound) bad("the timestamp does not say which certificate it was made with");
  const { purposes, from, until } = certificate;
  if (purposes.join() !== `critical,${STAMPING}`)
    bad("the certificate was not made for timestamps and nothing else");
  const info = readDer(signed).items();
  const [algorithm, imprint] = info[2]?.items() ?? [];
  if (HASHES[oid(algorithm?.items()[0])] !== "SHA-256") bad("the timestamp's hash is not SHA-256");
  const at = moment(info[4]);
  if (at < from || at > until)
    bad(
      `the authority's certificate was valid from ${from} to ${until}, the timestamp states ${at}`,
    );
  return {
    imprint: hexOf(imprint),
    at,
    serial: hexOf(info[3]),
    nonce: hexOf(info.slice(5).find(({ tag }) => tag === 2)),
    name: certificate.name,
    fingerprint: await sha256(certificate.whole),
    certificates: [certificate.whole, ...certificates],
  };
}
