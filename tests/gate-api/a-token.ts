// A token for another system, made on the administrator's page, and the system that asks with it.
import type { Caller } from "#tests/support/as.ts";
import type { TestPortal } from "#tests/support/portal.ts";

/** Makes a token over the page. */
export async function aToken(administrator: Caller, name: string, days = "30"): Promise<string> {
  const page = await (await administrator.post("/systems", { name, days })).text();
  const token = /fdg_[\w-]{43}/.exec(page)?.[0];
  if (!token) throw new Error(`no token was made: ${page.slice(0, 500)}`);
  return token;
}

/** Asks the gate as a system with this token, or without one. */
export function aSystem(portal: TestPortal, token: string | null) {
  return (
    pair: { supplier?: string; material?: string; form?: string },
    method: "GET" | "HEAD" = "GET",
  ) =>
    fetch(`${portal.url}/api/v1/gate?${new URLSearchParams(pair)}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
}
