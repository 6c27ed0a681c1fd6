// Hands out the certificate of an erasure as a PDF sealed by the portal: the text that was sealed, and where its record stands.
import { sendFile } from "#app/files/send-file.ts";
import { sealPdf } from "#app/pdf/seal-pdf.server.ts";
import { writeDocument, type Block } from "#app/pdf/write-document.server.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Reader } from "#db/connection.ts";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { sha256Of } from "#app/use-cases/parts/seal-delivery.server.ts";
import { notFound } from "./refusals.server.ts";

/** The PDF; the same record gives the same bytes. */
export async function erasureCertificate(
  reader: Reader,
  { config, portalKey, sealCertificate }: Portal,
  erasureId: string,
): Promise<Response> {
  const [record] = await listDeliveryRecords(reader, erasureId);
  if (!record) throw notFound();
  const seal = await sealCertificate();
  const [title = "", ...body] = record.text.split("\n");
  const document = await writeDocument({
    title: "Certificate of cryptographic erasure",
    footer: `Record ${record.seq} · SHA-256 ${sha256Of(record.text).slice(0, 16)}…`,
    pageLabel: (page, pages) => `Page ${page} of ${pages}`,
    language: "en",
    createdAt: record.at,
    blocks: [
      { kind: "title", text: sentence(title) },
      ...blocksOf(body),
      { kind: "heading", text: "How to check it" },
      {
        kind: "text",
        text: `This file is sealed by the portal's certificate. The sealed record and the text are checked by ${config.FLOWDOWN_URL}/verify, or without the portal by verify.mjs.`,
      },
      {
        kind: "facts",
        rows: [
          ["Text, SHA-256", sha256Of(record.text)],
          ["Record", `${record.seq}\n${record.id}\n${record.hash}`],
          ["Key", portalKey.fingerprint],
          ["Certificate", seal.fingerprint],
        ],
      },
    ],
  });
  const sealed = await sealPdf(document, seal, {
    at: record.at < seal.from ? seal.from : record.at,
    reason: "Sealed as a whole by the portal",
    location: config.FLOWDOWN_URL,
  });
  return sendFile(`erasure-${erasureId.slice(0, 8)}`, "pdf", sealed);
}

const sentence = (shouted: string) => shouted.charAt(0) + shouted.slice(1).toLowerCase();

// "Label: value" lines become a table, lines alone a heading, sentences stay sentences
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: [string, string][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: "facts", rows });
    rows = [];
  };
  for (const line of lines) {
    const fact = /^([A-Z][^:.]{2,30}): (.+)$/u.exec(line);
    if (fact?.[1] && fact[2]) {
      rows.push([fact[1], fact[2]]);
      continue;
    }
    close();
    if (line === "") continue;
    blocks.push({
      kind:
        line.length < 24 && !/^\d/.test(line)
          ? "heading"
          : /^\d+\. SHA/.test(line)
            ? "small"
            : "text",
      text: line,
    });
  }
  close();
  return blocks;
}
