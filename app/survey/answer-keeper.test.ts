import { describe, expect, test } from "vitest";
import { AnswerKeeper, type AnswerToSend, type Told } from "./answer-keeper.ts";

/** A keeper whose portal answers when the test says so, and whose clock is the test's hand. */
function aKeeper() {
  const sent: { answer: AnswerToSend; reply: (told: Told) => void }[] = [];
  const waiting: { work: () => void; ms: number }[] = [];
  let keys = 0;
  const keeper = new AnswerKeeper(
    {
      send: (answer) => new Promise((reply) => sent.push({ answer, reply })),
      newKey: () => `key-${(keys += 1)}`,
      later: (work, ms) => void waiting.push({ work, ms }),
    },
    new Map([["kept_before", 3]]),
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  const reply = async (told: Told) => {
    sent.at(-1)!.reply(told);
    await turn();
  };
  return { keeper, sent, waiting, reply, turn };
}

const saved = (version: number): Told => ({ said: "saved", version, savedAt: "2026-05-04T09:00Z" });
const theirs = {
  value: "no",
  notApplicable: null,
  comment: "",
  version: 7,
  answeredAt: "2026-05-04T09:00Z",
  answeredBy: "Bo Berg",
};

describe("keeping answers", () => {
  test("says saved only after the portal said so", async () => {
    const { keeper, reply } = aKeeper();
    keeper.change("kept_before", { value: "yes" });
    expect(keeper.keepingOf("kept_before").state).toBe("saving");
    expect(keeper.hasUnsaved()).toBe(true);
    await reply(saved(4));
    expect(keeper.keepingOf("kept_before").state).toBe("saved");
    expect(keeper.hasUnsaved()).toBe(false);
  });

  test("sends the version it started from, then the one it was told", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("kept_before", { value: "yes" });
    await reply(saved(4));
    keeper.change("kept_before", { value: "no" });
    expect(sent.map(({ answer }) => answer.baseVersion)).toEqual([3, 4]);
  });

  test("what is typed while an answer is on its way is sent after it, once, in its newest form", async () => {
    const { keeper, sent, reply } = aKeeper();
    for (const value of ["a", "ab", "abc"]) keeper.change("q", { value });
    await reply(saved(1));
    expect(sent.map(({ answer }) => answer.value)).toEqual(["a", "abc"]);
    expect(keeper.keepingOf("q").state).toBe("saving");
    await reply(saved(2));
    expect(keeper.keepingOf("q").state).toBe("saved");
  });

  test("without a network it keeps the answer and tries again with the same key, ever more patiently", async () => {
    const { keeper, sent, waiting, reply, turn } = aKeeper();
    keeper.change("q", { value: "a" });
    await reply({ said: "unreachable" });
    expect(keeper.keepingOf("q").state).toBe("offline");
    waiting[0]!.work();
    await turn();
    await reply({ said: "unreachable" });
    waiting[1]!.work();
    await turn();
    await reply(saved(1));
    expect(waiting.map(({ ms }) => ms)).toEqual([1_000, 2_000]);
    expect(new Set(sent.map(({ answer }) => answer.idempotencyKey)).size).toBe(1);
    expect(keeper.keepingOf("q").state).toBe("saved");
  });

  test("an answer of a colleague is shown, and nothing is sent until one of both is chosen", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("q", { value: "yes" });
    await reply({ said: "conflict", theirs });
    keeper.change("q", { value: "maybe" });
    expect(sent).toHaveLength(1);
    expect(keeper.hasUnsaved()).toBe(true);
    keeper.settle("q", "mine", { value: "yes" });
    expect(sent.at(-1)!.answer).toMatchObject({ value: "yes", baseVersion: 7 });
  });

  test("leaving the colleague's answer as it is sends nothing", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("q", { value: "yes" });
    await reply({ said: "conflict", theirs });
    keeper.settle("q", "theirs", { value: "yes" });
    expect(sent).toHaveLength(1);
    expect(keeper.keepingOf("q").state).toBe("saved");
  });

  test("a conflict on one question does not hold up another", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("q", { value: "yes" });
    keeper.change("r", { value: "no" });
    await reply({ said: "conflict", theirs });
    expect(sent.at(-1)!.answer.question).toBe("r");
  });

  test("does not apply is sent only with its reason", () => {
    const { keeper, sent } = aKeeper();
    keeper.change("q", { notApplicable: "" });
    expect([keeper.keepingOf("q").state, sent.length]).toEqual(["incomplete", 0]);
    keeper.change("q", { notApplicable: "We have no prints." });
    expect(sent).toHaveLength(1);
  });

  test("signed out, it stops, keeps what was typed, and goes on when asked to", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("q", { value: "yes" });
    await reply({ said: "signed_out" });
    expect([keeper.signedOut, keeper.hasUnsaved()]).toEqual([true, true]);
    keeper.retry();
    expect(sent).toHaveLength(2);
    await reply(saved(1));
    expect(keeper.hasUnsaved()).toBe(false);
  });

  test("what the portal refuses is said with its reason and not sent again by itself", async () => {
    const { keeper, sent, reply } = aKeeper();
    keeper.change("q", { value: "x" });
    await reply({ said: "refused", message: "Shorten it." });
    expect(keeper.keepingOf("q")).toEqual({ state: "failed", message: "Shorten it." });
    expect([keeper.hasUnsaved(), keeper.isBusy()]).toEqual([true, false]);
    keeper.retry();
    expect(sent).toHaveLength(1);
  });

  test("whoever leaves the page can wait until nothing is on its way", async () => {
    const { keeper, reply, turn } = aKeeper();
    keeper.change("q", { value: "x" });
    let left = false;
    void keeper.settled(4_000).then(() => (left = true));
    await turn();
    expect(left).toBe(false);
    await reply(saved(1));
    expect(left).toBe(true);
  });
});
