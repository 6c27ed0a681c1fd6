// GET /api/v1/gate: whether a supplier may open an item now, for other systems, signed.
import { z } from "zod";
import { forMachine } from "#app/access/machine-door.server.ts";
import { problem } from "#app/access/problems.server.ts";
import { askGate } from "#app/use-cases/ask-gate.server.ts";

const Asked = z.object({
  supplier: z.string().min(1).max(60),
  material: z.string().min(1).max(60),
  form: z.enum(["envelope", "detached"]).default("envelope"),
});

export const loader = forMachine(
  "gate.read",
  Asked,
  async ({ context, tooMany }, { form, ...pair }) => {
    const asked = await askGate(context, { ...pair, tooMany });
    if (!asked.ok)
      return asked.reason === "unknown" ? problem("not-found") : problem("slow-down", 60);
    const { answerText, envelopeText, signature, keyId } = asked.answer;
    return new Response(form === "detached" ? answerText : envelopeText, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Flowdown-Signature": `keyId="${keyId}", alg="Ed25519", signature="${signature}"`,
      },
    });
  },
);
