// Checks that a sentence about a company whose name ends with a full stop still ends with one.
import { expect, test } from "vitest";
import { met } from "#scoring/gate/condition.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";

test("a company called “Sp. z o.o.” ends its sentence with one full stop", () => {
  const company = { id: "1", name: "Tarnowiecka Obróbka Sp. z o.o." };
  const until = met("chain_signed", "2028-04-26", company);
  expect(describeCondition(until, "en")).toMatch(
    /z o\.o\. Holds up to and including 25 April 2028\.$/,
  );
  expect(describeCondition(met("chain_signed", null, company), "de")).toMatch(/z o\.o\.$/);
});

test("full stops within a company's name are left as they are", () => {
  const company = { id: "1", name: "Stop.. Motion GmbH" };
  expect(describeCondition(met("chain_signed", null, company), "en")).toMatch(
    /: Stop\.\. Motion GmbH\.$/,
  );
});

test("where no subcontractor is needed the sentence says so", () => {
  const none = met("chain_signed");
  expect([describeCondition(none, "en"), describeCondition(none, "de")]).toEqual([
    "Subcontractors are consented to and bound: none needed.",
    "Unterauftragnehmer sind genehmigt und gebunden: keine nötig.",
  ]);
});
