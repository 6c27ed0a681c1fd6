import { afterAll, beforeAll, expect, test } from "vitest";
import { callersOf } from "./as.ts";
import { aPortal, type TestPortal } from "./portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

test("somebody who is not signed in is sent to the sign-in", async () => {
  const answer = await callersOf(portal).nobody().get("/");
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in"]);
});

test("a member of staff is sent to the dashboard", async () => {
  const officer = await callersOf(portal).staff(["risk_officer"]);
  expect((await officer.get("/")).headers.get("location")).toBe("/dashboard");
});
