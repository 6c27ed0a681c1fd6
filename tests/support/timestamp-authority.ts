// A timestamp authority of our own (RFC 3161): openssl signs, over HTTP, with ways to answer wrongly, late or not at all.
import { execFile, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { readDer } from "#app/sealing/verifier/der.mjs";

/** How it answers: `purpose` with a certificate that was not made for stamping, `expired` with one whose time is over. */
export type Manner =
  | "good"
  | "nonce"
  | "imprint"
  | "expired"
  | "purpose"
  | "slow"
  | "garbage"
  | "endless"
  | "busy"
  | "refuses";

export interface TimestampAuthority {
  readonly url: string;
  /** PEM file of its root, and of a root that is not its. */
  readonly root: string;
  readonly strangersRoot: string;
  manner: Manner;
  /** How often it was asked. */
  readonly asked: () => number;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has openssl: without it there is no authority to test against. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

const CONFIG = `
[ca]
default_ca = root
[root]
database = ./index.txt
serial = ./serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[stamping]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping
[plain]
basicConstraints = critical,CA:FALSE
[authority]
serial = ./stamps
signer_digest = sha256
default_policy = 1.3.6.1.4.1.57264.2
digests = sha256
ess_cert_id_alg = sha256
`;

/** Starts it on a free port of this machine. */
export async function aTimestampAuthority(): Promise<TimestampAuthority> {
  const folder = await mkdtemp(path.join(tmpdir(), "flowdown-tsa-"));
  const openssl = async (...words: string[]) =>
    void (await promisify(execFile)("openssl", words, { cwd: folder }));
  await certificates(folder, openssl);
  const state = { manner: "good" as Manner, asked: 0, stopped: false };
  const server = createServer((request, response) => {
    state.asked += 1;
    const { manner } = state;
    if (manner === "slow") return void setTimeout(() => response.destroy(), 30_000).unref();
    if (manner === "busy") return void response.writeHead(503).end();
    if (manner === "garbage") return void response.end("0".repeat(500));
    if (manner === "endless") return void response.end(Buffer.alloc(2_000_000, 0x30));
    void replyTo(request, manner, folder, openssl).then((reply) => response.end(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    root: path.join(folder, "root.pem"),
    strangersRoot: path.join(folder, "stranger.pem"),
    asked: () => state.asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  });
}

type Openssl = (...words: string[]) => Promise<void>;

async function certificates(folder: string, openssl: Openssl): Promise<void> {
  await writeFile(path.join(folder, "tsa.cnf"), CONFIG);
  await writeFile(path.join(folder, "index.txt"), "");
  for (const file of ["serial", "stamps"]) await writeFile(path.join(folder, file), "01");
  const key = ["-newkey", "rsa:2048", "-nodes"];
  for (const [file, name] of [
    ["root", "Test Stamping Root"],
    ["stranger", "Somebody else"],
  ] as const)
    await openssl("req", "-x509", ...key, "-keyout", `${file}.key`, "-out", `${file}.pem`, "-subj", `/CN=${name}`, "-days", "30"); // prettier-ignore
  await openssl("req", ...key, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Test Stamping Authority"); // prettier-ignore
  const day = (from: number) =>
    `${new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "")}000000Z`;
  for (const [file, kind, from, until] of [
    ["good", "stamping", -1, 20],
    ["expired", "stamping", -60, -30],
    ["purpose", "plain", -1, 20],
  ] as const)
    await openssl("ca", "-batch", "-notext", "-config", "tsa.cnf", "-cert", "root.pem", "-keyfile", "root.key", "-extensions", kind, "-in", "tsa.csr", "-out", `${file}.pem`, "-startdate", day(from), "-enddate", day(until)); // prettier-ignore
}

async function replyTo(
  request: IncomingMessage,
  manner: Manner,
  folder: string,
  openssl: Openssl,
): Promise<Buffer> {
  const name = randomBytes(6).toString("hex");
  const at = (ending: string) => path.join(folder, `${name}.${ending}`);
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const query = Buffer.concat(pieces);
  await writeFile(at("tsq"), query);
  // the question of somebody else: about the same hash, or about another one under the same number
  const [, imprint] = readDer(new Uint8Array(query)).items();
  const hash = Buffer.from(imprint!.items()[1]!.value);
  if (manner === "imprint") {
    hash[0] = hash[0]! ^ 1;
    await writeFile(at("tsq"), Buffer.concat([query.subarray(0, 24), hash, query.subarray(56)]));
  }
  if (manner === "nonce")
    await openssl("ts", "-query", "-digest", hash.toString("hex"), "-sha256", "-cert", "-out", at("tsq")); // prettier-ignore
  if (manner === "refuses") await writeFile(at("tsq"), query.subarray(0, 20));
  const signer = manner === "expired" ? "expired.pem" : "good.pem";
  await openssl("ts", "-reply", "-config", "tsa.cnf", "-section", "authority", "-queryfile", at("tsq"), "-signer", signer, "-inkey", "tsa.key", "-out", at("tsr")); // prettier-ignore
  if (manner === "purpose") await signedPlainly(at, openssl);
  return readFile(at("tsr"));
}

// openssl's authority refuses such a certificate, so the same statement is signed beside it
async function signedPlainly(at: (ending: string) => string, openssl: Openssl): Promise<void> {
  const response = new Uint8Array(await readFile(at("tsr")));
  const [, token] = readDer(response).items();
  const inner = token!.items()[1]!.items()[0]!.items()[2]!.items()[1]!.items()[0]!;
  await writeFile(at("info"), inner.value);
  await openssl("cms", "-sign", "-binary", "-nodetach", "-cades", "-md", "sha256", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-in", at("info"), "-signer", "purpose.pem", "-inkey", "tsa.key", "-outform", "DER", "-out", at("tsr")); // prettier-ignore
}
