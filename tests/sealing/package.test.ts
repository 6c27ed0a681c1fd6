// What a package is: the same bytes each time; and what a receipt says when its text is not beside it.
import fc from "fast-check";
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

test("a package with one bit of any byte changed is refused", async () => {
  const whole = pack(await packageParts(key));
  const verifier = whole.length - 110_000;
  await fc.assert(
    fc.asyncProperty(
      // the verifiers it brings are large: their bytes come up as often as all others together
      fc.oneof(
        fc.nat(verifier),
        fc.nat(whole.length - 1),
        fc.nat(2000).map((n) => whole.length - 1 - n),
      ),
      fc.nat(7),
      async (at, bit) => {
        const changed = whole.slice();
        changed[at]! ^= 1 << bit;
        const judged = await judgeFiles([{ name: "package.zip", bytes: changed }]);
        expect(judged.every(({ verdict }) => verdict.ok)).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test("a receipt without its text says that the text is missing", async () => {
  const [judged] = await judgeFiles([{ name: "r.json", bytes: Buffer.from(receipt) }]);
  expect(judged).toMatchObject({ kind: "receipt", checked: ["records", "no-text"] });
});
