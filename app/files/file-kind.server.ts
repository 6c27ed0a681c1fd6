// Decides what an uploaded file really is, from its bytes, and whether its name tells the same story.
import { fileTypeFromBuffer } from "file-type";

/** The kinds of file that are accepted; everything else is refused. */
export const FILE_KINDS = ["pdf", "png", "jpg", "docx", "xlsx", "txt", "csv"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What the first bytes can say; an archive's directory, at its end, decides which Office file it is. */
export type HeadVerdict = "pdf" | "png" | "jpg" | "archive" | "text" | "unknown";

/** How many first bytes are looked at. */
export const HEAD_BYTES = 4100;

const BY_EXTENSION: ReadonlyMap<string, FileKind> = new Map([
  ...FILE_KINDS.map((kind) => [kind, kind] as const),
  ["jpeg", "jpg"] as const,
]);

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

// A browser might run these whatever the label says, so they do not pass as plain text.
const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|svg|script|iframe|meta)\b/i;

/** The kind that a file name claims, or undefined when it is not on the list. */
export function kindByName(name: string): FileKind | undefined {
  const extension = /\.([^.]+)$/.exec(name.trim())?.[1];
  return extension ? BY_EXTENSION.get(extension.toLowerCase()) : undefined;
}

/** The media type to serve a kind with; what the client said on upload is never used. */
export function mediaTypeOf(kind: FileKind): string {
  return MEDIA_TYPES[kind];
}

/** Judges the first bytes (up to HEAD_BYTES of them) of a file. */
export async function judgeHead(head: Buffer): Promise<HeadVerdict> {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return "archive";
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found?.ext === "png" || found?.ext === "jpg") return found.ext;
  if (found) return "unknown";
  return isText(head) && !MARKUP.test(withoutMark(head)) ? "text" : "unknown";
}

/** Whether the first bytes can belong to a file of the kind that the name claims. */
export function headFits(head: HeadVerdict, claimed: FileKind): boolean {
  if (head === "archive") return claimed === "docx" || claimed === "xlsx";
  if (head === "text") return claimed === "txt" || claimed === "csv";
  return head === claimed;
}

// Text in any encoding that extends ASCII: no byte is a control character other than tab, line ends, form feed.
const TEXT_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 ? (byte === 0x7f ? 0 : 1) : [0x09, 0x0a, 0x0c, 0x0d].includes(byte) ? 1 : 0,
);

/** Whether the bytes read as text: no control characters but tabs, line ends and form feeds. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => TEXT_BYTES[byte] === 1);
}

function withoutMark(head: Buffer): string {
  return head.toString("utf8").replace(/^\uFEFF/, "");
}
