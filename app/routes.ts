// The map: every address of the portal, grouped by persona. Health, metrics and files of the build are in app/http/web.ts.
import { index, layout, route, type RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/account/start.tsx"),

  // everyone: set-up, signing in, entering by a link
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-in/recovery", "routes/account/sign-in-recovery.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("enter", "routes/supplier/enter.tsx"),
  route("enter/look", "routes/supplier/enter-look.tsx"),
  route("enter/confirm", "routes/supplier/enter-confirm.tsx"),
  route("enter/renew", "routes/supplier/enter-renew.tsx"),

  // staff: every page lies inside the frame with the navigation
  layout("routes/staff/layout.tsx", [
    // procurement: suppliers, engagements

    // risk officer: review desk, agreements, chain, dashboard

    // business owner: material, access

    // administrator and auditor: people, mail, settings, audit

    // everybody's own account
    route("account", "routes/staff/account/own.tsx"),
  ]),
] satisfies RouteConfig;
