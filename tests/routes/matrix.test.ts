// Every address × every persona and nobody × own, foreign and unknown objects. What is expected comes from the permission table.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  OPEN_PERMISSIONS,
  STAFF_PERMISSIONS,
  STAFF_ROLES,
  SUPPLIER_PERMISSIONS,
} from "#app/access/permissions.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, loadBuild, type TestPortal } from "#tests/support/portal.ts";
import { addressesOf, type Address } from "#tests/support/route-map.ts";
import { aWorld, UNKNOWN, type World } from "#tests/support/world.ts";

interface Persona {
  readonly name: string;
  readonly caller: Caller;
  /** Read from the table by name, not asked from the product's own functions. */
  readonly holds: (permission: string) => boolean;
  readonly side: "nobody" | "staff" | "supplier";
}

let portal: TestPortal;
let world: World;
let personas: Persona[];
let addresses: Address[];
beforeAll(async () => {
  portal = await aPortal();
  world = await aWorld(portal);
  addresses = addressesOf(await loadBuild());
  personas = await everyPersona();
}, 120_000);
afterAll(() => portal.stop());

async function everyPersona(): Promise<Persona[]> {
  const as = callersOf(portal);
  const staff = STAFF_PERMISSIONS as Record<string, readonly string[]>;
  const supplier = SUPPLIER_PERMISSIONS as Record<string, readonly string[]>;
  const list: Persona[] = [
    { name: "nobody", caller: as.nobody(), holds: () => false, side: "nobody" },
  ];
  for (const role of STAFF_ROLES)
    list.push({
      name: role,
      caller: await as.staff([role]),
      holds: (one) => staff[one]?.includes(role) ?? false,
      side: "staff",
    });
  const lead = { supplierId: world.own.supplierId!, contactId: world.own.contactId! };
  const handed = { assessmentId: world.own.assessmentId!, section: "A" };
  list.push({
    name: "supplier lead",
    caller: await as.supplier(lead),
    holds: (one) => supplier[one]?.includes("lead") ?? false,
    side: "supplier",
  });
  list.push({
    name: "colleague",
    caller: await as.supplier(lead, handed),
    holds: (one) => supplier[one]?.includes("colleague") ?? false,
    side: "supplier",
  });
  return list;
}

const isOpen = (permission: string) => (OPEN_PERMISSIONS as readonly string[]).includes(permission);

function fill(path: string, ids: Record<string, string | undefined>): string {
  return path.replace(/:(\w+)\??/g, (_, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`tests/support/world.ts has no ${name} for ${path}`);
    return encodeURIComponent(value);
  });
}

async function ask(
  caller: Caller,
  { method }: Address,
  path: string,
): Promise<{ status: number; location: string | null; body: string }> {
  const answer = method === "GET" ? await caller.get(path) : await caller.post(path, {});
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    body: await answer.text(),
  };
}

