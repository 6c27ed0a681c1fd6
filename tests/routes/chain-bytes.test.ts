// A chain in bytes: what each company is sent names nobody beside it, nothing answered below it, nothing promised above it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SUPPLIER_PERMISSIONS } from "#app/access/permissions.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { anAnswer } from "#tests/support/reviews.ts";
import { anAssessment } from "#tests/support/builders.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { aTierBelow, type Tier } from "#tests/support/deep-chain.ts";
import { aPortal, loadBuild, type TestPortal } from "#tests/support/portal.ts";
import { addressesOf, type Address } from "#tests/support/route-map.ts";

interface Company {
  readonly word: string;
  readonly tier: Tier;
  /** Parameter of an address → own id. */
  ids: Readonly<Record<string, string>>;
  /** What is this company's own and nobody else's business: ids, names, numbers, addresses, answers. */
  secrets: Readonly<Record<string, string>>;
}

let portal: TestPortal;
let addresses: Address[];
const company: Record<"prime" | "first" | "second" | "third", Company> = {} as never;
const NOBODY = "00000000-0000-4000-8000-000000000000";

beforeAll(async () => {
  portal = await aPortal();
  const deed = await anInForceDeed(portal);
  await portal.db.owner.query(
    "update agreement set counterparty = 'COUNTERPARTY-OF-THE-HEAD', reference = 'REFERENCE-OF-THE-HEAD' where id = $1",
    [deed.headId],
  );
  company.prime = await furnish("prime", { ...deed, agreementId: deed.agreementId });
  const first = await aTierBelow(portal, deed);
  company.first = await furnish("first", first);
  company.second = await furnish("second", await aTierBelow(portal, deed));
  company.third = await furnish("third", await aTierBelow(portal, first));
  addresses = addressesOf(await loadBuild()).filter(
    ({ method, door }) => method === "GET" && door.permission in SUPPLIER_PERMISSIONS,
  );
}, 180_000);
afterAll(() => portal.stop());

/** Gives a company everything a page could leak, each piece with a word of its own. */
async function furnish(word: string, tier: Tier): Promise<Company> {
  const { owner } = portal.db;
  const WORD = word.toUpperCase();
  const { supplierId, engagementId, contactId, agreementId } = tier;
  await owner.query(
    "update supplier set registration_number = $2, domain = $3, note = $4 where id = $1",
    [supplierId, `HRB-${WORD}`, `${word}.chain.example`, `NOTE-${WORD}`],
  );
  await owner.query("update contact set email = $2, phone = $3 where id = $1", [
    contactId,
    `lead@${word}.chain.example`,
    `+49-${WORD}`,
  ]);
  const assessmentId = await anAssessment(portal.db, tier, { state: "started", exposure: "E3" });
  await anAnswer(portal.db, { supplierId, contactId, assessmentId }, "entity_registration", {
    value: `ANSWER-${WORD}`,
  });
  const { rows } = await owner.query<{ name: string; edge: string | null }>(
    `select s.legal_name as name, (select c.id from subcontracting c where c.sub_supplier_id = s.id) as edge
     from supplier s where s.id = $1`,
    [supplierId],
  );
  const person = await owner.query<{ id: string }>(
    `insert into supplier_person (supplier_id, name, email, country) values ($1, $2, $3, 'DE') returning id`,
    [supplierId, `PERSON-${WORD}`, `person@${word}.chain.example`],
  );
  return {
    word,
    tier,
    ids: {
      supplierId,
      engagementId,
      contactId,
      agreementId,
      assessmentId,
      personId: person.rows[0]!.id,
      section: "A",
      questionId: "entity_registration",
    },
    secrets: {
      name: rows[0]!.name,
      supplierId,
      engagementId,
      contactId,
      agreementId,
      assessmentId,
      personId: person.rows[0]!.id,
      registration: `HRB-${WORD}`,
      domain: `${word}.chain.example`,
      phone: `+49-${WORD}`,
      note: `NOTE-${WORD}`,
      answer: `ANSWER-${WORD}`,
      person: `PERSON-${WORD}`,
    },
  };
}

