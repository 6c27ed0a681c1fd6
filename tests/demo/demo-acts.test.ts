// What the people of the demo do by the use-cases: papers beside the deed, a hold, an erasure, a demand with its clock.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDemo } from "./a-demo.ts";

let demo: Awaited<ReturnType<typeof aDemo>>;
beforeAll(async () => {
  demo = await aDemo();
  await demo.seed();
}, 120_000);
afterAll(() => demo.end());

async function rows(query: string): Promise<unknown[]> {
  return (await demo.db.owner.query(query)).rows as unknown[];
}

describe("what its people do on the day it is opened", () => {
  test("two papers stand in force beside deeds, each signed by both sides", async () => {
    expect(
      await rows(`select a.kind, s.legal_name as name, a.state,
          (select count(*)::integer from signature x where x.agreement_id = a.id) as records
        from agreement a join supplier s on s.id = a.supplier_id
        where a.kind in ('nda', 'export_acknowledgement', 'scc_sheet') order by a.kind`),
    ).toEqual([
      {
        kind: "export_acknowledgement",
        name: "Beaufort-Lune Électronique SAS",
        state: "in_force",
        records: 2,
      },
      { kind: "nda", name: "Sundvik Optik AB", state: "in_force", records: 2 },
    ]);
  });

  test("a hold stands with its reason, and the files of a supplier that left were erased by two people", async () => {
    expect(
      await rows("select covers from legal_hold where lifted_at is null and length(reason) > 20"),
    ).toHaveLength(1);
    expect(
      await rows(`select s.legal_name as name, x.state, x.files > 0 as files,
          (select count(*)::integer from delivery_record r where r.subject_id = x.id) as certificates
        from erasure x join supplier s on s.id = x.supplier_id`),
    ).toEqual([{ name: "Blackfen Foundry Ltd", state: "done", files: true, certificates: 1 }]);
  });

  test("a demand of a court touches a granted item, with a notice given and one whose clock runs", async () => {
    expect(
      await rows(`select d.state, d.stance, (select count(*)::integer from compelled_touch t where t.demand_id = d.id) as items,
          (select count(*)::integer from compelled_notice n where n.demand_id = d.id and n.given_at is not null) as given,
          (select count(*)::integer from compelled_notice n where n.demand_id = d.id and n.given_at is null
            and n.due_at > now()) as running
        from compelled_demand d`),
    ).toEqual([{ state: "open", stance: "contest", items: 1, given: 1, running: 1 }]);
  });
});
