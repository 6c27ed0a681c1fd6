// What an administrator types to find a passkey and to take it away.
import { z } from "zod";

export const PASSKEY_NOTES = {
  removed: { tone: "ok", text: "Removed. Their sessions ended, and they were told by mail." },
  self: {
    tone: "error",
    text: "Nothing was changed: for your own passkey, ask another administrator.",
  },
  reason: {
    tone: "error",
    text: "Nothing was changed: give a reason of at least ten characters; the person reads it.",
  },
} as const;

export const PasskeysSearch = z.object({
  q: z.string().trim().max(120).catch(""),
  done: z
    .enum(Object.keys(PASSKEY_NOTES) as [keyof typeof PASSKEY_NOTES])
    .optional()
    .catch(undefined),
});
export const PasskeyParams = z.object({ passkeyId: z.uuid() });
export const RemovePasskeyForm = z.object({
  reason: z.string().trim().max(1000, "At most 1,000 characters: shorten it.").default(""),
});
