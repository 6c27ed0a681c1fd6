// Describes the interface for other systems as OpenAPI 3.1, written from the shapes the answers are held to.
import { z } from "zod";
import { GateAnswerShape, GateEnvelopeShape, ProblemShape } from "./gate-answer-shape.ts";

const schema = (shape: z.ZodType) => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(shape);
  return rest;
};

const refusal = (description: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const text = (description: string) => ({ description, schema: { type: "string" } });

const parameters = [
  {
    name: "supplier",
    in: "query",
    required: true,
    description: "The supplier's id.",
    schema: { type: "string", format: "uuid" },
  },
  {
    name: "material",
    in: "query",
    required: true,
    description: "The item's id, or its reference as it stands in the register.",
    schema: { type: "string", maxLength: 60 },
  },
  {
    name: "form",
    in: "query",
    required: false,
    description:
      "`envelope`: the answer and its signature as one JSON. `detached`: the signed bytes alone, the signature in the header.",
    schema: { type: "string", enum: ["envelope", "detached"], default: "envelope" },
  },
];

const answers = {
  "200": {
    description: "The decision. Closed is an answer too: read `open`.",
    headers: {
      "Flowdown-Signature": text('keyId="…", alg="Ed25519", signature="…" over the same bytes.'),
      "Cache-Control": text("no-store: an answer is kept by its asker, until it expires."),
    },
    content: {
      "application/json": {
        schema: {
          oneOf: [
            { $ref: "#/components/schemas/GateEnvelope" },
            { $ref: "#/components/schemas/GateAnswer" },
          ],
        },
      },
    },
  },
  "400": refusal("A parameter is missing or given twice."),
  "401": refusal("No token, or one that is unknown, expired or revoked.", {
    "WWW-Authenticate": text("Bearer"),
  }),
  "403": refusal("The token does not carry the scope gate.read."),
  "404": refusal("No such supplier or item: the same answer for both."),
  "429": refusal("Too many calls.", {
    "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
  }),
};

/** The description, for a portal of this address. */
export function describeGateApi(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Flowdown gate",
      version: "1",
      description:
        "Asks whether a supplier may open a piece of confidential material now. The answer is signed by the portal and good for a minute. It names codes and ids only.",
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: {
      "/api/v1/gate": {
        get: {
          operationId: "askGate",
          summary: "May this supplier open this item now?",
          description: "HEAD answers with the same headers, the signature among them.",
          parameters,
          responses: answers,
        },
      },
      "/.well-known/portal-signing-keys": {
        get: {
          operationId: "signingKeys",
          summary: "The public keys the answers are signed with",
          security: [],
          responses: {
            "200": {
              description: "Compare the fingerprint with one you got another way.",
              content: { "application/json": { schema: { type: "object" } } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        GateEnvelope: schema(GateEnvelopeShape),
        GateAnswer: schema(GateAnswerShape),
        Problem: schema(ProblemShape),
      },
    },
  };
}
