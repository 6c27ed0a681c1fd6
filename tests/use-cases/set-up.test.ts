import { afterAll, beforeAll, expect, test } from "vitest";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { Browser } from "#tests/support/signing-in.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

async function aSetupLink(): Promise<string> {
  const token = newSecret();
  await portal.db.owner.query(
    "insert into access_token (purpose, token_hash, expires_at) values ('first_run', $1, now() + interval '1 hour')",
    [hashSecret(token)],
  );
  return token;
}

const setUp = (token: string, n: number) =>
  new Browser(portal.url).post("/setup", {
    token,
    organisation: "Perihelion",
    name: `Somebody ${n}`,
    email: `somebody-${n}@staff.example`,
    password: "four plain words here",
  });

test("of fifty at once, with several good links, exactly one becomes the administrator, and no link is left", async () => {
  const tokens = await Promise.all(Array.from({ length: 5 }, () => aSetupLink()));
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => setUp(tokens[n % 5]!, n)));
  expect(answers.filter((answer) => answer.status === 302)).toHaveLength(1);
  const { rows } = await portal.db.owner.query(
    `select (select count(*)::int from staff_member) as staff, (select count(*)::int from auth_user) as people,
      (select value from setting where name = 'organisation') as organisation,
      (select count(*)::int from access_token where used_at is null and revoked_at is null) as links`,
  );
  expect(rows).toEqual([{ staff: 1, people: 1, organisation: "Perihelion", links: 0 }]);
  expect((await setUp(await aSetupLink(), 99)).status).toBe(409);
}, 90_000);
