// Sends one answer to the portal and puts its reply into words the keeper understands.
import type { AnswerToSend, TheirAnswer, Told } from "./answer-keeper.ts";

interface Reply {
  readonly version?: number;
  readonly savedAt?: string;
  readonly message?: string;
  readonly theirs?: TheirAnswer;
}

/** The reply as one of a few things; whatever passes by itself (network, overload, restart) is "unreachable". */
export async function sendAnswer(assessmentId: string, answer: AnswerToSend): Promise<Told> {
  let response: Response;
  let reply: Reply;
  try {
    response = await fetch(`/portal/assessments/${assessmentId}/answers`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(answer),
      keepalive: true,
      signal: AbortSignal.timeout(20_000),
    });
    reply = (await response.json().catch(() => ({}))) as Reply;
  } catch {
    return { said: "unreachable" };
  }
  const { status } = response;
  if (status === 200 && reply.version !== undefined && reply.savedAt !== undefined)
    return { said: "saved", version: reply.version, savedAt: reply.savedAt };
  if (status === 409 && reply.theirs) return { said: "conflict", theirs: reply.theirs };
  if (status === 401) return { said: "signed_out" };
  if (status === 429 || status >= 500) return { said: "unreachable" };
  return { said: "refused", message: reply.message ?? null };
}
