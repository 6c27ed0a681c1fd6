// Lets a use-case say no in the middle of its transaction: everything is rolled back, and the reason comes out as a value.

class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Runs work that may call `refuse`; a refusal thrown inside a transaction undoes it, a link used in it stays good. */
export async function refusable<Reason extends string, Done extends object>(
  work: (refuse: (reason: Reason) => never) => Promise<Done>,
): Promise<({ readonly ok: true } & Done) | { readonly ok: false; readonly reason: Reason }> {
  const refuse = (reason: Reason): never => {
    throw new Refused(reason);
  };
  try {
    return { ok: true, ...(await work(refuse)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason as Reason };
    throw error;
  }
}