describe("the route matrix", () => {
  test("covers every address, and every parameter has an object to stand for it", () => {
    expect(addresses.length).toBeGreaterThan(60);
    for (const address of addresses) expect(fill(address.path, world.own)).toMatch(/^\/[^:]*$/);
  });

  test("whoever does not hold the permission gets nothing: no page, no change, no hint", async () => {
    const before = await world.checksums();
    const wrong: string[] = [];
    let asked = 0;
    for (const address of addresses.filter(({ door }) => !isOpen(door.permission)))
      for (const persona of personas.filter(({ holds }) => !holds(address.door.permission)))
        for (const ids of [world.own, world.foreign, UNKNOWN]) {
          asked += 1;
          const { status, location } = await ask(
            persona.caller,
            address,
            fill(address.path, { ...world.own, ...ids }),
          );
          if (!refused(persona, address, status, location))
            wrong.push(
              `${persona.name} ${address.method} ${address.path}: ${status} ${location ?? ""}`,
            );
        }
    expect(wrong).toEqual([]);
    expect(await world.checksums()).toEqual(before);
    expect(asked).toBeGreaterThan(500);
  }, 300_000);

  test("the data endpoint of a page refuses as the page does, and carries nothing", async () => {
    const wrong: string[] = [];
    for (const address of addresses.filter(
      ({ door, method, isPage }) => !isOpen(door.permission) && method === "GET" && isPage,
    ))
      for (const persona of personas.filter(({ holds }) => !holds(address.door.permission))) {
        const answer = await persona.caller.get(`${fill(address.path, world.own)}.data`);
        const body = await answer.text();
        if (world.canaries.some((canary) => body.includes(canary)))
          wrong.push(`${persona.name} ${address.path}.data: ${answer.status}`);
      }
    expect(wrong).toEqual([]);
  }, 300_000);

  test("reading pages with every right changes nothing", async () => {
    const before = await world.checksums();
    const broken: string[] = [];
    for (const address of addresses.filter(({ method }) => method === "GET"))
      for (const persona of personas.filter(({ holds }) => holds(address.door.permission))) {
        const { status } = await ask(persona.caller, address, fill(address.path, world.own));
        if (
          status >= 500 ||
          (address.isPage && status === 404 && !world.mayBeAbsent(address.path, persona.name))
        )
          broken.push(`${persona.name} GET ${address.path}: ${status}`);
      }
    expect(broken).toEqual([]);
    expect(await world.checksums()).toEqual(before);
  }, 300_000);

  test("a supplier's answer for a foreign object is byte for byte that for one which does not exist", async () => {
    const differing: string[] = [];
    const suppliers = personas.filter(({ side }) => side === "supplier");
    for (const address of addresses.filter(
      ({ door, path }) => door.persona === "supplier" && path.includes(":"),
    ))
      for (const persona of suppliers.filter(({ holds }) => holds(address.door.permission))) {
        const foreign = await ask(
          persona.caller,
          address,
          fill(address.path, { ...world.own, ...world.foreign }),
        );
        const unknown = await ask(
          persona.caller,
          address,
          fill(address.path, { ...world.own, ...UNKNOWN }),
        );
        if (foreign.status !== unknown.status || neutral(foreign.body) !== neutral(unknown.body))
          differing.push(
            `${persona.name} ${address.method} ${address.path}: ${foreign.status} / ${unknown.status}`,
          );
        if (foreign.status < 400)
          differing.push(
            `${persona.name} ${address.method} ${address.path}: ${foreign.status} for a foreign object`,
          );
      }
    expect(differing).toEqual([]);
  }, 300_000);

  test("nothing sent to a supplier names another supplier or anything internal", async () => {
    const leaks: string[] = [];
    for (const address of addresses.filter(
      ({ door, method }) => door.persona === "supplier" && method === "GET",
    ))
      for (const persona of personas.filter(
        ({ side, holds }) => side === "supplier" && holds(address.door.permission),
      ))
        for (const suffix of address.isPage ? ["", ".data"] : [""]) {
          const body = await (
            await persona.caller.get(fill(address.path, world.own) + suffix)
          ).text();
          for (const canary of world.canaries)
            if (body.includes(canary))
              leaks.push(`${persona.name} ${address.path}${suffix}: ${canary}`);
        }
    expect(leaks).toEqual([]);
  }, 300_000);
});

/** What a refusal looks like: 404 for whoever is known, the way in for whoever is not. */
function refused(
  { side }: Persona,
  { method, door }: Address,
  status: number,
  location: string | null,
): boolean {
  // people's sessions open nothing that is for other systems
  if (door.persona === "machine") return status === 401;
  if (status === 404 || status === 405) return side !== "nobody" || door.persona === "everyone";
  const stranger = side === "nobody" || (side === "staff") !== (door.persona === "staff");
  if (!stranger) return false;
  return method === "GET"
    ? status === 302 && /^\/(?:sign-in|enter)/.test(location ?? "")
    : status === 401 || status === 302;
}

// nonces and ids asked for differ by nature; everything else must not
function neutral(body: string): string {
  return body
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "");
}
