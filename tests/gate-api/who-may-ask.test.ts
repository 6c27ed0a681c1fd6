// Who may ask the gate from another system, how often, and what the record keeps of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aSystem, aToken } from "./a-token.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: AccessPeople;
let administrator: Caller;
let ask: ReturnType<typeof aSystem>;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
  administrator = await callersOf(portal).staff(["administrator"], "Adele Admin");
  ask = aSystem(portal, await aToken(administrator, "PLM production"));
});
afterAll(() => portal.stop());

describe("who may ask", () => {
  test("nobody without a usable token, and no session of a person counts", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const query = `/api/v1/gate?supplier=${supplier}&material=${material}`;
    const answers = [
      await aSystem(portal, null)({ supplier, material }),
      await aSystem(portal, `fdg_${"a".repeat(43)}`)({ supplier, material }),
      await administrator.get(query),
      await people.officer.get(query),
    ];
    const bodies = await Promise.all(answers.map((one) => one.text()));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(bodies).size).toBe(1);
    expect(answers[0]!.headers.get("content-type")).toContain("application/problem+json");
    expect(answers[0]!.headers.get("www-authenticate")).toContain("Bearer");
  });

  test("unknown supplier, unknown item and nonsense get the very same 404; a missing parameter 400", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const answers = [
      await ask({ supplier: UNKNOWN, material }),
      await ask({ supplier, material: UNKNOWN }),
      await ask({ supplier: "' or true --", material }),
    ];
    const bodies = await Promise.all(answers.map((one) => one.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
    expect((await ask({ supplier })).status).toBe(400);
  });

  test("a revoked token, an expired one and one without the scope are refused on their next call", async () => {
    const token = await aToken(administrator, "Short-lived");
    const call = aSystem(portal, token);
    const pair = { supplier: UNKNOWN, material: "x" };
    const only = "name = 'Short-lived'";
    expect((await call(pair)).status).toBe(404);
    await portal.db.owner.query(`update gate_token set scopes = '{}' where ${only}`);
    expect((await call(pair)).status).toBe(403);
    await portal.db.owner.query(
      `update gate_token set scopes = '{gate.read}', expires_at = now() - interval '1 second' where ${only}`,
    );
    expect((await call(pair)).status).toBe(401);
    const { rows } = await portal.db.owner.query<{ id: string }>(
      `update gate_token set expires_at = now() + interval '1 day' where ${only} returning id`,
    );
    expect((await call(pair)).status).toBe(404);
    const revoke = () => administrator.post(`/systems/${rows[0]!.id}/revoke`, {});
    expect([(await revoke()).status, (await revoke()).status]).toEqual([302, 404]);
    expect((await call(pair)).status).toBe(401);
  });

  test("a token that asks too often is told to wait, and its figures say so", async () => {
    const call = aSystem(portal, await aToken(administrator, "Hasty"));
    await portal.db.owner.query(
      "insert into rate_limit select 'gate:token:' || id, now(), 300 from gate_token where name = 'Hasty'",
    );
    const answer = await call({ supplier: UNKNOWN, material: "x" });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(answer.headers.get("content-type")).toContain("problem+json");
    expect(
      await people.count(
        "gate_call c join gate_token t on t.id = c.token_id where t.name = $1 and c.refused = 1",
        ["Hasty"],
      ),
    ).toBe(1);
  });
});

describe("the record", () => {
  test("holds the making and one event a day, not one for every call; the token itself is nowhere", async () => {
    const token = await aToken(administrator, "Counted");
    const call = aSystem(portal, token);
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    await Promise.all(Array.from({ length: 20 }, () => call({ supplier, material })));
    const { rows } = await portal.db.owner.query<{ type: string; n: number }>(
      `select e.type, count(*)::int as n from audit_event e join gate_token t on t.id = e.subject_id
       where t.name = 'Counted' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { type: "gate.asked", n: 1 },
      { type: "gate_token.made", n: 1 },
    ]);
    expect(
      await people.count(
        "gate_call c join gate_token t on t.id = c.token_id where t.name = $1 and c.opened = 20",
        ["Counted"],
      ),
    ).toBe(1);
    expect(await people.count("audit_event where body like $1", [`%${token}%`])).toBe(0);
    const page = await (await administrator.get("/systems")).text();
    expect(page).not.toContain(token);
    expect(page).toContain("Counted");
  });
});
