// Writes schema.generated.ts from a migrated database, so that types and tables cannot drift apart.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { quietPool } from "./connection.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";
import { migrate } from "./migrate.ts";

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  identity: boolean;
  check: string | null;
}

const TYPES: Record<string, string> = {
  uuid: "string",
  text: "string",
  date: "string",
  bool: "boolean",
  int4: "number",
  int8: "number",
  timestamptz: "Date",
  jsonb: "Json",
  bytea: "Buffer",
  xid8: "string",
  tsvector: "string",
  _text: "string[]",
  _uuid: "string[]",
};

/** The source text of the Kysely schema of the database behind the pool. */
export async function schemaSource(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      a.atthasdef as "hasDefault", a.attidentity <> '' as identity,
      (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname not like 'kysely%'
    order by c.relname, a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `export interface ${pascal(table)} {\n${columns.map(line).join("\n")}\n}\n`,
  );
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)};`).join("\n");
  return `// Written by db/write-schema.ts from the migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** JSON goes in as text (JSON.stringify) and comes out parsed: whoever reads it says what it is by a parser. */
export type Json = ColumnType<unknown, string, string>;

${interfaces.join("\n")}
export interface Schema {
${index}
}
`;
}

function line({ column, type, nullable, hasDefault, identity, check }: Column): string {
  const base = choices(check) ?? TYPES[type];
  if (!base) throw new Error(`no TypeScript type for ${type}`);
  const value =
    base === "Json"
      ? nullable
        ? "ColumnType<unknown, string | null, string | null>"
        : "Json"
      : nullable
        ? `${base} | null`
        : base;
  return `  ${column}: ${(hasDefault || identity) && value !== "Json" ? `Generated<${value}>` : value};`;
}

// check (state in ('a','b')) reads back as … = ANY (ARRAY['a'::text, 'b'::text])
function choices(check: string | null): string | undefined {
  const list = check && /= ANY \(ARRAY\[(.*?)\]\)/.exec(check)?.[1];
  return list
    ? [...list.matchAll(/'([^']*)'::text/g)].map((match) => `"${match[1]}"`).join(" | ")
    : undefined;
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Writes the file beside this one. */
export async function writeSchema(pool: pg.Pool): Promise<void> {
  await writeFile(path.join(import.meta.dirname, "schema.generated.ts"), await schemaSource(pool));
}

// `npm run db:schema`: migrates an embedded database of its own and writes what it finds
if (process.argv[1] === import.meta.filename) {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "flowdown-schema-"));
  await chmod(dataFolder, 0o711);
  const embedded = await startEmbedded({ dataFolder, log: () => undefined });
  await migrate(embedded.ownerUrl, randomBytes(16).toString("hex"));
  const pool = quietPool(embedded.ownerUrl, 1);
  await writeSchema(pool);
  await pool.end();
  await embedded.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
