// Arranges that somebody has just shown anew who they are, in every session they have.
import { sessionHash } from "#app/use-cases/parts/act-payload.ts";
import type { Arranging } from "./builders.ts";

/** As if the code of the authenticator had been entered now. */
export async function steppedUp(db: Arranging, authUserId: string, method = "totp"): Promise<void> {
  const { rows } = await db.owner.query<{ id: string }>(
    "select id from auth_session where user_id = $1",
    [authUserId],
  );
  // contexts made without a session have an empty one
  for (const id of ["", ...rows.map((row) => row.id)])
    await db.owner.query(
      "insert into step_up (auth_user_id, session_hash, method) values ($1, $2, $3)",
      [authUserId, sessionHash(id), method],
    );
}
