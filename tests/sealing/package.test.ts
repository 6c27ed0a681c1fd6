// What a package is: the same bytes each time; and what a receipt says when its text is not beside it.
import { expect, test } from "vitest";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { aChain, pack, packageParts } from "./a-package.ts";
import { aPortalKey } from "./a-record.ts";

const key = aPortalKey();
const receipt = buildReceipt({ records: aChain(key).slice(2, 3), publicKeys: [key] });

test("a package is the same bytes whenever it is made", async () => {
  const parts = await packageParts(key);
  expect(Buffer.compare(pack(parts), pack(parts))).toBe(0);
});

test("a receipt without its text says that the text is missing", async () => {
  const [judged] = await judgeFiles([{ name: "r.json", bytes: Buffer.from(receipt) }]);
  expect(judged).toMatchObject({ kind: "receipt", checked: ["records", "no-text"] });
});
