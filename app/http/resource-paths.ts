// Knows which addresses answer with data alone: a refused form has no page there to be shown on again.
import type { ServerBuild } from "@remix-run/node";
import { segmentsOf } from "./route-lines.ts";

/** A test for paths of routes that have an action and no page. */
export function resourcePaths(build: ServerBuild): (path: string) => boolean {
  const patterns = Object.values(build.routes).flatMap((route) =>
    route && route.module.action && !route.module.default ? [patternOf(build, route.id)] : [],
  );
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function patternOf(build: ServerBuild, id: string): RegExp {
  const path = segmentsOf(build, id)
    .join("/")
    .replaceAll(".", "\\.")
    .replace(/\*$/, ".*")
    .replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^/${path}$`);
}
