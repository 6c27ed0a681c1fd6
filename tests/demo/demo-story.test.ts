import { afterAll, beforeAll, expect, test } from "vitest";
import { aDemo } from "./a-demo.ts";

let demo: Awaited<ReturnType<typeof aDemo>>;

beforeAll(async () => {
  demo = await aDemo();
  expect(await demo.seed()).toBe(true);
}, 120_000);
afterAll(() => demo.end());

test("a second telling adds nothing", async () => {
  const count =
    "select (select count(*) from audit_event) as events, (select count(*) from answer) as answers";
  const { rows: before } = await demo.db.owner.query(count);
  expect(await demo.seed()).toBe(false);
  expect((await demo.db.owner.query(count)).rows).toEqual(before);
});
