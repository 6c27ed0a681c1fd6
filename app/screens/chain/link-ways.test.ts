// A company of a chain leads to itself, its gate and its lapse; one that is not in the register leads nowhere.
import { expect, test } from "vitest";
import { waysOf } from "./link-ways.ts";

const agreement = { id: "a", reference: "SD-1", state: "in_force", ended: false } as const;
const labels = (ways: ReturnType<typeof waysOf>) => ways.map(({ label }) => label);

test("the company on top lapses with its agreement, one below with its link", () => {
  const top = waysOf({ id: "e", parentId: null, companyId: "s", agreement }, true);
  const below = waysOf({ id: "c", parentId: "e", companyId: "s", agreement }, true);
  expect(top.map(({ href }) => href)).toEqual([
    "/suppliers/s",
    "/gate?supplier=s",
    "/lapse?kind=agreement&id=a",
  ]);
  expect(below.at(-1)?.href).toBe("/lapse?kind=subcontractor&id=c");
});

test("whoever may not see gates is led to the company only", () => {
  expect(labels(waysOf({ id: "c", parentId: "e", companyId: "s", agreement }, false))).toEqual([
    "Company",
  ]);
});

test("without an agreement nothing lapses, and without a company there is no way at all", () => {
  expect(labels(waysOf({ id: "c", parentId: "e", companyId: "s", agreement: null }, true))).toEqual(
    ["Company", "Gate"],
  );
  expect(waysOf({ id: "c", parentId: "e", companyId: null, agreement: null }, true)).toEqual([]);
});
