// The description of the interface for other systems: OpenAPI 3.1, the same for everybody.
import { z } from "zod";
import { describeGateApi } from "#app/access/describe-gate-api.ts";
import { forEveryone } from "#app/access/doors.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) =>
  Promise.resolve(Response.json(describeGateApi(context.portal.config.FLOWDOWN_URL))),
);
