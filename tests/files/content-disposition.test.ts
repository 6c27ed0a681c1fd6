import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentHeader, safeFileName } from "#app/files/content-disposition.ts";

test.each([
  ["Zertifikat ISO 27001.pdf", "Zertifikat ISO 27001.pdf"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["C:\\fakepath\\scan.pdf", "C__fakepath_scan.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"],
  ["CON.pdf", "_CON.pdf"],
  ["...", "file"],
  ["", "file"],
  ["\uD800half.txt", "half.txt"],
])("%o is offered as %o", (name, safe) => expect(safeFileName(name)).toBe(safe));

test("a long name keeps its beginning and its extension", () => {
  const safe = safeFileName(`${"ż".repeat(300)}.xlsx`);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
  expect(safe).toMatch(/^ż+\.xlsx$/);
});

test("old clients get an ASCII name, new clients the true one", () => {
  expect(attachmentHeader('Żółw "1".pdf')).toBe(
    "attachment; filename=\"Zo_w _1_.pdf\"; filename*=UTF-8''%C5%BB%C3%B3%C5%82w%20_1_.pdf",
  );
});

test("whatever the name, the header stays one well-formed header and the name one plain name", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 400 });
  const nasty = fc.constantFrom(
    '"',
    "\\",
    "\r\n",
    ";",
    "%",
    "/",
    "..",
    "\u202e",
    "'",
    "é",
    "\ud800",
  );
  const names = fc.array(fc.oneof(anyText, nasty), { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(names, (name) => {
      const header = attachmentHeader(name);
      expect(header).toMatch(
        /^attachment; filename="[ !#$&-:<-Z^-~[\]]+"; filename\*=UTF-8''[A-Za-z0-9\-._~%#$&+^`|]+$/,
      );
      const told = decodeURIComponent(header.split("UTF-8''")[1] ?? "");
      expect(told).toBe(safeFileName(name));
      expect(told).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
      expect(safeFileName(told)).toBe(told);
    }),
    { numRuns: 300 },
  );
});