const callerOf = ({ tier }: Company): Promise<Caller> =>
  callersOf(portal).supplier({ supplierId: tier.supplierId, contactId: tier.contactId });

/** Every byte of every address of the supplier's side, with own ids and with those of another company. */
async function everything(of: Company, ids: Readonly<Record<string, string>>): Promise<string[]> {
  const caller = await callerOf(of);
  const bodies: string[] = [];
  for (const { path, isPage } of addresses) {
    const address = path.replace(/:(\w+)\??/g, (_, name: string) => ids[name] ?? NOBODY);
    for (const suffix of isPage ? ["", ".data"] : [""]) {
      const answer = await caller.get(address + suffix);
      const sent = [...answer.headers].map((pair) => pair.join(": ")).join("\n");
      const body = Buffer.from(await answer.arrayBuffer()).toString("latin1");
      bodies.push(`${path}${suffix} (${answer.status})\n${sent}\n${body}`);
    }
  }
  return bodies;
}

/** What of another company stands in the bytes; ids that were asked for by the address do not count. */
function leaks(
  bodies: readonly string[],
  of: Company,
  allowed: readonly string[] = [],
  asked: readonly string[] = [],
): string[] {
  return bodies.flatMap((body) =>
    Object.entries(of.secrets)
      .filter(([what, secret]) => !allowed.includes(what) && !asked.includes(secret))
      .filter(([, secret]) => body.includes(secret))
      .map(([what]) => `${body.split("\n", 1)[0]}: ${what} of ${of.word}`),
  );
}

describe("in every byte of every address", () => {
  test("there is something to leak: each company's own pages carry what is its own", async () => {
    for (const of of Object.values(company)) {
      const bodies = await everything(of, of.ids);
      const found = new Set(leaks(bodies, of).map((one) => one.split(": ")[1]));
      for (const what of ["name", "domain", "answer", "person", "agreementId", "assessmentId"])
        expect(found).toContain(`${what} of ${of.word}`);
    }
  }, 120_000);

  test("siblings see nothing of each other, nor of what stands below the other", async () => {
    const { first, second, third } = company;
    const bodies = await everything(second, second.ids);
    expect([...leaks(bodies, first), ...leaks(bodies, third)]).toEqual([]);
    expect(leaks(await everything(first, first.ids), second)).toEqual([]);
  }, 120_000);

  test("a company sees of the one below it the name it gave itself, and nothing that was answered there", async () => {
    const { prime, first, second, third } = company;
    const bodies = await everything(prime, prime.ids);
    for (const below of [first, second]) expect(leaks(bodies, below, ["name"])).toEqual([]);
    expect(leaks(bodies, third)).toEqual([]);
    expect(leaks(await everything(first, first.ids), third, ["name"])).toEqual([]);
  }, 120_000);

  test("a company sees of the one above it what its joinder names it by, and no promise further up", async () => {
    const { prime, first, third } = company;
    const bodies = await everything(first, first.ids);
    // the joinder says whose deed it joins: name and number in the register
    const party = ["name", "registration"];
    expect(leaks(bodies, prime, party)).toEqual([]);
    const deep = await everything(third, third.ids);
    expect(leaks(deep, prime)).toEqual([]);
    expect(leaks(deep, first, party)).toEqual([]);
    for (const body of [...bodies, ...deep, ...(await everything(prime, prime.ids))])
      expect(body).not.toMatch(/(COUNTERPARTY|REFERENCE)-OF-THE-HEAD|NOTE-/);
  }, 120_000);

  test("asking by another company's ids brings nothing of it", async () => {
    const { prime, first, second, third } = company;
    for (const [who, other] of [
      [second, first],
      [first, prime],
      [prime, third],
    ] as const) {
      const asked = Object.values(other.ids);
      expect(leaks(await everything(who, other.ids), other, ["name"], asked)).toEqual([]);
    }
  }, 120_000);
});
