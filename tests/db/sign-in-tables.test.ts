import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSignIn } from "#app/access/sign-in.server.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { connect } from "#db/connection.ts";
import { SESSION_SECRET } from "#tests/support/passwords.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

test("the tables of the sign-in library are as this version of it wants them", async () => {
  // as the owner: the library compares with what its login may see
  const { database } = connect(db.ownerUrl, 2);
  const signIn = createSignIn({
    database,
    secret: SESSION_SECRET,
    origin: "https://portal.example",
  });
  const { toBeCreated, toBeAdded } = await getMigrations(signIn.options);
  await database.destroy();
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});
