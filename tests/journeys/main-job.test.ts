// The main job in a real Chromium, from the first mail to the opened drawing, with the pages each person needs counted.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCompany } from "./company.ts";
import { grantAndProve } from "./grant-and-prove.ts";
import { inviteAndAnswer } from "./invite-and-answer.ts";
import { reviewAndDecide } from "./review-and-decide.ts";
import { signDownTheChain } from "./sign-down-the-chain.ts";
import { anEmptyStage } from "./stage.ts";

const stage = anEmptyStage();
beforeAll(async () => {
  stage.folder = await mkdtemp(path.join(tmpdir(), "flowdown-journey-"));
  stage.company = await aCompany();
}, 120_000);
afterAll(async () => {
  await stage.company.stop();
  await rm(stage.folder, { recursive: true, force: true });
});

describe.sequential("from the mail to the grant", () => {
  inviteAndAnswer(stage);
  signDownTheChain(stage);
  reviewAndDecide(stage);
  grantAndProve(stage);

  test("no page had a barrier, an error in the console or a broken content policy", () => {
    expect(stage.company.troubles()).toEqual([]);
  });
});
