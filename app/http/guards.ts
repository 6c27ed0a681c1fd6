// What every request passes before the application sees it: host, origin, size, rate, headers. Express only, no session.
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import type { Config } from "#app/config.server.ts";

const BODY_LIMIT = 1_000_000;
/** Paths that take files: their handlers read the stream under limits of their own. */
const UPLOADS =
  /^\/(?:portal\/evidence\/upload|materials\/[0-9a-f-]{36}\/content|copies\/read|suppliers\/import\/read)(?:\.data)?$/;

const FORWARDED = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
];

/** Believes no proxy header unless a proxy is configured, and says the caller's address in one header of our own. */
export function settleAddress(config: Config) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (config.TRUSTED_PROXIES === 0) for (const name of FORWARDED) delete request.headers[name];
    // the host of a link or redirect is the configured one, whatever a proxy says
    delete request.headers["x-forwarded-host"];
    request.headers["x-real-ip"] = request.ip ?? "";
    next();
  };
}

/** Sends callers of another name to the configured one; unknown names get 421 and learn nothing. */
export function settleHost(config: Config) {
  const own = new URL(config.FLOWDOWN_URL);
  const alias = new Set(
    own.hostname === "localhost" ? [`127.0.0.1:${own.port}`, `[::1]:${own.port}`] : [],
  );
  return (request: Request, response: Response, next: NextFunction): void => {
    const host = request.headers.host ?? "";
    if (host === own.host) return next();
    if (alias.has(host) && (request.method === "GET" || request.method === "HEAD")) {
      return response.redirect(308, own.origin + request.originalUrl.replace(/^\/{2,}/, "/"));
    }
    response.status(421).type("text/plain").send("This portal does not answer to that name.\n");
  };
}

/** Every request that may change something must come from our own pages: exact Origin, or the browser's own word. */
export function refuseForeignOrigin(config: Config) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS")
      return next();
    const { origin, "sec-fetch-site": site } = request.headers;
    if (origin === config.FLOWDOWN_URL || (origin === undefined && site === "same-origin"))
      return next();
    response
      .status(403)
      .type("text/plain")
      .send("Refused: this request did not come from a page of this portal.\n");
  };
}

/** A body must say its length and keep to it, so that nothing is read that would be thrown away. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") return next();
  if (request.url.length > 8_000) return void response.status(414).send("Address too long.\n");
  if (UPLOADS.test(request.path)) return next();
  const length = Number(request.headers["content-length"] ?? "0");
  if (request.headers["transfer-encoding"] !== undefined)
    return void response.status(411).send("Say the length of the body.\n");
  if (!(length <= BODY_LIMIT))
    return void response.status(413).send("The body is larger than 1 MB.\n");
  next();
}

/** One bucket for an address; an IPv6 network of 64 bits counts as one address. */
export function limitRate(config: Config) {
  return rateLimit({
    windowMs: 60_000,
    limit: config.RATE_LIMIT,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    ipv6Subnet: 64,
    skip: (request) => request.path.startsWith("/assets/"),
    message: "Too many requests from this address. Wait a minute and go on: nothing was lost.\n",
  });
}

// Of these an answer has one: what a route says itself counts instead of ours, not beside it. Two policies would both
// hold, and a page under its own would stay blank.
const ONE_EACH: ReadonlySet<string> = new Set(["content-security-policy", "cache-control"]);

/** Headers of every answer. Scripts run by nonce only; styles come from our own files; nobody frames us. */
export function secureHeaders(config: Config, development: boolean) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const policy = [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      // the development server injects style elements; production has none
      `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self'${development ? " ws:" : ""}`,
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; ");
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      // not "no-referrer": forms sent without script would then come with "Origin: null" and be refused as foreign
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
      "X-Robots-Tag": "noindex",
      "Cache-Control": "no-store, private",
      Vary: "Cookie",
    });
    const append = response.append.bind(response);
    response.append = (name, value) =>
      ONE_EACH.has(name.toLowerCase()) ? response.set(name, value) : append(name, value);
    if (config.FLOWDOWN_URL.startsWith("https:"))
      response.set("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}
