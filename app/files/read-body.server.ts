// Reads the body of a request as a file: a body that stops before its end is told apart from everything else.

/** The sender hung up, or the line did, before the body was whole. */
export class BodyCutOff extends Error {
  override name = "BodyCutOff";
}

/** The body piece by piece, and a way to read what nobody wanted so that the sender hears the answer. */
export function readBody(request: Request): {
  source: AsyncIterable<Uint8Array>;
  drain: (limitBytes: number) => Promise<void>;
} {
  const reader = request.body?.getReader();
  const next = async () => {
    if (!reader) return undefined;
    const piece = await reader.read().catch((error: unknown) => {
      throw new BodyCutOff("the body ended too early", { cause: error });
    });
    return piece.done ? undefined : piece.value;
  };
  async function* source(): AsyncGenerator<Uint8Array> {
    // left open when the consumer stops early: a cancelled body would cut the connection before the answer
    for (let piece = await next(); piece; piece = await next()) yield piece;
  }
  return {
    source: source(),
    async drain(limitBytes) {
      let read = 0;
      for (let piece = await next(); piece && read <= limitBytes; piece = await next())
        read += piece.length;
      await reader?.cancel();
    },
  };
}
