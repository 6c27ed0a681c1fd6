// Cuts the map into one part per first segment of an address: the framework matches and makes every route it is given,
// three times a request, so what it is given decides what a page costs.
import type { ServerBuild } from "@remix-run/node";
import { lineOf, segmentsOf } from "./route-lines.ts";

/** What `make` makes of the part of the build that can answer a path: once for each first segment. */
export function bySegment<T>(
  build: ServerBuild,
  make: (part: ServerBuild) => T,
): (path: string) => T {
  const ids = new Map<string, Set<string>>();
  for (const route of Object.values(build.routes)) {
    if (!route) continue;
    const first = segmentsOf(build, route.id)[0] ?? "";
    const kept = ids.get(first) ?? new Set<string>();
    for (const id of lineOf(build, route.id)) kept.add(id);
    ids.set(first, kept);
  }
  const made = new Map([...ids].map(([first, kept]) => [first, make(partOf(build, kept))]));
  // an unknown segment has the root alone, which says that there is nothing
  const nothing = make(partOf(build, new Set(["root"])));
  return (path) => made.get(firstSegment(path)) ?? nothing;
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
