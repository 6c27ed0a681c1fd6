// Knows where a route of the build lies: the routes above it, and its whole path.
import type { ServerBuild } from "@remix-run/node";

/** The ids from the root down to a route. */
export function lineOf(build: ServerBuild, id: string): string[] {
  const { parentId } = build.routes[id] ?? {};
  return parentId === undefined ? [id] : [...lineOf(build, parentId), id];
}

/** The segments of a route's whole path, from the root down. */
export function segmentsOf(build: ServerBuild, id: string): string[] {
  const path = lineOf(build, id).map((one) => build.routes[one]?.path ?? "");
  return path.join("/").split("/").filter(Boolean);
}
