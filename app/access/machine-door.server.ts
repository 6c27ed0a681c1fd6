// The door for other systems: a token in the Authorization header, its scope, and how often it may ask.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { ipKeyGenerator } from "express-rate-limit";
import type { z } from "zod";
import { countAttempt } from "#db/rate-limit.ts";
import { findUsableToken } from "#db/gate-tokens.ts";
import { DOOR, inReading } from "#db/transaction.ts";
import { isKeyReplaced, noteKeyReplaced } from "./key-replaced.server.ts";
import type { MachineContext } from "./context.ts";
import { hashSecret } from "./cookies.server.ts";
import { asker, mark, type Shape } from "./pass.server.ts";
import type { MachinePermission } from "./permissions.ts";
import { problem } from "./problems.server.ts";

/** What every token begins with, so that one found somewhere can be recognised. */
export const TOKEN_START = "fdg_";

const WINDOW_SECONDS = 60;
const CALLS_PER_TOKEN = 300;
const WRONG_TOKENS_PER_NETWORK = 30;

/** A question of another system. Whoever has no usable token learns nothing, not even whether a parameter is sound. */
export function forMachine<P extends MachinePermission, S extends Shape>(
  permission: P,
  shape: S,
  answer: (
    act: { context: MachineContext<P>; request: Request; tooMany: boolean },
    input: z.output<S>,
  ) => Promise<Response>,
) {
  return mark(
    async (args: LoaderFunctionArgs): Promise<Response> => {
      const context = await machineContext(permission, args);
      if (context instanceof Response) return context;
      const calls = await countAttempt(
        context.database,
        `gate:token:${context.token.id}`,
        WINDOW_SECONDS,
      );
      const input = shape.safeParse(onlyOnce(args.request));
      if (!input.success) return problem("bad-request");
      const tooMany = calls > CALLS_PER_TOKEN;
      try {
        return await answer({ context, request: args.request, tooMany }, input.data);
      } catch (error) {
        if (!isKeyReplaced(error)) throw error;
        noteKeyReplaced(args, error);
        return problem("not-now", WINDOW_SECONDS);
      }
    },
    "machine",
    permission,
    "read",
  );
}

async function machineContext<P extends MachinePermission>(
  permission: P,
  { request, context }: LoaderFunctionArgs,
): Promise<MachineContext<P> | Response> {
  const { database } = context.portal;
  const given = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const token =
    given &&
    (await inReading({ database, scope: DOOR }, (reader) =>
      findUsableToken(reader, hashSecret(given)),
    ));
  if (!token) {
    const network = context.address === "" ? "unknown" : ipKeyGenerator(context.address, 64);
    const wrong = await countAttempt(database, `gate:wrong:${network}`, WINDOW_SECONDS);
    return wrong > WRONG_TOKENS_PER_NETWORK
      ? problem("slow-down", WINDOW_SECONDS)
      : problem("unauthorized");
  }
  if (!token.scopes.includes(permission)) return problem("forbidden");
  const actor = { kind: "system", id: token.id, name: `System: ${token.name}` } as const;
  return {
    ...asker(request, context),
    scope: { kind: "system", actor },
    token: { id: token.id, name: token.name },
  } as MachineContext<P>;
}

// a parameter given twice is refused rather than guessed
function onlyOnce(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}
