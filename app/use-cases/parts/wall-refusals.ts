// Decides which refusals of the database's walls are a person's everyday mistake and get words instead of an error page.

/** The SQLSTATE of an error thrown by the database, or undefined. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Runs work; when the database refuses with one of the states, its reason is the answer. Anything else is thrown on. */
export async function orRefusedBy<T, Reason extends string>(
  reasons: Readonly<Record<string, Reason>>,
  work: () => Promise<T>,
): Promise<T | { readonly ok: false; readonly reason: Reason }> {
  try {
    return await work();
  } catch (error) {
    const reason = reasons[sqlStateOf(error) ?? ""];
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}
