// A list of suppliers goes in whole or in part, from any usual spreadsheet, and every refusal says how to put it right.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#app/imports/read-table.ts";
import { mapColumns } from "#app/use-cases/map-columns.server.ts";
import { receiveImport } from "#app/use-cases/receive-import.server.ts";
import { startImport } from "#app/use-cases/start-import.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { aSupplier } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const clerk = () => staffContext(portal, "supplier.import", ["procurement"], "Marta Keller");
const bytes = (text: string) => new TextEncoder().encode(text);
const query = async <T extends object>(sql: string, ...values: unknown[]) =>
  (await portal.db.owner.query<T>(sql, values)).rows;

async function received(text: string | Uint8Array): Promise<string> {
  const file = { name: "list.csv", bytes: typeof text === "string" ? bytes(text) : text };
  const outcome = await receiveImport(await clerk(), file);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.importId;
}
const rowsOf = (importId: string) =>
  query<{
    row: number;
    state: string;
    problems: Record<string, string>[];
    duplicates: { why: string }[];
  }>(
    "select row_number as row, state, problems, duplicates from supplier_import_row where import_id = $1 order by 1",
    importId,
  );
async function finished(importId: string): Promise<void> {
  for (;;) {
    const [row] = await query<{ state: string }>(
      "select state from supplier_import where id = $1",
      importId,
    );
    if (row?.state === "done") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function imported(importId: string, rows: readonly number[] | "ready" = "ready") {
  expect(await startImport(await clerk(), { importId, rows })).toEqual({ ok: true });
  await finished(importId);
}

describe("a file is read as it was meant", () => {
  const cells = (given: Uint8Array) => {
    const table = readTable(given);
    return table.ok ? table.rows.map((row) => row.cells) : table.reason;
  };
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

  test.each([
    ["UTF-8 with a byte order mark", bytes("\uFEFFName,Land\nMüller,DE\n")],
    ["UTF-16 as spreadsheets write it", utf16("Name\tLand\r\nMüller\tDE\r\n")],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from("Name;Land\r\nMüller;DE\r\n", "utf16le"))],
    ["Windows-1252", new Uint8Array(Buffer.from("Name;Land\r\nMüller;DE\r\n", "latin1"))],
    ["a line that names the separator", bytes("sep=;\r\nName;Land\r\nMüller;DE\r\n")],
    ["quotes around everything", bytes('"Name";"Land"\n"Müller";"DE"\n')],
    ["old Macintosh line ends", bytes("Name;Land\rMüller;DE\r")],
  ])("%s", (_what, given) => expect(cells(given)).toEqual([["Müller", "DE"]]));

  test("delimiters and line breaks inside quotes belong to the cell", () => {
    expect(cells(bytes('Name;Note\n"A; B GmbH";"one\ntwo"\n'))).toEqual([
      ["A; B GmbH", "one\ntwo"],
    ]);
  });

  test("rows are counted as a spreadsheet counts them, empty ones included", () => {
    const table = readTable(bytes("Name;Land\n\nA;DE\n\n\nB;FR\n"));
    expect(table.ok && table.rows.map(({ row }) => row)).toEqual([3, 6]);
  });

  test.each([
    ["nothing but a heading", bytes("Name;Land\n"), "empty"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "spreadsheet"],
    ["a picture", new Uint8Array([0x89, 0x50, 0, 0, 0, 13, 0, 1, 2]), "not_text"],
    ["a quote that is never closed", bytes('Name;Land\n"A;DE\nB;FR\n'), "open_quote"],
    ["too many rows", bytes(`Name\n${"A\n".repeat(100_001)}`), "too_many_rows"],
  ])("%s is refused rather than guessed", (_what, given, reason) =>
    expect(cells(given)).toBe(reason),
  );
});

test("German and English headings are understood, and may be given another meaning", async () => {
  const importId = await received(
    "Lieferantenname;Land;Webseite;E-Mail;Ansprechpartner;Sprache;Kürzel\nGuss AG;Deutschland;guss-ag.example;i@guss-ag.example;Ina;Deutsch;GU\n",
  );
  const [before] = await query<{ mapping: Record<string, number> }>(
    "select mapping from supplier_import where id = $1",
    importId,
  );
  expect(before!.mapping).toEqual({
    legalName: 0,
    country: 1,
    domain: 2,
    contactEmail: 3,
    contactName: 4,
    contactLanguage: 5,
  });
  await mapColumns(await clerk(), { importId, mapping: { legalName: 6, country: 1 } });
  await imported(importId);
  const [supplier] = await query(
    "select legal_name, country, domain from supplier where id = (select supplier_id from supplier_import_row where import_id = $1)",
    importId,
  );
  expect(supplier).toEqual({ legal_name: "GU", country: "DE", domain: "" });
  expect(await mapColumns(await clerk(), { importId, mapping: { legalName: 0 } })).toEqual({
    ok: false,
    reason: "begun",
  });
});

