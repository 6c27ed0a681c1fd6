// Every address of the running product, read from its build, with the door that guards it.
import type { ServerBuild } from "@remix-run/node";
import { segmentsOf } from "#app/http/route-lines.ts";
import type { DoorMark } from "#app/access/pass.server.ts";

export interface Address {
  readonly routeId: string;
  /** "/suppliers/:supplierId" */
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly door: DoorMark;
  /** A resource route answers data or a file, a page answers HTML. */
  readonly isPage: boolean;
}

/** All guarded addresses, loaders as GET and actions as POST. Layouts stand for no address of their own. */
export function addressesOf(build: ServerBuild): Address[] {
  const found: Address[] = [];
  for (const route of Object.values(build.routes)) {
    if (!route || route.id === "root" || (route.path === undefined && !route.index)) continue;
    const {
      loader,
      action,
      default: page,
    } = route.module as {
      loader?: { door?: DoorMark };
      action?: { door?: DoorMark };
      default?: unknown;
    };
    const shared = {
      routeId: route.id,
      path: `/${segmentsOf(build, route.id).join("/")}`,
      isPage: page !== undefined,
    };
    if (loader?.door) found.push({ ...shared, method: "GET", door: loader.door });
    if (action?.door) found.push({ ...shared, method: "POST", door: action.door });
  }
  return found;
}
