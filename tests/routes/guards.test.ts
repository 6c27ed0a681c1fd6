// What every request passes before the application sees it.
import { createHash } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPortal, loadBuild, type TestPortal } from "#tests/support/portal.ts";
import { addressesOf } from "#tests/support/route-map.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with exactly these headers: fetch would not send a foreign Host or Origin. */
function ask(
  url: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (text += chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

describe("a change must come from a page of this portal", () => {
  test("from any other origin, a like-sounding one or none, every address answers 403", async () => {
    const paths = addressesOf(await loadBuild())
      .filter(({ method }) => method !== "GET")
      .map(({ path }) => path.replaceAll(/:\w+/g, "00000000-0000-4000-8000-000000000000"));
    expect(paths.length).toBeGreaterThan(60);
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `${portal.url}.evil.example` },
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "cross-site" },
      {},
    ];
    const passed: string[] = [];
    for (const path of ["/", "/nowhere", ...paths])
      for (const headers of foreign)
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const { status } = await ask(portal.url + path, {
            method,
            headers: { ...headers, "content-length": "0" },
          });
          if (status !== 403)
            passed.push(`${method} ${path} ${JSON.stringify(headers)}: ${status}`);
        }
    expect(passed).toEqual([]);
  }, 120_000);

  test("from the portal itself it is let through", async () => {
    const own: Record<string, string>[] = [
      { origin: portal.url },
      { "sec-fetch-site": "same-origin" },
    ];
    for (const headers of own)
      expect(
        (
          await ask(`${portal.url}/sign-in`, {
            method: "POST",
            headers: {
              ...headers,
              "content-type": "application/x-www-form-urlencoded",
              "content-length": "0",
            },
          })
        ).status,
      ).toBe(400);
  });
});

test("scripts run by a nonce of their own answer only, and nothing else is let in", async () => {
  const [one, other] = [await ask(`${portal.url}/sign-in`), await ask(`${portal.url}/sign-in`)];
  const policy = String(one.headers["content-security-policy"]);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  expect(nonce.length).toBeGreaterThan(20);
  expect(String(other.headers["content-security-policy"])).not.toContain(nonce);
  expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"])
    expect(policy).toContain(part);
  const scripts = [...one.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  expect(one.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store, private",
  });
});

test("the page that checks files runs under its own policy alone, which names its one script", async () => {
  const { headers, text } = await ask(`${portal.url}/verify`);
  const policy = String(headers["content-security-policy"]);
  expect(policy.match(/default-src/g)).toHaveLength(1);
  const [, script = ""] = /<script\b[^>]*>([\s\S]+?)<\/script>/.exec(text) ?? [];
  const hash = createHash("sha256").update(script).digest("base64");
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(headers["cache-control"]).toBe("no-store");
});

describe("size", () => {
  const post = (headers: Record<string, string>, body = "") =>
    ask(`${portal.url}/sign-in`, {
      method: "POST",
      headers: { origin: portal.url, ...headers },
      body,
    });

  test("a body over a megabyte, one without a length, and an endless address are refused", async () => {
    expect((await post({ "content-length": "1000001" }, "a".repeat(1_000_001))).status).toBe(413);
    expect((await post({ "transfer-encoding": "chunked" }, "a=b")).status).toBe(411);
    const long = await ask(`${portal.url}/sign-in?q=${"a".repeat(8_001)}`, {
      method: "POST",
      headers: { origin: portal.url, "content-length": "0" },
    });
    expect(long.status).toBe(414);
  });
});

describe("names and proxies", () => {
  test("another host name learns nothing; this machine's own address is sent to the configured one", async () => {
    const { port } = new URL(portal.url);
    const foreign = await ask(`${portal.url}/sign-in`, { headers: { host: "evil.example" } });
    expect([foreign.status, foreign.text]).toEqual([
      421,
      "This portal does not answer to that name.\n",
    ]);
    const alias = await ask(`${portal.url}/sign-in`, { headers: { host: `127.0.0.1:${port}` } });
    expect([alias.status, alias.headers.location]).toEqual([308, `${portal.url}/sign-in`]);
  });

  test("without a configured proxy X-Forwarded-For buys no fresh allowance; behind one it tells callers apart", async () => {
    for (const [proxies, last] of [
      ["0", 429],
      ["1", 200],
    ] as const) {
      const limited = await aPortal({ RATE_LIMIT: "5", TRUSTED_PROXIES: proxies });
      const statuses: number[] = [];
      for (let turn = 0; turn < 8; turn += 1) {
        const headers = { "x-forwarded-for": `198.51.100.${turn}` };
        statuses.push((await ask(`${limited.url}/sign-in`, { headers })).status);
      }
      await limited.stop();
      expect([statuses[0], statuses.at(-1)]).toEqual([200, last]);
    }
  }, 60_000);
});

test("on a nearly full disk /readyz says so, changes are refused in words, and reading goes on", async () => {
  const tight = await aPortal({ DISK_FLOOR_MB: "1000000000", METRICS: "true" });
  const ready = await ask(`${tight.url}/readyz`);
  expect([ready.status, JSON.parse(ready.text)]).toEqual([
    503,
    { ready: false, database: "ok", disk: "nearly full: changes are refused" },
  ]);
  expect((await ask(`${tight.url}/healthz`)).status).toBe(200);
  expect((await ask(`${tight.url}/sign-in`)).status).toBe(200);
  expect((await ask(`${tight.url}/metrics`)).text).toContain("flowdown_request_seconds");
  const refused = await ask(`${tight.url}/sign-in`, {
    method: "POST",
    headers: { origin: tight.url, "content-length": "0" },
  });
  expect(refused.status).toBe(503);
  expect(refused.text).toContain("Everything saved so far is safe");
  await tight.stop();
  expect((await ask(`${portal.url}/readyz`)).status).toBe(200);
}, 60_000);