describe("every problem names row, column, value and fix", () => {
  test("wrong countries, addresses and owners", async () => {
    const importId = await received(
      "Firma,Land,E-Mail,Owner\nA GmbH,Germny,x@a.example,\n,DE,,\nC GmbH,,nobody@,ghost@staff.example\n",
    );
    const rows = await rowsOf(importId);
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      [2, "refused"],
      [3, "refused"],
      [4, "refused"],
    ]);
    expect(rows[0]!.problems).toMatchObject([{ column: "Land", value: "Germny" }]);
    expect(rows[0]!.problems[0]!.fix).toContain("two-letter code");
    expect(rows[1]!.problems).toMatchObject([{ column: "Firma", value: "" }]);
    expect(rows[2]!.problems.map(({ column }) => column)).toEqual(["Land", "Owner", "E-Mail"]);
  });

  test("the refused rows come back as a file with their reasons, and no formula in it", async () => {
    const importId = await received('Name,Country\n"=cmd|calc",Nowhere\n');
    const reader = await callersOf(portal).staff(["procurement"]);
    const csv = await (await reader.get(`/suppliers/import/${importId}/refused.csv`)).text();
    expect(csv).toContain("'=cmd|calc,Nowhere,2,");
    expect(csv).toContain("two-letter code");
  });
});

test("a formula stays the text it is", async () => {
  const importId = await received('Name,Country,Note\nCalm Ltd,GB,"=HYPERLINK(""http://x"")"\n');
  await imported(importId);
  const rows = await query("select note from supplier where legal_name = 'Calm Ltd'");
  expect(rows).toEqual([{ note: '=HYPERLINK("http://x")' }]);
});

describe("duplicates", () => {
  test("of the register and of the same file are marked, left out, and imported only when chosen", async () => {
    await aSupplier(portal.db, {
      legalName: "Halden Thermal AS",
      country: "NO",
      domain: "halden.example",
    });
    const importId = await received(
      "Name,Country,Domain\nHalden AS,NO,www.halden.example\nNew AS,NO,\nNEW A.S.,NO,\n",
    );
    const rows = await rowsOf(importId);
    expect(rows.map(({ state }) => state)).toEqual(["duplicate", "ready", "duplicate"]);
    await imported(importId);
    expect((await rowsOf(importId)).map(({ state }) => state)).toEqual([
      "duplicate",
      "imported",
      "duplicate",
    ]);
    await imported(importId, [4]);
    expect((await rowsOf(importId)).map(({ state }) => state)).toEqual([
      "duplicate",
      "imported",
      "imported",
    ]);
  });

  test("the same list read twice imports nothing twice", async () => {
    const list = "Name,Country,HRB\nOnce GmbH,DE,HRB 1\nTwice GmbH,DE,HRB 2\n";
    await imported(await received(list));
    const again = await received(list);
    expect((await rowsOf(again)).map(({ state }) => state)).toEqual(["duplicate", "duplicate"]);
    expect(await startImport(await clerk(), { importId: again, rows: "ready" })).toEqual({
      ok: false,
      reason: "nothing_chosen",
    });
  });
});

test("5,000 rows are imported with their contacts, each recorded, and the count of the register is right", async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, at) =>
      `Mass ${at} GmbH;DE;HRB ${50_000 + at};mass${at}.example;P ${at};p@mass${at}.example`,
  );
  const importId = await received(
    `Firma;Land;HRB;Domain;Ansprechpartner;E-Mail\n${lines.join("\n")}`,
  );
  await imported(importId);
  const [counts] = await query(
    `select (select count(*)::integer from supplier_import_row where import_id = $1 and state = 'imported') as rows,
      (select count(*)::integer from contact c join supplier_import_row r on r.supplier_id = c.supplier_id
        where r.import_id = $1) as contacts,
      (select count(*)::integer from audit_event e join supplier_import_row r on r.supplier_id = e.subject_id
        where r.import_id = $1 and e.type = 'supplier.imported') as events,
      (select sum(n)::integer from portfolio_delta where kind = 'state')
        - (select count(*)::integer from supplier where status = 'active') as difference`,
    importId,
  );
  expect(counts).toEqual({ rows: 5000, contacts: 5000, events: 5000, difference: 0 });
}, 60_000);

test("a file travels from the browser's form to the preview", async () => {
  const person = await callersOf(portal).staff(["procurement"]);
  const form = new FormData();
  form.set("file", new File(["Name;Land\nBrowser GmbH;DE\n"], "aus excel.csv"));
  const answer = await person.send("POST", "/suppliers/import/read", form);
  expect(answer.status).toBe(302);
  const page = await (await person.get(answer.headers.get("location")!)).text();
  for (const part of ["aus excel.csv", "Browser GmbH", "Import 1 row"])
    expect(page.replaceAll("<!-- -->", "")).toContain(part);
});

test("a file that is too large is refused clearly, before it is read", async () => {
  const person = await callersOf(portal).staff(["procurement"]);
  const form = new FormData();
  form.set("file", new File([new Uint8Array(21_000_000)], "big.csv"));
  const answer = await person.send("POST", "/suppliers/import/read", form);
  expect(answer.headers.get("location")).toBe("/suppliers/import?trouble=too_large");
  const page = await (await person.get("/suppliers/import?trouble=too_large")).text();
  expect(page).toContain("larger than 20 MB");
});
