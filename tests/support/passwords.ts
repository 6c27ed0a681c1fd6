// Credentials of throw-away databases and people in tests.
import { createHmac } from "node:crypto";

export const SESSION_SECRET = "a session secret that signs nothing outside of tests";
/** What a portal with that secret derives: a login belongs to the whole cluster, and test files share one. */
export const APP_PASSWORD = createHmac("sha256", SESSION_SECRET)
  .update("flowdown_app")
  .digest("hex");
