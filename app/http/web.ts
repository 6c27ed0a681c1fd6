// The web server: guards, health, static files, then Remix.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express } from "express";
import type { Portal } from "#app/portal.server.ts";
import {
  limitBody,
  limitRate,
  refuseForeignOrigin,
  secureHeaders,
  settleAddress,
  settleHost,
} from "./guards.ts";
import { bySegment } from "./build-by-segment.ts";
import { resourcePaths } from "./resource-paths.ts";
import { answerHealth, measureRequests } from "./health.ts";

export interface WebOptions {
  readonly portal: Portal;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly root: string;
  /** Vite's middleware in development, before everything that serves pages. */
  readonly development?: express.RequestHandler;
}

/** Puts the web server together; nothing listens yet. */
export function createWeb({ portal, build, root, development }: WebOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", portal.config.TRUSTED_PROXIES);
  app.set("query parser", "simple");
  app.use(settleAddress(portal.config));
  if (portal.config.METRICS) measureRequests(app);
  app.use(secureHeaders(portal.config, development !== undefined));
  answerHealth(app, portal);
  app.use(
    settleHost(portal.config),
    refuseForeignOrigin(portal.config),
    limitBody,
    limitRate(portal.config),
  );
  // the fastest level: pages are made for one reader each, and shrink to a fifth with it
  app.use(compression({ level: 1, filter: isWorthIt }));
  if (development) app.use(development);
  const client = path.join(root, "build", "client");
  app.use(
    "/assets",
    express.static(path.join(client, "assets"), {
      immutable: true,
      maxAge: "1y",
      setHeaders: cacheable,
    }),
  );
  app.all(
    "*",
    typeof build === "function" ? answering(portal, build) : answeringParts(portal, build),
  );
  return app;
}

function answeringParts(portal: Portal, build: ServerBuild): express.RequestHandler {
  const handlerFor = bySegment(build, (part) => answering(portal, part));
  return (request, response, next) => handlerFor(request.path)(request, response, next);
}

function answering(
  portal: Portal,
  build: ServerBuild | (() => Promise<ServerBuild>),
): express.RequestHandler {
  // in development the build changes under way: there a refused form is sent back as a page's data everywhere
  const isResource = typeof build === "function" ? () => false : resourcePaths(build);
  return createRequestHandler({
    build,
    mode: portal.config.NODE_ENV,
    getLoadContext: (request, response) => ({
      portal,
      nonce: String(response.locals.nonce),
      requestId: randomUUID(),
      address: request.ip ?? "",
      // asked only where a form is refused
      get bare() {
        return isResource(request.path);
      },
    }),
  });
}

// answers to scripts are a line or two
function isWorthIt(request: express.Request, response: express.Response): boolean {
  const type = String(response.getHeader("Content-Type") ?? "");
  return !type.startsWith("application/json") && compression.filter(request, response);
}

// what is the same for everybody may be kept by browsers; pages may not
function cacheable(response: express.Response): void {
  response.removeHeader("Vary");
}
