// The map: every address of the portal, grouped by persona. Health, metrics and files of the build are in app/http/web.ts.
import { index, route, type RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/account/start.tsx"),

  // everyone: set-up, signing in, entering by a link
] satisfies RouteConfig;
