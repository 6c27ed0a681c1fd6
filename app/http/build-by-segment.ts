// Cuts the map into one part per first segment of an address: the framework matches and makes every route it is given,
// three times a request, so what it is given decides what a page costs.
import type { ServerBuild } from "@remix-run/node";

/** The part of the build that can answer a path; the same object for the same first segment. */
export function buildBySegment(build: ServerBuild): (path: string) => ServerBuild {
  const ids = new Map<string, Set<string>>();
  for (const route of Object.values(build.routes)) {
    if (!route) continue;
    const line = lineOf(build, route.id);
    const path = line.map((id) => build.routes[id]?.path ?? "").join("/");
    const first = path.split("/").find((segment) => segment !== "") ?? "";
    const kept = ids.get(first) ?? new Set<string>();
    for (const id of line) kept.add(id);
    ids.set(first, kept);
  }
  const builds = new Map([...ids].map(([first, kept]) => [first, partOf(build, kept)]));
  // an unknown segment has the root alone, which says that there is nothing
  const nothing = partOf(build, new Set(["root"]));
  return (path) => builds.get(firstSegment(path)) ?? nothing;
}

// from the root down
function lineOf(build: ServerBuild, id: string): string[] {
  const { parentId } = build.routes[id] ?? {};
  return parentId === undefined ? [id] : [...lineOf(build, parentId), id];
}

// "/_root.data" is how a script asks for the data of "/"
function firstSegment(path: string): string {
  const first = path.split("/")[1] ?? "";
  return first === "_root.data" ? "" : first.replace(/\.data$/, "");
}

function partOf(build: ServerBuild, kept: ReadonlySet<string>): ServerBuild {
  const part = <R>(routes: Record<string, R>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: part(build.routes),
    assets: { ...build.assets, routes: part(build.assets.routes) },
  };
}
