// Builds ZIP files byte by byte for the tests, honest ones and lying ones.

export type Part = {
  name: string;
  content?: string;
  /** The bytes as they lie in the file, where they are packed already. */
  bytes?: Buffer;
  /** How they are packed: 0 not at all, 8 deflated. */
  method?: number;
  /** What the directory claims, where it is to differ from the truth. */
  plain?: number;
  flags?: number;
  unixMode?: number;
  offset?: number;
};

const DOCX = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];
const XLSX = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"];

export const aDocx = (extra: Part[] = []) => anArchive([...parts(DOCX), ...extra]);
export const anXlsx = (extra: Part[] = []) => anArchive([...parts(XLSX), ...extra]);

const parts = (names: string[]): Part[] => names.map((name) => ({ name, content: "<x/>" }));

export function anArchive(entries: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = entry.bytes ?? Buffer.from(entry.content ?? "");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(entry.method ?? 0, 8);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    bodies.push(local, name, content);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(entry.flags ?? 0, 8);
    line.writeUInt16LE(entry.method ?? 0, 10);
    line.writeUInt32LE(content.length, 20);
    line.writeUInt32LE(entry.plain ?? content.length, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt16LE(entry.unixMode ?? 0, 40);
    line.writeUInt32LE(entry.offset ?? at, 42);
    directory.push(line, name);
    at += 30 + name.length + content.length;
  }
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
